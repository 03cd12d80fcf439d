"""Which values of a story are worth comparing: candidates by shared words, within a stated bound."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from variorum.collate.values.extent import AGE, fit, is_money
from variorum.collate.values.lexicon import role_of, words
from variorum.collate.values.match import FAR_DAYS, Evidence, evidence, family_of, probability, year_slips
from variorum.collate.values.moments import GRANTED, HALF, SLIPPED, TWICE, alike, far_clocks, of_one_happening
from variorum.collate.values.slot import Slot
from variorum.collate.values.ties import holds, of_one_act
from variorum.wording import key_of, stem_of, weight_of

NEIGHBOURS = 40
"""At most so many candidates are scored for one value: the work grows with the values, not with their square."""
POSTING = 400
"""A term that so many values share is looked up for the first of them only."""
TREATED = frozenset({"injured", "hospitalised", "rescued", "released"})
"""States that one writer may name by another: the injured are those in hospital."""
UNGRANTED = 0.05
"""At most so likely are values of one thing: two different times, ages of nobody in particular, part and whole, the
dead and the injured."""
NEAR_DAYS = 2
"""Prices on a market that are given for days further apart than this are two prices."""
ALIKE_SHARES = 0.4
"""Percentages are of one thing only if as much as this of the words around them is shared: every poll has many."""
PARTS = 2
"""More figures than this in one sentence that add up to a figure elsewhere are its parts."""
RETOLD = 0.25
"""Share of the words of two clauses from which two parts of a number are told of alike."""
LARGE = 100
"""A figure below this may well be half of another by being one of two like parts."""
FIGURE_TIE, STATE_TIE = 0.5, 1.0
"""What an equal figure or an equal state counts for among the shared words that rank candidates."""
ANYBODY = "person"
"""The class of nouns for people of any kind: a count of one kind that is less may be some of them."""


Mates = dict[tuple[str, int, str], list[tuple[float, frozenset[str]]]]


class Pair(NamedTuple):
    """Two slots by their places in a list, how likely they are values of one thing, and why."""

    first: int
    second: int
    likely: float
    features: Evidence
    holds: bool = True
    """Whether it may hold two values in one claim: not where nothing but the value or a like noun ties them."""
    one_act: bool = True
    """Whether it may do so where the claim shows a difference."""


def rarity_of(slots: Sequence[Slot]) -> dict[str, float]:
    """How much it says that two values share a term: from 0 for one around every value to 1 for one around few."""
    counts = Counter(term for slot in slots for term, _ in slot.terms)
    total = len(slots) + 1
    return {term: _news_weight(term) * log(total / count) / log(total) for term, count in counts.items()}


def _news_weight(term: str) -> float:
    """How much a term tells by how rare it is in the news at large; actors tell much."""
    return 1.0 if term.startswith("@") else weight_of(stem_of(key_of(term)))


def candidates(slots: Sequence[Slot], rarity: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs on one axis that share words, a figure or a state: for each slot its nearest by the rarity shared."""
    postings: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for place, slot in enumerate(slots):
        for key, weight in _keys(slot, rarity):
            if len(postings[slot.extent.axis, key]) < POSTING:
                postings[slot.extent.axis, key].append((place, weight))
    pairs: set[tuple[int, int]] = set()
    for place, slot in enumerate(slots):
        shared: Counter[int] = Counter()
        for key, weight in _keys(slot, rarity):
            for other, theirs in postings[slot.extent.axis, key]:
                shared[other] += min(weight, theirs)  # type: ignore[assignment]  # a Counter adds floats as well
        shared.pop(place, None)
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]
        pairs.update((min(place, other), max(place, other)) for other, _ in best)
    yield from sorted(pairs)


