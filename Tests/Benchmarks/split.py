"""Cuts bilingual articles into Markdown in one language each, as other generators need them.

usage: split.py CONTENT OUT

CONTENT/nl-NL/mail/x.md gives OUT/nl/mail/x.md with the targets and, once for all locales, OUT/en/mail/x.md with the
sources. Front matter keeps its title and description alone: that is what the others can read.
"""

import json
import os
import pathlib
import re
import sys
from concurrent.futures import ProcessPoolExecutor

PAIR = re.compile(
    r'<span data-ttu-id="[^"]*">(.*?)</span><span class="sxs-lookup"><span data-stu-id="[^"]*">(.*?)</span></span>', re.S)
REST = re.compile(r'<span (?:data-ttu-id|data-stu-id|class="sxs-lookup")[^>]*>')
FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)


def field(front: str, name: str) -> str:
    found = re.search(rf"^{name}:[ \t]*(.*)", front, re.M)
    return found[1].strip().strip("'\"") if found else ""


def cut(job: tuple[pathlib.Path, pathlib.Path, pathlib.Path | None]) -> None:
    article, target, source = job
    text = article.read_text(encoding="utf-8-sig")
    front = FRONT.match(text)
    body = text[front.end():] if front else text
    for path, side in ((target, r"\1"), (source, r"\2")):
        if path is None:
            continue
        one = REST.sub("", PAIR.sub(side, body))
        heading = re.search(r"^#[ \t]+(.+)$", one, re.M)
        title = re.sub(r"<[^>]+>", "", heading[1]).strip() if heading else ""
        if path is target:
            title = field(front[1], "title") if front else title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {json.dumps(title or article.stem, ensure_ascii=False)}\n---\n{one}")


def main() -> None:
    content, out = map(pathlib.Path, sys.argv[1:3])
    jobs, sources = [], set()
    for folder in sorted(f for f in content.iterdir() if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4}){1,2}", f.name)):
        for article in sorted(folder.rglob("*.md")):
            name = article.relative_to(folder)
            # The others take these for the index of their folder.
            if name.name.lower() in ("index.md", "readme.md"):
                name = name.with_name(f"{name.stem}-article.md")
            source = None if name in sources else out / "en" / name
            sources.add(name)
            jobs.append((article, out / folder.name.split("-")[0] / name, source))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(cut, jobs, chunksize=64):
            pass


main()
