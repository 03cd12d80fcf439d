"""Quotations of invented reports: their words, kinds and speakers."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.annotate.actors import find_actors
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.quotes import find_quotes
from variorum.marks import Quote
from variorum.report import Block, Report


@dataclass(frozen=True)
class Read:
    """The quotations of one text, with their words."""

    text: str
    quotes: tuple[Quote, ...]
    names: dict[str, str]

    def said(self, *kinds: str) -> list[tuple[str, str | None]]:
        """What was said, and by whom: the actor's name where it is known, else the words that name the speaker."""
        return [(self.text[q.start : q.end], self.speaker(q)) for q in self.quotes if q.kind in (kinds or (q.kind,))]

    def speaker(self, quote: Quote) -> str | None:
        return self.names.get(quote.chain or "") or self.words(quote.speaker)

    def words(self, span: tuple[int, int] | None) -> str | None:
        return self.text[span[0] : span[1]] if span else None


def read(language: SpacyLanguage, *lines: str) -> Read:
    text = "\n".join(lines)
    blocks: list[Block] = []
    for line in lines:
        start = blocks[-1].end + 1 if blocks else 0
        blocks.append(Block(start, start + len(line), "body"))
    report = Report("r", "r", text, tuple(blocks))
    (sentences,) = language.parse([report])
    mentions, chains = find_actors(report, sentences)
    return Read(text, find_quotes(report, sentences, mentions, chains), {chain.id: chain.name for chain in chains})


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The bridge is closed,” Mara Lind said.", "The bridge is closed,", "Mara Lind"),
        ("“The bridge is closed,” said Mara Lind, the mayor.", "The bridge is closed,", "Mara Lind"),
        ("Mara Lind said: “The bridge is closed.”", "The bridge is closed.", "Mara Lind"),
        (
            "“The bridge is closed,” Mara Lind, the mayor of Oldmark, told reporters.",
            "The bridge is closed,",
            "Mara Lind",
        ),
        ("Mara Lind, who visited the town, warned the bridge “may never open”.", "may never open", "Mara Lind"),
        ("“The bridge is closed,” according to Mara Lind.", "The bridge is closed,", "Mara Lind"),
        (
            "“The bridge is closed,” the Harbour Courier quoted Mara Lind as saying.",
            "The bridge is closed,",
            "Mara Lind",
        ),
        ("Mara Lind described the bridge as “a danger to all”.", "a danger to all", "Mara Lind"),
        ("“Why is it closed?” asked Mara Lind.", "Why is it closed?", "Mara Lind"),
        ("“The bridge is closed.” — Mara Lind", "The bridge is closed.", "Mara Lind"),
        ("‘The bridge isn’t open,’ Mara Lind said.", "The bridge isn’t open,", "Mara Lind"),
        ('"The bridge is closed," laughed Mara Lind.', "The bridge is closed,", "Mara Lind"),
        ("Oldmark police spokeswoman Mara Lind said: “The bridge is closed.”", "The bridge is closed.", "Mara Lind"),
        ("It was, as Mara Lind put it, “a very bad day”.", "a very bad day", "Mara Lind"),
        ("“The bridge is closed,” the 54-year-old said.", "The bridge is closed,", "the 54-year-old"),
        ("“The bridge is closed,” said acting mayor Mara Lind, who took over.", "The bridge is closed,", "Mara Lind"),
        ("The audit said that the bridge “may never open again”.", "may never open again", "The audit"),
        ("“The bridge is closed,” read a company statement.", "The bridge is closed,", "a company statement"),
    ],
)
def test_the_speaker_in_the_same_sentence(language: SpacyLanguage, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in read(language, text).said("direct", "partial")


def test_the_words_are_without_marks_and_split_quotations_are_two(language: SpacyLanguage) -> None:
    found = read(language, "“It was loud,” Mara Lind said. “Then it was quiet. We ran.”")
    assert found.said() == [("It was loud,", "Mara Lind"), ("Then it was quiet. We ran.", "Mara Lind")]


def test_a_quotation_over_paragraphs(language: SpacyLanguage) -> None:
    found = read(
        language,
        "Mara Lind, a nurse, was on the ferry.",
        "“It was loud. We ran.",
        "A picture of the ferry at Oldmark",
        "“Then it was quiet,” she said.",
    )
    assert found.said("direct") == [("It was loud. We ran.", "Mara Lind"), ("Then it was quiet,", "Mara Lind")]


def test_who_speaks_at_the_end_of_a_quotation_over_paragraphs(language: SpacyLanguage) -> None:
    found = read(
        language,
        "Orlo Sand said the ferry had been late.",
        "“It was loud. We ran.",
        "“Then it was quiet,” said Mara Lind, a nurse.",
    )
    assert {speaker for _, speaker in found.said("direct")} == {"Mara Lind"}


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["Mara Lind said the ferry was late.", "“It was loud.”"], "Mara Lind"),
        (["Mara Lind was on the ferry.", "“It was loud,” she said."], "Mara Lind"),
        (["“It was late,” Mara Lind said.", "“It was loud,” she added."], "Mara Lind"),
        (["The Courier asked Mara Lind what happened? “It was loud.”"], "Mara Lind"),
        (["Mara Lind said it was late, and Peter Sand agreed.", "“It was loud,” she said."], "Mara Lind"),
        (["“It was loud.”", "Mara Lind, Harbour Courier"], "Mara Lind"),
    ],
    ids=["paragraph before", "pronoun", "adding", "answer", "gender", "signature"],
)
def test_the_speaker_in_another_sentence(language: SpacyLanguage, lines: list[str], speaker: str) -> None:
    said = dict(read(language, *lines).said("direct"))
    assert next(said[words] for words in said if words.startswith("It was loud")) == speaker


