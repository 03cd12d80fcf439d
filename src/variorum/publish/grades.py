"""Grades that a person gives to a source and to what it tells, as the Admiralty code writes them: B2."""

from __future__ import annotations

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What is said of a source: how far what it told before has held."""
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""What is said of the information, whoever gives it."""


def graded(grade: str) -> str:
    """A grade with what it says.

    >>> graded("B2"), graded("F6")
    ('B2 (usually reliable, probably true)', 'F6 (reliability cannot be judged, truth cannot be judged)')
    """
    return f"{grade} ({RELIABILITY[grade[0]]}, {CREDIBILITY[grade[1]]})"
