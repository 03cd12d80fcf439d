"""Several programs that keep decisions in one file at once: nothing is lost, halved, or kept twice."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from starlette.testclient import TestClient

from tests.decisions.test_decisions import made
from tests.publish import invented
from variorum.decisions.lines import append, read_file, to_line
from variorum.publish.json import write_json
from variorum.web.app import make_app
from variorum.web.shelf import open_shelf

_WRITER = """
import sys
from pathlib import Path
from variorum.decisions.lines import append, from_line
for line in sys.stdin.buffer.read().splitlines():
    append(Path(sys.argv[1]), [from_line(line)])
"""
_MANY = 60


def _lines(name: str) -> str:
    shared = [to_line(made(f"d-both-{number}")) for number in range(5)]
    own = [to_line(made(f"d-{name}-{number}", "note", value="a long note " * 400)) for number in range(_MANY)]
    return "".join([*own[: _MANY // 2], *shared, *own[_MANY // 2 :]])


def test_two_programs(tmp_path: Path) -> None:
    file = tmp_path / "decisions.jsonl"
    command = [sys.executable, "-c", _WRITER, str(file)]
    writers = [subprocess.Popen(command, stdin=subprocess.PIPE) for _ in range(2)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda one: one[0].communicate(_lines(one[1]).encode()), zip(writers, "ab", strict=True)))
    assert [writer.returncode for writer in writers] == [0, 0]
    found, problems = read_file(file)
    assert problems == ()
    wanted = {f"d-{name}-{number}" for name in "ab" for number in range(_MANY)} | {f"d-both-{n}" for n in range(5)}
    assert sorted(one.id for one in found) == sorted(wanted)


def test_two_rooms_and_a_command(tmp_path: Path) -> None:
    write_json(invented.make(), tmp_path / "dossier.json")
    rooms = [
        TestClient(make_app(open_shelf(tmp_path / "dossier.json"), ["127.0.0.1"]), base_url="http://127.0.0.1:8000")
        for _ in range(2)
    ]
    json_type = {"Content-Type": "application/json"}

    def keep(number: int) -> None:
        if number % 3 == 2:
            append(tmp_path / "decisions.jsonl", [made(f"d-{number}")])
        else:
            answer = rooms[number % 3].post("/decisions", content=to_line(made(f"d-{number}")), headers=json_type)
            assert answer.status_code == 201

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(keep, range(_MANY)))
    for room in rooms:
        kept = [json.loads(line)["id"] for line in room.get("/decisions").text.splitlines()]
        assert sorted(kept) == sorted(f"d-{number}" for number in range(_MANY))


def test_what_is_there_already_touches_nothing(tmp_path: Path) -> None:
    file = tmp_path / "decisions.jsonl"
    assert append(file, []) == ()
    assert not file.exists()
    assert append(file, [made(), made()]) == (made(),)
    before = file.stat().st_mtime_ns
    assert append(file, [made()]) == ()
    assert file.stat().st_mtime_ns == before
