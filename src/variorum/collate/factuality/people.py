"""Which people of the event a phrase speaks of, where it names none: by what they are, or by what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from variorum.annotate.actors.tables import person_nouns
from variorum.annotate.acts.lexicon import rows
from variorum.collate.cast import Cast
from variorum.collate.statements.lines import Line

_OTHERS = frozenset(
    {"other", "another", "second", "third", "fourth", "fifth", "sixth", "remaining", "more", "additional"}
)
_DOERS = ("er", "or", "ist", "man", "woman", "person", "ian")
"""Endings of nouns for those who do something."""
_HARMS = frozenset({"killed", "wounded"})
_ANY = frozenset({"person", "one", "people", "someone", "somebody"})
Crowds = Mapping[str, frozenset[str]]
"""By report, the kinds of people of whom it speaks as of several."""
_PARTS = ("acl", "acl:relcl", "amod", "nmod", "compound")


@cache
def words(role: str) -> dict[str, str]:
    """The words of a role, each with its class."""
    return {word: row[1] for row in rows("factuality/questions.tsv") if row[0] == role for word in row[2].split()}


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(row[0] for row in rows("actors/person_nouns.tsv")) - _ANY


@cache
def _general() -> frozenset[str]:
    """What many in one event are."""
    return frozenset(row[0] for row in rows("actors/person_nouns.tsv") if row[1] != "role")


def people(line: Line, index: int | None, cast: Cast, before: Line | None = None) -> frozenset[str]:
    """The kinds of people that a noun or pronoun stands for; none where it cannot be told."""
    if index is None:
        return frozenset()
    if line.tree.words[index].pos == "PRON":
        return _meant(line, index, cast, before)
    found = _kinds(line, index)
    for beside in line.tree.children(index, "appos", "conj"):
        found |= _kinds(line, beside)
    return found


def called(roles: Iterable[str]) -> frozenset[str]:
    """The kinds of people by what somebody with a name is called."""
    told = {word for role in roles for word in role.lower().split()}
    known = words("people")
    return frozenset(known.get(word, word) for word in told if word in known or word in _person_nouns())


def telling(kinds: frozenset[str]) -> frozenset[str]:
    """The kinds that few people in one event are: no man or woman, nobody merely wounded."""
    return kinds - _general() - _HARMS - _ANY


def crowds(lines: Sequence[Line]) -> dict[str, frozenset[str]]:
    """By report, the kinds of people of whom it speaks as of several."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        for index, word in enumerate(line.tree.words):
            if word.tag == "NNS":
                found[line.report] |= {kind.removesuffix("s") for kind in _kinds(line, index)} - _HARMS
    return {report: frozenset(kinds) for report, kinds in found.items()}


def may_be_person(lemma: str) -> bool:
    """Whether a noun is one for a person: known as such, or made as nouns for those who do something are ("roofer")."""
    return lemma in words("people") or lemma in person_nouns() or lemma.endswith(_DOERS)


def sole(line: Line, index: int | None) -> bool:
    """Whether a phrase speaks of somebody as of the only one there is ("the suspect")."""
    if index is None or line.tree.words[index].tag in ("NNS", "NNPS") or set_apart(line, index):
        return False
    if line.tree.words[index].pos == "PRON":
        return not _many(line, index)
    return any(line.tree.words[child].text.lower() == "the" for child in line.tree.children(index, "det"))


def set_apart(line: Line, index: int | None) -> bool:
    """Whether a phrase speaks of others than those of whom all else is told."""
    if index is None:
        return False
    return any(line.tree.words[child].text.lower() in _OTHERS for child in line.tree.children(index, "amod", "det"))


def fits(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two phrases are of the same people. "The victims" may be those killed, and hardly those hurt.

    "A man" may be any man: he must have come to the same harm, or have another part in common.
    """
    both = mine & theirs
    if mine & _HARMS and theirs & _HARMS:
        return bool(both & _HARMS)
    if mine | theirs >= {"victims", "killed"}:
        return "wounded" not in mine | theirs
    return bool(both - _general())


def _kinds(line: Line, index: int) -> frozenset[str]:
    tree, known, harms = line.tree, words("people"), words("harm")
    lemma = tree.words[index].lemma.lower()
    found = {known.get(lemma, lemma)} if lemma in known or lemma in _person_nouns() else set()
    if tree.words[index].tag == "NNS":
        found = {kind if kind in _HARMS else f"{kind}s" for kind in found}
    for part in tree.children(index, *_PARTS):
        lemma = tree.words[part].lemma.lower()
        if lemma in harms and tree.words[part].tag in ("VBN", "VBD", "NN", "JJ"):
            found.add(harms[lemma])
        if tree.words[part].dep == "compound" and lemma in known:
            found.add(known[lemma])
    return frozenset(found)


def _meant(line: Line, index: int, cast: Cast, before: Line | None) -> frozenset[str]:
    """Whom a pronoun stands for: by what its actor is called, else by the sentence before."""
    actor = cast.actor(line.things.get(index, "").removeprefix("@"))
    known = words("people")
    if actor is not None:
        called = " ".join((actor.name, *actor.aliases, *actor.roles)).lower().split()
        if found := frozenset(known[word] for word in called if word in known):
            return frozenset(f"{kind}s" for kind in found) if _many(line, index) else found
    if before is None:
        return frozenset()
    many = _many(line, index)
    for at, word in enumerate(before.tree.words):
        plural = word.tag in ("NNS", "NNPS")
        if word.dep.startswith("nsubj") and word.pos == "NOUN" and plural == many:
            return _kinds(before, at)
    return frozenset()


def _many(line: Line, index: int) -> bool:
    return line.tree.words[index].text.lower() in ("their", "they", "them")
