"""The scorer's figures on stories of the open data that nothing was tuned on, for the half that developers may read
and for the half that they may not; `bench/unseen/README.md` says how the gold was made.

    python -m bench unseen DATA [--story NAME] [--verbose]
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import cases
from bench._reliability import Shown, calibration_error, judged, reliability
from bench._standoff import FOLDER, HALVES, Row, Story, load, put_in, reports_of, rows_of, text_of

Figures = dict[str, float]
ROOT = Path(__file__).parent.parent


def run(
    data: Path | None, *, split: str, verbose: bool, story: str | None = None, folder: Path = FOLDER
) -> tuple[Figures, str]:
    """Rebuild the stories from the data and score them; notes are shown for the half that may be read."""
    del split
    if data is None:
        raise SystemExit("unseen: give the folder of clusters")
    stories = [one for one in load(folder) if story in (None, one.name)]
    if not stories:
        raise SystemExit(f"unseen: no story {story or folder}")
    figures: Figures = {}
    tables = []
    for half in HALVES:
        chosen = [one for one in stories if one.half == half]
        if chosen:
            means, table = _score(chosen, data, verbose=verbose and half == "look")
            figures |= {f"{half}_{name}": value for name, value in means.items()}
            tables.append(f"{half}\n{table}")
    return figures, "\n\n".join(tables)


def _score(stories: Sequence[Story], data: Path, *, verbose: bool) -> tuple[Figures, str]:
    shown: list[Shown] = []
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        rebuild(stories, data, place)
        means, table = cases.run(
            place,
            split="all",
            verbose=verbose,
            scored_by=_scorer_beside(data),
            met=lambda dossier, notes: shown.extend(judged(dossier, notes)),
        )
    return {**means, "calibration_error": calibration_error(shown)}, "\n".join([table, *reliability(shown)])


def _scorer_beside(data: Path) -> Path:
    """The scorer beside the data or, if there is none, where the cases have theirs."""
    own = data.resolve().parent / "score" / "score.py"
    return own if own.exists() else ROOT.parent / "shared" / "score" / "score.py"


def rebuild(stories: Sequence[Story], data: Path, place: Path) -> None:
    """Write each story as a case: its reports, what is known about them, and the gold with the words in it."""
    rows: dict[str, list[Row]] = {}
    for story in stories:
        rows.setdefault(story.file, rows_of(data / story.file))
        found = reports_of(story, rows[story.file])
        texts = {doc: text_of(row) for doc, row in found.items()}
        case = place / story.name
        case.mkdir(parents=True)
        for doc, text in texts.items():
            (case / f"{doc}.txt").write_text(text, encoding="utf-8")
        _write(case / "meta.json", [_stated(doc, row) for doc, row in found.items()])
        _write(case / "gold.json", {"case": story.name, **put_in(story.gold, texts)})


def _stated(doc: str, row: Row) -> Row:
    """What a side file would say of a report."""
    stated = {"id": doc, "outlet": row["outlet"], "published": row["date"], "title": row["title"], "url": row["url"]}
    return {key: value for key, value in stated.items() if value}


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
