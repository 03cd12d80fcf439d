"""Evidence as W3C Web Annotations: one annotation a reading, quotation or date in a report, in one page of JSON-LD.

The target is the captured text of the report, whose code points the positions count; `via` is the page it was captured
from. The quoted words with those before and after find the place in the page itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgspec

from variorum.decisions.applied import as_decided
from variorum.publish import Document
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.records import ClaimRecord, Dossier, QuoteRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""How many characters before and after the words are given with them."""

Place = tuple[str, int, int]


def to_annotations(dossier: Dossier) -> str:
    """An annotation page (https://www.w3.org/TR/annotation-model/)."""
    pages = _Annotations(dossier)
    items = list(pages.items())
    page = {
        "@context": CONTEXT,
        "id": f"{pages.root}:annotations",
        "type": "AnnotationPage",
        "partOf": {"id": pages.root, "type": "AnnotationCollection", "total": len(items)},
        "startIndex": 0,
        "items": items,
    }
    return msgspec.json.format(msgspec.json.encode(page), indent=2).decode() + "\n"


class _Annotations:
    """The annotations of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = as_decided(dossier)
        self._persons = Persons(dossier)
        self._reports = {report.id: report for report in dossier.reports}
        self._names = Names(dossier)
        self.root = f"urn:variorum:{quote(dossier.story.id, safe='')}"

    def items(self) -> Iterator[dict[str, Any]]:
        for claim in self._dossier.claims:
            yield from self._of_claim(claim)
        for utterance in self._dossier.quotes:
            yield from self._of_quote(utterance)
        for number, date in enumerate(self._dossier.dates, 1):
            bodies = [_text("describing", date.value), _text("commenting", date.resolved)]
            yield self._annotation(f"date:{number}", bodies, (date.report, date.start, date.end))

    def _of_claim(self, claim: ClaimRecord) -> Iterator[dict[str, Any]]:
        marks = [_text("describing", claim.about), _text("classifying", claim.kind), _text("tagging", claim.status)]
        marks += [_text("tagging", claim.why), *self._decided(claim.id)]
        for place, reading in enumerate(claim.readings, 1):
            for number, holder in enumerate(reading.holders, 1):
                credited = self._names.actor(holder.attributed_to)
                bodies = [*marks, _text("identifying", reading.normal), _text("commenting", credited)]
                spot = (holder.report, holder.start, holder.end)
                yield self._annotation(f"{claim.id}:{place}:{number}", bodies, spot)

    def _of_quote(self, utterance: QuoteRecord) -> Iterator[dict[str, Any]]:
        speaker = utterance.speaker_name or self._names.actor(utterance.speaker)
        for number, reading in enumerate(utterance.readings, 1):
            bodies = [_text("identifying", speaker), _text("classifying", reading.kind)]
            bodies += [_text("tagging", reading.relation), _text("describing", utterance.said)]
            bodies += self._decided(utterance.id)
            spot = (reading.report, reading.start, reading.end)
            yield self._annotation(f"{utterance.id}:{number}", bodies, spot)

    def _decided(self, id: str) -> list[dict[str, str] | None]:
        return [_text("assessing", told) for told in self._persons.on(id)]

    def _annotation(self, name: str, bodies: list[dict[str, str] | None], place: Place) -> dict[str, Any]:
        return {
            "id": f"{self.root}:{quote(name, safe=':')}",
            "type": "Annotation",
            "motivation": "describing",
            "body": [body for body in bodies if body],
            "target": self._target(*place),
        }

    def _target(self, id: str, start: int, end: int) -> dict[str, Any]:
        report = self._reports[id]
        source = {
            "id": f"{self.root}:report:{quote(id, safe='')}",
            "type": "Text",
            "format": "text/plain",
            "language": report.language,
        }
        return {
            "type": "SpecificResource",
            "source": {**source, "via": report.url} if report.url else source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": report.text[start:end],
                    "prefix": report.text[max(0, start - _AROUND) : start],
                    "suffix": report.text[end : end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        }


def _text(purpose: str, value: str | None) -> dict[str, str] | None:
    """A body of words; none where there are none."""
    if not value:
        return None
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


FORMAT = Document("the evidence as W3C Web Annotations", "application/ld+json", ".annotations.jsonld", to_annotations)
