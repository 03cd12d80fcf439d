"""Persons' names: their parts, and whether two of them can be one person's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from variorum.annotate.actors.tables import first_names, folded, titles, word_set

_PARTS = re.compile(r"[^\s\-–.,()\"“”]+\.?")
_RARE = 8
"""Times that a full name is used for each use of a longer one, from which the longer one is taken for a slip."""
_NICKNAMES = (
    ("robert", "bob", "bobby", "rob"),
    ("william", "bill", "billy", "will", "willie"),
    ("richard", "dick", "rick", "rich", "ricky"),
    ("james", "jim", "jimmy", "jamie"),
    ("john", "jack", "johnny", "jon", "jonathan"),
    ("michael", "mike", "mick", "mickey"),
    ("joseph", "joe", "joey"),
    ("thomas", "tom", "tommy"),
    ("charles", "charlie", "chuck"),
    ("edward", "ed", "ted", "eddie", "teddy"),
    ("antony", "anthony", "tony"),
    ("andrew", "andy", "drew"),
    ("daniel", "dan", "danny"),
    ("david", "dave", "davey"),
    ("donald", "don", "donny"),
    ("kenneth", "ken", "kenny"),
    ("steven", "stephen", "steve"),
    ("christopher", "chris"),
    ("matthew", "matt"),
    ("gregory", "greg"),
    ("jeffrey", "jeff", "geoffrey", "geoff"),
    ("lawrence", "larry", "laurence"),
    ("samuel", "sam", "samantha"),
    ("benjamin", "ben", "benny"),
    ("timothy", "tim"),
    ("patrick", "pat", "patricia"),
    ("peter", "pete"),
    ("philip", "phil", "phillip"),
    ("raymond", "ray"),
    ("ronald", "ron", "ronnie"),
    ("nicholas", "nick", "nicolas"),
    ("alexander", "alex", "alec", "alexandra", "alexandre"),
    ("elizabeth", "liz", "beth", "betty", "lizzie"),
    ("katherine", "catherine", "kate", "kathy", "cathy", "katie"),
    ("margaret", "maggie", "meg", "peggy"),
    ("susan", "sue", "susie", "suzanne"),
    ("deborah", "debbie", "deb", "debra"),
    ("jennifer", "jen", "jenny"),
    ("rebecca", "becky"),
    ("theodore", "theo"),
    ("mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "muhammadu"),
    ("vladimir", "volodymyr", "vlad"),
    ("sergei", "sergey", "serhiy"),
    ("alexei", "aleksei", "alexey"),
    ("yusuf", "yousef", "youssef", "yousuf"),
    ("abdallah", "abdullah", "abdulla"),
)


def parts_of(name: str) -> tuple[str, ...]:
    """A person's name in small letters, part by part, without titles at its beginning and suffixes at its end.

    >>> parts_of("Dr. Kim Min-seo Jr.")
    ('kim', 'min', 'seo')
    """
    parts = [folded(part) for part in _PARTS.findall(name)]
    while len(parts) > 1 and parts[-1] in _suffixes():
        parts.pop()
    while len(parts) > 1 and parts[0] in titles() and parts[0].rstrip(".") not in first_names():
        parts.pop(0)
    return tuple(parts)


def _suffixes() -> frozenset[str]:
    return frozenset(folded(word) for word in word_set("suffix"))


def solid(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts that are no particles ("al", "van")."""
    kept = tuple(part for part in parts if part not in word_set("particle"))
    return kept or tuple(parts)


def family_first(parts: Sequence[str]) -> bool:
    """Whether the family name stands first, as in most of East Asia ("Kim Jong Un", "Xi Jinping")."""
    if len(parts) < 2 or parts[0] not in word_set("east-asian"):
        return False
    if len(parts) > 2:
        return len(parts) == 3
    western = parts[0] in first_names()
    return not western or (parts[-1] not in first_names() and parts[-1] not in word_set("east-asian"))


def family_name(parts: Sequence[str]) -> str:
    """The part by which a later sentence names the person."""
    return parts[0] if family_first(parts) else parts[-1]


def fits(short: Sequence[str], full: Sequence[str]) -> int:
    """How well a shorter name fits a full one: 3 as the family name, 2 as other parts of it, 1 as a first name; 0 not.

    >>> fits(("smith",), ("anna", "smith")), fits(("anna",), ("anna", "smith")), fits(("jones",), ("anna", "smith"))
    (3, 1, 0)
    """
    short, full = solid(short), solid(full)
    if len(short) == 1:
        if short[0] == family_name(full):
            return 3
        if short[0] in full[1:]:
            return 2
        return 1 if same_given(short[0], full[0]) else 0
    if len(short) >= len(full):
        return 0
    if short[-1] == full[-1] and same_given(short[0], full[0]):
        return 3
    return 2 if _within(short, full) else 0


def _within(short: Sequence[str], full: Sequence[str]) -> bool:
    rest = iter(full)
    return all(any(part == other or _initial(part, other) for other in rest) for part in short)


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def same_given(one: str, other: str) -> bool:
    """Whether two first names can be one person's: the same, an initial, a short form."""
    return one == other or _initial(one, other) or any(one in row and other in row for row in _NICKNAMES)


def same_full(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names are written for one person: same family name and agreeing first names."""
    one, other = solid(one), solid(other)
    if one == other or sorted(one) == sorted(other):
        return True
    if len(one) == len(other):
        return one[-1] == other[-1] and all(same_given(a, b) for a, b in zip(one[:-1], other[:-1], strict=True))
    short, full = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    return fits(short, full) > 1


def fullest(names: Mapping[str, int]) -> str:
    """The name with most parts, the commonest of several; one that hardly occurs beside another is a slip.

    >>> fullest({"Ada Byron": 9, "Byron": 20, "Photo Ada Byron": 1})
    'Ada Byron'
    """
    width = {name: len(name.replace("-", " ").split()) for name in names}
    common = max((count for name, count in names.items() if width[name] > 1), default=0)
    likely = [name for name, count in names.items() if count * _RARE > common]
    return max(likely or names, key=lambda name: (width[name], names[name], len(name), name), default="")


def gender_of(parts: Sequence[str]) -> str:
    """The gender that the first name tells, "" where it tells none."""
    if len(parts) < 2 or family_first(parts):
        return ""
    return first_names().get(parts[0], "")
