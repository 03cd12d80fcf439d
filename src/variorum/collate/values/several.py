"""Whether one or several did it, or came to harm, where one report speaks of one alone and another of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from variorum.annotate.acts.clauses import agent, patient, predicates
from variorum.annotate.acts.status import status
from variorum.annotate.acts.tree import Tree
from variorum.collate.values.extent import Extent
from variorum.collate.values.lexicon import class_of, words
from variorum.collate.values.limits import CULPRIT, elsewhere
from variorum.collate.values.passage import Passage
from variorum.collate.values.point import Point, Value
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import Group

AXIS = "several"
"""The axis of "a gunman" and "gunmen" until they are set beside each other."""
LIKELY = 0.6
"""How likely they are of one happening."""
ONE, MORE = Extent(AXIS, 1.0, 1.0), Extent(AXIS, 2.0, inf, "at least")
LONGEST = 80
"""Evidence runs on to the verb where it is no longer than this."""
NEAR = 4
"""Within so many words behind "the lone suspect" may stand that he is left."""
_ARTICLES = frozenset({"a", "an", "one", "the"})
_FURTHER = frozenset({"another", "other", "second", "third", "fourth", "fifth", "additional", "further", "more"})
_HURT = frozenset({"injured", "hospitalised", "shoot"})
_FIRING, _SOLE = "firing", "sole"
SETTLED = frozenset({_SOLE, "hurt", "dead"})
"""Topics of which first reports know less than later ones."""


def several_slots(report: str, text: str, passage: Passage) -> Iterator[Slot]:
    """Every statement of a sentence that one, or that more than one, of a kind of people did it or came to harm."""
    tree = passage.tree
    if tree.words[-1].text == "?" or elsewhere(passage):
        return
    for topic, kind, (first, last), many in _told(passage):
        start, end = tree.words[first].start, tree.words[last].end
        yield Slot(
            report=report,
            start=start,
            end=end,
            extent=MORE if many else ONE,
            head=kind,
            predicate=topic,
            section=passage.sentence.kind,
            sentence=passage.number,
            terms=passage.terms([], passage.governor(first), []),
            written=" ".join(text[start:end].split()),
            label=" ".join(text[start:end].split()),
        )


Told = tuple[str, str, tuple[int, int], bool]
"""What is told of whom: the topic, the kind of people, the first and last word, and whether they are many."""


def _told(passage: Passage) -> Iterator[Told]:
    tree = passage.tree
    yield from _alone(tree)
    for verb in predicates(tree):
        if tree.words[verb].tag == "VB" or status(tree, verb) in ("denied", "planned"):
            continue
        doer, harmed = agent(tree, verb), patient(tree, verb)
        if doer is not None and _fires(tree, verb) and not (harmed is not None and _plural(tree, harmed)):
            yield from _number(tree, doer, verb, _FIRING)
        if harmed is not None:
            state = _harm(tree, verb)
            if state and harmed != doer:
                yield from _number(tree, harmed, verb, state)


def _fires(tree: Tree, verb: int) -> bool:
    lemma = tree.words[verb].lemma.lower()
    if lemma == "open":
        what = tree.child(verb, "obj")
        return what is not None and tree.words[what].lemma.lower() == "fire"
    return lemma in words("firing")


def _harm(tree: Tree, verb: int) -> str:
    name = class_of(tree.words[verb].lemma.lower())
    if name in _HURT:
        return "hurt"
    if name == "dead":
        return name
    if name == "take":
        goals = {class_of(tree.words[i].lemma.lower()) for i in tree.children(verb, "obl")}
        return "hurt" if "hospitalised" in goals else ""
    return ""


def _number(tree: Tree, noun: int, verb: int, topic: str) -> Iterator[Told]:
    """What the number of a noun says, where its kind of people is one that is compared."""
    word = tree.words[noun]
    kind = class_of(word.lemma.lower())
    known = words("doers") if topic == _FIRING else words("harmed")
    if word.pos != "NOUN" or kind not in known or tree.child(noun, "conj") is not None:
        return
    if word.lemma.lower() in words("collective"):
        return
    before = {tree.words[i].text.lower() for i in tree.children(noun, "det", "nummod", "amod", "nmod:poss")}
    place = _place(tree, noun, verb)
    if _plural(tree, noun) or before & _FURTHER:
        yield topic, kind, place, True
    elif before & ({"a", "an", "one"} if topic != _FIRING else _ARTICLES) or not before:
        yield topic, kind, place, False


def _plural(tree: Tree, noun: int) -> bool:
    return tree.words[noun].tag == "NNS"


def _place(tree: Tree, noun: int, verb: int) -> tuple[int, int]:
    """The words that are the evidence: from the noun's phrase to its verb, where they are near."""
    inside = [noun, *(i for i in tree.children(noun, "det", "nummod", "amod", "compound") if i < noun)]
    near = [*inside, verb] if abs(tree.words[verb].end - tree.words[min(inside)].start) <= LONGEST else inside
    return min(near), max(near)


