"""The actors of a report as the speakers of its sentences: which words mean whom, and what pronouns fit them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from variorum.annotate.actors.tables import collective_nouns, first_names, folded, person_nouns, titles
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.marks import Chain, Mention

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_KINDS = {"he": "person", "she": "person", "him": "person", "her": "person"}
LIVING = frozenset({"person", "organisation", "group"})
"""Kinds of actor that speak; a place speaks only where it stands for its government."""


class People:
    """Looks up mentions by word and tells kind and gender of an actor."""

    def __init__(self, text: str, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        self._mentions = sorted(mentions, key=lambda m: (m.start, m.end))
        self._starts = [mention.start for mention in self._mentions]
        self._longest = max((mention.end - mention.start for mention in mentions), default=0)
        self._genders = _genders(text, mentions, chains)

    def at(self, start: int, end: int) -> list[Mention]:
        """The mentions that share a character with a stretch of text, sorted by start."""
        first = bisect_left(self._starts, start - self._longest)
        found = []
        for mention in self._mentions[first:]:
            if mention.start >= end:
                break
            if mention.end > start:
                found.append(mention)
        return found

    def gender(self, chain: str | None, text: str) -> str:
        """m, f or "" where unknown: of the actor, or else of who is named or described so.

        In capitals (M, F) where a title or a noun tells, in small letters where only a first name does.
        """
        return self._genders.get(chain or "", "") or _gender_of(text)

    def kind(self, line: Line, i: int) -> str:
        """The kind of actor a word means, "" where it means none."""
        word = line.words[i]
        if word.tag == "PRP":
            return _KINDS.get(word.text.lower(), "organisation" if word.text.lower() == "it" else "group")
        kinds = [m.kind for m in self.at(word.start, word.end)]
        if kinds or word.label:
            return kinds[-1] if kinds else word.label
        lemma = word.lemma.lower()
        return "person" if lemma in person_nouns() else collective_nouns().get(lemma, "")

    def lives(self, line: Line, i: int) -> bool:
        """Whether a word can mean somebody who speaks."""
        return line.inside[i] == OUTSIDE and self.kind(line, i) in LIVING


def _genders(text: str, mentions: Sequence[Mention], chains: Sequence[Chain]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        gender = _GENDERS.get(text[mention.start : mention.end].lower())
        if gender and mention.chain:
            votes.setdefault(mention.chain, Counter())[gender] += 1
    found = {}
    for chain in chains:
        told = next((g for name in (chain.name, *chain.aliases, *chain.roles) if (g := _gender_of(name))), "")
        vote = votes.get(chain.id)
        if chain.kind in {"person", "group"}:
            found[chain.id] = told or (vote.most_common(1)[0][0] if vote else "")
    return found


def _gender_of(name: str) -> str:
    words = folded(name).split()
    for word in words:
        title, noun = titles().get(word), person_nouns().get(word)
        if title and title.gender:
            return title.gender.upper()
        if noun and noun.gender:
            return noun.gender.upper()
    return first_names().get(words[0], "") if len(words) > 1 else ""
