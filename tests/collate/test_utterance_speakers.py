"""Whose an utterance is, and when it was said."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from tests.collate.harbour import story_of
from variorum.collate.cast import Cast
from variorum.collate.utterances import collate_quotes
from variorum.collate.utterances.speakers import Speaker, agreed
from variorum.marks import Chain, Sentence, Time
from variorum.records import ActorRecord


def test_a_person_and_a_description_of_a_speaker_do_not_keep_the_same_words_apart() -> None:
    story, cast = story_of("“The talks will continue.”", "The report said “talks will continue”.")
    quote = replace(story.marks[1].quotes[0], chain="y")
    other = replace(story.marks[1], chains=(Chain("y", "a harbour spokesman", "person"),), quotes=(quote,))
    assert len(collate_quotes(replace(story, marks=(story.marks[0], other)), cast)) == 1


def test_the_day_of_the_speech_is_the_day_beside_the_cue() -> None:
    text = "“The lock will open again in spring,” she said on Thursday."
    story, cast = story_of(text)
    cue, day = text.index("said"), text.index("Thursday")
    quote = replace(story.marks[0].quotes[0], cue=(cue, cue + 4))
    marks = replace(
        story.marks[0],
        quotes=(quote,),
        sentences=(Sentence(0, len(text), ()),),
        times=(Time(day, day + 8, "day", "2031-05-01"),),
    )
    (found,) = collate_quotes(replace(story, marks=(marks,)), cast)
    assert found.said == "2031-05-01"


BODY = ActorRecord(
    id="o-board", name="Coast Pilots' Board", kind="organisation", aliases=("Board",), roles=(), mentions=()
)


READER = ActorRecord(id="p-reader", name="Nao Ferris", kind="person", aliases=("Ferris",), roles=(), mentions=())
STATED = "The Board marked “a memorable hour” by “lawfully exercising its claim to the outer banks”, it said."


READ_OUT = "“Today is proof of patient toil and an exercise of our lawful claim to the banks. It is a glorious hour.”"


@pytest.mark.parametrize(("role", "shared"), [("a well-known newsreader", 2), ("a rival captain", 0)])
def test_what_is_read_out_for_a_body_may_be_the_words_that_the_body_is_quoted_with(role: str, shared: int) -> None:
    story, _ = story_of(STATED, READ_OUT)
    people = Cast(
        (BODY, msgspec.structs.replace(READER, roles=(role,))), {("a", "x"): "o-board", ("b", "x"): "p-reader"}
    )
    found = [{reading.report for reading in quote.readings} for quote in collate_quotes(story, people)]
    assert found.count({"a", "b"}) == shared


def test_a_common_sentence_from_another_speaker_does_not_join_testimonies() -> None:
    story, cast = story_of("“We were all there.”", "“We were all there and it was late by then.”")
    other = replace(cast, ids={**cast.ids, ("b", "x"): "p-union"})
    assert len(collate_quotes(story, cast)) == 1
    assert len(collate_quotes(story, other)) == 2


@pytest.mark.parametrize(
    ("speakers", "best"),
    [
        ([("p-1", "Ilse Brandt"), ("p-2", "Tor Aske"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([("p-1", "the mayor"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([("p-1", "a spokesman"), ("p-2", "a spokesman for the harbour")], "a spokesman for the harbour"),
        ([("p-1", "Ilse Brandt"), ("p-2", "Severine Oddvar Aske")], "Ilse Brandt"),
        ([(None, "Severine Oddvar Aske"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([(None, None)], None),
    ],
)
def test_the_speaker_agreed_on(speakers: list[tuple[str | None, str | None]], best: str | None) -> None:
    assert agreed(Speaker(actor, name, None) for actor, name in speakers).name == best
