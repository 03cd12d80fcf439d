"""What a person decides on the page: made, shown, undone, kept, passed on, found again where the words have moved."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.publish import hostile, invented
from variorum.publish.json import write_json
from variorum.publish.page.render import to_page
from variorum.web.app import make_app
from variorum.web.shelf import open_shelf

_DEAD = (("coast-radio", "Four people"), ("meridian", "three dock workers"), ("morning-post", "three dock workers"))


def _kept(page: Page) -> list[dict[str, Any]]:
    return list(json.loads(page.evaluate("localStorage.getItem('variorum.decisions') || '[]'")))


def _as(page: Page, name: str) -> None:
    page.evaluate("name => localStorage.setItem('variorum.by', JSON.stringify(name))", name)


def _more(page: Page, id: str, act: str) -> None:
    page.locator(f"#{id}").get_by_role("button", name="More…").click()
    page.get_by_role("radio", name=act, exact=True).check()


def test_by_keys_with_name_and_time_and_undo(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("j")
    page.keyboard.press("y")
    page.keyboard.type("Ana Soto")  # asked for once
    page.keyboard.press("Enter")
    expect(page.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")
    page.keyboard.press("j")
    page.keyboard.press("n")
    expect(page.locator("#c-height .verdict").first).to_have_text("rejected")
    confirmed, rejected = _kept(page)
    assert (confirmed["act"], confirmed["by"], rejected["act"]) == ("confirm", "Ana Soto", "reject")
    assert confirmed["at"][10] == "T"
    assert confirmed["about"] == [
        {**invented.span(*place), "text": place[1]}
        for place in (
            ("coast-radio", "Four people"),
            ("meridian", "three dock workers"),
            ("morning-post", "three dock workers"),
        )
    ]
    page.keyboard.press("z")
    expect(page.locator("#c-height .verdict")).to_have_count(0)
    assert [one["act"] for one in _kept(page)] == ["confirm", "reject", "undo"]
    page.keyboard.press("u")
    expect(page.locator("#c-height .verdict").first).to_have_text("unsure")
    page.reload()
    expect(page.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")
    expect(page.locator("#decisions .count")).to_have_text("2")


def test_correct_join_part_and_note(open_page: Open) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    _more(page, "q-inspected", "Correct")
    page.get_by_label("What is wrong").select_option("speaker")
    page.get_by_label("It should be").fill("Paulo Brandt")
    page.get_by_role("button", name="Keep").click()
    _more(page, "q-steel", "Join")
    page.get_by_label("It is one with").select_option("q-inspected")
    page.get_by_role("button", name="Keep").click()
    _more(page, "c-dead", "Part")
    page.get_by_role("checkbox", name="Four people").check()
    page.get_by_role("button", name="Keep").click()
    _more(page, "c-dead", "Note")
    page.get_by_role("textbox", name="Note").fill("<b>Ask</b> the union")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-dead > .decided")).to_contain_text("<b>Ask</b> the union")
    correct, join, split, note = _kept(page)
    assert (correct["field"], correct["value"]) == ("speaker", "Paulo Brandt")
    assert len(join["about"]) == 4
    assert [span["text"] for span in split["about"]] == ["Four people"]
    assert len(note["about"]) == 2  # what was parted is elsewhere
    expect(page.locator("#q-inspected > .decided li")).to_have_count(2)


def test_out_of_one_browser_and_into_another(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    page.locator("#c-dead").get_by_role("button", name="Confirm").click()
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download").click()
    file = tmp_path / "decisions.jsonl"
    waited.value.save_as(file)
    (line,) = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["act"] == "confirm"
    file.write_text(f"{line}\nno decision\n{json.dumps({'act': 'format', 'id': 1})}\n", encoding="utf-8")
    other = open_page()
    other.locator("#decisions input[type=file]").set_input_files(file)
    expect(other.locator("#decisions .notice")).to_have_text("1 taken in, 0 known before, 2 not understood.")
    expect(other.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")


def test_found_again_where_the_words_have_moved(open_page: Open) -> None:
    moved = invented.span("coast-radio", "Four people")
    page = open_page()
    _as(page, "Ana Soto")
    span = {**moved, "start": moved["start"] + 400, "end": moved["end"] + 400, "text": "Four people"}
    decision = {"id": "d-1", "at": "2022-05-05T10:00:00+02:00", "by": "Ana Soto", "act": "reject", "about": [span]}
    page.evaluate("one => localStorage.setItem('variorum.decisions', JSON.stringify([one]))", decision)
    page.reload()
    expect(page.locator("#c-dead > .decided")).to_contain_text("rejected by Ana Soto")


def test_unseen_characters_and_long_words_are_kept_as_they_are(open_page: Open) -> None:
    ids = ("bidi", "control", "right-to-left")
    page = open_page("hostile")
    _as(page, hostile.TEXTS["script"])
    for id in ids:
        page.locator(f"#c-{id}").get_by_role("button", name="Confirm").evaluate("button => button.click()")
        page.wait_for_function("id => document.querySelector(`#c-${id} > .decided`)", arg=id)
    assert [one["about"][0]["text"] for one in _kept(page)] == [
        hostile.TEXTS[id] for id in ("bidi", "control", "right-to-left")
    ]


def test_choosing_by_decision_and_what_has_been_read(open_page: Open) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    page.locator("#c-dead").get_by_role("button", name="Reject").click()
    page.locator(".filter [name=state]").select_option(label="rejected")
    expect(page.locator(".filter output")).to_have_text("1 of 6 shown")
    page.get_by_role("button", name="Clear").click()
    page.locator("#c-dead").focus()
    page.keyboard.press("m")
    page.reload()
    page.locator(".filter [name=state]").select_option(label="unread")
    expect(page.locator(".filter output")).to_have_text("5 of 6 shown")


@contextmanager
def served(dossier: Path) -> Iterator[str]:
    """The reading room itself."""
    config = uvicorn.Config(make_app(open_shelf(dossier), ["127.0.0.1"]), port=0, log_level="error", ws="none")
    room = uvicorn.Server(config)
    thread = threading.Thread(target=room.run, daemon=True)
    thread.start()
    while not room.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{room.servers[0].sockets[0].getsockname()[1]}/"
    room.should_exit = True
    thread.join()


@dataclass
class _Server:
    address: str
    lines: list[str] = field(default_factory=list)
    refuses: bool = False


@pytest.fixture
def server() -> Iterator[_Server]:
    """Shows the page and keeps decisions, as a server of dossiers does."""
    page = to_page(invented.make(), decisions="/decisions").encode()
    here = _Server("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(200, "".join(here.lines).encode() if self.path == "/decisions" else page)

        def do_POST(self) -> None:
            line = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if not here.refuses:
                here.lines.append(line + "\n")
            self._answer(503 if here.refuses else 200, b"")

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header(
                "Content-Type", "text/html; charset=utf-8" if body is page else "text/plain; charset=utf-8"
            )
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.address = f"http://127.0.0.1:{listening.server_port}/"
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield here
    listening.shutdown()
    listening.server_close()


def test_a_server_keeps_them(browser: Browser, server: _Server) -> None:
    page = browser.new_page()
    page.goto(server.address)
    _as(page, "Ana Soto")
    page.locator("#c-dead").get_by_role("button", name="Confirm").click()
    expect(page.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")
    assert json.loads(server.lines[0])["about"][0]["text"] == "Four people"
    page.reload()
    expect(page.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")
    server.refuses = True
    page.locator("#c-dead").get_by_role("button", name="Reject").click()
    expect(page.locator("#decisions .notice")).to_contain_text("did not keep it")
    expect(page.locator("#c-dead > .decided li")).to_have_count(1)
    page.close()


def test_two_tabs_lose_nothing_of_each_other(open_page: Open) -> None:
    one = open_page()
    _as(one, "Ana Soto")
    other = one.context.new_page()
    other.goto(one.url)
    one.locator("#c-dead").get_by_role("button", name="Confirm").click()
    expect(other.locator("#c-dead > .decided")).to_contain_text("confirmed by Ana Soto")
    other.locator("#q-steel").get_by_role("button", name="Reject").click()
    expect(one.locator("#q-steel > .decided")).to_contain_text("rejected by Ana Soto")
    assert [decision["act"] for decision in _kept(one)] == ["confirm", "reject"]


def test_what_is_joined_is_one_on_the_page_and_two_again_when_that_is_undone(open_page: Open) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    _more(page, "c-dead", "Join")
    page.get_by_label("It is one with").select_option("c-day")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-day")).to_be_hidden()
    expect(page.locator("#c-dead .reading")).to_have_count(4)
    expect(page.locator("#c-dead > .by-person")).to_contain_text("Joined by Ana Soto")
    page.reload()
    expect(page.locator("#c-dead .reading")).to_have_count(4)
    page.locator("#c-dead").get_by_role("button", name="Undo").click()
    expect(page.locator("#c-dead .reading")).to_have_count(2)
    expect(page.locator("#c-day .reading")).to_have_count(2)
    _more(page, "c-dead", "Part")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".deciding")).to_be_visible()  # of nothing, nothing can be parted
    page.get_by_role("checkbox", name="Four people").check()
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-dead .reading")).to_have_count(1)
    expect(page.locator("#c-dead + .by-person .reading")).to_contain_text("Four people")


def _correct(page: Page, id: str, what: str, value: str) -> None:
    _more(page, id, "Correct")
    page.get_by_label("What is wrong").select_option(what)
    page.get_by_label("It should be").fill(value)


def test_in_a_file_a_correction_stands_in_its_place_until_it_is_taken_back(open_page: Open) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    _correct(page, "q-inspected", "speaker", "Paulo Brandt")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#q-inspected > h3")).to_have_text("Paulo Brandt")
    expect(page.locator("#q-inspected > .decided")).to_contain_text("speaker: Paulo Brandt (found: none)")
    _correct(page, "c-dead", "reason", "update over time")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-dead .why")).to_have_text("update over time")
    expect(page.locator("#c-dead > .decided")).to_contain_text("(found: different source)")
    _correct(page, "c-dead", "credited", "the port")
    page.get_by_role("checkbox", name="Four people").check()
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-dead .reading").nth(1).locator(".credit")).to_have_text("crediting the port")
    page.reload()
    expect(page.locator("#q-inspected > h3")).to_have_text("Paulo Brandt")
    for id in ("q-inspected", "c-dead"):
        while page.locator(f"#{id} > .decided button").count():
            page.locator(f"#{id} > .decided button").first.click()
    expect(page.locator("#q-inspected > h3")).to_have_text("Speaker unknown")
    expect(page.locator("#c-dead .why")).to_have_text("different source")
    expect(page.locator("#c-dead .reading").nth(1).locator(".credit")).to_contain_text("the dockers' union")


def test_a_source_and_what_it_tells_are_graded(open_page: Open) -> None:
    page = open_page()
    _as(page, "Ana Soto")
    _more(page, "c-dead", "Grade")
    page.get_by_label("The source is").select_option("C")
    page.get_by_label("What it tells is").select_option("4")
    page.get_by_role("checkbox", name="Four people").check()
    page.get_by_role("button", name="Keep").click()
    told = "C4 (fairly reliable, doubtful) for “Four people”"
    expect(page.locator("#c-dead > .decided")).to_contain_text(told)
    expect(page.locator("#c-dead .grade")).to_have_text(["C4 by Ana Soto"])
    page.reload()
    expect(page.locator("#c-dead .reading").nth(1).locator(".grade")).to_have_text("C4 by Ana Soto")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.locator("#c-dead > .decided").get_by_role("button", name="Undo").click()
    expect(page.locator(".grade")).to_have_count(0)


def test_in_a_file_a_corrected_day_reaches_the_event_that_it_dates(open_page: Open) -> None:
    page = open_page(anchor="#c-day")
    _as(page, "Ana Soto")
    _correct(page, "c-day", "date", "2022-05-02")
    page.get_by_role("checkbox", name="Tuesday").check()
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#c-day .reading [data-field=normal]").filter(has_text="2 May 2022")).to_have_count(1)
    expect(page.locator("#e-fall [data-field=date]")).to_have_text("2 May 2022")
    page.locator("#e-fall").get_by_role("button", name="Correct…").click()
    page.get_by_label("What is wrong").select_option("event place")
    page.get_by_label("It should be").fill("Port Grace")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#e-fall [data-field=place]")).to_have_text("Port Grace")
    expect(page.locator("#e-fall > .decided")).to_contain_text("event place: Port Grace (found: Port Amity)")
    page.locator("#e-fall > .decided").get_by_role("button", name="Undo").click()
    expect(page.locator("#e-fall [data-field=place]")).to_have_text("Port Amity")


def test_what_a_server_joins_is_one_on_its_page(browser: Browser, tmp_path: Path) -> None:
    write_json(invented.make(), tmp_path / "dossier.json")
    with served(tmp_path / "dossier.json") as address:
        page = browser.new_page()
        page.goto(address)
        _as(page, "Ana Soto")
        page.locator("#c-height > summary").click()
        _more(page, "c-height", "Join")
        page.get_by_label("It is one with").select_option("c-built")
        page.get_by_role("button", name="Keep").click()
        expect(page.locator("#c-height .reading")).to_have_count(3)
        expect(page.locator("#c-height > .before")).to_contain_text("2 apart")
        expect(page.locator("#c-height > .decided")).to_contain_text("joined by Ana Soto")
        page.locator("#c-height > .decided").get_by_role("button", name="Undo").click()
        expect(page.locator("#c-built .reading")).to_have_count(1)
        _more(page, "q-inspected", "Correct")
        page.get_by_label("It should be").fill("Paulo Brandt")
        page.get_by_role("button", name="Keep").click()
        expect(page.locator("#q-inspected > h3")).to_have_text("Paulo Brandt")
        expect(page.locator("#q-inspected > .decided")).to_contain_text("(found: none)")
        page.locator("#e-fall").get_by_role("button", name="Correct…").click()
        page.get_by_label("It should be").fill("2022-05-02")
        page.get_by_role("button", name="Keep").click()
        expect(page.locator("#day-2022-05-02 #e-fall .decided")).to_contain_text("(found: 2022-05-03)")
        page.close()


def test_without_scripts_nothing_is_offered_that_does_nothing(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator("#decisions")).to_be_hidden()
    expect(page.locator("#c-dead .decide")).to_be_hidden()


def test_what_the_dossier_holds_is_there_once_and_can_be_undone(open_page: Open) -> None:
    plain = open_page("decided", java_script_enabled=False)
    expect(plain.locator("#c-dead > .decided > li")).to_have_count(2)
    expect(plain.locator("#decisions .lost")).to_be_visible()
    expect(plain.locator("#decisions .ways")).to_be_hidden()
    page = open_page("decided")
    _as(page, "Ana Soto")
    for _ in range(2):
        expect(page.locator("#c-dead > .decided button")).to_have_count(1)
        expect(page.locator("#c-dead > .decided > li")).to_have_count(2)
        expect(page.locator("#c-dead > .decided .undone")).to_contain_text("undone by Ben")
        expect(page.locator("#decisions .lost li")).to_have_count(1)
        page.reload()
    page.locator("#c-dead").get_by_role("button", name="Undo").click()
    expect(page.locator("#c-dead > .decided .undone")).to_have_count(2)
    page.reload()
    expect(page.locator("#c-dead > .decided .undone").last).to_contain_text("undone by Ana Soto")
    expect(page.locator("#decisions .count").first).to_have_text("3")
    kept = _kept(page)
    assert (kept[-1]["act"], kept[-1]["undoes"]) == ("undo", "d-dead")
    assert len({one["id"] for one in kept}) == len(kept) == 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_is_accessible(open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    _as(page, "Ana Soto")
    page.locator("#c-dead").get_by_role("button", name="Confirm").click()
    for act in ("Correct", "Join", "Part", "Note"):
        _more(page, "c-dead", act)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        page.keyboard.press("Escape")
