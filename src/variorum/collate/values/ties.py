"""When two values stand for one thing: equal ones by more than chance, different ones by more than a like noun.

Days, years, places in an order and small numbers are said of very many things. That two reports name the same one says
nothing unless they say it of the same act of the same people, or of the same counted thing.
"""

from __future__ import annotations

from variorum.collate.values.extent import fit
from variorum.collate.values.lexicon import role_of
from variorum.collate.values.match import MONTH, Evidence
from variorum.collate.values.slot import Slot

TIED = 0.2
"""Equal values less likely than this to be of one thing are left apart."""
SURE = 0.65
"""Different counts that are as likely as this to be of one thing need no more words in common."""
LIKELY = 0.3
"""The same of counts of people, who are told of in many words."""
SMALL = 2
"""Up to here a bare number is said of too many things to be the same one by itself."""
HALF = 0.5
"""Share of the words around two values from which they are told alike."""
NEAR = 0.2
"""Cosine of the words around two values from which they are told alike."""
KIN = 0.08
"""The same for two times, which are told in words less alike."""
LOOSE = frozenset({"ordinal", "score", "share"})
"""Axes on which different values oppose nothing, because every report names many of them."""


def holds(first: Slot, second: Slot, features: Evidence, likely: float) -> bool:
    """Whether a pair of values may stand in one claim."""
    if fit(first.extent, second.extent) == "same":
        return likely >= TIED and _is_tie(first, features)
    if first.extent.axis in LOOSE:
        return fit(first.extent, second.extent) != "apart"
    if first.extent.axis == "count":
        people = "people" in (role_of(first.head), role_of(second.head))
        return likely >= (LIKELY if people else SURE) or _counts_alike(features)
    return True


def of_one_act(first: Slot, second: Slot, features: Evidence) -> bool:
    """Whether two times may stand on one side of a difference: those of one act by the same people."""
    if first.extent.axis not in ("day", "clock") or fit(first.extent, second.extent) == "apart":
        return True
    return _of_one_act(features) and not (features.owner_clash and features.context < NEAR)


def _is_tie(value: Slot, features: Evidence) -> bool:
    """Whether a value that two reports give is said of one thing, as far as their kind of value needs it said."""
    axis = value.extent.axis
    if axis == "day" and value.extent.high - value.extent.low > MONTH:  # named for all that ever happened in it
        return _of_one_act(features)
    if axis == "ordinal":
        return features.head == 1.0 and (value.extent.figure > SMALL or _counts_alike(features))
    if axis == "count" and value.extent.figure <= SMALL and role_of(value.head) != "people":
        return _counts_alike(features)
    return True


def _of_one_act(features: Evidence) -> bool:
    """Whether two times are of one act: of one kind, by the same people, or told in the same words."""
    if features.head == 1.0 and not (features.reported and features.owner_clash):
        return True
    return not features.owner_clash and (features.owner == 1.0 or max(features.clause, features.context) >= KIN)


def _counts_alike(features: Evidence) -> bool:
    """Whether two numbers count one thing: people in one state, or a thing that is narrowed or dealt with alike."""
    if features.state == 1.0 or features.phrase >= HALF:
        return True
    told = features.predicate == 1.0 and features.clause >= HALF
    return features.head == 1.0 and (told or features.context >= NEAR)
