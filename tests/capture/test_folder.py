from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest

from variorum.capture import PAGE_LIMIT, TEXT_LIMIT, Source, walk
from variorum.capture.folder import Intake, read_paths
from variorum.capture.records import read_records

STORY = "Bridge closes\n\nThe bridge across the harbour was closed on Tuesday, the mayor said.\n"
RECORD = {"maintext": STORY, "url": "https://harbour.example/bridge-closes", "title": "Bridge closes"}


def put(folder: Path, files: dict[str, object]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder


def names(intake: Intake) -> list[str]:
    return [capture.name for capture in intake.captures]


def lost(intake: Intake) -> list[str]:
    return [str(problem) for problem in intake.problems if problem.lost]


def remarks(intake: Intake) -> list[str]:
    return [str(problem) for problem in intake.problems if not problem.lost]


def test_reads_all_kinds_of_files_below_a_folder(tmp_path: Path) -> None:
    html = f"<html><body><article><h1>Bridge closes</h1><p>{STORY}</p></article></body></html>"
    put(tmp_path, {"a.txt": STORY, "deep/b.html": html, "c.json": RECORD, "d.jsonl": json.dumps(RECORD) + "\n"})
    intake = read_paths([tmp_path])
    assert names(intake) == ["a", "c", "bridge-closes", "b"]
    assert intake.problems == ()


def test_text_is_kept_as_captured(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": "Bridge\u00a0closes \r\n\r\nThe  bridge was closed on Tuesday by the mayor…\r".encode()})
    assert (
        read_paths([tmp_path]).captures[0].text
        == "Bridge\u00a0closes \n\nThe  bridge was closed on Tuesday by the mayor…\n"
    )


def test_a_side_file_states_what_the_page_does_not(tmp_path: Path) -> None:
    side = [
        {
            "id": "a",
            "outlet": "Harbour Herald",
            "published": "2017-05-03T09:15:00+02:00",
            "title": "Bridge closes",
            "url": "https://x.example/a",
        }
    ]
    put(tmp_path, {"a.txt": STORY, "meta.json": side})
    intake = read_paths([tmp_path])
    (capture,) = intake.captures
    assert (capture.outlet, capture.published) == ("Harbour Herald", "2017-05-03T09:15:00+02:00")
    assert (capture.headline, capture.url) == ("Bridge closes", "https://x.example/a")
    assert intake.problems == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("meta.json", {"a": {"outlet": "Harbour Herald"}}),
        ("meta.json", {"id": "a.txt", "outlet": "Harbour Herald"}),
        ("manifest.json", [{"file": "texts/a.txt", "source": "Harbour Herald"}]),
        ("manifest.jsonl", '{"id": "a", "outlet": "Harbour Herald"}\n'),
        ("manifest.csv", "id,outlet,published\na,Harbour Herald,2017-05-03\n"),
        ("manifest.csv", "ID;Outlet\na;Harbour Herald\n"),
    ],
)
def test_side_files_come_in_many_shapes(tmp_path: Path, name: str, content: object) -> None:
    put(tmp_path, {"a.txt": STORY, name: content})
    intake = read_paths([tmp_path])
    assert [capture.outlet for capture in intake.captures] == ["Harbour Herald"]
    assert intake.problems == ()


def test_a_file_named_alone_is_completed_by_the_side_file_beside_it(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "b.txt": STORY, "meta.json": {"a": {"outlet": "A"}, "b": {"outlet": "B"}}})
    intake = read_paths([tmp_path / "b.txt"])
    assert [capture.outlet for capture in intake.captures] == ["B"]
    assert intake.problems == ()


def test_what_a_side_file_says_wrongly_is_named(tmp_path: Path) -> None:
    side = [{"id": "a", "published": "soon"}, {"id": "zz", "outlet": "Z"}, {"outlet": "nobody"}]
    put(tmp_path, {"a.txt": STORY, "meta.json": side})
    intake = read_paths([tmp_path])
    assert [capture.published for capture in intake.captures] == [None]
    said = " ".join(map(str, intake.problems))
    assert "'soon'" in said
    assert "zz" in said
    assert "names no id" in said


def test_broken_side_files_are_named_and_the_reports_read(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "meta.json": '[{"id": "a"', "manifest.csv": b"\x89PNG\r\n\x1a\n"})
    intake = read_paths([tmp_path])
    assert names(intake) == ["a"]
    assert len(lost(intake)) == 2


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("b.txt", "", "is empty"),
        ("b.txt", " \n\t\n", "is empty"),
        ("b.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "a PNG picture"),
        ("b.html", b"%PDF-1.4 ...", "a PDF document"),
        ("b.txt", b"PK\x03\x04" + bytes(99), "a zip archive"),
        ("b.txt", "Menu\nHome\nLogin", "holds no sentence"),
        ("b.json", "{", "broken JSON"),
        ("b.jsonl", "[1]\nnot json\n", "broken JSON"),
    ],
)
def test_one_bad_file_costs_only_itself(tmp_path: Path, name: str, content: object, what: str) -> None:
    put(tmp_path, {"a.txt": STORY, name: content})
    intake = read_paths([tmp_path])
    assert names(intake) == ["a"]
    assert len(lost(intake)) == 1
    assert what in lost(intake)[0]
    assert name in lost(intake)[0]
    assert "\n" not in lost(intake)[0]


