"""Decisions: read and written a line each, found again by their spans, undone, and kept when all else changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish import invented
from variorum.decisions.bearing import decided, in_order, lost, standing
from variorum.decisions.lines import append, from_line, read_file, to_line
from variorum.errors import DecisionError
from variorum.records import DecidedSpan, DecisionRecord, Dossier

DOSSIER = invented.make()
_WORDS = (("meridian", "three dock workers"), ("coast-radio", "Four people"), ("meridian", "1988"))


def about(*words: tuple[str, str]) -> tuple[DecidedSpan, ...]:
    return tuple(DecidedSpan(**invented.span(report, text), text=text) for report, text in words)


def made(id: str = "d-1", act: Any = "confirm", **fields: Any) -> DecisionRecord:
    given = {"at": "2022-05-04T10:00:00+02:00", "by": "Ada", "about": about(*_WORDS[:2]), **fields}
    return DecisionRecord(id=id, act=act, **given)


def undo(id: str, undoes: str) -> DecisionRecord:
    return made(id, "undo", about=(), undoes=undoes, at="2022-05-05T10:00:00Z")


DECISIONS = st.lists(
    st.builds(
        made,
        st.sampled_from([f"d-{number}" for number in range(6)]),
        st.sampled_from(["confirm", "reject", "note"]),
        value=st.just("a word"),
        at=st.sampled_from(["2022-05-04T10:00:00+02:00", "2022-05-04T09:00:00Z", "2022-05-06T00:00:00Z"]),
        about=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=2, unique=True).map(lambda words: about(*words)),
    ),
    unique_by=lambda one: one.id,
    max_size=5,
)


@given(DECISIONS)
def test_an_undo_restores_what_was(decisions: list[DecisionRecord]) -> None:
    one = made("d-new", "reject")
    assert standing([*decisions, one, undo("u", one.id)]) == standing(decisions)


@given(DECISIONS, st.randoms(use_true_random=False))
def test_their_order_does_not_matter(decisions: list[DecisionRecord], chance: Any) -> None:
    mixed = list(decisions)
    chance.shuffle(mixed)
    assert decided(DOSSIER, mixed) == decided(DOSSIER, decisions)


@given(DECISIONS)
def test_applying_twice_is_applying_once(decisions: list[DecisionRecord]) -> None:
    once = decided(DOSSIER, decisions)
    assert decided(once, decisions) == once
    assert decided(once, ()) == once


@given(DECISIONS)
def test_a_line_is_read_back(decisions: list[DecisionRecord]) -> None:
    assert [from_line(to_line(one)) for one in decisions] == decisions


@given(DECISIONS)
def test_no_finding_is_edited(decisions: list[DecisionRecord]) -> None:
    assert msgspec.structs.replace(decided(DOSSIER, decisions), decisions=()) == DOSSIER


def test_a_decision_is_on_the_claim_whose_readings_it_names() -> None:
    (record,) = decided(DOSSIER, [made()]).decisions
    assert (record.on, record.undone_by) == (("c-dead",), None)


def test_a_join_is_on_what_it_makes_and_undone_on_the_two() -> None:
    join = made(act="join", about=about(("meridian", "three dock workers"), _WORDS[2]))
    (record,) = decided(DOSSIER, [join]).decisions
    assert record.on == ("c-dead",)
    assert decided(DOSSIER, [join, undo("u-1", "d-1")]).decisions[0].on == ("c-built", "c-dead")


def test_an_undone_decision_stays_and_says_so() -> None:
    records = decided(DOSSIER, [made(), undo("u-1", "d-1")]).decisions
    assert [(record.decision.id, record.undone_by) for record in records] == [("d-1", "u-1"), ("u-1", None)]


def test_it_survives_other_claim_ids_moved_offsets_and_more_reports() -> None:
    claims = tuple(msgspec.structs.replace(claim, id=f"other-{claim.id}") for claim in DOSSIER.claims)
    copy = invented.report("zz-copy", invented.WIRE)
    renamed = invented.make(claims=claims, reports=(*DOSSIER.reports, copy))
    assert decided(renamed, [made()]).decisions[0].on == ("other-c-dead",)
    moved = tuple(msgspec.structs.replace(span, start=span.start - 5, end=span.end - 5) for span in made().about)
    assert decided(DOSSIER, [made(about=moved)]).decisions[0].on == ("c-dead",)


def test_one_that_finds_nothing_is_kept_and_told() -> None:
    gone = made(about=(DecidedSpan(report="meridian", start=1, end=4, text="words of an older version"),))
    dossier = decided(DOSSIER, [gone])
    assert dossier.decisions[0].on == ()
    assert lost([dossier], [gone]) == (gone,)
    elsewhere = made(about=(DecidedSpan(report="another", start=1, end=4),))
    assert decided(DOSSIER, [elsewhere]).decisions == ()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("", "no decision"),
        ("[]", "no decision"),
        ('{"id": "d"}', "missing required field"),
        (to_line(made(act="confirm", at="2022-05-04T10:00:00")), "no time with an offset"),
        (to_line(made(act="undo")), "names the decision"),
        (to_line(made(about=())), "no span"),
        (to_line(made(act="correct")), "names the field"),
        (to_line(made(act="note")), "has words"),
        (to_line(made(act="grade", value="G2")), "such as B2"),
        (to_line(made(act="grade")), "such as B2"),
        (to_line(made(about=(DecidedSpan(report="a", start=4, end=4),))), "ends where it starts"),
        (to_line(made(by="")), "who took it"),
        ('{"id": "d", "at": "", "by": "", "act": "burn"}', "no decision"),
    ],
)
def test_what_is_no_decision_is_said_in_a_sentence(line: str, complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        from_line(line)


def test_a_file_is_appended_to_and_a_broken_line_costs_itself(tmp_path: Path) -> None:
    file = tmp_path / "decisions.jsonl"
    assert read_file(file) == ((), ())
    assert append(file, [made()]) == (made(),)
    file.write_text(file.read_text() + "{broken")
    assert append(file, [made(), made("d-2")]) == (made("d-2"),)
    found, problems = read_file(file)
    assert found == (made(), made("d-2"))
    assert len(problems) == 1


def test_the_order_is_that_of_time() -> None:
    late, early = made("a", at="2022-05-04T10:00:00Z"), made("b", at="2022-05-04T11:00:00+02:00")
    assert in_order([late, early, late]) == (early, late)


def test_the_dossier_keeps_them() -> None:
    assert isinstance(decided(DOSSIER, [made()]), Dossier)
