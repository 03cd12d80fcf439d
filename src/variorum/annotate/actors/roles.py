"""What the words beside a person's name say the person is: titles before it, appositions on either side, "X is a Y"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.annotate.actors.names import Name
from variorum.annotate.actors.surroundings import age_at
from variorum.annotate.actors.tables import collective_nouns, folded, person_nouns, titles
from variorum.annotate.actors.text import POSSESSIVES, Text
from variorum.annotate.actors.trimming import title_size

_LONGEST = 25
"""Words an apposition may have; longer ones are sentences that were cut wrongly."""
_MODIFIERS = frozenset({"JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD", "CC", "VBN", "VBG"})
_STOPS = frozenset(
    {"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "EX", ".", ":", "''", "``", "-RRB-", "-LRB-", ")", "("}
)
_OPENERS = frozenset({"DT", "PRP$", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "RB", "VBN", "CD"})
_JOINTS = frozenset({"of", "for", "and", "&"})
_COPULAS = frozenset({"is", "was", "became", "remains", "'s"})


class Role(msgspec.Struct, frozen=True):
    """The words from first to last (exclusive) that say what the person of a name is.

    `head` is the noun they turn on. `beside` tells that they make one phrase with the name ("Gov. X"); else they are
    a phrase of their own.
    """

    name: int
    first: int
    last: int
    head: int
    beside: bool


def find_roles(text: Text, names: Sequence[Name]) -> tuple[Role, ...]:
    """The roles of all persons and organisations named, `Role.name` an index into the names."""
    starts = {name.first: name for name in names}
    persons = {i for name in names if name.kind == "person" for i in range(name.first, name.last)}
    found: list[Role] = []
    for number, name in enumerate(names):
        last = name.first - _courtesy(text, name)
        first = _before(text, name, last, persons)
        if first < last:
            head = last - 1 if name.kind == "organisation" else head_noun(text, first, last)
            found.append(Role(number, first, last, last - 1 if head is None else head, beside=True))
        if name.kind != "person":
            continue
        for span in _apart(text, name, first, starts):
            if (head := head_noun(text, *span)) is not None:
                found.append(Role(number, *span, head, beside=False))
    return tuple(found)


def _apart(text: Text, name: Name, first: int, starts: dict[int, Name]) -> list[tuple[int, int]]:
    """The phrases of their own about a person: after the name, before it (its title begins at `first`), stated.

    In "the minister, X, the secretary, Y" each phrase belongs to the name behind it.
    """
    after, before = _after(text, name, starts), _inverted(text, first, name.last)
    if before and after and text.words[after[1]].text == "," and _is_named(starts, after[1] + 1):
        after = None
    return [span for span in (after, before, _stated(text, name)) if span is not None and not _says_nothing(text, span)]


def _says_nothing(text: Text, span: tuple[int, int]) -> bool:
    """Whether a phrase is no more than "someone": what follows it tells, and that is a clause of its own."""
    return span[1] - span[0] == 1 and text.words[span[0]].tag == "NN" and text.words[span[0]].pos == "PRON"


def _is_named(starts: dict[int, Name], i: int) -> bool:
    return i in starts and starts[i].kind == "person"


def _courtesy(text: Text, name: Name) -> int:
    """How many words of courtesy ("Mr.") stand before a person's name."""
    for size in (2, 1):
        if name.kind == "person" and text.joined(name.first - size, name.first):
            title = titles().get(folded(text.written(name.first - size, name.first)))
            if title and title.kind == "honorific":
                return size
    return 0


def head_noun(text: Text, first: int, last: int) -> int | None:
    """The noun or title that a role turns on: the last person noun before its first "of", "for", "at"."""
    head = None
    for i in range(first, last):
        word = text.words[i]
        if _is_person(text, i):
            head = i
        elif head is not None and word.tag in ("IN", ",", "TO"):
            break
    return head


def _is_person(text: Text, i: int) -> bool:
    word = text.words[i]
    lemma = word.text.lower() if word.text[0].isupper() else word.lemma
    return lemma in person_nouns() or (word.text[0].isupper() and folded(word.text) in titles())


def _before(text: Text, name: Name, last: int, persons: set[int]) -> int:
    """Where the role that ends at `last`, directly before a name, begins ("U.S. Secretary of State")."""
    first = last
    if name.kind == "organisation":
        return _body_before(text, first)
    if name.kind != "person" or not text.joined(first - 1, first) or not _closes_role(text, first):
        return first
    while text.joined(first - 1, last) and first - 1 not in persons and _in_phrase(text, first - 1, last):
        first -= 1
    first = _past_joints(text, first, last)
    while first < last and text.words[first].text in (*POSSESSIVES, "-", "and", "&", "of", "for"):
        first += 1
    return first if head_noun(text, first, last) is not None else last


def _past_joints(text: Text, first: int, last: int) -> int:
    """Without what an "of" or "for" hangs on where that is no role, or another's: "criticism of | Chancellor"."""
    for i in range(last - 1, first, -1):
        if text.words[i].text in _JOINTS:
            mine = any(_is_person(text, k) for k in range(i + 1, last))
            others = any(_is_person(text, k) for k in range(first, i))
            if not others or (mine and text.words[i].text in ("of", "for") and text.words[first].text.islower()):
                return i + 1
    return first


def _closes_role(text: Text, first: int) -> bool:
    """Whether what stands before a name can end a role: a title, a noun for a person, or "of State"."""
    if any(text.joined(first - size, first) and title_size(text, first - size, first) == size for size in (1, 2, 3)):
        return True
    word = text.words[first - 1]
    if word.tag in ("NN", "NNP") and _is_person(text, first - 1):
        return True
    return word.tag in ("NNP", "NN", "CD", "NNS") and any(
        text.joined(first - back, first) and text.words[first - back].text in _JOINTS for back in (2, 3)
    )


