"""The dossiers that are served, and the decisions beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from variorum.decisions.bearing import decided
from variorum.decisions.lines import read_file
from variorum.errors import DossierError
from variorum.publish.json import load_all
from variorum.records import DecisionRecord, Dossier

DECISIONS = "decisions.jsonl"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Files of dossiers by the stories in them; decisions are kept in one file."""

    stories: dict[str, Path]
    """Which file holds a story, by its id."""
    decisions: Path
    alone: bool
    """Whether one dossier was named, and not a folder of them."""

    def dossier(self, story: str) -> Dossier:
        """The dossier as its file has it now, with the decisions beside its findings."""
        found = next((one for one in load_all(self.stories[story]) if one.story.id == story), None)
        if found is None:
            raise DossierError(f"{self.stories[story]} no longer holds the story {story}")
        return decided(found, self.kept())

    def kept(self) -> tuple[DecisionRecord, ...]:
        """All decisions."""
        return read_file(self.decisions)[0]


def open_shelf(path: Path, decisions: Path | None = None) -> Shelf:
    """The dossiers of a file or of a folder's JSON files; DossierError where there is none."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    stories: dict[str, Path] = {}
    for file in files:
        try:
            stories.update({one.story.id: file for one in load_all(file)})
        except DossierError:
            if not path.is_dir():
                raise  # in a folder, other JSON files may lie about
    if not stories:
        raise DossierError(f"{path} holds no dossier")
    beside = decisions or (path if path.is_dir() else path.parent) / DECISIONS
    return Shelf(stories, beside, alone=len(stories) == 1 and not path.is_dir())
