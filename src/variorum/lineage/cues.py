"""Where in a text words may stand that cite somebody: so that only names beside them are looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence


class Cues:
    """For each way of citing the places of a text where one of its parts of words begins, in lower case."""

    def __init__(self, text: str, parts: Mapping[str, Collection[str]]) -> None:
        plain = text.lower()
        self._everywhere = len(plain) != len(text)
        """A letter that has another length in lower case: places are not known then, and every name is looked at."""
        self._places: dict[str, Sequence[int]] = {
            way: sorted(place for part in found for place in _places(plain, part)) for way, found in parts.items()
        }
        self._longest = max((len(part) for found in parts.values() for part in found), default=0)

    def between(self, way: str, start: int, end: int) -> bool:
        """Whether a part of this way of citing begins between these offsets, or ends just behind the first."""
        places = self._places[way]
        at = bisect_left(places, start - self._longest)
        return self._everywhere or (at < len(places) and places[at] < end)


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
