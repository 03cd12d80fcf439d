"""Wikitext: a parser of it finds the references and footnotes, and no markup in what the reports say."""

from __future__ import annotations

import mwparserfromhell
import pytest
from mwparserfromhell.nodes import Comment, ExternalLink, Heading, Wikilink

from tests.publish import hostile, invented
from variorum.publish.wikitext import to_wikitext
from variorum.records import Dossier


def _parsed(dossier: Dossier) -> mwparserfromhell.wikicode.Wikicode:
    return mwparserfromhell.parse(to_wikitext(dossier))


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_only_its_own_markup_is_markup(dossier: Dossier) -> None:
    page = _parsed(dossier)
    names = {str(template.name).strip() for template in page.filter_templates()}
    assert names <= {"cite news", "efn", "notelist", "reflist"}
    assert {str(tag.tag) for tag in page.filter_tags()} <= {"ref", "li"}
    assert not [*page.filter(forcetype=Comment), *page.filter(forcetype=Wikilink)]
    assert all(_is_address(link) for link in page.filter(forcetype=ExternalLink))
    assert len(page.filter(forcetype=Heading)) >= 3
    assert len([t for t in page.filter_templates() if t.name.strip() == "cite news"]) == len(dossier.reports)


def _is_address(node: object) -> bool:
    return str(node).startswith("https://meridian.example/")


def test_a_report_is_cited_with_what_is_known_of_it() -> None:
    cited = [t for t in _parsed(invented.make()).filter_templates() if t.name.strip() == "cite news"]
    fields = [{str(p.name).strip(): str(p.value).strip() for p in template.params} for template in cited]
    assert fields[1] == {
        "title": "Crane falls on quay in Port Amity, killing three",
        "work": "Meridian",
        "agency": "Meridian",
        "date": "3 May 2022",
        "url": "https://meridian.example/crane",
        "language": "en",
    }
    assert {"date", "work", "url"}.isdisjoint(fields[0])
    assert fields[2]["author1"] == "Tom Ellery"


def test_where_reports_differ_every_reading_stands_in_a_footnote_with_its_references() -> None:
    notes = [str(t.get("1").value) for t in _parsed(invented.make()).filter_templates() if t.name.strip() == "efn"]
    assert "“three dock workers”" in notes[0]
    assert '“Four people” (according to the dockers&#39; union)<ref name="r1" />' in notes[0]
    tags = mwparserfromhell.parse(notes[0]).filter_tags()
    assert {str(tag.get("name").value) for tag in tags} == {"r1", "r2", "r3"}


def test_no_reference_is_made_to_what_is_no_address_of_the_web() -> None:
    assert "javascript" not in to_wikitext(hostile.make()).replace("javascript&#58;", "")
