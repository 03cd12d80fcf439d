"""One speaker's sentence, told to two outlets in two ways."""

from __future__ import annotations

from variorum.collate.statements.retold import retold
from variorum.records import QuoteReading, QuoteRecord


def _quote(name: str, text: str, *reports: str, speaker: str = "Ilse Brandt") -> QuoteRecord:
    readings = tuple(
        QuoteReading(report=report, start=10, end=10 + len(text), kind="direct", relation="same") for report in reports
    )
    return QuoteRecord(
        id=name, speaker=None, speaker_name=speaker, said=None, venue=None, addressee=None, text=text, readings=readings
    )


DOG = _quote("q1", "There was a dog that ran in front of me and I braked.", "bay-herald", "coast-post")
CAT = _quote("q2", "There was a cat that ran in front of me, and then nothing.", "harbour-times")


def test_a_word_in_the_place_of_another_is_a_difference() -> None:
    (dispute,) = retold([DOG, CAT])
    assert dispute.kind == "wording"
    assert dispute.about == "“dog” or “cat”, said by Ilse Brandt"
    assert [[place[0] for place in side] for side in dispute.sides] == [["bay-herald", "coast-post"], ["harbour-times"]]


def test_two_speakers_may_say_alike() -> None:
    assert not list(retold([DOG, _quote("q3", CAT.text, "harbour-times", speaker="Jon Vale")]))


def test_within_one_report_a_speaker_may_say_both() -> None:
    assert not list(retold([DOG, _quote("q3", CAT.text, "bay-herald", "coast-post")]))


def test_function_words_are_no_difference() -> None:
    other = _quote("q3", "There was a dog which ran in front of me, and then nothing.", "harbour-times")
    assert not list(retold([DOG, other]))


def test_words_that_go_on_otherwise_are_no_difference() -> None:
    assert not list(retold([DOG, _quote("q3", "There was a dog that slept through the whole of it.", "harbour-times")]))
