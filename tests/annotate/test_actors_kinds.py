"""What a name is the name of, by votes and by hand-made words."""

from __future__ import annotations

import pytest

from variorum.annotate.actors import find_actors
from variorum.annotate.actors.ballots import Ballot, Key
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.common_words import is_common, is_ordinary, titled
from variorum.annotate.actors.descriptions import noun_at
from variorum.annotate.actors.kinds import vote
from variorum.annotate.actors.shared_kinds import share
from variorum.annotate.actors.text import Text, lay_in_row
from variorum.annotate.actors.trimming import without_title
from variorum.annotate.actors.unlabelled import in_capitals
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.lemmas import is_adjective
from variorum.marks import Sentence, Word
from variorum.report import Block, Report

Tokens = list[tuple[str, str, str]]
"""The words of a sentence: text, tag, label."""


def text_of(*lines: Tokens, headline: bool = False) -> Text:
    """A report of these sentences, the first its headline if it has one."""
    text, blocks, sentences = "", [], []
    for number, tokens in enumerate(lines):
        start, words = len(text), []
        for word, tag, label in tokens:
            end = len(text) + len(word)
            words.append(Word(len(text), end, word, word.lower(), "X", tag, "dep", 0, label))
            text += word + " "
        kind = "headline" if headline and not number else "body"
        blocks.append(Block(start, len(text) - 1, kind))
        sentences.append(Sentence(start, len(text) - 1, tuple(words), kind, number))
        text += "\n"
    return lay_in_row(Report("r", "r", text, tuple(blocks)), tuple(sentences))


def ballot(uses: int, **used: float) -> Ballot:
    """Votes for a name used so often."""
    made = Ballot(uses=uses)
    made.used |= used
    return made


def shared(**ballots: Ballot) -> dict[Key, str]:
    """The winners once the names have told each other what they are."""
    found = {tuple(name.split("_")): one for name, one in ballots.items()}
    share(found)
    return {key: one.winner()[0] for key, one in found.items()}


def test_a_name_that_begins_with_a_first_name_and_goes_by_its_last_word_is_a_person() -> None:
    kinds = shared(anna_velgaard=ballot(3, organisation=3.0), velgaard=ballot(8, organisation=6.0, person=2.0))
    assert kinds == {("anna", "velgaard"): "person", ("velgaard",): "person"}


def test_a_first_name_alone_is_the_person_who_has_it() -> None:
    kinds = shared(anna_velgaard=ballot(3, person=3.0), anna=ballot(6, organisation=4.0))
    assert kinds[("anna",)] == "person"


def test_a_body_of_no_first_name_stays_one() -> None:
    kinds = shared(zolder_velgaard=ballot(3, organisation=3.0), velgaard=ballot(8, organisation=6.0, person=2.0))
    assert set(kinds.values()) == {"organisation"}


def test_what_is_called_after_its_place_is_a_team_under_its_last_word_too() -> None:
    kinds = shared(oslo_otters=ballot(2, organisation=2.0), otters=ballot(9, person=9.0))
    assert kinds[("otters",)] == "organisation"


def test_a_lone_ordinary_word_that_only_begins_sentences_is_no_name() -> None:
    text = text_of([("Head", "NNP", "person"), ("off", "RB", "")], [("Head", "NNP", "person"), ("on", "RB", "")])
    assert vote(text, [Candidate(0, 1, "person"), Candidate(2, 3, "person")]) == {}


def test_a_lone_word_inside_a_sentence_is_one() -> None:
    text = text_of([("met", "VBD", ""), ("Head", "NNP", "person")])
    assert vote(text, [Candidate(1, 2, "person")]) == {("head",): "person"}


@pytest.mark.parametrize(
    ("word", "tag", "common"),
    [("How", "WRB", True), ("CLOSE", "NNP", True), ("Kneeling", "VBG", True), ("Velgaard", "NNP", False)],
)
def test_common_words_at_the_beginning_of_a_sentence(word: str, tag: str, common: bool) -> None:
    text = text_of([(word, tag, "person"), ("here", "RB", "")])
    assert is_common(text, Candidate(0, 1, "person")) is common


def test_first_names_and_places_are_no_ordinary_words() -> None:
    assert [is_ordinary(word) for word in ("Game", "Paris", "Mark")] == [True, False, False]


def test_a_headline_of_names_alone_is_a_line_of_capitals() -> None:
    line = [("Anna", "NNP", "person"), ("Velgaard", "NNP", "person"), ("Split", "NNP", "person")]
    assert titled(text_of(line, headline=True), 2)
    assert not titled(text_of(line), 2)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ([("Actress", "NN"), ("Anna", "NNP"), ("Velgaard", "NNP")], 1),
        ([("Drummers", "NNPS"), ("Anna", "NNP"), ("Velgaard", "NNP")], 1),
        ([("Actress", "NNP"), ("Velgaard", "NNP")], 0),
        ([("Baker", "NNP"), ("Velgaard", "NNP")], 0),
    ],
)
def test_what_someone_is_does_not_belong_to_the_name(words: list[tuple[str, str]], first: int) -> None:
    text = text_of([(word, tag, "person") for word, tag in words])
    assert without_title(text, 0, len(words)) == (first, len(words))


def test_people_who_begin_a_sentence_are_described_not_named() -> None:
    assert noun_at(text_of([("Fishermen", "NNPS", "person"), ("came", "VBD", "")]), 0) == "fisherman"


def test_adjectives_by_the_dictionary() -> None:
    assert [is_adjective(word) for word in ("Jubilant", "Delighted", "Velgaard")] == [True, True, False]


def test_a_name_of_initials_is_a_person() -> None:
    text = text_of([("met", "VBD", ""), ("T.", "NNP", ""), ("Velgaard", "NNP", "")])
    candidates = list(in_capitals(text, [False] * 3))
    assert vote(text, candidates) == {("t.", "velgaard"): "person"}


def test_what_a_speaker_says_to_be_is_nobody_named_before(language: SpacyLanguage) -> None:
    text = "Anna Velgaard left.\n\n“I am the director, so I decide,” it said in the letter."
    report = Report("r", "r", text, (Block(0, 19, "body"), Block(21, len(text), "body")))
    (sentences,) = language.parse([report])
    mentions, _ = find_actors(report, sentences)
    assert "the director" not in {text[one.start : one.end] for one in mentions}


def test_initials_alone_tell_of_no_person() -> None:
    text = text_of([("in", "IN", ""), ("R.", "NNP", "place"), ("U.", "NNP", "place")])
    assert vote(text, [Candidate(1, 3, "place")]) == {("r.", "u."): "place"}


def test_a_word_that_no_dictionary_has_may_begin_a_sentence() -> None:
    assert not is_common(text_of([("Velgaard", "NN", "place"), ("police", "NN", "")]), Candidate(0, 1, "place"))
