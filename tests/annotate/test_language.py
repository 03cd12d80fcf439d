"""The seam: any pipeline gives the same kind of sentences, and what cannot be used is named."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from variorum.annotate.language import SpacyLanguage
from variorum.annotate.relations import Tree, universal
from variorum.errors import LanguageError
from variorum.report import Block, Report

PENN = {
    "by": "IN",
    "of": "IN",
    "in": "IN",
    "was": "VBD",
    "a": "DT",
    "the": "DT",
    "and": "CC",
    "to": "IN",
    "sank": "VBD",
    "slept": "VBD",
}


def tree(text: str) -> Tree:
    """A tree written as `word/relation/head`, heads counted from 0."""
    rows = [item.split("/") for item in text.split()]
    words = tuple(word for word, _, _ in rows)
    tags = tuple(PENN.get(word, "NN") for word in words)
    return Tree(tuple(dep for _, dep, _ in rows), tuple(int(head) for _, _, head in rows), tags, words)


def written(one: Tree) -> str:
    return " ".join(f"{word}/{dep}/{head}" for word, dep, head in zip(one.words, one.deps, one.heads, strict=True))


@pytest.mark.parametrize(
    ("clear", "wanted"),
    [
        (
            "ferry/nsubjpass/2 was/auxpass/2 hit/ROOT/2 by/agent/2 barge/pobj/3",
            "ferry/nsubj:pass/2 was/aux:pass/2 hit/root/2 by/case/4 barge/obl:agent/2",
        ),
        (
            "captain/nsubj/3 of/prep/0 ferry/pobj/1 slept/ROOT/3 in/prep/3 port/pobj/4",
            "captain/nsubj/3 of/case/2 ferry/nmod/0 slept/root/3 in/case/5 port/obl/3",
        ),
        ("lind/nsubj/1 was/ROOT/1 a/det/3 pilot/attr/1", "lind/nsubj/3 was/cop/3 a/det/3 pilot/root/3"),
        (
            "ferries/nsubj/4 barges/conj/0 and/cc/1 boats/conj/1 sank/ROOT/4",
            "ferries/nsubj/4 barges/conj/0 and/cc/3 boats/conj/0 sank/root/4",
        ),
        (
            "according/prep/3 to/prep/0 lind/pobj/1 sank/ROOT/3",
            "according/case/2 to/case/2 lind/obl/3 sank/root/3",
        ),
    ],
    ids=["agent", "prepositions", "copula", "conjuncts", "two prepositions"],
)
def test_trees_of_other_pipelines_are_turned(clear: str, wanted: str) -> None:
    assert written(universal(tree(clear), clear=True)) == wanted


def test_universal_trees_stay_as_they_are() -> None:
    one = tree("ferry/nsubj:pass/2 was/aux:pass/2 hit/root/2 by/case/4 barge/obl:agent/2")
    assert universal(one, clear=False) == one


def test_reports_come_in_order_with_their_prose_blocks_alone(language: SpacyLanguage) -> None:
    text = "Menu Home\nThe ferry sank.\nA picture of it"
    blocks = (Block(0, 9, "navigation"), Block(10, 25, "body"), Block(26, 41, "caption"))
    reports = [Report(f"r{n}", "r", text if n % 2 else "", blocks if n % 2 else ()) for n in range(70)]
    parsed = list(language.parse(reports))
    assert [len(sentences) for sentences in parsed] == [2 * (n % 2) for n in range(70)]
    assert [(s.kind, s.paragraph) for s in parsed[1]] == [("body", 0), ("caption", 1)]


def test_a_block_without_end_is_read_in_pieces(language: SpacyLanguage) -> None:
    text = "The ferry sank off Oldmark and nobody knows why it did. " * 400
    (sentences,) = language.parse([Report("r", "r", text, (Block(0, len(text), "body"),))])
    assert len(sentences) == 400
    assert all(0 <= word.head < len(s.words) for s in sentences for word in s.words)


def test_a_run_of_one_sign_is_one_word_where_it_stands(language: SpacyLanguage) -> None:
    text = "Sunk!!! *** Nobody was hurt."
    (sentences,) = language.parse([Report("r", "r", text, (Block(0, len(text), "body"),))])
    words = [word for sentence in sentences for word in sentence.words]
    assert [word.text for word in words] == ["Sunk", "!!!", "***", "Nobody", "was", "hurt", "."]
    assert all(text[word.start : word.end] == word.text for word in words)


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(LanguageError, match="no language pipeline named 'xx_none': use one of fast"):
        SpacyLanguage("xx_none")


def test_a_pipeline_without_parser_and_tagger(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "blank")
    with pytest.raises(LanguageError, match="lacks a parser, a tagger"):
        SpacyLanguage(str(tmp_path / "blank"))
