"""Who may speak and what may be spoken: things that show, those made to say, titles of works, words held off."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import read
from variorum.annotate.language import SpacyLanguage


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The delay spurred Anna Berg to note that “the quay was old.”", "Anna Berg"),
        ("The company met Anna Berg to say that “the quay was old.”", "The company"),
        ("These results show that “the quay pays for itself.”", None),
        ("An audit shows that “the quay pays for itself.”", "An audit"),
        ("A post on the union's page said the quay was “lost for good”.", "the union"),
        ("“I heard a boom,” Nora Vale, who was working in a shop nearby, said.", "Nora Vale"),
        ("“He is in custody,” Ann Roth, who leads the Oldmark police, said Monday.", "Ann Roth"),
    ],
    ids=[
        "spurred to note",
        "met to say",
        "figures show",
        "documents show",
        "a page's owner",
        "one who was near",
        "one who leads",
    ],
)
def test_who_speaks(language: SpacyLanguage, text: str, speaker: str | None) -> None:
    found = read(language, text)
    assert {found.speaker(quote) for quote in found.quotes if quote.kind != "indirect"} == {speaker}


def test_a_generation_is_part_of_a_name(language: SpacyLanguage) -> None:
    found = read(
        language, "Justice Robert P. Holm, Jr. offered a statement before noon:", "“Our prayers go out to all.”"
    )
    assert found.said("direct") == [("Our prayers go out to all.", "Robert P. Holm, Jr.")]


@pytest.mark.parametrize(
    "text",
    [
        "Lind starred in “the quiet man of Oldmark” in 1990.",
        "The song “I will go down to the quay” was sung by Mara Lind.",
        "“Blue Harbour,” the band's first album, was praised by Mara Lind.",
        "The essay, “Why we need a quay,” says the town is lost.",
        "Mara Lind said the “experts” were wrong.",
    ],
    ids=["starred in", "a noun before", "a noun after", "an essay that says", "a word held off"],
)
def test_titles_and_words_held_off_are_no_utterances(language: SpacyLanguage, text: str) -> None:
    assert read(language, text).said("direct", "partial") == []


@pytest.mark.parametrize(
    "text",
    [
        "“We went to see the film,” Mara Lind said.",
        "Lind called the film “a disgrace.”",
        "Lind said the film “is a disgrace.”",
        "“It is a great show,” said Mara Lind.",
    ],
)
def test_what_is_said_of_works_is_uttered(language: SpacyLanguage, text: str) -> None:
    (quote,) = [quote for quote in read(language, text).quotes if quote.kind != "indirect"]
    assert quote.speaker is not None


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["“You will face a judge,” said APD Supt. Jonas Harlow."], "Jonas Harlow"),
        (["Two men were hurt, police said. “Both are doing well,” Lt. Gov. Mara Lind said."], "Mara Lind"),
        (["Jonas Harlow, harbour master: “I believe so, yes. It was a long climb.”"], "Jonas Harlow"),
        (
            [
                "The storm took eight lives, sources said.",
                "Meanwhile, Mara Lind released this statement on Friday morning:",
                "“Last night we lost one of our finest.”",
            ],
            "Mara Lind",
        ),
        (["Mara Lind issued a statement saying divers were “gathering ropes from the quay”."], "Mara Lind"),
        (["Jonas Harlow apologized to his neighbours “for the noise they have been put through.”"], "Jonas Harlow"),
        (["Mara Lind, through Twitter, congratulated Harlow on “one fine night of work.”"], "Mara Lind"),
        (
            [
                "“He was like my son,” Mara Lind told the Tidewatch.",
                "Our kids should be at school, not at sea. Mara Lind, a friend",
                "“He ran when he heard the wave.”",
            ],
            "Mara Lind",
        ),
    ],
    ids=["Supt.", "Lt. Gov.", "label", "colon above", "issued", "apologized", "congratulated", "pull quote"],
)
def test_the_last_quotation_is_of(language: SpacyLanguage, lines: list[str], speaker: str) -> None:
    found = [one for one in read(language, *lines).said() if one[0]]
    assert found[-1][1] == speaker
