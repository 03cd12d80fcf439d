"""The only place where stages are put together: paths in, dossiers out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from variorum.annotate.actors import find_actors
from variorum.annotate.acts import find_acts
from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import Language, SpacyLanguage
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quotes import find_quotes
from variorum.annotate.times import find_times
from variorum.capture.folder import read_paths
from variorum.collate.cast import gather
from variorum.collate.claims import collate_claims
from variorum.collate.events import collate_events
from variorum.collate.utterances import collate_quotes
from variorum.dossier import compose
from variorum.errors import Problem
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.marks import Marks, Sentence
from variorum.records import Dossier
from variorum.report import Report
from variorum.story import Story, group

Progress = Callable[[str, int, int], None]
"""Told the name of the step, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The dossiers, one a story, and what was left out of them."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    language: Language | str = "fast",
    one_story: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Read files and folders of captured reports into one dossier a story.

    `language` is a pipeline or the name of one: `fast`, or an installed spaCy pipeline's name or path. `one_story` says
    that all reports are of one event. What cannot be read is among the outcome's problems, and the rest is read; only
    an unknown language raises (`LanguageError`).
    """
    intake = read_paths([Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths])
    if not intake.captures:
        return Outcome((), intake.problems)
    if isinstance(language, str):
        language = SpacyLanguage(language)
    reports = tuple(lay_out(capture, id=capture.name) for capture in intake.captures)
    marks, problems = annotate(reports, language, progress)
    stories = group(reports, marks, one_story=one_story)
    return Outcome(tuple(make_dossier(story) for story in stories), (*intake.problems, *problems))


def annotate(
    reports: Sequence[Report], language: Language, progress: Progress | None = None
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
        if progress:
            progress("reading", number, len(reports))
    return tuple(found), tuple(problems)


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


def make_dossier(story: Story) -> Dossier:
    """Collate one story."""
    story = replace(story, marks=resolve_times(story.reports, story.marks))
    cast, lineage = gather(story), trace(story)
    quotes = collate_quotes(story, cast)
    claims = collate_claims(story, cast, quotes, lineage)
    return compose(story, cast, lineage, (quotes, claims, collate_events(story, cast)))
