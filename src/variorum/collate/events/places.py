"""Names of places beside an act, and the heads of phrases."""

from __future__ import annotations

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.acts.tree import Tree
from variorum.marks import Act, Mention

Span = tuple[int, int]
_BESIDE = frozenset({"compound", "nmod:poss"})
"""Relations of a town to what is in it."""
_QUARTERS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "downtown", "central"}
)
_TOWNS = frozenset({"city", "town", "village", "township"})
"""Last words of a name that say that it is one of a town."""
_IN = frozenset({"in", "at", "inside", "outside"})


def is_named(mention: Mention) -> bool:
    """Whether a mention is the name of a place."""
    return mention.kind == "place" and mention.form == "name"


def is_town(mention: Mention, text: str) -> bool:
    """Whether a mention is the name of a town that is known."""
    return is_named(mention) and bool(town_of(text[mention.start : mention.end]))


def town_of(name: str) -> str:
    """The known town that a name of a place is, or is a part of by its quarter ("South Oldmark"); "" for others.

    >>> town_of("Memphis"), town_of("South Memphis"), town_of("Brook Street")
    ('Memphis', 'Memphis', '')
    """
    words = name.split()
    for inner in (words, words[1:] if words[:1] and words[0].lower() in _QUARTERS else []):
        known = known_place(" ".join(inner))
        if known is not None:
            return " ".join(inner) if known.sort == "city" else ""
    return name if len(words) > 1 and words[-1].lower() in _TOWNS else ""


def locates(tree: Tree, mention: Mention, act: Act) -> bool:
    """Whether a name of a place says where something is ("in Oldmark", "an Oldmark bar"), and is no party of an act."""
    if any(span[0] <= mention.start < span[1] for span in (act.agent, act.patient) if span):
        return False
    for head in heads_of(tree, (mention.start, mention.end))[:1]:
        cases = {tree.words[child].text.lower() for child in tree.children(head, "case")}
        return bool(cases & _IN) or (not cases and tree.words[head].dep in _BESIDE)
    return False


def heads_of(tree: Tree, span: Span) -> list[int]:
    """The heads of a phrase: its own, and those joined to it by "and"."""
    inside = [index for index, word in enumerate(tree.words) if span[0] <= word.start and word.end <= span[1]]
    tops = [index for index in inside if tree.words[index].head not in inside or tree.head(index) is None]
    return [*tops, *(child for top in tops for child in tree.children(top, "conj", "flat"))]
