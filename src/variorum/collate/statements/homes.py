"""Where someone is from: a person whom one report puts in one town and another report in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from variorum.annotate.actors.atlas import known_place
from variorum.collate.cast import Cast
from variorum.collate.statements.disputes import Dispute, Place
from variorum.marks import Marks
from variorum.report import Report
from variorum.story import Story

_HOME = re.compile(
    r"(?:,?\s(?:aged\s)?\d{1,3},?|,\san?\s[^.,;()\"“”]{1,60})?\s(?:of|from)\s"
    r"(?P<town>[A-Z][\w'’.-]*(?:\s(?:[A-Z][\w'’-]*|of|the|on|upon|de|la)){0,3}?)(?=,|\.\s|\sand\s|\s[a-z]|$)"
)
"""Behind a name: an age or who the person is, and "of" or "from" with the name of a town."""
_WIDER = re.compile(r"\b(?:County|Parish|Province|District|State|University|College|Department|Police|School|Team)\b")
"""What is larger than a town, or none."""
_LONGEST = 120


def homes(story: Story, cast: Cast) -> Iterator[Dispute]:
    """The people whom reports say to be from two towns."""
    found: defaultdict[str, defaultdict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for report, marks in zip(story.reports, story.marks, strict=True):
        for actor, town, place in _told(report, marks, cast):
            found[actor][town].append(place)
    for actor, told in sorted(found.items()):
        towns = sorted(told, key=lambda town: (-len(told[town]), town))
        for one, other in combinations(towns, 2):
            if _apart(one, other):
                yield _dispute(cast, actor, (one, other), told)
                break


def _told(report: Report, marks: Marks, cast: Cast) -> Iterator[tuple[str, str, Place]]:
    """Every "Ann Velgaard, 32, of Oldmark", from the name to the town."""
    for mention in marks.mentions:
        actor = cast.ids.get((report.id, mention.chain)) if mention.chain else None
        if actor is None or mention.form != "name" or mention.kind != "person":
            continue
        home = _HOME.match(report.text, mention.end, mention.end + _LONGEST)
        if home is not None and not _WIDER.search(home["town"]) and _names_place(home, marks):
            yield actor, home["town"], (report.id, mention.start, home.end("town"))


def _names_place(home: re.Match[str], marks: Marks) -> bool:
    """Whether the town is one that is known, or was read as a place."""
    known = known_place(home["town"])
    if known is not None:
        return known.sort == "city"
    start, end = home.span("town")
    return any(m.kind == "place" and m.start < end and start < m.end for m in marks.mentions)


def _apart(one: str, other: str) -> bool:
    """Whether two names are of two towns, and neither is written out of the other."""
    low, high = one.casefold(), other.casefold()
    return low not in high and high not in low


def _dispute(cast: Cast, actor: str, towns: tuple[str, str], told: Mapping[str, list[Place]]) -> Dispute:
    one, other = towns
    person = known.name if (known := cast.actor(actor)) else actor
    slip = {report for report, _, _ in told[one]} & {report for report, _, _ in told[other]}
    return Dispute(
        kind="place",
        about=f"where {person} is from",
        sides=(tuple(told[one]), tuple(told[other])),
        explanation=f"One side puts {person} in {one}, the other in {other}.",
        why="error" if slip else None,
    )