def test_nobody_is_made_up(language: SpacyLanguage) -> None:
    found = read(language, "The bridge at Oldmark is old.", "“It was loud and then it was quiet.”")
    assert found.said() == [("It was loud and then it was quiet.", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry, known as the “Old Lady”, sank in the harbour.",
        "Her novel “A Winter in Oldmark” came out in May.",
        "They met in the “safe zone” of the harbour.",
        "He stands 6'2\" tall in his '90s boots.",
    ],
    ids=["name", "title", "turn of phrase", "inches"],
)
def test_marks_that_quote_nobody(language: SpacyLanguage, text: str) -> None:
    assert read(language, text).said("direct", "partial") == []


def test_direct_and_partial(language: SpacyLanguage) -> None:
    found = read(language, "Mara Lind called it “a bad day”. “We were scared,” she said.")
    assert [(words, quote.kind) for (words, _), quote in zip(found.said(), found.quotes, strict=True)] == [
        ("a bad day", "partial"),
        ("We were scared,", "direct"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mara Lind said that the ferry had sunk.", "the ferry had sunk", "Mara Lind"),
        ("The ferry had sunk, Mara Lind said.", "The ferry had sunk", "Mara Lind"),
        ("According to Mara Lind, the ferry had sunk.", "the ferry had sunk", "Mara Lind"),
        ("The ferry had sunk, according to the police.", "The ferry had sunk", "the police"),
        ("Mara Lind told reporters the ferry had sunk, adding that it was old.", "it was old", "Mara Lind"),
        ("Mara Lind promised to raise the ferry.", "raise the ferry", "Mara Lind"),
    ],
    ids=["that", "parenthesis", "according", "according after", "adding", "infinitive"],
)
def test_indirect_speech(language: SpacyLanguage, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in read(language, text).said("indirect")


@pytest.mark.parametrize(
    ("text", "words", "speaker", "source"),
    [
        (
            "State media said that the ministry said the test had failed.",
            "the test had failed",
            "the ministry",
            "State media",
        ),
        (
            "“The test failed,” the ministry said, according to the Harbour Courier.",
            "The test failed,",
            "the ministry",
            "the Harbour Courier",
        ),
        (
            "The test had failed, Mara Lind said, the Harbour Courier reports.",
            "The test had failed",
            "Mara Lind",
            "the Harbour Courier",
        ),
    ],
)
def test_whom_words_came_through(language: SpacyLanguage, text: str, words: str, speaker: str, source: str) -> None:
    found = read(language, text)
    (quote,) = [q for q in found.quotes if text[q.start : q.end] == words]
    assert (found.speaker(quote), found.words(quote.source)) == (speaker, source)


def test_venue_and_addressee(language: SpacyLanguage) -> None:
    found = read(language, "“It was loud,” Mara Lind told the Courier in an interview with its editor on Monday.")
    (quote,) = found.quotes
    assert found.words(quote.addressee) == "the Courier"
    assert found.words(quote.venue) == "an interview with its editor"
    assert found.words(quote.cue) == "told"


def test_the_statement_is_that_of_who_made_it(language: SpacyLanguage) -> None:
    found = read(language, "“It was loud,” Mara Lind said in a statement.", "“It was long,” the statement said.")
    assert [speaker for _, speaker in found.said("direct")] == ["Mara Lind", "Mara Lind"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It was loud,” said a statement issued on Monday by the Harbour Board of Oldmark.",
            "Harbour Board of Oldmark",
        ),
        ("A statement from the Oldmark Council said: “It was loud.”", "Oldmark Council"),
        ("A post on Mara Lind's page said: “It was loud.”", "Mara Lind"),
        ("A statement carried by the Oldmark Courier said: “It was loud.”", "A statement"),
    ],
)
def test_a_text_is_the_words_of_its_author_and_not_of_who_carries_it(
    language: SpacyLanguage, text: str, speaker: str
) -> None:
    ((_, found),) = read(language, text).said("direct")
    assert speaker in (found or "")


