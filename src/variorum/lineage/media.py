"""The news media that reports name as the source of what they tell: agencies, papers, stations, sites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from variorum.lineage.agencies import agencies, rows

_THE = re.compile(r"^the\s+", re.IGNORECASE)
_STATION = r"(?:[KW][A-Z]{2,3}|[CX][A-Z]{3})(?:-(?:TV|FM|AM))?"
_CHANNEL = r"(?:ABC|CBS|NBC|FOX|Fox|CW|CTV|Channel|NewsChannel|News|KRON|Seven|Nine)\s?\d{1,2}(?:\s?News)?"
_PAPER = (
    r"(?:[^\W\d_][\w.'’&-]*\s+){1,4}(?:Times|Post|Herald|Tribune|Gazette|Chronicle|Journal|Telegraph|Mirror|Mail|"
    r"Observer|Globe|Dispatch|Courier|Examiner|Inquirer|Enquirer|Sentinel|Bulletin|News|Radio|TV|Television|"
    r"Broadcasting|Broadcasting Corporation|Newspaper|Magazine|Daily|Weekly|Advocate|Free Press|Plain Dealer|"
    r"News Agency|Press Agency|Daily News|Gazeta|Shimbun|Zeitung|Nachrichten|Tageblatt)"
)
_NAMED_AS_ONE = re.compile(rf"{_STATION}|{_CHANNEL}|{_PAPER}|[A-Z][\w.'’&-]*(?:\s[A-Z][\w.'’&-]*)?[ -](?:TV|FM)")
_BY_THE_ARTICLE = re.compile(r"(?:[A-Z][\w.'’&-]*\s+){1,3}(?:Sun|Star|Record|Standard|Republic|Democrat|Press)")
_NO_PLACE = frozenset({"breaking", "latest", "good", "bad", "fake", "state", "press", "blog", "facebook", "twitter"})
"""First words of "… News" or "… Post" that make it no name of a paper."""


@dataclass(frozen=True, slots=True)
class Media:
    """What is known to be a medium: `names` maps a name as it may be written to the one by which it is called.

    `only_with_the` are names that are a medium's only behind "the"; `hosts` maps the ends of addresses to names.
    """

    names: Mapping[str, str]
    only_with_the: Mapping[str, str]
    hosts: Mapping[str, str]
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Outlets of the reports at hand, by name in lower case, with what they are called."""

    def named(self, words: str, *, article: bool, called_one: bool = False) -> str | None:
        """What a medium of this name is called; None where the words name none.

        `article` tells whether "the" stands before, `called_one` whether the words beside it say that it is a medium.
        """
        if known := self.names.get(words) or self.outlets.get(words.casefold()):
            return known
        if article and words in self.only_with_the:
            return self.only_with_the[words]
        telling = words.partition(" ")[0].casefold() not in _NO_PLACE
        if telling and (_NAMED_AS_ONE.fullmatch(words) or (article and _BY_THE_ARTICLE.fullmatch(words))):
            return words
        return words if called_one else None

    def of_outlet(self, outlet: str | None, url: str | None) -> str | None:
        """What the outlet of a report is called, by its own name or its address."""
        host = re.sub(r"^[a-z]+://|[/?#:].*$", "", (url or "").lower()).split(".")
        for size in range(len(host), 1, -1):
            if found := self.hosts.get(".".join(host[-size:])):
                return found
        plain = _THE.sub("", outlet or "")
        return self.names.get(plain) or self.only_with_the.get(plain) or self.hosts.get(plain.lower()) or plain or None


@cache
def _table() -> Media:
    names = dict(agencies().names)
    only_with_the: dict[str, str] = {}
    hosts: dict[str, str] = {}
    for forms, *rest in rows("data/media.tsv"):
        first = _THE.sub("", forms.split("|")[0])
        for form in forms.split("|"):
            (only_with_the if _THE.match(form) else names).setdefault(_THE.sub("", form), first)
        hosts.update(dict.fromkeys(rest[0].split() if rest else (), first))
    return Media(names, only_with_the, hosts)


def media(outlets: Iterable[str | None] = ()) -> Media:
    """The table, with the outlets of the reports at hand beside it."""
    known = _table()
    called = {plain.casefold(): known.of_outlet(plain, None) or plain for plain in _plain(outlets)}
    return Media(known.names, known.only_with_the, known.hosts, called)


def _plain(outlets: Iterable[str | None]) -> Iterable[str]:
    """Names of outlets without their article: of several words, or of capitals, which no person or place is called."""
    for outlet in outlets:
        plain = _THE.sub("", outlet or "")
        if plain and (" " in plain or plain.isupper() or "." in plain):
            yield plain
