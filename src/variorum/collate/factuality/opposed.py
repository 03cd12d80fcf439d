"""Whether a denied and a told proposition contradict each other: one act, of the same people, in the same respect."""

from __future__ import annotations

from variorum.annotate.acts.lexicon import nominals
from variorum.collate.factuality.arguments import fit, lemma_of
from variorum.collate.factuality.degree import frames
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.factuality.sides import changed
from variorum.collate.statements.kin import plain, same

COVERED = 0.75
"""Share of a denial's telling words that the other sentence must have: what is denied follows from what is told."""
MATTER = 2
"""Concepts that two sentences must share, beside the act, to be of one matter."""
OTHERS = frozenset({"other", "another", "more", "further", "additional", "remaining", "else", "rest", "latest"})
"""Words that set what they stand with apart from what else is told of."""
TIMES = "~"
"""What concepts of days begin with."""
_THIRD = frozenset({"it", "he", "she", "they", "which", "that", "who", "him", "her", "them"})
_AT_FIRST = frozenset({"immediately", "initially", "officially", "originally", "previously", "publicly", "formally"})


def opposed(one: Proposition, other: Proposition) -> bool:
    """Whether what the other tells would make what the one denies so."""
    if not same(one.lemma, other.lemma) or _reserved(other) or _manner(one) - _manner(other):
        return False
    if not _told_of_it(one, other) or _days_apart(one, other):
        return False
    return (changed(one, other) or _covered(one, other)) and _of_one(one, other)


def _of_one(one: Proposition, other: Proposition) -> bool:
    """Whether both are of the same people and things."""
    agents, patients = fit(one, one.agent, other, other.agent), fit(one, one.patient, other, other.patient)
    if agents is False or patients is False or _turned(one, other) or _turned(other, one):
        return False
    if agents and patients is None and None not in (one.patient, other.patient) and not named(one):
        return False
    if one.lemma in plain() and not (agents and (patients or _rest_in(one, other))):
        return False
    if other.nominal:
        return one.act and one.lemma == other.lemma and _kept(one, other)
    if one.carried and other.carried and one.lemma == other.lemma:
        return bool(agents) or _spoken(one, other) or of_all(one, other)
    if not (agents or patients):
        return _of_none(one, other) or _shared_rest(one, other)
    alike = one.lemma == other.lemma or bool(agents and patients) or bool(_rest(one) & other.line.concepts)
    return alike or changed(one, other)


def _turned(one: Proposition, other: Proposition) -> bool:
    """Whether who does it in the one is named as whom it is done to in the other."""
    if one.agent is None or other.patient is None:
        return False
    mine, theirs = one.thing(one.agent), other.thing(other.patient)
    return mine is not None and mine.startswith("@") and mine == theirs


def _spoken(one: Proposition, other: Proposition) -> bool:
    """Whether both say who has it, the one by name, the other by what they are."""
    return None not in (one.agent and one.thing(one.agent), other.agent and other.thing(other.agent))


def of_all(one: Proposition, other: Proposition) -> bool:
    """Whether one says that there is no such thing at all, or that nobody has it, and both mean a thing of one kind."""
    alike = one.kind and one.kind <= other.line.concepts
    return (one.there or one.nobody or one.verb in frames("find")) and bool(alike or _rest(one) & other.line.concepts)


def _kept(one: Proposition, other: Proposition) -> bool:
    """Whether a sentence that takes an act for granted is of the same matter as the denial."""
    return len(one.line.concepts & other.line.concepts - {one.line.things.get(one.key, one.lemma)}) >= MATTER


def _told_of_it(one: Proposition, other: Proposition) -> bool:
    """Whether the other tells of one time, in a sentence that says more than what its words mean."""
    if other.agent is not None and same(lemma_of(other, other.agent), other.lemma):
        return False  # "a straight road is a straight road"
    if one.mine and not named(other):
        return False
    return {one.tense, other.tense} != {"past", "present"}


def _rest_in(one: Proposition, other: Proposition) -> bool:
    """Whether all else that one says of it is said by the other too."""
    return bool(one.rest) and _rest(one) <= _rest(other)


def _rest(one: Proposition) -> set[str]:
    return {one.line.things[at] for at in one.rest}


def _of_none(one: Proposition, other: Proposition) -> bool:
    """Whether it is denied of anybody at all ("no arrests were made"), and told of somebody."""
    tree = one.tree
    none = any(tree.words[det].text.lower() == "no" for det in tree.children(one.key, "det"))
    alike = one.kind <= other.line.concepts
    return (
        none and alike and one.lemma in nominals() and other.patient is not None and tree.words[one.key].pos == "NOUN"
    )


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
        tree.words[at].text.lower() for main in other.mains - {other.head} for at in tree.children(main, "amod", "det")
    }
    return bool(beside & (OTHERS | {"any"}))


def _covered(one: Proposition, other: Proposition) -> bool:
    """Whether most of what the denial speaks of is spoken of where the other tells it."""
    if other.nominal:
        return True
    things = one.line.things
    rest = one.rest if one.degree == "not" else ()
    spoken = {*rest, *one.mains} - _loose(one, other) - {one.head, one.key}  # the key is known to be the same
    mine = {things[at] for at in spoken if at in things and not things[at].startswith(TIMES)}
    named = {thing for thing in mine if thing.startswith("@")}
    return named <= other.line.concepts and len(mine & other.line.concepts) >= COVERED * len(mine)


def _loose(one: Proposition, other: Proposition) -> set[int | None]:
    """The arguments of a denial that may be left out where it is told, or said in words that cannot be compared."""
    agents, patients = fit(one, one.agent, other, other.agent), fit(one, one.patient, other, other.patient)
    found = {one.agent} if agents is None else set()
    if patients is None and (other.patient is not None or (agents and named(one))):
        found.add(one.patient)
    return found


def _days_apart(one: Proposition, other: Proposition) -> bool:
    mine, theirs = (
        {prop.line.things[at] for at in prop.rest if prop.line.things[at].startswith(TIMES)} for prop in (one, other)
    )
    return bool(mine and theirs and not any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs))


def named(one: Proposition) -> bool:
    """Whether it is told of somebody with a name who acts."""
    return one.agent is not None and (one.thing(one.agent) or "").startswith("@")
