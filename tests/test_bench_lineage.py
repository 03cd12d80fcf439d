"""The benchmarks of lineage and stories, on a handful of invented lines."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from bench import lineage, stories, stream
from bench._baselines import _cut, _joins

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
        assert figures["news_cluster_ours_stories"] == 2
        assert figures["news_cluster_ours_bcubed_f1"] == figures["news_cluster_ours_pairwise_f1"] == 1
        assert "4 reports of 2 events" in table
        assert "tfidf" in table


def test_reports_of_two_sub_topics_are_two_events(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n7,00ecb,0\n", encoding="utf-8"
    )
    for number, (texts, corpus) in enumerate(((FERRY, "ecb"), (QUARRY, "ecbplus"))):
        for n, text in enumerate(texts):
            words = "".join(f'<token t_id="{i}" sentence="0">{word}</token>' for i, word in enumerate(text.split()))
            name = f"7_{number}{n}{corpus}.xml"
            (tmp_path / "7" / name).write_text(f"<Document>{words}</Document>", encoding="utf-8")
    figures, _ = stories.run(tmp_path, split="dev", verbose=False)
    assert figures["ecbplus_ours_stories"] == 2
    assert figures["ecbplus_ours_bcubed_f1"] == 1


def test_average_linkage_of_vectors_joins_the_nearest_first_and_no_further_than_the_threshold() -> None:
    vectors = np.array([[1, 0], [0.98, 0.199], [0, 1], [0.1, 0.995]], np.float32)
    joins = _joins(vectors @ vectors.T)
    assert len(joins) == 3
    assert len(set(_cut(joins, 4, 0.9))) == 2
    assert len(set(_cut(joins, 4, 0.0))) == 1
    assert len(set(_cut(joins, 4, 1.1))) == 4


def test_planted_copies_are_found_and_bring_no_other_pair(tmp_path: Path) -> None:
    for number, text in enumerate((WIRE, OWN, FERRY[0] + FERRY[1], QUARRY[0] + QUARRY[1])):
        (tmp_path / f"{number}.txt").write_text(f"{text}\n{text[::-1]}\n{text.upper()}", encoding="utf-8")
    lineage_figures, table = lineage.run(tmp_path, split="dev", verbose=False)
    assert lineage_figures["recall_scattered_5%"] == lineage_figures["recall_blocks_5%"] == 1
    assert lineage_figures["beside_scattered_30%"] == 0
    assert lineage_figures["search_of_all_4"] < 1
    assert lineage_figures["search_in_vain_4"] == lineage_figures["search_missed_of_4"] == 0
    assert "recall_blocks_30%" in table


def test_copies_on_a_case_are_scored_against_its_gold(tmp_path: Path) -> None:
    case = tmp_path / "flood"
    case.mkdir()
    for name, text in (("a", WIRE), ("b", WIRE.partition(" - ")[2]), ("c", OWN)):
        (case / f"{name}.txt").write_text(text, encoding="utf-8")
    (case / "gold.json").write_text(json.dumps({"copies": [{"docs": ["a", "b"]}]}), encoding="utf-8")
    figures, _ = lineage.run(tmp_path, split="dev", verbose=True)
    assert figures["copies_f1"] == 1


def test_the_stream_is_measured_in_two_orders_and_as_it_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "SIZES", (20, 40))
    monkeypatch.setattr(stream, "NEXT", 10)
    rows = [
        {"cluster": name, "title": text.splitlines()[0], "date": "2031-03-03", "url": f"{name}{n}", "text": text}
        for name, texts in (("ferry", FERRY), ("quarry", QUARRY))
        for n, text in enumerate(texts)
    ]
    for name in ("news_cluster", "news_stream"):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    figures, table = stream.run(tmp_path, split="dev", verbose=False)
    assert figures["news_cluster_in_order"] == figures["news_cluster_agreement"] == 1
    assert figures["ms_at_40"] > 0
    assert "reports held" in table
