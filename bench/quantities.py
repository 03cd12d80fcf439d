"""Quantities on the English specs of Microsoft's Recognizers: the share of inputs of which all is read right.

DATA is a folder that holds `Specs/Number/English` and `Specs/NumberWithUnit/English` somewhere below it. An input is
right where the values with their units that are expected, and no others of that kind, are found. `--split dev` takes
four fifths of the inputs, by a hash of their words, `test` the last fifth, `all` every one.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench._language import load_language
from variorum.annotate.language import Language
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quantities.lexicon import Unit, units
from variorum.marks import Quantity
from variorum.report import Block, Report

SPECS = {
    "number": ("Number", "NumberModel"),
    "unit": ("NumberWithUnit", "TemperatureModel"),
    "currency": ("NumberWithUnit", "CurrencyModel"),
    "age": ("NumberWithUnit", "AgeModel"),
    "dimension": ("NumberWithUnit", "DimensionModel"),
}
CURRENCIES = {
    "costa rican colón": "colones",
    "georgian lari": "lari",
    "lao kip": "kip",
    "dollar": "dollars",
    "united states dollar": "dollars",
    "pound": "pound sterling",
    "british pound": "pound sterling",
    "chinese yuan": "yuan",
    "japanese yen": "yen",
    "turkish lira": "lira",
    "peseta": "pesetas",
}
TEMPERATURES = {"c": "celsius", "f": "fahrenheit"}
Value = tuple[float, str]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """Score the inputs of one split, spec by spec; `all` is the share over all inputs."""
    if data is None:
        raise SystemExit("quantities: give the folder of the Recognizers' specs")
    language, right, total, notes = load_language(), dict[str, int](), dict[str, int](), list[str]()
    for name in SPECS:
        cases = list(read_spec(data, name, split))
        wrong = [note for case in cases if (note := score(name, case, language))]
        right[name], total[name] = len(cases) - len(wrong), len(cases)
        notes += wrong
    figures = {name: round(right[name] / max(1, total[name]), 4) for name in SPECS}
    figures["all"] = round(sum(right.values()) / max(1, sum(total.values())), 4)
    table = [f"{name:<12}{value:.4f}  of {total.get(name, sum(total.values()))}" for name, value in figures.items()]
    return figures, "\n".join([*(notes if verbose else ()), *table])


def read_spec(data: Path, name: str, split: str) -> Iterator[dict[str, Any]]:
    """The inputs of one spec with what they hold, in the order of the file."""
    folder, model = SPECS[name]
    for path in sorted(data.rglob(f"{folder}/English/{model}.json")):
        for case in json.loads(path.read_text(encoding="utf-8-sig")):
            held = zlib.crc32(case["Input"].encode()) % 5 == 0
            if split == "all" or held == (split == "test"):
                yield case


def score(name: str, case: dict[str, Any], language: Language) -> str:
    """What is wrong with the reading of one input; "" where nothing is."""
    text = case["Input"]
    report = Report("case", "", text, (Block(0, len(text), "body"),) if text.strip() else ())
    (sentences,) = language.parse([report])
    found = [
        value
        for quantity in find_quantities(report, sentences, ())
        if (value := _value(name, quantity, _glued(text, quantity)))
    ]
    expected = [wanted for result in case["Results"] if (wanted := _expected(name, result["Resolution"]))]
    return "" if _same(found, expected) else f"{name}: {text!r} expected {expected} found {found}"


def _glued(text: str, quantity: Quantity) -> bool:
    return re.search(r"\d[^\W\d]", text[quantity.start : quantity.end]) is not None


def _value(name: str, quantity: Quantity, glued: bool) -> Value | None:
    """The number as written with its canonical unit; None where the spec does not ask for such a quantity."""
    if (quantity.low is None and quantity.high is None) or quantity.unit == "ordinal":
        return None
    number = quantity.low if quantity.low is not None else quantity.high
    assert number is not None
    if quantity.low is not None and quantity.high is not None:
        number = quantity.high  # the specs take the upper end of a range
    if name == "number":
        if quantity.unit and quantity.whole is None and glued:
            return None  # a number that runs into its unit is none to the specs
        return (number / quantity.whole if quantity.whole else _in_written_unit(number, quantity)), ""
    return (number, quantity.unit) if _asked(name, quantity.unit) else None


def _asked(name: str, unit: str) -> bool:
    money = len(unit) == 3 and unit.isupper()
    warm = unit in ("celsius", "degree")  # "98 degrees" are warm in one spec, an angle in the other
    others = unit in ("", "share", "score", "percent", "percentage point", "mach", "magnitude", "year-of-age")
    return {"age": unit == "year-of-age", "currency": money, "unit": warm}.get(
        name, not (money or others or unit == "celsius")
    )


def _in_written_unit(number: float, quantity: Quantity) -> float:
    unit = _unit_named(quantity.written_unit)
    return (number - unit.offset) / unit.factor if unit and unit.canonical == quantity.unit else number


def _unit_named(name: str) -> Unit | None:
    words = tuple(name.lower().split())
    forms = units().get(words[0], ()) if words else ()
    return next((unit for form, unit in forms if form == words or unit.name == name), None)


def _expected(name: str, resolution: dict[str, Any]) -> Value | None:
    if resolution.get("value") is None:
        return None
    number = float(resolution["value"])
    if name == "number":
        return number, ""
    if name == "age":
        return number * {"Month": 1 / 12, "Week": 7 / 365.25, "Day": 1 / 365.25}.get(
            resolution["unit"], 1.0
        ), "year-of-age"
    written = resolution["unit"].lower()
    unit = _unit_named(CURRENCIES.get(written, written) if name == "currency" else TEMPERATURES.get(written, written))
    return (number * unit.factor + unit.offset, unit.canonical) if unit else (number, written)


def _same(one: list[Value], two: list[Value]) -> bool:
    return len(one) == len(two) and all(
        a[1] == b[1] and math.isclose(a[0], b[0], rel_tol=1e-6, abs_tol=1e-9)
        for a, b in zip(sorted(one), sorted(two), strict=True)
    )
