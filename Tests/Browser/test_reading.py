"""Reads an article of a site in both languages: the source of a sentence, and the same place in another language."""

import glob
import os
import re
import unittest

from browser import SITE, SiteTest, ThroughNginx


def article(locale, pattern, least=1):
    """The first translated article whose page has a pattern so many times, as a path of the site."""
    for path in sorted(glob.glob(f"{SITE}/{locale}/articles/**/*.html", recursive=True)):
        with open(path, encoding="utf-8") as file:
            page = file.read()
        if "sentences.js" in page and len(re.findall(pattern, page)) >= least:
            return os.path.relpath(path, SITE)
    raise AssertionError(f"no article in {locale} has {pattern}")


class ReadingFromDisk(SiteTest):
    def open_article(self, locale="nl-nl", pattern="<p><span data-source", least=3):
        self.open(article(locale, pattern, least))
        self.sentences = self.page.locator("article p > [data-source]")
        self.tip = self.page.locator("main #naslag-source")

    def source(self, number=0):
        return self.sentences.nth(number).get_attribute("data-source")

    def shown(self):
        """The source that is shown, or nothing."""
        return self.tip.locator("p").inner_text() if self.tip.is_visible() else None

    def wait_for(self, text):
        self.page.wait_for_function(
            "text => { const tip = document.getElementById('naslag-source');"
            " return (tip.hidden ? null : tip.querySelector('p').textContent) === text }", arg=text)

    def test_hover_shows_the_source_in_its_own_language(self):
        for locale in ["nl-nl", "de-de", "ar-sa"]:
            with self.subTest(locale=locale):
                self.open_article(locale)
                self.sentences.first.hover()
                self.wait_for(self.source())
                text = self.tip.locator("p")
                self.assertEqual((text.get_attribute("lang"), text.get_attribute("dir")), ("en-US", "ltr"))
                self.assertIsNotNone(self.tip.get_attribute("data-naslag-ui"))
                box = self.tip.bounding_box()
                self.assertGreaterEqual(box["x"], 0)
                self.assertLessEqual(box["x"] + box["width"], self.page.viewport_size["width"])

    def test_the_pointer_can_rest_on_the_source_and_go_away(self):
        self.open_article()
        self.sentences.first.hover()
        self.wait_for(self.source())
        self.tip.hover()
        self.page.wait_for_timeout(500)
        self.assertEqual(self.shown(), self.source())
        self.page.locator(".site-foot").hover()
        self.wait_for(None)

    def test_escape_takes_it_away(self):
        self.open_article()
        self.sentences.first.hover()
        self.wait_for(self.source())
        self.page.keyboard.press("Escape")
        self.assertIsNone(self.shown())

    def test_keyboard_has_one_tab_stop_and_arrows(self):
        self.open_article()
        self.assertEqual(self.page.locator("article [data-source][tabindex]").count(), 1)
        first = self.page.locator("article [data-source]").first
        for _ in range(60):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.hasAttribute('data-source')"):
                break
        self.wait_for(first.get_attribute("data-source"))
        self.page.keyboard.press("ArrowDown")
        second = self.page.locator("article [data-source]").nth(1)
        self.wait_for(second.get_attribute("data-source"))
        self.assertEqual(second.get_attribute("aria-describedby"), "naslag-source")
        self.page.keyboard.press("ArrowUp")
        self.wait_for(first.get_attribute("data-source"))
        self.page.keyboard.press("Escape")
        self.assertIsNone(self.shown())
        self.assertEqual(self.page.locator("article [data-source][tabindex]").count(), 1)

    def test_tap_shows_it_and_a_tap_elsewhere_takes_it_away(self):
        context = self.browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
        self.page = context.new_page()
        self.open_article()
        self.sentences.first.tap()
        self.wait_for(self.source())
        self.page.locator(".site-foot p").first.tap()
        self.wait_for(None)
        context.close()

    def test_a_link_in_a_sentence_is_followed(self):
        self.open_article(pattern=r'data-source="[^"]*">[^<]*<a class="code-link"', least=1)
        link = self.page.locator("article [data-source] a.code-link").first
        target = link.evaluate("a => a.href")
        with self.page.expect_navigation():
            link.click()
        self.assertEqual(self.page.url, target)

    def test_without_scripts_the_page_side_by_side_serves(self):
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{self.base}/{article('nl-nl', 'data-source', 3)}")
        self.assertFalse(page.locator(".scripted").is_visible())
        self.assertTrue(page.locator(".provenance a[href*=side-by-side]").is_visible())
        context.close()

    def test_another_language_opens_at_the_same_heading(self):
        self.open(article("nl-nl", "<h2 id=", 3))
        heading = self.page.locator("article h2[id]").nth(2)
        anchor = heading.get_attribute("id")
        self.page.set_viewport_size({"width": 800, "height": 300})
        heading.evaluate("element => element.scrollIntoView()")
        self.page.locator(".languages summary").evaluate("summary => summary.click()")
        with self.page.expect_navigation():
            self.page.locator(".languages a[hreflang=de-DE]").evaluate("link => link.click()")
        self.assertIn("/de-de/", self.page.url)
        self.assertTrue(self.page.url.endswith("#" + anchor), self.page.url)

    def test_another_language_opens_at_the_top_from_the_top(self):
        self.open(article("nl-nl", "<h2 id=", 3))
        self.page.locator(".languages summary").click()
        with self.page.expect_navigation():
            self.page.locator(".languages a[hreflang=de-DE]").click()
        self.assertNotIn("#", self.page.url)


class ReadingFromServer(ThroughNginx, ReadingFromDisk):
    pass


del SiteTest, ThroughNginx  # they are no tests

if __name__ == "__main__":
    unittest.main()
