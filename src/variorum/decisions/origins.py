"""Which origins stand behind readings that persons put together, counted as the stage that found them counts."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from variorum.collate.chains import origins_of
from variorum.lineage import Lineage
from variorum.lineage.media import media
from variorum.records import ChainLink, Dossier, Holder, OriginRecord, QuoteReading, SharedPassage

_Pair = tuple[str, str]
_Passage = tuple[int, int, int, int]


class Origins:
    """Who copied whom in a dossier, as far as it shows: groups with a known origin, and shared passages."""

    def __init__(self, dossier: Dossier) -> None:
        shared: dict[_Pair, tuple[_Passage, ...]] = {}
        for copy in dossier.copies:
            for item in copy.evidence:
                if isinstance(item, SharedPassage):
                    one, other = sorted(item, key=lambda span: span.report)
                    pair = one.report, other.report
                    shared[pair] = (*shared.get(pair, ()), (one.start, one.end, other.start, other.end))
        known = media(report.outlet for report in dossier.reports)
        self._lineage = Lineage(
            copies=dossier.copies,
            origins={report: copy.origin for copy in dossier.copies if copy.origin for report in copy.reports},
            shared=shared,
            called={r.id: name for r in dossier.reports if (name := known.of_outlet(r.outlet, r.url))},
        )

    def behind(self, held: Iterable[Holder] | Iterable[QuoteReading]) -> tuple[OriginRecord, ...]:
        """The origins behind what is held."""
        return origins_of([((one.report, one.start, one.end), one.chain) for one in held], self._lineage)


def with_speaker(chain: tuple[ChainLink, ...], whom: str) -> tuple[ChainLink, ...]:
    """A chain that begins with another speaker: no report names that one there."""
    if not chain or chain[0].part != "speaker":
        return (ChainLink(name=whom, part="speaker"), *chain)
    return (replace(chain[0], name=whom, at=None), *chain[1:])
