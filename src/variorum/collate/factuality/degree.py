"""How a report stands to an act that it names: that it is so, that it is not, that it was only meant to be."""

from __future__ import annotations

from functools import cache
from typing import Literal

from variorum.annotate.acts.clauses import is_predicate
from variorum.annotate.acts.lexicon import cues, rows
from variorum.annotate.acts.status import is_negation, status
from variorum.annotate.acts.tree import SUBJECTS, Tree

Degree = Literal["so", "not", "meant", "open"]

_OPEN = frozenset({"if", "unless", "whether", "until", "before", "lest", "once", "should"})
"""Words under which a clause is no statement of its own."""
_OBJECTS = frozenset({"obj", "xcomp", "ccomp", "advcl", "obl", "acl"})
REACH = 8
"""Words that lie at most between what speaks for a thing and the clause that tells it."""


@cache
def frames(sense: str) -> frozenset[str]:
    """The words of one sense: deny, fail, meant, proof, carry, act or see."""
    return frozenset(row[0] for row in rows("factuality/frames.tsv") if row[1] == sense)


def degree(tree: Tree, index: int) -> Degree:
    """How the sentence stands to the act of a predicate, or to what a noun names."""
    if _under(tree, index) or _beside_denied(tree, index):
        return "open"
    if _unproven(tree, index) or _disowned(tree, index):
        return "not"
    found = _framed(tree, index)
    if found is not None:
        return found
    said = status(tree, index)
    if said == "denied" and tree.words[index].dep == "advcl" and not _negative(tree, index):
        return "open"
    if said == "denied":
        return "not" if _denied_here(tree, index) else "open"
    return "so" if said in ("happened", "claimed") and _finite(tree, index) else "open"


def _under(tree: Tree, index: int) -> bool:
    """Whether it stands under a condition, or in a question."""
    for above in (index, *tree.ancestors(index)):
        for mark in tree.children(above, "mark", "advmod"):
            if tree.words[mark].text.lower() in _OPEN and not _went_on(tree, above, mark):
                return True
    return tree.words[-1].text == "?"


def _went_on(tree: Tree, index: int, mark: int) -> bool:
    """Whether it is what somebody went on to do ("fled before turning himself in")."""
    before = tree.words[mark].text.lower() == "before" and tree.words[index].tag == "VBG"
    main = tree.head(index)
    return before and main is not None and degree(tree, main) == "so"


def _beside_denied(tree: Tree, index: int) -> bool:
    """Whether it shares subject and auxiliary with what is denied ("is not out of control and falling")."""
    first = tree.head(index) if tree.words[index].dep == "conj" else None
    return (
        first is not None and _negative(tree, first) and not tree.children(index, *SUBJECTS, "aux", "aux:pass", "cop")
    )


def _framed(tree: Tree, index: int) -> Degree | None:
    """What the verb above makes of it; None where it makes nothing of it."""
    above = tree.head(index)
    if above is None or tree.words[index].dep not in _OBJECTS:
        return None
    verb = tree.words[above].lemma.lower()
    if tree.words[index].dep == "advcl" and not _governed(tree, index):
        return None
    if verb in frames("deny"):
        return "open" if _negative(tree, above) else "not"
    if verb in frames("fail") and tree.words[index].dep in ("xcomp", "obj", "advcl") and not _negative(tree, above):
        return "not" if _plain(tree, above) else "open"
    if verb in frames("meant") and _to(tree, index):
        past = tree.words[above].tag in ("VBN", "VBD", "JJ") and any(
            tree.words[aux].text.lower() in ("was", "were", "been")
            for aux in tree.children(above, "aux:pass", "cop", "aux")
        )
        return "meant" if past else "open"
    if _to(tree, index) and tree.words[index].dep in ("xcomp", "ccomp", "advcl") and verb in cues("plan"):
        return "open"
    return None


def _governed(tree: Tree, index: int) -> bool:
    """Whether a clause that was read as beside a verb is what it speaks of ("denied doing it", "declined to name")."""
    if tree.child(index, *SUBJECTS) is not None:
        return False
    if tree.words[index].tag == "VB" and _to(tree, index):
        return index - tree.words[index].head == len(("to", "name"))
    adjacent = _before(tree, index) == tree.words[index].head
    return tree.words[index].tag == "VBG" and tree.child(index, "mark") is None and adjacent


def _disowned(tree: Tree, index: int) -> bool:
    """Whether it is what the verb of denial before it denies, which was read as its auxiliary."""
    denies = denier(tree, index)
    return denies is not None and tree.words[denies].dep == "aux" and not _negative(tree, denies)


def denier(tree: Tree, index: int) -> int | None:
    """The verb of denial right before what is denied ("denied ever doing it"), adverbs aside."""
    before = _before(tree, index)
    denies = tree.words[index].tag == "VBG" and tree.words[before].lemma.lower() in frames("deny")
    return before if denies else None


def _before(tree: Tree, index: int) -> int:
    """The word before one, adverbs left out ("denied ever doing")."""
    return next((at for at in range(index - 1, -1, -1) if tree.words[at].pos != "ADV"), index)


def _unproven(tree: Tree, index: int) -> bool:
    """Whether nothing is said to speak for it ("no evidence that the pier was mended"), however that was parsed."""
    mark = next((at for at in tree.children(index, "mark") if tree.words[at].text.lower() == "that"), None)
    if mark is None:
        return False
    return any(
        tree.words[at].lemma.lower() in frames("proof") and tree.words[at - 1].text.lower() == "no"
        for at in range(max(1, mark - REACH), mark)
    )


def _plain(tree: Tree, index: int) -> bool:
    return not any(tree.words[aux].lemma.lower() in cues("modal") for aux in tree.children(index, "aux"))


def _to(tree: Tree, index: int) -> bool:
    return any(tree.words[mark].text.lower() == "to" for mark in tree.children(index, "mark"))


def _negative(tree: Tree, index: int) -> bool:
    return any(is_negation(tree.words[child].text) for child in tree.children(index, "advmod", "aux"))


def _denied_here(tree: Tree, index: int) -> bool:
    """Whether the denial is of the act itself, and outright: no modal, but "could not"."""
    modals = {tree.words[aux].text.lower() for aux in tree.children(index, "aux")} & cues("modal")
    return not modals - {"could", "can"}


def _finite(tree: Tree, index: int) -> bool:
    """Whether it is no infinitive, and no participle of purpose; a noun always is what it is."""
    if not is_predicate(tree, index):
        return True
    return not _to(tree, index)
