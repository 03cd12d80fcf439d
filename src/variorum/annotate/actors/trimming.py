"""Where a name begins and ends inside what was labelled: without titles and marks, with what was left off."""

from __future__ import annotations

from variorum.annotate.actors.atlas import Entry, find_entry
from variorum.annotate.actors.tables import (
    first_names,
    folded,
    name_words,
    person_nouns,
    title_openings,
    titles,
    word_set,
)
from variorum.annotate.actors.text import POSSESSIVES, Text

_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def title_size(text: Text, first: int, limit: int) -> int:
    """How many words from first make a title; 0 for none. `limit` is the index that it may not reach."""
    if first >= limit or folded(text.words[first].text) not in title_openings():
        return 0
    for size in (3, 2, 1):
        if first + size <= limit and folded(text.written(first, first + size)) in titles():
            return size
    return 0


def trimmed(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """The words without small ones, articles, possessives and marks at either end; None where no capital is left."""
    words = text.words
    while first < last and not _may_begin(text, first, last):
        first += 1
    while last > first and (words[last - 1].text in POSSESSIVES or not words[last - 1].text[0].isalnum()):
        last -= 1
    while last > first and words[last - 1].text[0].islower() and words[last - 1].tag not in ("NNP", "NNPS"):
        last -= 1
    if first >= last or not any(words[i].text[0].isupper() for i in range(first, last)):
        return None
    return first, last


def _may_begin(text: Text, i: int, last: int) -> bool:
    """Whether a name may begin here: with a capital or figure that is no article, or with a particle ("al-", "de")."""
    word = text.words[i].text
    if word[0].isupper() or word[0].isdigit():
        return word not in ("The", "A", "An")
    return word in word_set("particle") and i + 1 < last and text.words[i + 1].text != "the"


def is_legal_form(text: Text, i: int, last: int) -> bool:
    """Whether a comma stands before the legal form of a company (", Inc.")."""
    return i < last and text.words[i].text.lower() in ("inc", "inc.", "ltd", "ltd.", "llc", "l.p.")


def before_adjective(text: Text, first: int, last: int) -> int:
    """The end of a name that ran into the next phrase: "Ministry of Trade of the Ruritanian | government"."""
    for start in range(max(first + 2, last - 3), last):
        known = find_entry(text.words, start)
        if known and known[0] == last and known[1].sort == "adjective":
            if not (text.joined(last, first) and text.words[last].tag in ("NN", "NNS")):
                return last
            while start > first + 1 and text.words[start - 1].text in ("of", "the", "for", "in"):
                start -= 1
            return start if text.words[start].text in ("of", "for", "in") else last
    return last


def without_title(text: Text, first: int, last: int) -> tuple[int, int]:
    """Where the name itself begins: titles, countries and role nouns before it do not belong to it."""
    if last - first > 2 and text.words[first].text.isupper() and not text.words[first + 1].text.isupper():
        first += 1 if text.words[first].text.isalpha() and len(text.words[first].text) > 1 else 0
    while first < last - 1:
        size = title_size(text, first, last - 1)
        known = find_entry(text.words, first)
        if size:
            first += size
        elif known and known[0] < last and _goes_with_title(text, known, last):
            first = known[0]
        elif _is_role(text, first, last):
            first += 1
        else:
            break
    return first, last


def _is_role(text: Text, i: int, last: int) -> bool:
    """Whether a word before a name says what its bearer is: "actress X", and where a sentence begins "Actress X".

    With a capital only before a full name, or where it is read as no name: "Baker" is a name too.
    """
    word = text.words[i]
    if word.text[0].islower():
        return word.lemma in person_nouns()
    noun = person_nouns().get(folded(word.text)) or person_nouns().get(folded(word.text).removesuffix("s"))
    if noun is None or noun.sort != "role" or folded(word.text) in first_names():
        return False
    return last - i > 2 or word.tag in ("NN", "NNS")


def _goes_with_title(text: Text, known: tuple[int, Entry], last: int) -> bool:
    """Whether a country stands before a title ("US Senator X"), or an adjective before anything ("Swiss X")."""
    after, entry = known
    return entry.sort == "adjective" or (entry.sort == "country" and title_size(text, after, last - 1) > 0)


def widened(text: Text, first: int, last: int) -> tuple[int, int]:
    """A person's name with the capitalised words that the pipeline left off at either end."""
    last = _with_generation(text, first, _over_hyphens(text, first, last))
    while last < len(text) and text.joined(last, first) and _belongs(text, last):
        last += 1
    while first and text.joined(first - 1, first) and _belongs(text, first - 1) and not _follows_link(text, first - 1):
        first -= 1
    return first, last


def _with_generation(text: Text, first: int, last: int) -> int:
    """The end of a name with the "Jr." that a comma parts from it."""
    if last + 1 < len(text) and last - first > 1 and text.joined(first, last + 1) and text.words[last].text == ",":
        return last + 2 if text.words[last + 1].text in _GENERATIONS else last
    return last


def _over_hyphens(text: Text, first: int, last: int) -> int:
    """The end of a name whose last part goes on after a hyphen ("Suk-yeol", "Atta-Mills"); not "Smith-backed"."""
    words = text.words
    while last + 1 < len(text) and words[last].text == "-" and text.joined(first, last + 1):
        part = words[last + 1]
        attached = words[last - 1].end == words[last].start and words[last].end == part.start
        eastern = folded(words[first].text) in word_set("east-asian") or last - first > 2
        if not attached or not (part.text[0].isupper() or (eastern and len(part.text) <= 6)):
            break
        last += 2
    if words[last - 1].text == "-":
        last += 1 if last < len(text) and text.joined(first, last) and words[last].text.isalpha() else -1
    return last


def _follows_link(text: Text, i: int) -> bool:
    """Whether a word begins its sentence or goes with what stands before it ("Director of Education X")."""
    return text.starts(i) or text.words[i - 1].text in ("of", "for", "and", "&", "at", "in")


def _belongs(text: Text, i: int) -> bool:
    word = text.words[i]
    if word.label or not word.text[0].isupper() or not word.text[-1].isalpha():
        return False
    if word.tag not in ("NNP", "NNPS") and not (word.tag in ("NN", "JJ") and folded(word.text) in first_names()):
        return False
    if len(word.text) > 1 and word.text.isupper():
        return False
    eastern = text.joined(i - 1, i) and folded(text.words[i - 1].text) in word_set("east-asian")
    return not (
        word.text in word_set("day")
        or folded(word.text) in titles()
        or word.text in name_words()
        or (word.text.lower() in person_nouns() and not eastern)
        or find_entry(text.words, i) is not None
    )
