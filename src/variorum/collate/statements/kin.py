"""Which words say the same in a story: synonyms and derivations of the dictionary and of the news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from variorum.annotate.acts.lexicon import nominals, rows


def representatives(counts: Mapping[str, int], kin: Mapping[str, frozenset[str]] | None = None) -> dict[str, str]:
    """For each word of a story the one that stands for it and its kin there; `kin` is kinship() unless given.

    The commonest words come first, and each takes in its own kin alone: kinship is never carried on from word to word.
    """
    related = kinship() if kin is None else kin
    found: dict[str, str] = {}
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        if word in found:
            continue
        found[word] = word
        for other in related.get(word, ()):
            if other in counts:
                found.setdefault(other, word)
    return found


def same(word: str, other: str) -> bool:
    """Whether two lemmas are the same or related."""
    return word == other or other in kinship().get(word, ())


@cache
def plain() -> frozenset[str]:
    """Words that show nothing about what a sentence speaks of."""
    return frozenset(row[0] for row in rows("statements/plain.tsv"))


@cache
def kinship() -> dict[str, frozenset[str]]:
    """For each lemma that has any those related to it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, others in rows("statements/kin.tsv"):
        for other in others.split():
            found[word].add(other)
            found[other].add(word)
    groups = [set(row) for row in rows("statements/synonyms.tsv")]
    groups += [set(row[2].split()) for row in rows("word_classes.tsv")]
    for noun, verb in nominals().items():
        groups.append({noun, verb})
    for group in groups:
        for word in group:
            found[word] |= group - {word}
    return {word: frozenset(others) for word, others in found.items()}
