"""Denials: one report says that it is not so, was not done, or was only meant to be; another tells it as done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.annotate.acts.lexicon import cues, nominals
from variorum.collate.factuality.people import words
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.statements.kin import plain, same

COVERED = 0.75
"""Share of a denial's telling words that the other sentence must have: what is denied follows from what is told."""
MATTER = 2
"""Concepts that two sentences must share, beside the act, to be of one matter."""
NEAR = 2
"""Sentences that lie at most between what was said first and what it was changed to."""
_OTHERS = frozenset({"other", "another", "more", "further", "additional", "remaining", "else", "rest", "latest", "any"})
_NARROW = frozenset(
    {"only", "all", "every", "always", "necessarily", "yet", "enough", "simply", "just", "merely", "even"}
)
_THIRD = frozenset({"it", "he", "she", "they", "which", "that", "who", "him", "her", "them"})
_AT_FIRST = frozenset({"immediately", "initially", "officially", "originally", "previously", "publicly", "formally"})
_TAKEN_BACK = frozenset({"initially", "revise", "retract", "correct", "backtrack", "recant"})
_TIMES = "~"

Pair = tuple[Proposition, Proposition]


def denials(found: Sequence[Proposition], years: frozenset[str]) -> Iterator[Pair]:
    """The denied and the told proposition of each two that cannot both be so; `years` are those of the reports."""
    told: defaultdict[str, list[Proposition]] = defaultdict(list)
    for one in found:
        if one.degree == "so" and not one.quoted:
            for concept in _concepts(one):
                told[concept].append(one)
    for one in found:
        if one.degree not in ("not", "meant") or not _whole(one):
            continue
        seen: set[int] = set()
        for concept in _concepts(one):
            for other in told[concept]:
                if (
                    id(other) not in seen
                    and (other.line.report != one.line.report or _revised(one, other))
                    and _opposed(one, other)
                    and not _years_apart(one, other, years)
                ):
                    seen.add(id(other))
                    yield one, other


def _concepts(one: Proposition) -> tuple[str, ...]:
    thing = one.line.things.get(one.key)
    return (one.lemma,) if thing in (None, one.lemma) else (one.lemma, thing)


def _whole(one: Proposition) -> bool:
    """Whether a denial is of the whole act, and of somebody in particular."""
    tree = one.tree
    beside = {tree.words[at].text.lower() for at in tree.subtree(one.head) if tree.words[at].head in _mains(one)}
    vague = one.lemma in plain() and None in (one.agent, one.patient)
    if vague or (one.quoted and not one.mine) or one.bidden:
        return False
    if one.lemma in cues("say") or one.lemma in words("give") or one.lemma in words("name"):
        return False
    return not beside & (_OTHERS | _NARROW)


def _mains(one: Proposition) -> set[int]:
    return {one.head, one.key, *(index for index in (one.agent, one.patient) if index is not None)}


def _opposed(one: Proposition, other: Proposition) -> bool:
    """Whether what the other tells would make what the one denies so."""
    if not same(one.lemma, other.lemma) or _reserved(other) or _manner(one) - _manner(other):
        return False
    if not _told_of_it(one, other) or _days_apart(one, other):
        return False
    revised = one.line.report == other.line.report
    if not revised and not _covered(one, other):
        return False
    agents, patients = _fit(one, one.agent, other, other.agent), _fit(one, one.patient, other, other.patient)
    if agents is False or patients is False or (one.lemma in plain() and not (agents and patients)):
        return False
    if other.nominal:
        return one.act and one.lemma == other.lemma and _kept(one, other)
    if one.carried and other.carried and one.lemma == other.lemma:
        return bool(agents) or _spoken(one, other) or _of_all(one, other)
    if not (agents or patients):
        return _of_none(one, other) or _shared_rest(one, other)
    return revised or one.lemma == other.lemma or bool(agents and patients) or bool(_rest(one) & other.line.concepts)


def _spoken(one: Proposition, other: Proposition) -> bool:
    """Whether both say who has it, the one by name, the other by what they are."""
    return None not in (one.agent and one.thing(one.agent), other.agent and other.thing(other.agent))


def _of_all(one: Proposition, other: Proposition) -> bool:
    """Whether one says that there is no such thing at all, or that nobody has it, and both mean a thing of one kind."""
    alike = one.kind and one.kind <= other.line.concepts
    return (one.there or one.nobody) and bool(alike or _rest(one) & other.line.concepts)


def _kept(one: Proposition, other: Proposition) -> bool:
    """Whether a sentence that takes an act for granted is of the same matter as the denial."""
    return len(one.line.concepts & other.line.concepts - {one.line.things.get(one.key, one.lemma)}) >= MATTER


def _revised(one: Proposition, other: Proposition) -> bool:
    """Whether one report tells of both because somebody took back the one of them."""
    near = 0 < abs(one.line.number - other.line.number) <= NEAR
    said = {word.lemma.lower() for line in (one.line, other.line) for word in line.tree.words}
    return near and bool(said & _TAKEN_BACK)


