"""Searches in four languages: by code, word, prefix, misspelling, stem and with diacritics; with keys alone."""

import functools
import unittest

from browser import SiteTest, ThroughNginx

# Words of the articles: one as they write it, its beginning, one letter wrong, two forms, with and without diacritics.
LANGUAGES = {
    "nl-nl": dict(word="quarantaine", prefix="quaran", wrong="quarantiane", forms=("bericht", "berichten"),
                  marks=("categorieën", "categorieen"), unseen="quarantaines"),
    "en-us": dict(word="quarantine", prefix="quaran", wrong="quarentine", forms=("forwarded", "forwarding"),
                  marks=("quarantiné", "quarantine"), unseen="passwordings"),
    "de-de": dict(word="Quarantäne", prefix="Quarant", wrong="Quaratäne", forms=("Nachricht", "Nachrichten"),
                  marks=("Überprüfung", "uberprufung"), unseen="Kennwortern"),
    "ar-sa": dict(word="البريد", prefix="إعداد", wrong="الإعداذات", forms=("رسالة", "الرسالة"),
                  marks=("إعدادات", "اعدادات"), unseen="وبالرسالة"),
}


def in_each_language(test):
    @functools.wraps(test)
    def run(self):
        for locale, words in LANGUAGES.items():
            with self.subTest(locale=locale):
                test(self, locale, words)

    return run


class SearchFromDisk(SiteTest):
    def search(self, locale, query):
        """The texts of the answers, after the status has said how many there are."""
        self.open(f"{locale}/index.html")
        self.page.keyboard.press("/")
        return self.ask(query)

    def ask(self, query):
        self.page.fill("#search", "")
        self.page.wait_for_function("!document.querySelector('.search [role=status]').textContent")
        self.page.fill("#search", query)
        self.page.wait_for_function(
            "([loading]) => { const said = document.querySelector('.search [role=status]').textContent;"
            " return said && said !== loading }",
            arg=[self.page.get_attribute("#search-results", "data-loading")])
        return self.page.locator("#search-results a").all_inner_texts()

    @in_each_language
    def test_code(self, locale, words):
        for query, code in [("705", "5.7.705"), ("550 5.7.705", "5.7.705"), ("5.7.7xx", "5.7.7xx"),
                            ("#5.7.1", "5.7.1"), ("“550-5.7.708 Access denied”", "5.7.708"), ("5,7,705", "5.7.705")]:
            answers = self.search(locale, query)
            self.assertTrue(answers and answers[0].startswith(code + " "), (query, answers[:3]))

    def test_code_then_articles(self):
        answers = self.search("en-us", "550 5.7.708")
        self.assertTrue(any(not answer.startswith("5.") for answer in answers), answers)

    @in_each_language
    def test_word(self, locale, words):
        self.assertTrue(self.search(locale, words["word"]))
        self.page.locator("#search-results a").first.click()
        self.page.wait_for_load_state()
        self.assertIn(words["word"].lower(), self.page.inner_text("main").lower())

    @in_each_language
    def test_title_comes_first(self, locale, words):
        first = self.search(locale, words["word"])[0]
        self.assertIn(words["word"].lower().removeprefix("ال"), first.lower())

    @in_each_language
    def test_prefix(self, locale, words):
        self.assertTrue(self.search(locale, words["prefix"]))

    @in_each_language
    def test_misspelling(self, locale, words):
        self.assertTrue(self.search(locale, words["wrong"]))

    @in_each_language
    def test_stem(self, locale, words):
        one, other = words["forms"]
        # A blank ends the word, so that it is no beginning of a longer one.
        self.assertEqual(self.search(locale, one + " "), self.ask(other + " "))
        self.assertTrue(self.ask(words["unseen"] + " "), words["unseen"])

    @in_each_language
    def test_diacritics(self, locale, words):
        one, other = words["marks"]
        self.assertEqual(self.search(locale, one), self.ask(other))
        self.assertTrue(self.ask(other))

    def test_several_words(self):
        answers = self.search("en-us", "mail flow rules")
        self.assertIn("mail flow", answers[0].lower())

    def test_nothing(self):
        self.assertEqual(self.search("nl-nl", "xqzjwvk"), [])
        said = self.page.inner_text("#search-results")
        self.assertEqual(said, self.page.get_attribute("#search-results", "data-none"))

    @in_each_language
    def test_keyboard(self, locale, words):
        self.search(locale, words["word"])
        keys = self.page.keyboard
        focused = ("document.activeElement.id || "
                   "[...document.querySelectorAll('#search-results a')].indexOf(document.activeElement)")
        walk = [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", "search"), ("ArrowDown", 0)]
        for key, place in walk:
            keys.press(key)
            self.assertEqual(self.page.evaluate(focused), place)
        keys.press("Escape")
        self.assertEqual(self.page.evaluate(focused), "search")
        self.assertEqual(self.page.locator("#search-results a").count(), 0)
        self.ask(words["word"])
        keys.press("ArrowDown")
        target = self.page.evaluate("document.activeElement.href")
        with self.page.expect_navigation():
            keys.press("Enter")
        self.assertEqual(self.page.url, target)

    def test_enter_follows_the_first_answer(self):
        self.open("nl-nl/index.html")
        self.page.keyboard.press("/")
        with self.page.expect_navigation():
            self.page.keyboard.type("5.7.705")
            self.page.keyboard.press("Enter")
        self.assertTrue(self.page.url.endswith("/nl-nl/codes/5.7.705.html"), self.page.url)

    def test_on_a_deep_page_in_another_language(self):
        self.search("nl-nl", "5.7.705")
        self.page.locator("#search-results a").first.click()
        self.page.wait_for_load_state()
        self.page.locator(".languages summary").click()
        self.page.locator(".languages a[hreflang=de-DE], .languages a[lang=de-DE]").first.click()
        self.page.wait_for_load_state()
        self.assertTrue(self.page.url.endswith("/de-de/codes/5.7.705.html"))
        self.assertTrue(self.ask("Quarantäne"))
        self.page.locator("#search-results a").first.click()
        self.page.wait_for_load_state()
        self.assertIn("/de-de/", self.page.url)
        self.assertTrue(self.page.locator("main").count())

    @in_each_language
    def test_a_query_loads_little(self, locale, words):
        for query in [words["word"], words["wrong"], words["unseen"], " ".join(words["forms"] + words["marks"])]:
            self.open(f"{locale}/index.html")
            self.requests.clear()
            self.page.keyboard.press("/")
            self.ask(query)
            self.assertLess(self.loaded_bytes(), 300_000, query)

    @in_each_language
    def test_an_address_may_ask(self, locale, words):
        self.open(f"{locale}/index.html?q={words['word']}")
        self.page.locator("#search-results a").first.wait_for()
        self.assertEqual(self.page.input_value("#search"), words["word"])
        self.assertEqual(self.page.locator("#search-results a").all_inner_texts(), self.search(locale, words["word"]))

    def test_without_scripts(self):
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{self.base}/nl-nl/index.html")
        self.assertTrue(page.locator(".search-off a").first.is_visible())
        context.close()


class SearchFromServer(ThroughNginx, SearchFromDisk):
    pass


del SiteTest, ThroughNginx  # they are no tests

if __name__ == "__main__":
    unittest.main()
