"""Which media invented reports name as the source of what they tell."""

from __future__ import annotations

import pytest

from variorum.layout.page import lay_out
from variorum.lineage.citations import citations
from variorum.lineage.media import media
from variorum.report import Capture

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
