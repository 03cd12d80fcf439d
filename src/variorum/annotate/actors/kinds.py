"""What a name is the name of: every place where the report uses it has a vote, and so has the name itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.ballots import ACRONYM, ENOUGH, Ballot, Key
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.common_words import is_common, titled
from variorum.annotate.actors.shared_kinds import share
from variorum.annotate.actors.surroundings import around
from variorum.annotate.actors.tables import acronyms, first_names, folded, name_words, word_set
from variorum.annotate.actors.text import Text

HEADLINE = 0.4
"""What a label in a line of capitalised words weighs: there nearly every word looks like a name."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_MERGED = re.compile(r"(?!Mc|Mac|Fitz|D[aeiou]|L[aeu]|Ju|Van|Von)[A-Z]?[a-z]+[A-Z]")
"""Words run together with a capital inside, as companies and products are called; not "McCall" or "LeRoy"."""


def vote(text: Text, candidates: Iterable[Candidate]) -> dict[Key, str]:
    """The kind of each name of the report, by its folded words; names without enough votes are left out.

    So is a lone word that only ever stands where a common word would be written the same.
    """
    groups: dict[Key, list[Candidate]] = {}
    for one in candidates:
        groups.setdefault(key_of(text, one.first, one.last), []).append(one)
    ballots = {key: _ballot(text, group) for key, group in groups.items()}
    share(ballots)
    kinds = {}
    for key, ballot in ballots.items():
        kind, votes = ballot.winner()
        if votes >= ENOUGH and kind != "other" and not (ballot.doubtful and len(key) == 1):
            kinds[key] = kind
    return kinds


def _ballot(text: Text, group: Sequence[Candidate]) -> Ballot:
    """The votes for one name, read by its form where it is not all capitals, if it ever is not."""
    ballot = Ballot(uses=len(group))
    written = next((one for one in group if not text.words[one.first].text.isupper()), group[0])
    _by_form(ballot.form, text, written)
    doubts = [titled(text, one.first) or is_common(text, one) for one in group]
    for one, doubt in zip(group, doubts, strict=True):
        _by_use(ballot.used, text, one, HEADLINE if doubt else 1.0)
    ballot.doubtful = all(doubts) and not any(one.entry for one in group)
    return ballot


def key_of(text: Text, first: int, last: int) -> Key:
    """A name's words as they are compared."""
    return tuple(folded(word.text) for word in text.words[first:last])


def _by_form(form: dict[str, float], text: Text, one: Candidate) -> None:
    """What the words of the name tell."""
    words = [text.words[i].text for i in range(one.first, one.last)]
    if one.entry:
        form[one.entry.kind] += 4.0 if one.entry.fixed else 0.8
    elif len(words) == 1:
        _by_word(form, words[0])
    else:
        _by_words(form, words, one.label)


def _by_word(form: dict[str, float], word: str) -> None:
    if word in word_set("group"):
        form["group"] += 2.0
    if kind := name_words().get(word):
        form[kind] += 0.5
    if (word.isupper() and 2 <= len(word) <= 6) or _MERGED.match(word):
        form["organisation"] += ACRONYM


def _by_words(form: dict[str, float], words: list[str], label: str) -> None:
    if words[-1] in word_set("group"):
        form["group"] += 2.0
    told = [name_words().get(word) for word in words]
    if told[-1]:
        form[told[-1]] += 2.0
    for kind, following in zip(told[:-1], words[1:], strict=True):
        if kind and (following in ("of", "for") or kind == "organisation"):
            form[kind] += 1.5 if following in ("of", "for") else 0.4
    if words[0] in acronyms():
        form["organisation"] += 2.5
    if label in ("", "person") and _INITIALS.fullmatch(words[0]) and words[-1].isalpha():
        form["person"] += 1.2
    if _given(words[0]) and not any(told) and not word_set("link").intersection(words):
        form["person"] += 0.6 if label == "organisation" else 1.2


def _given(word: str) -> bool:
    return folded(word) in first_names() and known_country(word) is None


def _by_use(used: dict[str, float], text: Text, one: Candidate, weight: float) -> None:
    """What the pipeline's label there and the words around the name tell."""
    if one.label:
        used[one.entry.kind if one.entry and one.label == "other" else one.label] += weight
    around(used, text, one)
