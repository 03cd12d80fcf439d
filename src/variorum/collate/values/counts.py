"""Slots of numbers: counts, ages, prices, distances, shares."""

from __future__ import annotations

from math import inf

from variorum.collate.values.extent import Extent
from variorum.collate.values.lexicon import class_of, is_state, role_of
from variorum.collate.values.passage import Passage
from variorum.collate.values.slot import Slot
from variorum.collate.values.states import limits_of, states_of
from variorum.marks import Quantity

AGE = "year-of-age"
LONGEST_LABEL = 4
LONGEST_EVIDENCE = 80
"""Evidence is the value with what it counts; a noun phrase longer than this is cut back to the value."""


def count_slot(report: str, text: str, passage: Passage, quantity: Quantity) -> Slot | None:
    """The slot of one quantity; None where it carries no number or no words."""
    if quantity.low is None and quantity.high is None:
        return None
    number = passage.within(quantity.start, quantity.end)
    if not number:
        return None
    anchor = passage.top(quantity.start, quantity.end)
    noun = _noun(passage, quantity, anchor)
    base = noun if noun is not None else anchor
    predicate = None if base is None else passage.governor(base)
    phrase = passage.within(*quantity.counted) if quantity.counted else []
    states = states_of(passage, number, noun, predicate) if not quantity.unit else frozenset()
    start, end = _evidence(quantity)
    words = passage.tree.words
    return Slot(
        report=report,
        start=start,
        end=end,
        extent=extent_of(quantity),
        head=_head(quantity, states),
        states=states,
        predicate="" if predicate is None else class_of(words[predicate].lemma.lower()),
        part="" if base is None else passage.part(base, predicate),
        terms=passage.terms(phrase, predicate, number),
        owners=_owners(passage, number, noun) if quantity.unit == AGE else frozenset(),
        limits=limits_of(passage, number, noun) if not quantity.unit else frozenset(),
        section=passage.sentence.kind,
        sentence=passage.number,
        written=" ".join(text[start:end].split()),
        label=_label(passage, number, phrase, predicate),
    )


def extent_of(quantity: Quantity) -> Extent:
    """A quantity as a comparable interval on the axis of its unit."""
    return Extent(
        axis=quantity.unit or "count",
        low=-inf if quantity.low is None else quantity.low,
        high=inf if quantity.high is None else quantity.high,
        hedge=quantity.comparator,
        step=quantity.precision,
        unit=quantity.written_unit,
    )


def _noun(passage: Passage, quantity: Quantity, anchor: int | None) -> int | None:
    if quantity.counted is not None:
        return passage.top(*quantity.counted)
    if anchor is None:
        return None
    head = passage.tree.head(anchor)
    if head is not None and passage.tree.words[anchor].dep in ("nummod", "amod", "compound"):
        return head
    return None


def _head(quantity: Quantity, states: frozenset[str]) -> str:
    """The class of what is counted; people, where only their state is said ("killed seven")."""
    name = class_of(quantity.counted_lemma.lower())
    if (not name and states) or is_state(name) or role_of(name) == "add":
        return "person" if states else ""
    return name


def _evidence(quantity: Quantity) -> tuple[int, int]:
    start, end = quantity.start, quantity.end
    if quantity.counted is not None:
        first, last = min(start, quantity.counted[0]), max(end, quantity.counted[1])
        if last - first <= LONGEST_EVIDENCE:
            return first, last
    return start, end


def _owners(passage: Passage, number: list[int], noun: int | None) -> frozenset[str]:
    """Whose age it is: the name just before ("Ann Lee, 34"), or the noun that the age describes."""
    tree = passage.tree
    for index in range(min(number) - 1, max(min(number) - 4, -1), -1):
        if index in passage.actors:
            return frozenset({passage.actors[index]})
        if tree.words[index].pos not in ("PUNCT", "DET"):
            break
    chain = [] if noun is None else [noun, *tree.children(noun, "appos", "flat", "nsubj")]
    if noun is not None and tree.words[noun].dep in ("appos", "nmod", "compound", "xcomp"):
        chain.extend(list(tree.ancestors(noun))[:1])
    return frozenset({passage.actors[i] for i in chain if i in passage.actors})


def _label(passage: Passage, number: list[int], phrase: list[int], predicate: int | None) -> str:
    """What is counted and its predicate, in the order of the text: "people killed"."""
    tree = passage.tree
    kept = [i for i in phrase if i not in number and tree.words[i].pos in ("NOUN", "PROPN", "ADJ")][:LONGEST_LABEL]
    if predicate is not None and predicate not in kept:
        kept.append(predicate)
    return " ".join(tree.words[i].text for i in sorted(kept))