def _keys(slot: Slot, rarity: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for term, weight in slot.terms:
        yield term, weight * rarity[term]
    for state in sorted(slot.states):
        yield f"state {state}", STATE_TIE
    for owner in sorted(slot.owners):
        yield f"owner {owner}", STATE_TIE
    yield f"figure {slot.extent.figure:.6g}", FIGURE_TIE


def exclusive(first: Slot, second: Slot) -> bool:
    """Whether two values are of two things because one sentence gives both and they differ."""
    return bool(first.homes & second.homes) and fit(first.extent, second.extent) == "apart"


def _other_happening(first: Slot, second: Slot) -> bool:
    """Whether only one of two differing values is said to be of another happening of the kind."""
    return ("elsewhere" in first.limits) != ("elsewhere" in second.limits) and fit(
        first.extent, second.extent
    ) == "apart"


def scored(slots: Sequence[Slot], rarity: Mapping[str, float]) -> list[Pair]:
    """Every candidate pair with its probability and features."""
    pairs = []
    for first, second in candidates(slots, rarity):
        if exclusive(slots[first], slots[second]) or _other_happening(slots[first], slots[second]):
            continue
        features = evidence(slots[first], slots[second], rarity)
        pairs.append(Pair(first, second, probability(features, family_of(slots[first])), features))
    equals, mates = _equals(slots, pairs), _mates(slots)
    clocks_differ = bool(far_clocks(slots))
    pairs = [_reconsidered(slots, pair, equals, mates) for pair in pairs]
    timed = [_timed(slots, pair, clocks_differ=clocks_differ) for pair in pairs]
    return [_tied(slots, pair) for pair in timed]


def _tied(slots: Sequence[Slot], pair: Pair) -> Pair:
    """The pair with whether it holds; different values that it does not hold are hardly of one thing."""
    first, second = slots[pair.first], slots[pair.second]
    if holds(first, second, pair.features, pair.likely):
        return pair._replace(one_act=of_one_act(first, second, pair.features))
    apart = fit(first.extent, second.extent) == "apart"
    likely = min(pair.likely, UNGRANTED) if apart else pair.likely
    return pair._replace(likely=likely, holds=False, one_act=False)


def _timed(slots: Sequence[Slot], pair: Pair, *, clocks_differ: bool) -> Pair:
    """The pair, if of two different times, as likely as the narrow grounds for those allow."""
    first, second = slots[pair.first], slots[pair.second]
    if family_of(first) != "time" or fit(first.extent, second.extent) != "apart":
        return pair
    if of_one_happening(first, second, pair.features, clocks_differ=clocks_differ):
        twice = pair.features.same_report and alike(pair.features)
        told = pair.features.predicate == 1.0 and pair.features.clause >= HALF
        days = first.extent.axis == "day" and not told  # what is a day apart, in other words, is sure of nothing
        return pair._replace(likely=GRANTED if days else max(pair.likely, TWICE if twice else GRANTED))
    slipped = year_slips(first.extent, second.extent) and (first.explicit or second.explicit)
    return pair._replace(likely=min(pair.likely, SLIPPED if slipped else UNGRANTED))


def _equals(slots: Sequence[Slot], pairs: Sequence[Pair]) -> dict[tuple[int, str], float]:
    """For a slot and a report, how likely the report gives the same value for the same thing."""
    found: dict[tuple[int, str], float] = {}
    for pair in pairs:
        timed = family_of(slots[pair.first]) == "time"
        if pair.features.same_value == 0.0 or (timed and pair.features.head < 1.0):
            continue
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            for report, _ in slots[other].homes:
                found[one, report] = max(pair.likely, found.get((one, report), 0.0))
    return found


def _mates(slots: Sequence[Slot]) -> Mates:
    """The figures on each axis of each sentence, each with the states of what it counts."""
    found: Mates = defaultdict(list)
    for slot in slots:
        for report, sentence in slot.homes:
            found[report, sentence, slot.extent.axis].append((slot.extent.figure, slot.states))
    return found


def _is_part(part: Slot, whole: Slot, mates: Mates) -> bool:
    """Whether a value and another of its sentence add up to the other value, or it is said to be a part of it."""
    rest = whole.extent.figure - part.extent.figure - part.beside
    if part.whole == whole.extent.figure or (part.beside and rest == 0):
        return True
    if rest <= 0 or part.extent.axis in ("day", "clock"):
        return False
    alike = part.states & whole.states
    for report, sentence in part.homes:
        beside = mates[report, sentence, part.extent.axis]
        adds = [figure for figure, states in beside if not alike or states & alike]
        others = [*adds]
        if part.extent.figure >= LARGE and part.extent.figure in others:
            others.remove(part.extent.figure)  # a large figure twice over is hardly the figure and another of that size
        if rest in others or (len(adds) > PARTS and sum(adds) == whole.extent.figure):
            return True
    return False


def _is_change(slot: Slot) -> bool:
    """Whether a figure says by how much something rose or fell, and not to what."""
    return slot.predicate in ("rise", "fall") and (slot.marker == "by" or (not slot.marker and slot.part == "obj"))


def _two_things(first: Slot, second: Slot, features: Evidence) -> bool:
    """Whether two different figures are of two things: of two doers; a level and a change; other nouns of other verbs;
    what is left or some of them, and what there was.
    """
    if fit(first.extent, second.extent) != "apart":
        return False
    if is_money(first.extent) and first.predicate == second.predicate == "cost":
        return features.apart_in_time * FAR_DAYS > NEAR_DAYS
    if first.agent and second.agent and first.agent != second.agent:
        places = first.agent in first.places and second.agent in second.places
        if places or not first.states | second.states:
            return True
    if _is_change(first) != _is_change(second) and first.predicate == second.predicate:
        return True
    if first.extent.axis == "percent":
        return features.predicate == 0.0 or features.clause < ALIKE_SHARES
    if first.extent.axis != "count":
        return False
    if ("culprit" in first.limits) != ("culprit" in second.limits) or _of_two_owners(first, second):
        return True
    less, more = sorted((first, second), key=lambda slot: slot.extent.figure)
    if more.head == ANYBODY and less.head != ANYBODY and role_of(less.head) == "people":
        return True
    rest = ("rest" in first.limits) != ("rest" in second.limits) or "part" in less.limits - more.limits
    some = "part" in first.limits & second.limits and features.clause < RETOLD
    other_act = features.predicate == 0.0 or first.predicate in words("light")
    return rest or (other_act and (features.head_clash == 1.0 or some))


def _of_two_owners(first: Slot, second: Slot) -> bool:
    """Whether those counted are of two towns, firms or nations: "five Dallas officers" and "six Tarn officers"."""
    for kind in ("of ", "nation "):
        one, other = ({limit for limit in slot.limits if limit.startswith(kind)} for slot in (first, second))
        if one and other and not one & other:
            return True
    return False


def _reconsidered(
    slots: Sequence[Slot],
    pair: Pair,
    equals: Mapping[tuple[int, str], float],
    mates: Mates,
) -> Pair:
    """The pair once it is known what else could be the counterpart of its two values."""
    if pair.features.same_value:
        return pair
    first, second = pair.first, pair.second
    explained = max(
        min(equals.get((first, report), 0.0) for report, _ in slots[second].homes),
        min(equals.get((second, report), 0.0) for report, _ in slots[first].homes),
    )
    one, other = slots[first], slots[second]
    part = float(_is_part(one, other, mates) or _is_part(other, one, mates))
    features, likely = pair.features, pair.likely
    if explained or part:
        features = features._replace(explained=explained, part=part)
        likely = probability(features, family_of(slots[first]))
    if _two_things(one, other, features):
        likely = min(likely, UNGRANTED)
    if part or (features.state_clash == 1.0 and not one.states | other.states <= TREATED):
        likely = min(likely, UNGRANTED)
    if one.extent.axis == AGE and not features.owner and not (features.head == 1.0 and not features.same_report):
        likely = min(likely, UNGRANTED)
    return Pair(first, second, likely, features)
