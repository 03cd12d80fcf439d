"""How the versions of one utterance differ, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.collate.harbour import FULL, story_of
from variorum.collate.utterances import collate_quotes
from variorum.collate.utterances.wording import Version, compare


def test_the_fullest_wording_is_verbatim_and_changes_say_what_differs() -> None:
    story, cast = story_of(
        f"She said “{FULL}”.", "“We will never sell a single berth of this harbor to anyone,” she said."
    )
    (quote,) = collate_quotes(story, cast)
    assert quote.text == FULL
    assert (quote.speaker, quote.speaker_name) == ("p-mayor", "Ilse Brandt")
    changes = [(c.kind, c.full, c.here) for c in quote.readings[1].changes]
    assert ("changed", "not", "never") in changes
    assert ("respelled", "harbour", "harbor") in changes
    assert ("cut", "and the cranes stay where they are", "") in [
        (k, f.removeprefix("anybody, "), h) for k, f, h in changes
    ] or (
        "changed",
        "anybody, and the cranes stay where they are",
        "anyone",
    ) in changes
    for change in quote.readings[1].changes:
        if change.start is not None and change.end is not None:
            assert story.reports[1].text[change.start : change.end] == change.here


WORDS = st.lists(
    st.sampled_from(["we", "will", "not", "sell", "a", "single", "berth", "of", "this", "harbour"]),
    min_size=1,
    max_size=12,
)


def _version(words: list[str]) -> Version:
    text = " ".join(words)
    return Version.of(0, text, [(0, len(text))])


@given(WORDS)
def test_a_wording_is_the_same_as_itself(words: list[str]) -> None:
    assert compare(_version(words), _version(words)) == ("same", ())


@given(WORDS, WORDS)
def test_changes_turn_the_fullest_wording_into_the_reading(full: list[str], here: list[str]) -> None:
    relation, changes = compare(_version(full), _version(here))
    lost = [word for c in changes if c.kind in ("cut", "changed") for word in c.full.split()]
    new = [word for c in changes if c.kind in ("added", "changed") for word in c.here.split()]
    assert sorted([*full, *new]) == sorted([*here, *lost])
    assert (relation == "same") == (full == here)


@given(WORDS, st.data())
def test_words_left_out_are_a_cut(full: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(full), max_size=len(full)).filter(any))
    here = [word for word, keep in zip(full, kept, strict=True) if keep]
    assert compare(_version(full), _version(here))[0] == ("same" if all(kept) else "cut")


def test_a_passage_that_moved_is_not_cut_and_added() -> None:
    waited = ["we", "have", "waited", "and", "nobody", "came", "to", "the", "quay"]
    years = ["for", "three", "long", "years"]
    full, here = _version(years + waited), _version(waited + years)
    relation, changes = compare(full, here)
    assert relation == "reordered"
    assert [(change.kind, change.full) for change in changes] == [("moved", "for three long years")]
