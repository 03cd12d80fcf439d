"""The comparable forms of readings in words."""

from __future__ import annotations

import re

from variorum.publish.phrases import moment

_FIGURE = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_RANGE = re.compile(rf"(?P<low>{_FIGURE})?(?P<range>\.\.)?(?P<high>(?<=\.\.){_FIGURE})? (?P<unit>[^\d].*)")
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")

_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
"""Numbers that anybody reads in letters as in figures, by their value."""
_UNITS = {"count": "", "ordinal": "", "year-of-age": "years old", "percent": "percent", "hertz": "hertz"}
"""Units that a reader says otherwise, or that have no plural."""
_SCALES = {
    "s": ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")),
    "metre": ((1000, "kilometre"), (1, "metre")),
    "kilogram": ((1000, "tonne"), (1, "kilogram")),
}
"""Larger units that a reader would use, the largest first."""


def comparable(normal: str) -> str:
    """The comparable form of a reading as a reader takes it in: an open or closed range, a unit, a day.

    >>> comparable("5.. count"), comparable("3..9 count"), comparable("..5 count"), comparable("1 metre")
    ('5 or more', '3 to 9', 'up to 5', '1 metre')
    >>> comparable("700063.1.. metre"), comparable("604800 s"), comparable("5400 s"), comparable("4.7e+10 USD")
    ('700.1 kilometres or more', '7 days', '90 minutes', '47,000,000,000 USD')
    >>> comparable("2016-11-09"), comparable("a-quarrow")
    ('9 November 2016', 'a-quarrow')
    """
    match = _RANGE.fullmatch(normal)
    if match is None:
        return moment(normal)
    bounds = [float(match[name]) if match[name] else None for name in ("low", "high")]
    scale, unit = _scaled([bound for bound in bounds if bound is not None], match["unit"])
    low, high = (None if bound is None else _number(bound / scale) for bound in bounds)
    unit = f" {unit if low == '1' and not match['range'] else _plural(unit)}".rstrip()
    if match["range"] is None:
        return f"{low}{unit}"
    if low and high:
        return f"{low} to {high}{unit}"
    return f"{low}{unit} or more" if low else f"up to {high}{unit}"


def _scaled(bounds: list[float], unit: str) -> tuple[float, str]:
    """The factor and name of the largest unit that the bounds are no fraction of; times are said in whole units."""
    for factor, name in _SCALES.get(unit, ()):
        if all(abs(bound) >= factor and (unit != "s" or bound % factor == 0) for bound in bounds):
            return factor, name
    return 1, "second" if unit == "s" else unit


def _plural(unit: str) -> str:
    if unit in _UNITS:
        return _UNITS[unit]
    return f"{unit}s" if unit.islower() and unit.replace(" ", "").isalpha() and " per " not in unit else unit


def says_the_same(value: str, normal: str) -> bool:
    """Whether the comparable form is a figure that stands in the wording as it is, or as a small number in letters.

    >>> says_the_same("$63.20", "63.2 USD"), says_the_same("435 miles", "700063 metre"), says_the_same("Six", "6 count")
    (True, False, True)
    """
    match = _RANGE.fullmatch(normal)
    if match is None or match["range"] or not match["low"]:
        return False
    letters = {word for word in value.casefold().split() if word in _SMALL}
    figures = [float(found.group().replace(",", "")) for found in _WRITTEN.finditer(value)]
    return float(match["low"]) in (*figures, *map(_SMALL.index, letters))


def loosely_said(value: str, normal: str) -> bool:
    """Whether the wording has no figure, and the range of its comparable form is only what such words are taken for.

    >>> loosely_said("dozens", "24..99 count"), loosely_said("15 to 20 people", "15..20 count")
    (True, False)
    >>> loosely_said("more than six", "6.. count"), loosely_said("six", "6 count")
    (False, False)
    """
    match = _RANGE.fullmatch(normal)
    return bool(match and match["low"] and match["high"]) and not _WRITTEN.search(value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() or abs(value) >= 1000 else f"{value:.4g}"
