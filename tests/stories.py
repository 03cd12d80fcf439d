"""The invented stories: their reports, what must be found in them, and their golden dossiers.

python -m tests.stories --rewrite     writes the golden dossiers anew; read the difference before committing it
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from variorum.annotate.language import SpacyLanguage
from variorum.pipeline import read
from variorum.publish.json import to_json
from variorum.records import ClaimRecord, Dossier

FOLDER = Path(__file__).parent.parent / "stories"
STORIES = ("ferry", "rocket")
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Gold:
    """What a careful reader finds in one invented story; snippets are resolved to places."""

    name: str
    raw: dict[str, Any]
    texts: dict[str, str]

    def place(self, report: str, snippet: str) -> Place:
        """Where a snippet stands; it stands exactly once."""
        text = self.texts[report]
        assert text.count(snippet) == 1, f"{self.name}/{report}: {snippet!r} stands {text.count(snippet)} times"
        start = text.index(snippet)
        return report, start, start + len(snippet)


def load_gold(name: str) -> Gold:
    """The gold reading of one story."""
    folder = FOLDER / name
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "reports").glob("*.txt")}
    return Gold(name, json.loads((folder / "gold.json").read_text(encoding="utf-8")), texts)


def read_story(name: str, language: SpacyLanguage) -> Dossier:
    """The dossier of one story, with sources as paths relative to the stories' folder."""
    outcome = read([FOLDER / name / "reports"], language=language, one_story=True)
    (dossier,) = outcome.dossiers
    reports = tuple(
        msgspec.structs.replace(report, source=Path(report.source).relative_to(FOLDER).as_posix())
        for report in dossier.reports
    )
    return msgspec.structs.replace(dossier, reports=reports)


def touches(place: Place, record: Any) -> bool:
    """Whether a record with a span shares a character with a place."""
    report, start, end = place
    return bool(record.report == report and record.start < end and start < record.end)


def holds_apart(claim: ClaimRecord, readings: list[list[Place]]) -> bool:
    """Whether two readings of the claim touch two of the given readings, each its own."""
    links = {
        (mine, theirs)
        for mine, reading in enumerate(claim.readings)
        for theirs, places in enumerate(readings)
        if any(touches(place, holder) for place in places for holder in reading.holders)
    }
    return any(a[0] != b[0] and a[1] != b[1] for a in links for b in links)


def golden_path(name: str) -> Path:
    """Where the golden dossier of a story is kept."""
    return FOLDER / name / "dossier.json"


if __name__ == "__main__":
    if sys.argv[1:] != ["--rewrite"]:
        sys.exit(__doc__)
    pipeline = SpacyLanguage()
    for story in STORIES:
        golden_path(story).write_bytes(to_json(read_story(story, pipeline)))
