"""One set of relations: Universal Dependencies, whatever labels a pipeline was trained on.

spaCy's own English pipelines use the labels of ClearNLP, where a preposition governs its noun, a copula its predicate,
and each conjunct the next. Here such trees are turned: content words govern, function words hang on them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

_RENAMED = {
    "ROOT": "root",
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "neg": "advmod",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "npadvmod": "obl:unmarked",
    "quantmod": "advmod",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "intj": "discourse",
    "pcomp": "advcl",
    "meta": "parataxis",
    "prep": "advmod",
    "agent": "advmod",
    "attr": "xcomp",
}
_CLEAR_ONLY = frozenset({"prep", "pobj", "pcomp", "dobj", "nsubjpass", "auxpass", "attr", "relcl", "poss", "acomp"})
_NOMINAL = ("NN", "PRP", "CD", "WP", "DT", "EX")


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's relations: per word its relation, its head (the root its own), its Penn tag, its text."""

    deps: tuple[str, ...]
    heads: tuple[int, ...]
    tags: tuple[str, ...]
    words: tuple[str, ...]


def are_clear(labels: Iterable[str]) -> bool:
    """Whether the labels that a pipeline knows are those of ClearNLP."""
    return not _CLEAR_ONLY.isdisjoint(labels)


def universal(tree: Tree, *, clear: bool) -> Tree:
    """The tree in Universal Dependencies; one that is not of ClearNLP's labels is only spelled alike."""
    if clear:
        tree = _conjuncts(_copulas(_prepositions(tree)))
    if _RENAMED.keys().isdisjoint(tree.deps):
        return tree
    return replace(tree, deps=tuple(_RENAMED.get(dep, dep) for dep in tree.deps))


def _prepositions(tree: Tree) -> Tree:
    """A preposition hangs on its noun as `case`, the noun on what the preposition hung on as `obl` or `nmod`."""
    deps, heads = list(tree.deps), list(tree.heads)
    for i, dep in enumerate(tree.deps):
        above = heads[i]
        if dep not in {"pobj", "pcomp"} or above == i or tree.deps[above] not in {"prep", "agent", "dative", "ROOT"}:
            continue
        role = tree.deps[above]
        governor = heads[above]
        if tree.deps[governor] == "prep" and governor != above:
            # "According to X", "out of X": the outer preposition is part of the inner one.
            outer, governor = governor, heads[governor]
            heads[outer], deps[outer] = i, "case"
        heads[i] = i if governor == above else governor
        deps[i] = _role(tree, role, governor, dep)
        heads[above] = i
        deps[above] = "case" if dep == "pobj" else "mark"
        for j, head in enumerate(heads):
            if head == above and j not in {i, above}:
                heads[j] = i
    return replace(tree, deps=tuple(deps), heads=tuple(heads))


def _role(tree: Tree, role: str, governor: int, dep: str) -> str:
    if role == "ROOT":
        return "ROOT"
    if role == "agent":
        return "obl:agent"
    if dep == "pcomp":
        return "advcl"
    return "nmod" if tree.tags[governor].startswith(_NOMINAL) else "obl"


def _copulas(tree: Tree) -> Tree:
    """A form of "be" with a predicate noun or adjective hangs on it as `cop`."""
    deps, heads = list(tree.deps), list(tree.heads)
    for i, dep in enumerate(tree.deps):
        verb = heads[i]
        if dep not in {"attr", "acomp"} or verb == i or tree.words[verb].lower() not in _BE or deps[verb] == "cop":
            continue
        heads[i] = i if heads[verb] == verb else heads[verb]
        deps[i] = deps[verb]
        for j, head in enumerate(heads):
            if head == verb and j not in {i, verb}:
                heads[j] = i
        heads[verb], deps[verb] = i, "cop"
    return replace(tree, deps=tuple(deps), heads=tuple(heads))


_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"})


def _conjuncts(tree: Tree) -> Tree:
    """Every conjunct hangs on the first, each conjunction on the conjunct that follows it."""
    deps, heads = tree.deps, list(tree.heads)
    for i, dep in enumerate(deps):
        if dep == "conj":
            while deps[heads[i]] == "conj" and heads[heads[i]] != heads[i]:
                heads[i] = heads[heads[i]]
    for i, dep in enumerate(deps):
        if dep == "cc":
            governor = heads[i]
            first = heads[governor] if deps[governor] == "conj" else governor
            after = (j for j in range(i + 1, len(deps)) if deps[j] == "conj" and heads[j] == first)
            heads[i] = next(after, governor)
    return replace(tree, heads=tuple(heads))
