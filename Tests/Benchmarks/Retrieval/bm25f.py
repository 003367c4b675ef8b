"""A baseline: BM25F over title, headings and text, with Snowball's stems where it has the language."""

import collections
import math

import pages

try:
    import snowballstemmer
except ImportError:
    snowballstemmer = None

LANGUAGES = {"en": "english", "nl": "dutch", "de": "german", "ar": "arabic", "fr": "french", "es": "spanish",
             "it": "italian", "pt": "portuguese", "ru": "russian", "sv": "swedish", "fi": "finnish", "hu": "hungarian"}
WEIGHTS, B, K = (5.0, 2.0, 1.0), (.5, .6, .75), 1.2


class Index:
    def __init__(self, documents, language):
        """documents: (path, title, headings, text)."""
        name = LANGUAGES.get(language)
        self.stem = snowballstemmer.stemmer(name).stemWord if snowballstemmer and name else lambda word: word
        self.stems = {}
        self.paths = [document[0] for document in documents]
        self.fields = [[self.terms(field) for field in document[1:]] for document in documents]
        lengths = [[len(field) for field in fields] for fields in self.fields]
        means = [max(1, sum(length[at] for length in lengths) / len(lengths)) for at in range(3)]
        self.postings = collections.defaultdict(dict)
        for number, fields in enumerate(self.fields):
            for at, field in enumerate(fields):
                norm = 1 - B[at] + B[at] * len(field) / means[at]
                for term, count in collections.Counter(field).items():
                    held = self.postings[term].get(number, 0)
                    self.postings[term][number] = held + WEIGHTS[at] * count / norm

    def terms(self, text):
        terms = []
        for word in pages.words(pages.fold(text)):
            if word not in self.stems:
                self.stems[word] = self.stem(word)
            # Pairs of characters where words have no blanks between them.
            if "\u3040" <= word[0] <= "\u9fff":
                terms += [word[at:at + 2] for at in range(len(word) - 1)] or [word]
            else:
                terms.append(self.stems[word])
        return terms

    def search(self, query, most=20):
        scores = collections.Counter()
        for term in set(self.terms(query)):
            held = self.postings.get(term, {})
            rarity = math.log(1 + (len(self.paths) - len(held) + .5) / (len(held) + .5))
            for number, weight in held.items():
                scores[number] += rarity * weight / (K + weight)
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:most]
        return [self.paths[number] for number, _ in best]
