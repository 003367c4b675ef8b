"""Measures how well a page is found that a query means: Naslag, a BM25F baseline, and Pagefind where it is installed.

usage: measure.py [--seed N] [--misses] [--no-peers] SITE LOCALE…
The mean of 1/rank of the page among the first ten answers (MRR), by engine and kind of query; the bytes that one query
loads, with scripts and nothing kept, at the 95th percentile; and how many queries get no answer.
"""

import argparse
import collections
import json
import os
import shutil
import statistics
import subprocess

import bm25f
import pages
import queries

HERE = os.path.dirname(os.path.abspath(__file__))


def rank(found, answers):
    return next((1 / (place + 1) for place, path in enumerate(found[:10]) if path in answers), 0)


def naslag(site, locale, made):
    run = subprocess.run(["node", f"{HERE}/naslag.mjs", site, locale], input=json.dumps(made), text=True,
                         capture_output=True, check=True)
    return json.loads(run.stdout)


def engines(site, locale, peers):
    if not peers:
        return {}
    documents = [(page.path, page.title, "\n".join(page.headings), "\n".join(page.blocks))
                 for folder in ("articles", "codes", "reasons") for page in pages.read(site, locale, folder)]
    found = {"BM25F": bm25f.Index(documents, locale.split("-")[0])}
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    try:
        import pagefind
        found["Pagefind"] = pagefind.Pagefind(site, locale, chromium)
    except Exception as error:
        print(f"without Pagefind: {error}")
    return found


def measure(site, locale, options):
    made = queries.make(site, locale, options.seed)
    answers = naslag(site, locale, made)
    results = {"Naslag": [answer["found"] for answer in answers]}
    for name, engine in engines(site, locale, options.peers).items():
        results[name] = [engine.search(query["query"]) for query in made]
        if hasattr(engine, "close"):
            engine.close()
    kinds = list(dict.fromkeys(query["kind"] for query in made))
    print(f"\n{locale}: {len(made)} queries")
    print("| | all | " + " | ".join(kinds) + " | nothing |\n" + "|---" * (len(kinds) + 3) + "|")
    for name, found in results.items():
        ranks = collections.defaultdict(list)
        for query, paths in zip(made, found):
            ranks[query["kind"]].append(rank(paths, query["answers"]))
        every = [value for values in ranks.values() for value in values]
        cells = [f"{statistics.mean(every):.3f}"] + [f"{statistics.mean(ranks[kind]):.2f}" for kind in kinds]
        print(f"| {name} | " + " | ".join(cells) + f" | {sum(not paths for paths in found)} |", flush=True)
    sizes = sorted(answer["bytes"] for answer in answers)
    times = sorted(answer["milliseconds"] for answer in answers)
    at = int(len(sizes) * .95)
    print(f"a query loads {sizes[len(sizes) // 2] / 1000:.0f} kB, {sizes[at] / 1000:.0f} kB at the 95th percentile, "
          f"and takes {times[at]:.0f} ms there")
    if options.misses:
        for query, answer in zip(made, answers):
            if rank(answer["found"], query["answers"]) < 1:
                print(f"  {rank(answer['found'], query['answers']):.2f} {query['kind']}: {query['query']} → "
                      f"{query['answers'][0]}, first {answer['found'][:1]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--no-peers", dest="peers", action="store_false")
    parser.add_argument("site")
    parser.add_argument("locales", nargs="+")
    options = parser.parse_args()
    for locale in options.locales:
        measure(options.site, locale, options)
