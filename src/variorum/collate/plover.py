"""Types of event: PLOVER's, and this project's declared extension, read off predicates and their objects."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from variorum.annotate.acts.clauses import agent, is_passive, lemma
from variorum.annotate.acts.lexicon import cues, rows
from variorum.annotate.acts.tree import Tree

_COMPLEMENTS = ("obj", "iobj", "nsubj:pass", "obl", "xcomp", "ccomp", "nmod", "compound", "obl:agent")
_FRIENDLY = frozenset({"SUPPORT", "CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
_INTENDING = frozenset(
    {"will", "would", "'ll", "wo", "ready", "prepared", "willing", "plan", "decide", "intend", "going"}
)
_OBLIGING = frozenset({"must", "should", "ought"})
_HURTING = frozenset({"kill", "wound", "injure"})
"""What also happens in accidents, where no one does it."""
_ALONE = frozenset({"-", "*"})


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event and its mode, None where PLOVER has none for it."""

    type: str
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    objects: frozenset[str]
    found: EventType


def classify(tree: Tree, index: int, name: str) -> EventType | None:
    """The type of the event that a predicate names, `name` being its act's lemma; None where the lexicon has none."""
    found = _listed(tree, index, name)
    if tree.words[index].pos == "NOUN":
        return found
    if found is None:
        return EventType("REQUEST") if _obliged(tree, index) else None
    if found.type == "ASSAULT" and name in _HURTING and is_passive(tree, index) and agent(tree, index) is None:
        return EventType("DEATH")
    return _as_intended(tree, index, found)


def _obliged(tree: Tree, index: int) -> bool:
    """Whether someone says that a party must do something."""
    above = tree.head(index)
    said = above is not None and tree.words[index].dep == "ccomp" and tree.words[above].lemma in cues("say")
    return said and any(tree.words[child].text.lower() in _OBLIGING for child in tree.children(index, "aux"))


def _listed(tree: Tree, index: int, name: str) -> EventType | None:
    beside = _complements(tree, index)
    for verb in _names(tree, index, name):
        for row in _verbs().get(verb, ()):
            if not row.objects or row.objects & beside:
                return row.found
    return _nouns().get(name) if tree.words[index].pos == "NOUN" else None


def _as_intended(tree: Tree, index: int, found: EventType) -> EventType:
    """What a clause that speaks of the future counts as: PLOVER codes the intent, not the act intended."""
    above = tree.head(index)
    words = {tree.words[child].text.lower() for child in tree.children(index, "aux")}
    if above is not None and tree.words[index].dep in {"xcomp", "ccomp", "advcl"}:
        words.add(tree.words[above].lemma.lower())
    if words & _OBLIGING and (found.type in _FRIENDLY or _obliged(tree, index)):
        return EventType("REQUEST")
    if not words & _INTENDING:
        return found
    if found.type in _FRIENDLY:
        denied = any(tree.words[child].text.lower() in {"not", "n't"} for child in tree.children(index, "advmod"))
        return EventType("REJECT" if denied else "AGREE")
    return EventType("THREATEN") if found.type in _HOSTILE else found


def _names(tree: Tree, index: int, name: str) -> list[str]:
    """What a predicate may be listed as: with its particle or preposition, then by itself."""
    word = tree.words[index]
    if word.pos != "VERB":
        return [name]
    plain = lemma(tree, index) if " " in name else name
    verb = word.lemma.lower()
    prepositions = [
        f"{verb} {tree.words[case].text.lower()}"
        for child in tree.children(index, "obl", "advmod")
        for case in (*tree.children(child, "case"), child)
    ]
    return [plain, *prepositions, verb]


def _complements(tree: Tree, index: int) -> frozenset[str]:
    """The lemmas of what a predicate stands with, two steps down ("part of its aid")."""
    found = set()
    for child in tree.children(index, *_COMPLEMENTS):
        found.add(tree.words[child].lemma.lower())
        for inner in tree.children(child, "nmod", "conj", "compound", "xcomp", "obj"):
            found.add(tree.words[inner].lemma.lower())
    return frozenset(found)


@cache
def _verbs() -> dict[str, tuple[_Row, ...]]:
    table: defaultdict[str, list[_Row]] = defaultdict(list)
    for verbs, objects, kind, mode in rows("plover/verbs.tsv"):
        words: frozenset[str] = frozenset()
        if objects not in _ALONE:
            words = frozenset().union(*(_objects()[name.strip()] for name in objects.split("+") if name.strip()))
        for verb in verbs.split(", "):
            table[verb].append(_Row(words, EventType(kind, mode or None)))
    return {verb: tuple(sorted(found, key=lambda row: not row.objects)) for verb, found in table.items()}


@cache
def _objects() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in rows("plover/objects.tsv")}


@cache
def _nouns() -> dict[str, EventType]:
    return {verb: EventType(kind, mode or None) for verb, kind, mode in rows("plover/nouns.tsv")}


@cache
def types() -> frozenset[str]:
    """All types of event, PLOVER's and the extension's."""
    return frozenset(name for name, _, _ in rows("plover/types.tsv"))
