"""What set it off: one report says that this is not known, or not given out, and another tells what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import cues, nominals
from variorum.annotate.acts.status import is_negation
from variorum.annotate.acts.tree import Tree
from variorum.collate.factuality.degree import degree, frames
from variorum.collate.factuality.people import words
from variorum.collate.statements.kin import same
from variorum.collate.statements.lines import Line

REACH = 8
"""Words that lie at most between who does not know and what is asked."""
_ASKING = frozenset({"what"})
_ANY = frozenset({"incident", "violence", "tragedy", "it", "this", "that", "disaster"})
"""Words that stand for the happening that the story is of."""
_COURSE = frozenset({"event", "series", "chain", "day", "moment", "investigation"})
"""Words for what came before a thing, that do not say what set it off."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What a line says of the cause of a happening: that nobody can tell it yet, or what it was."""

    line: Line
    head: int
    event: str
    """The lemma of the happening; "" where the line has a general word for it, or none."""
    given: bool


def causes(lines: Sequence[Line]) -> Iterator[Cause]:
    """All that a story's lines say of causes, or of their being unknown."""
    for line in lines:
        if line.tree.words[-1].text == "?":
            continue
        for head in parts.predicates(line.tree):
            found = _asked(line, head) or _open(line, head) or _told(line, head)
            if found is not None:
                yield found


def _asked(line: Line, head: int) -> Cause | None:
    """ "It was not clear what triggered the blaze"."""
    tree = line.tree
    if not _setting_off(tree, head):
        return None
    subject = parts.agent(tree, head)
    start = head if subject is None else min(subject, head)
    asking = subject is not None and tree.words[subject].text.lower() in _ASKING
    if not asking or not _unknowing(tree, start):
        return None
    return Cause(line, head, _event(tree, _result(tree, head)), given=False)


def _unknowing(tree: Tree, before: int) -> bool:
    """Whether nobody is said to know, a few words before a question."""
    near = range(max(0, before - REACH), before)
    texts = [tree.words[at].text.lower() for at in near]
    lemmas = {tree.words[at].lemma.lower() for at in near}
    if lemmas & words("unknown").keys():
        return True
    denied = any(is_negation(text) for text in texts) or bool(set(texts) & words("nobody").keys())
    return denied and bool(lemmas & (words("known").keys() | words("knowing").keys()))


def _open(line: Line, head: int) -> Cause | None:
    """ "The cause of the fire has not been determined"; "a motive is not known"."""
    tree = line.tree
    lemma = tree.words[head].lemma.lower()
    if lemma not in words("unknown") and lemma not in words("known") and lemma not in words("give"):
        return None
    stated = degree(tree, head)
    unknown = (lemma in words("unknown") and stated == "so") or (lemma in words("known") and stated == "not")
    if not unknown and not (lemma in words("give") and stated == "not"):
        return None
    for main in tree.children(head, "nsubj", "nsubj:pass", "obj"):
        if words("asked").get(tree.words[main].lemma.lower()) in ("cause", "motive"):
            return Cause(line, head, _event(tree, tree.child(main, "nmod")), given=False)
    return None


def _told(line: Line, head: int) -> Cause | None:
    """ "The brawl stemmed from a dispute over parking"; "a dropped lamp set off the fire"."""
    tree = line.tree
    result = _result(tree, head)
    origin = None if result is None else _origin(tree, head)
    if result is None or origin is None or tree.words[origin].pos != "NOUN":
        return None
    if degree(tree, head) != "so" or _uncertain(tree, head):
        return None
    event = _event(tree, result)
    if not event and tree.words[result].lemma.lower() not in _ANY:
        return None
    if tree.words[origin].lemma.lower() in _ANY | _COURSE or same(tree.words[origin].lemma.lower(), event):
        return None
    return Cause(line, head, event, given=True)


def _uncertain(tree: Tree, head: int) -> bool:
    """Whether it is only looked into ("investigators are trying to find out whether …")."""
    modal = any(tree.words[aux].lemma.lower() in cues("modal") for aux in tree.children(head, "aux"))
    subject = parts.agent(tree, head)
    return modal or (subject is not None and tree.words[subject].text.lower() in _ASKING)


def _setting_off(tree: Tree, head: int) -> bool:
    name = tree.words[head].lemma.lower()
    particle = next(iter(tree.children(head, "compound:prt", "advmod")), None)
    joined = name if particle is None else f"{name}_{tree.words[particle].text.lower()}"
    return bool({name, joined, *_with_case(tree, head)} & frames("causes"))


def _with_case(tree: Tree, head: int) -> set[str]:
    """The verb with each preposition below it ("lead_to")."""
    name = tree.words[head].lemma.lower()
    below = tree.children(head, "obl", "nmod")
    return {f"{name}_{tree.words[case].text.lower()}" for at in below for case in tree.children(at, "case")}


def _result(tree: Tree, head: int) -> int | None:
    """The word for what was set off: the object of a verb of causing, the subject of one of stemming."""
    if _setting_off(tree, head):
        if parts.is_passive(tree, head):
            return parts.patient(tree, head)
        found = tree.child(head, "obj")
        return found if found is not None else tree.child(head, "obl")
    return parts.agent(tree, head) if _with_case(tree, head) & frames("stems") else None


def _origin(tree: Tree, head: int) -> int | None:
    """The word for what set it off."""
    if _setting_off(tree, head):
        return parts.agent(tree, head)
    wanted = {name.split("_")[1] for name in _with_case(tree, head) & frames("stems")}
    for at in tree.children(head, "obl", "nmod"):
        if any(tree.words[case].text.lower() in wanted for case in tree.children(at, "case")):
            return at
    return None


def _event(tree: Tree, index: int | None) -> str:
    """The lemma of a noun that names a happening; "" for another."""
    lemma = "" if index is None else tree.words[index].lemma.lower()
    return lemma if lemma in nominals() and lemma not in _ANY else ""
