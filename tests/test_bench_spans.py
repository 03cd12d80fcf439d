"""The whole phrases and prepositions that PolNeAR's spans take in."""

from __future__ import annotations

import pytest
from bench._spans import opening_preposition, whole_phrase

from variorum.annotate.language import SpacyLanguage
from variorum.report import Block, Report


@pytest.mark.parametrize(
    ("text", "name", "cue", "phrase"),
    [
        ("Harbour Minister Mara Lind said the quay was shut.", "Mara Lind", "said", "Harbour Minister Mara Lind"),
        ("The quay was shut, according to Mara Lind, a lawyer.", "Mara Lind", "according to", "Mara Lind, a lawyer"),
        ("She said the quay was shut.", "She", "said", "She"),
    ],
)
def test_a_source_is_the_phrase_around_the_name(
    language: SpacyLanguage, text: str, name: str, cue: str, phrase: str
) -> None:
    report = Report(id="one", source="one.txt", text=text, blocks=(Block(0, len(text), "body"),))
    (sentences,) = language.parse([report])
    start, begin = text.index(name), text.index(cue)
    first, last = whole_phrase(sentences, (start, start + len(name)), ((begin, begin + len(cue)),))
    assert text[first:last] == phrase


def test_a_speaker_outside_every_sentence_stays_as_it_is() -> None:
    assert whole_phrase((), (3, 7), ()) == (3, 7)


def test_a_preposition_that_opens_the_content_is_the_cues() -> None:
    text = "called for calm"
    assert opening_preposition(text, (7, 15)) == (7, 10)
    assert opening_preposition(text, (11, 15)) is None