def test_the_statement_is_that_of_who_issued_it(language: SpacyLanguage) -> None:
    found = read(
        language,
        "The ferry sank at noon, said a statement issued by the Oldmark Council.",
        "“It was loud,” the statement said.",
    )
    assert ["Oldmark Council" in (speaker or "") for _, speaker in found.said("direct")] == [True]


def test_what_somebody_began_doing_is_not_said_by_them(language: SpacyLanguage) -> None:
    text = "Mara Lind saw the captain begin “shouting at everybody on board.” “He was mad,” Lind said."
    assert [speaker for _, speaker in read(language, text).said()] == ["Mara Lind", "Mara Lind"]


def test_an_infinitive_in_marks_is_the_words_of_who_commits_to_it(language: SpacyLanguage) -> None:
    text = "The Oldmark Council moved quickly to “open the bridge to all who want to cross it”."
    assert [speaker for _, speaker in read(language, text).said()] == ["Oldmark Council"]


def test_she_is_who_was_heard_before_a_caption_stood_between(language: SpacyLanguage) -> None:
    found = read(
        language,
        "“It was loud,” Alan Lind, the newsreader, declared in a broadcast.",
        "A picture shows the ferry at an unknown place.",
        "“It was late,” she said.",
    )
    assert found.said("direct")[1] == ("It was late,", "Alan Lind")


def test_posts_are_their_authors_words(language: SpacyLanguage) -> None:
    found = read(language, "We are all safe and on our way home — Mara Lind (@maralind) May 3, 2019")
    assert found.said("direct") == [("We are all safe and on our way home", "Mara Lind")]


def test_transcripts(language: SpacyLanguage) -> None:
    found = read(language, "LIND: It was very loud.", "SAND: Was it late?", "LIND: It was not late.")
    assert found.said("direct") == [
        ("It was very loud.", "LIND"),
        ("Was it late?", "SAND"),
        ("It was not late.", "LIND"),
    ]


def test_a_lost_closing_mark_ends_before_the_question_that_was_asked(language: SpacyLanguage) -> None:
    text = 'Mara Lind said: "It was loud. We ran. When asked if it was late? Lind said: "It was late."'
    assert [words for words, _ in read(language, text).said("direct")] == ["It was loud. We ran.", "It was late."]


def test_a_lost_closing_mark_ends_before_the_next_speaker(language: SpacyLanguage) -> None:
    found = read(language, 'Mara Lind said: "It was loud. We ran. Orlo Sand said: "It was late."')
    assert found.said("direct") == [("It was loud. We ran.", "Mara Lind"), ("It was late.", "Orlo Sand")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "‘", "’", "'", "Mara Lind", "said", "he", "said that", ":", ",", ".", "the ferry sank", "?"]
        ),
        max_size=24,
    )
)
def test_marks_lie_in_the_text_without_quotation_marks_around(language: SpacyLanguage, pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    found = read(language, text)
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        spans = (quote.speaker, quote.cue, quote.venue, quote.addressee, quote.source)
        assert all(0 <= span[0] < span[1] <= len(text) for span in spans if span)
        assert not text[quote.start].isspace()
        assert not text[quote.end - 1].isspace()
    assert list(found.quotes) == sorted(found.quotes, key=lambda q: (q.start, q.end))
