"""Where the spans that decisions speak of are now, and whose readings stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from variorum.records import ClaimRecord, DecidedSpan, EventRecord, QuoteRecord

Place = tuple[str, int, int]


def places_of(item: ClaimRecord | QuoteRecord | EventRecord) -> tuple[Place, ...]:
    """The places of its readings, or where an event is told, each once."""
    if isinstance(item, EventRecord):
        return tuple(dict.fromkeys((h.report, h.start, h.end) for h in item.holders))
    if isinstance(item, QuoteRecord):
        return tuple(dict.fromkeys((r.report, r.start, r.end) for r in item.readings))
    return tuple(dict.fromkeys((h.report, h.start, h.end) for r in item.readings for h in r.holders))


def located(spans: Iterable[DecidedSpan], texts: Mapping[str, str]) -> tuple[Place, ...]:
    """Where spans are now; those whose words stand nowhere in their report are left out."""
    return tuple(place for span in spans if (place := _place(span, texts)))


def touch(one: Place, other: Place) -> bool:
    """Whether two places share a character."""
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def touched(place: Place, places: Iterable[Place]) -> bool:
    """Whether a place shares a character with one of them."""
    return any(touch(place, other) for other in places)


class Index:
    """Claims and utterances, or events, by their places."""

    def __init__(self, items: Mapping[str, ClaimRecord | QuoteRecord | EventRecord]) -> None:
        self._items = {id: places_of(item) for id, item in items.items()}
        self._utterances = frozenset(id for id, item in items.items() if isinstance(item, QuoteRecord))
        self._there: dict[str, list[tuple[Place, str]]] = {}
        for id, places in self._items.items():
            for place in places:
                self._there.setdefault(place[0], []).append((place, id))

    def best(self, places: Sequence[Place]) -> tuple[str, ...]:
        """The items that touch one of the places, the likest first: same places, then most of its own touched."""
        counts: dict[str, int] = {}
        for place in places:
            for id in self.at(place):
                counts[id] = counts.get(id, 0) + 1
        return tuple(sorted(counts, key=lambda id: (*self._unlike(id, counts[id], places), id)))

    def homes(self, places: Sequence[Place], spans: int) -> tuple[str, ...]:
        """The items that a decision of so many spans may speak of, the likest first: they touch at least half."""
        return tuple(id for id in self.best(places) if 2 * sum(id in self.at(place) for place in places) >= spans)

    def home(self, places: Sequence[Place], spans: int) -> str | None:
        """The likest of them."""
        return next(iter(self.homes(places, spans)), None)

    def cover(self, places: Sequence[Place]) -> tuple[str, ...]:
        """The fewest items of one sort, the likest first, that touch all the places that any of them touches."""
        best = self.best(places)
        sort = {id for id in best if (id in self._utterances) == (best[0] in self._utterances)}
        chosen: list[str] = []
        left = list(places)
        while candidates := [id for id in self.best(left) if id in sort]:
            chosen.append(candidates[0])
            left = [place for place in left if candidates[0] not in self.at(place)]
        return tuple(chosen)

    def at(self, place: Place) -> frozenset[str]:
        """The items that have a reading that touches this place."""
        return frozenset(id for other, id in self._there.get(place[0], ()) if touch(place, other))

    def of(self, id: str) -> tuple[Place, ...]:
        """The places of an item."""
        return self._items[id]

    def _unlike(self, id: str, mine: int, places: Sequence[Place]) -> tuple[float, float]:
        theirs = self._items[id]
        same = len(set(places) & set(theirs))
        return -same / (len(places) + len(theirs) - same), -mine / len(theirs)


def _place(span: DecidedSpan, texts: Mapping[str, str]) -> Place | None:
    """Where a span is now: where it was if the words still stand there, else where they stand nearest to that."""
    text = texts.get(span.report)
    if text is None:
        return None
    if text[span.start : span.end] == span.text or (not span.text and span.end <= len(text)):
        return span.report, span.start, span.end
    starts, at = [], text.find(span.text) if span.text else -1
    while at >= 0:
        starts.append(at)
        at = text.find(span.text, at + 1)
    if not starts:
        return None
    start = min(starts, key=lambda found: (abs(found - span.start), found))
    return span.report, start, start + len(span.text)
