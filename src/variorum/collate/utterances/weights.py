"""How much the words of a story tell: by how rare they are in the news at large and among its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from variorum.collate.utterances.concepts import concepts
from variorum.story import Story
from variorum.wording import key_of, stem_of, weight_of


class Weights:
    """Weighs the stems of one story, 0 to 1, and the concepts that they stand for."""

    def __init__(self, counts: Counter[str], sentences: int) -> None:
        self._counts = counts
        self._stands = concepts(counts)
        self._scale = log(2 + sentences)
        self._known: dict[str, float] = {}

    @classmethod
    def of(cls, story: Story) -> Weights:
        """The weights of a story, counted sentence by sentence."""
        sentences = [sentence for marks in story.marks for sentence in marks.sentences]
        counts = Counter(
            stem for sentence in sentences for stem in {stem_of(key_of(word.text)) for word in sentence.words}
        )
        return cls(counts, len(sentences))

    def stems(self, stems: Iterable[str]) -> dict[str, float]:
        """The weight of each stem."""
        return {stem: self._weight(stem) for stem in stems}

    def concepts(self, stems: Iterable[str]) -> dict[str, float]:
        """The weight of each concept: that of the most telling of its stems here."""
        found: dict[str, float] = {}
        for stem in stems:
            concept = self._stands.get(stem, stem)
            found[concept] = max(self._weight(stem), found.get(concept, 0.0))
        return found

    def _weight(self, stem: str) -> float:
        if stem not in self._known:
            rare = max(0.0, 1 - log(1 + self._counts[stem]) / self._scale)
            self._known[stem] = weight_of(stem) * rare
        return self._known[stem]
