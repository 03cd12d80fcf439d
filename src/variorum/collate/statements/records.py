"""From a group of sentences to a claim: its kind, what it is about, its readings and whether they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.statements.credits import Credits, credits_of
from variorum.collate.statements.disputes import Dispute
from variorum.collate.statements.groups import Group, Unit
from variorum.collate.statements.presentations import Presentation
from variorum.collate.statements.ties import Tie
from variorum.lineage import Lineage
from variorum.records import ClaimKind, ClaimRecord, Holder, QuoteRecord, Reading, Status, identity
from variorum.story import Story

ALIKE = 0.5
"""Share of their concepts that two readings must have in common to agree; below it the longer one says more."""
PRESENTED = 0.8
"""Confidence in two presentations of one actor."""
DISPUTED = 0.7
"""Confidence in a dispute."""
_NAMED = 4
"""Words by which a claim is named."""
_PLACED = frozenset({"in", "at", "near", "from", "off", "outside", "inside", "on", "to", "into"})
_SAYING = frozenset({"say", "tell", "claim", "announce", "accuse", "condemn", "warn", "call", "criticise", "criticize"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What claims of one story are made with."""

    cast: Cast
    lineage: Lineage
    texts: Mapping[str, str]
    credits: Mapping[str, Credits]
    quoted: Mapping[str, Sequence[tuple[int, int, str]]]
    """By report, where words in quotation marks stand, and the utterance they are of."""

    @classmethod
    def of(cls, story: Story, cast: Cast, quotes: Iterable[QuoteRecord], lineage: Lineage) -> Scene:
        """The scene of a story."""
        quoted: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for quote in quotes:
            for reading in quote.readings:
                if reading.kind != "indirect":
                    quoted[reading.report].append((reading.start, reading.end, quote.id))
        texts = {report.id: report.text for report in story.reports}
        return cls(cast, lineage, texts, credits_of(story, cast), quoted)

    def claim(self, group: Group) -> ClaimRecord:
        """The claim that a group of sentences makes."""
        readings = self._readings((unit[0], span) for unit, span in sorted(group.spans.items()))
        status, explanation = self._status(group)
        return ClaimRecord(
            id=identity("c", ((unit[0], *span) for unit, span in group.spans.items())),
            about=self._about(group),
            kind=self._kind(group),
            status=status,
            why=None,
            explanation=explanation,
            readings=readings,
            confidence=round(group.confidence, 3),
        )

    def presented(self, actor: str, shown: Sequence[Presentation]) -> ClaimRecord | None:
        """The claim of who a person is, where reports of two origins or more say it."""
        record = self.cast.actor(actor)
        origins = self.lineage.independent(frozenset(one.report for one in shown))
        if record is None or record.kind != "person" or origins < 2:
            return None
        told = {one.told for one in shown}
        return ClaimRecord(
            id=identity("c", ((one.report, one.start, one.end) for one in shown)),
            about=f"who is {record.name}",
            kind="person",
            status="agree" if len(told) == 1 else "refine",
            why=None,
            explanation=f"{origins} origins present {record.name}.",
            readings=self._readings([(one.report, (one.start, one.end)) for one in shown]),
            confidence=PRESENTED,
        )

    def disputed(self, dispute: Dispute) -> ClaimRecord:
        """The claim that a dispute makes: one reading a side, in the words of its first report."""
        readings = []
        for side in dispute.sides:
            reports = frozenset(report for report, _, _ in side)
            report, start, end = min(side)
            readings.append(
                Reading(
                    value=" ".join(self.texts[report][start:end].split()),
                    normal=None,
                    independent=self.lineage.independent(reports),
                    holders=tuple(self._holder(report, start, end) for report, start, end in sorted(side)),
                )
            )
        sources = [{holder.attributed_to for holder in reading.holders} for reading in readings]
        credited = any(sources[0] | sources[1]) and sources[0] != sources[1]
        return ClaimRecord(
            id=identity("c", (place for side in dispute.sides for place in side)),
            about=dispute.about,
            kind=dispute.kind,
            status="conflict",
            why="different source" if credited or dispute.kind == "attribution" else "unexplained",
            explanation=dispute.explanation,
            readings=tuple(readings),
            confidence=DISPUTED,
        )

    def _holder(self, report: str, start: int, end: int) -> Holder:
        return Holder(report=report, start=start, end=end, attributed_to=self.credits[report].of(start, end))

    def _readings(self, spans: Iterable[tuple[str, tuple[int, int]]]) -> tuple[Reading, ...]:
        """One reading for each wording, in the order of reports."""
        held: dict[str, list[Holder]] = {}
        for report, (start, end) in spans:
            value = " ".join(self.texts[report][start:end].split())
            held.setdefault(value, []).append(self._holder(report, start, end))
        return tuple(
            Reading(
                value=value,
                normal=None,
                independent=self.lineage.independent(frozenset(holder.report for holder in holders)),
                holders=tuple(holders),
            )
            for value, holders in held.items()
        )

    def _status(self, group: Group) -> tuple[Status, str]:
        reports = frozenset(report for report, _ in group.spans)
        origins = self.lineage.independent(reports)
        if origins == 1:
            return "single", f"{len(reports)} reports of one origin state it."
        concepts = {unit: _within(group, unit) for unit in group.spans}
        fullest = max(sorted(concepts), key=lambda unit: len(concepts[unit]))
        least = min(_share(found, concepts[fullest]) for found in concepts.values())
        if least >= ALIKE:
            return "agree", f"{origins} origins state it."
        return "refine", f"{origins} origins state it; {fullest[0]} says most."

    def _about(self, group: Group) -> str:
        """The words in which the facts of the group are said, in the order of the text that holds most of them."""
        ties: dict[Unit, dict[int, Tie]] = {}
        for star in group.stars:
            for tie in star.ties:
                for index in (tie.first, tie.second):
                    ties.setdefault(tie.unit, {}).setdefault(index, tie)
        unit = max(sorted(ties), key=lambda unit: len(ties[unit]))
        words: dict[str, None] = {}
        for index in sorted(ties[unit])[:_NAMED]:
            line = ties[unit][index].line
            actor = self.cast.actor(line.things[index].removeprefix("@"))
            words.setdefault(actor.name if actor else line.names.get(index, line.tree.words[index].text))
        return ", ".join(words)

    def _kind(self, group: Group) -> ClaimKind:
        """What most of the group's pairs are about; wording where all of it is quoted from one utterance."""
        sources = [self._utterances(unit[0], *span) for unit, span in group.spans.items()]
        if frozenset.intersection(*sources):
            return "wording"
        votes: Counter[ClaimKind] = Counter()
        for star in group.stars:
            votes[self._kind_of(star.ties[0])] += 1
        return votes.most_common(1)[0][0]

    def _utterances(self, report: str, start: int, end: int) -> frozenset[str]:
        """The utterances in whose quoted words most of a stretch stands."""
        return frozenset(
            utterance
            for low, high, utterance in self.quoted.get(report, ())
            if 2 * (min(end, high) - max(start, low)) > end - start
        )

    def _kind_of(self, tie: Tie) -> ClaimKind:
        tree, things = tie.line.tree, tie.line.things
        pair = (tie.first, tie.second)
        if any(things[index].startswith("#") for index in pair):
            return "quantity"
        if any(things[index].startswith("~") for index in pair):
            return "date"
        kinds = {actor.kind for index in pair if (actor := self.cast.actor(things[index].removeprefix("@")))}
        verbal = any(tree.words[index].pos == "VERB" for index in pair)
        if verbal and kinds and any(tree.words[index].lemma in _SAYING for index in pair):
            return "attribution"
        if any(tree.words[case].text.lower() in _PLACED for index in pair for case in tree.children(index, "case")):
            return "place" if "place" in kinds else "act"
        if verbal or not kinds:
            return "act"
        return "person" if "person" in kinds else "organisation" if "organisation" in kinds else "act"


def _within(group: Group, unit: Unit) -> frozenset[str]:
    """The concepts that stand in the span of one sentence."""
    start, end = group.spans[unit]
    line = next(tie.line for star in group.stars for tie in star.ties if tie.unit == unit)
    words = line.tree.words
    return frozenset(thing for index, thing in line.things.items() if start <= words[index].start < end)


def _share(found: frozenset[str], fullest: frozenset[str]) -> float:
    return len(found & fullest) / max(1, len(found | fullest))
