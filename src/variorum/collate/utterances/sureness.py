"""How sure it is that a quotation is one, and from the source that its report names: as often as those like it are."""

from __future__ import annotations

from functools import cache
from importlib import resources

from variorum.marks import Marks, Quote

_PRIOR = 10
"""So many of all forms (without a speaker: of all kinds) are added to those of a kind and form: few say little."""


def form_of(marks: Marks, quote: Quote) -> str:
    """How a report names the speaker: by name, description or pronoun, in other words, or not ("none")."""
    if quote.speaker is None:
        return "none"
    return next((m.form for m in marks.mentions if (m.start, m.end) == quote.speaker), "words")


def sureness(kind: str, form: str) -> float:
    """The share of right ones among quotations of this kind whose speaker is named so, in articles read by hand."""
    rates = _rates()
    right, seen = rates.get((kind, form), (0, 0))
    alike = [
        rates[key] for key in rates if (key[1] == "none" if form == "none" else key[0] == kind and key[1] != "none")
    ]
    whole = sum(one for one, _ in alike) / sum(one for _, one in alike)
    return round((right + _PRIOR * whole) / (seen + _PRIOR), 2)


@cache
def _rates() -> dict[tuple[str, str], tuple[int, int]]:
    text = (resources.files("variorum") / "data" / "quotation_rates.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(kind, form): (int(right), int(seen)) for kind, form, right, seen in rows}
