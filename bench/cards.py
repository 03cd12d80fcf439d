"""Writes the tables of docs/language-model.md: figures beside published ones, and kinds of error with examples.

    python -m bench.cards [DATA]

The figures are those that stand in docs/figures.md. DATA is the folder that holds the unpacked data sets; without it
the tables of errors keep what they say.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from bench import errors
from bench._language import choose
from bench.figures import write
from variorum.annotate.language import BUILT_IN

ROOT = Path(__file__).parent.parent
FIGURES, CARDS, EXAMPLES = (
    ROOT / "docs" / "figures.md", ROOT / "docs" / "language-model.md", Path(__file__).parent / "error_examples.tsv",
)  # fmt: skip
MEASURES = {
    "ewt upos": "EWT, parts of speech",
    "ewt uas": "EWT, heads (UAS)",
    "ewt las": "EWT, heads and relations (LAS)",
    "ewt sentences": "EWT, sentences",
    "gum upos": "GUM, parts of speech",
    "gum uas": "GUM, heads (UAS)",
    "gum las": "GUM, heads and relations (LAS)",
    "gum sentences": "GUM, sentences",
    "uner_pipeline_core": "UNER EWT, names of persons, organisations, places",
    "worldwide_pipeline_core": "Worldwide Newswire, the same (`fast`: see its limits)",
}
PUBLISHED = {"ewt upos": "Stanza 0.954", "ewt uas": "Stanza 0.862", "ewt las": "Stanza 0.836"}
"""Best known figures from raw text; on the test part, ours are on the dev part."""
_TASKS = {"relations": "Trees", "tags": "Parts of speech", "sentences": "Sentences", "names": "Names"}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.cards", description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    args = parser.parse_args(argv)
    write(CARDS, "figures", figures_table(FIGURES.read_text(encoding="utf-8")))
    if args.data:
        counts = {}
        for name in BUILT_IN:
            choose(name)
            counts[name] = errors.count(args.data, "dev")
        write(CARDS, "errors", errors_tables(counts, examples(EXAMPLES.read_text(encoding="utf-8"))))
    return 0


def figures_table(text: str) -> str:
    """The measures of trees and names for both pipelines, with what is published."""
    parse, names = (_blocks(text, name) for name in ("parse", "names"))
    given = [_parse_figures(one) | _name_figures(other) for one, other in zip(parse, names, strict=True)]
    rows = [
        f"| {meaning} | {' | '.join(one[key] for one in given)} | {PUBLISHED.get(key, '–')} |"
        for key, meaning in MEASURES.items()
    ]
    head = " | ".join(f"`{name}`" for name in BUILT_IN)
    return "\n".join([f"| F1 | {head} | published |", "| --- | --- | --- | --- |", *rows])


def _blocks(text: str, name: str) -> list[str]:
    """What the benchmark of this name printed, once for each pipeline."""
    section = text.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0]
    return re.findall(r"```text\n(.*?)\n```", section, flags=re.DOTALL)


def _parse_figures(block: str) -> dict[str, str]:
    head, *rows = (line.split() for line in block.splitlines())
    return {f"{row[0]} {column}": value for row in rows for column, value in zip(head, row[1:], strict=True)}


def _name_figures(block: str) -> dict[str, str]:
    return {line.split()[0]: line.split()[-1] for line in block.splitlines()}


def examples(text: str) -> dict[str, str]:
    """An invented example for each kind of error that has one."""
    return dict(line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def errors_tables(counts: dict[str, dict[str, Counter[str]]], shown: dict[str, str]) -> str:
    """For each task the kinds that the first pipeline shows most, with both pipelines' numbers and an example."""
    first, parts = counts[BUILT_IN[0]], []
    for task, title in _TASKS.items():
        totals = ", ".join(f"{counts[name][task].total()} errors of `{name}`" for name in counts)
        rows = [
            f"| {kind} | {' | '.join(str(counts[name][task][kind]) for name in counts)} | {shown.get(kind, '–')} |"
            for kind, _ in errors.ranked(first[task])[: errors.MOST]
        ]
        head = " | ".join(f"`{name}`" for name in counts)
        table = "\n".join([f"| kind | {head} | for example |", "| --- | --- | --- | --- |", *rows])
        parts.append(f"**{title}**: {totals}.\n\n{table}")
    return "\n\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
