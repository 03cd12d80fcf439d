"""The differences at a glance: for each the values that stand against each other, who has them, and the reason."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.page.claims import ClaimView, ReadingView
from variorum.publish.phrases import counted

_MOST = 12
"""Further differences are found below only."""
_VALUE, _ABOUT = 60, 90
_TEMPORAL = frozenset({"date", "time"})
_SIDES = 6
"""Of more values the rest are counted."""
_ALONE = 2
"""So many outlets are named, more are counted."""


@dataclass(frozen=True, slots=True)
class Side:
    """One value, in its first wording."""

    words: str
    who: str
    """Who has it, after its comparable form where that says more."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One difference."""

    id: str
    number: int
    about: str
    why: str | None
    sides: tuple[Side, ...]
    others: int
    """How many further values there are."""


def at_a_glance(differences: tuple[ClaimView, ...]) -> tuple[Glance, ...]:
    """The foremost differences, one line each; none where there is only one, which is seen as it is."""
    if len(differences) == 1:
        return ()
    return tuple(map(_glance, differences[:_MOST]))


def _glance(one: ClaimView) -> Glance:
    sides = _sides(one)
    shown = sides if len(sides) <= _SIDES else sides[: _SIDES - 1]
    return Glance(one.id, one.number, clipped(one.about, _ABOUT), one.why, shown, len(sides) - len(shown))


def _sides(claim: ClaimView) -> tuple[Side, ...]:
    """The values, each once, whatever its wording; days and times also in plain."""
    alike: dict[str, list[ReadingView]] = {}
    for reading in claim.readings:
        alike.setdefault(reading.same or reading.value.casefold(), []).append(reading)
    return tuple(_side(group, plainly=claim.kind in _TEMPORAL) for group in alike.values())


def _side(alike: list[ReadingView], *, plainly: bool) -> Side:
    outlets = tuple(dict.fromkeys(outlet for reading in alike for outlet in reading.outlets))
    who = ", ".join(outlets) if len(outlets) <= _ALONE else counted(len(outlets), "report")
    plain = next((reading.normal for reading in alike if plainly and reading.normal), "")
    return Side(clipped(alike[0].value, _VALUE), " · ".join(filter(None, (plain, who))))
