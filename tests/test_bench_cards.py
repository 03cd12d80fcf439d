"""The tables of the model cards from what benchmarks print."""

from __future__ import annotations

from collections import Counter

from bench import cards

PARSE = """\
         words  upos  uas  las  sentences
ewt        0.9  0.91 0.82 0.73        0.6
gum        0.9  0.92 0.83 0.74        0.7"""
NAMES = "uner_pipeline_core   P 0.600  R 0.700  F 0.646\nworldwide_pipeline_core   P 0.8  R 0.8  F 0.800"
FIGURES = "\n".join(
    f"<!-- {name} -->\n`fast`\n\n```text\n{block}\n```\n\n`accurate`\n\n```text\n{block}\n```\n<!-- /{name} -->"
    for name, block in (("parse", PARSE), ("names", NAMES))
)


def test_figures_stand_beside_published_ones() -> None:
    lines = cards.figures_table(FIGURES).splitlines()
    assert lines[0] == "| F1 | `fast` | `accurate` | published |"
    assert "| EWT, heads and relations (LAS) | 0.73 | 0.73 | Stanza 0.836 |" in lines
    assert lines[-2] == "| UNER EWT, names of persons, organisations, places | 0.646 | 0.646 | – |"


def test_kinds_of_error_have_both_numbers_and_an_example() -> None:
    tasks = ("relations", "tags", "sentences", "names")
    counts = {
        name: {task: Counter({"person missed": n, "place missed": 1}) for task in tasks}
        for name, n in (("fast", 3), ("accurate", 2))
    }
    table = cards.errors_tables(counts, cards.examples('# kinds\nperson missed\t"mara wrote"\n'))
    assert "**Names**: 4 errors of `fast`, 3 errors of `accurate`." in table
    assert '| person missed | 3 | 2 | "mara wrote" |' in table
    assert "| place missed | 1 | 1 | – |" in table
