"""Types of event: PLOVER's, and this project's declared extension, read off predicates and their objects."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from variorum.annotate.acts.clauses import agent, lemma
from variorum.annotate.acts.lexicon import cues, nominals, rows
from variorum.annotate.acts.tree import Tree

_COMPLEMENTS = ("obj", "iobj", "nsubj:pass", "obl", "xcomp", "ccomp", "nmod", "compound", "obl:agent")
_FRIENDLY = frozenset({"SUPPORT", "CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
_INTENDING = frozenset(
    {"will", "would", "'ll", "wo", "ready", "prepared", "willing", "plan", "decide", "intend", "going"}
)
_OBLIGING = frozenset({"must", "should", "ought"})
_HURTING = {"kill": "DEATH", "wound": "INJURY", "injure": "INJURY"}
"""What also happens in accidents, where no one does it."""
_ASKING = frozenset({"ask"})
"""What is a request only with what is asked for."""
_ALONE = frozenset({"-", "*", "~"})
_UNMEANT = frozenset({"ACCIDENT", "DISASTER"})


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event and its mode, None where PLOVER has none for it."""

    type: str
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    objects: frozenset[str]
    found: EventType
    bare: bool = False
    """Whether it holds only without a direct object ("negotiated with rebels", not "negotiated a curve")."""


def classify(tree: Tree, index: int, name: str) -> EventType | None:
    """The type of the event that a predicate names, `name` being its act's lemma; None where the lexicon has none."""
    found = _listed(tree, index, name)
    if tree.words[index].pos == "NOUN":
        return found
    if found is None:
        return EventType("REQUEST") if _obliged(tree, index) else None
    if found.type == "ASSAULT" and name in _HURTING and not _done_by_someone(tree, index):
        return EventType(_HURTING[name])
    if name in _ASKING and not _asks_for(tree, index):
        return None
    return _as_intended(tree, index, found)


def _done_by_someone(tree: Tree, index: int) -> bool:
    """Whether a clause says who does it, and that is no accident, disaster or vehicle."""
    doer = agent(tree, index)
    if doer is None:
        return False
    noun = tree.words[doer].lemma.lower()
    happening = _nouns().get(nominals().get(noun, noun)) or _listed_alone(nominals().get(noun, noun))
    unmeant = happening is not None and happening.type in _UNMEANT
    return not unmeant and noun not in _objects()["vehicle"]


def _listed_alone(verb: str) -> EventType | None:
    """The type of a verb that no object decides."""
    return next((row.found for row in _verbs().get(verb, ()) if not row.objects), None)


def _asks_for(tree: Tree, index: int) -> bool:
    """Whether a clause says what is asked for: that something be done, or something."""
    wanted = tree.children(index, "xcomp", "advcl", "ccomp")
    if any(
        tree.words[mark].text.lower() in {"to", "that"} for child in wanted for mark in tree.children(child, "mark")
    ):
        return True
    cases = (case for child in tree.children(index, "obl") for case in tree.children(child, "case"))
    return any(tree.words[case].text.lower() == "for" for case in cases)


def _obliged(tree: Tree, index: int) -> bool:
    """Whether someone says that a party must do something."""
    above = tree.head(index)
    said = above is not None and tree.words[index].dep == "ccomp" and tree.words[above].lemma in cues("say")
    return said and any(tree.words[child].text.lower() in _OBLIGING for child in tree.children(index, "aux"))


def _listed(tree: Tree, index: int, name: str) -> EventType | None:
    beside = _complements(tree, index)
    for verb in _names(tree, index, name):
        for row in _verbs().get(verb, ()):
            if row.bare and tree.child(index, "obj") is not None:
                continue
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
            table[verb].append(_Row(words, EventType(kind, mode or None), objects == "~"))
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
