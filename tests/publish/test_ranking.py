from __future__ import annotations

import msgspec

from tests.publish import invented
from variorum.publish.independence import independent_origins
from variorum.publish.names import Names
from variorum.publish.ranking import rank
from variorum.records import ClaimRecord


def _claim(id: str, **changed: object) -> ClaimRecord:
    claim = next(claim for claim in invented.make().claims if claim.id == "c-dead")
    return msgspec.structs.replace(claim, id=id, **changed)


def test_every_claim_is_in_one_part() -> None:
    ranking = rank(invented.make().claims)
    parts = (ranking.differences, ranking.possible, ranking.agreed, ranking.single)
    assert [[claim.id for claim in part] for part in parts] == [["c-dead"], ["c-day"], ["c-height"], ["c-built"]]


def test_surest_first_then_most_origins() -> None:
    more = tuple(msgspec.structs.replace(reading, independent=5) for reading in _claim("x").readings)
    claims = (_claim("unsure", confidence=0.6), _claim("few"), _claim("many", readings=more))
    assert [claim.id for claim in rank(claims).differences] == ["many", "few", "unsure"]


def test_what_is_only_spelled_otherwise_comes_after_what_is_said_otherwise() -> None:
    claims = (_claim("name", about="spelling of Quarrow", confidence=0.9), _claim("dead", confidence=0.6))
    assert [claim.id for claim in rank(claims).differences] == ["dead", "name"]


def test_what_is_agreed_by_most_comes_first_if_it_is_sure() -> None:
    (reading, *_) = _claim("x").readings
    holder = reading.holders[0]
    many = tuple(msgspec.structs.replace(holder, report=f"r{number}") for number in range(5))
    wide = (msgspec.structs.replace(reading, independent=5, holders=many),)
    two = (msgspec.structs.replace(reading, independent=2, holders=many[:2]),)
    claims = (
        _claim("few", status="agree", readings=two),
        _claim("many", status="agree", readings=wide, confidence=0.6),
        _claim("doubtful", status="agree", readings=wide, confidence=0.2),
    )
    assert [claim.id for claim in rank(claims).agreed] == ["many", "few", "doubtful"]


def test_reports_that_share_prose_are_one_origin() -> None:
    dossier = invented.make()
    assert independent_origins(dossier) == 2
    assert independent_origins(invented.make(copies=())) == 3
    chain = tuple(
        msgspec.structs.replace(dossier.copies[0], reports=pair)
        for pair in (("meridian", "morning-post"), ("morning-post", "coast-radio"))
    )
    assert independent_origins(invented.make(copies=chain)) == 1


def test_clocks_are_called_by_their_place() -> None:
    told = "Meridian counts “Tuesday” by the day in America/New_York, Post “Monday” by the day in Etc/GMT."
    assert Names(invented.make()).named(told) == (
        "Meridian counts “Tuesday” by the day in New York, Post “Monday” by the day in UTC."
    )


def test_outlets_that_cannot_be_told_apart_are_numbered() -> None:
    names = Names(invented.make())
    assert names.outlet("meridian") == "Meridian"
    assert names.outlet("coast-radio") == "unknown outlet"
    same = tuple(msgspec.structs.replace(report, outlet="Post") for report in invented.make().reports)
    assert Names(invented.make(reports=same)).outlet("meridian") == "Post (2)"


def test_a_sentence_calls_a_report_of_unknown_outlet_so() -> None:
    named = Names(invented.make()).named("coast-radio has four, Meridian has three; not-coast-radio has none.")
    assert named == "Unknown outlet has four, Meridian has three; not-coast-radio has none."


def test_an_actor_is_called_by_name() -> None:
    names = Names(invented.make())
    assert names.actor("a-quarrow") == "Ines Quarrow"
    assert names.actor("the harbour office") == "the harbour office"
    assert names.actor(None) is None
