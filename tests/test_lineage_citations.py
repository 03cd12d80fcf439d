"""Which media invented reports name as the source of what they tell."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.lineage.citations import AFTER, CITES, CITING, PARTS, TOLD, citations
from variorum.lineage.media import media
from variorum.marks import Marks
from variorum.report import Capture
from variorum.story import Story

OTHER = "The river broke through its embankment at dawn and flooded four streets of the old town."


def _cited(sentence: str, *outlets: str) -> list[tuple[str, str]]:
    report = lay_out(Capture("a", "a", f"{OTHER}\n{sentence}\n{OTHER}\n"), id="a")
    return [(one.medium, one.how) for one in citations(report, media(outlets))]


@pytest.mark.parametrize(
    ("sentence", "medium", "how"),
    [
        ("The wall was rotten, the mayor told MSNBC.", "MSNBC", "told"),
        ("The wall was rotten, the mayor told the Guardian in March.", "Guardian", "told"),
        ("In an interview with the Marlow Herald, the mayor said the wall was rotten.", "Marlow Herald", "told"),
        ("The wall was rotten, according to Yonhap.", "Yonhap", "reported"),
        ("The wall was rotten, according to a long story on The Athletic, and nobody cared.", "Athletic", "reported"),
        (
            "The wall was rotten, he said in comments carried by the state news agency KCNA on Friday.",
            "KCNA",
            "reported",
        ),
        ("The letter, obtained by The New York Times, was signed by nine engineers.", "New York Times", "reported"),
        ("WQRX-TV reported that the wall was rotten.", "WQRX-TV", "reported"),
        ("The newspaper Gazeta Odra reported that the wall was rotten.", "Gazeta Odra", "reported"),
        ("The wall was rotten, the Quillhaven news agency reported.", "Quillhaven", "reported"),
        ("The wall was rotten, Bay Radio said on Monday.", "Bay Radio", "reported"),
        ("The pumps had failed, the ministry said, citing TASS.", "TASS", "cited"),
    ],
)
def test_a_medium_named_as_the_source_is_cited(sentence: str, medium: str, how: str) -> None:
    assert _cited(sentence, "Bay Radio") == [(medium, how)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told Mrs. Ode that the wall was rotten.",
        "The mayor told the Guardian Angels that the wall was rotten.",
        "Michael Bloomberg was at the wall. Bloomberg said it was rotten.",
        "The Times bridge was closed.",
        "CNN said in a statement that its van had been lost.",
        "The independent engineers said the wall was rotten.",
    ],
)
def test_what_is_no_medium_or_no_source_is_not_cited(sentence: str) -> None:
    assert _cited(sentence) == []


def test_of_a_network_and_its_station_the_station_is_the_source() -> None:
    assert _cited("The wall was rotten, the mayor told NBC affiliate WQRX.") == [("WQRX", "told")]
    assert _cited("The wall was rotten, according to the Odran news agency Odrapress.") == [("Odrapress", "reported")]


def test_an_outlet_is_called_by_its_name_or_address() -> None:
    known = media()
    assert known.of_outlet("The Guardian", None) == "Guardian"
    assert known.of_outlet(None, "https://www.nytimes.com/2031/05/04/flood.html") == "New York Times"
    assert known.of_outlet("edition.cnn.com", "https://edition.cnn.com/a") == "CNN"
    assert known.of_outlet("Bay Radio", "https://bayradio.example/a") == "Bay Radio"
    assert known.of_outlet(None, None) is None


LETTER = "Nine engineers wrote that the wall would go and that nobody in the county would lift a finger for it."


def _copies(**texts: str) -> list[tuple[tuple[str, ...], str | None]]:
    """The reports of each copy and its origin; what is called `quill` is the Quillhaven Post's."""
    reports = tuple(
        lay_out(Capture(id, id, text, outlet="Quillhaven Post" if id == "quill" else None), id=id)
        for id, text in texts.items()
    )
    return [(copy.reports, copy.origin) for copy in trace(Story(reports, tuple(Marks(r.id) for r in reports))).copies]


