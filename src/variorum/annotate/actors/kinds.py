"""What a name is the name of: every place where the report uses it has a vote, and so has the name itself."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.persons import family_name
from variorum.annotate.actors.tables import (
    acronyms,
    collective_nouns,
    first_names,
    folded,
    name_words,
    person_nouns,
    word_set,
)
from variorum.annotate.actors.text import Text
from variorum.annotate.actors.trimming import title_size

KINDS = ("person", "organisation", "place", "group", "other")
ENOUGH = 1.0
"""Votes that a name needs to be taken for one: those of a single label of the pipeline."""
ACRONYM = 0.7
"""What capitals alone tell of an organisation."""
HEADLINE = 0.4
"""What a label in a line of capitalised words weighs: there nearly every word looks like a name."""


@dataclass(slots=True)
class Ballot:
    """Votes for one name: of the places where it is used, and of its own words, which weigh more the more they are."""

    used: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    form: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    uses: int = 0

    def winner(self) -> tuple[str, float]:
        """The kind with the most votes (the first of KINDS where they are equal), and its votes."""
        weight = math.sqrt(self.uses)
        votes = {kind: self.used[kind] + weight * self.form[kind] for kind in KINDS}
        kind = max(KINDS, key=lambda one: votes[one])
        return kind, votes[kind]


def vote(text: Text, candidates: Iterable[Candidate]) -> dict[tuple[str, ...], str]:
    """The kind of each name of the report, by its folded words; names without enough votes are left out."""
    ballots: dict[tuple[str, ...], Ballot] = {}
    for one in candidates:
        key = key_of(text, one.first, one.last)
        ballot = ballots.get(key)
        if ballot is None:
            ballot = ballots[key] = Ballot()
            _by_form(ballot.form, text, one)
        ballot.uses += 1
        _by_use(ballot.used, text, one)
    _share(ballots)
    kinds = {}
    for key, ballot in ballots.items():
        kind, votes = ballot.winner()
        if votes >= ENOUGH and kind != "other":
            kinds[key] = kind
    return kinds


def key_of(text: Text, first: int, last: int) -> tuple[str, ...]:
    """A name's words as they are compared."""
    return tuple(folded(text.words[i].text) for i in range(first, last))


def _by_form(form: dict[str, float], text: Text, one: Candidate) -> None:
    """What the words of the name tell."""
    words = [text.words[i].text for i in range(one.first, one.last)]
    if one.entry:
        form[one.entry.kind] += 4.0 if one.entry.fixed else 0.8
        return
    if words[-1] in word_set("group"):
        form["group"] += 2.0
    told = [name_words().get(word) for word in words]
    if told[-1]:
        form[told[-1]] += 2.0 if len(words) > 1 else 0.5
    for kind, following in zip(told[:-1], words[1:], strict=True):
        if kind and (following in ("of", "for") or kind == "organisation"):
            form[kind] += 1.5 if following in ("of", "for") else 0.4
    if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6:
        form["organisation"] += ACRONYM
    if len(words) > 1 and words[0] in acronyms():
        form["organisation"] += 2.5
    if len(words) > 1 and _given(words[0]) and not any(told) and not word_set("link").intersection(words):
        form["person"] += 0.6 if one.label == "organisation" else 1.2


def _given(word: str) -> bool:
    return folded(word) in first_names() and known_country(word) is None


def _by_use(used: dict[str, float], text: Text, one: Candidate) -> None:
    """What the words around the name tell."""
    if one.label:
        kind = one.entry.kind if one.entry and one.label == "other" else one.label
        used[kind] += HEADLINE if titled(text, one.first) or _common(text, one) else 1.0
    _before(used, text, one.first)
    _after(used, text, one)


def _common(text: Text, one: Candidate) -> bool:
    """Whether a lone capitalised word may be a common one: shouted among others, or small elsewhere in the report."""
    if one.last - one.first > 1 or one.entry:
        return False
    word = text.words[one.first].text
    if len(word) > 3 and word.isupper():
        beside = (text.words[i].text for i in (one.first - 1, one.last) if text.joined(i, one.first))
        if any(len(other) > 3 and other.isupper() for other in beside):
            return True
    return text.starts(one.first) and word.lower() in text.small


def _before(used: dict[str, float], text: Text, first: int) -> None:
    if not text.joined(first - 1, first):
        return
    word = text.words[first - 1]
    if any(title_size(text, first - size, first) == size for size in (1, 2, 3) if text.joined(first - size, first)):
        used["person"] += 2.0 if word.text[0].isupper() else 0.7
    elif word.text.islower() and word.tag == "NN":
        if word.lemma in person_nouns():
            used["person"] += 1.2
        elif (kind := collective_nouns().get(word.lemma)) is not None:
            used[kind] += 1.2
    elif word.text == "of" and text.joined(first - 2, first):
        if collective_nouns().get(text.words[first - 2].lemma) == "place":
            used["place"] += 1.2
    elif word.text in ("in", "In"):
        used["place"] += 0.7
    elif word.text in ("at", "near", "outside"):
        used["place"] += 0.3


def _after(used: dict[str, float], text: Text, one: Candidate) -> None:
    last = one.last
    if not text.joined(last - 1, last):
        return
    word = text.words[last]
    if word.text == "," and text.joined(last, last + 2):
        if age_at(text, last + 1):
            used["person"] += 3.0
        elif text.words[last + 1].text == "who":
            used["person"] += 1.0
    elif word.text == "who":
        used["person"] += 0.6
    elif word.pos == "VERB" and word.lemma in word_set("speech-verb"):
        used["person"] += 0.3
        used["organisation"] += 0.2
        if one.label in ("", "other") and 1 < one.last - one.first < 5 and word.tag in ("VBD", "VBZ"):
            used["person"] += 0.9
    elif word.text.islower() and word.tag == "NN" and collective_nouns().get(word.lemma) == "place":
        used["place"] += 1.0


def age_at(text: Text, i: int) -> bool:
    """Whether an age stands here, between a comma and a mark (", 30, ")."""
    if not text.joined(i, i + 1):
        return False
    number, mark = text.words[i].text, text.words[i + 1].text
    return number.isdecimal() and len(number) <= 3 and 3 < int(number) < 115 and mark in (",", ".", "and", "-")


def titled(text: Text, i: int) -> bool:
    """Whether the word stands in a line that capitalises all words of weight, as headlines do."""
    sentence = text.sentences[text.sentence[i]]
    return _titled(tuple((word.text, word.tag) for word in sentence.words))


@lru_cache(maxsize=8)
def _titled(words: tuple[tuple[str, str], ...]) -> bool:
    long = [word for word, _ in words if len(word) > 3 and word[0].isalpha()]
    if len(long) < 3 or sum(word[0].isupper() for word in long) < 0.75 * len(long):
        return False
    return any(word[0].isupper() and tag[:2] in ("VB", "RB", "PR", "WP", "MD", "JJ") for word, tag in words[1:])


def _share(ballots: dict[tuple[str, ...], Ballot]) -> None:
    """A surname is a person where the full name is one; a long name's kind helps the same name cut short."""
    persons: dict[str, float] = {}
    for key, ballot in ballots.items():
        kind, votes = ballot.winner()
        if kind == "person" and len(key) > 1 and votes >= ENOUGH:
            persons[family_name(key)] = max(persons.get(family_name(key), 0.0), votes)
    for key, ballot in ballots.items():
        if len(key) == 1 and key[0] in persons and ballot.form["organisation"] < ACRONYM:
            ballot.used["person"] += min(2.0, persons[key[0]])
