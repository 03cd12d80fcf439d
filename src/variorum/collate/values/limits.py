"""What narrows down which of those there are a number counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from variorum.annotate.actors.atlas import find_entry
from variorum.annotate.acts.clauses import extent
from variorum.collate.values.lexicon import class_of, is_state, role_of, words
from variorum.collate.values.passage import Passage

REACH = 6
"""How many words after a number a word inside its noun phrase may stand."""
ADJOINING = 4
"""The same of a word outside it."""
CULPRIT = "perpetrator"
"""The class of nouns for whoever did it."""


def limits_of(passage: Passage, number: list[int], noun: int | None) -> frozenset[str]:
    """What narrows the count, as compared terms: a nationality, an owner, how badly.

    Also that it is some of a known number, or what is left of it, or of another happening; and that it comes on top of
    another count: "add", or "added" where that one stands beside it. And that whoever did it is among the counted.
    """
    inside = set() if noun is None else {*passage.tree.children(noun, "amod", "compound"), noun}
    grounds = {
        "part": _partitive(passage, number) or _among(passage, number, noun),
        "rest": _remaining(passage, number),
        "elsewhere": elsewhere(passage),
        "culprit": _with_culprit(passage, number),
    }
    return frozenset(
        {
            *(name for name, holds in grounds.items() if holds),
            *_added(passage, number, inside),
            *_named(passage, inside, noun),
        }
    )


def _added(passage: Passage, number: list[int], inside: Collection[int]) -> Iterator[str]:
    """How badly off those counted are, and that they come on top of others."""
    tokens = passage.tree.words
    alone = all(word.pos != "NUM" for i, word in enumerate(tokens) if i not in number)
    behind = range(max(number) + 1, len(tokens))
    end = next((i for i in behind if tokens[i].pos == "NUM" and i not in inside), len(tokens))  # of whom else is told
    for index in range(max(min(number) - 2, 0), min(max(number) + REACH, end)):
        if index in number or not (index in inside or index <= max(number) + ADJOINING):
            continue
        roles = {role_of(class_of(tokens[index].text.lower())), role_of(class_of(tokens[index].lemma.lower()))}
        if "grade" in roles:
            yield "grade"
        elif "add" in roles:
            yield "add" if alone else "added"


def _named(passage: Passage, inside: Collection[int], noun: int | None) -> Iterator[str]:
    """Whose the counted are: a nation's, a town's, somebody's."""
    tokens = passage.tree.words
    owner = None if noun is None else passage.tree.child(noun, "nmod:poss")
    if owner is not None:
        yield f"of {passage.actors.get(owner, tokens[owner].lemma.lower())}"
    for index in sorted(inside):
        known = find_entry(tokens, index)
        if known is not None and known[1].land:
            yield f"nation {known[1].code or known[1].name}"
        elif index != noun and tokens[index].pos == "PROPN":
            yield f"of {passage.actors.get(index, tokens[index].text.lower())}"


def _partitive(passage: Passage, number: list[int]) -> bool:
    """Whether a count is said to be some of a known number: "three of the victims"."""
    after = [word.text.lower() for word in passage.tree.words[max(number) + 1 : max(number) + 3]]
    return len(after) > 1 and after[0] == "of" and after[1] in words("known")


def _among(passage: Passage, number: list[int], noun: int | None) -> bool:
    """Whether those counted are said to be some of the people of one state: "among the dead were three visitors"."""
    tree = passage.tree
    top = number[0] if noun is None else noun
    governor = passage.governor(top)
    clause = {top, *tree.subtree(top), *(() if governor is None else extent(tree, governor))}
    return any(
        tree.words[index].text.lower() == "among"
        and any(is_state(class_of(word.lemma.lower())) for word in tree.words[index + 1 : index + 1 + ADJOINING])
        for index in clause
    )


def _remaining(passage: Passage, number: list[int]) -> bool:
    """Whether a count is what is left of a known number: "the other four", "the remaining two"."""
    tokens, first = passage.tree.words, min(number)
    before = [word.text.lower() for word in tokens[max(first - 2, 0) : first]]
    return len(before) > 1 and before[0] in words("known") and before[1] in words("rest")


def _with_culprit(passage: Passage, number: list[int]) -> bool:
    """Whether a count takes in whoever did it: "three people are dead, including the gunman"."""
    tokens = passage.tree.words
    after = next((i for i in range(max(number) + 1, len(tokens)) if tokens[i].text.lower() in words("taking in")), None)
    near = () if after is None else tokens[after + 1 : after + 1 + ADJOINING]
    return any(class_of(word.lemma.lower()) == CULPRIT for word in near)


def elsewhere(passage: Passage) -> bool:
    """Whether a sentence speaks of another happening of the kind: "in an unrelated shooting", "a previous crash"."""
    tree = passage.tree
    return any(
        {word.lemma.lower(), word.text.lower()} & words("elsewhere")
        and (head := tree.head(index)) is not None
        and role_of(class_of(tree.words[head].lemma.lower())) in ("event", "state", "act")
        for index, word in enumerate(tree.words)
        if word.pos == "ADJ"
    )
