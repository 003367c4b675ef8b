"""Makes known-item queries of the pages of a site: each names one page, or the few that say the same.

usage: queries.py SITE LOCALE [SEED]     prints them as JSON
A query is taken only where the page can be told by it: no other title has its words, no other page its phrase.
"""

import collections
import json
import os
import random
import re
import sys

import pages

HERE = os.path.dirname(os.path.abspath(__file__))
# Kind and number for each language; titles are less than a tenth.
PLAN = [("title", 16), ("title words", 30), ("begun word", 20), ("typing error", 20), ("question", 40),
        ("body phrase", 30), ("rare words", 16), ("code", 12), ("NDR line", 12)]


class Maker:
    def __init__(self, site, locale, seed):
        self.site, self.locale = site, locale
        self.random = random.Random(f"{seed} {locale}")
        language = locale.split("-")[0]
        templates = json.load(open(f"{HERE}/questions.json", encoding="utf-8"))
        self.templates = templates.get(language, templates[""])
        self.blank = "" if language in ("ja", "zh", "th") else " "
        self.pages = [page for page in pages.read(site, locale, "articles") if len(pages.words(page.title)) > 1]
        self.titles = collections.defaultdict(set)  # a word of a title → the numbers of its pages
        self.bodies = collections.defaultdict(set)
        self.texts = []
        for number, page in enumerate(self.pages):
            text = " ".join(page.headings + page.blocks)
            self.texts.append(pages.fold(page.title + "\n" + text))
            for word in pages.words(pages.fold(page.title)):
                self.titles[word].add(number)
            for word in pages.words(pages.fold(text)):
                self.bodies[word].add(number)
        self.same = collections.defaultdict(list)
        for number, page in enumerate(self.pages):
            self.same[pages.fold(page.title)].append(number)

    def answers(self, number):
        """The page, and those with the same title, as nobody could tell them apart."""
        return [self.pages[other].path for other in self.same[pages.fold(self.pages[number].title)]]

    def telling(self, number, most):
        """Words of the title that no other title has together, in their order; None where there are none."""
        title = pages.words(self.pages[number].title)
        content = [word for word in title if self.is_content(word) and self.tells(word)]
        for count in range(2, most + 1):
            if len(content) < count:
                return None
            for _ in range(6):
                picked = self.random.sample(range(len(content)), count)
                chosen = [content[index] for index in sorted(picked)]
                holders = set.intersection(*(self.titles[pages.fold(word)] for word in chosen))
                if {pages.fold(self.pages[other].title) for other in holders} == {pages.fold(self.pages[number].title)}:
                    return chosen
        return None

    def is_content(self, word):
        common = len(self.bodies[pages.fold(word)]) > len(self.pages) * .3
        return not common and (len(word) > 2 or not word.isascii()) and not word.isdecimal()

    def tells(self, word):
        """No word that every twentieth title has, no particle, and no code, whose own page would be meant."""
        many = len(self.titles[pages.fold(word)]) > max(8, len(self.pages) * .05)
        return not many and not re.search(r"\d|^[\u3041-\u3096]+$", word)

    def join(self, words):
        """Words as one writes them: without a blank where the script has none."""
        text = words[0]
        for word in words[1:]:
            text += ("" if not self.blank and not (text[-1].isascii() or word[0].isascii()) else " ") + word
        return text

    def make(self, kind):
        number = self.random.randrange(len(self.pages))
        page = self.pages[number]
        if kind == "title":
            return page.title, self.answers(number)
        if kind == "body phrase":
            return self.phrase(number)
        if kind == "rare words":
            return self.rare(number)
        chosen = self.telling(number, 4)
        if not chosen:
            return None
        if kind == "title words":
            self.random.shuffle(chosen)
        elif kind == "begun word":
            last = chosen[-1]
            least = 2 if self.blank == "" else 4
            if len(last) <= least:
                return None
            chosen[-1] = last[:max(least, len(last) - self.random.randint(1, 3))]
        elif kind == "typing error":
            at = max(range(len(chosen)), key=lambda index: len(chosen[index]))
            if len(chosen[at]) < 6 or not chosen[at].isalpha():
                return None
            chosen[at] = self.mistype(chosen[at])
        elif kind == "question":
            return self.question(number, chosen)
        return self.join(chosen) if kind != "title words" else " ".join(chosen), self.answers(number)

    def question(self, number, chosen):
        """The stretch of the title from the first to the last telling word, in a question; sometimes a word of the
        text beside it."""
        title = self.pages[number].title
        start = title.find(chosen[0])
        end = title.rfind(chosen[-1]) + len(chosen[-1])
        stretch = title[start:end] if 0 <= start < end <= start + 90 else " ".join(chosen)
        if self.random.random() < .3 and self.blank:
            extra = [word for block in self.pages[number].blocks[:3] for word in pages.words(block)
                     if self.is_content(word) and word.isalpha()]
            if extra:
                stretch += " " + self.random.choice(extra)
        stretch = stretch[0].lower() + stretch[1:] if stretch[1:2].islower() else stretch
        return self.random.choice(self.templates).replace("{}", stretch), self.answers(number)

    def mistype(self, word):
        at = self.random.randrange(1, len(word) - 1)
        kind = self.random.randrange(4)
        if kind == 0:
            return word[:at] + word[at + 1:]
        if kind == 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2:]
        letter = self.random.choice(word)
        return word[:at] + letter + word[at + (kind == 2):]

    def phrase(self, number):
        blocks = [block for block in self.pages[number].blocks if len(pages.words(block)) >= 7]
        if not blocks:
            return None
        block = self.random.choice(blocks)
        found = list(pages.WORD.finditer(block))
        count = self.random.randint(4, 6)
        start = self.random.randrange(len(found) - count + 1)
        phrase = block[found[start].start():found[start + count - 1].end()]
        if len(phrase) > 80 or not any(self.is_content(match.group()) for match in found[start:start + count]):
            return None
        folded = pages.fold(phrase)
        return self.only(number, [other for other, text in enumerate(self.texts) if folded in text], phrase)

    def rare(self, number):
        own = sorted({word for block in self.pages[number].blocks for word in pages.words(block)
                      if len(word) > 3 and word.isalpha() and len(self.bodies[pages.fold(word)]) <= 8})
        if len(own) < 2:
            return None
        chosen = self.random.sample(own, 2)
        holders = set.intersection(*(self.bodies[pages.fold(word)] for word in chosen))
        return self.only(number, holders, " ".join(chosen))

    def only(self, number, holders, query):
        answers = self.answers(number)
        return (query, answers) if {self.pages[other].path for other in holders} <= set(answers) else None

    def all(self):
        made = []
        for kind, count in PLAN:
            if kind in ("code", "NDR line"):
                made += self.coded(kind, count)
                continue
            seen = set()
            for _ in range(count * 60):
                query = self.make(kind)
                if query and query[0] not in seen:
                    seen.add(query[0])
                    made.append({"kind": kind, "query": query[0], "answers": query[1]})
                if len(seen) == count:
                    break
        return made

    def coded(self, kind, count):
        """Codes in the spellings of people, and the literal lines of servers; the page of the code is meant."""
        model = json.load(open(f"{self.site}/data/knowledge.json", encoding="utf-8"))
        found = []
        for code in model["codes"]:
            path = f"{self.locale}/codes/{code['code']}.html"
            if not os.path.exists(f"{self.site}/{path}") or code["scheme"] != "smtp-enhanced":
                continue
            name = code["code"]
            if kind == "code":
                if name.count(".") == 2 and name[-1].isdecimal() and "-" not in name:
                    found.append((self.random.choice([name, f"#{name}", f"550 {name}", name.replace(".", ",")]), path))
            else:
                lines = [line for meaning in code["meanings"] for line in meaning["messages"] if name in line]
                if lines:
                    found.append((self.random.choice(lines), path))
        self.random.shuffle(found)
        return [{"kind": kind, "query": query, "answers": [path]} for query, path in found[:count]]


def make(site, locale, seed=1):
    return Maker(site, locale, seed).all()


if __name__ == "__main__":
    json.dump(make(*sys.argv[1:]), sys.stdout, ensure_ascii=False, indent=1)
