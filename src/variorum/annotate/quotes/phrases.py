"""Noun phrases around a head: as far as words hang together without punctuation."""

from __future__ import annotations

from variorum.annotate.lemmas import lemma_of
from variorum.annotate.quotes.lexicon import SPOKEN, classes, reports
from variorum.annotate.quotes.lines import OUTSIDE, Line

LEFT = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "VBN", "$"})
RIGHT = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "EX"})
_AFTER_VERB = frozenset({"that", ".", ",", ":"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_HYPHENS = frozenset({"-", "‑"})
_COMPLEMENTS = frozenset({"of", "for", "at", "from", "in", "with"})
_MONTH_BEFORE = frozenset({"in", "since", "until", "last", "next", "early", "mid", "late", "this", "by", "from"})
Phrase = tuple[int, int]
"""First word and word after the last."""


def phrase_of(line: Line, head: int, *, complements: bool = True) -> Phrase:
    """The noun phrase of a head: modifiers before it, names after it, and what an "of" or "for" adds."""
    first = left_edge(line, head)
    while first < head and line.words[first].tag in {"POS", "CD", "VBN", "HYPH"} and _loose(line, first, head):
        first += 1
    return first, _right(line, head, complements)


def left_edge(line: Line, head: int) -> int:
    """The first word of the modifiers before a head; a determiner ends them."""
    first = head
    if line.words[head].tag in {"PRP", "WP", "EX"}:
        return first
    while first > 0 and _joins(line, first - 1, LEFT):
        if first < head and line.words[first].tag in _DETERMINERS and line.words[first - 1].tag not in {"PDT", "DT"}:
            break
        first -= 1
    return first


def _loose(line: Line, i: int, head: int) -> bool:
    return line.words[i].tag in {"POS", "HYPH", "VBN"} and head not in line.above(i)


def _right(line: Line, head: int, complements: bool) -> int:
    last = head + 1
    if line.words[head].tag in {"PRP", "WP", "EX"}:
        return last
    while last < len(line.words) and (_joins(line, last, RIGHT) or _hyphened(line, last)):
        if is_misread(line, last, len(line.words)):
            break
        last += 1
    after = last
    if not complements or after + 1 >= len(line.words):
        return last
    if line.words[last - 1].tag.startswith("NNP") and not line.words[after + 1].tag.startswith("NNP"):
        return last
    if line.text(after) in _COMPLEMENTS and line.inside[after] == OUTSIDE:
        after += 1
        while after < len(line.words) and _joins(line, after, LEFT | {"IN"} if line.text(after) == "of" else LEFT):
            after += 1
        if line.words[after - 1].tag in NOMINAL - {"DT"}:
            return after
    return last


def _hyphened(line: Line, i: int) -> bool:
    """Whether a hyphen goes on with a name: "Park Geun-hye"."""
    joined = line.text(i) == "-" and i + 1 < len(line.words) and line.words[i - 1].end == line.words[i].start
    return joined and line.words[i].end == line.words[i + 1].start


def _joins(line: Line, i: int, tags: frozenset[str]) -> bool:
    word = line.words[i]
    if line.inside[i] != OUTSIDE:
        return False
    if word.tag not in tags and not (word.text in _HYPHENS and i > 0 and line.words[i - 1].end == word.start):
        return False
    return not _is_time_word(line, i) or line.text(min(i + 1, len(line.words) - 1)) == "-"


def head_after(line: Line, first: int, last: int) -> int | None:
    """The head of the noun phrase that begins at `first`, None where none begins there."""
    if first + 1 < last and line.words[first].tag == "VBG" and line.words[first + 1].tag.startswith("NN"):
        first += 1  # "acting secretary"
    i = first
    while i < last and _continues(line, i) and line.inside[i] == OUTSIDE:
        if line.words[i].tag == "PRP":
            return i if i == first else i - 1
        if i > first and line.words[i].tag in _DETERMINERS and line.words[i - 1].tag in NOMINAL - {"DT"}:
            break
        i += 1
    while i > first and line.words[i - 1].tag in {"VBN", "HYPH", "POS", "PRP$"}:
        i -= 1
    if i > first + 1 and line.words[first].tag == "DT" and line.words[i - 1].tag == "JJ":
        return i - 1
    return i - 1 if i > first and is_nominal(line, i - 1) else None


def is_nominal(line: Line, i: int) -> bool:
    """Whether a word can head a noun phrase: by its tag, or as a person's name that was taken for an adjective."""
    return line.words[i].tag in NOMINAL or (line.words[i].label == "person" and line.words[i].text[0].isupper())


def _continues(line: Line, i: int) -> bool:
    joined = line.words[i].text in _HYPHENS and i > 0 and line.words[i - 1].end == line.words[i].start
    return line.words[i].tag in LEFT | {"PRP"} or joined


def is_misread(line: Line, i: int, last: int) -> bool:
    """Whether a verb in the present was taken for a plural noun: "the Courier reports that", "..., Mara notes."."""
    if line.words[i].tag != "NNS" or i == 0 or line.words[i - 1].tag != "NNP":
        return False
    ends = i + 1 >= last or line.text(i + 1) in _AFTER_VERB
    return ends and reports(lemma_of(line.words[i].text, "VERB"), SPOKEN)


def is_time(line: Line, i: int) -> bool:
    """Whether a noun names a time and so says nothing."""
    return _is_time_word(line, i) or line.words[i].dep in {"obl:unmarked", "nmod:unmarked", "obl:npmod"}


def _is_time_word(line: Line, i: int) -> bool:
    """Whether a word is one for a time; a month is one beside a figure or a preposition, and may be a name."""
    word = line.text(i)
    if "time" in classes(line.words[i].lemma.lower()):
        return line.words[i].label != "person"
    if "month" not in classes(word):
        return False
    figure = any(line.words[j].tag == "CD" for j in (i - 1, i + 1) if 0 <= j < len(line.words))
    return figure or (i > 0 and line.text(i - 1) in _MONTH_BEFORE)
