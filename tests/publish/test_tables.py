from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import msgspec
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import decided, hostile, invented, recaptured
from variorum.errors import VariorumError
from variorum.publish.columns import COLUMNS
from variorum.publish.csv import to_csv, write_csv
from variorum.publish.frames import frames
from variorum.publish.tables import tables
from variorum.records import Dossier, StoryRecord


def _rows(name: str, dossier: Dossier) -> list[dict[str, object]]:
    table = next(table for table in tables(dossier) if table.name == name)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _lines(name: str, *dossiers: Dossier) -> io.StringIO:
    return io.StringIO(to_csv(dossiers)[name], newline="")


def test_every_row_fits_its_columns() -> None:
    captured_twice = next(table for table in tables(recaptured.make()) if table.name == "edits")
    for table in (*tables(decided.make()), captured_twice):
        assert table.rows or table.name == "edits", table.name
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name


def test_a_reading_has_its_words_and_whom_it_credits_by_name() -> None:
    row = next(row for row in _rows("readings", invented.make()) if row["report"] == "coast-radio")
    assert row["words"] == "Four people"
    assert row["attributed_to"] == "the dockers' union"
    assert (row["claim"], row["reading"], row["outlet"]) == ("c-dead", 2, None)


def test_a_quotation_says_what_changed() -> None:
    changes = {row["report"]: row["changes"] for row in _rows("quotes", invented.make()) if row["quote"] == "q-steel"}
    assert changes == {
        "meridian": None,
        "morning-post": "cut “and then nothing at all for a moment”",
        "coast-radio": "changed “give way” → “tear”; cut “for a moment”",
    }


def test_a_quotation_has_its_words_of_saying() -> None:
    cues = {row["report"]: row["cue"] for row in _rows("quotes", invented.make()) if row["quote"] == "q-steel"}
    assert cues == {"meridian": "told reporters", "morning-post": None, "coast-radio": None}


def test_an_event_has_a_row_for_each_place_that_tells_of_it() -> None:
    event = invented.make().events[0]
    twice = msgspec.structs.replace(event, holders=(*event.holders, invented.place("morning-post", "A crane fell")))
    assert len(_rows("events", invented.make(events=(twice,)))) == 2


def test_a_field_of_an_event_has_a_row_for_each_place_that_gives_it() -> None:
    rows = _rows("fields", invented.make())
    assert [(row["event"], row["field"], row["value"], row["words"]) for row in rows] == [
        ("e-fall", "dead", "Four people", "Four people"),
        ("e-fall", "dead", "three dock workers", "three dock workers"),
    ]


def test_a_decision_has_a_row_for_each_of_its_spans_and_one_where_it_has_none() -> None:
    rows = {(row["decision"], row["words"]): row for row in _rows("decisions", decided.make())}
    assert len(rows) == 8
    row = rows["d-doubt", "Four people"]
    assert (row["by"], row["act"], row["on"], row["undone_by"]) == ("Ada", "reject", "c-dead", "d-undo")
    assert (row["report"], row["start"]) == ("coast-radio", invented.span("coast-radio", "Four people")["start"])
    assert (rows["d-undo", None]["undoes"], rows["d-undo", None]["report"]) == ("d-doubt", None)
    assert (rows["d-gone", "five cars"]["on"], rows["d-gone", "five cars"]["outlet"]) == (None, "Meridian")


def test_files_open_in_a_spreadsheet(tmp_path: Path) -> None:
    paths = write_csv(invented.make(), tmp_path / "new" / "tables")
    assert [path.name for path in paths] == [f"{name}.csv" for name in COLUMNS]
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in paths)
    with (tmp_path / "new" / "tables" / "readings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["words"] for row in rows[:3]] == ["three dock workers", "three dock workers", "Four people"]
    assert rows[0]["start"] == str(invented.span("meridian", "three dock workers")["start"])


@given(st.sampled_from("=+-@\t\r＝＋－＠"), st.text())
def test_no_cell_is_a_formula(start: str, rest: str) -> None:
    story = StoryRecord(id=start + rest, headline=None, first_published=None, last_published=None)
    cells = [row[0] for row in csv.reader(_lines("dates", invented.make(story=story)))]
    assert not any(cell.startswith(start) for cell in cells)


def test_numbers_stay_numbers() -> None:
    (header, first, *_) = csv.reader(_lines("claims", invented.make()))
    assert dict(zip(header, first, strict=True))["confidence"] == "0.9"


def test_several_dossiers_share_the_tables() -> None:
    other = invented.make(story=StoryRecord(id="s-2", headline=None, first_published=None, last_published=None))
    rows = list(csv.DictReader(_lines("claims", invented.make(), other)))
    assert {row["story"] for row in rows} == {"s-crane", "s-2"}


def test_hostile_text_comes_back_whole() -> None:
    rows = pd.read_csv(_lines("quotes", hostile.make()), keep_default_na=False)
    assert dict(zip(rows.report, rows.words.str.removeprefix("'"), strict=True)) == hostile.TEXTS


def test_frames_have_the_tables_columns() -> None:
    made = frames(invented.make())
    assert made._fields == tuple(COLUMNS)
    for name, frame in made._asdict().items():
        assert isinstance(frame, pd.DataFrame)
        assert tuple(frame.columns) == COLUMNS[name]
    assert made.readings.query("status == 'conflict'").groupby("claim").reading.nunique().to_dict() == {
        "c-dead": 2,
        "c-day": 2,
    }


def test_frames_of_nothing_have_columns() -> None:
    assert tuple(frames(invented.make(events=())).events.columns) == COLUMNS["events"]


def test_a_notebook_shows_the_differences() -> None:
    shown = invented.make()._repr_html_()
    assert "<th>how many died</th><td>different source</td>" in shown
    assert "<b>three dock workers</b> Meridian, The Morning Post" in shown
    assert "height of the crane" not in shown
    assert "<script" not in hostile.make()._repr_html_()


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(VariorumError, match=r"pip install 'variorum\[frames\]'"):
        frames(invented.make())
