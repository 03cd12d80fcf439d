"""The words of one sentence as a tree, with the questions that clause reading asks of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from variorum.marks import Sentence, Word

CLAUSAL = frozenset({"ccomp", "advcl", "csubj", "csubj:pass", "parataxis", "acl:relcl", "discourse", "dep"})
"""Relations under which another clause begins."""
SUBJECTS = ("nsubj", "nsubj:pass")
_OUTSIDE_PHRASE = CLAUSAL | {"acl", "appos", "punct", "cc:preconj", "cop", "aux", "mark", "nsubj", "advmod:emph"}
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"today", "yesterday", "tomorrow", "tonight"}
)
"""Words for days, which parsers take for subjects ("Brandt said Thursday") or hang on names ("the mayor Friday")."""
_EDGE = frozenset({"punct", "cc"})
_MAX_DEPTH = 60
LONGEST = 400
"""Words of the longest sentence that is read: what is longer is a list or a page without full stops, and no clause."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence's words and, for each, the indices of its dependents in order."""

    words: tuple[Word, ...]
    below: tuple[tuple[int, ...], ...]
    copular: frozenset[int]
    """The words that a copula hangs on."""
    lemmas: frozenset[str]
    texts: frozenset[str]
    """The words in small letters."""

    @classmethod
    def of(cls, sentence: Sentence) -> Tree:
        """The tree of a parsed sentence."""
        below: list[list[int]] = [[] for _ in sentence.words]
        for index, word in enumerate(sentence.words):
            if word.head != index:
                below[word.head].append(index)
        copular = frozenset(word.head for i, word in enumerate(sentence.words) if word.dep == "cop" and word.head != i)
        lemmas = frozenset(word.lemma for word in sentence.words)
        texts = frozenset(word.text.lower() for word in sentence.words)
        return cls(sentence.words, tuple(map(tuple, below)), copular, lemmas, texts)

    def children(self, index: int, *deps: str) -> list[int]:
        """The dependents of a word that stand in one of these relations to it (all of them if none is named)."""
        below, words = self.below[index], self.words
        return [child for child in below if not deps or words[child].dep in deps] if below else []

    def child(self, index: int, *deps: str) -> int | None:
        """The first such dependent."""
        for child in self.below[index]:
            if not deps or self.words[child].dep in deps:
                return child
        return None

    def head(self, index: int) -> int | None:
        """The word that this one depends on; None for a root."""
        head = self.words[index].head
        return None if head == index else head

    def ancestors(self, index: int) -> Iterator[int]:
        """The words above this one, nearest first."""
        for _ in range(_MAX_DEPTH):
            head = self.head(index)
            if head is None:
                return
            yield head
            index = head

    def subtree(self, index: int, skip: Callable[[int], bool] = lambda _: False) -> list[int]:
        """A word and all below it in order, leaving out the branches for which `skip` holds."""
        found = [index]
        # Each word hangs on one alone: going down can meet none twice but, where heads run in a circle, the first.
        for here in found:
            found += [child for child in self.below[here] if child != index and not skip(child)]
        return sorted(found)

    def phrase(self, index: int) -> tuple[int, int]:
        """The offsets of the noun phrase of a word: without relative clauses, appositions, or its own preposition."""
        if not self.below[index]:
            return self.words[index].start, self.words[index].end
        words = self.subtree(index, lambda child: self._outside_phrase(child, index))
        return self.span(self._unbroken(words, index))

    def _outside_phrase(self, child: int, top: int) -> bool:
        word = self.words[child]
        if word.dep in _OUTSIDE_PHRASE or (word.text.lower() in DAYS and word.head == top and child > top):
            return True
        return word.dep == "case" and word.head == top and (child < top or word.tag == "POS")

    def _unbroken(self, words: list[int], index: int) -> list[int]:
        """The stretch of words around one of them without a gap, but for punctuation inside it."""
        place = words.index(index)
        first = last = place
        while first > 0 and self._adjacent(words[first - 1], words[first]):
            first -= 1
        while last + 1 < len(words) and self._adjacent(words[last], words[last + 1]):
            last += 1
        return words[first : last + 1]

    def _adjacent(self, left: int, right: int) -> bool:
        if right - left > 3:
            return False
        return right == left + 1 or all(self.words[i].pos == "PUNCT" for i in range(left + 1, right))

    def span(self, indices: Collection[int]) -> tuple[int, int]:
        """The offsets from the first to the last of these words, punctuation and conjunctions at the edges left off."""
        inner = [self.words[i] for i in sorted(indices)]
        first, last = 0, len(inner) - 1
        while first < last and (inner[first].dep in _EDGE or inner[first].pos == "PUNCT"):
            first += 1
        while first < last and (inner[last].dep in _EDGE or inner[last].pos == "PUNCT"):
            last -= 1
        return inner[first].start, inner[last].end
