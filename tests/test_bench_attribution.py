"""The attribution benchmark on an invented article."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import attribution
from bench._polnear import articles

TEXT = "“The bridge is closed,” Mara Lind said.\n\nThe ferry sank, according to the police, who were there.\n"
STANDOFF = """\
T1\tSource 24 33\tMara Lind
T2\tCue 34 38\tsaid
T3\tContent 0 23\t“The bridge is closed,”
T4\tAttribution 34 38\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tSource 70 80\tthe police
T6\tCue 57 69\taccording to
T7\tContent 41 55\tThe ferry sank
T8\tAttribution 57 69\taccording to
E2\tAttribution:T8 Source:T5 Cue:T6 Content:T7
"""


@pytest.fixture
def polnear(tmp_path: Path) -> Path:
    for folder, name, text in (("text", "one.txt", TEXT), ("attributions", "one_ab12.ann", STANDOFF)):
        (tmp_path / "dev" / folder).mkdir(parents=True)
        (tmp_path / "dev" / folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_articles_are_read_with_their_attributions(polnear: Path) -> None:
    (article,) = articles(polnear, "dev")
    said, told = article.attributions
    assert [article.report.slice(*part) for part in (*said.source, *said.cue, *said.content)] == [
        "Mara Lind",
        "said",
        "“The bridge is closed,”",
    ]
    assert article.report.slice(*told.content[0]) == "The ferry sank"
    assert list(articles(polnear, "all")) == [article]


def test_what_is_found_is_counted(polnear: Path) -> None:
    figures, table = attribution.run(polnear, split="dev", verbose=False)
    assert figures["content_overlap"] == figures["content_exact"] == figures["whole_overlap"] == 1.0
    assert figures["quoted_whole_exact"] == 1.0
    assert "content_overlap" in table


def test_what_is_missed_and_made_is_listed(polnear: Path) -> None:
    standoff = polnear / "dev" / "attributions" / "one_ab12.ann"
    standoff.write_text(STANDOFF.split("T5")[0].replace("0 23", "95 99"), encoding="utf-8")
    figures, table = attribution.run(polnear, split="dev", verbose=True)
    assert figures["whole_overlap"] == 0.0
    assert [line[:2] for line in table.splitlines()[:4]] == ["on", "- ", "+ ", "+ "]
