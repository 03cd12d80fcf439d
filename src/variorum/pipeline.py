"""The only place where stages are put together: paths in, dossiers out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from variorum.annotate.actors import find_actors
from variorum.annotate.acts import find_acts
from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import Language, SpacyLanguage
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quotes import find_quotes
from variorum.annotate.times import find_times
from variorum.annotate.uncollected import uncollected
from variorum.capture.folder import read_paths
from variorum.capture.walk import DECIDED, DECISIONS
from variorum.collate.cast import gather
from variorum.collate.chains import Chains, with_quote_chains
from variorum.collate.claims import collate_claims
from variorum.collate.events import collate_events
from variorum.collate.utterances import collate_quotes
from variorum.decisions.bearing import decided as with_decisions
from variorum.decisions.bearing import lost
from variorum.decisions.lines import read_file
from variorum.dossier import compose
from variorum.errors import Problem
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.marks import Marks, Sentence
from variorum.records import DecisionRecord, Dossier
from variorum.report import Report
from variorum.story import Decision, Story, group
from variorum.story.decisions import Decisions
from variorum.story.rulings import Ruling, decisions_from, from_table, to_table

Progress = Callable[[str, int, int], None]
"""Told the name of the step, how much of it is done or (of stories) begun, and how much there is."""
Told = Callable[[str], None]
"""Told the name of a step that begins."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The dossiers, one a story, and what was left out of them."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The stories of a collection, and what was left out of it."""

    stories: tuple[Story, ...]
    problems: tuple[Problem, ...]


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    language: Language | str = "fast",
    one_story: bool = False,
    decisions: Path | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Read files and folders of captured reports into one dossier a story.

    `language` is a pipeline or the name of one: `fast`, or an installed spaCy pipeline's name or path. `one_story` says
    that all reports are of one event. What persons decided about readings is read from the file `decisions`, or from
    `decisions.jsonl` beside the reports, and stands beside the findings. What cannot be read is among the outcome's
    problems, and the rest is read; only an unknown language raises (`LanguageError`).
    """
    progress = progress or _unheard
    given = [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
    intake = read_paths(given, progress=partial(progress, "opening files"))
    if not intake.captures:
        return Outcome((), intake.problems)
    if isinstance(language, str):
        language = SpacyLanguage(language)
    reports = tuple(lay_out(capture, id=capture.name) for capture in intake.captures)
    marks, problems = annotate(reports, language, progress)
    progress("grouping reports", 0, len(reports))
    ties, doubts = decided(given, reports)
    stories = group(reports, marks, one_story=one_story, decisions=ties)
    dossiers = tuple(
        make_dossier(story, told=partial(_told, progress, number, len(stories)))
        for number, story in enumerate(stories, 1)
    )
    dossiers, unheeded = heed(dossiers, [decisions] if decisions else [decided_file(path) for path in given])
    return Outcome(dossiers, (*intake.problems, *problems, *doubts, *unheeded))


def heed(dossiers: tuple[Dossier, ...], files: Iterable[Path]) -> tuple[tuple[Dossier, ...], tuple[Problem, ...]]:
    """The dossiers with the decisions of some files beside their findings, and what is wrong with the decisions."""
    taken: list[DecisionRecord] = []
    problems: list[Problem] = []
    for file in sorted(set(files)):
        found, wrong = read_file(file)
        taken += found
        problems += wrong
    dossiers = tuple(with_decisions(dossier, taken) for dossier in dossiers)
    for one in lost(dossiers, taken):
        words = "; ".join(f"“{span.text}”" for span in one.about[:2])
        what = f"decision {one.id} of {one.by} ({one.act}) finds its readings no more: {words}"
        problems.append(Problem("decisions", what, "it is kept", lost=False))
    for dossier in dossiers:
        for record in dossier.decisions:
            if record.unmet and record.on:
                one = record.decision
                what = f"decision {one.id} of {one.by} ({one.act}) is not carried out: {record.unmet}"
                problems.append(Problem("decisions", what, "it is kept", lost=False))
    return dossiers, tuple(problems)


def decided_file(path: Path) -> Path:
    """Where decisions on what the reports of a folder say, or of a file's folder, are kept."""
    return (path if path.is_dir() else path.parent) / DECIDED


def find_stories(paths: Iterable[Path], *, progress: Progress | None = None) -> Sorted:
    """The reports of files and folders by event, without reading what they say."""
    progress = progress or _unheard
    paths = list(paths)
    intake = read_paths(paths, progress=partial(progress, "opening files"))
    reports = []
    for number, capture in enumerate(intake.captures, 1):
        reports.append(lay_out(capture, id=capture.name))
        progress("laying out", number, len(intake.captures))
    decisions, doubts = decided(paths, reports)
    stories = group(tuple(reports), tuple(Marks(report.id) for report in reports), decisions=decisions)
    return Sorted(stories, (*intake.problems, *doubts))


def decisions_file(path: Path) -> Path:
    """Where decisions on the reports of a folder, or of a file's folder, are kept."""
    return (path if path.is_dir() else path.parent) / DECISIONS


def add_rulings(path: Path, rulings: Iterable[Ruling], now: str) -> None:
    """Keep decisions beside the reports. What was decided on the same two texts before is undone as of now; one without
    a verdict only undoes.
    """
    file = decisions_file(path)
    kept = list(from_table(file.read_text(encoding="utf-8"))) if file.exists() else []
    for ruling in rulings:
        texts = {ruling.one_text, ruling.other_text}
        kept = [
            replace(old, undone=now) if {old.one_text, old.other_text} == texts and not old.undone else old
            for old in kept
        ]
        if ruling.decision:
            kept.append(ruling)
    file.write_text(to_table(kept), encoding="utf-8")


def decided(paths: Iterable[Path], reports: Sequence[Report]) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions that are kept beside the reports, and what is wrong with them."""
    rulings: list[Ruling] = []
    problems = []
    for file in sorted({decisions_file(path) for path in paths}):
        try:
            rulings += from_table(file.read_text(encoding="utf-8")) if file.exists() else ()
        except (OSError, ValueError) as error:
            problems.append(Problem(str(file), f"cannot be read as decisions: {error}", "mend it or take it away"))
    decisions = decisions_from(rulings, reports)
    for one, other in Decisions(decisions).contradictions():
        what = f"{one} and {other} are decided to be apart, but other decisions tie them: they stay together"
        problems.append(Problem("decisions", what, "undo one of them", lost=False))
    return decisions, tuple(problems)


def _unheard(step: str, done: int, total: int) -> None:
    """What is told where nobody listens."""


def _untold(step: str) -> None:
    """The same for a story alone."""


def _told(progress: Progress, number: int, stories: int, step: str) -> None:
    progress(f"{step}, story", number, stories)


def annotate(
    reports: Sequence[Report], language: Language, progress: Progress = _unheard
) -> tuple[tuple[Marks, ...], tuple[Problem, ...]]:
    """Everything the annotators find, report by report; a report they fail on keeps its text and has no marks."""
    found, problems = [], []
    for number, (report, sentences) in enumerate(zip(reports, language.parse(reports), strict=True), 1):
        try:
            found.append(mark(report, sentences))
        except Exception as error:  # a fault of ours in one report must not cost the reader the others
            found.append(Marks(report=report.id, sentences=sentences))
            what = f"its text is kept, but nothing in it is marked: {type(error).__name__} while reading it"
            problems.append(Problem(report.source, what, "a fault of this program: please report it with the page"))
        progress("reading", number, len(reports))
    return tuple(found), tuple(problems)


@uncollected()
def mark(report: Report, sentences: tuple[Sentence, ...]) -> Marks:
    """The marks of one parsed report, annotator by annotator."""
    mentions, chains = find_actors(report, sentences)
    times = find_times(report, sentences)
    marks = Marks(
        report=report.id,
        sentences=sentences,
        mentions=mentions,
        chains=chains,
        times=times,
        quantities=find_quantities(report, sentences, times),
        quotes=find_quotes(report, sentences, mentions, chains),
    )
    return replace(marks, acts=find_acts(report, marks))


def make_dossier(story: Story, *, told: Told = _untold) -> Dossier:
    """Collate one story."""
    told("dating and naming")
    story = replace(story, marks=resolve_times(story.reports, story.marks))
    cast = gather(story)
    told("tracing copies")
    lineage = trace(story)
    told("comparing quotations")
    quotes = collate_quotes(story, cast)
    told("comparing facts")
    claims = collate_claims(story, cast, quotes, lineage)
    told("comparing events")
    chains = Chains(story, cast, lineage)
    quotes = tuple(with_quote_chains(quote, chains) for quote in quotes)
    return compose(story, cast, lineage, (quotes, claims, collate_events(story, cast, claims, lineage)))
