from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from lxml import html
from msgspec.structs import replace

from tests.publish import crowded, hostile, invented
from variorum.publish.evidence import places
from variorum.publish.page.render import to_page, write_page
from variorum.publish.page.sources import Sources, anchor
from variorum.publish.page.view import make_view
from variorum.records import VERSION, Dossier, StoryRecord

MAKERS = [invented.make, hostile.make, crowded.make]
_PARTS = ("reports", "actors", "quotes", "claims", "events", "dates", "copies")
_NOTHING: dict[str, tuple[()]] = dict.fromkeys(_PARTS, ())
_EMPTY = Dossier(
    variorum=VERSION,
    story=StoryRecord(id="s", headline=None, first_published=None, last_published=None),
    **dict.fromkeys(("reports", "actors", "quotes", "claims", "events", "dates", "copies"), ()),
)


@pytest.mark.parametrize("make", MAKERS)
def test_every_link_leads_somewhere_and_every_id_is_one(make: Callable[[], Dossier]) -> None:
    tree = html.document_fromstring(to_page(make()))
    ids = Counter(tree.xpath("//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
    links = {link[1:] for link in tree.xpath("//@href") if link.startswith("#")}
    assert links - set(ids) == set()


@pytest.mark.parametrize("make", MAKERS)
def test_every_reading_and_quotation_leads_to_its_characters(make: Callable[[], Dossier]) -> None:
    dossier = make()
    tree = html.document_fromstring(to_page(dossier))
    texts = {report.id: report.text for report in dossier.reports}
    cited = [*places(dossier.claims), *((r.report, r.start, r.end) for q in dossier.quotes for r in q.readings)]
    links = set(tree.xpath("//a/@href"))
    for note in tree.xpath("//aside//a[@class='ref']"):
        note.drop_tree()
    words: dict[str, str] = defaultdict(str)
    for piece in tree.xpath("//aside//*[@id or @data-of]"):
        words[piece.get("id") or piece.get("data-of")] += piece.text_content()
    for report, start, end in cited:
        id = anchor(report, start, end)
        assert f"#{id}" in links
        if make is not hostile.make:  # whose unseen characters are spelled out
            assert "".join(words[id].split()) == "".join(texts[report][start:end].split())
    assert cited


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_but_its_own_style_and_script(make: Callable[[], Dossier]) -> None:
    page = to_page(make())
    tree = html.document_fromstring(page)
    assert tree.xpath("//*[@style or @src or @srcset or @action or @formaction]") == []
    assert [name for element in tree.iter() for name in element.attrib if name.startswith("on")] == []
    assert {element.tag for element in tree.xpath("//link | //iframe | //object | //img | //base")} == set()
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize(
    "unsafe", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x.example"]
)
def test_only_web_addresses_become_links(unsafe: str) -> None:
    page = to_page(invented.make(reports=(*invented.make().reports, invented.report("x", "Text.", url=unsafe))))
    tree = html.document_fromstring(page)
    assert [link for link in tree.xpath("//@href") if not link.startswith("#")] == ["https://meridian.example/crane"]


def test_what_is_unknown_is_said_to_be() -> None:
    text = html.document_fromstring(to_page(invented.make())).text_content()
    assert "2 outlets, 1 unknown" in text
    assert "unknown outlet" in text
    assert "Speaker unknown" in text
    assert "known of 2 of 3" in text


def test_differences_come_first_and_possible_ones_apart() -> None:
    tree = html.document_fromstring(to_page(invented.make()))
    assert tree.xpath("//main/section/@id") == [
        *(
            "differences",
            "agreed",
            "single",
            "matrix",
            "said",
            "timeline",
            "origins",
            "registers",
            "actors",
            "decisions",
        ),
    ]
    assert tree.xpath("//section[@id='differences']/article/@id") == ["c-dead"]
    assert tree.xpath("//details[contains(@class, 'possible')]//article/@id") == ["c-day"]


def test_a_difference_shows_readings_with_outlets_and_credit() -> None:
    card = html.document_fromstring(to_page(invented.make())).get_element_by_id("c-dead")
    readings = [" ".join(item.text_content().split()) for item in card.xpath(".//li[@class='reading']")]
    assert readings[1] == (
        "Four people1 independent origin · 4unknown outlet crediting the dockers' union"
        "Four people died when a crane came down early on Wednesday, the dockers' union says."
    )
    assert "different source" in card.text_content()
    assert "90% sure" in card.text_content()


def test_it_says_which_report_carries_which_agency() -> None:
    section = html.document_fromstring(to_page(invented.make())).get_element_by_id("origins")
    (agency,) = section.xpath("./details[summary/b='Meridian' and contains(summary, 'cited by')]")
    assert " ".join(agency.text_content().split()) == (
        "Meridian: its text in Meridian; cited by The Morning Post "
        "Meridian carries its text PORT AMITY, May 3 (Meridian) - A crane fell on a quay on Tuesday, killing three "
        "dock workers, the harbour office said."
        "The Morning Post cites it The crane was about 200 feet high, according to Meridian."
    )


def test_a_register_has_the_events_of_one_type_with_every_value_of_their_sentences() -> None:
    dossier = invented.make()
    fall = dossier.events[0]
    second = msgspec.structs.replace(
        fall, id="e-second", when=None, holders=(invented.place("coast-radio", "a crane came down"),)
    )
    page = to_page(invented.make(events=(fall, second)))
    section = html.document_fromstring(page).get_element_by_id("registers")
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in section.xpath(".//tbody/tr")]
    assert [row[:2] for row in rows] == [
        ["A crane fell on a quay on Tuesday Meridian Correct…", "3 May 2022"],
        ["a crane came down unknown outlet Correct…", "unknown"],
    ]
    assert rows[0][4].startswith("killed difference Four people unknown outlet three dock workers Meridian when")
    assert "No two events of one type" in html.document_fromstring(to_page(dossier)).text_content()


def test_the_matrix_says_who_has_which_reading_and_who_is_silent() -> None:
    section = html.document_fromstring(to_page(invented.make())).get_element_by_id("matrix")
    rows = {row.xpath("string(th)"): row.xpath("td") for row in section.xpath(".//tbody/tr")}
    signs = {about: [cell.text_content() for cell in cells] for about, cells in rows.items()}
    assert signs == {
        "1 how many died": ["B", "A", "A"],
        "2 when the crane fell": ["B", "A", "A"],
        "height of the crane": ["", "●", "◐"],
    }
    (finer,) = rows["height of the crane"][2].xpath("a")
    assert finer.get("aria-label").strip() == "The Morning Post: in other detail “about 200 feet”"


def test_wordings_that_differ_only_in_print_are_listed_once() -> None:
    (claim,) = (claim for claim in invented.make().claims if claim.id == "c-height")
    first = claim.readings[0]
    values = ("The crane fell.", "the crane fell", "“The crane fell”", "It came down")
    readings = tuple(msgspec.structs.replace(first, value=value) for value in values)
    page = to_page(invented.make(claims=(msgspec.structs.replace(claim, readings=readings),)))
    summary = html.document_fromstring(page).get_element_by_id("c-height").xpath("./summary")[0]
    assert summary.xpath(".//b/text()") == ["The crane fell.", "It came down"]
    assert "more wording" not in summary.text_content()


def test_the_timeline_notes_a_day_that_reports_differ_about() -> None:
    tree = html.document_fromstring(to_page(invented.make()))
    (day,) = tree.xpath("//li[@id='day-2022-05-04']")
    assert "early on Wednesday" in day.text_content()
    assert "difference 2" in day.text_content()


def test_a_day_that_one_report_alone_names_is_folded_away() -> None:
    section = html.document_fromstring(to_page(invented.make())).get_element_by_id("timeline")
    assert section.xpath("./ol/li/@id") == ["day-2022-05-03", "day-2022-05-04"]
    assert section.xpath("./details/ol/li/@id") == ["day-1988"]


def test_furniture_is_folded_away() -> None:
    tree = html.document_fromstring(to_page(invented.make()))
    folded = [" ".join(item.text_content().split()) for item in tree.xpath("//details[@class='furniture']")]
    assert folded == ["1 line of navigation Skip to content", "1 line of navigation Subscribe to our newsletter"]


def test_text_in_no_block_is_shown_too() -> None:
    report = invented.report("x", "Headline\nBody.\n")
    loose = type(report)(**{**{f: getattr(report, f) for f in report.__struct_fields__}, "blocks": ()})
    tree = html.document_fromstring(to_page(invented.make(reports=(*invented.make().reports, loose))))
    assert tree.xpath("//article[@id='report-x']/p/text()") == ["Headline\n", "Body.\n"]


def test_an_empty_dossier_makes_a_page() -> None:
    assert "Untitled story" in to_page(_EMPTY)


def test_a_sentence_around_the_evidence() -> None:
    sources = Sources(invented.make())
    found = sources.evidence(*invented.span("morning-post", "Ms Quarrow").values())
    assert (found.before, found.words, found.after) == ('"We heard the steel give way," ', "Ms Quarrow", " said.")


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    text = "It sank. The tug left at 1 a.m. today with five U.S. Sailors on board. All swam."
    dossier = invented.make(**{**_NOTHING, "reports": (invented.report("x", text),)})
    start = text.index("five")
    found = Sources(dossier).evidence("x", start, start + 4)
    assert (found.before, found.after) == ("The tug left at 1 a.m. today with ", " U.S. Sailors on board.")


def test_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.publish.invented import make; from variorum.publish.page.render import write_page;"
        "write_page(make(), sys.argv[1])"
    )
    pages = []
    for seed in ("0", "1"):
        path = tmp_path / f"{seed}.html"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(path)], check=True, env=environment)
        pages.append(path.read_bytes())
    assert pages[0] == pages[1]


