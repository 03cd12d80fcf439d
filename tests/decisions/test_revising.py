"""What persons join, part and correct: one or two where they say so, the reports' words untouched, and undone."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.decisions.test_decisions import DOSSIER, about, made, undo
from tests.publish import invented
from variorum.decisions.applied import as_decided
from variorum.decisions.bearing import decided
from variorum.publish.evidence import unfounded
from variorum.records import ClaimRecord, DecisionRecord, Dossier, QuoteRecord

_DEAD = (("meridian", "three dock workers"), ("morning-post", "three dock workers"), ("coast-radio", "Four people"))
_HEIGHT = (("meridian", "62 metres"), ("morning-post", "about 200 feet"))
_STEEL = "We heard the steel give way, and then nothing at all for a moment,"


def after(*decisions: DecisionRecord, dossier: Dossier = DOSSIER) -> Dossier:
    """The dossier as these leave it; what it states stands on its reports, and its findings are as they were."""
    found = decided(dossier, decisions)
    assert (found.claims, found.quotes) == (dossier.claims, dossier.quotes)
    assert decided(found, ()) == found
    assert list(unfounded(found)) == []
    once = as_decided(found)
    assert as_decided(once) == once
    return once


def claim(dossier: Dossier, id: str) -> ClaimRecord:
    return next(one for one in dossier.claims if one.id == id)


def quote(dossier: Dossier, id: str) -> QuoteRecord:
    return next(one for one in dossier.quotes if one.id == id)


def values(one: ClaimRecord) -> list[str]:
    return [reading.value for reading in one.readings]


def join(*words: tuple[str, str], id: str = "d-1", **fields: Any) -> DecisionRecord:
    return made(id, "join", about=about(*words), **fields)


def test_two_facts_are_one_with_the_readings_of_both() -> None:
    dossier = after(join(("meridian", "1988"), *_HEIGHT))
    one = claim(dossier, "c-height")
    assert values(one) == ["62 metres", "about 200 feet", "1988"]
    assert [other.id for other in dossier.claims].count("c-built") == 0
    (revised,) = dossier.revised
    assert (revised.replaces, revised.by) == (("c-built", "c-height"), ("d-1",))
    assert dossier.decisions[0].on == ("c-height",)


def test_one_that_is_undone_leaves_what_was_found() -> None:
    assert after(join(("meridian", "1988"), *_HEIGHT), undo("u", "d-1")).claims == DOSSIER.claims


def test_same_values_are_one_reading_and_their_origins_are_counted() -> None:
    apart = after(made("d-1", "split", about=about(_DEAD[1])))
    rest, new = (one for one in apart.claims if "three dock workers" in values(one))
    assert (rest.id, values(rest)) == ("c-dead", ["three dock workers", "Four people"])
    assert (new.status, values(new)) == ("single", ["three dock workers"])
    both = after(made("d-1", "split", about=about(_DEAD[1])), join(*_DEAD, id="d-2", at="2022-05-04T11:00:00Z"))
    one = claim(both, "c-dead")
    assert [(reading.value, len(reading.holders)) for reading in one.readings] == [
        ("three dock workers", 2),
        ("Four people", 1),
    ]
    assert one.status == "conflict"


def test_measured_values_that_differ_are_a_difference_that_nobody_has_explained() -> None:
    apart = made("d-1", "split", about=about(_DEAD[2]))
    parts = after(apart)
    assert claim(parts, "c-dead").status == "single"  # one origin: the second copies the first
    both = after(apart, join(*_DEAD, id="d-2", at="2022-05-04T11:00:00Z"))
    assert (claim(both, "c-dead").status, claim(both, "c-dead").why) == ("conflict", "unexplained")
    assert claim(both, "c-dead").confidence == pytest.approx(0.5)


def test_two_utterances_are_one_and_compared_anew() -> None:
    said = ("coast-radio", "nobody had inspected the crane since 2019")
    steel = (("meridian", _STEEL), ("morning-post", "We heard the steel give way,"))
    dossier = after(join(said, *steel, ("coast-radio", "We heard the steel tear, and then nothing at all,")))
    one = quote(dossier, "q-steel")
    assert len(dossier.quotes) == 1
    assert (one.text, one.speaker, len(one.readings)) == (_STEEL, "a-quarrow", 4)
    assert {reading.report: reading.relation for reading in one.readings[:2]} == {
        "meridian": "same",
        "morning-post": "cut",
    }
    assert one.readings[3].relation == "paraphrase"


def test_an_utterance_is_two_where_its_versions_are_parted() -> None:
    dossier = after(made("d-1", "split", about=about(("meridian", _STEEL))))
    rest, new = dossier.quotes[:2]
    assert (rest.id, rest.text) == ("q-steel", "We heard the steel tear, and then nothing at all,")
    assert (new.text, [reading.relation for reading in new.readings]) == (_STEEL, ["same"])
    assert dossier.decisions[0].on == tuple(sorted((rest.id, new.id)))


def test_what_is_decided_on_a_part_is_on_that_part() -> None:
    part = made("d-1", "split", about=about(_DEAD[2]))
    dossier = after(part, made("d-2", "confirm", about=about(_DEAD[2])))
    (on,) = dossier.decisions[1].on
    assert values(claim(dossier, on)) == ["Four people"]


def correct(field: str, value: str, *words: tuple[str, str]) -> DecisionRecord:
    return made("d-1", "correct", field=field, value=value, about=about(*words))


def test_a_speaker_is_the_person_s_and_the_found_one_stands_beside() -> None:
    said = ("coast-radio", "nobody had inspected the crane since 2019")
    dossier = after(correct("speaker", "ines quarrow", said))
    assert (quote(dossier, "q-inspected").speaker, quote(dossier, "q-inspected").speaker_name) == (
        "a-quarrow",
        "ines quarrow",
    )
    (told,) = dossier.revised[0].corrected
    assert (told.field, told.found, told.value) == ("speaker", None, "ines quarrow")
    stranger = after(correct("speaker", "Somebody Else", said))
    assert (quote(stranger, "q-inspected").speaker, quote(stranger, "q-inspected").speaker_name) == (
        None,
        "Somebody Else",
    )


def test_reason_status_day_and_whom_they_credit() -> None:
    assert claim(after(correct("reason", "update over time", *_DEAD)), "c-dead").why == "update over time"
    agreed = claim(after(correct("status", "agree", *_DEAD)), "c-dead")
    assert (agreed.status, agreed.why, agreed.confidence) == ("agree", None, 1.0)
    day = after(correct("date", "2022-05-03", ("coast-radio", "early on Wednesday")))
    assert (claim(day, "c-day").status, len(claim(day, "c-day").readings)) == ("agree", 1)
    assert day.revised[0].corrected[0].found == "2022-05-04"
    credited = after(correct("credited", "the port", ("coast-radio", "Four people"), _DEAD[0]))
    holders = [h.attributed_to for r in claim(credited, "c-dead").readings for h in r.holders]
    assert holders == ["the port", "the harbour office", "the port"]


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (correct("reason", "spite", *_DEAD), "That is no reason: it is one of different source, error"),
        (correct("reason", "scope", ("meridian", "1988")), "Only a difference has a reason."),
        (correct("date", "May 3", ("meridian", "1988")), "That is no date: a day is written as 2022-05-03."),
        (correct("date", "2022-05-03", ("meridian", "Tuesday"), ("morning-post", "Tuesday"),
                 ("coast-radio", "early on Wednesday")), "It does not say which of the readings it corrects."),
        (correct("speaker", "Somebody", *_DEAD), "A fact has no speaker to correct."),
        (correct("status", "agree", ("coast-radio", "nobody had inspected the crane since 2019")),
         "An utterance has no status to correct."),
        (made("d-1", "split", about=about(*_DEAD)), "These readings stand apart already."),
        (made("d-1", "join", about=about(*_DEAD)), "These are one already."),
    ],
)  # fmt: skip
def test_what_cannot_be_carried_out_says_why_and_changes_nothing(decision: DecisionRecord, told: str) -> None:
    dossier = after(decision)
    assert dossier.decisions[0].unmet.startswith(told)
    assert (dossier.claims, dossier.quotes, dossier.revised) == (DOSSIER.claims, DOSSIER.quotes, ())


def test_it_holds_when_the_story_is_read_again_and_says_where_it_does_not() -> None:
    one = join(("meridian", "1988"), *_HEIGHT)
    claims = tuple(msgspec.structs.replace(each, id=f"c-other-{each.id}") for each in DOSSIER.claims)
    again = after(one, dossier=invented.make(claims=claims))
    assert values(claim(again, "c-other-c-height")) == ["62 metres", "about 200 feet", "1988"]
    without = tuple(each for each in DOSSIER.claims if each.id != "c-built")
    half = after(one, dossier=invented.make(claims=without))
    assert half.decisions[0].unmet == "One of the two is found no more."
    none = after(one, dossier=invented.make(claims=()))
    assert (none.decisions[0].on, none.decisions[0].unmet) == ((), "Its readings are found no more.")
