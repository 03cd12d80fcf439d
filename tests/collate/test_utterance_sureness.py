"""How sure it is that a quotation is one, from whom its report names."""

from __future__ import annotations

from dataclasses import replace

from tests.collate.harbour import story_of
from variorum.collate.utterances import collate_quotes
from variorum.collate.utterances.sureness import form_of, sureness
from variorum.marks import Mention


def test_a_named_speaker_of_words_in_marks_is_surer_than_reported_speech_or_a_pronoun_beside_a_fragment() -> None:
    assert sureness("direct", "name") > sureness("indirect", "name") > sureness("indirect", "words")
    assert sureness("partial", "name") > sureness("partial", "pronoun")


def test_what_was_hardly_seen_is_as_its_like() -> None:
    assert 0.7 < sureness("direct", "none") < 0.9


def test_a_version_is_as_sure_as_those_of_its_kind_and_speaker() -> None:
    story, cast = story_of("“We have waited long enough,” Brandt told the harbour board.")
    (quote,) = story.marks[0].quotes
    named = replace(
        story.marks[0], quotes=(replace(quote, speaker=(30, 36)),), mentions=(Mention(30, 36, "person", "name"),)
    )
    assert form_of(named, named.quotes[0]) == "name"
    assert form_of(story.marks[0], quote) == "none"
    assert collate_quotes(replace(story, marks=(named,)), cast)[0].readings[0].confidence == sureness("direct", "name")
    assert collate_quotes(story, cast)[0].readings[0].confidence == sureness("direct", "none")
