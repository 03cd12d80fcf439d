"""What outlets changed on their own pages between one capture and the next, in its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.editions import Edit, Edition, editions
from variorum.publish.page.sources import LONGEST, Evidence, Sources
from variorum.publish.phrases import counted, moment


@dataclass(frozen=True, slots=True)
class EditView:
    """One change, in the sentence where it stands."""

    kind: str
    where: tuple[Evidence, ...]
    """In the earlier capture and in the later one, or in the one that has the words."""
    before: str
    after: str
    """The sentence around it."""
    out: str
    put_in: str


@dataclass(frozen=True, slots=True)
class RevisionView:
    """Two captures of one page."""

    first: str
    second: str
    told: str
    """When each is of, and how much is changed."""
    edits: tuple[EditView, ...]


def make_revisions(sources: Sources) -> tuple[RevisionView, ...]:
    """The captures of one page in pairs."""
    return tuple(_revision(sources, edition) for edition in editions(sources.dossier))


def _revision(sources: Sources, edition: Edition) -> RevisionView:
    times = [moment(sources.reports[id].published) for id in (edition.first, edition.second)]
    said = f"{times[0]} and {times[1]}" if edition.ordered else "which of them came first is not known"
    much = counted(len(edition.edits), "change") if edition.edits else "the same words"
    return RevisionView(
        first=sources.names.outlet(edition.first),
        second=sources.names.outlet(edition.second),
        told=f"{said}: {much}",
        edits=tuple(_edit(sources, edit) for edit in edition.edits),
    )


def _edit(sources: Sources, edit: Edit) -> EditView:
    where = tuple(sources.evidence(s.report, s.start, s.end) for s in (edit.before, edit.after) if s)
    words = [sources.words(s.report, s.start, s.end) if s else "" for s in (edit.before, edit.after)]
    return EditView(
        kind=edit.kind,
        where=where,
        before=where[-1].before,
        after=where[-1].after,
        out=clipped(words[0], LONGEST),
        put_in=clipped(words[1], LONGEST),
    )
