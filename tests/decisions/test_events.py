"""Events that persons correct, themselves or with a fact or an utterance on which they stand."""

from __future__ import annotations

import msgspec
import pytest

from tests.decisions.test_decisions import DOSSIER, about, made, undo
from tests.decisions.test_revising import after
from tests.publish import invented
from variorum.decisions.bearing import decided
from variorum.publish.ftm.lines import to_entities as to_ftm
from variorum.publish.page.render import to_page
from variorum.publish.plover import to_plover
from variorum.publish.tables import tables
from variorum.records import DecisionRecord, Dossier, EventRecord

_FALL = ("meridian", "A crane fell on a quay on Tuesday")


def _correct(field: str, value: str, *words: tuple[str, str]) -> DecisionRecord:
    return made("d-1", "correct", about=about(*words), field=field, value=value)


def _event(dossier: Dossier, id: str = "e-fall") -> EventRecord:
    return next(one for one in dossier.events if one.id == id)


def test_day_place_and_who_took_part_are_the_person_s() -> None:
    when = _event(after(_correct("event date", "2022-05-02T23:50", _FALL))).when
    assert when
    assert (when.value, when.zone, when.resolved) == ("2022-05-02T23:50", "Europe/Lisbon", "as a person decided")
    assert _event(after(_correct("event place", "Port Grace", _FALL))).where == "Port Grace"
    assert _event(after(_correct("event actor", "ines quarrow; Somebody", _FALL))).actors == ("a-quarrow", "Somebody")
    assert _event(after(_correct("event recipient", "Somebody", _FALL))).recipients == ("Somebody",)


def test_what_was_found_stays_beside_it_and_comes_back() -> None:
    dossier = after(_correct("event date", "2022-05-02", _FALL))
    (revised,) = dossier.revised
    assert (revised.replaces, revised.by) == (("e-fall",), ("d-1",))
    assert (revised.corrected[0].field, revised.corrected[0].found) == ("event date", "2022-05-03")
    assert dossier.decisions[0].on == ("e-fall",)
    taken_back = after(_correct("event date", "2022-05-02", _FALL), undo("u", "d-1"))
    assert taken_back.events == DOSSIER.events
    assert taken_back.decisions[0].on == ("e-fall",)


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (_correct("event date", "last week", _FALL), "That is no date: a day is written as 2022-05-03."),
        (_correct("event date", "2022-05-02", ("meridian", "62 metres")), "This event is found no more."),
    ],
)
def test_what_cannot_be_carried_out_says_why(decision: DecisionRecord, told: str) -> None:
    dossier = after(decision)
    assert (dossier.decisions[0].unmet, dossier.events) == (told, DOSSIER.events)


def test_a_day_corrected_in_a_fact_dates_the_event_told_in_the_same_words() -> None:
    dossier = after(_correct("date", "2022-05-02", ("meridian", "Tuesday")))
    when = _event(dossier).when
    assert when
    assert when.value == "2022-05-02"
    days = {(date.report, date.start): date.value for date in dossier.dates}
    assert sorted(days.values()) == ["1988", "2022-05-02", "2022-05-03", "2022-05-04"]
    assert dossier.decisions[0].on == ("c-day", "e-fall")


def test_a_day_corrected_twice_is_the_last_one_and_both_are_kept() -> None:
    again = made(
        *("d-2", "correct"),
        about=about(("meridian", "Tuesday")),
        field="date",
        value="2022-05-01",
        at="2022-05-04T11:00:00Z",
    )
    dossier = after(_correct("date", "2022-05-02", ("meridian", "Tuesday")), again)
    when = _event(dossier).when
    assert when
    assert when.value == "2022-05-01"
    (day,) = [one for one in dossier.revised if one.date]
    assert day.by == ("d-1", "d-2")
    assert [told.found for told in day.corrected] == ["2022-05-03", "2022-05-02"]
    taken_back = after(_correct("date", "2022-05-02", ("meridian", "Tuesday")), again, undo("u", "d-2"))
    assert (_event(taken_back).when or when).value == "2022-05-02"


def test_another_speaker_is_another_party_to_what_is_told_in_those_words() -> None:
    steel = ("meridian", "We heard the steel give way, and then nothing at all for a moment,")
    said = msgspec.structs.replace(_event(DOSSIER), actors=("a-quarrow",), holders=(invented.place(*steel),))
    dossier = after(_correct("speaker", "Somebody Else", steel), dossier=invented.make(events=(said,)))
    assert _event(dossier).actors == ("Somebody Else",)
    assert dossier.revised[1].corrected[0].found == "Ines Quarrow"


def test_every_way_out_has_it_with_what_was_found() -> None:
    dossier = decided(invented.make(), [_correct("event date", "2022-05-02", _FALL)])
    told = "date corrected by Ada, 4 May 2022, 10:00 (UTC+02:00): 2022-05-02 (found: 2022-05-03)"
    rows = next(table for table in tables(dossier) if table.name == "events")
    (row,) = [dict(zip(rows.columns, one, strict=True)) for one in rows.rows if one[1] == "e-fall"]
    assert (row["when"], row["decided"]) == ("2022-05-02", told)
    record = msgspec.json.decode(to_plover(dossier).splitlines()[0])
    assert (record["date"], record["comment"]) == ("2022-05-02", told)
    assert told in to_ftm(dossier)
    page = to_page(dossier)
    assert told in page
    assert "2 May 2022" in page
