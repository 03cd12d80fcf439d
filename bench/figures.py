"""Writes docs/figures.md, and the table in README.md, from what the benchmarks print on this tree.

    python -m bench.figures CASES [--speed] [--data DATA] [--only SECTION ...]

Sections whose benchmark is not asked for, or whose data is not given, keep the text they have.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from pathlib import Path

from bench import cases, planted, speed
from bench._language import choose
from bench._minilm import installed
from variorum.annotate.language import BUILT_IN

ROOT = Path(__file__).parent.parent
DOCS, README = ROOT / "docs" / "figures.md", ROOT / "README.md"
SETS = {
    "parse": "treebank", "names": "ner", "attribution": "polnear", "times": "time", "quantities": "numbers",
    "pages": "pages", "stories": ".", "lineage": ".", "coreference": "ecbplus", "events": "plover",
    "claims": "clusters", "unseen": "clusters", "stream": ".",
}  # fmt: skip
"""The benchmarks on open data, each with the folder of its data set."""
INVENTED = "planted"
"""The benchmark that makes its own stories."""
OF_LANGUAGE = ("parse", "names", "attribution")
"""Those whose figures are given for both pipelines that ship."""
MEANING = {
    "evidence": "spans that lie inside their report",
    "kept": "evidence of the gold readings kept in the article",
    "furniture": "page furniture recognised",
    "quotes_r": "quotations found",
    "quotes_p": "quotations given that are ones",
    "speakers": "of those found, with the right speaker",
    "collation": "versions of one utterance put together (pairwise F1)",
    "wording": "differences of wording shown",
    "dates": "day expressions resolved to the right day",
    "copies": "reports that share prose or origin (pairwise F1)",
    "agreements": "agreeing statements put together",
    "conflicts_r": "conflicts of fact found",
    "conflicts_p": "conflicts shown that are ones",
    "why": "of the conflicts found, with the right reason",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.figures", description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--data", type=Path, help="the folder that holds the unpacked data sets")
    parser.add_argument(
        "--only", nargs="*", default=[*SETS, INVENTED], choices=[*SETS, INVENTED], help="the sections to write"
    )
    args = parser.parse_args()
    figures, table = cases.run(args.cases, split="all", verbose=False)
    rows = [f"| {MEANING[name]} (`{name}`) | {figures[name]:.3f} |" for name in MEANING]
    summary = "\n".join(["| over the cases | mean |", "| --- | --- |", *rows])
    write(README, "cases", summary)
    write(DOCS, "cases", f"`python -m bench cases CASES`\n\n{_fenced(table)}")
    if args.speed:
        write(
            DOCS,
            "speed",
            f"`python -m bench speed CASES`\n\n{_fenced(speed.run(args.cases, split='', verbose=False)[1])}",
        )
    if INVENTED in args.only:
        write(DOCS, INVENTED, _invented())
    for name in sorted(SETS.keys() & set(args.only)) if args.data else ():
        if name == "stories" and installed() is None:
            print("stories: kept as it is: without MiniLM's weights a baseline would be missing", file=sys.stderr)
            continue
        write(DOCS, name, "\n\n".join(_section(name, args.data, nlp) for nlp in _pipelines(name)))
    return 0


def _pipelines(name: str) -> tuple[str, ...]:
    return BUILT_IN if name in OF_LANGUAGE else BUILT_IN[:1]


def _section(name: str, data: Path, nlp: str) -> str:
    """A benchmark's command and what it prints."""
    choose(nlp)
    module = importlib.import_module(f"bench.{name}")
    text = module.run(data / SETS[name], split="dev", verbose=False)[1]
    option = "" if nlp == BUILT_IN[0] else f" --nlp {nlp}"
    return f"`python -m bench {name} {Path('DATA') / SETS[name]}{option}`\n\n{_fenced(text)}"


def _invented() -> str:
    text = planted.run(None, split="test", verbose=False)[1]
    return f"`python -m bench {INVENTED} --split test`\n\n{_fenced(text)}"


def _fenced(text: str) -> str:
    return f"```text\n{text}\n```"


def write(path: Path, name: str, text: str) -> None:
    """Replace what stands between the two markers of this name."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    old = path.read_text(encoding="utf-8")
    if begin not in old:
        raise SystemExit(f"{path}: no marker {begin}")
    new = re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: f"{begin}\n{text}\n{end}", old, flags=re.DOTALL)
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
