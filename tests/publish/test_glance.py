"""The differences at a glance."""

from __future__ import annotations

from msgspec.structs import replace

from tests.publish import invented
from variorum.publish.page.glance import Glance
from variorum.publish.page.render import to_page
from variorum.publish.page.view import make_view
from variorum.records import Dossier, Reading


def _two(*dead: Reading) -> Dossier:
    """The dossier with two differences, of one of which the readings may be others."""
    claims = (
        replace(claim, confidence=0.9, readings=dead if dead and claim.id == "c-dead" else claim.readings)
        for claim in invented.make().claims
    )
    return invented.make(claims=tuple(claims))


def _seen(dossier: Dossier) -> dict[str, Glance]:
    return {one.id: one for one in make_view(dossier).ledger.glance}


def test_a_line_has_what_stands_against_what_and_who_has_it() -> None:
    seen = _seen(_two())
    sides = [(side.words, side.who) for side in seen["c-dead"].sides]
    assert sides == [("three dock workers", "Meridian, The Morning Post"), ("Four people", "unknown outlet")]
    assert seen["c-day"].sides[0].who.startswith("3 May 2022")


def test_readings_that_say_the_same_are_one_side() -> None:
    one, other = next(claim.readings for claim in invented.make().claims if claim.id == "c-dead")
    again = replace(one, value="3 dock workers", holders=other.holders)
    seen = _seen(_two(one, again, other))["c-dead"]
    assert [side.words for side in seen.sides] == ["three dock workers", "Four people"]
    assert seen.sides[0].who == "3 reports"


def test_of_many_values_some_are_shown_and_the_rest_counted() -> None:
    one, _ = next(claim.readings for claim in invented.make().claims if claim.id == "c-dead")
    many = (replace(one, value=f"{number} people", normal=f"{number} count") for number in range(9))
    seen = _seen(_two(*many))["c-dead"]
    assert (len(seen.sides), seen.others) == (5, 4)


def test_one_difference_alone_is_seen_as_it_is() -> None:
    assert _seen(invented.make()) == {}
    assert '<ol class="glance">' not in to_page(invented.make())
    assert '<ol class="glance">' in to_page(_two())
