"""Lines that stand under a picture or a video."""

from __future__ import annotations

import re
from functools import cache

from variorum.layout.galleries import gallery_counters
from variorum.layout.tables import agencies, agency_forms

_REACH = 1200
"""Longer lines are paragraphs."""
_TAGGED_REACH, _LOOK_REACH = 400, 300
_CREDIT_REACH = 160
"""A credit stands within so many characters of a caption's end."""
_CREDIT_MARKS = ("(", "/", ":", "hoto", "Credit")
"""No credit is without one of these, but for an agency's bare name at the end."""
_PHOTO = r"(?:photo|image|picture|photograph|still|frame\ grab|screengrab|screenshot)"
_SHOWN = r"(?:shows?|released|provided|taken|made|from|obtained|issued|posted|shared|published)"
_OPENING = re.compile(
    rf"""(?:
      FILE\ ?[-–—:]
    | (?:In|On)\ th(?:is|ese)\ [^.\n]{{0,60}}?\b(?:photo|image|picture|frame|video|photograph|grab|sketch)s?\b
    | Th(?:is|ese)\ (?:[\w-]+\ ){{0,3}}{_PHOTO}s?(?:,|\b[^.\n]{{0,60}}?\b{_SHOWN}\b)
    | An?\ (?:[\w-]+\ ){{0,2}}{_PHOTO}\ {_SHOWN}\b
    | (?:Screen\ ?)?[Gg]rab\ from\b
    | \d+\ of\ \d+\ ?[|:]?\ (?=[A-Z])
    | (?:Photos?|Image|Picture|Caption|PHOTOS?|VIDEO)\ ?:\ (?=\S+\ \S+\ \S+)
    | (?:Media|Image|Video)\ caption\b | Media\ playback\ is | Image\ copyright\ | Image\ source\ | Enlarge\ this\ image
    | toggle\ caption
    | (?:Pictured|Above|Left|Right|Below|From\ left|Clockwise)\ ?[:,]
    )""",
    re.VERBOSE,
)
_VERB = re.compile(r"(?:said|says|reported|reports|has|is|was|will|News)\b")
"""Behind an agency's name these begin a sentence about the agency."""
_SIDES = r"(?:L|R|C|left|right|centre|center|pictured|above|below|far\ (?:left|right)|front|back)"
_LOOK = re.compile(rf"\({_SIDES}\)|\b(?:is|are) pictured (?:in|at|on|during|here|after|before|outside)\b")


@cache
def _credited() -> re.Pattern[str]:
    agency = agency_forms()
    return re.compile(
        rf"""(?:
          \((?:[^()\n]{{0,60}}[/,|•]\ ?)?(?:via\ )?{agency}(?:[/,][^()\n]{{1,40}})?
            (?:,?\ [Ff]ile(?:\ [Pp]hoto)?)?\)(?:\s*\([\w\ ]+\))?
        | \(\ ?(?:[Pp]hoto|PHOTO|Image|Credit|Source|Picture|Courtesy|File)\b[^()\n]{{0,80}}\)
        | \([^()\n]{{2,50}}/[^()\n]{{2,50}}\)
        | \b(?:PHOTOS?|Photograph|Photo(?:\ credit)?|Credit|Image|Picture)\ ?:\ ?[^.\n]{{2,80}}
        | \b(?:File\ )?(?:Pool\ )?[Pp]hotos?\ (?:by|courtesy)\ [^.\n]{{2,80}}
        | \bCredit\ [A-Z][^.\n]{{2,60}}/[^.\n]{{2,40}}
        | (?<=[a-z]){agency}
        | \b{agency}/[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{0,2}}
        | (?<=\w)\ \([A-Z][\w.&'’-]*(?:\ (?:of|the|and|for|[A-Z][\w.&'’-]*)){{0,5}}\)
        | (?<=[a-z.])\ [A-Z][\w.'’-]+\ [A-Z][\w'’-]+/{agency}(?:\ via\ {agency})?(?:/{agency})?
        )\s*$""",
        re.VERBOSE,
    )


@cache
def _tagged() -> re.Pattern[str]:
    """A picture agency's name before the caption: "EPA Crowds at the harbour"."""
    agency = agency_forms()
    owner = r"(?:[A-Z][A-Z&.]+(?:\ [A-Z&][A-Z&.]*){0,4}\ ?•\ ?)"
    return re.compile(rf"(?P<credit>{owner}?{agency}(?:\ ?[:•/]\ ?{agency})*)\ (?=[A-Z][\w'’-]+\ )")


def is_caption(line: str) -> bool:
    """Whether a line reads as words under a picture: a caption's opening, a credit at its end or before it."""
    if len(line) > _REACH:
        return False
    by_look = len(line) < _LOOK_REACH and _LOOK.search(line)
    return bool(_OPENING.match(line) or _ends_credited(line) or _has_tag(line) or by_look or gallery_counters(line))


def _ends_credited(line: str) -> bool:
    tail = line[-_CREDIT_REACH:]
    if not any(mark in tail for mark in _CREDIT_MARKS) and not tail.endswith(tuple(agencies())):
        return False  # most lines, spared the search for some hundred names
    return _credited().search(line, len(line) - len(tail)) is not None


def _has_tag(line: str) -> bool:
    tag = _tagged().match(line)
    if not tag or len(line) > _TAGGED_REACH:
        return False
    rest = line[tag.end() :]
    return not _VERB.match(rest) and not rest.endswith((".”", '."'))
