"""Groups of facts that the same sentences state: what becomes one claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.collate.statements.ties import Fact, Tie

ABSORBED = 0.99
"""Share of a fact's sentences that must stand in a group already for the fact to join it."""

Unit = tuple[str, int]


@dataclass(slots=True)
class Group:
    """Facts that are stated by the same sentences, with their ties in each."""

    facts: list[Fact] = field(default_factory=list)
    ties: dict[Unit, list[Tie]] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Take in one more fact."""
        self.facts.append(fact)
        for tie in fact.ties:
            self.ties.setdefault(tie.unit, []).append(tie)


def groups(facts: Sequence[Fact]) -> list[Group]:
    """The groups of a story's facts, in the order of their first facts."""
    made: list[Group] = []
    standing: defaultdict[Unit, list[int]] = defaultdict(list)
    for fact in facts:
        units = {tie.unit for tie in fact.ties}
        home = _home(units, standing, made)
        if home is None:
            home = len(made)
            made.append(Group())
        for unit in sorted(units - made[home].ties.keys()):
            standing[unit].append(home)
        made[home].add(fact)
    return made


def _home(units: set[Unit], standing: Mapping[Unit, list[int]], made: Sequence[Group]) -> int | None:
    """The group in which a fact's sentences stand already, in two reports at least."""
    counts = Counter(number for unit in units for number in standing.get(unit, ()))
    for number, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        together = {report for report, _ in units & made[number].ties.keys()}
        if count >= ABSORBED * len(units) and len(together) > 1:
            return number
    return None
