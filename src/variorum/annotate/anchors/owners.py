"""Whose clock a time is told by: the zone written beside it, the place it names, the dateline, the outlet."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.annotate.anchors.zones import zone_of_outlet, zone_of_place, zone_of_words
from variorum.marks import Sentence, Time
from variorum.report import Report

PLACE_PREPOSITIONS = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class Clock:
    """An IANA zone and whose it is: written, event, dateline or outlet."""

    zone: str
    owner: str


def clock_of_report(report: Report) -> Clock | None:
    """The clock that a report's own words go by."""
    if report.dateline and report.dateline.place:
        place = report.slice(*report.dateline.place)
        for part in (place, *reversed(place.split(",")), *place.split("/")):
            if zone := zone_of_place(part):
                return Clock(zone, "dateline")
    return clock_of_page(report)


def clock_of_page(report: Report) -> Clock | None:
    """The clock that a page goes by around its article, in its stamp for one: the outlet's, whatever the dateline."""
    zone = zone_of_outlet(report.outlet, report.url)
    return Clock(zone, "outlet") if zone else None


def clock_of(time: Time, sentence: Sentence | None, own: Clock | None) -> Clock | None:
    """The clock that one time goes by: its own words, the place right behind it, else the report's."""
    if time.said and time.said.zone and time.said.zone != "local":
        zone = zone_of_words(time.said.zone)
        return Clock(zone, "written") if zone else None
    place = _place_behind(sentence, time.end) if sentence else None
    if place and time.kind in ("day", "moment", "interval"):
        return Clock(place, "event")
    return None if time.said and time.said.zone == "local" else own


def _place_behind(sentence: Sentence, end: int) -> str | None:
    """The zone of the place named right behind a time ("early Friday in North Korea")."""
    words = sentence.words
    at = next((i for i, word in enumerate(words) if word.start >= end), len(words))
    if at + 1 >= len(words) or words[at].text.lower() not in PLACE_PREPOSITIONS:
        return None
    names: list[str] = []
    for word in words[at + 1 : at + 5]:
        if not word.text[0].isupper():
            break
        names.append(word.text)
    for length in range(len(names), 0, -1):
        if zone := zone_of_place(" ".join(names[:length])):
            return zone
    return None
