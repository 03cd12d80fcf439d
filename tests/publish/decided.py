"""The invented dossier with what persons have decided about it: one of each that the page tells apart."""

from __future__ import annotations

from typing import Any

from tests.publish import hostile, invented
from variorum.decisions.bearing import decided
from variorum.records import DecidedSpan, DecisionRecord, Dossier

_DEAD = (("meridian", "three dock workers"), ("coast-radio", "Four people"))
_GONE = DecidedSpan(report="meridian", start=0, end=9, text="five cars")


def _made(id: str, act: Any, *words: tuple[str, str], **fields: Any) -> DecisionRecord:
    about = tuple(DecidedSpan(**invented.span(report, text), text=text) for report, text in words)
    return DecisionRecord(
        **{"id": id, "act": act, "at": "2022-05-04T10:00:00+02:00", "by": "Ada", "about": about, **fields}
    )


DECISIONS = (
    _made("d-doubt", "reject", *_DEAD),
    _made(
        "d-dead",
        "note",
        *_DEAD,
        value=hostile.TEXTS["script"],
        by=hostile.TEXTS["bidi"],
        at="2022-05-04T11:00:00+02:00",
    ),
    _made(
        "d-speaker",
        "correct",
        ("coast-radio", "nobody had inspected the crane since 2019"),
        field="speaker",
        value="P. Brandt",
    ),
    _made("d-built", "confirm", ("meridian", "1988")),
    _made("d-gone", "confirm", about=(_GONE,)),
    _made("d-undo", "undo", at="2022-05-05T08:00:00Z", by="Ben", undoes="d-doubt"),
)


def make() -> Dossier:
    """The dossier with them."""
    return decided(invented.make(), DECISIONS)
