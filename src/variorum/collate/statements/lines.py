"""Lines: the sentences of a story, each with what its telling words stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.acts.clauses import is_predicate
from variorum.annotate.acts.status import status
from variorum.annotate.acts.tree import LONGEST, Tree
from variorum.collate.cast import Cast
from variorum.collate.statements.kin import plain, representatives
from variorum.marks import Marks, Mention, Sentence
from variorum.story import Story

MOST = 1000
"""Sentences of one report that are read: beyond that it is a book, and no report."""
_DATED = frozenset({"day", "moment", "month", "year", "interval"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a report. `things` maps the index of a telling word to the concept it stands for.

    A concept is an actor's id, a country's code or a name after "@", a day after "~", a figure after "#", or the lemma
    that represents a word and its kin in the story. `names` are the words of the mentions, by the same index; `denied`
    are the indices of words of clauses and phrases that are denied.
    """

    report: str
    number: int
    tree: Tree
    things: Mapping[int, str]
    concepts: frozenset[str]
    names: Mapping[int, str]
    denied: frozenset[int]
    kind: str = "body"
    """The kind of block it stands in."""

    @property
    def unit(self) -> tuple[str, int]:
        """The sentence it is: report and number."""
        return self.report, self.number

    @property
    def wording(self) -> Wording:
        """Its words, which are the same in every copy of it."""
        return _wording(self.tree)


def lines(story: Story, cast: Cast) -> tuple[Line, ...]:
    """All sentences of a story's reports, in order."""
    raw = [
        (marks.report, number, *found) for marks in story.marks for number, found in enumerate(_sentences(marks, cast))
    ]
    distinct = {_wording(tree): things for _, _, tree, things, _, _ in raw[::-1]}  # a copy weighs nothing
    counts = Counter(thing for things in distinct.values() for thing in set(things.values()))
    stands_for = representatives(counts)
    found = []
    for report, number, tree, things, names, kind in raw:
        kin = {index: stands_for.get(thing, thing) for index, thing in things.items()}
        found.append(Line(report, number, tree, kin, frozenset(kin.values()), names, _denied(tree), kind))
    return tuple(found)


def with_before(lines: Iterable[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Each line with the one before it in its report."""
    before: Line | None = None
    for line in lines:
        yield line, before if before is not None and before.report == line.report else None
        before = line


def _wording(tree: Tree) -> Wording:
    return tuple(word.text.lower() for word in tree.words)


def _sentences(marks: Marks, cast: Cast) -> Iterator[tuple[Tree, dict[int, str], dict[int, str], str]]:
    mentions = sorted(marks.mentions, key=lambda mention: mention.start)
    first = 0
    for sentence in marks.sentences[:MOST]:
        while first < len(mentions) and mentions[first].end <= sentence.start:
            first += 1
        last = first
        while last < len(mentions) and mentions[last].start < sentence.end:
            last += 1
        if len(sentence.words) > LONGEST:
            continue
        things, names = _things(sentence, mentions[first:last], marks.report, cast)
        things.update(_values(sentence, marks))
        yield Tree.of(sentence), things, names, sentence.kind


def _things(
    sentence: Sentence, mentions: Sequence[Mention], report: str, cast: Cast
) -> tuple[dict[int, str], dict[int, str]]:
    """What each telling word stands for (a name counts once, at its head), and the words of the names."""
    found: dict[int, str] = {}
    names: dict[int, str] = {}
    named: set[int] = set()
    words = sentence.words
    for mention in mentions:
        if mention.form == "description":
            continue
        covered = [i for i, word in enumerate(words) if mention.start <= word.start and word.end <= mention.end]
        actor = _actor(mention, [words[i].text for i in covered], report, cast)
        if actor is None:
            continue
        head = next((i for i in covered if words[i].head not in covered), covered[-1])
        if mention.form == "name":
            named.update(covered)
            names[head] = " ".join(words[i].text for i in covered)
        found[head] = f"@{actor}"
    for index, word in enumerate(words):
        lemma = word.lemma.lower()
        if index in found or index in named or word.pos not in _CONTENT or lemma in plain() or len(lemma) < 2:
            continue
        if any(letter.isalpha() for letter in lemma):
            found[index] = lemma
    return found, names


def _values(sentence: Sentence, marks: Marks) -> Iterator[tuple[int, str]]:
    """Days and figures: the value after "~" or "#", at the first word of its expression."""
    for time in marks.times:
        if time.value and time.kind in _DATED and sentence.start <= time.start < sentence.end:
            yield from _at(sentence, time.start, f"~{time.value[:10]}")
    for quantity in marks.quantities:
        plain = quantity.low is not None and quantity.low == quantity.high and quantity.low != 1.0
        if plain and sentence.start <= quantity.start < sentence.end:
            yield from _at(sentence, quantity.start, f"#{quantity.low:g}{quantity.unit}")


def _at(sentence: Sentence, start: int, concept: str) -> Iterator[tuple[int, str]]:
    index = next((index for index, word in enumerate(sentence.words) if word.start >= start), None)
    if index is not None:
        yield index, concept


def _actor(mention: Mention, words: Sequence[str], report: str, cast: Cast) -> str | None:
    """The actor a mention refers to; for a name that no chain holds, the name itself."""
    if not words:
        return None
    country = known_country(" ".join(words)) if mention.form == "name" else None
    if country is not None and country.code and country.fixed:
        return country.code
    actor = cast.ids.get((report, mention.chain)) if mention.chain else None
    if actor is None and mention.form == "name":
        return words[-1].lower() if mention.kind == "person" else " ".join(words).lower()
    return actor


def _denied(tree: Tree) -> frozenset[int]:
    found: set[int] = set()
    for index, word in enumerate(tree.words):
        if is_predicate(tree, index):
            if status(tree, index) == "denied":
                found.add(index)
                found.update(tree.children(index, "nsubj", "nsubj:pass", "obj", "obl", "xcomp"))
        elif word.pos == "NOUN" and any(
            tree.words[child].text.lower() == "no" for child in tree.children(index, "det")
        ):
            found.add(index)
    return frozenset(found)
