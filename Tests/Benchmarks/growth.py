"""Builds ever more copies of some articles in twelve languages, and prints what an article costs.

usage: growth.py NASLAG CONTENT WORK

The copies have keys of their own and are hard links, so only what is built takes memory. SIZES limits them:
SIZES="1000 3000" stops early.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

LOCALES = "nl-NL de-DE ar-SA fr-FR es-ES it-IT sv-SE pt-BR ja-JP ko-KR he-IL zh-CN".split()
SIZES = [int(size) for size in os.environ.get("SIZES", "1000 3000 10000 30000 100000").split()]

naslag, content, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
folders = sorted(f for f in content.iterdir() if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4}){1,2}", f.name))
articles = [sorted(f.rglob("*.md")) for f in folders]


def link_copies(size: int, tree: pathlib.Path) -> None:
    """Article by article, in all twelve languages each: language by language would make the first few grow alone."""
    for number in range(size):
        place, index = number % len(LOCALES), number // len(LOCALES)
        folder, files = folders[place % len(folders)], articles[place % len(folders)]
        copy, source = index // len(files), files[index % len(files)]
        target = tree / LOCALES[place] / f"copy-{copy}" / source.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(source, target)


def run(*command: str) -> tuple[float, float, float]:
    """Seconds, seconds of CPU and MB at the peak."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    # 65: an article is broken, as some are in any collection; the others are built.
    if os.waitstatus_to_exitcode(status) not in (0, 65):
        sys.exit(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


print("| articles | s | CPU s | CPU ms each | peak MB | kB each | unchanged s | written MB | kB each | explain CPU ms |")
print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
# Links need one file system.
shutil.copytree(content, work / "source")
articles = [sorted((work / "source" / f.name).rglob("*.md")) for f in folders]
folders = [work / "source" / f.name for f in folders]
for size in SIZES:
    tree, site = work / "content", work / "site"
    link_copies(size, tree)
    seconds, cpu, peak = run(naslag, "build", str(tree), "--output", str(site), "--quiet")
    unchanged, _, _ = run(naslag, "build", str(tree), "--output", str(site), "--quiet")
    written = sum(f.lstat().st_size for f in site.rglob("*") if f.is_file() and not f.is_symlink())
    _, explain, _ = run(naslag, "explain", "5.7.705", "--kb", str(site))
    print(
        f"| {size:,} | {seconds:.1f} | {cpu:.1f} | {1000 * cpu / size:.2f} | {peak:.0f} | {1024 * peak / size:.0f} "
        f"| {unchanged:.2f} | {written / 1e6:.0f} | {written / 1e3 / size:.1f} | {1000 * explain:.0f} |", flush=True)
    shutil.rmtree(tree)
    shutil.rmtree(site)
