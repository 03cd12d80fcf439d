"""From the lines of a story to claims over the details that its reports share."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collate.details.beside import Beside
from variorum.collate.details.linking import details
from variorum.collate.details.occurrences import pairs, words
from variorum.collate.details.records import Teller
from variorum.collate.known import Known
from variorum.collate.statements.likeness import Scale
from variorum.collate.statements.lines import Line
from variorum.collate.titles import Titles
from variorum.records import ClaimRecord
from variorum.story import Story


def collate_details(
    story: Story, known: Known, claims: Sequence[ClaimRecord], found: Sequence[Line], titles: Titles
) -> tuple[ClaimRecord, ...]:
    """The names, nouns and pairs of words that each of several reports has hardly more than once.

    What a claim sets side by side already is left out. `found` are the lines of the story.
    """
    teller = Teller.of(story, known, titles)
    scale = Scale.of(found)
    made: list[ClaimRecord] = []
    for occurrences in (words(found), pairs(found)):
        beside = Beside((*claims, *made))
        made += [
            teller.claim(detail)
            for detail in details(occurrences, scale)
            if not beside.all_of([one.place for one in detail.occurrences])
        ]
    return tuple(made)
