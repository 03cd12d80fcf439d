"""What one report says nobody knows, and another tells: where it will fall, how many died, whether money was paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import rows
from variorum.annotate.acts.status import is_negation
from variorum.annotate.acts.tree import Tree
from variorum.collate.factuality.degree import degree
from variorum.collate.factuality.people import words
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.statements.kin import plain, same
from variorum.collate.statements.lines import Line

_WHETHER = frozenset({"whether", "if"})
_ASKING = frozenset({"where"})
_COMING = frozenset({"will", "'ll", "’ll", "going", "expected", "would"})


@dataclass(frozen=True, slots=True)
class Question:
    """What a line says is not known: the words that ask, and the predicate asked about."""

    line: Line
    knower: int
    asking: frozenset[str]
    head: int

    @property
    def place(self) -> tuple[str, int, int]:
        """Report, start and end of all that says so."""
        tree = self.line.tree
        return (
            self.line.report,
            *tree.span(sorted({*parts.extent(tree, self.knower), *parts.extent(tree, self.head)})),
        )


def questions(lines: Sequence[Line]) -> Iterator[Question]:
    """What a story's lines say is not known."""
    for line in lines:
        tree = line.tree
        for index, word in enumerate(tree.words):
            if word.text.lower() in _ASKING and word.dep != "mark":
                found = _asked(tree, index)
                if found is not None:
                    knower, head = found
                    asking = {word.text.lower()} | {
                        tree.words[at].text.lower()
                        for at in tree.children(index, "conj")
                        if tree.words[at].text.lower() in _ASKING
                    }
                    yield Question(line, knower, frozenset(asking), head)


def _asked(tree: Tree, index: int) -> tuple[int, int] | None:
    """Who does not know, and the predicate of the question; None where it is no such question."""
    above = tree.head(index)
    if above is None:
        return None
    below = tree.child(index, "advcl:relcl", "acl:relcl")
    head = below if below is not None else above
    for knower in (above, *tree.ancestors(above)):
        if knower != head and _unknowing(tree, knower):
            return knower, head
        if tree.words[knower].dep not in ("ccomp", "csubj", "advcl", "obj", "xcomp", "conj", "acl:relcl"):
            break
    return None


def _unknowing(tree: Tree, index: int) -> bool:
    lemma = tree.words[index].lemma.lower()
    if lemma in words("unknown") or lemma in ("impossible",):
        return degree(tree, index) == "so"
    nobody = any(tree.words[child].text.lower() in words("nobody") for child in tree.children(index, "nsubj"))
    nobody = nobody or any(
        tree.words[inner].text.lower() == "no"
        for child in tree.children(index, "nsubj")
        for inner in tree.children(child)
    )
    denied = any(is_negation(tree.words[child].text) for child in tree.children(index, "advmod", "aux"))
    return (lemma in words("knowing") or lemma in words("known")) and (nobody or denied)


def undecided(told: Sequence[Proposition]) -> Iterator[Proposition]:
    """What reports say nobody can tell yet whether it is so, as if it were denied."""
    for one in told:
        if _whether(one.tree, one.head):
            yield replace(one, degree="not")


def _whether(tree: Tree, head: int) -> bool:
    """Whether it stands in a question of which it is said that nobody knows the answer."""
    asked = head
    while tree.words[asked].dep == "conj":
        asked = tree.words[asked].head
    if not any(tree.words[mark].text.lower() in _WHETHER for mark in tree.children(asked, "mark", "advmod")):
        return False
    above = tree.head(asked)
    return above is not None and _unknowing(tree, above)


def answered(found: Sequence[Question], told: Sequence[Proposition]) -> Iterator[tuple[Question, Proposition]]:
    """Each such question with what answers it in another report."""
    for one in found:
        for other in told:
            if one.line.report != other.line.report and _answers(one, other):
                yield one, other


def _answers(one: Question, other: Proposition) -> bool:
    if other.tree.words[-1].text == "?" or not _alike(_verb(one.line.tree, one.head), _verb(other.tree, other.head)):
        return False
    if _coming(one.line.tree, one.head) != _coming(other.tree, other.head) or _negated(other.tree, other.head):
        return False
    if other.degree == "open" and not _coming(other.tree, other.head):
        return False
    return _fits(one, other) and any(_filled(asking, other) for asking in one.asking)


def _verb(tree: Tree, head: int) -> str:
    name = tree.words[head].lemma.lower()
    for child in tree.children(head, "compound:prt", "advmod"):
        if child == head + 1 and tree.words[child].text.lower() in ("down", "up", "off", "out", "place"):
            name = f"{name}_{tree.words[child].text.lower()}"
    return name


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows("factuality/verbs.tsv"):
        group = frozenset(row[0].split())
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found


def classed(tree: Tree, head: int) -> bool:
    """Whether a word, a noun too, names an act of which such questions are asked."""
    return _verb(tree, head) in _classes()


def _alike(mine: str, theirs: str) -> bool:
    if theirs in _classes().get(mine, frozenset()):
        return True
    return mine == theirs and mine not in plain()


def _coming(tree: Tree, head: int) -> bool:
    """Whether it is yet to come."""
    beside = {tree.words[child].text.lower() for child in tree.children(head, "aux")}
    above = tree.head(head)
    if above is not None and tree.words[head].dep == "xcomp":
        beside |= {tree.words[above].text.lower()}
    for up in (head, *tree.children(head, "aux")):
        if tree.words[up].tag == "VBG" and up == head and tree.children(head, "aux"):
            return True
    first = tree.head(head) if tree.words[head].dep == "conj" else None
    if first is not None and not beside & _COMING:
        beside |= {tree.words[child].text.lower() for child in tree.children(first, "aux")}
    return bool(beside & _COMING)


def _negated(tree: Tree, head: int) -> bool:
    return any(is_negation(tree.words[child].text) for child in tree.children(head, "advmod", "aux"))


def _fits(one: Question, other: Proposition) -> bool:
    mine = parts.agent(one.line.tree, one.head)
    theirs = other.agent
    if mine is None or theirs is None:
        return True
    first, second = one.line.things.get(mine), other.line.things.get(theirs)
    if first is None or second is None or first == second:
        return True
    if same(one.line.tree.words[mine].lemma.lower(), other.tree.words[theirs].lemma.lower()):
        return True
    return first.startswith("@") != second.startswith("@")


def _filled(asking: str, other: Proposition) -> bool:
    """Whether it tells where, or when."""
    tree, things = other.tree, other.line.things
    for child in tree.children(other.head, "obl", "nmod", "obl:unmarked", "advmod"):
        timed = any(things.get(at, "").startswith("~") for at in tree.subtree(child))
        cases = {tree.words[case].text.lower() for case in tree.children(child, "case")}
        if asking == "when" and timed:
            return True
        if asking == "where" and not timed and cases & set(words("where")):
            return True
    return False
