"""What persons joined, parted and corrected is so in every way out, which says who did it and when."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from lxml import html

from tests.decisions.test_decisions import about, made
from tests.publish import invented
from variorum.decisions.bearing import decided
from variorum.publish import Document, formats
from variorum.publish.csv import to_csv
from variorum.publish.page.render import to_page
from variorum.publish.schema import schema

_JOINED = (("meridian", "1988"), ("meridian", "62 metres"), ("morning-post", "about 200 feet"))
_SAID = ("coast-radio", "nobody had inspected the crane since 2019")
DOSSIER = decided(
    invented.make(),
    [
        made("d-1", "join", about=about(*_JOINED)),
        made("d-2", "split", about=about(("coast-radio", "Four people"))),
        made("d-3", "correct", about=about(_SAID), field="speaker", value="Paulo Brandt"),
    ],
)
_WHO = "by Ada, 4 May 2022, 10:00 (UTC+02:00)"


def _made(name: str) -> str:
    form = formats.named(name)
    assert isinstance(form, Document)
    return form.make(DOSSIER)


def _tree() -> Any:
    return html.document_fromstring(to_page(DOSSIER))


def _said(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_the_page_shows_one_where_two_were_and_links_to_either_still_lead_there() -> None:
    tree = _tree()
    card = tree.get_element_by_id("c-height")
    assert [_said(one) for one in card.xpath("./ol/li/p[@class='value']")] == ["62 metres", "about 200 feet", "1988"]
    assert _said(card.xpath("./ul[@class='decided']/li")[0]) == f"joined {_WHO}"
    assert tree.get_element_by_id("c-built") in card.xpath("./details[contains(@class, 'before')]//li")
    assert len(tree.xpath("//*[@id='c-built']")) == 1


def test_the_page_shows_two_where_one_was_and_what_was_found() -> None:
    tree = _tree()
    values = [
        [_said(one) for one in card.xpath("./ol/li/p[@class='value']")]
        for card in tree.xpath("//*[@data-decided='parted']")
    ]
    assert sorted(values) == [["Four people"], ["three dock workers"]]
    before = tree.get_element_by_id("c-dead").xpath("./details[contains(@class, 'before')]")[0]
    assert "three dock workers" in _said(before)
    assert "Four people" in _said(before)


def test_a_corrected_speaker_is_the_person_s_with_what_was_found() -> None:
    card = _tree().get_element_by_id("q-inspected")
    assert _said(card.find("h3")) == "Paulo Brandt"
    assert _said(card.xpath("./ul[@class='decided']/li")[0]).endswith("speaker: Paulo Brandt (found: none)")


@pytest.mark.parametrize("name", ["markdown", "notebook", "wikitext", "webannotation", "ftm", "ftm-statements"])
def test_other_ways_out_say_who_joined_it(name: str) -> None:
    content = _made(name)
    assert "joined by Ada, 4 May 2022, 10" in content.replace("&#58;", ":").replace("\\\\", "")
    if name != "wikitext":
        assert "Paulo Brandt" in content


def test_tables_have_it_in_a_column() -> None:
    tables = {name: list(csv.DictReader(io.StringIO(text))) for name, text in to_csv(DOSSIER).items()}
    claims = {row["claim"]: row for row in tables["claims"]}
    assert "c-built" not in claims
    assert (claims["c-height"]["readings"], claims["c-height"]["decided"]) == ("3", f"joined {_WHO}")
    (said,) = [row for row in tables["quotes"] if row["quote"] == "q-inspected"]
    assert (said["speaker"], said["decided"][:9]) == ("Paulo Brandt", "corrected")


def test_ninjs_has_the_facts_as_left_and_the_decisions() -> None:
    described = json.loads(_made("ninjs"))["descriptions"]
    values = [json.loads(one["value"]) for one in described]
    assert sum("decision" in value for value in values) == 3
    assert "c-built" not in [value.get("id") for value in values]


def test_the_json_keeps_what_was_found_with_what_was_made_of_it_beside() -> None:
    found = json.loads(_made("json"))
    assert {"c-built", "c-height", "c-dead"} <= {claim["id"] for claim in found["claims"]}
    assert [one["by"] for one in found["revised"]] == [["d-2"], ["d-2"], ["d-1"], ["d-3"]]
    assert found["revised"][3]["corrected"] == [
        {"decision": "d-3", "field": "speaker", "found": None, "value": "Paulo Brandt"}
    ]
    assert "RevisedRecord" in schema()["$defs"]
