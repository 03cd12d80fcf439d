"""Parts of quotations that are one in other words, and how many are compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.collate.harbour import FULL, story_of
from variorum.collate.utterances.candidates import HOLDERS, candidates
from variorum.collate.utterances.concepts import concepts
from variorum.collate.utterances.likeness import excerpted, rendering, reworded
from variorum.collate.utterances.parts import Part, parts_of
from variorum.collate.utterances.speakers import Speaker


def test_candidates_grow_with_the_parts_not_with_their_square() -> None:
    story, cast = story_of("\n".join([f"“{FULL}.”"] * 500))
    parts = parts_of(story, cast)
    assert len(parts) == 500
    assert len(candidates(parts)) <= 500 * HOLDERS


def _part(report: int, kind: str, words: str, speaker: str = "Ilse Brandt") -> Part:
    stems = tuple(words.split())
    weights = {stem: 0.1 * (len(stem) > 3) for stem in stems}
    return Part(report, 0, 0, len(words), kind, Speaker(speaker, speaker, None), stems, weights, weights, capital=False)


@pytest.mark.parametrize(
    ("scrap", "kind", "speaker", "found"),
    [
        ("tries to seize attention", "partial", "Ilse Brandt", True),
        ("tries to seize attention", "direct", "Ilse Brandt", False),
        ("tries to seize attention", "partial", "Tor Aske", False),
        ("tries to seize control", "partial", "Ilse Brandt", False),
    ],
)
def test_a_scrap_is_a_rendering_where_most_of_its_words_recur_from_one_speaker(
    scrap: str, kind: str, speaker: str, found: bool
) -> None:
    whole = _part(0, "direct", "part of it is that the town tries to get attention")
    assert (rendering(whole, _part(1, kind, scrap, speaker)) is not None) == found


def test_stems_of_kin_words_stand_for_one_concept_and_kinship_is_not_carried_on() -> None:
    found = concepts({"safe": 3, "secur": 1, "boat": 2})
    assert found == {"safe": "safe", "secur": "safe", "boat": "boat"}


@pytest.mark.parametrize(
    ("first", "second", "speaker", "found"),
    [
        ("direct", "direct", "Ilse Brandt", True),
        ("direct", "indirect", "Ilse Brandt", True),
        ("indirect", "indirect", "Ilse Brandt", False),
        ("direct", "direct", "Tor Aske", False),
    ],
)
def test_one_sentence_in_other_words_shares_concepts(first: str, second: str, speaker: str, found: bool) -> None:
    one = _part(0, first, "by doing so one says there are safe piers and unsafe piers")
    other = _part(1, second, "it implies that there are piers of security as well as piers of insecurity", speaker)
    told = {"pier": 0.2, "safe": 0.1, "unsafe": 0.5}
    pair = [replace(part, concepts={**told, word: 0.3}) for part, word in ((one, "do"), (other, "imply"))]
    assert (reworded(*pair) is not None) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("he was a hard working honest shepherd farmer", "good old hard working honest shepherd farmer who", True),
        ("there was a hard frost at night", "good old hard working honest shepherd farmer who", False),
        (
            "while many cheered us we conclude that this long race cannot be won by walking",
            "we conclude that this long race cannot be won by walking so we halt here and rest",
            True,
        ),
    ],
    ids=["most of it", "one word", "a long row"],
)
def test_two_excerpts_of_one_sentence(one: str, other: str, found: bool) -> None:
    parts = _part(0, "direct", one), _part(1, "direct", other)
    assert (excerpted(*parts) is not None) is found
    assert excerpted(parts[0], _part(1, "direct", other, "Tor Aske")) is None
