"""Where a story names a thing, or has a noun for it, alone or with what tells it more closely, each with its phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.actors.tables import titles, word_set
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
_CLOSER = ("compound", "amod")
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word of a line that stands for a thing; `start` and `end` are the offsets of the phrase that shows it.

    `sort` is name, noun, or pair: a noun with the word that tells it more closely, at `closer`.
    """

    line: Line
    index: int
    start: int
    end: int
    sort: str
    closer: int | None = None

    @property
    def place(self) -> tuple[str, int, int]:
        """Report, start and end."""
        return self.line.report, self.start, self.end

    @property
    def things(self) -> frozenset[str]:
        """What it stands for itself."""
        words = (self.index,) if self.closer is None else (self.index, self.closer)
        return frozenset(self.line.things[word] for word in words)

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
        return self.line.concepts - self.things


def words(lines: Iterable[Line]) -> Mapping[str, Sequence[Occurrence]]:
    """For each thing that is named, and for each noun that tells enough, where it stands, in order of the lines."""
    found: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for line in lines:
        for index, concept in sorted(line.things.items()):
            one = _word(line, index, concept)
            if one is not None:
                found[concept if one.sort == "name" else _noun(line, index)].append(one)
    return found


def pairs(lines: Iterable[Line]) -> Mapping[str, Sequence[Occurrence]]:
    """For each noun with a word that tells it more closely, or their kin, where they stand, in order of the lines."""
    found: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for line in lines:
        for closer, concept in sorted(line.things.items()):
            index = line.tree.words[closer].head
            thing = line.things.get(index, "")
            if thing and _tells_closer(line.tree, closer) and not {concept[0], thing[0]} & _VALUES:
                start, end = line.tree.span([*_beside(line.tree, index), index, closer])
                found[f"{concept} {thing}"].append(Occurrence(line, index, start, end, "pair", closer))
    return found


def _word(line: Line, index: int, concept: str) -> Occurrence | None:
    """What stands at a word: None for a day or a figure, a pronoun, or a noun that tells little."""
    word = line.tree.words[index]
    if concept[0] in _VALUES:
        return None
    if index in line.names:
        return Occurrence(line, index, *_name(line, index), "name")
    if word.pos not in _NOUNS or concept[0] == "@" or weight_of(key_of(word.text)) < TELLS or _is_title(word.text):
        return None
    if word.pos == "PROPN":
        return Occurrence(line, index, *_name(line, index), "name") if word.text[0].isupper() else None
    return Occurrence(line, index, *_phrase(line.tree, _top(line.tree, index)), "noun")


def _tells_closer(tree: Tree, index: int) -> bool:
    """Whether a word says which one its noun is, by itself: "based" needs to be told where."""
    word = tree.words[index]
    alone = all(tree.words[child].pos == "PUNCT" for child in tree.children(index))
    return word.dep in _CLOSER and 0 < abs(word.head - index) < REACH and alone


def _is_title(text: str) -> bool:
    """Whether a word goes with a name and names nobody itself ("Gen.", "Jr.")."""
    return text.rstrip(".").lower() in titles() or text in word_set("suffix")


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
