"""From whom each invented report has what it tells, and how many origins that makes."""

from __future__ import annotations

from variorum.annotate.language import SpacyLanguage
from variorum.layout.page import lay_out
from variorum.pipeline import annotate, make_dossier
from variorum.records import ChainLink, Dossier, OriginRecord
from variorum.report import Capture
from variorum.story import Story

HEAD = "Flood in Marlow"
OWN = {
    "a": "Water stood a metre deep in the market square on Wednesday.",
    "b": "Hundreds of people spent the night in gymnasiums, their cars lost.",
    "c": "Insurers expect a bill that will take years to settle.",
}
SHARED = (
    "Firefighters carried 40 residents from upper windows into boats while the mayor opened two schools as shelters, "
    "and bakers brought bread to everyone who had lost a kitchen in the night."
)
INTERVIEW = "“We told the county three years ago that this wall would not hold,” Mayor Lena Ode {}."


def dossier(language: SpacyLanguage, texts: dict[str, str], published: dict[str, str] | None = None) -> Dossier:
    reports = tuple(
        lay_out(Capture(id, id, text, published=(published or {}).get(id)), id=id) for id, text in texts.items()
    )
    marks, problems = annotate(reports, language)
    assert not problems
    return make_dossier(Story(reports, marks))


def interview(language: SpacyLanguage, **told: str) -> tuple[list[list[tuple[str, str]]], tuple[OriginRecord, ...]]:
    """The chains of the mayor's words in each report, and their origins."""
    found = dossier(language, {id: f"{HEAD}\n\n{OWN[id]}\n{INTERVIEW.format(words)}\n" for id, words in told.items()})
    quote = max(found.quotes, key=lambda quote: len(quote.readings))
    names = {actor.id: actor.name for actor in found.actors}
    return [_plain(reading.chain, names) for reading in quote.readings], quote.origins


def _plain(chain: tuple[ChainLink, ...], names: dict[str, str]) -> list[tuple[str, str]]:
    return [(names.get(link.name, link.name), link.part) for link in chain]


def test_who_spoke_to_whom_stands_before_the_agency_whose_text_it_is(language: SpacyLanguage) -> None:
    text = f"{HEAD}\n\nMARLOW, May 4 (AFP) - {OWN['a']}\n{INTERVIEW.format('told MSNBC')}\n"
    report = lay_out(Capture("a", "a", text, outlet="Marlow Herald"), id="a")
    marks, _ = annotate((report,), language)
    found = make_dossier(Story((report,), marks))
    (reading,) = found.quotes[0].readings
    names = {actor.id: actor.name for actor in found.actors}
    assert _plain(reading.chain, names) == [("Lena Ode", "speaker"), ("MSNBC", "medium"), ("AFP", "agency")]
    assert [text[link.at.start : link.at.end] for link in reading.chain if link.at] == ["Lena Ode", "MSNBC", "AFP"]
    assert [origin.name for origin in found.quotes[0].origins] == ["MSNBC"]


def test_reports_that_cite_one_medium_for_it_are_one_origin(language: SpacyLanguage) -> None:
    chains, origins = interview(language, a="told MSNBC", b="said in an interview with MSNBC", c="said on Tuesday")
    assert chains[0] == chains[1] == [("Lena Ode", "speaker"), ("MSNBC", "medium")]
    assert chains[2] == [("Lena Ode", "speaker")]
    assert [(origin.name, origin.reports, origin.why) for origin in origins] == [
        ("MSNBC", ("a", "b"), ("cited",)),
        ("c", ("c",), ()),
    ]


def _media(language: SpacyLanguage, further: str) -> list[str]:
    """Through which media the last thing that the mayor is quoted with came, after an interview with MSNBC."""
    text = f"{HEAD}\n\n{OWN['a']}\n{INTERVIEW.format('told MSNBC')}\n{OWN['b']}\n{further}\n"
    quotes = dossier(language, {"a": text}).quotes
    (reading,) = max(quotes, key=lambda quote: quote.readings[0].start).readings
    return [link.name for link in reading.chain if link.part == "medium"]


def test_an_interview_goes_on_until_something_else_is_said(language: SpacyLanguage) -> None:
    more = "“Nobody in the county office ever answered our letters about it,” {}."
    assert _media(language, more.format("she added")) == ["MSNBC"]
    assert _media(language, more.format("Ode said")) == ["MSNBC"]
    assert _media(language, more.format("Ode said in a statement")) == []
    assert _media(language, more.format("Ode said on Friday")) == []
    assert _media(language, more.format("said Governor Karl Brandt")) == []
    assert _media(language, f"{OWN['a']}\n{OWN['c']}\n" * 4 + more.format("Ode said")) == []


def test_the_cited_medium_s_own_report_is_that_origin(language: SpacyLanguage) -> None:
    texts = {
        "a": f"{HEAD}\n\n{OWN['a']}\n{INTERVIEW.format('told Bay Radio')}\n",
        "b": f"{HEAD}\n\n{OWN['b']}\n{INTERVIEW.format('said on Tuesday')}\n",
    }
    reports = tuple(
        lay_out(Capture(id, id, text, outlet={"b": "Bay Radio"}.get(id)), id=id) for id, text in texts.items()
    )
    marks, _ = annotate(reports, language)
    (quote,) = make_dossier(Story(reports, marks)).quotes
    assert [(origin.name, origin.reports) for origin in quote.origins] == [("Bay Radio", ("a", "b"))]


def test_every_reading_counts_the_origins_that_it_lists(language: SpacyLanguage) -> None:
    texts = {id: f"{HEAD}\n\n{own}\n{SHARED}\n" for id, own in OWN.items()}
    days = {"a": "2031-05-06", "b": "2031-05-04", "c": "2031-05-05"}
    found = dossier(language, texts, days)
    readings = [reading for claim in found.claims for reading in claim.readings]
    assert readings
    assert all(reading.independent == len(reading.origins) for reading in readings)
    (forty,) = [reading for reading in readings if reading.value.startswith("40") and len(reading.holders) == 3]
    assert [(origin.name, origin.reports, origin.why) for origin in forty.origins] == [
        ("b", ("a", "b", "c"), ("shared prose",))
    ]
    taken = {holder.report: [(link.name, link.part) for link in holder.chain] for holder in forty.holders}
    assert taken == {"a": [("b", "report")], "b": [], "c": [("b", "report")]}


def test_without_times_nobody_is_called_first(language: SpacyLanguage) -> None:
    found = dossier(language, {id: f"{HEAD}\n\n{own}\n{SHARED}\n" for id, own in OWN.items()})
    origins = [o for claim in found.claims for r in claim.readings for o in r.origins if len(o.reports) == 3]
    assert origins
    assert {origin.name for origin in origins} == {None}
    assert not [link for claim in found.claims for r in claim.readings for h in r.holders for link in h.chain]


def test_what_a_contributing_agency_gave_is_its_where_its_own_text_has_the_passage(language: SpacyLanguage) -> None:
    texts = {
        "a": f"{HEAD}\n\nMARLOW, May 4 (AFP) - {OWN['a']}\n{SHARED}\n",
        "b": f"{HEAD}\n\n{OWN['b']} The county lost 70 bridges.\n{SHARED}\nWith files from AFP\n",
    }
    holders = [h for claim in dossier(language, texts).claims for r in claim.readings for h in r.holders]
    parts = {texts["b"][h.start : h.end]: [link.part for link in h.chain] for h in holders if h.report == "b"}
    assert parts["40 residents"] == ["agency"]
    assert parts["70 bridges"] == ["contributor"]
