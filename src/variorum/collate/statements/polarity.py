"""Polarity: what one report says was not done, or is not so, and another says was, or is, in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import cues
from variorum.annotate.acts.status import is_negation, status
from variorum.annotate.acts.tree import Tree
from variorum.collate.statements.clauses import Clause
from variorum.records import Why

Pair = tuple[Clause, Clause]
Place = tuple[str, int, int]
Point = tuple[str, str]
"""What is done or said of something, and of what."""

_OPEN = frozenset({"if", "unless", "whether", "until", "before", "lest", "while", "although", "though"})
"""Words under which a clause is no statement of its own."""
_YET = frozenset({"yet", "immediately", "still", "initially", "far"})
"""Words by which a denial says that it may not last."""
_OTHERS = frozenset(
    {"other", "another", "more", "further", "additional", "remaining", "else", "rest", "latest", "first"}
)
"""Words that set what they stand with apart from what else is told of."""
_FAILING = frozenset({"unable", "fail", "refuse", "decline", "deny", "dispute", "refute", "reject", "avoid", "stop"})
"""Words that deny what hangs on them, or are denials themselves."""
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_PREFIXES = ("un", "non", "dis", "in", "im", "ir")


def opposed(pairs: Sequence[Pair]) -> Iterator[tuple[tuple[Clause, ...], tuple[Clause, ...]]]:
    """The denied and the told clauses of each point that some report denies and another tells."""
    denied: defaultdict[Point, dict[Place, Clause]] = defaultdict(dict)
    told: defaultdict[Point, dict[Place, Clause]] = defaultdict(dict)
    for one, other in pairs:
        if one.denied and not other.denied and _stated(one) and _stated(other):
            for point in _points(one, other):
                denied[point].setdefault(one.place, one)
                told[point].setdefault(other.place, other)
    seen: set[Place] = set()
    for point in sorted(denied):
        if not seen & denied[point].keys():
            seen |= denied[point].keys()
            yield tuple(denied[point].values()), tuple(told[point].values())


def why(denied: Sequence[Clause]) -> Why | None:
    """The reason that the words of a denial give: that it was so when it was written."""
    for clause in denied:
        tree, beside = clause.line.tree, _words(clause)
        perfect = any(tree.words[child].lemma == "have" for child in tree.children(clause.head, "aux"))
        if perfect or beside & _YET or {"as", "of"} <= beside:
            return "update over time"
    return None


def _points(one: Clause, other: Clause) -> list[Point]:
    """What both speak of: the act, and the head of who acts or of what is acted upon."""
    leads = {*one.leads} & {*other.leads} - {""}
    if not leads or _apart(one, other) or _reversed(one, other):
        return []
    return [(act, lead) for act in sorted(one.acts & other.acts) for lead in sorted(leads - {act})]


def _apart(one: Clause, other: Clause) -> bool:
    """Whether the same word is said of two: of other actors' things, or of one and of the others."""
    actors = [
        {thing for thing in clause.agents | clause.patients if thing.startswith("@")} - {*clause.leads}
        for clause in (one, other)
    ]
    return all(actors) and not actors[0] & actors[1]


def _reversed(one: Clause, other: Clause) -> bool:
    """Whether a word of the one denies a word of the other itself ("intended", "unintended")."""
    mine, theirs = (_words(clause) for clause in (one, other))
    return any(f"{prefix}{word}" in theirs for prefix in _PREFIXES for word in mine)


def _words(clause: Clause) -> set[str]:
    return {clause.line.tree.words[at].text.lower() for at in clause.line.tree.subtree(clause.head)}


def _stated(clause: Clause) -> bool:
    """Whether a report states it in its own voice, in a finite clause, of something that it names."""
    tree, head = clause.line.tree, clause.head
    if clause.utterances or not parts.is_predicate(tree, head) or _open(tree, head) or _of_pronoun(tree, head):
        return False
    if not _finite(tree, head) or _failing(tree, head) or _of_others(tree, head):
        return False
    if clause.denied:
        modal = any(tree.words[child].lemma.lower() in cues("modal") for child in tree.children(head, "aux"))
        return _denied_outright(tree, head) and (not modal or _could(tree, head))
    return status(tree, head) in ("happened", "claimed")


def _finite(tree: Tree, head: int) -> bool:
    """Whether it is no infinitive, and no participle without its auxiliary."""
    if any(tree.words[mark].text.lower() == "to" for mark in tree.children(head, "mark")):
        return False
    bare = tree.words[head].tag == "VBG" or (tree.words[head].tag == "VBN" and tree.words[head].dep == "acl")
    return not bare or bool(tree.children(head, "aux", "aux:pass", "cop"))


def _failing(tree: Tree, head: int) -> bool:
    return any(tree.words[at].lemma.lower() in _FAILING for at in (head, *tree.ancestors(head)))


def _of_others(tree: Tree, head: int) -> bool:
    """Whether who acts, or what is acted upon, is set apart from others of its kind."""
    mains = [index for index in (parts.agent(tree, head), parts.patient(tree, head)) if index is not None]
    beside = {tree.words[at].text.lower() for main in mains for at in tree.subtree(main)}
    ordinal = any(tree.words[at].lemma in _ORDINALS for main in mains for at in tree.children(main, "amod"))
    return bool(beside & _OTHERS) or ordinal


def _open(tree: Tree, head: int) -> bool:
    return any(
        tree.words[mark].text.lower() in _OPEN
        for above in (head, *tree.ancestors(head))
        for mark in tree.children(above, "mark", "advmod")
    )


def _could(tree: Tree, head: int) -> bool:
    return any(tree.words[child].text.lower() in ("could", "can") for child in tree.children(head, "aux"))


def _denied_outright(tree: Tree, head: int) -> bool:
    """Whether the negation stands with the verb, or with who acts or what is acted upon."""
    if any(is_negation(tree.words[child].text) for child in tree.children(head, "advmod", "aux", "cc")):
        return True
    mains = tree.children(head, "nsubj", "nsubj:pass", "obj")
    return any(tree.words[child].text.lower() == "no" for main in mains for child in tree.children(main, "det"))


def _of_pronoun(tree: Tree, head: int) -> bool:
    """Whether who acts, or what is acted upon, is a pronoun or belongs to one."""
    found = [index for index in (parts.agent(tree, head), parts.patient(tree, head)) if index is not None]
    return any(
        tree.words[index].pos == "PRON" or any(tree.words[of].pos == "PRON" for of in tree.children(index, "nmod:poss"))
        for index in found
    )
