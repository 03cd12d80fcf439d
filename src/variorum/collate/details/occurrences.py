"""Where a story names a thing, or has a noun for it: each word that may be a detail, with the phrase around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.actors.tables import titles
from variorum.annotate.acts.tree import Tree
from variorum.collate.statements.lines import Line
from variorum.wording import key_of, weight_of

LONGEST = 80
"""Characters of the longest phrase that is shown; of a longer one only the words right beside its head."""
REACH = 8
"""Words from its head within which those are."""
TELLS = 0.4
"""How rare a noun must be in the news at large, from 0 to 1."""
_VALUES = frozenset("~#")
"""What begins a concept that is a day or a figure: those are compared as values."""
_BESIDE = ("compound", "amod", "det", "nummod", "flat", "nmod:poss")
_UP = frozenset({"compound", "amod", "flat", "nummod", "nmod:poss"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One word of a line that stands for a thing; `start` and `end` are the offsets of the phrase that shows it."""

    line: Line
    index: int
    start: int
    end: int

    @property
    def place(self) -> tuple[str, int, int]:
        """Report, start and end."""
        return self.line.report, self.start, self.end

    @property
    def named(self) -> bool:
        """Whether it is a name."""
        return self.index in self.line.names or self.line.tree.words[self.index].pos == "PROPN"

    @property
    def told(self) -> frozenset[str]:
        """What its phrase speaks of."""
        words = self.line.tree.words
        return frozenset(
            thing for index, thing in self.line.things.items() if self.start <= words[index].start < self.end
        )

    @property
    def around(self) -> frozenset[str]:
        """What else its sentence speaks of."""
        return self.line.concepts - {self.line.things[self.index]}


def occurrences(lines: Iterable[Line]) -> Mapping[str, Sequence[Occurrence]]:
    """For each thing that is named, and for each noun that tells enough, where it stands, in order of the lines."""
    found: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for line in lines:
        for index, concept in sorted(line.things.items()):
            one = _occurrence(line, index, concept)
            if one is not None:
                found[concept if one.named else _noun(line, index)].append(one)
    return found


def _occurrence(line: Line, index: int, concept: str) -> Occurrence | None:
    """What stands at a word: None for a day or a figure, a pronoun, or a noun that tells little."""
    word = line.tree.words[index]
    if concept[0] in _VALUES:
        return None
    if index in line.names:
        return Occurrence(line, index, *_name(line, index))
    if word.pos not in _NOUNS or concept[0] == "@" or weight_of(key_of(word.text)) < TELLS or _is_title(word.text):
        return None
    if word.pos == "PROPN":
        return Occurrence(line, index, *_name(line, index)) if word.text[0].isupper() else None
    return Occurrence(line, index, *_phrase(line.tree, _top(line.tree, index)))


def _is_title(text: str) -> bool:
    return text.rstrip(".").lower() in titles()


def _noun(line: Line, index: int) -> str:
    """The key of a noun: not that of its kin, which may be another thing."""
    return f"{line.tree.words[index].lemma.lower()} "


def _name(line: Line, index: int) -> tuple[int, int]:
    """The offsets of a whole name, with the words right beside its head."""
    words = line.tree.words
    length = len(line.names.get(index, "").split(" "))
    whole = next(
        (
            range(first, first + length)
            for first in range(max(0, index - length + 1), index + 1)
            if " ".join(word.text for word in words[first : first + length]) == line.names.get(index)
        ),
        range(index, index + 1),
    )
    return line.tree.span([*whole, *_beside(line.tree, index)])


def _phrase(tree: Tree, index: int) -> tuple[int, int]:
    """The offsets of the phrase of a noun; of a long one those of the words right beside the noun."""
    start, end = tree.phrase(index)
    return (start, end) if end - start <= LONGEST else tree.span([index, *_beside(tree, index)])


def _top(tree: Tree, index: int) -> int:
    """The noun that a noun belongs to as a part of its name or sort."""
    while tree.words[index].dep in _UP:
        head = tree.head(index)
        if head is None or tree.words[head].pos not in _NOUNS:
            break
        index = head
    return index


def _beside(tree: Tree, index: int) -> list[int]:
    return [child for child in tree.children(index, *_BESIDE) if abs(child - index) < REACH]
