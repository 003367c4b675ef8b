"""Searches in four languages: by code, word, prefix, misspelling, stem and with diacritics; with keys alone."""

import base64
import functools
import tempfile
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


BOUNCE = """This is the mail system at host mail.example.com.

I'm sorry to have to inform you that your message could not be delivered.

<kim@example.net>: host mx.example.net[192.0.2.1] said: 554 5.7.1 Service
    unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org
    (in reply to RCPT TO command)
"""

REPORT = b"""From: MAILER-DAEMON@example.com
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

""" + base64.b64encode(b"Your message came back.") + b"""

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; kim@example.net
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 <kim@example.net> mailbox is full

--b--
"""


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

    def addresses(self):
        return self.page.locator("#search-results a").evaluate_all("links => links.map(link => link.href)")

    @in_each_language
    def test_reply(self, locale, words):
        for reply in ["552", "421", "450", "554"]:
            self.search(locale, reply)
            self.assertTrue(self.addresses()[0].endswith(f"/{locale}/codes/{reply}.html"), self.addresses()[:3])
            # A permanent reply is no temporary code.
            others = [address.split("/codes/")[1][0] for address in self.addresses() if "/codes/" in address]
            self.assertEqual(set(others), {reply[0]})

    def test_as_people_ask(self):
        asked = {"greylisted": "greylisted", "blocked by Spamhaus": "block-listed", "mailbox vol": "mailbox-full",
                 "user unknown": "recipient-unknown", "SPF": "spf", "greylist": "greylisted", "quota": "mailbox-full"}
        for locale in ["en-us", "nl-nl"]:
            for query, reason in asked.items():
                self.search(locale, query)
                found = [address for address in self.addresses()[:3] if address.endswith(f"/reasons/{reason}.html")]
                self.assertTrue(found, (locale, query, self.addresses()[:3]))

    @in_each_language
    def test_pasted_message(self, locale, words):
        self.open(f"{locale}/index.html")
        self.page.fill("#search", BOUNCE)
        card = self.page.locator(".bounce-card").first
        card.wait_for()
        self.assertTrue(self.addresses(), card.inner_text())
        self.assertIn(f"/{locale}/reasons/block-listed.html", " ".join(self.addresses()))
        self.assertIn("blocked using zen.spamhaus.org", " ".join(card.locator("mark").all_inner_texts()))
        self.assertIn("kim@example.net", card.inner_text())

    def test_message_file(self):
        with tempfile.NamedTemporaryFile("wb", suffix=".eml") as file:
            file.write(REPORT)
            file.flush()
            self.open("nl-nl/index.html")
            self.page.set_input_files("#search-file", file.name)
            self.page.locator(".bounce-card").first.wait_for()
            self.assertIn("/nl-nl/reasons/mailbox-full.html", " ".join(self.addresses()))

    def test_kinds_and_more(self):
        self.search("nl-nl", "quarantaine")
        before = self.page.locator("#search-results a").count()
        self.page.locator(".answer-more").click()
        self.page.wait_for_function(f"document.querySelectorAll('#search-results a').length > {before}")
        self.page.locator(".answer-kinds button").nth(1).click()
        self.page.wait_for_function("document.querySelector('.answer-kinds [aria-pressed=true]') === "
                                    "document.querySelectorAll('.answer-kinds button')[1]")
        self.assertTrue(self.page.locator("#search-results a").count())

    def test_the_way_back_leads_to_the_answers(self):
        answers = self.search("nl-nl", "quarantaine")
        self.assertIn("q=quarantaine", self.page.url)
        with self.page.expect_navigation():
            self.page.locator("#search-results a").first.click()
        self.page.go_back()
        self.page.locator("#search-results a").first.wait_for()
        self.assertEqual(self.page.locator("#search-results a").all_inner_texts(), answers)

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
        self.search(locale, one + " ")
        # The form that was asked for comes first; where it is found, other forms are marked too.
        others = {mark.lower() for query in [one, other] if self.ask(query + " ")
                  for mark in self.page.locator("#search-results mark").all_inner_texts() if mark.lower() != query.lower()}
        self.assertTrue(others, (one, other))
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
        self.page.keyboard.type("5.7.705")
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/nl-nl/codes/5.7.705.html")

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
            self.assertLess(self.loaded_bytes(), 130_000, query)

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
