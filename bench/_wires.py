"""Whose text a report is, against PolNeAR's columns: `wire`, the agency that it is from, and `credit`, the outlet that
its publisher thanks for it ("h/t: ...", which stands on the page and seldom in the text).

The byline is given as the page would have it. Then it is taken away, and with it all in the text that credits an
agency: what is left must still be found to be a copy of what the set has besides.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from bench._copies import Figures, edited, pairs_of, report_of, runs_of, story_of
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.lineage.citations import citations
from variorum.lineage.credits import text_credits
from variorum.lineage.media import Media, media
from variorum.report import Capture, Report

EDITS = 0.1
"""Share of the words of an agency's report that an outlet replaced, beside taking the credit away."""
ALIKE = 0.5
"""Share of the runs of `RUN` words of the shorter of two reports that make them copies, counted without the method."""
RUN = 8
_NONE = frozenset({"none", "na", "credit", "wire"})
_THANKS = re.compile(r"^h/t/?:?\s*", re.IGNORECASE)
_SHORT = {"ap": "associated press"}


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the set: its text, its author as the page gives it, and what the two columns say ("" for none)."""

    name: str
    text: str
    author: str
    wire: str
    credit: str

    def report(self, *, hidden: bool = False) -> Report:
        """As read from its page, or, hidden, with nothing that credits an agency."""
        if hidden:
            return report_of(self.name, without_credits(self.text))
        return lay_out(Capture(self.name, self.name, self.text, byline=(self.author,)), id=self.name)


def articles(data: Path) -> list[Article]:
    """Those whose text is at hand, in the order of the table."""
    found = []
    with (data / "metadata.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            path = data / row["compartment"] / "text" / f"{row['filename'].removesuffix('.txt')}.txt"
            if path.exists():
                wire, credit = _told(row["wire"]).lower(), _told(_THANKS.sub("", row["credit"]))
                text = path.read_text(encoding="utf-8")
                found.append(Article(path.stem, text, row["author"], _SHORT.get(wire, wire), credit))
    return found


def _told(cell: str) -> str:
    return "" if cell.lower() in _NONE else cell.strip(" .")


def origins(data: Path) -> Figures:
    """All figures of the two columns."""
    found = articles(data)
    return _wire(found) | _credit(found) | _hidden(found) | _within(found)


def _wire(found: Sequence[Article]) -> Figures:
    """The agency found as the origin of the whole text."""
    right = claimed = 0
    for article in found:
        named = {credit.agency.lower() for credit in text_credits(article.report()) if credit.whole}
        claimed += bool(named)
        right += article.wire in named
    return _rates("wire", right, claimed, sum(bool(article.wire) for article in found))


def _credit(found: Sequence[Article]) -> Figures:
    """The outlet thanked among the media that the text follows; those that never name it cannot tell."""
    known = media()
    thanked = [article for article in found if article.credit]
    right = claimed = named = 0
    for article in thanked:
        report, wanted = article.report(), _called(article.credit, known)
        cited = {one.medium for one in citations(report, known)} | {one.agency for one in text_credits(report)}
        claimed += bool(cited)
        right += wanted in cited
        named += article.credit.lower() in article.text.lower()
    figures = _rates("credit", right, claimed, len(thanked))
    return figures | {"credit_named_in_text": named, "credit_recall_of_named": round(right / max(1, named), 4)}


def _called(credit: str, known: Media) -> str:
    plain = re.sub(r"^the\s+", "", credit, flags=re.IGNORECASE)
    return known.named(plain, article=True, called_one=True) or plain


def _rates(name: str, right: int, claimed: int, wanted: int) -> Figures:
    return {f"{name}_precision": round(right / max(1, claimed), 4), f"{name}_recall": round(right / max(1, wanted), 4)}


def without_credits(text: str) -> str:
    """The text less whatever names an agency as its source: each line whose only matter it is, and each mention."""
    for _ in text.split("\n"):
        credited = text_credits(report_of("x", text))
        spans = [credit.span for credit in credited if credit.span]
        if not spans:
            break
        text = _cut(text, spans)
    return text


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def _hidden(found: Sequence[Article]) -> Figures:
    """Each agency's report once more, edited, with its credits hidden, among all: whose is it found to be?"""
    chance, wired = random.Random(0), [article for article in found if article.wire]
    originals = [article.report() for article in wired]
    donors = [article.text for article in wired]
    copies = [
        replace(article, name=f"{article.name} copy", text=edited(donors, number, EDITS, "scattered", chance))
        for number, article in enumerate(wired)
    ]
    bare = [copy.report(hidden=True) for copy in copies]
    others = [article.report() for article in found if not article.wire]
    agencies = {article.wire for article in wired}
    lineage = trace(story_of([*originals, *bare, *others]))
    claimed = {r.id: name for r in (*bare, *others) if (name := lineage.origins[r.id].lower()) in agencies}
    right = sum(claimed.get(copy.name) == copy.wire for copy in copies)
    still = sum(bool([credit for credit in text_credits(report) if credit.whole]) for report in bare)
    return _rates("hidden_wire", right, len(claimed), len(copies)) | {"hidden_still_credited": still}


def _within(found: Sequence[Article]) -> Figures:
    """Copies that the set itself holds, with all credits hidden, against runs of words in common counted plainly."""
    reports = [article.report(hidden=bool(article.wire)) for article in found]
    lineage = trace(story_of(reports))
    pairs = pairs_of(record.reports for record in lineage.copies)
    claimed = {(one, other) for one, other in pairs if lineage.origins[one] == lineage.origins[other]}
    wanted = set(_plain_copies(found))
    figures = _rates("hidden_within", len(claimed & wanted), len(claimed), len(wanted))
    return figures | {"copies_within": len(wanted)}


def _plain_copies(found: Sequence[Article]) -> Iterator[tuple[str, str]]:
    runs = [runs_of(re.findall(r"\w+", article.text.lower()), RUN) for article in found]
    for (one, here), (other, there) in combinations(zip(found, runs, strict=True), 2):
        if len(here & there) >= ALIKE * max(1, min(len(here), len(there))):
            low, high = sorted((one.name, other.name))
            yield low, high
