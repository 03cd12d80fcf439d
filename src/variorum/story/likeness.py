"""How likely two reports are to tell of one event: what they are about, and how far apart they were published."""

from __future__ import annotations

from math import exp

FADE = 10.0
"""Days after which most of a likeness has fallen to a third: news of another day is mostly of another event."""
LASTING = 0.4
"""Share of a likeness that does not fade so: a late report of an event, or one with a wrong day, says what the others
say."""
YEARS = 250.0
"""Days after which that share has fallen to a third in turn: an anniversary piece is a story of its own."""
UNDATED = 8
"""Days that two reports are taken to be apart where the day of one is unknown."""
_FADES = tuple((1 - LASTING) * exp(-days / FADE) + LASTING * exp(-days / YEARS) for days in range(3000))


def fade(one: int | None, other: int | None) -> float:
    """What is left, above 0 and up to 1, of the likeness of two reports published on these days (ordinals)."""
    days = UNDATED if one is None or other is None else abs(one - other)
    return _FADES[min(days, len(_FADES) - 1)]
