"""What a person has decided about two reports: that they tell of one event, or that they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Two reports, by id, are of one event or not."""

    one: str
    other: str
    same: bool


class Decisions:
    """All decisions, by report; of two on the same pair the later holds."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._by_report: dict[str, dict[str, bool]] = defaultdict(dict)
        self._all = tuple(decisions)
        for decision in self._all:
            self._by_report[decision.one][decision.other] = decision.same
            self._by_report[decision.other][decision.one] = decision.same
        self._part()

    def _part(self) -> None:
        """Part whatever is tied to one of two reports that are apart from whatever is tied to the other."""
        home = {report: group for group in self._tied() for report in group}
        apart = [(a, b) for a, decided in self._by_report.items() for b, same in decided.items() if not same]
        for one, other in apart:
            if home[one] is not home[other]:
                for mine in home[one]:
                    self._by_report[mine].update(dict.fromkeys(home[other], False))

    def on(self, report: str) -> dict[str, bool]:
        """The other reports that a decision ties to this one or parts from it."""
        return self._by_report.get(report, {})

    def and_also(self, one: str, other: str, *, same: bool) -> Decisions:
        """These and one more."""
        return Decisions([*self._all, Decision(one, other, same)])

    def contradictions(self) -> tuple[tuple[str, str], ...]:
        """Pairs that are decided to be apart and are tied by other decisions; these stay together."""
        tied = {report: number for number, group in enumerate(self._tied()) for report in group}
        return tuple(
            sorted(
                (one, other)
                for one, decided in self._by_report.items()
                for other, same in decided.items()
                if not same and one < other and tied[one] == tied[other]
            )
        )

    def _tied(self) -> list[set[str]]:
        groups: list[set[str]] = []
        for one in sorted(self._by_report):
            fellows = {one, *(other for other, same in self._by_report[one].items() if same)}
            touched = [group for group in groups if group & fellows]
            groups = [group for group in groups if group not in touched] + [fellows.union(*touched)]
        return groups
