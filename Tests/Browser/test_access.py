"""The pages of a small site with contents, by axe-core and the keyboard: as they are, in the dark, narrow, and printed."""

import os
import unittest

from axe_playwright_python.sync_playwright import Axe
from browser import SiteTest

SITE = os.environ["SMALL_SITE"]

CONTENTS, NAVIGATION, QUESTIONS, MEANING = (
    "index/contents.html", "articles/mail/overview.html", "articles/mail/faq.html", "codes/5.7.705.html")
PAGES = (
    ["nl-nl/" + page for page in [
        CONTENTS, NAVIGATION, QUESTIONS, MEANING, "contents/2.html", "articles/mail/tenant.html",
        "side-by-side/mail/overview.html", "index/articles.html", "reasons/block-listed.html", "index.html"]]
    + ["ar-sa/" + page for page in [CONTENTS, NAVIGATION, "contents/2.html", "articles/start.html"]])

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  return { html: element.outerHTML.slice(0, 80), isLit: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
           isShown: box.width > 0 && box.height > 0 };
}"""


class Access(SiteTest):
    base = "file://" + SITE

    def faults_of_page(self):
        # The preload of axe asks for the style sheet by fetch, which a page on disk may not.
        found = Axe().run(self.page, options={"preload": False}).response["violations"]
        # What axe asks of the console is its own.
        self.faults.clear()
        return [(fault["id"], [node["html"] for node in fault["nodes"]][:3]) for fault in found]

    def test_axe_finds_nothing(self):
        for scheme in ["light", "dark"]:
            for width in [1400, 360]:
                self.page.emulate_media(color_scheme=scheme)
                self.page.set_viewport_size({"width": width, "height": 800})
                for path in PAGES:
                    with self.subTest(path=path, scheme=scheme, width=width):
                        self.open(path)
                        self.assertEqual(self.faults_of_page(), [])

    def test_axe_finds_nothing_in_the_open_tree_and_in_answers(self):
        self.page.set_viewport_size({"width": 360, "height": 800})
        self.open("nl-nl/" + NAVIGATION)
        self.page.locator("details.tree > summary").click()
        self.assertTrue(self.page.get_by_role("link", name="Begin", exact=True).is_visible())
        self.assertEqual(self.faults_of_page(), [])
        self.page.fill("#search", "overzicht")
        self.page.wait_for_selector("#search-results li")
        self.assertEqual(self.faults_of_page(), [])

    def test_every_tab_stop_shows_where_it_is(self):
        for path in PAGES:
            with self.subTest(path=path):
                self.open(path)
                stops = []
                for _ in range(60):
                    self.page.keyboard.press("Tab")
                    stop = self.page.evaluate(FOCUSED)
                    if not stop:
                        break
                    stops.append(stop)
                self.assertGreater(len(stops), 3)
                self.assertEqual([stop["html"] for stop in stops if not (stop["isLit"] and stop["isShown"])], [])

    def test_nothing_is_wider_than_a_phone(self):
        self.page.set_viewport_size({"width": 320, "height": 600})
        for path in PAGES:
            with self.subTest(path=path):
                self.open(path)
                self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 320)

    def test_paper_tells_the_sections(self):
        self.open("nl-nl/articles/mail/tenant.html")
        self.page.emulate_media(media="print")
        way = self.page.locator("nav.breadcrumbs")
        self.assertTrue(way.is_visible())
        self.assertIn("Geblokkeerd", way.inner_text())
        self.assertFalse(self.page.locator("details.tree").is_visible())

    def test_answers_tell_the_sections(self):
        for locale, query, section, language in [
            ("nl-nl", "tenant geblokkeerd", "Mail › Geblokkeerd", None), ("en-us", "overview", "البريد", "ar-SA"),
            ("ar-sa", "نظرة عامة", "البريد", None),
        ]:
            with self.subTest(locale=locale):
                self.open(f"{locale}/index.html")
                self.page.fill("#search", query)
                told = self.page.locator("#search-results .answer-section").first
                told.wait_for()
                self.assertEqual((told.inner_text().lstrip("· "), told.get_attribute("lang")), (section, language))


if __name__ == "__main__":
    unittest.main()
