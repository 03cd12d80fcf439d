"""The dateline that opens a dispatch: place, day and agency before a dash."""

from __future__ import annotations

import re

from variorum.layout.stamps import DAY
from variorum.layout.tables import agencies, dateline_cities
from variorum.report import Dateline

_REACH = 160
"""No dateline is longer than this many characters."""

_UPPER = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*"
_CAPITALS = rf"{_UPPER}(?:[ -](?:&\ )?{_UPPER}){{0,6}}"
_TITLE = r"[A-ZÀ-Þ][\w.'’]*(?:[ -][A-ZÀ-Þ][\w.'’]*){0,3}"
_REGION = r"(?:,\ ?(?:[A-Z]\.[A-Z]\.|[A-Z][\w'’]*\.?(?:\ [A-Z][\w'’]*\.?){0,2})){0,2}"
_BEHIND_PLACE = rf"""
    (?:,?\ ?(?P<day>{DAY}))?
    ,?\ ?(?:\((?P<agency>[^()\n]{{2,40}})\))?
    \ ?(?P<dash>--|—|–|-(?=\s)|:(?=\s))\ ?
"""
_CAPITAL_PLACE = re.compile(rf"(?P<place>{_CAPITALS}(?:/{_CAPITALS}){{0,3}}{_REGION}){_BEHIND_PLACE}", re.VERBOSE)
_TITLE_PLACE = re.compile(rf"(?P<place>{_TITLE}(?:/{_TITLE}){{0,3}}{_REGION}){_BEHIND_PLACE}", re.VERBOSE)
_NO_PLACE = re.compile(
    rf"(?P<place>)(?:(?P<day>{DAY}),?\ )?\((?P<agency>[^()\n]{{2,40}})\)\ ?(?P<dash>--|—|–|-(?=\s)|:(?=\s))?\ ?"
)
_DAY = re.compile(DAY)
_LABEL = re.compile(
    r"(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|READ|VIDEOS?|PHOTOS?|LIVE|OPINION|ANALYSIS|EDITORIAL|COLUMN|REVIEW|NOTE|FILE|MORE|"
    r"RELATED|CORRECTION|CORRECTS|CLARIFICATION|LISTEN|ALSO|SEE|QUESTION|ANSWER|REPORTER|HOST|BYLINE|ADVERTISEMENT|"
    r"NEWS|MORNING|AFTERNOON|EVENING|EDITOR.S NOTE|FACT.CHECK|POLL|GALLERY|Q|A|I)\b"
)


def read_dateline(line: str, *, opening: bool = True) -> Dateline | None:
    """The dateline at the start of a line, with offsets into the line, or None.

    `opening` tells that the line is one of the first of the article: only there does a place before a dash make a
    dateline without naming a day or an agency.

    >>> read_dateline("SEOUL, Jan. 5 (Yonhap) -- A bridge opened.").agency
    (15, 21)
    """
    head = line[:_REACH]
    for pattern in (_NO_PLACE, _CAPITAL_PLACE, _TITLE_PLACE):
        match = pattern.match(head)
        if match and _is_dateline(match, head, opening=opening):
            return _dateline(match)
    return None


def _is_dateline(match: re.Match[str], head: str, *, opening: bool) -> bool:
    place, dash, agency = match["place"], match["dash"], match["agency"]
    rest = head[match.end() :]
    if not rest or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘[$£€(…"):
        return False
    if not place:
        return bool(agency) and (agency in agencies() or (dash is not None and opening and _looks_like_source(agency)))
    if _LABEL.match(place):
        return False
    capitals = place.split(",")[0].isupper()
    known = place.split(",")[0].split("/")[0].lower() in dateline_cities()
    if agency and (agency in agencies() or _DAY.fullmatch(agency) or (opening and _looks_like_source(agency))):
        return dash is not None and (capitals or known or agency in agencies())
    if agency or dash is None or not opening:
        return bool(match["day"]) and dash is not None and (capitals or known) and not agency
    if dash == ":":
        return known and capitals
    return (capitals and len(place) > 3) or (known and dash in ("--", "—"))


def _looks_like_source(words: str) -> bool:
    begins = words[0].isupper() or words[0].isdigit()
    return begins and len(words.split()) <= 5 and (not words.endswith(".") or words.isupper())


def _dateline(match: re.Match[str]) -> Dateline:
    day = match.span("day") if match["day"] else None
    agency = match.span("agency") if match["agency"] else None
    if agency and not day and _DAY.fullmatch(match["agency"]):
        day, agency = agency, None
    return Dateline(
        start=match.start(),
        end=match.start() + len(match.group().rstrip()),
        place=match.span("place") if match["place"] else None,
        date=day,
        agency=agency,
    )
