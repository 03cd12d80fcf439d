"""Names of stories: kept while most of a story's reports stay together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain, count

Parts = Sequence[Sequence[int]]


def named(parts: Parts, before: Mapping[str, Collection[int]], ids: Sequence[str], taken: Collection[str]) -> list[str]:
    """A name for each part: that of the story before with which it has most in common, each name once; else the id of
    the first of its reports whose id is no story's name yet.
    """
    age = {name: min(members) for name, members in before.items()}
    sets = {name: set(members) for name, members in before.items()}
    where = {report: number for number, part in enumerate(parts) for report in part}
    claims = sorted(
        (-len(sets[name] & set(parts[number])), age[name], name, number)
        for name in before
        for number in {where[report] for report in sets[name]}
    )
    found: dict[int, str] = {}
    for _, _, name, number in claims:
        if number not in found and name not in found.values():
            found[number] = name
    for number, part in enumerate(parts):
        if number not in found:
            found[number] = _new([ids[report] for report in part], (taken, before, found.values()))
    return [found[number] for number in range(len(parts))]


def _new(ids: Sequence[str], taken: Sequence[Collection[str]]) -> str:
    wanted = chain(ids, (f"{ids[0]}-{n}" for n in count(2)))
    return next(name for name in wanted if not any(name in names for names in taken))
