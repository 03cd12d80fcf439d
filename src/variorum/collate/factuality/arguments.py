"""Whether the words for who acts, or for what is acted upon, stand for the same in two propositions."""

from __future__ import annotations

from variorum.collate.factuality.people import may_be_person
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.statements.kin import same

_ONE_AND_MANY = ({"they", "he"}, {"they", "she"})


def fit(one: Proposition, mine: int | None, other: Proposition, theirs: int | None) -> bool | None:
    """Whether two arguments are the same, or cannot be (False); None where one is left out or a mere pronoun."""
    if mine is None or theirs is None:
        return None
    first, second = one.thing(mine), other.thing(theirs)
    if {lemma_of(one, mine), lemma_of(other, theirs)} in _ONE_AND_MANY:
        return False
    if first is None or second is None:
        return True if first == second and _name(one, mine) and _name(one, mine) == _name(other, theirs) else None
    if _whose(one, mine, other, theirs):
        return False
    spoken = one.tree.words[mine].pos != "PRON" and same(lemma_of(one, mine), lemma_of(other, theirs))
    if first == second or spoken:
        return True if _number(one, mine) == _number(other, theirs) else None
    if first.startswith("@") == second.startswith("@"):
        return False
    named, plain = ((one, mine), (other, theirs)) if first.startswith("@") else ((other, theirs), (one, mine))
    return False if _is_person(*named) and not _may_be_person(*plain) else None


def _is_person(one: Proposition, index: int) -> bool:
    return one.tree.words[index].label == "person"


def _may_be_person(one: Proposition, index: int) -> bool:
    """Whether somebody with a name may be meant: by a pronoun, or a noun for a person."""
    word = one.tree.words[index]
    return word.pos != "NOUN" or may_be_person(word.lemma.lower())


def _name(one: Proposition, index: int) -> str:
    """A word that is written as a name is and was not read as one ("Few"); "" for others."""
    word = one.tree.words[index]
    return word.text if index and word.text[:1].isupper() and len(word.text) > 1 else ""


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


def lemma_of(one: Proposition, index: int) -> str:
    """The lemma of a word of a proposition's sentence."""
    return one.tree.words[index].lemma.lower()