def test_reports_that_follow_one_medium_have_an_origin_in_common() -> None:
    one = f"The wall was rotten, the Quillhaven Post reported on Monday.\n{OTHER}\n"
    other = f"A letter obtained by the Quillhaven Post says so.\n{LETTER}\n"
    assert _copies(a=one, b=other) == [(("a", "b"), "Quillhaven Post")]
    assert _copies(a=one, b=other, quill="Insurers were told in March.\n") == [(("a", "b", "quill"), "quill")]


def test_who_names_a_medium_in_passing_does_not_follow_it() -> None:
    passing = f"{OTHER}\n{LETTER}\n{OTHER[::-1]}\nThe wall was rotten, the Quillhaven Post reported on Monday.\n"
    assert _copies(a=passing, quill="Insurers were told in March.\n") == []


def test_an_interview_counts_where_the_medium_s_own_report_has_words_of_it() -> None:
    told = "“It went like paper, I tell you, and I ran for my life,” the miller told the Quillhaven Post."
    follows = f"{told}\n" + f"{OTHER}\n" * 4
    assert _copies(a=follows, b=f"{told}\nInsurers were told in March.\n") == []
    assert _copies(a=follows, quill="Insurers were told in March, said the miller.\n") == []
    own = "The miller was at home. “It went like paper, I tell you, and I ran for my life,” he said.\n"
    assert _copies(a=follows, quill=own) == [(("a", "quill"), "quill")]


def test_a_medium_named_once_further_on_is_followed_where_the_paragraph_has_words_of_its_report() -> None:
    passing = f"{OTHER}\n{LETTER}\n{OTHER[::-1]}\n"
    cites = (
        f"{passing}The wall gave way in less than a minute at the old lock, the Quillhaven Post reported on Monday.\n"
    )
    own = "Eyewitnesses: it gave way in less than a minute.\n"
    assert _copies(a=cites, quill=own) == [(("a", "quill"), "quill")]
    names = f"{passing}The head of the Orrin Vale Canal Trust is away, the Quillhaven Post reported on Monday.\n"
    assert _copies(a=names, quill="Nobody at the Orrin Vale Canal Trust was there.\n") == []


def test_who_follows_an_interview_at_the_beginning_may_quote_it_anywhere() -> None:
    told = f"The miller spoke to the Quillhaven Post.\n{OTHER}\n{LETTER}\n“It went like paper, and I ran for my life.”"
    own = "“It went like paper, and I ran for my life,” said the miller.\n"
    assert _copies(a=told, quill=own) == [(("a", "quill"), "quill")]
    assert _copies(a=told, quill="“They had been told to go for good,” said the miller.\n") == []


def test_two_that_cite_a_news_agency_are_no_copies() -> None:
    assert _copies(a=f"The wall was rotten, TASS reported.\n{OTHER}\n", b="According to TASS, nobody knew why.\n") == []


def test_a_sentence_beside_an_agency_s_name_is_its_where_the_other_names_it_too() -> None:
    said = "some forty families remain without a roof, though nobody knows how many had insurance"
    one, credited = (
        f"“{said.capitalize()},” the Associated Press reports.\n",
        "AP:Associated Press A mill in the flood\n",
    )
    assert _copies(a=f"{OTHER}\n{one}", b=f"{LETTER}\n{said.capitalize()}.\n") == []
    assert _copies(a=f"{OTHER}\n{one}", b=f"{LETTER}\n{said.capitalize()}.\n{credited}") == [(("a", "b"), None)]


_WAYS: dict[str, str | re.Pattern[str]] = {"told": TOLD, "cited": CITING, "reported": CITES, "behind": AFTER}
_CITING_WORDS = st.one_of(
    *(st.tuples(st.just(way), st.from_regex(pattern, fullmatch=True)) for way, pattern in _WAYS.items())
)


@given(_CITING_WORDS)
def test_no_words_that_cite_are_passed_over(cited: tuple[str, str]) -> None:
    """Names are looked at only where such a part of words stands: all that a pattern can match must have one."""
    way, words = cited
    assert any(part in words.lower() for part in PARTS[way])
