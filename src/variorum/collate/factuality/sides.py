"""What tells two propositions apart: two reports, two voices that one report cites, or one that took it back."""

from __future__ import annotations

from typing import Literal

from variorum.collate.factuality.propositions import Proposition

Apart = Literal["reports", "change", "voices"]
NEAR = 2
"""Sentences that lie at most between what was said first and what it was changed to."""
_TAKEN_BACK = frozenset({"initially", "revise", "retract", "correct", "backtrack", "recant"})


def apart(one: Proposition, other: Proposition) -> Apart | None:
    """What tells a denial and what is told apart; None where nothing does.

    Words that are quoted are told by who speaks them, and not by the report; only a denial of one's own acts is.
    """
    if one.line.report == other.line.report:
        if changed(one, other):
            return "change"
        return "voices" if one.voice is not None and _two_voices(one, other) else None
    if not other.quoted and (not one.quoted or one.mine):
        return "reports"
    return "voices" if _two_voices(one, other) else None


def changed(one: Proposition, other: Proposition) -> bool:
    """Whether one report tells of both because somebody took back the one of them."""
    near = one.line.report == other.line.report and 0 < abs(one.line.number - other.line.number) <= NEAR
    said = {word.lemma.lower() for line in (one.line, other.line) for word in line.tree.words}
    return near and bool(said & _TAKEN_BACK)


def _two_voices(one: Proposition, other: Proposition) -> bool:
    """Whether two different ones are credited, the report itself among them for what it does not quote."""
    unknown = any(told.voice is None and told.quoted for told in (one, other))
    return one.voice != other.voice and not unknown