def test_written_as_utf8(tmp_path: Path) -> None:
    write_page(hostile.make(), tmp_path / "x.html")
    assert "وقعت" in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_an_actor_is_called_and_described_each_way_once() -> None:
    quarrow = next(actor for actor in invented.make().actors if actor.id == "a-quarrow")
    roles = ("a pilot", "a pilot and harbour master", "A pilot")
    view = make_view(
        invented.make(actors=(replace(quarrow, aliases=("QUARROW", "Quarrow", "INES QUARROW"), roles=roles),))
    )
    assert view.actors[0].aliases == ("QUARROW",)
    assert view.actors[0].roles == ("a pilot and harbour master",)


def test_utterances_of_one_report_are_folded_below_those_of_several() -> None:
    (steel, inspected) = invented.make().quotes
    alone = tuple(replace(inspected, id=f"q-{number}") for number in range(6))
    page = html.document_fromstring(to_page(invented.make(quotes=(steel, *alone))))
    (folded,) = page.get_element_by_id("said").xpath("./details[@class='more']")
    assert folded.find("summary").text == "2 more utterances, each in one report alone"


def test_nothing_stands_between_blocks_for_a_browser_to_keep() -> None:
    assert re.search(r"</(?:p|li|td)>\s+<(?:p|li|td|ul)\b", to_page(invented.make())) is None