def _alone(tree: Tree) -> Iterator[Told]:
    """That whoever did it did it alone, and that they were two or more."""
    for index, word in enumerate(tree.words):
        if word.text.lower() == "alone" and index and tree.words[index - 1].lemma.lower() in words("acted"):
            if status(tree, index - 1) != "denied":
                yield _SOLE, CULPRIT, (index - 1, index), False
        elif word.pos == "NOUN" and class_of(word.lemma.lower()) == CULPRIT:
            before = tree.children(index, "amod", "nummod", "compound")
            texts = {tree.words[i].text.lower(): i for i in before}
            lone = [i for text, i in texts.items() if text in words("lone")]
            more = [i for i in before if _means_several(tree, i)]
            if word.tag != "NNS" and lone and not _left(tree, index):
                yield _SOLE, CULPRIT, (min(lone), index), False
            elif word.tag == "NNS" and more and not _negated(tree, index):
                yield _SOLE, CULPRIT, (min(more), index), True


def _means_several(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    number = word.pos == "NUM" and word.text.lower() not in ("one", "1")
    return number or word.text.lower() in words("several")


def _left(tree: Tree, noun: int) -> bool:
    """Whether it is the only one who is left: "the lone suspect still at large"."""
    near = {*tree.subtree(noun), *range(noun, min(noun + NEAR, len(tree.words)))}
    return bool({tree.words[i].text.lower() for i in near} & words("left over"))


def _negated(tree: Tree, noun: int) -> bool:
    verb = next((i for i in tree.ancestors(noun) if tree.words[i].pos in ("VERB", "AUX")), None)
    return verb is not None and status(tree, verb) == "denied"


def several_points(groups: Sequence[Group]) -> list[Point]:
    """One point for each kind of people and topic of which some reports speak of one alone and others of several."""
    told: defaultdict[tuple[str, str], list[Slot]] = defaultdict(list)
    for group in groups:
        if group.slot.extent.axis == AXIS:
            told[group.slot.predicate, group.slot.head] += group.slots
    found = []
    for _, slots in sorted(told.items()):
        many = {slot.report for slot in slots if slot.extent == MORE}
        one = {slot.report for slot in slots if slot.extent == ONE}
        sides = [
            tuple(sorted((s for s in slots if s.report in reports and s.extent == extent), key=lambda s: s.place))
            for reports, extent in ((one - many, ONE), (many - one, MORE))
        ]
        if all(sides):
            found.append(Point((_counted(sides[0]), _counted(sides[1])), LIKELY, LIKELY))
    return found


def _counted(slots: Sequence[Slot]) -> Value:
    """The slots as a count, which is how they are shown."""
    return Value(tuple(replace(slot, extent=replace(slot.extent, axis="count")) for slot in slots))
