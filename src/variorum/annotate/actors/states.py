"""Countries under other names: the capital that stands for its government, "the North" for a country of that name."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.actors.atlas import Entry
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.tables import countries, country, word_set
from variorum.annotate.actors.text import POSSESSIVES, Text

_WHERE = frozenset({"in", "at", "near", "outside", "around", "from", "across", "through", "inside", "over", "of"})
_AGAINST = frozenset({"against", "with", "by", "between", "on"})
_COMPASS = ("North", "South")


def stands_for_state(text: Text, name: Name) -> bool:
    """Whether a capital is written for the government that sits there: it says, wants, tests, is sanctioned."""
    if name.entry is None or name.entry.sort != "seat" or not name.entry.code:
        return False
    top = text.top(name.first, name.last)
    head, above = text.words[top], text.words[text.head[top]]
    before = text.words[name.first - 1].text.lower() if text.joined(name.first - 1, name.first) else ""
    if before in _WHERE or (text.joined(name.last, name.first) and text.words[name.last].text in ("-", ",")):
        return False
    if head.dep in ("nsubj", "obl:agent"):
        return above.lemma in word_set("state-verb")
    if head.dep == "nmod:poss" or (text.joined(name.last, name.first) and text.words[name.last].text in POSSESSIVES):
        return above.lemma in word_set("state-noun")
    return before in _AGAINST and _of_politics(text, top)


def _of_politics(text: Text, i: int) -> bool:
    """Whether what a phrase hangs on is a matter of states ("sanctions on Pyongyang")."""
    above = text.words[text.head[i]]
    if above.lemma in word_set("state-noun"):
        return True
    return above.pos == "VERB" and any(
        text.words[k].lemma in word_set("state-noun")
        for k in range(max(0, i - 4), i)
        if text.sentence[k] == text.sentence[i]
    )


def compass_names(text: Text, names: Sequence[Name]) -> list[Name]:
    """ "The North" and "the South" where the report names one country that is called so."""
    known = {name.entry.code for name in names if name.entry and name.entry.sort in ("country", "adjective", "people")}
    meant = {word: _called(word, known) for word in _COMPASS}
    taken = {i for name in names if name.last - name.first > 1 or name.entry for i in range(name.first, name.last)}
    found = []
    for i in range(1, len(text)):
        entry = meant.get(text.words[i].text)
        if entry is None or i in taken or not text.joined(i - 1, i) or text.words[i - 1].text.lower() != "the":
            continue
        if text.joined(i, i + 1) and (text.words[i + 1].tag in ("NNP", "NNPS") or text.words[i + 1].text == "of"):
            continue
        found.append(Name(i - 1, i + 1, "place", entry))
    return found


def _called(word: str, known: set[str]) -> Entry | None:
    codes = sorted(known & _halves(word))
    return Entry("country", codes[0], country(codes[0]).name) if len(codes) == 1 else None


def _halves(word: str) -> set[str]:
    """Countries called "North X" or "South X" that have, or had, the other half beside them."""
    all_names = {one.name for one in countries()}
    other = _COMPASS[1 - _COMPASS.index(word)]
    return {
        one.code
        for one in countries()
        if one.name.startswith(f"{word} ")
        and (f"{other} {one.name[len(word) + 1 :]}" in all_names or one.name[len(word) + 1 :] in all_names)
    }
