"""A slot: what one value of one report is the value of."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.collate.values.extent import Extent


@dataclass(frozen=True, slots=True)
class Slot:
    """One value where it stands, with everything that tells what it is a value of.

    Offsets are those of the evidence: the value with the words it counts. `terms` weighs the words around it, those of
    its own noun phrase most; actors stand among them as "@id", so that all names of one actor are one term.
    """

    report: str
    start: int
    end: int
    extent: Extent
    head: str = ""
    """Class of what is counted or measured, or of the act whose day it is."""
    states: frozenset[str] = frozenset()
    """What became of the people counted: dead, injured, missing."""
    predicate: str = ""
    part: str = ""
    """The value's relation to the predicate: nsubj, obj, obl."""
    marker: str = ""
    """The preposition before it, which tells "fell to" from "fell by" and "fell from"."""
    terms: tuple[tuple[str, float], ...] = ()
    owners: frozenset[str] = frozenset()
    """Actors whose own the value is (the person of an age)."""
    limits: frozenset[str] = frozenset()
    """Words that narrow down what is counted: nationality, age group, "other"."""
    places: frozenset[str] = frozenset()
    """Places that its clause names, as actors' ids."""
    when: tuple[str, str] | None = None
    """First and last ISO day that the clause gives for it."""
    zone: str | None = None
    section: str = "body"
    sentence: int = 0
    agent: str | None = None
    """Who acts on what is counted: an actor's id."""
    negated: bool = False
    speaker: str | None = None
    """Whose words these are, where the value stands inside a quotation."""
    credited: str | None = None
    """Whom the report credits: an actor's id, or the words that name the source."""
    explicit: bool = False
    """Of a time, whether it names the day by its number in the month."""
    dated: bool = False
    """Of a time, whether it names one day, by number, weekday or step ("yesterday"), and not by a holiday."""
    misdated: bool = False
    """Of a day, whether the weekday that the report puts beside it is not the weekday it was."""
    whole: float | None = None
    """What the value is a part of: 12 in "ten of the 12"."""
    beside: float = 0.0
    """How many more its noun phrase names with "a" and no number: 1 in "two men and a woman"."""
    standing: bool = False
    """Of a price, whether it is what a thing changes hands for at the moment of writing."""
    written: str = ""
    label: str = ""
    """Words of the report for what it is a value of."""
    wording: str = ""
    """The words of its sentence and its place among them: equal where one sentence stands in two reports."""
    homes: frozenset[tuple[str, int]] = frozenset()
    """Every (report, sentence) where this wording stands, once the story's slots are folded."""

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the evidence stands."""
        return self.report, self.start, self.end
