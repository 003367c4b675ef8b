"""A site in a browser: from the disk, and through nginx where that is installed."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
import unittest

from playwright.sync_api import sync_playwright

SITE = os.environ["SITE"]


class SiteTest(unittest.TestCase):
    """Each test has a fresh page; at its end, no request may have left the site and no script have failed."""

    base = "file://" + SITE

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        # Chromium's sandbox needs a user of its own.
        arguments = ["--no-sandbox"] if os.getuid() == 0 else []
        cls.browser = cls.playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=arguments)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.requests, self.faults = [], []
        self.context = self.browser.new_context()
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)

    def tearDown(self):
        self.context.close()
        outside = [url for url in self.requests if not url.startswith((self.base + "/", "data:"))]
        self.assertEqual(outside, [], "a request left the site")
        self.assertEqual(self.faults, [])

    def open(self, path):
        self.page.goto(f"{self.base}/{path}")

    def loaded_bytes(self):
        """The size of all that the page asked for since the list of requests was emptied."""
        paths = [SITE + url[len(self.base):] for url in self.requests if url.startswith(self.base)]
        return sum(os.path.getsize(path) for path in paths if os.path.isfile(path))


@contextlib.contextmanager
def nginx():
    """Serves the site; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        with open(f"{folder}/nginx.conf", "w") as file:
            file.write(f"""
daemon off; pid {folder}/pid; error_log {folder}/error.log;
{"user root;" if os.getuid() == 0 else ""}
events {{}}
http {{
  types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; }}
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root "{SITE}"; }}
}}
""")
        server = subprocess.Popen(["nginx", "-p", folder, "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


HAS_NGINX = shutil.which("nginx") is not None


@unittest.skipUnless(HAS_NGINX, "there is no nginx here")
class ThroughNginx:
    """Before a `SiteTest` among the bases: the same tests, with the pages from a server."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = nginx()
        cls.base = cls.server.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__(None, None, None)
        super().tearDownClass()
