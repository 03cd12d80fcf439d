"""Noun phrases that stand for an actor without naming it: "the top diplomat", "a witness", "police", "the company"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from variorum.annotate.actors.names import Name
from variorum.annotate.actors.tables import collective_nouns, person_nouns, titles, word_set
from variorum.annotate.actors.text import POSSESSIVES, Text
from variorum.annotate.lemmas import lemma_of
from variorum.marks import Word

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LEFT = frozenset(
    {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "VBN", "VBG", "RBS", "PRP$", "DT", "PDT"}
)
_COMPLEMENTS = frozenset({"of", "for", "at", "from", "with", "in"})
_BARE = frozenset({"police", "congress", "parliament", "government", "management", "prosecution"})
_LONGEST = 12
"""Words before the head, and words of a complement after it, that a description may have."""


class Description(msgspec.Struct, frozen=True):
    """A noun phrase from first to last (exclusive) whose head is a noun for a person or a body of people.

    `core` is where it ends without its complement; `definite` is True for "the" and owners, False for "a" and numbers,
    None without an article.
    """

    first: int
    last: int
    core: int
    head: int
    lemma: str
    kind: str
    plural: bool
    definite: bool | None


def find_descriptions(text: Text, names: Sequence[Name]) -> tuple[Description, ...]:
    """All descriptions in order."""
    inside = [False] * (len(text) + 1)
    starts = set()
    for name in names:
        inside[name.first : name.last] = [True] * (name.last - name.first)
        starts.add(name.first)
    found = []
    for i, word in enumerate(text.words):
        if not inside[i] and (word.tag in _NOUNS or text.starts(i)):
            lemma = noun_at(text, i)
            if lemma is not None and not (_modifies(text, i, starts) or _means_none(text, i) or _of_speaker(text, i)):
                one = _describe(text, i, lemma)
                if one.definite is not None or one.plural or _stands_bare(text, one):
                    found.append(one)
    return tuple(found)


def _stands_bare(text: Text, one: Description) -> bool:
    """Whether a singular without an article is more than a predicate or part of a set phrase."""
    return one.lemma in _BARE or (one.kind == "person" and text.words[one.head].dep.startswith("nsubj"))


def _of_speaker(text: Text, i: int) -> bool:
    """Whether it says what a speaker is, or who is spoken to ("I'm the director"): nobody whom the report has named."""
    heads = (k for k in range(max(0, i - _LONGEST), i) if text.head[k] == i and text.words[k].dep.startswith("nsubj"))
    return bool(text.quote[i]) and any(text.words[k].text.lower() in ("i", "we", "you") for k in heads)


def _means_none(text: Text, i: int) -> bool:
    """Whether the noun means no actor here: it ends a compound ("self-defence"), is a limb, a crowd ("a host of")."""
    if i and text.words[i - 1].text == "-" and text.words[i - 1].end == text.words[i].start:
        return text.words[i].lemma not in person_nouns()
    if text.words[i].lemma == "head" and i and text.words[i - 1].tag == "PRP$":
        return True
    return text.words[i].lemma == "host" and text.joined(i, i + 1) and text.words[i + 1].text == "of"


def noun_at(text: Text, i: int) -> str | None:
    """The lemma of a noun for an actor, None where the word is none."""
    word = text.words[i]
    if word.tag in ("NN", "NNS") and word.text[0].islower():
        lemma = word.lemma
    elif word.tag in _NOUNS and _article_before(text, i):
        lemma = word.text.lower()
    elif word.tag in ("NN", "NNS") and text.starts(i):
        lemma = word.lemma
    else:
        return _people(word) if text.starts(i) else None
    if lemma in person_nouns() or lemma in collective_nouns() or lemma in titles():
        return lemma
    return None


def _people(word: Word) -> str | None:
    """The noun for people that begins a sentence and was read as a name there."""
    lemma = lemma_of(word.text, "NOUN")
    return lemma if lemma != word.text.lower() and lemma in person_nouns() else None


def _article_before(text: Text, i: int) -> bool:
    for back in range(1, 7):
        if not text.joined(i - back, i):
            return False
        if text.words[i - back].tag in ("DT", "PRP$", "POS"):
            return True
        if text.words[i - back].tag not in ("JJ", "NNP", "NN", "HYPH"):
            return False
    return False


def _modifies(text: Text, i: int, starts: set[int]) -> bool:
    """Whether the noun stands before another that it belongs to ("police car", "spokesman X")."""
    if not text.joined(i, i + 1):
        return False
    following = text.words[i + 1]
    if following.text == "-" and following.start == text.words[i].end:
        return True
    if following.text in word_set("day"):
        return False
    return i + 1 in starts or (
        (following.tag in _NOUNS or following.tag == "HYPH") and text.head[i] != text.head[i + 1]
    )


def _describe(text: Text, i: int, lemma: str) -> Description:
    first = _left(text, i)
    plural = text.words[i].tag in ("NNS", "NNPS") or (
        text.words[i].tag == "NNP" and lemma != text.words[i].text.lower()
    )
    person = person_nouns().get(lemma) is not None or (lemma in titles() and lemma not in collective_nouns())
    kind = "person" if person else collective_nouns()[lemma]
    core = i + 1
    return Description(
        first,
        _right(text, i) if kind != "place" else core,
        core,
        i,
        lemma,
        "group" if plural and person else kind,
        plural,
        _definite(text, first, i),
    )


def _left(text: Text, i: int) -> int:
    """Where the noun phrase begins: at its article or owner, or where its modifiers end."""
    first = i
    while first and i - first < _LONGEST and text.joined(first - 1, i) and text.quote[first - 1] == text.quote[i]:
        word = text.words[first - 1]
        if word.text in word_set("day") or not (word.tag in _LEFT or word.text == "-"):
            break
        if text.words[first].tag in ("DT", "PRP$", "PDT") and word.tag != "PDT":
            break
        if not _above(text, first - 1, i):
            break
        first -= 1
    while first < i and text.words[first].text in (*POSSESSIVES, "-"):
        first += 1
    return first


def _above(text: Text, i: int, head: int) -> bool:
    """Whether the word hangs on the head, at most four steps away."""
    for _ in range(4):
        if text.head[i] == head:
            return True
        i = text.head[i]
    return False


def _right(text: Text, head: int) -> int:
    """The end of the phrase with its complement: what an "of", "for" or "in" adds, as far as it depends on the head."""
    last = head + 1
    if not text.joined(last, head) or text.words[last].text not in _COMPLEMENTS:
        return last
    for i in range(last + 1, min(last + _LONGEST, len(text))):
        word = text.words[i]
        if text.sentence[i] != text.sentence[head] or word.tag in (",", ".", ":", "``", "''", "VBD", "VBZ", "MD"):
            return head + 1
        if text.head[i] == head and word.dep.startswith("nmod"):
            return _noun_end(text, i)
    return head + 1


def _noun_end(text: Text, i: int) -> int:
    """The end of the noun phrase of i, with what hangs on it by a further "of" or "for"."""
    last = i + 1
    while last < len(text) and text.sentence[last] == text.sentence[i]:
        word = text.words[last]
        if text.head[last] == i and word.dep.split(":")[0] in ("flat", "compound", "fixed"):
            last += 1
        elif word.text in ("of", "for") and text.joined(last, last + 1):
            ahead = next((k for k in range(last + 1, min(last + _LONGEST, len(text))) if text.head[k] == i), None)
            if ahead is None or not text.words[ahead].dep.startswith("nmod"):
                break
            return _noun_end(text, ahead)
        else:
            break
    return last


def _definite(text: Text, first: int, head: int) -> bool | None:
    word = text.words[first]
    small = word.text.lower()
    if small in DEFINITE or small in _OWNERS:
        return True
    if any(text.words[i].text in POSSESSIVES for i in range(first, head)):
        return True
    return (
        False if small in ("a", "an", "another", "some", "several", "many", "one", "any") or word.tag == "CD" else None
    )


def words_of(text: Text, first: int, last: int) -> Iterator[str]:
    """The content words of a phrase, by lemma in small letters."""
    for i in range(first, last):
        word = text.words[i]
        if word.text[0].isalnum() and word.tag not in ("DT", "IN", "PRP$", "CC", "TO"):
            yield word.lemma.lower()
