"""Slots of numbers: counts, ages, prices, distances, shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from variorum.annotate.acts.clauses import agent
from variorum.annotate.lemmas import lemma_of
from variorum.annotate.quantities.lexicon import number_words
from variorum.collate.values.dimension import dimension
from variorum.collate.values.extent import AGE, Extent, is_money
from variorum.collate.values.lexicon import class_of, is_state, role_of, words
from variorum.collate.values.limits import limits_of
from variorum.collate.values.passage import Passage
from variorum.collate.values.slot import Slot
from variorum.collate.values.standing import stands
from variorum.collate.values.states import is_people, states_of
from variorum.marks import Quantity, Word

RATIO = "ratio"
"""The axis of what is so many times something else."""
OLDEST = 115
"""A number after a name is an age up to here."""
LONGEST_LABEL = 4
LONGEST_EVIDENCE = 80
"""Evidence is the value with what it counts; a noun phrase longer than this is cut back to the value."""


def count_slot(report: str, text: str, passage: Passage, quantity: Quantity) -> Slot | None:
    """The slot of one quantity; None where it carries no number, or is a label and counts nothing."""
    number = passage.within(quantity.start, quantity.end)
    if not number or (quantity.low is None and quantity.high is None) or _inside_code(text, quantity):
        return None
    anchor = passage.top(quantity.start, quantity.end)
    noun = _noun(passage, quantity, anchor)
    if _is_label(passage, quantity, number, noun):
        return None
    extent = extent_of(quantity)
    if not quantity.unit and _stands_after_name(passage, number):
        if not 0 < extent.figure <= OLDEST:
            return None
        extent = replace(extent, axis=AGE)
    elif _multiplies(passage, quantity, number):
        extent = replace(extent, axis=RATIO)
    slot = Slot(
        report=report,
        start=quantity.start,
        end=quantity.end,
        extent=extent,
        section=passage.sentence.kind,
        sentence=passage.number,
        whole=quantity.whole,
    )
    return _described(slot, text, passage, quantity, noun)


def _described(slot: Slot, text: str, passage: Passage, quantity: Quantity, noun: int | None) -> Slot:
    """The slot with what the words around it say it is a value of."""
    tree, number = passage.tree, passage.within(quantity.start, quantity.end)
    anchor = passage.top(quantity.start, quantity.end) or number[0]
    base = anchor if noun is None else noun
    predicate = passage.governor(base)
    phrase = passage.within(*quantity.counted) if quantity.counted else []
    if noun is not None and (outer := _outer(passage, noun)) is not None:
        phrase = [*phrase, outer]
    counts = slot.extent.axis == "count"
    states = states_of(passage, number, noun, predicate) if counts else frozenset()
    start, end = _evidence(quantity)
    doer = None if predicate is None else passage.actors.get(_actor(passage, predicate))
    return replace(
        slot,
        start=start,
        end=end,
        head=_head(passage, quantity, noun, states)
        or dimension(passage, slot.extent.axis, number)
        or _measured(passage, slot.extent.axis, base, predicate),
        states=states,
        predicate="" if predicate is None else class_of(tree.words[predicate].lemma.lower()),
        part=passage.part(base, predicate),
        agent=doer,
        marker=passage.marker(anchor),
        terms=passage.terms(phrase, predicate, number),
        owners=_owners(passage, number, noun) if slot.extent.axis == AGE else frozenset(),
        limits=limits_of(passage, number, noun) if counts else frozenset(),
        standing=is_money(slot.extent) and stands(tree, predicate, number),
        beside=0.0 if noun is None else _beside(passage, noun),
        places=passage.places(predicate) | (passage.known_places & {doer}),
        written=" ".join(text[start:end].split()),
        label=_label(passage, number, phrase, predicate if not states else None, states),
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
        scale=quantity.factor,
    )


def _noun(passage: Passage, quantity: Quantity, anchor: int | None) -> int | None:
    if quantity.counted is not None:
        inside = passage.within(*quantity.counted)
        named = [i for i in inside if passage.tree.words[i].lemma.lower() == quantity.counted_lemma.lower()]
        return named[-1] if named else passage.top(*quantity.counted)
    if anchor is None:
        return None
    head = passage.tree.head(anchor)
    if head is not None and passage.tree.words[anchor].dep in ("nummod", "amod", "compound"):
        return head
    return None


def _multiplies(passage: Passage, quantity: Quantity, number: list[int]) -> bool:
    """Whether a number says how many times something else ("twice the payload"), and not how often."""
    words = {passage.tree.words[index].text.lower() for index in number}
    return quantity.counted is not None and bool(words & number_words().times.keys())


def _inside_code(text: str, quantity: Quantity) -> bool:
    """Whether the number is a piece of a longer one: a telephone number, a score, a date in figures."""
    before = text[max(quantity.start - 2, 0) : quantity.start]
    return len(before) == 2 and before[0].isdigit() and before[1] in "-/:."


def _is_label(passage: Passage, quantity: Quantity, number: list[int], noun: int | None) -> bool:
    """Whether the number names something and counts nothing: "11 Baker Street", "the 600 block", "Jones (10) ran"."""
    tokens = passage.tree.words
    if quantity.unit or quantity.low is None or quantity.low <= 1:
        return quantity.unit == "share" and noun is None
    if noun is None:
        after = [word.text.lower() for word in tokens[max(number) + 1 : max(number) + 3]]
        if quantity.whole is not None or (len(after) > 1 and after[0] == "of" and after[1].isdecimal()):
            return True
        bracketed = min(number) > 0 and tokens[min(number) - 1].text == "("
        return bracketed and max(number) + 1 < len(tokens) and tokens[max(number) + 1].text == ")"
    if tokens[noun].tag == "NNP" or _is_counter(tokens, number):
        return True
    name, lemma = class_of(tokens[noun].lemma.lower()), tokens[noun].lemma.lower()
    plural = tokens[noun].tag != "NN" or tokens[noun].text.lower() != lemma
    follows = noun == max(number) + 1 and not plural and tokens[noun].start > tokens[max(number)].end
    return follows and tokens[max(number)].text.isdecimal() and name == lemma and lemma not in words("collective")


def _is_counter(tokens: Sequence[Word], number: list[int]) -> bool:
    """Whether a number tells the place in a series of pictures: "Image 2 of 12", "2 of 12 CLOSE"."""
    first, last = min(number), max(number)
    of = next((i for i in range(max(first - 1, 1), min(last + 2, len(tokens) - 1)) if tokens[i].text == "of"), None)
    if of is None or not (tokens[of - 1].text.isdecimal() and tokens[of + 1].text.isdecimal()):
        return False
    outside = [tokens[i] for i in (of - 2, of + 2) if 0 <= i < len(tokens)]
    return any(word.lemma.lower() in words("pictures") or word.text.isupper() for word in outside)


def _stands_after_name(passage: Passage, number: list[int]) -> bool:
    """Whether a bare number stands between commas after a name: "Ann Lee, 34, said"."""
    tokens, first, last = passage.tree.words, min(number), max(number)
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 2].pos != "PROPN":
        return False
    return last + 1 == len(tokens) or tokens[last + 1].text in (",", ".", ";", ")", "and")


def _head(passage: Passage, quantity: Quantity, noun: int | None, states: frozenset[str]) -> str:
    """The class of what is counted; people, where only their state is said ("killed seven")."""
    name = class_of(lemma_of(quantity.counted_lemma.lower(), "NOUN"))
    if noun is not None and is_people(passage, noun):
        return "person"
    if (not name and states) or is_state(name) or role_of(name) == "add":
        return "person" if states else ""
    return name


def _measured(passage: Passage, axis: str, base: int, predicate: int | None) -> str:
    """What a measure measures: the noun that it describes ("a $500m hack"), else the subject of its clause."""
    if axis == "count":
        return ""
    tree = passage.tree
    head = tree.head(base)
    attributive = tree.words[base].dep in ("compound", "amod", "nummod", "nmod") and head != predicate
    if head is not None and attributive and tree.words[head].lemma.lower() not in words("levels"):
        return passage.term(head) or ""
    if axis == AGE:
        after = next((i for i in range(base + 1, min(base + 3, len(tree.words))) if tree.words[i].pos == "NOUN"), None)
        return "" if after is None else class_of(tree.words[after].lemma.lower())
    subject = None if predicate is None else tree.child(predicate, "nsubj", "nsubj:pass")
    if subject is not None and tree.words[subject].lemma.lower() in words("levels"):
        subject = tree.child(subject, "nmod", "nmod:poss", "compound") or subject
    return "" if subject is None else passage.term(subject) or ""


def _evidence(quantity: Quantity) -> tuple[int, int]:
    start, end = quantity.start, quantity.end
    if quantity.counted is not None:
        first, last = min(start, quantity.counted[0]), max(end, quantity.counted[1])
        if last - first <= LONGEST_EVIDENCE:
            return first, last
    return start, end


def _owners(passage: Passage, number: list[int], noun: int | None) -> frozenset[str]:
    """Whose age it is: the name after ("34-year-old Ann Lee") or before ("Ann Lee, 34"), or the noun described."""
    tree, last = passage.tree, max(number)
    before = range(min(number) - 1, max(min(number) - 4, -1), -1)
    for index in (last + 1, *before):
        if passage.actors.get(index) in passage.named and tree.words[index].pos != "PRON":
            return frozenset({passage.actors[index]})
        if index < min(number) and tree.words[index].pos not in ("PUNCT", "DET"):
            break
    chain = list(number) if noun is None else [noun, *tree.children(noun, "appos", "flat", "nsubj")]
    if noun is not None and tree.words[noun].dep == "appos":
        chain.extend(list(tree.ancestors(noun))[:1])
    return frozenset({passage.actors[i] for i in chain if passage.actors.get(i) in passage.named})


def _actor(passage: Passage, predicate: int) -> int:
    """The word for who does what the predicate says, -1 where the clause names nobody."""
    found = agent(passage.tree, predicate)
    return -1 if found is None else found


def _outer(passage: Passage, noun: int) -> int | None:
    """The noun that a counted noun itself describes: the lead of a "three-run lead"."""
    tree = passage.tree
    head = tree.head(noun)
    inside = tree.words[noun].dep in ("compound", "amod", "nmod") and head is not None and head > noun
    return head if inside and head is not None and tree.words[head].pos == "NOUN" else None


def _beside(passage: Passage, noun: int) -> float:
    """How many nouns stand beside the counted one with "a" before them."""
    tree = passage.tree
    first = tree.head(noun) if tree.words[noun].dep == "conj" else noun
    joined = [] if first is None else [first, *tree.children(first, "conj")]
    articles = (tree.words[det].text.lower() for i in joined if i != noun for det in tree.children(i, "det"))
    return float(sum(article in ("a", "an") for article in articles))


def _label(
    passage: Passage, number: list[int], phrase: list[int], predicate: int | None, states: frozenset[str]
) -> str:
    """What is counted, what became of it and its predicate, in the order of the text: "people killed"."""
    tokens = passage.tree.words
    kept = [i for i in phrase if i not in number and tokens[i].pos in ("NOUN", "PROPN", "ADJ")][:LONGEST_LABEL]
    for state in sorted(states):
        named = [i for i, word in enumerate(tokens) if class_of(word.lemma.lower()) == state]
        kept.extend(sorted(named, key=lambda i: (min(abs(i - n) for n in number), i))[:1])
    if predicate is not None:
        kept.append(predicate)
    return " ".join(tokens[i].text for i in sorted(set(kept)))
