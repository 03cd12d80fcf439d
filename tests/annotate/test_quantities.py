"""Quantities: numbers however written, units, comparators, ranges, and what they count."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.language import SpacyLanguage
from variorum.annotate.quantities import find_quantities
from variorum.annotate.times import find_times
from variorum.marks import Quantity
from variorum.report import Block, Report


def report_of(text: str) -> Report:
    return Report("r", "r.txt", text, (Block(0, len(text), "body"),) if text else ())


def plain(text: str) -> list[Quantity]:
    """The quantities of a text whose grammar is not read."""
    return list(find_quantities(report_of(text), (), ()))


def read(text: str, language: SpacyLanguage) -> list[Quantity]:
    report = report_of(text)
    (sentences,) = language.parse([report])
    return list(find_quantities(report, sentences, find_times(report, sentences)))


def test_a_particle_of_the_verb_is_no_comparator(language: SpacyLanguage) -> None:
    (handed,) = read("The rebels handed over 21 girls.", language)
    assert (handed.low, handed.high, handed.comparator) == (21, 21, "")
    (more,) = read("The rebels hold over 21 girls.", language)
    assert (more.low, more.comparator) == (21, "more than")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000),
        ("1, 600", 1600),
        ("12\u202f500", 12500),
        ("twenty-one", 21),
        ("one hundred and fifty-three", 153),
        ("two hundred thousand", 200_000),
        ("4 thousand 3 hundred", 4300),
        ("1.5 million", 1.5e6),
        ("3.2bn", 3.2e9),
        ("half a billion", 5e8),
        ("a quarter million", 2.5e5),
        ("two and a half million", 2.5e6),
        ("a dozen", 12),
        ("two dozen", 24),
        ("minus five", -5),
        ("4½", 4.5),
        ("5 1/2", 5.5),
        ("25 lakh", 2.5e6),
    ],
)
def test_numbers(text: str, value: float) -> None:
    (quantity,) = plain(text)
    assert quantity.low == quantity.high == pytest.approx(value)
    assert (quantity.start, quantity.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("435 miles", 700_064.64, "metre"),
        ("700 km", 700_000, "metre"),
        ("a 9-mile", 14_484.096, "metre"),
        ("7.62mm", 0.00762, "metre"),
        ("1.8m tall", 1.8, "metre"),
        ("5 feet 2 inches", 1.5748, "metre"),
        ("4,500-square-foot", 418.06368, "square metre"),
        ("12mph", 5.36448, "metre per second"),
        ("37 tonnes", 37_000, "kilogram"),
        ("-40 degrees Fahrenheit", -40, "celsius"),
        ("14%", 14, "percent"),
        ("3.5 per cent", 3.5, "percent"),
        ("$103 billion", 1.03e11, "USD"),
        ("£380m", 3.8e8, "GBP"),
        ("$US6,562", 6562, "USD"),
        ("HK$ 3.5m", 3.5e6, "HKD"),
        ("a $1 million", 1e6, "USD"),
        ("1.5m euros", 1.5e6, "EUR"),
        ("50 cents", 0.5, "USD"),
        ("fined 300 pounds", 300, "GBP"),
        ("weighs 300 pounds", 136.077711, "kilogram"),
        ("a load of 40,000 pounds", 40_000, "GBP"),
        ("it weighed 40,000 pounds", 18_143.6948, "kilogram"),
        ("40,000lb", 18_143.6948, "kilogram"),
        ("42-year-old", 42, "year-of-age"),
        ("the 42-year-old's boat", 42, "year-of-age"),
        ("She's only 11. She likes boats", 11, "year-of-age"),
        ("he was nine when it sank", 9, "year-of-age"),
        ("he is 14 miles away", 22_530.816, "metre"),
        ("18 months old", 1.5, "year-of-age"),
        ("aged 30", 30, "year-of-age"),
        ("Mach 10", 10, "mach"),
        ("magnitude 5.8", 5.8, "magnitude"),
        (".223-caliber", 0.223, "calibre"),
        ("two thirds", 2 / 3, "share"),
        ("21st", 21, "ordinal"),
    ],
)
def test_units(text: str, value: float, unit: str) -> None:
    (quantity,) = plain(text)
    assert quantity.low == quantity.high == pytest.approx(value)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("the men, ages 25, 26, and 33, were hurt", ["year-of-age"] * 3),
        ("the men, aged 24, 25 and 41 were hurt", ["year-of-age"] * 3),
        ("aged 30, and 12 people were hurt", ["year-of-age", ""]),
    ],
)
def test_a_list_of_ages(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in plain(text)] == units


@pytest.mark.parametrize(
    ("text", "low", "high", "comparator"),
    [
        ("more than 50", 50, None, "more than"),
        ("at least five", 5, None, "at least"),
        ("no fewer than 12", 12, None, "at least"),
        ("as many as 54", None, 54, "up to"),
        ("less than $6,500", None, 6500, "fewer than"),
        ("about 1,000", 1000, 1000, "about"),
        ("nearly 40", 40, 40, "nearly"),
        ("15 or so", 15, 15, "about"),
        ("50-plus", 50, None, "at least"),
        ("15 to 20", 15, 20, ""),
        ("around 15 to 20 percent", 15, 20, "about"),
        ("between 15 and 20", 15, 20, ""),
        ("3-4", 3, 4, ""),
        ("$5-6 million", 5e6, 6e6, ""),
        ("dozens", 24, 99, ""),
        ("tens of thousands", 20_000, 99_000, ""),
        ("several hundred", 300, 900, ""),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, comparator: str) -> None:
    (quantity,) = plain(text)
    assert (quantity.low, quantity.high, quantity.comparator) == (low, high, comparator)


def test_a_change_is_no_range() -> None:
    assert [quantity.low for quantity in plain("from 10 to 20")] == [10, 20]
    assert [quantity.low for quantity in plain("more than $11 billion to $106 billion")] == [11e9, 106e9]


def test_a_score_is_no_range() -> None:
    (quantity,) = plain("Harlow won 3-1 at home")
    assert (quantity.unit, quantity.low, quantity.high) == ("score", 3, 1)


def test_parts_of_a_whole() -> None:
    assert [(quantity.low, quantity.whole) for quantity in plain("10 of the 12")] == [(10, 12), (12, None)]
    assert [(quantity.low, quantity.whole) for quantity in plain("one in five")] == [(1, 5)]


def test_precision_is_half_the_step_written() -> None:
    steps = {"435": 0.5, "1,000": 50, "1.5 million": 50_000, "$103 billion": 5e8, "9.9mm": 0.00005}
    assert {text: plain(text)[0].precision for text in steps} == pytest.approx(steps)


@pytest.mark.parametrize(
    "text",
    [
        "the F-16 and the B52",
        "on page 2 of chapter three",
        "call 0800 555 019",
        "call 202-555-0199",
        "the 9/11 attacks",
        "3/8 Police at the quay",
        "a half-time break",
        "many others",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert plain(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Harbin 737 left.",
        "Radio 4's reporter asked the mayor of 10 Mill Road.",
        "She liked that one, and this one.",
        "It was the best since 1959, in 2004 and on May 5.",
        "They met First Bank in a first-class hall.",
        "He called the 911 operator.",
    ],
)
def test_what_is_no_quantity_by_its_grammar(text: str, language: SpacyLanguage) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("text", "counted", "lemma"),
    [
        ("The fire killed 49 people.", "people", "people"),
        ("At least five senior officers fled.", "senior officers", "officer"),
        ("Dozens of protesters ran.", "protesters", "protester"),
        ("They found 30 North Harlowians at sea.", "North Harlowians", "harlowian"),
        ("It signed six strict gun-control measures.", "strict gun-control measures", "measure"),
        ("A two-carriage tram fell.", "carriage", "carriage"),
        ("It left seven dead.", "dead", "dead"),
        ("Three of those trapped were freed.", "trapped", "trap"),
        ("They saw two “young athletes” there.", "young athletes", "athlete"),
        ("The second test failed.", "test", "test"),
    ],
)
def test_what_is_counted(text: str, counted: str, lemma: str, language: SpacyLanguage) -> None:
    (quantity,) = read(text, language)
    assert quantity.counted is not None
    assert (text[slice(*quantity.counted)], quantity.counted_lemma) == (counted, lemma)


def test_a_name_is_no_few(language: SpacyLanguage) -> None:
    assert read("Officials said that Few backed into a car, and Christopher Few was hurt.", language) == []
    assert len(read("Few people came, and a few were hurt.", language)) == len(("Few", "a few"))


def test_ages_in_apposition(language: SpacyLanguage) -> None:
    found = read("Ann Poole, 72, and the driver, 42, from Harlow, were hurt.", language)
    assert [(quantity.low, quantity.unit) for quantity in found] == [(72, "year-of-age"), (42, "year-of-age")]


def test_nothing_inside_times(language: SpacyLanguage) -> None:
    assert read("It lasted two hours on January 5 and 10.", language) == []


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
SMALL = [*UNITS.split(), "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            above, below = divmod(number, size)
            joint = " and " if size == 100 else " "
            return f"{spelled(above)} {name}" + (joint + spelled(below) if below else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(2, 999_999_999))
def test_a_number_is_the_same_in_words_and_in_figures(number: int) -> None:
    for text in (spelled(number), f"{number:,}"):
        (quantity,) = plain(text)
        assert quantity.low == quantity.high == number


@given(st.integers(1, 5000))
def test_miles_and_kilometres_compare(miles: int) -> None:
    (one,), (two,) = plain(f"{miles} miles"), plain(f"{round(miles * 1.609344)} km")
    assert one.low is not None
    assert two.low is not None
    assert abs(one.low - two.low) <= one.precision + max(two.precision, 500)


@given(st.text(alphabet="0123456789 ,.-–$£%½/to andhlfmk", max_size=60))
def test_quantities_are_sorted_apart_and_inside(text: str) -> None:
    found = plain(text)
    assert all(0 <= quantity.start < quantity.end <= len(text) for quantity in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.text(max_size=100))
def test_any_text_is_survived(text: str) -> None:
    assert all(quantity.end <= len(text) for quantity in plain(text))


def test_a_shirt_and_a_score_are_no_ages(language: SpacyLanguage) -> None:
    text = "Quarterback Ann Poole (23) threw to receiver Eve Holt (17) for the touchdown."
    assert [quantity.unit for quantity in read(text, language) if quantity.unit == "year-of-age"] == []
    (age,) = read("The driver, Ann Poole (72), was hurt.", language)
    assert age.unit == "year-of-age"
