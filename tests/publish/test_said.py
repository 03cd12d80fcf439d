from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.publish import invented
from variorum.publish.page.concerned import Concerned
from variorum.publish.page.people import make_actors
from variorum.publish.page.said import Run, UtteranceView, compare, make_utterances
from variorum.publish.page.sources import Sources
from variorum.records import Dossier
from variorum.wording import words_of

_WORDS = st.lists(st.sampled_from(["we", "saw", "the", "crane", "fall", "(again)", "“down”", "today,"]), max_size=30)


def _keys(text: str) -> list[str]:
    return list(words_of(text).keys)


@given(_WORDS, _WORDS)
def test_the_marks_give_both_wordings_back(full: list[str], here: list[str]) -> None:
    runs = compare(" ".join(full), words_of(" ".join(full)), " ".join(here))
    if not runs:
        return
    new = [key for run in runs if run.kind != "del" for key in _keys(run.text)]
    old = [key for run in runs if run.kind == "del" for key in _keys(run.text)]
    assert new == _keys(" ".join(here))
    left_out = sum(run.left_out for run in runs)
    kept = sum(len(_keys(run.text)) for run in runs if run.kind == "same")
    assert len(old) + left_out + kept == len(full)


def _made(dossier: Dossier) -> tuple[UtteranceView, ...]:
    sources = Sources(dossier)
    return make_utterances(sources, Concerned(sources, make_actors(sources)))


def test_what_a_report_made_of_it() -> None:
    (steel, _) = _made(invented.make())
    runs = {version.evidence.outlet: version.runs for version in steel.versions}
    assert runs["Meridian"] == ()
    assert runs["The Morning Post"] == (
        Run("same", "We heard the steel give way,"),
        Run("del", "and then nothing at all for a moment,"),
    )
    assert Run("ins", "tear,") in runs["unknown outlet"]


def test_a_long_cut_is_shown_by_its_ends() -> None:
    full = " ".join(f"word{chr(97 + n)}" for n in range(20))
    (cut, same) = compare(full, words_of(full), "wordt")
    assert (cut.kind, cut.left_out) == ("del", 11)
    assert cut.text == "worda wordb wordc wordd\nwordp wordq wordr words"
    assert same == Run("same", "wordt")


def test_wordings_with_too_little_in_common_are_not_set_against_each_other() -> None:
    full = "we saw the crane fall"
    assert compare(full, words_of(full), "nobody here noticed the accident happen at all") == ()


def test_a_version_says_how_sure_it_is_where_that_was_weighed() -> None:
    (steel, _) = _made(invented.make())
    assert [version.kind for version in steel.versions] == ["quoted, 90% sure", "quoted", "quoted"]
    assert steel.sure == 90


def test_those_that_several_reports_carry_come_first() -> None:
    dossier = invented.make(quotes=tuple(reversed(invented.make().quotes)))
    assert [view.id for view in _made(dossier)] == ["q-steel", "q-inspected"]
