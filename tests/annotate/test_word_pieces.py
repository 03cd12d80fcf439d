"""Words cut into the longest pieces of a vocabulary."""

from __future__ import annotations

import pytest

from variorum.annotate.word_pieces import MOST, WordPieces

VOCABULARY = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "ferry", "fer", "##ry", "##man", "-", "3", "##s", "."]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("ferry", ["ferry"]),
        ("Ferry", ["ferry"]),
        ("férry", ["ferry"]),
        ("ferryman", ["ferry", "##man"]),
        ("ferrys-3", ["ferry", "##s", "-", "3"]),
        ("fer\u00adry", ["ferry"]),
        ("ferryx", ["[UNK]"]),
        ("ferryx-3", ["[UNK]", "-", "3"]),
        ("\u200b", ["[UNK]"]),
        ("x" * 5000, ["[UNK]"]),
        ("." * 5000, ["."] * MOST),
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in WordPieces(VOCABULARY).of(word)] == pieces
