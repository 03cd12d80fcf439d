"""Words that say the same, by their stems: two renderings of one sentence share concepts where they share no words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from variorum.collate.statements.kin import kinship, representatives
from variorum.wording import key_of, stem_of


def concepts(counts: Mapping[str, int]) -> dict[str, str]:
    """For each stem of a story the one that stands for it and its kin there."""
    return representatives(counts, _kin())


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, others in kinship().items():
        found[stem_of(key_of(word))] |= {stem_of(key_of(other)) for other in others}
    return {stem: frozenset(others - {stem}) for stem, others in found.items()}
