"""Statements that are quoted without quotation marks or reporting verbs: posts, signed paragraphs, transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.annotate.quotes.lines import Line
from variorum.annotate.quotes.people import People
from variorum.marks import Quote
from variorum.report import Report

_NAME = r"[^\W\d_][^\s,:;—–()]*(?: [^\s,:;—–()]+){0,5}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_POST = re.compile(rf"\s[—–-]\s?(?P<name>{_NAME}) \(@\w+\)(?: {_MONTH} \d{{1,2}},? \d{{4}})?\s*$")
"""An embedded post: text, dash, name, handle and day."""
_LABEL = re.compile(r"(?P<name>[A-Z][^\s:]*(?: [A-Z(][^\s:]*){0,4}):\s+(?=[^\s\"“‘'])")
"""A transcript's line: a speaker's name and a colon."""
_LEAST = 3
"""Lines with one form of label that make a transcript."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", "!", "?", "…", "..."})


def find_statements(report: Report, lines: Sequence[Line], people: People) -> Iterator[Quote]:
    """Posts, and the lines of a transcript, as direct quotations."""
    labelled = [(line, found) for line in lines if (found := _labelled(report, line, people))]
    counts = Counter(found.group("name") for _, found in labelled)
    transcript = len(labelled) >= _LEAST and max(counts.values()) > 1
    labels = {line.number: found for line, found in labelled} if transcript else {}
    for line in lines:
        start, end = line.words[0].start, line.words[-1].end
        post = _POST.search(report.text, start, end) if report.text.find("(@", start, end) >= 0 else None
        if post and not line.passages:
            yield _quote(report, (start, post.start()), post.span("name"), people)
        elif line.number in labels and not line.passages:
            yield _quote(report, (labels[line.number].end(), end), labels[line.number].span("name"), people)


def _labelled(report: Report, line: Line, people: People) -> re.Match[str] | None:
    start, end = line.words[0].start, line.words[-1].end
    found = _LABEL.match(report.text, start, min(end, start + 80))
    sentence = any(word.tag in _FINITE for word in line.words) and line.words[-1].text in _ENDS
    if found is None or not sentence:
        return None
    name = found.group("name")
    person = any(mention.kind == "person" for mention in people.at(*found.span("name")))
    return found if person or (name.isupper() and len(name) > 1) else None


def _quote(report: Report, words: tuple[int, int], name: tuple[int, int], people: People) -> Quote:
    start, end = words
    text = report.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))
    mentions = people.at(*name)
    return Quote(start, end, "direct", speaker=name, chain=mentions[0].chain if mentions else None)
