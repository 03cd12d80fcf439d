"""Who is sought, held, or let go again: one report says that someone is at large or nobody was caught, another tells
the arrest; one has somebody in custody, another free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.factuality.degree import Degree, degree, frames
from variorum.collate.factuality.people import may_be_person, words
from variorum.collate.statements.lines import Line
from variorum.report import TITLE_KINDS

ANYBODY = "anybody"
_ORDERS = {
    **{"second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"},
    **dict.fromkeys(("other", "another", "additional", "more", "remaining", "else", "further"), "other"),
}
_FOR = frozenset({"for"})
_HIDING = frozenset({"large", "run", "loose"})
_HOLDING = frozenset({"custody", "jail"})
_LEFT = frozenset({"custody", "jail", "detention"})
"""Where from one is let go."""
State = Literal["sought", "caught", "kept", "freed"]
_SELVES = frozenset({"himself", "herself", "themselves"})
_BEFORE = frozenset({"previously", "times", "formerly", "warrant", "unrelated"})
"""Words by which an arrest is told to be another one than this story's."""


@dataclass(frozen=True, slots=True)
class Custody:
    """That a line says of someone to be sought, or held.

    `who` is the id of an actor, or "" where a phrase says what they are; `order` tells the second and the others from
    who else is spoken of.
    """

    line: Line
    head: int
    who: str
    order: str
    state: State

    @property
    def held(self) -> bool:
        """Whether it is told that they were caught or are kept."""
        return self.state in ("caught", "kept")

    @property
    def point(self) -> tuple[str, str]:
        """Whose custody it is: the first word tells the points of this module from others."""
        return "custody", self.order


def custodies(lines: Sequence[Line], cast: Cast) -> Iterator[Custody]:
    """All that a story's lines say of who is sought and who is held."""
    for line in lines:
        if line.tree.words[-1].text == "?":
            continue
        for head in range(len(line.tree.words)):
            yield from _read(line, head, cast)


def _read(line: Line, head: int, cast: Cast) -> Iterator[Custody]:
    tree = line.tree
    lemma = tree.words[head].lemma.lower()
    if lemma in frames("seek"):
        for at in _sought(tree, head):
            if degree(tree, head) == "so" and _lasting(line, head):
                yield from _of(line, head, at, cast, "sought")
    elif lemma in frames("catch") and parts.is_predicate(tree, head):
        yield from _arrested(line, head, cast)
    elif lemma in frames("free") and parts.is_predicate(tree, head):
        yield from _freed(line, head, cast)
    elif tree.words[head].text.lower() in _HIDING | _HOLDING:
        yield from _placed(line, head, cast)


def _sought(tree: Tree, head: int) -> list[int]:
    """Whom a verb of seeking is about."""
    if tree.words[head].lemma.lower() in frames("seek_for"):
        return [
            at
            for at in tree.children(head, "obl", "nmod")
            if any(tree.words[case].text.lower() in _FOR for case in tree.children(at, "case"))
        ]
    if tree.words[head].tag not in ("VBN", "VBD") and tree.words[head].lemma.lower() not in frames("hunted"):
        return []
    found = parts.patient(tree, head)
    return [] if found is None else [found]


def _lasting(line: Line, head: int) -> bool:
    """Whether it goes on as it is told ("police are looking for", "is wanted"), and is no mere story of how it went."""
    tree, word = line.tree, line.tree.words[head]
    beside = {tree.words[at].text.lower() for at in tree.children(head, "aux", "aux:pass", "cop", "advmod")}
    above = tree.head(head)
    going = above is not None and tree.words[above].lemma.lower() in ("continue", "remain") and word.dep == "xcomp"
    if line.kind in TITLE_KINDS:
        return True
    now = {"is", "are", "'s", "’s", "'re", "’re", "still"}
    return going or bool(beside & now) or word.tag in ("VBP", "VBZ")


