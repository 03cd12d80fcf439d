"""What a name is the name of: every place where the report uses it has a vote, and so has the name itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from variorum.annotate.actors.candidates import Candidate, title_size
from variorum.annotate.actors.tables import (
    collective_nouns,
    first_names,
    folded,
    name_words,
    person_nouns,
    titles,
)
from variorum.annotate.actors.text import Text

KINDS = ("person", "organisation", "place", "group", "other")
ENOUGH = 1.0
"""Votes that a name needs to be taken for one: those of a single label of the pipeline."""
HEADLINE = 0.4
"""What a label in a line of capitalised words weighs: there nearly every word looks like a name."""


@dataclass(slots=True)
class Ballot:
    """Votes for one name."""

    votes: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))

    def add(self, kind: str, weight: float) -> None:
        self.votes[kind] += weight

    def winner(self) -> tuple[str, float]:
        """The kind with the most votes (the first of KINDS where they are equal), and its votes."""
        kind = max(KINDS, key=lambda one: self.votes[one])
        return kind, self.votes[kind]


def vote(text: Text, candidates: Iterable[Candidate]) -> dict[tuple[str, ...], str]:
    """The kind of each name of the report, by its folded words; names without enough votes are left out."""
    ballots: dict[tuple[str, ...], Ballot] = {}
    for one in candidates:
        key = key_of(text, one.first, one.last)
        ballot = ballots.get(key)
        if ballot is None:
            ballot = ballots[key] = Ballot()
            _by_form(ballot, text, one)
        _by_place(ballot, text, one)
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


def _by_form(ballot: Ballot, text: Text, one: Candidate) -> None:
    """What the words of the name tell."""
    words = [text.words[i].text for i in range(one.first, one.last)]
    if one.entry:
        fixed = one.entry.sort in ("country", "people", "adjective", "group")
        ballot.add(one.entry.kind, 5.0 if fixed else 1.2)
        return
    told = [name_words().get(word) for word in words]
    if told[-1]:
        ballot.add(told[-1], 2.0 if len(words) > 1 else 0.5)
    for kind, word in zip(told[:-1], words[1:], strict=True):
        if kind and (word in ("of", "for") or kind == "organisation"):
            ballot.add(kind, 1.5 if word in ("of", "for") else 0.4)
    if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6:
        ballot.add("organisation", 0.7)
    if len(words) > 1 and folded(words[0]) in first_names() and not any(told) and "of" not in words:
        ballot.add("person", 1.2)


def _by_place(ballot: Ballot, text: Text, one: Candidate) -> None:
    """What the words around the name tell."""
    weight = HEADLINE if titled(text, one.first) else 1.0
    if one.label:
        ballot.add(one.label, weight)
    _before(ballot, text, one.first)
    _after(ballot, text, one.last)


def _before(ballot: Ballot, text: Text, first: int) -> None:
    if not text.joined(first - 1, first):
        return
    word = text.words[first - 1]
    if any(title_size(text, first - size, first) == size for size in (1, 2, 3) if text.joined(first - size, first)):
        ballot.add("person", 2.0 if word.text[0].isupper() else 0.7)
    elif word.text.islower() and word.tag == "NN":
        if word.lemma in person_nouns():
            ballot.add("person", 1.2)
        elif (kind := collective_nouns().get(word.lemma)) is not None:
            ballot.add(kind, 1.2)
    elif word.text == "of" and text.joined(first - 2, first):
        if collective_nouns().get(text.words[first - 2].lemma) == "place":
            ballot.add("place", 1.2)
    elif word.text in ("in", "In"):
        ballot.add("place", 0.7)
    elif word.text in ("at", "near", "outside"):
        ballot.add("place", 0.3)


def _after(ballot: Ballot, text: Text, last: int) -> None:
    if not text.joined(last - 1, last):
        return
    words = text.words
    mark = words[last].text
    if mark == "," and text.joined(last, last + 2):
        following = words[last + 1].text
        if following.isdigit() and 5 < int(following[:4]) < 110 and words[last + 2].text in (",", ".", "and", "-"):
            ballot.add("person", 3.0)
        elif following == "who":
            ballot.add("person", 1.0)
    elif mark == "who":
        ballot.add("person", 0.6)
    elif words[last].lemma in ("say", "tell", "add") and words[last].pos == "VERB":
        ballot.add("person", 0.3)
        ballot.add("organisation", 0.2)


def titled(text: Text, i: int) -> bool:
    """Whether the word stands in a line where nearly all words are capitalised."""
    sentence = text.sentences[text.sentence[i]]
    return _titled(tuple(word.text for word in sentence.words))


def _titled(words: tuple[str, ...]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _share(ballots: dict[tuple[str, ...], Ballot]) -> None:
    """A surname is a person where the full name is one; a long name's kind helps the same name cut short."""
    persons: dict[str, float] = {}
    for key, ballot in ballots.items():
        kind, votes = ballot.winner()
        if kind == "person" and len(key) > 1 and votes >= ENOUGH:
            persons[key[-1]] = max(persons.get(key[-1], 0.0), votes)
    for key, ballot in ballots.items():
        if len(key) == 1 and key[0] in persons:
            ballot.add("person", min(2.0, persons[key[0]]))


__all__ = ["Ballot", "key_of", "titled", "titles", "vote"]
