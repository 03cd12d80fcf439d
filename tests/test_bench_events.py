"""The benchmarks of events: the coreference scores on a worked example, the readers on a handful of invented lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import coreference, events
from bench._coreference import conll
from hypothesis import given
from hypothesis import strategies as st

GOLD = [frozenset({1, 2, 3}), frozenset({4, 5})]
FOUND = [frozenset({1, 2}), frozenset({3, 4, 5})]
partitions = st.lists(st.integers(0, 4), min_size=2, max_size=9).map(
    lambda labels: [frozenset(i for i, label in enumerate(labels) if label == kind) for kind in sorted(set(labels))]
)


def test_scores_of_a_worked_example() -> None:
    scores = conll(GOLD, FOUND)
    assert scores["muc"] == pytest.approx(2 / 3)
    assert scores["b3"] == pytest.approx(11 / 15)
    assert scores["ceafe"] == pytest.approx(0.8)
    assert scores["conll"] == pytest.approx((2 / 3 + 11 / 15 + 0.8) / 3)


@given(partitions)
def test_a_clustering_is_its_own_best(clusters: list[frozenset[int]]) -> None:
    scores = conll(clusters, clusters)
    assert scores["b3"] == pytest.approx(1)
    assert scores["ceafe"] == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=9))
def test_scores_are_fractions_and_symmetric(labels: list[tuple[int, int]]) -> None:
    one, other = (
        [
            frozenset(i for i, pair in enumerate(labels) if pair[side] == kind)
            for kind in {pair[side] for pair in labels}
        ]
        for side in (0, 1)
    )
    there, back = conll(one, other), conll(other, one)
    for name, score in there.items():
        assert -1e-9 <= score <= 1 + 1e-9
        assert score == pytest.approx(back[name])


def test_plover_records(tmp_path: Path) -> None:
    folder = tmp_path / "gold_standard_records"
    folder.mkdir()
    record = {
        "event": "DISAPPROVE",
        "text": "Oldmark condemned Newland on Monday.",
        "source": [{"actorText": "Oldmark"}],
        "target": [{"actorText": "Newland"}],
    }
    (folder / "PLOVER_GSR_CAMEO.txt").write_text(json.dumps([record, {"event": "DOCUMENT"}]), encoding="utf-8")
    figures, table = events.run(tmp_path, split="all", verbose=True)
    assert figures == {"type": 1.0, "type_precision": 1.0, "actor_f1": 1.0, "recipient_f1": 1.0}
    assert "1 records" in table


ECB = """<Document doc_name="{name}">
<token t_id="1" sentence="0">Rebels</token><token t_id="2" sentence="0">{verb}</token>
<token t_id="3" sentence="0">the</token><token t_id="4" sentence="0">bridge</token>
<Markables>
<ACTION_OCCURRENCE m_id="9"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<HUMAN_PART m_id="8"><token_anchor t_id="1"/></HUMAN_PART>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="5" note="ACT1"><source m_id="9"/><target m_id="7"/></CROSS_DOC_COREF>
</Relations></Document>"""


def test_event_mentions_of_one_chain(tmp_path: Path) -> None:
    folder = tmp_path / "2"
    folder.mkdir()
    for name, verb in (("1ecb", "bombed"), ("2ecb", "bombed"), ("3ecb", "seized")):
        (folder / f"2_{name}.xml").write_text(ECB.format(name=name, verb=verb), encoding="utf-8")
    rows = "Topic,File,Sentence Number\n" + "".join(f"2,{n}ecb,0\n" for n in (1, 2, 3))
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(rows, encoding="utf-8")
    figures, _ = coreference.run(tmp_path, split="dev", verbose=False)
    assert figures["lemma_muc"] == pytest.approx(2 / 3, abs=1e-3)
    assert 0 < figures["conll"] < 1
