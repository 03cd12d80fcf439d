"""Decisions that a dossier holds: on its page beside the findings, in words and without a script."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from lxml import html

from tests.publish import decided, hostile, invented
from variorum.publish.page.render import to_page


def _tree() -> Any:
    return html.document_fromstring(to_page(decided.make()))


def _said(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_they_stand_beside_the_finding_undone_or_not() -> None:
    card = _tree().get_element_by_id("c-dead")
    undone, noted = card.xpath("./ul[@class='decided']/li")
    assert _said(undone) == ("rejected by Ada, 4 May 2022, 10:00 (UTC+02:00) undone by Ben, 5 May 2022, 08:00 (UTC)")
    assert _said(noted).startswith("noted by ")
    assert _said(noted).endswith(" – " + " ".join(hostile.TEXTS["script"].split()))
    assert card.get("data-decided") == "noted"
    plain = html.document_fromstring(to_page(invented.make())).get_element_by_id("c-dead")
    assert [_said(one) for one in card.xpath(".//li[@class='reading']")] == [
        _said(one) for one in plain.xpath(".//li[@class='reading']")
    ]


def test_a_folded_fact_says_it_in_its_line_and_an_utterance_below_its_speaker() -> None:
    tree = _tree()
    assert _said(tree.get_element_by_id("c-built").find("summary")).endswith("confirmed")
    (corrected,) = tree.get_element_by_id("q-inspected").xpath("./ul[@class='decided']/li")
    assert "corrected by Ada" in _said(corrected)
    assert _said(corrected).endswith("speaker: P. Brandt (found: none)")


def test_what_finds_its_readings_no_more_has_a_list_of_its_own() -> None:
    section = _tree().get_element_by_id("decisions")
    assert section.get("class") is None
    assert _said(section.xpath("./h2/span")[0]) == "4"
    (lost,) = section.xpath("./div[@class='lost' and not(@hidden)]/ol/li")
    assert _said(lost) == "five cars confirmed by Ada, 4 May 2022, 10:00 (UTC+02:00)"
    assert len(section.xpath("./ol/li")) == 4


def test_the_script_is_told_of_all_of_them_and_text_does_nothing() -> None:
    page = to_page(decided.make())
    known = json.loads(_tree().get_element_by_id("decisions").get("data-known"))
    assert {one["decision"]["id"]: one["on"] for one in known} == {
        "d-doubt": ["c-dead"],
        "d-dead": ["c-dead"],
        "d-speaker": ["q-inspected"],
        "d-built": ["c-built"],
        "d-gone": [],
        "d-undo": [],
    }
    assert hostile.TEXTS["script"] not in page
    assert "\u202e" not in page
    assert Counter(tag.tag for tag in _tree().iter("script")) == {"script": 1}


def test_without_decisions_the_section_waits_for_a_script() -> None:
    section = html.document_fromstring(to_page(invented.make())).get_element_by_id("decisions")
    assert section.get("class") == "if-scripted"
    assert section.get("data-known") == "[]"
