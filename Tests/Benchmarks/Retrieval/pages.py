"""Reads the pages of a site as a reader sees them: what the queries are made of, and what the baseline indexes."""

import glob
import html.parser
import os
import re
import unicodedata

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BLOCKS = {"p", "li", "td", "th", "dt", "dd", "pre", "figcaption", "summary", "h1", "h2", "h3", "h4", "h5", "h6"}


class Page(html.parser.HTMLParser):
    """The title, the headings and the paragraphs of `<main>`, without what Naslag adds to an article."""

    def __init__(self, path, text):
        super().__init__()
        self.path, self.title = path, ""
        self.headings, self.blocks = [], []
        self.stack, self.words = [], []
        self.feed(text)
        self.flush("p")

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.flush("p")
        if tag not in VOID:
            names = dict(attributes)
            hidden = "data-naslag-ui" in names or tag in ("nav", "script", "style", "button")
            self.stack.append((tag, hidden))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.flush(tag)
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any(hidden for _, hidden in self.stack) or not any(tag == "main" for tag, _ in self.stack):
            return
        self.words.append(data)

    def flush(self, tag):
        text = " ".join("".join(self.words).split())
        self.words = []
        if not text:
            return
        if tag == "h1" and not self.title:
            self.title = text
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append(text)
        else:
            self.blocks.append(text)


def read(site, locale, folder):
    pages = []
    for path in sorted(glob.glob(f"{glob.escape(site)}/{locale}/{folder}/**/*.html", recursive=True)):
        page = Page(os.path.relpath(path, site), open(path, encoding="utf-8").read())
        if page.title:
            pages.append(page)
    return pages


def fold(text):
    """Lower case without accents, vowel signs and tatweel, digits and letters of one width."""
    text = unicodedata.normalize("NFKD", text).lower()
    return "".join(letter for letter in text if not unicodedata.combining(letter) and letter != "\u0640")


# Words; in Chinese, Japanese and Thai, which write none, runs of one script.
WORD = re.compile(
    r"[\u3400-\u9fff\u3005]+|[\u30a0-\u30ff]+|[\u3041-\u3096]+|[\u0e00-\u0e7f]+"
    r"|(?:[^\W_\u3005\u3041-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|(?<=\d)\.(?=\d))+")


def words(text):
    return WORD.findall(text)
