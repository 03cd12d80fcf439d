"""The page in a real browser: evidence, keys, filter, reach, and harm that does not happen."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE, Open
from tests.publish import hostile, invented
from variorum.publish.page.sources import anchor

_FOUR = "#" + anchor(*invented.span("coast-radio", "Four people").values())
_THREE = "#" + anchor(*invented.span("meridian", "three dock workers").values())


def _expect_place(page: Page, place: str) -> None:
    """Wait until the address ends in this place: the browser tells of it a moment after the key."""
    expect(page).to_have_url(re.compile(f"{re.escape(place)}$"))


def _expect_active(page: Page, id: str) -> None:
    """Wait until what has the focus lies in the element of this id."""
    page.wait_for_function("id => document.activeElement.closest('[id]')?.id === id", arg=id)


def _in_view(page: Page, selector: str) -> bool:
    return bool(
        page.evaluate(
            """selector => {
                const box = document.querySelector(selector).getBoundingClientRect();
                return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
            }""",
            selector,
        )
    )


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_difference_leads_to_its_words(open_page: Open, size: dict[str, int]) -> None:
    page = open_page(viewport=size)
    page.locator(f"#c-dead .cite[href='{_FOUR}']").click()
    mark = page.locator(_FOUR)
    expect(mark).to_have_text("Four people")
    expect(mark).to_be_in_viewport()
    _expect_place(page, _FOUR)
    assert mark.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"


def test_beside_the_reports_the_difference_stays_in_view(open_page: Open) -> None:
    page = open_page()
    page.locator("#c-dead").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator(f"#c-dead .cite[href='{_FOUR}']").click()
    assert page.evaluate("scrollY") == before
    assert _in_view(page, "#c-dead h3")


def test_a_link_sent_to_a_colleague_opens_the_words(open_page: Open) -> None:
    page = open_page(anchor=_THREE, viewport=PHONE)
    expect(page.locator(_THREE)).to_be_in_viewport()
    expect(page.locator(_THREE)).to_have_class("m-differs here")


def test_on_a_phone_the_words_open_over_the_page_and_close(open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    page.locator(f"#c-dead .cite[href='{_FOUR}']").click()
    expect(page.locator("#reports")).to_have_class("sheet")
    expect(page.locator(".whose")).to_have_text("unknown outlet")
    assert _in_view(page, _FOUR)
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#reports")).to_have_class("")


def test_a_link_to_characters_that_are_no_longer_cited_still_opens_them(open_page: Open) -> None:
    words = invented.span("morning-post", "about 200 feet high")
    page = open_page(anchor="#" + anchor(*words.values()))
    found = "() => [...CSS.highlights.get('evidence')].map(range => range.toString())"
    assert page.evaluate(found) == ["about 200 feet high"]
    expect(page.locator(".whose")).to_have_text("The Morning Post")


def test_what_is_opened_is_told_to_who_cannot_see_it(open_page: Open) -> None:
    page = open_page()
    page.locator(f"#c-dead .cite[href='{_FOUR}']").click()
    expect(page.locator(".spoken")).to_contain_text("unknown outlet: Four people died")


def test_a_mark_leads_back_to_its_difference(open_page: Open) -> None:
    page = open_page()
    page.locator(f"{_FOUR} + .ref").click()
    _expect_place(page, "#c-dead")


def test_a_possible_difference_is_unfolded_when_linked_to(open_page: Open) -> None:
    page = open_page(anchor="#c-day")
    expect(page.locator("#c-day")).to_be_visible()


def test_by_keys_alone(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("j")
    _expect_active(page, "c-dead")
    page.keyboard.press("Enter")
    _expect_place(page, _THREE)
    page.keyboard.press("o")
    page.keyboard.press("o")
    _expect_place(page, _FOUR)
    page.keyboard.press("b")
    _expect_active(page, "c-dead")
    page.keyboard.press("j")
    _expect_active(page, "c-height")
    page.keyboard.press("x")
    expect(page.locator("#c-height .readings")).to_be_visible()
    page.keyboard.press("k")
    _expect_active(page, "c-dead")
    page.keyboard.press("g")
    page.keyboard.press("s")
    _expect_place(page, "#said")
    page.keyboard.press("?")
    expect(page.locator("dialog.help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.help")).to_be_hidden()


def test_filter_by_words(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("crane height")
    expect(page.locator("#c-height")).to_be_visible()
    expect(page.locator("#c-dead")).to_be_hidden()
    expect(page.locator(".filter output")).to_have_text("1 of 6 shown")
    page.keyboard.press("Enter")
    _expect_active(page, "c-height")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator("#c-dead")).to_be_visible()


@pytest.mark.parametrize(
    ("field", "choice", "shown"),
    [
        ("kind", "date", {"c-day", "c-built"}),
        ("why", "different source", {"c-dead"}),
        ("outlet", "unknown outlet", {"c-dead", "c-day", "q-steel", "q-inspected"}),
        ("actor", "Ines Quarrow", {"q-steel"}),
    ],
)
def test_filter_by_choice(open_page: Open, field: str, choice: str, shown: set[str]) -> None:
    page = open_page()
    page.locator(f".filter [name={field}]").select_option(label=choice)
    left = page.locator(".item:not([hidden])").evaluate_all("items => items.map(item => item.id)")
    assert set(left) == shown


def test_order(open_page: Open) -> None:
    page = open_page("crowded")
    page.locator(".filter [name=order]").select_option(label="as reports tell it")
    first = page.locator(".conflict").evaluate_all("items => items.map(item => Number(item.dataset.first))")
    assert first == sorted(first)
    assert len(first) == 200
    page.get_by_role("button", name="Clear").click()
    page.wait_for_function("() => document.querySelector('.conflict').id === 'c-0'")


def test_typing_does_not_act_as_keys(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("jk?o")
    assert page.locator(".filter [name=words]").input_value() == "jk?o"
    expect(page.locator("dialog.help")).to_be_hidden()


def test_layers_of_marks(open_page: Open) -> None:
    page = open_page()
    mark = page.locator("#" + anchor(*invented.span("meridian", "1988").values()))
    border = "mark => getComputedStyle(mark).borderBottomStyle"
    assert mark.evaluate(border) == "none"
    page.get_by_label("other facts").check()
    assert mark.evaluate(border) == "dotted"


def test_speakers_and_words_of_saying_have_a_look_of_their_own_beside_what_is_said(open_page: Open) -> None:
    page = open_page()
    told = page.locator("#" + anchor(*invented.span("meridian", "told reporters").values()))
    who = page.locator("#" + anchor(*invented.span("meridian", "harbour master Ines Quarrow").values()))
    line, weight = "mark => getComputedStyle(mark).textDecorationStyle", "mark => getComputedStyle(mark).fontWeight"
    assert (told.evaluate(line), who.evaluate(weight)) == ("solid", "400")
    page.get_by_label("who says it").check()
    assert (told.evaluate(line), who.evaluate(weight)) == ("dotted", "600")
    page.locator("#q-steel .versions").get_by_role("link", name="“told reporters”").click()
    expect(page.locator("#reports .whose")).to_contain_text("Meridian")


def test_the_lines_at_a_glance_follow_what_is_chosen(open_page: Open) -> None:
    page = open_page("crowded")
    lines = page.locator(".glance > li")
    expect(lines).to_have_count(12)
    page.locator(".filter [name=words]").fill("count 20")
    expect(page.locator(".glance [data-of=c-10]")).to_be_hidden()
    page.locator(".glance [data-of=c-20] a").click()
    assert page.evaluate("location.hash") == "#c-20"


def test_what_an_outlet_changed_on_its_page_leads_to_the_words(open_page: Open) -> None:
    page = open_page("recaptured", color_scheme="dark")
    change = page.locator("#origins .passages li", has=page.locator("ins", has_text="inquiry"))
    change.get_by_role("link", name="Meridian (2)").click()
    expect(page.locator("#reports .whose")).to_contain_text("Meridian (2)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_two_reports_side_by_side(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("s")
    dialog = page.locator("dialog.pairing")
    expect(dialog.locator("output")).to_have_text("1 shared passage, 1 utterance in both")
    assert dialog.locator("path.passage").count() == 1
    page.get_by_label("Right report").select_option(label="unknown outlet")
    expect(dialog.locator("output")).to_have_text("0 shared passages, 1 utterance in both")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(ids) == len(set(ids))


def test_the_drawings_on_another_clock(open_page: Open) -> None:
    page = open_page(timezone_id="Asia/Tokyo")
    labels = page.locator("#timeline .drawing").first.locator(".axis text")
    here = labels.all_text_contents()
    bar = page.locator("#timeline .bar").first
    place = bar.get_attribute("x")
    page.get_by_label("Clock of the timeline").select_option(label="yours")
    expect(page.locator("#timeline .zone").first).to_have_text("Tokyo time")
    assert labels.all_text_contents() != here
    assert bar.get_attribute("x") == place
    page.get_by_label("Clock of the timeline").select_option("Europe/Lisbon")
    assert labels.all_text_contents() == here


def test_what_is_gone_to_stands_below_the_bar_and_paper_has_the_drawings(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("g")
    page.keyboard.press("s")
    below = page.locator("div.bar").evaluate("bar => bar.getBoundingClientRect().bottom")
    assert page.locator("#said-title").evaluate("title => title.getBoundingClientRect().top") >= below - 1
    page.emulate_media(media="print")
    expect(page.locator("div.bar")).to_be_hidden()
    assert page.locator(".drawing .bar").first.evaluate("bar => getComputedStyle(bar).display") != "none"


def test_the_list_of_days_is_on_the_chosen_clock_too(open_page: Open) -> None:
    page = open_page(timezone_id="Pacific/Kiritimati")
    days = page.locator("#timeline .days:visible > li > h3")
    told = days.all_text_contents()
    assert told
    page.get_by_label("Clock of the timeline").select_option("")
    expect(page.locator("#timeline ol.by-clock")).to_be_visible()
    assert any(" to " in day for day in days.all_text_contents())
    expect(page.locator("#timeline .by-clock .published").first).to_contain_text("Published: ")
    page.locator("#timeline .by-clock .cite").first.click()
    expect(page.locator(".here").first).to_be_visible()
    page.get_by_label("Clock of the timeline").select_option("as-told")
    assert days.all_text_contents() == told


def test_without_scripts(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator("#c-dead")).to_contain_text("early on Wednesday, the dockers' union says")
    page.locator(f"#c-dead .cite[href='{_FOUR}']").click()
    expect(page.locator(_FOUR)).to_be_in_viewport()
    page.locator("#c-height summary").click()
    expect(page.locator("#c-height .readings")).to_be_visible()


@pytest.mark.parametrize("name", ["invented", "hostile"])
def test_nothing_sticks_out(open_page: Open, name: str) -> None:
    page = open_page(name)
    for width in (390, 768, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_differences_are_unfolded(open_page: Open) -> None:
    page = open_page()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#c-day .readings")).to_be_visible()
    expect(page.locator("#c-height .readings")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    assert page.locator("#reports").evaluate("pane => getComputedStyle(pane).position") == "static"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#c-day .readings")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_accessible(open_page: Open, scheme: str, size: dict[str, int]) -> None:
    page = open_page(viewport=size, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    page.locator(".layers input").evaluate_all("boxes => boxes.forEach(box => { box.checked = true; })")
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    assert found.violations_count == 0, found.generate_report()


def test_hostile_reports_run_nothing_and_hide_nothing(open_page: Open) -> None:
    page = open_page("hostile")
    page.wait_for_timeout(200)
    assert page.evaluate("window.harmed") is None
    assert page.title() == f"{hostile.TEXTS['script']} – Variorum"
    assert page.locator("main, aside").locator("script, style, img, iframe, link, svg").count() == 0
    assert page.locator("[href^='javascript:' i]").count() == 0
    assert page.locator("#report-bidi .unseen").all_text_contents()[-3:] == ["U+202E", "U+200B", "U+2066"]
    expect(page.locator("#report-template > .b-headline mark")).to_have_text(hostile.TEXTS["template"])
    expect(page.locator("#c-script")).to_be_visible()


def test_a_crowded_page_obeys_the_keys(open_page: Open) -> None:
    page = open_page("crowded")
    page.keyboard.press("j")
    page.wait_for_function("() => document.activeElement.closest('[id]')?.id.startsWith('c-')")
    page.keyboard.press("/")
    page.keyboard.type("count 1999")
    # Not by `expect`, which after each failed look describes the whole page.
    page.wait_for_function("() => document.querySelector('.filter output').innerText === '1 of 2000 shown'")
