"""How likely two values are values of one thing, and which features decided."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from math import exp, log, sqrt
from operator import mul
from typing import NamedTuple

from variorum.collate.values.extent import AGE, Extent, fit, is_round
from variorum.collate.values.lexicon import role_of
from variorum.collate.values.passage import CLAUSE, PHRASE
from variorum.collate.values.slot import Slot
from variorum.report import TITLE_KINDS

FAR_DAYS = 30
"""Days between two clauses beyond which they tell of different happenings."""
MINUTES = 15.0
"""Minutes between two clock times at which they count as half as near as equal ones."""
YEARS = 3.0
"""Years between two ages of one person at which they count as half as near as equal ones."""
YEAR_SLIP = 0.5
"""How near two times count that differ in nothing but the year."""
MONTH = 31
"""Days of the longest month."""
TIMES = 3.0
EXACT_DIGITS = 3
NEAR = 0.1
LEAD = 2
"""The number of the last sentence that counts as the opening of a report."""


class Evidence(NamedTuple):
    """What two slots have in common and what sets them apart, each between 0 and 1."""

    head: float
    """What is counted: 1 the same, less where one is a kind of the other or unsaid."""
    head_clash: float
    """1 where they count things of two names."""
    state: float
    """1 where what became of the people is the same."""
    state_clash: float
    predicate: float
    """1 where the governing verb is of one class."""
    phrase: float
    """Share of the words of the two noun phrases that both have, weighed by how rare they are."""
    clause: float
    """The same of the two clauses."""
    context: float
    """Cosine of all words around."""
    owner: float
    """1 where both belong to one actor."""
    owner_clash: float
    marker_clash: float
    """1 where one is a starting point or a difference ("from", "by") and the other is not."""
    limits: float
    """Share of narrowing words (nationality, "seriously") that only one has."""
    place_clash: float
    apart_in_time: float
    same_value: float
    """1 for an equal figure that few other things would have; less for small and round ones."""
    close_value: float
    """For unequal figures, how near they are."""
    far: float
    """1 for figures of which one is several times the other."""
    near: float
    """1 for unequal figures that are so exact and so near that they hardly meet by chance."""
    zones: float
    """1 for days one apart that are counted in two zones."""
    reported: float
    """1 where both are times of saying something, which people do more than once."""
    single: float
    """1 where one figure is one, a word like "several", or a place in an order: those are said of too many things."""
    headline: float
    """1 where both stand in a headline or opening sentence."""
    same_report: float
    speaker: float
    """1 where both are words of one speaker."""
    explained: float
    """How likely one of the two has its equal in the other's report, so that the pair need not be of one thing."""
    part: float
    """1 where one value and another beside it add up to the other value: a part and its whole."""


NAMES = Evidence._fields


def evidence(first: Slot, second: Slot, rarity: Mapping[str, float]) -> Evidence:
    """The features of a pair; `rarity` weighs each term of the story."""
    same = fit(first.extent, second.extent) == "same"
    head = _head(first, second)
    near = weighed(first, second, rarity)
    return Evidence(
        head=head,
        head_clash=float(head == 0.0),
        state=float(bool(first.states & second.states)),
        state_clash=_state_clash(first, second),
        predicate=float(first.predicate == second.predicate not in ("", "say")),
        phrase=shared(*near, PHRASE),
        clause=shared(*near, CLAUSE),
        context=cosine(*near),
        owner=float(bool(first.owners & second.owners)),
        owner_clash=_disjoint(first.owners, second.owners),
        marker_clash=float((first.marker in _OFFSETS or second.marker in _OFFSETS) and first.marker != second.marker),
        limits=_limits(first, second),
        place_clash=_disjoint(first.places, second.places),
        apart_in_time=_apart_in_time(first, second),
        same_value=_telling(first) if same else 0.0,
        close_value=0.0 if same else _closeness(first, second),
        far=0.0 if same else _far(first, second),
        near=0.0 if same else _near(first, second),
        zones=float(_a_zone_apart(first, second)),
        reported=float(first.predicate == second.predicate == "say" and family_of(first) == "time"),
        single=float(_single(first) or _single(second)),
        headline=float(_leads(first) and _leads(second)),
        same_report=float(bool({report for report, _ in first.homes} & {report for report, _ in second.homes})),
        speaker=float(first.speaker is not None and first.speaker == second.speaker),
        explained=0.0,
        part=0.0,
    )


def probability(features: Evidence, family: str) -> float:
    """How likely the pair speaks of one thing, by the fitted weights of its family ("number" or "time")."""
    bias, slopes = linear(family, NAMES)
    return 1.0 / (1.0 + exp(-bias - sum(map(mul, slopes, features))))


def family_of(slot: Slot) -> str:
    """Which weights a slot is matched by."""
    return "time" if slot.extent.axis in ("day", "clock", "span") else "number"


@cache
def linear(name: str, features: tuple[str, ...]) -> tuple[float, tuple[float, ...]]:
    """Fitted bias and weights of some features, for pairs of "number"s or "time"s, or for "conflict"s."""
    text = (resources.files("variorum") / "data" / "value_match.json").read_text("utf-8")
    fitted: dict[str, float] = json.loads(text)[name]
    return fitted["bias"], tuple(fitted[feature] for feature in features)


_OFFSETS = frozenset({"from", "by"})


