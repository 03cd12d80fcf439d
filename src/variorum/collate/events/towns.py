"""The town that an event is told to be in: named in its clauses or, where these name streets at most, the one that its
reports are set in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.actors.atlas import known_place
from variorum.collate.events.clusters import Event
from variorum.collate.events.places import is_town, town_of
from variorum.collate.events.told import HARM
from variorum.marks import Marks, Mention
from variorum.report import Report
from variorum.story import Story

SUPPORT = 2
"""Places that must name a town for reports to be set in it."""
_QUARTERS = ("neighborhood", "neighbourhood", "section", "district", "quarter", "housing", "street", "avenue")
_OFFICES = frozenset({"police", "fire", "sheriff", "sheriff's", "council", "mayor", "rescue", "homicide"})

Place = tuple[str, int, int]
"""Report, start and end."""
Named = tuple[str, Place]
"""A town in its comparable form, and where it is named."""


@dataclass(frozen=True, slots=True)
class Towns:
    """By report, the town that it is set in: its comparable form and where the report names it."""

    homes: Mapping[str, Named]
    texts: Mapping[str, str]

    @classmethod
    def of(cls, story: Story) -> Towns:
        """The towns of a story's reports."""
        texts = {report.id: report.text for report in story.reports}
        pairs = zip(story.reports, story.marks, strict=True)
        named = {report.id: list(_named(report, marks)) for report, marks in pairs}
        homes = {report: _home(report, named) for report, found in named.items() if _usual(found, named)}
        return cls(homes, texts)

    def places(self, event: Event) -> Iterator[Named]:
        """Every town of an event, and where it is named."""
        own: defaultdict[str, list[Named]] = defaultdict(list)
        wider = False
        for telling in event.tellings:
            for mention in telling.placed:
                if _is_quarter(mention, self.texts[telling.report]):
                    continue
                if is_town(mention, self.texts[telling.report]):
                    own[telling.report].append(_of(telling.report, mention, self.texts[telling.report]))
                else:
                    wider |= known_place(self.texts[telling.report][mention.start : mention.end]) is not None
        for report in sorted({telling.report for telling in event.tellings}):
            yield from own[report]
            settled = wider or event.tellings[0].kind.type not in HARM
            if not own[report] and not settled and report in self.homes:
                yield self.homes[report]


def _usual(found: Iterable[Named], named: Mapping[str, Sequence[Named]]) -> list[Named]:
    """The names of the towns that are named often enough, or alone, in a story."""
    counts = Counter(town for told in named.values() for town, _ in told)
    return [one for one in found if counts[one[0]] >= SUPPORT or len(counts) == 1]


def _home(report: str, named: Mapping[str, Sequence[Named]]) -> Named:
    """Of these the one that most reports name, and this one most often; where it first names it."""
    found = _usual(named[report], named)
    reports = Counter(town for told in named.values() for town in {town for town, _ in told})
    counts = Counter(town for town, _ in found)
    return min(found, key=lambda one: (-reports[one[0]], -counts[one[0]], one[1]))


def _named(report: Report, marks: Marks) -> Iterator[Named]:
    """Every place where a report names a known town, as such or at the head of a body's name ("Oldmark police")."""
    place = report.dateline.place if report.dateline is not None else None
    if place is not None and (town := town_of(report.slice(*place))):
        yield town.casefold(), (report.id, *place)
    for mention in marks.mentions:
        if _is_quarter(mention, report.text):
            continue
        if mention.form == "name" and is_town(mention, report.text):
            yield _of(report.id, mention, report.text)
        elif mention.form == "name" and mention.kind == "organisation":
            town = _heading(report.text[mention.start : mention.end])
            if town:
                yield town.casefold(), (report.id, mention.start, mention.start + len(town))


def _is_quarter(mention: Mention, text: str) -> bool:
    """Whether a name is one of a part of a town ("the Austin neighborhood")."""
    return text[mention.end :].lstrip().lower().startswith(_QUARTERS)


def _heading(name: str) -> str:
    """The known town whose police, fire brigade or other office a name is of; hospitals and firms bear names of towns
    that are elsewhere.
    """
    words = name.split(" ")
    if not _OFFICES & {word.lower() for word in words}:
        return ""
    for length in range(len(words) - 1, 0, -1):
        found = known_place(" ".join(words[:length]))
        if found is not None:
            return " ".join(words[:length]) if found.sort == "city" else ""
    return ""


def _of(report: str, mention: Mention, text: str) -> Named:
    name = " ".join(text[mention.start : mention.end].split())
    return (town_of(name) or name).casefold(), (report, mention.start, mention.end)
