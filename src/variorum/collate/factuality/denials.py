"""Denials: one report says that it is not so, was not done, or was only meant to be; another tells it as done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.annotate.acts.lexicon import cues
from variorum.collate.factuality.arguments import fit
from variorum.collate.factuality.opposed import OTHERS, TIMES, of_all, opposed
from variorum.collate.factuality.people import words
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.factuality.sides import apart
from variorum.collate.statements.kin import plain

_NARROW = frozenset(
    {"only", "all", "every", "always", "necessarily", "yet", "enough", "simply", "just", "merely", "even", "first"}
)
_POINTING = frozenset({"this", "that", "these", "those"})
"""What they point at is not in the sentence ("he did not die for this")."""

Pair = tuple[Proposition, Proposition]


def denials(found: Sequence[Proposition], years: frozenset[str]) -> Iterator[Pair]:
    """The denied and the told proposition of each two that cannot both be so; `years` are those of the reports."""
    told: defaultdict[str, list[Proposition]] = defaultdict(list)
    for one in found:
        if one.degree == "so" and (one.voice or not one.quoted):
            for concept in _concepts(one):
                told[concept].append(one)
    for one in found:
        if one.degree in ("not", "meant") and _whole(one):
            against = [
                other for other in _about(one, told) if opposed(one, other) and not _years_apart(one, other, years)
            ]
            if not any(_itself(one, other) for other in against):
                yield from ((one, other) for other in against if _told_apart(one, other))


def _about(one: Proposition, told: Mapping[str, Sequence[Proposition]]) -> list[Proposition]:
    """What is told of a thing that a denial speaks of."""
    found = {id(other): other for concept in _concepts(one) for other in told.get(concept, ())}
    return list(found.values())


def _itself(one: Proposition, other: Proposition) -> bool:
    """Whether the report that denies it tells it too and sees nothing wrong in it: it is of another one, then."""
    return one.line.report == other.line.report and apart(one, other) is None


def _told_apart(one: Proposition, other: Proposition) -> bool:
    """Whether two tell them; and of the same people in all that is said, where that lies in the voices alone."""
    by = apart(one, other)
    return by in ("reports", "change") or (by == "voices" and _said_too(one, other) and _of_same(one, other))


def _said_too(one: Proposition, other: Proposition) -> bool:
    """Whether all that a denial says of the act besides is said by the other: it may be all that is denied of it."""
    tree, said = one.tree, {word.lemma.lower() for word in other.tree.words}
    beside = {*one.rest, *(at for at in tree.children(one.head, "obl") if tree.words[at].pos == "NOUN")}
    return all(tree.words[at].lemma.lower() in said or one.line.things.get(at) in other.line.concepts for at in beside)


def _of_same(one: Proposition, other: Proposition) -> bool:
    mains = (one.agent, other.agent), (one.patient, other.patient)
    return any(fit(one, mine, other, theirs) for mine, theirs in mains) or of_all(one, other)


def _concepts(one: Proposition) -> tuple[str, ...]:
    thing = one.line.things.get(one.key)
    return (one.lemma,) if thing in (None, one.lemma) else (one.lemma, thing)


def _whole(one: Proposition) -> bool:
    """Whether a denial is of the whole act, and of somebody in particular."""
    tree = one.tree
    beside = {tree.words[at].text.lower() for at in tree.subtree(one.head) if tree.words[at].head in one.mains}
    vague = one.lemma in plain() and (one.agent is None or (one.patient is None and not one.rest))
    pointing = any(tree.words[at].text.lower() in _POINTING for at in tree.children(one.head, "obl"))
    if vague or pointing or (one.quoted and one.voice is None and not one.mine) or one.bidden:
        return False
    if one.lemma in cues("say") or one.lemma in words("give") or one.lemma in words("name"):
        return False
    return not beside & (OTHERS | _NARROW)


def _years_apart(one: Proposition, other: Proposition, years: frozenset[str]) -> bool:
    """Whether one of the two is set into another year than the reports, and the other is not."""
    days = [{thing[1:5] for thing in prop.line.concepts if thing.startswith(TIMES)} for prop in (one, other)]
    return bool(days[0]) and days[0] - years != days[1] - years
