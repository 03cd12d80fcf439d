"""Links: two things that one sentence ties together, the smallest piece of a statement that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.annotate.acts.clauses import extent, is_predicate
from variorum.annotate.acts.status import status
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.statements.kin import plain
from variorum.marks import Marks, Mention, Sentence

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_REACH = 2
"""How many things up the tree a word is still tied to."""


@dataclass(frozen=True, slots=True)
class Link:
    """A word tied to one above it in its sentence.

    `concepts` are what the two stand for (an actor's id after "@", or a lemma), lower first. `unit` names the
    phrase or clause they stand in: (report, sentence, index of its head word). `start` and `end` are its offsets.
    """

    concepts: tuple[str, str]
    unit: tuple[str, int, int]
    start: int
    end: int
    denied: bool


def links(marks: Marks, cast: Cast) -> Iterator[Link]:
    """All links of one report, sentence by sentence."""
    mentions = sorted(marks.mentions, key=lambda mention: mention.start)
    first = 0
    for number, sentence in enumerate(marks.sentences):
        while first < len(mentions) and mentions[first].end <= sentence.start:
            first += 1
        inside = []
        for mention in mentions[first:]:
            if mention.start >= sentence.end:
                break
            inside.append(mention)
        things = concepts(sentence, inside, marks.report, cast)
        yield from _sentence_links(Tree.of(sentence), things, (marks.report, number))


def concepts(sentence: Sentence, mentions: list[Mention], report: str, cast: Cast) -> Mapping[int, str]:
    """What each telling word of a sentence stands for; a name counts once, at its head."""
    found: dict[int, str] = {}
    named: set[int] = set()
    for mention in mentions:
        actor = cast.ids.get((report, mention.chain)) if mention.chain else None
        covered = [
            index
            for index, word in enumerate(sentence.words)
            if mention.start <= word.start and word.end <= mention.end
        ]
        if actor is None or not covered:
            continue
        head = next((index for index in covered if sentence.words[index].head not in covered), covered[-1])
        if mention.form == "name":
            named.update(covered)
        found[head] = f"@{actor}"
    for index, word in enumerate(sentence.words):
        lemma = word.lemma.lower()
        if index in found or index in named or word.pos not in _CONTENT or lemma in plain() or len(lemma) < 2:
            continue
        if any(letter.isalpha() for letter in lemma):
            found[index] = lemma
    return found


def _sentence_links(tree: Tree, things: Mapping[int, str], place: tuple[str, int]) -> Iterator[Link]:
    spans: dict[int, tuple[int, int, bool]] = {}
    for index, thing in things.items():
        met = 0
        for above in tree.ancestors(index):
            other = things.get(above)
            if other is None:
                continue
            if other != thing:
                if above not in spans:
                    spans[above] = _reach(tree, above)
                start, end, denied = spans[above]
                word = tree.words[index]
                pair = (thing, other) if thing < other else (other, thing)
                yield Link(pair, (*place, above), min(start, word.start), max(end, word.end), denied)
            met += 1
            if met == _REACH:
                break


def _reach(tree: Tree, index: int) -> tuple[int, int, bool]:
    """The offsets of the clause or phrase that a word heads, and whether the clause is denied."""
    if is_predicate(tree, index):
        start, end = tree.span(extent(tree, index))
        return start, end, status(tree, index) == "denied"
    start, end = tree.phrase(index)
    return start, end, False