Terms = dict[str, tuple[float, float]]
"""A slot's terms, each with how near it stands to the value and what it weighs by that and its rarity."""


def weighed(first: Slot, second: Slot, rarity: Mapping[str, float]) -> tuple[Terms, Terms]:
    """The terms of two slots, without the words that have a feature of their own."""
    own, rare = first.states | second.states | {first.head, second.head}, rarity.get
    a, b = (
        {term: (near, near * rare(term, 0.0)) for term, near in slot.terms if term not in own}
        for slot in (first, second)
    )
    return a, b


def cosine(first: Terms, second: Terms) -> float:
    """Cosine of two slots' terms."""
    a, b = ([weight for _, weight in terms.values()] for terms in (first, second))
    norm = sqrt(sum(w * w for w in a) * sum(w * w for w in b))
    common = sum(weight * second[term][1] for term, (_, weight) in first.items() if term in second)
    return common / norm if norm else 0.0


def shared(first: Terms, second: Terms, least: float) -> float:
    """How much of the poorer of two slots' near words, those of at least this weight, the other has among its own."""
    a, b = ({term: weight for term, (near, weight) in terms.items() if near >= least} for terms in (first, second))
    smaller = min(sum(a.values()), sum(b.values()))
    return sum(min(weight, b[term]) for term, weight in a.items() if term in b) / smaller if smaller else 0.0


def _head(first: Slot, second: Slot) -> float:
    if first.head == second.head:
        return 1.0 if first.head else 0.4
    if not first.head or not second.head:
        return 0.4
    people = role_of(first.head) == role_of(second.head) == "people"
    return 0.6 if people and "person" in (first.head, second.head) else 0.2 if people else 0.0


def _state_clash(first: Slot, second: Slot) -> float:
    if first.states and second.states:
        return float(not first.states & second.states)
    return 0.5 if first.states or second.states else 0.0


def _limits(first: Slot, second: Slot) -> float:
    """The share of what narrows one of two counts alone; that both come on top of others narrows neither."""
    on_top = {"add", "added"}
    both = bool(first.limits & on_top) and bool(second.limits & on_top)
    one, other = (slot.limits - (on_top if both else {"added"}) for slot in (first, second))
    return len(one ^ other) / len(one | other) if one | other else 0.0


def _disjoint(first: frozenset[str], second: frozenset[str]) -> float:
    return float(bool(first) and bool(second) and not first & second)


def _apart_in_time(first: Slot, second: Slot) -> float:
    if first.when is None or second.when is None or first.extent.axis == "day":
        return 0.0
    gap = max(_ordinal(first.when[0]) - _ordinal(second.when[1]), _ordinal(second.when[0]) - _ordinal(first.when[1]))
    return min(max(gap, 0) / FAR_DAYS, 1.0)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _telling(slot: Slot) -> float:
    figure = abs(slot.extent.figure)
    if slot.extent.axis == "day":
        return 0.5
    digits = len(str(int(figure)).rstrip("0")) if figure == int(figure) else 4
    return min(0.2 + 0.2 * digits + (0.2 if figure >= 20 and not is_round(figure) else 0.0), 1.0)


def _closeness(first: Slot, second: Slot) -> float:
    a, b = abs(first.extent.figure), abs(second.extent.figure)
    if first.extent.axis == "day":
        return YEAR_SLIP if year_slips(first.extent, second.extent) else 1.0 / (1.0 + abs(a - b))
    if first.extent.axis == "clock":
        return 1.0 / (1.0 + abs(a - b) / MINUTES)
    if first.extent.axis == AGE:
        return 1.0 / (1.0 + abs(a - b) / YEARS)
    return exp(-abs(log(a / b))) if a and b else 0.0


def year_slips(first: Extent, second: Extent) -> bool:
    """Whether two times are the same day or month of two years; whole years are not."""
    if first.axis != "day" or second.axis != "day":
        return False
    a, b = (date.fromordinal(int(extent.low)) for extent in (first, second))
    spans = {extent.high - extent.low for extent in (first, second)}
    return a.year != b.year and a.month == b.month and max(spans) <= MONTH and (a.day == b.day or max(spans) > 0)


def _a_zone_apart(first: Slot, second: Slot) -> bool:
    apart = first.extent.axis == "day" and abs(first.extent.low - second.extent.low) == 1
    return apart and first.zone is not None and second.zone is not None and first.zone != second.zone


def _far(first: Slot, second: Slot) -> float:
    a, b = abs(first.extent.figure), abs(second.extent.figure)
    if family_of(first) == "time" or first.extent.vague or second.extent.vague:
        return 0.0
    return float(max(a, b) > TIMES * min(a, b))


def _near(first: Slot, second: Slot) -> float:
    a, b = abs(first.extent.figure), abs(second.extent.figure)
    if family_of(first) == "time" or not (a and b):
        return 0.0
    exact = min(len(f"{figure:.10g}".replace(".", "").rstrip("0")) for figure in (a, b)) >= EXACT_DIGITS
    return float(exact and abs(log(a / b)) <= NEAR)


def _single(slot: Slot) -> bool:
    return slot.extent.axis in ("ordinal", "score") or (
        slot.extent.axis == "count" and (slot.extent.figure == 1 or slot.extent.vague)
    )


def _leads(slot: Slot) -> bool:
    return slot.section in TITLE_KINDS or slot.sentence <= LEAD
