"""Where someone is from: a person whom one report puts in one town and another report in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rapidfuzz.distance import OSA

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
_INSIDE = re.compile(r"\sof\s(?=[A-Z])")
"""Where the town was read as a part of the name."""
_WIDER = re.compile(r"\b(?:County|Parish|Province|District|State|University|College|Department|Police|School|Team)\b")
"""What is larger than a town, or none."""
_LONGEST = 120
ALIKE = 0.75
"""How alike two names of towns are that one town is meant by."""


def homes(story: Story, cast: Cast) -> Iterator[Dispute]:
    """The people whom reports say to be from two towns."""
    found: defaultdict[str, defaultdict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    known: set[str] = set()
    for report, marks in zip(story.reports, story.marks, strict=True):
        for actor, home, place in _told(report, marks, cast):
            found[actor][home["town"]].append(place)
            known |= {home["town"]} if _names_place(home, marks) else set()
    for actor, told in sorted(found.items()):
        towns = sorted(told, key=lambda town: (-len(told[town]), town))
        for one, other in combinations(towns, 2):
            if _apart(one, other) and ({one, other} <= known or ({one, other} & known and _slip(one, other))):
                yield _dispute(cast, actor, (one, other), told)
                break


def _told(report: Report, marks: Marks, cast: Cast) -> Iterator[tuple[str, re.Match[str], Place]]:
    """Every "Ann Velgaard, 32, of Oldmark", from the name to the town."""
    for mention in marks.mentions:
        actor = cast.ids.get((report.id, mention.chain)) if mention.chain else None
        if actor is None or mention.form != "name" or mention.kind != "person":
            continue
        inside = _INSIDE.search(report.text, mention.start, mention.end)
        end = mention.end if inside is None else inside.start()
        home = _HOME.match(report.text, end, end + _LONGEST)
        if home is not None and not _WIDER.search(home["town"]):
            yield actor, home, (report.id, mention.start, home.end("town"))


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


def _slip(one: str, other: str) -> bool:
    """Whether a town that nobody knows reads as one that is known, misspelled."""
    return one[0] == other[0] and OSA.normalized_similarity(one.casefold(), other.casefold()) >= ALIKE


def _dispute(cast: Cast, actor: str, towns: tuple[str, str], told: Mapping[str, list[Place]]) -> Dispute:
    one, other = towns
    person = known.name if (known := cast.actor(actor)) else actor
    slip = _slip(one, other) or {report for report, _, _ in told[one]} & {report for report, _, _ in told[other]}
    return Dispute(
        kind="place",
        about=f"where {person} is from",
        sides=(tuple(told[one]), tuple(told[other])),
        explanation=f"One side puts {person} in {one}, the other in {other}.",
        why="error" if slip else None,
    )