def test_missing_and_closed_paths_are_named(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "closed.txt": STORY})
    (tmp_path / "closed.txt").chmod(0)
    intake = read_paths([tmp_path, tmp_path / "nowhere.txt"])
    assert "a" in names(intake)
    assert any("is not there" in line for line in lost(intake))
    if os.geteuid():  # to the superuser nothing is closed
        assert any("may not be read" in line for line in lost(intake))


def test_foreign_json_is_remarked_upon_in_a_folder_and_lost_where_it_was_named(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "settings.json": {"colour": "red"}})
    in_folder, named = read_paths([tmp_path]), read_paths([tmp_path / "a.txt", tmp_path / "settings.json"])
    assert (len(lost(in_folder)), len(remarks(in_folder))) == (0, 1)
    assert "settings.json" in remarks(in_folder)[0]
    assert len(lost(named)) == 1


def test_files_of_other_kinds_are_counted_not_read(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "p1.png": b"x", "p2.png": b"x", ".hidden.txt": STORY, "notes.docx": b"x"})
    intake = read_paths([tmp_path])
    assert names(intake) == ["a"]
    assert [line.split(": ", 1)[1] for line in remarks(intake)] == [
        "holds 2 .png files, which are not read",
        "holds a .docx file; not read",
    ]


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    html = f"<html><body><p>{STORY}</p></body></html>"
    put(tmp_path, {"page.html": html, "page_files/ad.html": html, "page_files/x.js": "x"})
    intake = read_paths([tmp_path])
    assert names(intake) == ["page"]
    assert intake.problems == ()


def test_a_page_saved_under_the_wrong_ending_is_read_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": f"<!DOCTYPE html><html><body><p>{STORY}</p></body></html>", "b.html": STORY})
    texts = [capture.text for capture in read_paths([tmp_path]).captures]
    assert all("<" not in text and "was closed on Tuesday" in text for text in texts)


def test_files_of_one_name_are_told_apart_whatever_their_order(tmp_path: Path) -> None:
    put(tmp_path, {"one/x.txt": STORY, "two/x.txt": STORY, "y.txt": STORY})
    files = [tmp_path / "one/x.txt", tmp_path / "two/x.txt", tmp_path / "y.txt"]
    expected = read_paths(files)
    assert sorted(names(expected)) == ["one-x", "two-x", "y"]
    assert any("same name" in line for line in remarks(expected))
    for seed in range(3):
        random.Random(seed).shuffle(files)
        assert read_paths(files) == expected
    assert names(read_paths([tmp_path])) == names(expected)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY})
    assert names(read_paths([tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt"])) == ["a"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": STORY, "deep/b.txt": STORY})
    (tmp_path / "deep" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    intake = read_paths([tmp_path])
    assert names(intake) == ["a", "b"]
    assert len(lost(intake)) == 1


def test_of_a_huge_page_the_beginning_is_read(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": (STORY * 1 + "The mayor said so again on Wednesday. " * (2 * PAGE_LIMIT // 38)).encode()})
    intake = read_paths([tmp_path])
    assert [len(capture.text) for capture in intake.captures] == [TEXT_LIMIT]
    (line,) = lost(intake)
    assert f"only the first {TEXT_LIMIT:,} characters were read" in line


def test_of_huge_records_it_is_said_how_much_was_read() -> None:
    line = (json.dumps(RECORD) + "\n").encode()
    reading = read_records(Source("a.jsonl", "a", line, 10**9))
    assert len(reading.captures) == 1
    (problem,) = reading.problems
    assert f"only the first {len(line)} bytes were read" in problem.what


def test_a_folder_without_a_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (line,) = lost(read_paths([tmp_path / "pages"]))
    assert "holds no page that can be read" in line
    put(tmp_path, {"a.txt": STORY})
    assert lost(read_paths([tmp_path])) == []


def test_more_files_than_the_limit_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "FILES_LIMIT", 2)
    put(tmp_path, {"a.txt": STORY, "b.txt": STORY, "c.txt": STORY})
    intake = read_paths([tmp_path])
    assert names(intake) == ["a", "b"]
    assert "c.txt" in lost(intake)[0]


def test_a_text_in_another_language_is_remarked_upon(tmp_path: Path) -> None:
    put(
        tmp_path,
        {"a.txt": "Die Brücke über den Hafen wurde am Dienstag gesperrt, wie der Bürgermeister mitteilte. " * 8},
    )
    intake = read_paths([tmp_path])
    assert names(intake) == ["a"]
    assert "English" in remarks(intake)[0]


def test_nothing_named_is_nothing_read() -> None:
    assert read_paths([]) == Intake((), ())
