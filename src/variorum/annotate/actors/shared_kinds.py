"""What a full name tells of the same name cut short, and the short one of the full one."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.ballots import ACRONYM, ENOUGH, Ballot, Key
from variorum.annotate.actors.common_words import is_ordinary
from variorum.annotate.actors.persons import family_name
from variorum.annotate.actors.tables import first_names, name_words
from variorum.annotate.lemmas import is_adjective

_LONGEST = 4
"""Parts that a person's name has at most."""
_ARTICLES = frozenset({"al", "el", "la", "le"})
"""First names that as often begin the name of a place."""
_TEAM = 1.5
"""What each use of a lone word weighs that a name has behind its place: such words are read as persons or places."""


def share(ballots: Mapping[Key, Ballot]) -> None:
    """A surname is a person where the full name is one; what goes by its last word as well is a person, if it begins
    like one, or a team, if it begins with its place.
    """
    for full, ballot in sorted(ballots.items()):
        short = ballots.get((family_name(full),)) if 1 < len(full) <= _LONGEST else None
        if short is None or short.form["organisation"] >= ACRONYM or family_name(full) in _name_words():
            continue
        if _begins_as_person(full, ballot) and not _of_atlas(short) and not is_ordinary(family_name(full)):
            ballot.used["person"] += ballot.uses
            short.used["person"] += short.uses
        elif _begins_with_place(full) and ballot.winner()[0] == "organisation" and not _of_atlas(short):
            short.used["organisation"] += _TEAM * short.uses
    _surnames(ballots)
    _first_names(ballots)


def _surnames(ballots: Mapping[Key, Ballot]) -> None:
    persons: dict[str, float] = {}
    for key, ballot in ballots.items():
        kind, votes = ballot.winner()
        if kind == "person" and len(key) > 1 and votes >= ENOUGH:
            persons[family_name(key)] = max(persons.get(family_name(key), 0.0), votes)
    for key, ballot in ballots.items():
        if len(key) == 1 and key[0] in persons and ballot.form["organisation"] < ACRONYM:
            ballot.used["person"] += min(2.0, persons[key[0]])
            ballot.doubtful = False


def _first_names(ballots: Mapping[Key, Ballot]) -> None:
    """A first name alone is the person's who has it, where a full name begins with it."""
    for full, ballot in sorted(ballots.items()):
        alone = ballots.get(full[:1]) if 1 < len(full) <= _LONGEST else None
        if alone is None or not _begins_as_person(full, ballot) or _of_atlas(alone) or alone.form["organisation"]:
            continue
        if ballot.winner()[0] == "person":
            alone.used["person"] = max(alone.used["person"], float(alone.uses))


def _begins_as_person(full: Key, ballot: Ballot) -> bool:
    """Whether the first word is a first name and no place, adjective or article, and no word tells of a body."""
    first = full[0]
    plain = not ballot.form["organisation"] and not ballot.form["place"]
    other = known_place(first.capitalize()) is not None or first in _ARTICLES or is_adjective(first)
    return plain and first in first_names() and not other


def _begins_with_place(full: Key) -> bool:
    return known_place(" ".join(word.capitalize() for word in full[:-1])) is not None


def _of_atlas(short: Ballot) -> bool:
    """Whether a lone word is known to be a country, people or place."""
    return bool(short.form["place"] or short.form["group"])


def _name_words() -> frozenset[str]:
    return frozenset(word.lower() for word in name_words())
