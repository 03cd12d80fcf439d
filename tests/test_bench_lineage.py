"""The benchmarks of lineage and stories, on a handful of invented lines."""

from __future__ import annotations

import json
from pathlib import Path

from bench import lineage, stories

from tests.test_lineage import OWN, WIRE
from tests.test_story import FERRY, QUARRY


def test_stories_are_grouped_and_measured_beside_the_baseline(tmp_path: Path) -> None:
    rows = [
        {"cluster": name, "title": text.splitlines()[0], "date": "2031-03-03", "url": f"{name}{n}", "text": text}
        for name, texts in (("ferry", FERRY), ("quarry", QUARRY))
        for n, text in enumerate(texts)
    ]
    file = tmp_path / "news_cluster.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for data in (tmp_path, file):
        figures, table = stories.run(data, split="dev", verbose=True)
        assert figures["stories"] == figures["events"] == 2
        assert figures["bcubed_f1"] == figures["pairwise_f1"] == 1
        assert "baseline_bcubed_f1" in table


def test_planted_copies_are_found_and_bring_no_other_pair(tmp_path: Path) -> None:
    for number, text in enumerate((WIRE, OWN, FERRY[0] + FERRY[1], QUARRY[0] + QUARRY[1])):
        (tmp_path / f"{number}.txt").write_text(f"{text}\n{text[::-1]}\n{text.upper()}", encoding="utf-8")
    lineage_figures, table = lineage.run(tmp_path, split="dev", verbose=False)
    assert lineage_figures["recall_scattered_5%"] == lineage_figures["recall_blocks_5%"] == 1
    assert lineage_figures["beside_scattered_30%"] == 0
    assert lineage_figures["pairs_compared"] < lineage_figures["pairs_in_all"]
    assert "recall_blocks_30%" in table


def test_copies_on_a_case_are_scored_against_its_gold(tmp_path: Path) -> None:
    case = tmp_path / "flood"
    case.mkdir()
    for name, text in (("a", WIRE), ("b", WIRE.partition(" - ")[2]), ("c", OWN)):
        (case / f"{name}.txt").write_text(text, encoding="utf-8")
    (case / "gold.json").write_text(json.dumps({"copies": [{"docs": ["a", "b"]}]}), encoding="utf-8")
    figures, _ = lineage.run(tmp_path, split="dev", verbose=True)
    assert figures["copies_f1"] == 1