def _in_phrase(text: Text, i: int, end: int) -> bool:
    word = text.words[i]
    if word.text in _JOINTS or word.text in ("'s", "’s"):
        return (
            i > 0 and text.joined(i - 1, i) and text.words[i - 1].tag in ("NN", "NNP", "NNPS", "NNS") and end - i < 15
        )
    if word.tag in ("NNP", "NNPS") and folded(word.text) in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        return False
    if word.text in (",", ".") or word.tag in ("CC", "CD", "VBN", "VBG") or word.text[0].isdigit():
        return False
    return word.tag in _MODIFIERS or (word.text == "-" and text.joined(i - 1, i))


def _body_before(text: Text, first: int) -> int:
    """A noun that says what an organisation is, directly before its name ("airline X", "state news agency X")."""
    if not text.joined(first - 1, first):
        return first
    word = text.words[first - 1]
    if word.tag != "NN" or collective_nouns().get(word.lemma) != "organisation":
        return first
    start = first - 1
    while text.joined(start - 1, first) and text.words[start - 1].tag in ("NN", "JJ", "NNP", "HYPH", "POS"):
        start -= 1
    return start


def _after(text: Text, name: Name, starts: dict[int, Name]) -> tuple[int, int] | None:
    """An apposition that follows: ", the undersecretary of ...,"; an age may come first (", 30, a passenger,")."""
    i = name.last
    if not text.joined(i, name.first) or text.words[i].text != ",":
        return None
    i += 1
    if i < len(text) and age_at(text, i):
        i += 2 if text.words[i + 1].text == "," else 1
    return _noun_phrase(text, i, starts)


def _noun_phrase(text: Text, first: int, starts: dict[int, Name]) -> tuple[int, int] | None:
    """A noun phrase about a person from here to the next mark or verb; None where none begins here."""
    if not (first < len(text) and text.joined(first - 1, first)) or text.words[first].tag not in _OPENERS:
        return None
    if _is_named(starts, first) or _is_honorific(text, first):
        return None
    last = first
    while last < len(text) and text.joined(last, first) and last - first < _LONGEST and not _ends(text, last):
        last += 1
    head = head_noun(text, first, last)
    if head is None or _many(text, head) or head - first > 8:
        return None
    if any(text.words[i].tag in ("VB", "PRP", "IN") for i in range(first, head)):
        return None
    return first, _unfinished(text, head, last)


def _is_honorific(text: Text, i: int) -> bool:
    """Whether a word is the "Mr." of somebody's name."""
    title = titles().get(folded(text.words[i].text)) if text.words[i].text[0].isupper() else None
    return title is not None and title.kind == "honorific"


def _many(text: Text, i: int) -> bool:
    """Whether a noun means more than one person."""
    word = text.words[i]
    return word.tag in ("NNS", "NNPS") or (word.text.lower() not in person_nouns() and word.text.endswith("s"))


def _ends(text: Text, i: int) -> bool:
    word = text.words[i]
    return word.text in (",", ";", "—", "–", "--", "who", "|") or word.tag in _STOPS or text.words[i].tag == "PRP"


def _unfinished(text: Text, head: int, last: int) -> int:
    """The end of the phrase without prepositions and conjunctions that lead on to something else."""
    while last > head + 1 and text.words[last - 1].tag in ("IN", "CC", "TO", "DT", "RB"):
        last -= 1
    return last


def _inverted(text: Text, first: int, end: int) -> tuple[int, int] | None:
    """An apposition that leads up to a name: "the ambassador to the UN, X"; name and title run from first to end."""
    if not text.joined(first - 1, first - 2) or text.words[first - 1].text != ",":
        return None
    last, start = first - 1, first - 2
    limit = max(0, last - _LONGEST)
    found = None
    while start >= limit and text.joined(start, first) and not _ends(text, start):
        if text.words[start].tag in ("DT", "PRP$") and text.words[start].text.lower() not in ("that", "this", "no"):
            found = start
            if head_noun(text, start, last) is not None:
                break
        start -= 1
    if found is None or _governed(text, found, end):
        return None
    head = head_noun(text, found, last)
    if head is None or _many(text, head) or head - found > 8 or _leads_on(text, head, last):
        return None
    return (found, last) if not any(text.words[i].tag in ("VB", "IN") for i in range(found, head)) else None


def _leads_on(text: Text, head: int, last: int) -> bool:
    """Whether the phrase goes on to somebody else, whom the name may be: "her daughter with her former partner, X"."""
    return any(text.words[i].text == "with" for i in range(head + 1, last))


def _governed(text: Text, found: int, end: int) -> bool:
    """Whether a phrase hangs on a preposition or conjunction while the name begins a clause.

    "Scolded by the agent, X claims ..."; "Through a representative, X, who is abroad, said ...".
    """
    if not text.joined(found - 1, found) or text.words[found - 1].tag not in ("IN", "TO", "CC"):
        return False
    if text.starts(found - 1) and text.words[found].text.lower() in ("a", "an"):
        return True
    return text.joined(end, end - 1) and text.words[end].tag[:2] in ("VB", "MD")


def _stated(text: Text, name: Name) -> tuple[int, int] | None:
    """What a sentence states: "X is a lawyer"."""
    i = name.last
    if (
        not text.joined(i, name.first)
        or text.words[i].text not in _COPULAS
        or text.sentence[i] != text.sentence[name.first]
    ):
        return None
    if not text.joined(i, i + 1) or text.words[i + 1].tag != "DT":
        return None
    return _noun_phrase(text, i + 1, {})
