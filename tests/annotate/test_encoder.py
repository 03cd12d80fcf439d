"""The accurate pipeline: every word read, trees whole, and no text changed by what is read beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.language import SpacyLanguage
from variorum.marks import Sentence
from variorum.report import Block, Report

pytest.importorskip("onnxruntime")
from variorum.annotate.encoder import _windows

STORY = "Mayor Anna Bergman said the ferry had sunk off Oldmark. Divers found two bodies on Tuesday."


@pytest.fixture(scope="module")
def accurate() -> SpacyLanguage:
    return SpacyLanguage("accurate")


def read(language: SpacyLanguage, *texts: str) -> list[tuple[Sentence, ...]]:
    return list(
        language.parse(Report(f"r{n}", "r", text, (Block(0, len(text), "body"),)) for n, text in enumerate(texts))
    )


def test_sentences_have_one_root_and_names_their_kind(accurate: SpacyLanguage) -> None:
    (sentences,) = read(accurate, STORY)
    assert [STORY[s.start : s.end] for s in sentences] == [STORY[:55], STORY[56:]]
    for sentence in sentences:
        assert [n for n, word in enumerate(sentence.words) if word.head == n] == [
            n for n, word in enumerate(sentence.words) if word.dep == "root"
        ]
    named = {word.text: word.label for word in sentences[0].words if word.label}
    assert named["Bergman"] == "person"
    said = next(word for word in sentences[0].words if word.text == "said")
    assert (said.pos, said.lemma) == ("VERB", "say")


def test_a_text_reads_the_same_whatever_is_read_beside_it(accurate: SpacyLanguage) -> None:
    alone = read(accurate, STORY)[0]
    assert read(accurate, "AAAAA!!! zzz " * 40, STORY, "No.")[1] == alone


@pytest.mark.parametrize("text", ["word " * 3000, "😀" * 2000, "x" * 4000, "ab-" * 3000, "A. " * 700])
def test_texts_without_measure_are_read(accurate: SpacyLanguage, text: str) -> None:
    (sentences,) = read(accurate, text)
    assert all(0 <= word.head < len(sentence.words) for sentence in sentences for word in sentence.words)
    assert "".join(word.text for sentence in sentences for word in sentence.words) == "".join(text.split())


@given(st.lists(st.tuples(st.sampled_from([True, False, None]), st.integers(1, 8)), max_size=400))
def test_windows_cover_every_word_once_and_fit(words: list[tuple[bool | None, int]]) -> None:
    sizes = [size for _, size in words]
    windows = list(_windows([start for start, _ in words], sizes))
    assert [word for start, end in windows for word in range(start, end)] == list(range(len(words)))
    assert all(start < end and sum(sizes[start:end]) <= 500 for start, end in windows)
