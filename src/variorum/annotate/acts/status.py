"""How far a report stands behind a clause: happened, claimed, planned or denied, and whom it credits."""

from __future__ import annotations

from variorum.annotate.actors.tables import person_nouns
from variorum.annotate.acts.clauses import agent
from variorum.annotate.acts.lexicon import cues
from variorum.annotate.acts.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "never", "nor", "neither", "no"})
_NOBODY = frozenset({"no", "nobody", "none", "nothing"})
_NEGATIVE = _NEGATIONS | _NOBODY | {"n’t"}
_OPEN = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "parataxis", "csubj"})
LONGEST_HEADING = 3
"""Words of the longest source before a colon."""
_COMPLEMENT = frozenset({"ccomp", "parataxis", "csubj"})


def status(tree: Tree, index: int, *, is_credited: bool | None = None) -> str:
    """The status of the clause of a predicate or of a noun that names a happening.

    `is_credited` says whether the sentence credits somebody for it, where that is known before.
    """
    if _negated(tree, index):
        return "denied"
    governor = _governor(tree, index)
    if governor is not None:
        found = _governed(tree, index, governor)
        if found:
            return found
    if any(tree.words[child].lemma in cues("modal") for child in tree.children(index, "aux")):
        return "planned"
    if _planned_by_infinitive(tree, index):
        return "planned"
    hearsay = any(tree.words[child].lemma in cues("adverb") for child in tree.children(index, "advmod"))
    if is_credited is None:
        is_credited = credited(tree, index) is not None
    return "claimed" if hearsay or is_credited else "happened"


def credited(tree: Tree, index: int) -> tuple[int, int] | None:
    """The offsets of whom the sentence credits for a clause: the subject of a verb of saying, "according to", or who
    stands before a colon at its head ("Police: two men held").
    """
    heading = headed(tree)
    if heading is not None and tree.words[index].start >= heading[1]:
        return heading
    according, says = "according" in tree.texts, not cues("say").isdisjoint(tree.lemmas)
    if not (according or says):
        return None
    clause = index
    for above in (index, *tree.ancestors(index)):
        source = _according(tree, above) if according else None
        if source is not None:
            return tree.phrase(source)
        said = _sayer(tree, clause, above) if says else None
        if said is not None:
            return tree.phrase(said)
        clause = above
    return None


def headed(tree: Tree) -> tuple[int, int] | None:
    """The offsets of the source that heads a line before a colon: people, a body or a paper that says the rest."""
    if ":" not in tree.texts:
        return None
    colon = next((at for at, word in enumerate(tree.words[: LONGEST_HEADING + 1]) if word.text == ":"), 0)
    if not colon:
        return None
    last = tree.words[colon - 1]
    source = last.lemma.lower() in person_nouns() or not cues("source").isdisjoint(
        (last.lemma.lower(), last.text.lower())
    )
    short = colon == 1 and last.text.isupper() and last.label == "organisation"  # "FBI: …"
    return (tree.words[0].start, last.end) if source or short else None


def _sayer(tree: Tree, clause: int, above: int) -> int | None:
    """Who says the clause, where the word above it is a verb of saying, or a verb of saying is set beside it."""
    if clause != above and tree.words[above].lemma in cues("say") and tree.words[clause].dep in _COMPLEMENT:
        return agent(tree, above)
    for beside in tree.children(above, "parataxis"):
        if beside != clause and tree.words[beside].lemma in cues("say"):
            return agent(tree, beside)
    return None


def _according(tree: Tree, index: int) -> int | None:
    for child in tree.children(index, "obl", "advcl", "advmod", "case"):
        if tree.words[child].text.lower() == "according":
            return tree.child(child, "obl", "fixed", "nmod")
        if any(tree.words[case].text.lower() == "according" for case in tree.children(child, "case")):
            return child
    return None


def _negated(tree: Tree, index: int) -> bool:
    if _NEGATIVE.isdisjoint(tree.texts):
        return False
    for child in tree.children(index, "advmod", "cc:preconj", "aux"):
        if is_negation(tree.words[child].text) and not _not_only(tree, child):
            return True
    if any(tree.words[child].text.lower() == "nor" for child in tree.children(index, "cc")):
        return True
    for child in tree.children(index, "obj", "nsubj", "nsubj:pass", "det", "expl"):
        if tree.words[child].text.lower() in _NOBODY:
            return True
        if any(tree.words[inner].text.lower() == "no" for inner in tree.children(child, "det")):
            return True
    return False


def is_negation(text: str) -> bool:
    """Whether a word denies what it stands with, in whatever typography ("n’t")."""
    return text.lower().replace("’", "'") in _NEGATIONS


def _not_only(tree: Tree, index: int) -> bool:
    following = tree.words[index + 1].text.lower() if index + 1 < len(tree.words) else ""
    return following in {"only", "just", "merely", "until"}


def _governor(tree: Tree, index: int) -> int | None:
    """The predicate that a clause, or the act a noun names, is the content of."""
    word = tree.words[index]
    if word.dep in _OPEN or word.dep in {"obj", "obl"}:
        return tree.head(index)
    return None


def _governed(tree: Tree, index: int, governor: int) -> str | None:
    verb, word = tree.words[governor].lemma, tree.words[index]
    if word.dep in {"xcomp", "ccomp", "obj", "advcl", "acl"} and verb in cues("deny"):
        return "denied"
    if verb in cues("plan") and (word.dep == "obj" or _is_infinitive(tree, index)):
        return "planned"
    if word.dep == "xcomp" and tree.head(governor) is not None and tree.words[governor].dep == "xcomp":
        return _governed(tree, governor, tree.words[governor].head)
    return None


def _planned_by_infinitive(tree: Tree, index: int) -> bool:
    """An infinitive of purpose, or one that hangs on a noun ("a plan to build")."""
    return tree.words[index].dep in {"advcl", "acl"} and _is_infinitive(tree, index)


def _is_infinitive(tree: Tree, index: int) -> bool:
    return any(tree.words[child].text.lower() == "to" for child in tree.children(index, "mark"))
