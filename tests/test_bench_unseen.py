"""Gold that stands apart from its reports: taken out, put back, scored, and noticed where the text has changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bench import seal, unseen
from bench.__main__ import main
from bench._standoff import DriftError, load, place, put_in, take_out, written

ROWS = [
    {
        "cluster": "quay_fire",
        "outlet": outlet,
        "title": f"Fire at the quay, {outlet} reports",
        "date": "2031-03-03",
        "url": f"https://{outlet}.example/quay",
        "text": f"{count} boats burned at Farrow quay on Monday. “It was the wind,” said Mara Lind.",
    }
    for outlet, count in (("tidewatch", "Five"), ("harbourpost", "Six"))
]
SCORER = """
import json
def score(case, dossier):
    gold = json.loads((case / "gold.json").read_text())
    held = {r["id"]: r["text"] for r in dossier["reports"]}
    hit = sum(h["snippet"] in held[h["doc"]] for p in gold["points"] for r in p["readings"] for h in r["holders"])
    return {"kept": {"value": hit / 2}}, [f"read: {gold['case']}"]
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "clusters"
    folder.mkdir()
    (folder / "news_cluster.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    (tmp_path / "score").mkdir()
    (tmp_path / "score" / "score.py").write_text(SCORER, encoding="utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path, data: Path) -> Path:
    """A folder with one story in each half."""
    kept = tmp_path / "kept"
    kept.mkdir()
    for name, half in (("quay-one", "look"), ("quay-two", "held")):
        case = tmp_path / "drafts" / name
        where = [str(data), str(case), "--file", "news_cluster.jsonl", "--cluster", "quay_fire"]
        assert seal.main([*where, "--draft"], kept) == 0
        _read(case)
        assert seal.main([*where, "--half", half], kept) == 0
    return kept


def _read(case: Path) -> None:
    """Write what an editor found in the reports."""
    holders = [
        {"doc": path.stem, "snippet": path.read_text(encoding="utf-8").splitlines()[2][:12], "attributed_to": None}
        for path in sorted(case.glob("*.txt"))
    ]
    readings = [{"value": str(holder["snippet"]).split()[0], "holders": [holder]} for holder in holders]
    point = {"id": "p1", "kind": "quantity", "status": "conflict", "why": "unexplained", "readings": readings}
    (case / "gold.json").write_text(json.dumps({"points": [point], "dates": []}), encoding="utf-8")


def kept(figures: dict[str, float]) -> dict[str, float]:
    """What the scorer says, without how well confidences hold."""
    return {name: figure for name, figure in figures.items() if not name.endswith("calibration_error")}


def test_a_sealed_story_holds_places_and_none_of_the_words(gold: Path) -> None:
    stories = load(gold)
    assert [(story.name, story.half) for story in stories] == [("quay-one", "look"), ("quay-two", "held")]
    kept = (gold / "quay-one.json").read_text(encoding="utf-8")
    assert "boats" not in kept
    assert "snippet" not in kept
    assert written(stories[0]) == kept


def test_each_half_is_scored_and_only_the_open_one_shows_its_notes(gold: Path, data: Path) -> None:
    figures, table = unseen.run(data, split="all", verbose=True, folder=gold)
    assert kept(figures) == {"look_kept": 1.0, "held_kept": 1.0}
    assert {"look_calibration_error", "held_calibration_error"} <= figures.keys()
    assert "confidence" in table
    assert "read: quay-one" in table
    assert "read: quay-two" not in table


def test_one_story_can_be_scored_alone(gold: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, _ = unseen.run(data, split="all", verbose=False, story="quay-two", folder=gold)
    assert kept(figures) == {"held_kept": 1.0}
    assert main(["unseen", str(data), "--story", "elsewhere"]) == 2
    assert "no story elsewhere" in capsys.readouterr().err
    assert main(["unseen"]) == 2
    assert "folder of clusters" in capsys.readouterr().err


def test_a_text_that_changed_since_is_not_scored(gold: Path, data: Path) -> None:
    file = data / "news_cluster.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace("Six boats", "Seven boats"), encoding="utf-8")
    with pytest.raises(DriftError, match=r"harbourpost\.example"):
        unseen.run(data, split="all", verbose=False, folder=gold)


def test_without_a_scorer_beside_the_data_that_of_the_cases_is_asked(
    gold: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data.parent / "score" / "score.py").unlink()
    monkeypatch.setattr(unseen, "ROOT", data.parent / "checkout")
    shared = data.parent / "shared" / "score"
    shared.mkdir(parents=True)
    (shared / "score.py").write_text(SCORER, encoding="utf-8")
    figures, _ = unseen.run(data, split="all", verbose=False, story="quay-one", folder=gold)
    assert kept(figures) == {"look_kept": 1.0}


def test_words_and_places_are_two_forms_of_one_gold() -> None:
    texts = {"one": "Five boats burned.", "two": "Six boats burned."}
    words: Any = {"dates": [], "points": [{"doc": "two", "snippet": "boats burned", "full": True}]}
    places: Any = {"dates": [], "points": [{"doc": "two", "at": [4, 16], "full": True}]}
    assert take_out(words, texts) == places
    assert put_in(places, texts) == words


@pytest.mark.parametrize(
    ("text", "snippet", "fault"),
    [
        ("Five boats burned.", "six boats", "not in the report"),
        ("A “dry” wind. A \"dry\" wind.", "“dry” wind", "more than once"),
    ],
)  # fmt: skip
def test_a_snippet_must_stand_once_in_its_report(text: str, snippet: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        place(text, snippet)


@pytest.mark.parametrize("story", load(), ids=lambda story: story.name)
def test_the_kept_stories_are_whole(story: Any) -> None:
    docs = {source.doc for source in story.reports}
    assert story.half in ("look", "held")
    assert len(docs) >= 3
    assert all(len(source.sha256) == 64 for source in story.reports)
    assert "snippet" not in written(story)
    _check(story.gold, docs)


def _check(gold: Any, docs: set[str]) -> None:
    for value in gold.values() if isinstance(gold, dict) else gold if isinstance(gold, list) else ():
        _check(value, docs)
    if isinstance(gold, dict) and "at" in gold:
        assert gold["doc"] in docs
        assert 0 <= gold["at"][0] < gold["at"][1]


def test_no_judged_pair_is_of_a_story_that_nothing_was_tuned_on() -> None:
    root = Path(unseen.__file__).parents[1]
    sealed = {
        report["url"]
        for story in (root / "bench/unseen").glob("*.json")
        for report in json.loads(story.read_text(encoding="utf-8"))["reports"]
    }
    judged = (root / "training/value_pairs.tsv").read_text(encoding="utf-8").splitlines()
    met = {field for line in judged for field in line.split("\t") if field in sealed}
    assert sealed
    assert not met
