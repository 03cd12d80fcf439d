"""What one report says is not given out or not known, and another gives: names, conditions, motives, causes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.annotate.acts import clauses as parts
from variorum.collate.cast import Cast
from variorum.collate.factuality.degree import degree
from variorum.collate.factuality.people import Crowds, fits, people, set_apart, sole, words
from variorum.collate.statements.lines import Line, with_before

_SURVIVING = frozenset({"wounded"})
"""Of whom a condition is told, beside the dead: the others."""
ANYBODY = frozenset({"anybody"})
"""Of whom it is said that no names are given out at all."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a line says of one thing that is asked: that it is withheld, or what it is."""

    question: str
    of: frozenset[str]
    line: Line
    head: int
    given: bool
    sole: bool = False
    """Whether it speaks of somebody as of the only one there is."""


def withheld(found: Sequence[Answer], crowds: Crowds) -> Iterator[tuple[Answer, Answer]]:
    """Each answer withheld with each that is given in another report, where that report gives none itself.

    `crowds` are the kinds of people of whom a report speaks as of several: of one of these nothing can be said.
    """
    given = [one for one in found if one.given]
    for one in found:
        if one.given:
            continue
        met = [other for other in given if other.question == one.question and _of_same(one, other, crowds)]
        if not any(other.line.report == one.line.report for other in met):
            for other in met:
                yield one, other


def _of_same(one: Answer, other: Answer, crowds: Crowds) -> bool:
    if one.of == ANYBODY:
        return True
    theirs = frozenset() if one.sole and other.sole else crowds.get(other.line.report, frozenset())
    many = crowds.get(one.line.report, frozenset()) | theirs
    return not one.of & many and fits(one.of, other.of)


def answers(lines: Sequence[Line], cast: Cast) -> Iterator[Answer]:
    """All that a story's lines withhold and give."""
    for line, before in with_before(lines):
        for head in parts.predicates(line.tree):
            yield from _of_noun(line, head, cast, before)
            yield from _of_naming(line, head, cast, before)
            yield from _of_state(line, head, cast, before)
        yield from _of_wounds(line)


def _of_noun(line: Line, head: int, cast: Cast, before: Line | None) -> Iterator[Answer]:
    """ "The names of the victims were not released"; "the motive is unclear"."""
    tree = line.tree
    gives = tree.words[head].lemma.lower() in words("give") or _public(line, head)
    unknown = tree.words[head].lemma.lower() in words("unknown")
    if not (gives or unknown):
        return
    stated = degree(tree, head)
    given = gives and stated == "so"
    if not given and not (unknown and stated == "so") and not (gives and stated == "not"):
        return
    for asked in _asked(line, head):
        owner = _owner(line, asked)
        question = words("asked")[tree.words[asked].lemma.lower()]
        apart = set_apart(line, owner) or set_apart(line, asked)
        if (apart and question != "condition") or _keeps_own(line, head, owner):
            continue
        whose = _SURVIVING if apart else people(line, owner, cast, before)
        if owner is None and any(tree.words[d].text.lower() == "no" for d in tree.children(asked, "det")):
            whose = ANYBODY
        if whose and (question == "who" or not given):
            yield Answer(question, whose, line, head, given, sole(line, owner))


def _owner(line: Line, asked: int) -> int | None:
    """Whose it is, also where it is said once for two things ("the names and ages of the officers")."""
    for noun in (asked, *line.tree.children(asked, "conj")):
        owner = line.tree.child(noun, "nmod:poss", "nmod", "compound")
        if owner is not None:
            return owner
    return None


def _keeps_own(line: Line, head: int, owner: int | None) -> bool:
    """Whether people will not give their own ("a witness declined to give his name")."""
    return owner is not None and line.tree.words[head].dep == "xcomp" and line.tree.words[owner].pos == "PRON"


def _asked(line: Line, head: int) -> list[int]:
    tree, found = line.tree, []
    for main in tree.children(head, "obj", "nsubj:pass", "nsubj"):
        for index in (main, *tree.children(main, "conj")):
            if tree.words[index].lemma.lower() in words("asked"):
                found.append(index)
    return found


def _public(line: Line, head: int) -> bool:
    """ "made public"."""
    tree = line.tree
    made = tree.words[head].lemma.lower() == "make"
    return made and any(tree.words[child].text.lower() == "public" for child in tree.children(head, "xcomp"))


def _of_naming(line: Line, head: int, cast: Cast, before: Line | None) -> Iterator[Answer]:
    """ "Police identified the gunman as …"; "did not identify a woman wounded in the shooting"."""
    tree, patient = line.tree, parts.patient(line.tree, head)
    above = (head,) if patient is None else (head, patient)
    named = [child for at in above for child in tree.children(at, "obl", "nmod") if _as(line, child)]
    if tree.words[head].lemma.lower() not in words("name") and not any(_is_name(line, name) for name in named):
        return
    stated = degree(tree, head)
    if patient is None or set_apart(line, patient) or stated not in ("so", "not"):
        return
    whose = people(line, patient, cast, before)
    called = [*named, *(child for child in tree.children(head, "xcomp", "obj") if child != patient)]
    if stated == "not":
        if whose and not called:
            yield Answer("who", whose, line, head, given=False, sole=sole(line, patient))
        return
    for name in called:
        if _is_name(line, name):
            if whose:
                yield Answer("who", whose, line, head, given=True, sole=sole(line, patient))
        elif _is_name(line, patient) and (kinds := people(line, name, cast, before)):
            yield Answer("who", kinds, line, head, given=True, sole=sole(line, name))


def _as(line: Line, index: int) -> bool:
    """Whether "as" stands before it."""
    case = line.tree.child(index, "case", "mark")
    return case is not None and line.tree.words[case].text.lower() == "as"


def _is_name(line: Line, index: int) -> bool:
    if any(word.text.lower() in words("placeholder") for word in line.tree.words[index : index + 2]):
        return False
    return line.tree.words[index].pos == "PROPN" or any(
        line.tree.words[child].pos == "PROPN" for child in line.tree.children(index, "flat", "appos")
    )


def _of_state(line: Line, head: int, cast: Cast, before: Line | None) -> Iterator[Answer]:
    """ "The victim was in critical condition"."""
    tree = line.tree
    if degree(tree, head) != "so":
        return
    for spot in (head, *tree.children(head, "obl")):
        states = {tree.words[child].lemma.lower() for child in tree.children(spot, "amod")} & words("state").keys()
        if tree.words[spot].lemma.lower() == "condition" and states:
            whose = people(line, parts.patient(tree, head) or parts.agent(tree, head), cast, before)
            if whose:
                yield Answer("condition", whose, line, head, given=True)


def _of_wounds(line: Line) -> Iterator[Answer]:
    """ "None of those hurt sustained life-threatening injuries"."""
    lemmas = {word.lemma.lower() for word in line.tree.words}
    if lemmas & words("injury").keys():
        for index, word in enumerate(line.tree.words):
            if word.text.lower() in words("threat"):
                yield Answer("condition", _SURVIVING, line, index, given=True)
