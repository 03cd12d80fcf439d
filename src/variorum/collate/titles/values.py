"""Titles of claims over values: the words around the value, with "…" where the value stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from variorum.annotate.acts.clauses import is_predicate
from variorum.annotate.acts.tree import LONGEST as LONGEST_SENTENCE
from variorum.annotate.acts.tree import Tree
from variorum.collate.titles.fragments import LONGEST, Fragment, around, balanced, clause_core, width
from variorum.marks import Sentence
from variorum.story import Story

MOST = 60
"""Places of one claim that are looked at for its title."""
FEWEST = 2
"""Telling words that a title must have beside the value."""
GAP = "…"
_SMALL = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT", "PRON"})
_UP = frozenset({"nummod", "compound", "amod", "flat", "fixed", "det", "advmod", "nmod:unmarked", "case", "dep"})
"""Relations in which a value stands to the noun whose value it is."""

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Choice:
    worth: float
    title: str
    words: frozenset[str]


class Titles:
    """The sentences of a story, from which titles are taken."""

    def __init__(self, story: Story) -> None:
        self._texts: Mapping[str, str] = {report.id: report.text for report in story.reports}
        self._sentences = {marks.report: marks.sentences for marks in story.marks}
        self._starts = {id: [one.start for one in found] for id, found in self._sentences.items()}

    def value(self, places: Iterable[Place], *, whole: bool) -> str:
        """The words around one of these values that tell best whose value it is, "" where none do.

        `whole` says that the value is all that stands at a place (a day, an hour), and not a number with its noun.
        """
        found = [choice for place in sorted(places)[:MOST] for choice in self._choices(place, whole)]
        if not found:
            return ""
        spread = Counter(word for choice in found for word in choice.words)
        return max(found, key=lambda one: (one.worth + _common(one, spread), -len(one.title), one.title)).title

    def _choices(self, place: Place, whole: bool) -> Iterator[_Choice]:
        report, start, end = place
        sentence = self._sentence(report, start)
        if sentence is None:
            return
        tree = Tree.of(sentence)
        covered = [index for index, word in enumerate(tree.words) if start <= word.start and word.end <= end]
        gap = covered if whole else _figure(tree, covered)
        if not gap:
            return
        for fragment in _fragments(tree, covered):
            choice = self._choice(report, tree, fragment, gap)
            if choice is not None:
                yield choice

    def _sentence(self, report: str, start: int) -> Sentence | None:
        sentences = self._sentences.get(report, ())
        number = bisect_right(self._starts.get(report, []), start) - 1
        if number < 0 or start >= sentences[number].end or len(sentences[number].words) > LONGEST_SENTENCE:
            return None
        return sentences[number]

    def _choice(self, report: str, tree: Tree, fragment: Fragment, gap: list[int]) -> _Choice | None:
        text, words = self._texts[report], tree.words
        start, end = fragment.span(tree)
        before, after = text[start : words[gap[0]].start], text[words[gap[-1]].end : end]
        title = " ".join(f"{before}{GAP}{after}".split())
        telling = frozenset(
            words[index].lemma.lower()
            for index in range(fragment.first, fragment.last + 1)
            if index not in gap and words[index].pos not in _SMALL
        )
        if len(telling) < FEWEST or not balanced(title) or len(title) > LONGEST:
            return None
        return _Choice(fragment.worth, title, telling)


def _common(choice: _Choice, spread: Counter[str]) -> float:
    """How far its words are those of the other choices."""
    return 2 * sum(spread[word] > 1 for word in choice.words) / (len(choice.words) + 1)


def _figure(tree: Tree, covered: list[int]) -> list[int]:
    """The words of a quantity without the noun that it counts: up to its last number, all of it where none is seen."""
    numbers = [i for i in covered if tree.words[i].pos == "NUM" or any(c.isdigit() for c in tree.words[i].text)]
    if not numbers:
        return covered[:1]
    return list(range(covered[0], numbers[-1] + 1))


def _fragments(tree: Tree, covered: list[int]) -> Iterator[Fragment]:
    """The runs of words that may stand for a value: its clause, its verb with it, its noun phrase."""
    top = next((index for index in covered if tree.words[index].head not in covered), covered[0])
    noun = _noun(tree, top)
    predicate = next((above for above in (noun, *tree.ancestors(noun)) if is_predicate(tree, above)), None)
    room = LONGEST + width(tree, covered[0], covered[-1])
    if predicate is not None:
        yield clause_core(tree, predicate, room, keep=covered)
    start, end = tree.phrase(noun)
    inside = [index for index, word in enumerate(tree.words) if start <= word.start < end]
    inside += covered
    if width(tree, min(inside), max(inside)) <= room:
        telling = sum(tree.words[index].pos not in _SMALL for index in inside) - len(covered)
        yield Fragment(min(inside), max(inside), 1.0 + 0.3 * min(5, telling))
    yield around(tree, covered, room)


def _noun(tree: Tree, index: int) -> int:
    """The noun whose number, day or measure stands here; the word itself where it hangs on a verb."""
    for _ in range(4):
        head = tree.head(index)
        if head is None or tree.words[index].dep not in _UP or is_predicate(tree, head):
            return index
        index = head
    return index
