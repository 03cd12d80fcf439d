"""From the parallel sentences of a story to claims over the words in which they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from variorum.collate.known import Known
from variorum.collate.parallel import exclusive, names, numbers
from variorum.collate.parallel.compared import compared, disputed
from variorum.collate.parallel.contrasts import contrasts
from variorum.collate.parallel.pairing import parallels
from variorum.collate.parallel.records import Teller
from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.slots import Slot, slots
from variorum.collate.parallel.strands import strands
from variorum.collate.parallel.swaps import Sort, Swap, swaps
from variorum.collate.statements.credits import credits_of
from variorum.collate.titles import Titles
from variorum.records import ClaimRecord
from variorum.story import Story

JUDGES: Mapping[Sort, Callable[[Swap, Scene], bool]] = {
    "number": numbers.opposed,
    "name": names.opposed,
    "word": exclusive.opposed,
}
"""By the sort of a swap, what says whether its sides cannot both be true."""
LEAST: Mapping[Sort, tuple[float, float]] = {"number": (0.45, 0.4), "name": (0.7, 0.5), "word": (0.6, 0.5)}
"""By the sort of a swap, how parallel its sentences must be just there, and as a whole: words of the language and names
stand for more things than numbers do.
"""


def collate_parallel(story: Story, known: Known, claims: Sequence[ClaimRecord]) -> tuple[ClaimRecord, ...]:
    """Conflicts of words in one place of parallel sentences that none of the other claims compares."""
    found = strands(story, known.quotes)
    pairs = parallels(found)
    scene = Scene.of(story, known.cast, found)
    apart = [swap for pair in pairs for swap in swaps(pair) if _near(swap) and JUDGES[swap.sort](swap, scene)]
    apart += contrasts(story, scene, found)
    if not apart:
        return ()
    reports = {report.id: report for report in story.reports}
    teller = Teller(scene, reports, credits_of(story, known.cast), Titles(story), known.lineage)
    return tuple(teller.claim(slot) for slot in slots(apart, pairs) if not _known(slot, teller, claims))


def _known(slot: Slot, teller: Teller, claims: Sequence[ClaimRecord]) -> bool:
    """Whether other claims compare what a slot has; or tell the difference, where only the act is the same."""
    places = teller.places(slot)
    of_act = all(swap.place for swap in slot.swaps)
    return compared(places, claims) or (of_act and disputed(places, claims))


def _near(swap: Swap) -> bool:
    near, overlap = LEAST[swap.sort]
    return swap.near >= near and swap.overlap >= overlap
