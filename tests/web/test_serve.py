"""The reading room: what it serves, what it keeps, and whom it refuses."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx2 as httpx
import pytest
from starlette.testclient import TestClient

from tests.decisions.test_decisions import made, undo
from tests.publish import hostile, invented
from variorum.decisions.lines import read_file, to_line
from variorum.errors import DossierError
from variorum.publish.json import write_json
from variorum.web.app import make_app
from variorum.web.shelf import open_shelf

JSON = {"Content-Type": "application/json"}


def client(path: Path, base: str = "http://127.0.0.1:8000") -> TestClient:
    return TestClient(make_app(open_shelf(path), ["127.0.0.1", "localhost"]), base_url=base)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write_json(invented.make(), tmp_path / "dossier.json")
    return tmp_path / "dossier.json"


def test_the_page_is_served_under_its_own_policy(dossier: Path) -> None:
    answer = client(dossier).get("/")
    assert answer.status_code == 200
    assert '<meta name="variorum-decisions" content="/decisions">' in answer.text
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_is_posted_is_kept_and_shown(dossier: Path) -> None:
    room = client(dossier)
    assert room.get("/decisions").text == ""
    origin = {**JSON, "Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}
    assert room.post("/decisions", content=to_line(made()), headers=origin).status_code == 201
    assert room.post("/decisions", content=to_line(made()), headers=JSON).status_code == 200
    assert room.post("/decisions", content=to_line(undo("u", "d-1")), headers=JSON).status_code == 201
    assert room.get("/decisions").text == to_line(made()) + to_line(undo("u", "d-1"))
    assert len(read_file(dossier.parent / "decisions.jsonl")[0]) == 2
    first, _ = room.get("/dossier.json").json()["decisions"]
    assert (first["on"], first["undone_by"]) == (["c-dead"], "u")


@pytest.mark.parametrize(
    ("content", "headers", "status", "words"),
    [
        (b"{}", JSON, 400, "this is no decision"),
        (b"", JSON, 400, "No decision was sent."),
        (b"\xff", JSON, 400, "this is no decision"),
        (to_line(made()).encode() + b"{}", JSON, 400, "this is no decision"),
        (b" " * 1_000_001, JSON, 413, "At most"),
        (to_line(made()).encode(), {"Content-Type": "text/plain"}, 403, "application/json"),
        (to_line(made()).encode(), {**JSON, "Origin": "http://evil.example"}, 403, "Only a page"),
        (to_line(made()).encode(), {**JSON, "Origin": "null"}, 403, "Only a page"),
        (to_line(made()).encode(), {**JSON, "Sec-Fetch-Site": "cross-site"}, 403, "Only a page"),
    ],
)
def test_what_is_refused_is_not_kept(
    dossier: Path, content: bytes, headers: dict[str, str], status: int, words: str
) -> None:
    answer = client(dossier).post("/decisions", content=content, headers=headers)
    assert answer.status_code == status
    assert words in answer.text
    assert len(answer.text.splitlines()) == 1
    assert not (dossier.parent / "decisions.jsonl").exists()


def test_another_name_is_not_answered(dossier: Path) -> None:
    assert client(dossier, "http://evil.example:8000").get("/").status_code == 400
    assert client(dossier, "http://localhost:8000").get("/").status_code == 200


def test_every_format_is_served(dossier: Path) -> None:
    room = client(dossier)
    brief = room.get("/export/markdown")
    assert brief.headers["content-disposition"] == 'attachment; filename="s-crane.md"'
    assert brief.headers["content-security-policy"].startswith("default-src 'none'")
    assert room.get("/export/csv").content.startswith(b"PK")
    unknown = room.get("/export/pdf")
    assert (unknown.status_code, unknown.text[:23]) == (404, "no format is called 'pd")


def test_a_folder_has_an_index(dossier: Path) -> None:
    write_json(hostile.make(), dossier.parent / "other.json")
    (dossier.parent / "notes.json").write_text("{}")
    room = client(dossier.parent)
    index = room.get("/").text
    assert 'href="/story/s-crane/"' in index
    assert "<script" not in index
    assert 'content="/story/s-crane/decisions"' in room.get("/story/s-crane/").text
    assert room.get("/story/s-crane/dossier.json").json()["story"]["id"] == "s-crane"
    assert room.get("/story/none/").status_code == 404


def test_what_holds_no_dossier_is_said(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="holds no dossier"):
        open_shelf(tmp_path)


def test_from_the_command_line(dossier: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "variorum", "serve", str(dossier), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        try:
            base = f"http://127.0.0.1:{port}"
            for _ in range(300):
                try:
                    httpx.get(f"{base}/decisions")
                    break
                except httpx.ConnectError:
                    time.sleep(0.1)
            assert httpx.post(f"{base}/decisions", content=to_line(made()), headers=JSON).status_code == 201
            assert json.loads(httpx.get(f"{base}/decisions").text)["id"] == "d-1"
            assert "<!doctype html>" in httpx.get(f"{base}/").text
        finally:
            server.terminate()
            server.wait(10)
