"""From a group of clauses to a claim: its kind, what it is about, its readings and whether they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.statements.clauses import Clause, Quoted
from variorum.collate.statements.clusters import Group, Unit
from variorum.collate.statements.credits import Credits, credits_of
from variorum.collate.statements.disputes import Dispute
from variorum.collate.statements.presentations import Presentation
from variorum.collate.titles.acts import Told, act_title, core_of, opening
from variorum.lineage import Lineage
from variorum.records import ClaimKind, ClaimRecord, Holder, QuoteRecord, Reading, Status, identity
from variorum.story import Story

ALIKE = 0.5
"""Share of their concepts that two readings must have in common to agree; below it the longer one says more."""
PRESENTED = 0.8
"""Confidence in two presentations of one actor."""
QUOTED = 0.95
"""Confidence in versions of one utterance of which one at least is quoted."""
DISPUTED = 0.7
"""Confidence in a dispute."""
SHORT = 110
"""Characters of the longest wording by which a reading of an act is shown; its evidence may be longer."""
_SAYING = frozenset({"say", "tell", "claim", "announce", "accuse", "condemn", "warn", "call", "criticise", "criticize"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What claims of one story are made with."""

    cast: Cast
    lineage: Lineage
    texts: Mapping[str, str]
    credits: Mapping[str, Credits]
    quoted: Quoted
    """By report, where words in quotation marks stand, and the utterance they are of."""

    @classmethod
    def of(cls, story: Story, cast: Cast, quotes: Iterable[QuoteRecord], lineage: Lineage) -> Scene:
        """The scene of a story."""
        quoted: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for quote in quotes:
            for reading in quote.readings:
                if reading.kind != "indirect":
                    quoted[reading.report] += ((*stretch, quote.id) for stretch in reading.stretches())
        texts = {report.id: report.text for report in story.reports}
        return cls(cast, lineage, texts, credits_of(story, cast), quoted)

    def claim(self, group: Group) -> ClaimRecord:
        """The claim that a group of clauses makes."""
        status, explanation = self._status(group)
        return ClaimRecord(
            id=identity("c", ((report, *span) for (report, _), span in group.spans.items())),
            about=act_title([self._told(telling.clause) for telling in group.surest]),
            kind=self._kind(group),
            status=status,
            why=None,
            explanation=explanation,
            readings=self._acts(group),
            confidence=round(group.confidence, 3),
        )

    def spoken_of(self, group: Group, said: Collection[str]) -> bool:
        """Whether two reports or more tell it, and not all in the words of an utterance that is a claim itself."""
        quoted = frozenset.intersection(*(telling.clause.utterances for telling in group.tellings))
        return len({clause.line.report for clause in group.clauses}) > 1 and not quoted & frozenset(said)

    def _told(self, clause: Clause) -> Told:
        return Told(clause.line.tree, clause.head, clause.line.things, self.texts[clause.line.report])

    def _acts(self, group: Group) -> tuple[Reading, ...]:
        """One reading for each wording of the act, in the order of reports; the evidence is all that tells of it."""
        leads: dict[Unit, Clause] = {}
        for telling in group.tellings:
            for clause in telling.clauses:
                leads.setdefault(clause.line.unit, clause)
        held: dict[str, list[Holder]] = {}
        for (report, number), (start, end) in group.spans.items():
            clause = leads[report, number]
            low, high = clause.start, clause.end
            if high - low > SHORT:
                low, high = core_of(clause.line.tree, clause.head, SHORT)
            value = " ".join(self.texts[report][low:high].split())
            credit = self.credits[report].of(clause.start, clause.end)
            held.setdefault(value, []).append(Holder(report=report, start=start, end=end, attributed_to=credit))
        return self._made(held)

    def said(self, quote: QuoteRecord) -> ClaimRecord | None:
        """The claim that an utterance makes where two reports or more carry it and one of them quotes it."""
        reports = frozenset(reading.report for reading in quote.readings)
        if len(reports) < 2 or all(reading.kind == "indirect" for reading in quote.readings):
            return None
        words = [(reading.report, reading.stretches()) for reading in quote.readings]
        places = sorted({(report, (stretches[0][0], stretches[-1][1])) for report, stretches in words})
        origins = self.lineage.independent(reports)
        same = all(reading.relation == "same" for reading in quote.readings)
        status: Status = "single" if origins < 2 else "agree" if same else "refine"
        told = f"{len(reports)} reports of one origin" if origins < 2 else f"{origins} origins"
        return ClaimRecord(
            id=identity("c", ((report, *span) for report, span in places)),
            about=opening(quote.text),
            kind="wording",
            status=status,
            why=None,
            explanation=f"{told} carry these words of {quote.speaker_name or 'one speaker'}.",
            readings=self._readings(places),
            confidence=QUOTED,
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
            about=dispute.about or act_title([self._told(clause) for clause in dispute.clauses]),
            kind=dispute.kind,
            status="conflict",
            why=dispute.why or ("different source" if credited or dispute.kind == "attribution" else "unexplained"),
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
        return self._made(held)

    def _made(self, held: Mapping[str, Sequence[Holder]]) -> tuple[Reading, ...]:
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
        reports = frozenset(clause.line.report for clause in group.clauses)
        origins = self.lineage.independent(reports)
        if origins == 1:
            return "single", f"{len(reports)} reports of one origin state it."
        concepts = [telling.clause.concepts for telling in group.leading]
        fullest = max(range(len(concepts)), key=lambda place: (len(concepts[place]), -place))
        least = min(_share(found, concepts[fullest]) for found in concepts)
        if least >= ALIKE:
            return "agree", f"{origins} origins state it."
        return "refine", f"{origins} origins state it; {group.leading[fullest].clause.line.report} says most."

    def _kind(self, group: Group) -> ClaimKind:
        """Wording where all of it is quoted from one utterance, attribution where it is of saying, else an act."""
        if frozenset.intersection(*(telling.clause.utterances for telling in group.tellings)):
            return "wording"
        votes = Counter(_saying(telling.clause) for telling in group.tellings)
        return "attribution" if 2 * votes[True] > len(group.tellings) else "act"


def _saying(clause: Clause) -> bool:
    return clause.line.tree.words[clause.head].lemma in _SAYING


def _share(found: frozenset[str], fullest: frozenset[str]) -> float:
    return len(found & fullest) / max(1, len(found | fullest))
