"""Kinds of error on invented lines."""

from __future__ import annotations

from pathlib import Path

from bench import errors, parse

from tests.test_bench_names import data as names_data
from tests.test_bench_parse import DOCUMENT
from variorum.marks import Sentence, Word

WORDS = (
    Word(0, 3, "The", "the", "DET", "DT", "det", 1),
    Word(4, 9, "ferry", "ferry", "VERB", "VB", "obj", 1),
)


def test_sentence_starts_are_told_by_what_stands_around_them(tmp_path: Path) -> None:
    (tmp_path / "ewt-dev.conllu").write_text(DOCUMENT, encoding="utf-8")
    (text,) = parse.read_treebank(tmp_path / "ewt-dev.conllu")
    given = [Sentence(0, 3, WORDS[:1], "body", 0), Sentence(4, 9, WORDS[1:], "body", 0)]
    assert list(errors.starts(text, given)) == [
        "missed after a full stop, before a capital",
        "put after no mark, before a small letter",
    ]


def test_names_are_missed_put_mistaken_or_of_other_extent() -> None:
    gold = {(0, 4, "person"), (10, 20, "place"), (30, 40, "organisation"), (50, 60, "place"), (70, 75, "group")}
    found = {(0, 4, "place"), (12, 20, "place"), (30, 35, "person"), (80, 85, "person"), (70, 75, "group")}
    assert list(errors.mistakes(gold, found)) == [
        "person taken for place",
        "place of other extent",
        "organisation of other extent and kind",
        "place missed",
        "person where there is no name",
    ]


def test_the_table_counts_kinds_over_all_sets(tmp_path: Path) -> None:
    (tmp_path / "treebank").mkdir()
    for name in parse.SETS:
        (tmp_path / "treebank" / f"{name}-dev.conllu").write_text(DOCUMENT.replace("NOUN", "X"), encoding="utf-8")
    (tmp_path / "ner").mkdir()
    names_data(tmp_path / "ner")
    figures, table = errors.run(tmp_path, split="dev", verbose=False)
    assert figures["tags: X taken for NOUN"] >= 2
    assert "tags: 4 errors" in table  # every noun, whatever it is taken for
