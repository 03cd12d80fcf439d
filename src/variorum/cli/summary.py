"""What a dossier says, in the few lines that fit a terminal: differences first."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import click

from variorum.decisions.applied import as_decided
from variorum.publish.independence import independent_origins
from variorum.publish.names import Names
from variorum.publish.phrases import counted, listed, moment
from variorum.publish.ranking import rank
from variorum.records import ClaimRecord, Dossier, Reading

MOST = 10
"""So many differences are told; the page and the JSON have all."""
_LONGEST = 120


def summary(dossier: Dossier, *, width: int = 80) -> Iterator[str]:
    """The lines for one dossier, at most `width` columns wide, styled for a terminal."""
    dossier = as_decided(dossier)
    names, ranking = Names(dossier), rank(dossier.claims)
    yield click.style(_clip(dossier.story.headline or "Untitled story"), bold=True)
    yield from _wrapped(_extent(dossier), width)
    yield ""
    yield click.style(f"Differences: {len(ranking.differences)}", bold=True) + _possible(len(ranking.possible))
    for number, claim in enumerate(ranking.differences[:MOST], 1):
        yield from _difference(number, claim, names, width)
    if len(ranking.differences) > MOST:
        yield f"  … and {len(ranking.differences) - MOST} more"
    yield ""
    versions = sum(len(quote.readings) for quote in dossier.quotes)
    reworded = sum(any(r.relation not in {"same", "cut"} for r in quote.readings) for quote in dossier.quotes)
    yield from _wrapped(
        f"Agreed: {len(ranking.agreed)}. Said by one origin alone: {len(ranking.single)}. "
        f"Quotations: {counted(len(dossier.quotes), 'utterance')} in {counted(versions, 'version')}, "
        f"{reworded:,} of them in words that differ.",
        width,
    )


def _possible(number: int) -> str:
    return f" (and {counted(number, 'possible one')})" if number else ""


def _extent(dossier: Dossier) -> str:
    outlets = {report.outlet for report in dossier.reports if report.outlet}
    unknown = sum(report.outlet is None for report in dossier.reports)
    story = dossier.story
    published = dict.fromkeys((moment(story.first_published), moment(story.last_published)))
    parts = [
        counted(len(dossier.reports), "report"),
        f"from {counted(len(outlets), 'outlet')}" if outlets else "",
        f"{unknown} of unknown outlet" if unknown else "",
        f"going back to {counted(independent_origins(dossier), 'origin')}",
        f"published {' to '.join(published)}" if story.first_published else "publication unknown",
    ]
    return ", ".join(filter(None, parts)) + "."


def _difference(number: int, claim: ClaimRecord, names: Names, width: int) -> Iterator[str]:
    why = f" [{claim.why}]" if claim.why else ""
    yield from _wrapped(f"{_clip(claim.about)}{why}", width, first=f"{number:>3}  ", rest="     ")
    for reading in claim.readings:
        yield from _wrapped(_reading(reading, names), width, first="       ", rest="         ")


def _reading(reading: Reading, names: Names) -> str:
    outlets = list(dict.fromkeys(names.outlet(holder.report) for holder in reading.holders))
    credited = list(dict.fromkeys(filter(None, (names.actor(h.attributed_to) for h in reading.holders))))
    by = f", crediting {_clip(listed(credited, most=2))}" if credited else ""
    return f"{_clip(reading.value)} — {_clip(listed(outlets, most=4))}{by}"


def _wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _clip(text: str) -> str:
    """One line without anything that a terminal would obey rather than show."""
    plain = plain_line(text)
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


def plain_line(text: str) -> str:
    """Text on one line, with what does not print made visible.

    >>> plain_line("a\\n b\\x1b[31m")
    'a b\\\\x1b[31m'
    """
    line = re.sub(r"\s+", " ", text).strip()
    return "".join(ch if ch.isprintable() else repr(ch)[1:-1] for ch in line)