def _told_of_it(one: Proposition, other: Proposition) -> bool:
    """Whether the other tells of one time, in a sentence that says more than what its words mean."""
    if other.agent is not None and same(_lemma(other, other.agent), other.lemma):
        return False  # "a straight road is a straight road"
    if one.mine and not _named(other):
        return False
    return {one.tense, other.tense} != {"past", "present"}


def _rest(one: Proposition) -> set[str]:
    return {one.line.things[at] for at in one.rest}


def _of_none(one: Proposition, other: Proposition) -> bool:
    """Whether it is denied of anybody at all ("no arrests were made"), and told of somebody."""
    tree = one.tree
    none = any(tree.words[det].text.lower() == "no" for det in tree.children(one.key, "det"))
    return none and one.lemma in nominals() and other.patient is not None and tree.words[one.key].pos == "NOUN"


def _shared_rest(one: Proposition, other: Proposition) -> bool:
    """Whether a mere pronoun stands in the one, and a day, a name or a verb's own word besides is the same."""
    if not any(at is not None and one.tree.words[at].text.lower() in _THIRD for at in (one.agent, one.patient)):
        return False
    mine = {one.line.things[at] for at in one.rest}
    theirs = {other.line.things[at] for at in other.rest}
    told = any(at is not None and other.thing(at) for at in (other.agent, other.patient))
    return told and any(thing[0] in "~@" for thing in mine & theirs) and one.key == one.head


def _manner(one: Proposition) -> set[str]:
    """How it is done or so, where an adverb says it."""
    tree = one.tree
    found = {tree.words[at].lemma.lower() for at in tree.children(one.head, "advmod") if tree.words[at].pos == "ADV"}
    return {word for word in found if word.endswith("ly")} - _AT_FIRST


def _reserved(other: Proposition) -> bool:
    """Whether what is told is of others than those spoken of."""
    tree = other.tree
    beside = {
        tree.words[at].text.lower()
        for main in _mains(other) - {other.head}
        for at in tree.children(main, "amod", "det")
    }
    return bool(beside & _OTHERS)


def _fit(one: Proposition, mine: int | None, other: Proposition, theirs: int | None) -> bool | None:
    """Whether two arguments are the same, or cannot be (False); None where one is left out or a mere pronoun."""
    if mine is None or theirs is None:
        return None
    first, second = one.thing(mine), other.thing(theirs)
    if first is None or second is None:
        return None
    if _whose(one, mine, other, theirs):
        return False
    if first == second or same(_lemma(one, mine), _lemma(other, theirs)):
        return True if _number(one, mine) == _number(other, theirs) else None
    if first.startswith("@") != second.startswith("@"):
        return None
    return False


def _number(one: Proposition, index: int) -> bool:
    return one.tree.words[index].tag in ("NNS", "NNPS")


def _whose(one: Proposition, mine: int, other: Proposition, theirs: int) -> bool:
    """Whether two phrases of one noun are of other actors' things ("a spokesman for Bell", "a spokesman for Hill")."""
    first, second = (
        {prop.line.things[at] for at in prop.tree.subtree(index) if at in prop.line.things and at != index}
        for prop, index in ((one, mine), (other, theirs))
    )
    first, second = ({thing for thing in found if thing.startswith("@")} for found in (first, second))
    return bool(first and second and not first & second)


def _lemma(one: Proposition, index: int) -> str:
    return one.tree.words[index].lemma.lower()


def _covered(one: Proposition, other: Proposition) -> bool:
    """Whether most of what the denial speaks of is spoken of where the other tells it."""
    things = one.line.things
    loose = {one.agent} if _fit(one, one.agent, other, other.agent) is None else set()
    if other.patient is not None and _fit(one, one.patient, other, other.patient) is None:
        loose.add(one.patient)
    rest = one.rest if one.degree == "not" else ()
    spoken = {*rest, *_mains(one)} - loose - {at for at in (one.head,) if at != one.key}
    spoken.discard(one.key)  # of which it is known that it is the same
    mine = {things[at] for at in spoken if at in things and not things[at].startswith(_TIMES)}
    if other.nominal:
        return True
    named = {thing for thing in mine if thing.startswith("@")}
    return named <= other.line.concepts and len(mine & other.line.concepts) >= COVERED * len(mine)


def _days_apart(one: Proposition, other: Proposition) -> bool:
    mine, theirs = (
        {prop.line.things[at] for at in prop.rest if prop.line.things[at].startswith(_TIMES)} for prop in (one, other)
    )
    return bool(mine and theirs and not any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs))


def _years_apart(one: Proposition, other: Proposition, years: frozenset[str]) -> bool:
    """Whether one of the two is set into another year than the reports, and the other is not."""
    days = [{thing[1:5] for thing in prop.line.concepts if thing.startswith(_TIMES)} for prop in (one, other)]
    return bool(days[0]) and days[0] - years != days[1] - years


def _named(other: Proposition) -> bool:
    return other.agent is not None and (other.thing(other.agent) or "").startswith("@")
