#!/usr/bin/env python3
"""Draw places where an article seems to speak of an error code, to be labelled by reading.

    draw.py CORPUS > places.tsv

CORPUS is the folder that holds `insights`, `m365` and `more`. A place is a heading, a table row
or a definition whose text holds a code-like token. Places are put in strata (set, kind of token,
kind of place); each set's share is taken from its strata in turn, so that rare kinds are there,
and at most LIMIT times from one article in one stratum. Headings have two turns in a round, and
the kinds of SELDOM one in three rounds. The seed is fixed: the same corpus gives the same places.
The draw knows nothing of what is an error: bit flags, versions and registry keys are in it.
"""
import hashlib
import pathlib
import random
import re
import sys

SEED = "naslag labels 1"
LIMIT = 3
SELDOM = {"registry", "version", "other", "digit"}
SHARES = {  # set: (folder below CORPUS, locale below that, places)
    "insights": ("insights", "nl-NL", 88), "m365": ("m365", "nl-NL", 24),
    "sql": ("more/sql", "", 56), "win32": ("more/win32", "", 66),
    "winsrv": ("more/winsrv", "", 48), "cpp": ("more/cpp", "", 30),
    "mdop": ("more/mdop", "", 14), "sfb": ("more/sfb", "", 12), "exdev": ("more/exdev", "", 30),
    "rtos": ("more/rtos", "", 10), "quantum": ("more/quantum", "", 3), "pc": ("more/pc", "", 3),
    "smb": ("more/smb", "", 6), "mr": ("more/mr", "", 4),
}
KINDS = [  # The first that matches names the kind.
    ("database", r"MSSQLSERVER_\d+|\bMsg \d+"),
    ("entra", r"\bAADSTS\d+|\bCAA\d+"),
    ("enhanced", r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)"),
    ("compiler", r"\b(?:C|LNK|BK|RC|CVT)\d{4}\b"),
    ("hexadecimal", r"\b0x[0-9A-Fa-f]+|(?<!-)\b[8C][0-9A-F]{7}\b(?!-)"),
    ("registry", r"\bHKEY_\w+|\bREG_(?:SZ|[A-Z]*WORD|BINARY)\b"),
    ("symbol", r"\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\bWSA[A-Z]+\b"),
    ("exchange", r"\bError[A-Z][a-z]\w+"),
    ("http", r"HTTP\D{0,12}[1-5]\d\d|\b[45]\d\d\.\d\d?\b(?!\.)"),
    ("event", r"(?i)\bevents?\b[^|]{0,12}\b\d{1,5}\b|이벤트[^|]{0,8}\d+"),
    ("smtp", r"\b[245]\d\d (?=[#\dA-Z])"),
    ("version", r"\b\d+\.\d+\.\d+(?:\.\d+)?\b"),
    ("number", r"^(?:\W|\bID\b|\berror\b)*-?\d{2,10}(?= *(?:$|[|(:./]))|(?i:\b(?:code|error)s? ?:? ?\d{2,})"),
    ("other", r"\b[A-Z]{2,6}-?\d{2,6}\b"),
    ("digit", r"\d"),
]

DEFINITION = r"([-*+] +)?(<[^>]*>)*\*\*|<dt>"  # Bold at the start, or a term. A code alone is one too.


def plain(line):
    """The line without tags, emphasis and escapes; both languages stay."""
    line = line.replace('</span><span class="sxs-lookup">', " / ")
    return re.sub(r"[*`]|\\(?=[_|])", "", re.sub(r"<[^>]*>", "", line)).strip()


def places(lines):
    """Each heading, table row and definition outside front matter and code: number, place, text."""
    matter = fence = False
    term = False  # The last tag opened a term, whose text may stand on a later line.
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if bare == "---" and (number == 1 or matter):
            matter = not matter
            continue
        if re.match(r"[>\s]*(```|~~~)", line):
            fence = not fence
        if matter or fence:
            continue
        text = plain(line)
        if re.match(r"#{1,6} ", bare):
            yield number, "heading", text.lstrip("# ")
        elif re.match(r"\|", bare) or bare.count("|") >= 2 or re.match(r"<t[dr]\b", bare):
            yield number, "row", text.strip("| ")
        elif term or re.match(DEFINITION, bare) or re.fullmatch(r"(\S+ / )?\w*\d\w*", text):
            yield number, "definition", re.sub(r"^[-*+] +", "", text)
        if "<dt" in line or "</dt>" in line:
            term = line.rfind("<dt") > line.rfind("</dt>")
        elif text:
            term = False


def parts(name, paths):
    """The half of each article, by turns in the order of a hash, so that no article is in both."""
    order = sorted(paths, key=lambda path: hashlib.sha256(f"{name}/{path}".encode()).digest())
    return {path: ("work", "held")[index % 2] for index, path in enumerate(order)}


def draw(corpus):
    for name, (folder, below, share) in SHARES.items():
        content = corpus / folder
        strata = {}
        for file in sorted((content / below).rglob("*.md")):
            path = file.relative_to(content).as_posix()
            for number, place, text in places(file.read_text("utf-8", "replace").split("\n")):
                for kind, pattern in KINDS:
                    if found := re.search(pattern, text):
                        strata.setdefault((kind, place), []).append(
                            (path, number, kind, place, found[0].strip(" |")))
                        break
        for stratum, drawn in strata.items():
            random.Random(f"{SEED}/{name}/{stratum}").shuffle(drawn)
            taken = {}
            strata[stratum] = [row for row in drawn
                               if taken.setdefault(row[0], []).append(row) or len(taken[row[0]]) <= LIMIT]
        chosen, turn = [], 0
        while len(chosen) < share and any(strata.values()):
            for kind, place in sorted(strata):
                if kind in SELDOM and turn % 3 < 2:
                    continue
                for _ in range(2 if place == "heading" else 1):
                    if strata[kind, place] and len(chosen) < share:
                        chosen.append(strata[kind, place].pop(0))
            turn += 1
        part = parts(name, {row[0] for row in chosen})
        for path, number, kind, place, token in sorted(chosen):
            print(name, path, number, kind, place, token, part[path], sep="\t")


if __name__ == "__main__":
    draw(pathlib.Path(sys.argv[1]))
