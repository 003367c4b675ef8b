"""Pagefind's search of the same pages, in Chromium: its index is made of a copy of a site without Naslag's own search."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

SEARCH = """async ([query, most]) => {
  window.engine = window.engine || await import('/pagefind/pagefind.js');
  const { results } = await window.engine.search(query);
  return Promise.all(results.slice(0, most).map(async result => (await result.data()).raw_url || (await result.data()).url));
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Pagefind:
    def __init__(self, site, locale, chromium):
        self.work = tempfile.mkdtemp()
        for folder in ("articles", "codes", "reasons"):
            if os.path.isdir(f"{site}/{locale}/{folder}"):
                shutil.copytree(f"{site}/{locale}/{folder}", f"{self.work}/{locale}/{folder}")
        open(f"{self.work}/index.html", "w").write("<!doctype html><title>x</title>")
        command = [sys.executable, "-m", "pagefind", "--site", self.work, "--root-selector", "main",
                   "--exclude-selectors", "[data-naslag-ui]", "--force-language", locale.split("-")[0]]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        handler = functools.partial(Quiet, directory=self.work)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.playwright = sync_playwright().start()
        arguments = ["--no-sandbox"] if os.getuid() == 0 else []
        self.browser = self.playwright.chromium.launch(executable_path=chromium, args=arguments)
        self.page = self.browser.new_page()
        self.page.goto(f"http://127.0.0.1:{self.server.server_port}/index.html")

    def search(self, query, most=10):
        return [urllib.parse.unquote(url).lstrip("/") for url in self.page.evaluate(SEARCH, [query, most])]

    def close(self):
        self.browser.close()
        self.playwright.stop()
        self.server.shutdown()
        shutil.rmtree(self.work)
