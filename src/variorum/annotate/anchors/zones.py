"""Which clock a place, an outlet or a written zone keeps."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

from variorum.annotate.times.lexicon import lexicon

_WRITTEN = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "japan standard": "Asia/Tokyo",
    "british": "Europe/London",
    "korean": "Asia/Seoul",
}
_CODES = {"UK": "GB"}
"""Top-level domains that are not the ISO 3166 code of their country."""
_FREE_DOMAINS = frozenset({"CO", "IO", "TV", "ME", "AI", "FM", "LY", "GL", "IS", "TO", "CC", "WS", "AM", "GG", "LA"})
"""Top-level domains of countries that are sold to anyone."""


@cache
def _table(name: str) -> dict[str, str]:
    text = (resources.files("variorum") / "data" / "zones" / f"{name}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def zone_of_place(name: str) -> str | None:
    """The zone of a city, state or country that keeps one clock; None where the name is unknown or keeps several."""
    bare = unicodedata.normalize("NFKD", name.strip(" ,."))
    plain = "".join(character for character in bare if not unicodedata.combining(character))
    return _table("places").get(plain) or (_table("places").get(plain.title()) if plain.isupper() else None)


def zone_of_words(words: str) -> str | None:
    """The zone that is written beside a time ("GMT", "ET", "Seoul", "Eastern"); None for "local" and unknown ones."""
    low = words.lower().strip(".")
    return lexicon().values.get(low) if low in lexicon().zones else _WRITTEN.get(low) or zone_of_place(words)


def zone_of_outlet(outlet: str | None, url: str | None) -> str | None:
    """The zone of an outlet, by its name, its host or its country's domain; None where none of them tells."""
    hosts = [host for host in (_host(outlet), urlsplit(url).hostname if url else None) if host]
    known = _table("outlets")
    for name in [*hosts, outlet or ""]:
        if zone := known.get(name.lower().removeprefix("www.")):
            return zone
    for host in hosts:
        code = host.rpartition(".")[2].upper()
        if code not in _FREE_DOMAINS and (zone := _table("countries").get(_CODES.get(code, code))):
            return zone
    return _city_in(outlet) if outlet and not hosts else None


def day_before_month(zone: str | None) -> bool | None:
    """Whether dates in figures name the day first where this clock is kept; None where the clock is unknown."""
    if zone is None:
        return None
    return not zone.startswith(("America/", "US/", "Pacific/Honolulu")) or zone.startswith(
        ("America/Sao", "America/Argentina", "America/Bogota", "America/Mexico", "America/Lima", "America/Santiago")
    )


def _host(outlet: str | None) -> str | None:
    if outlet and re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", outlet):
        return outlet.lower()
    return None


def _city_in(outlet: str) -> str | None:
    """ "Orlando Sentinel" is of Orlando."""
    words = outlet.removeprefix("The ").split()
    for length in (3, 2, 1):
        if len(words) > length and (zone := _table("places").get(" ".join(words[:length]))):
            return zone
    return None
