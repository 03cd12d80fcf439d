"""What the words around a name tell of its kind, as votes."""

from __future__ import annotations

from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.tables import collective_nouns, person_nouns, word_set
from variorum.annotate.actors.text import Text
from variorum.annotate.actors.trimming import title_size


def around(used: dict[str, float], text: Text, one: Candidate) -> None:
    """Add the votes of what stands before a name and after it."""
    _before(used, text, one.first)
    _after(used, text, one)


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