def _arrested(line: Line, head: int, cast: Cast) -> Iterator[Custody]:
    """ "Police arrested a man"; "the gunman turned himself in"; "no one has been arrested"."""
    tree, stated = line.tree, degree(line.tree, head)
    whom = parts.patient(tree, head)
    lemma = tree.words[head].lemma.lower()
    if lemma in frames("yield") | frames("yield_self"):
        themselves = whom is not None and tree.words[whom].text.lower() in _SELVES
        whom = parts.agent(tree, head) if themselves or (whom is None and lemma in frames("yield")) else None
    if whom is None or stated not in ("so", "not") or tree.texts & _BEFORE:
        return
    yield from _of(line, head, whom, cast, "caught" if stated == "so" else "sought")


def _freed(line: Line, head: int, cast: Cast) -> Iterator[Custody]:
    """ "The man was released from custody"."""
    tree, whom = line.tree, parts.patient(line.tree, head)
    left = {tree.words[at].text.lower() for at in tree.children(head, "obl")} & _LEFT
    if whom is not None and left and degree(tree, head) == "so" and not tree.texts & _BEFORE:
        yield from _of(line, head, whom, cast, "freed")


def _placed(line: Line, head: int, cast: Cast) -> Iterator[Custody]:
    """ "The gunman is still at large"; "a suspect is in custody"."""
    tree, word = line.tree, line.tree.words[head]
    cases = {tree.words[case].text.lower() for case in tree.children(head, "case")}
    hiding = word.text.lower() in _HIDING
    if not cases & ({"at", "on"} if hiding else {"in", "into"}):
        return
    verb = head if tree.child(head, "cop") is not None else tree.head(head)
    if verb is None:
        return
    if verb != head and tree.words[verb].lemma.lower() not in frames("keep"):
        who = _noun_before(tree, head)
        stated: Degree = "so"
    else:
        who = None if hiding else parts.patient(tree, verb)
        who = who if who is not None else parts.agent(tree, verb)
        stated = degree(tree, verb)
    if who is not None and stated in ("so", "not"):
        yield from _of(line, verb, who, cast, "kept" if hiding == (stated == "not") else "sought")


def _of_people(tree: Tree, head: int) -> bool:
    """Whether a clause says what can be said of people alone: they are arrested, at large or in custody."""
    below = {tree.words[at].text.lower() for at in (head, *tree.children(head, "obl"))}
    return tree.words[head].lemma.lower() in frames("catch") | frames("free") or bool(below & (_HIDING | _HOLDING))


def _noun_before(tree: Tree, head: int) -> int | None:
    """The noun right before a phrase ("the suspect in custody", "gunman still at large")."""
    first = min((head, *tree.children(head, "case", "advmod", "det", "compound")))
    noun = first - 1
    return noun if noun >= 0 and tree.words[noun].pos in ("NOUN", "PROPN") else None


def _of(line: Line, head: int, at: int, cast: Cast, state: State) -> Iterator[Custody]:
    """The custody of whom a word stands for, if it is somebody who may be sought."""
    tree, word = line.tree, line.tree.words[at]
    beside = [tree.words[child].lemma.lower() for child in tree.children(at, "amod", "det", "advmod")]
    order = next((_ORDERS[lemma] for lemma in beside if lemma in _ORDERS), "")
    nobody = word.text.lower() in words("nobody") or any(
        tree.words[det].text.lower() == "no" for det in tree.children(at, "det", "advmod")
    )
    if nobody:
        if not order:
            yield Custody(line, head, ANYBODY, order, "sought")
        return
    actor = cast.actor(line.things.get(at, "").removeprefix("@"))
    if actor is not None:
        if actor.kind == "person":
            yield Custody(line, head, actor.id, order, state)
    elif word.lemma.lower() in frames("suspect") or (may_be_person(word.lemma.lower()) and _of_people(tree, head)):
        yield Custody(line, head, "", order, state)
