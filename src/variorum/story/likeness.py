"""How likely two reports are to tell of one event: what they are about, and how far apart they were published."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FADE = 10.0
"""Days after which most of a likeness has fallen to a third: news of another day is mostly of another event."""
LASTING = 0.4
"""Share of a likeness that does not fade so: a late report of an event, or one with a wrong day, says what the others
say."""
YEARS = 250.0
"""Days after which that share has fallen to a third in turn: an anniversary piece is a story of its own."""
UNDATED = 8
"""Days that two reports are taken to be apart where the day of one is unknown."""
_DAYS = np.arange(3000)
_FADES = (1 - LASTING) * np.exp(-_DAYS / FADE) + LASTING * np.exp(-_DAYS / YEARS)


def fades(apart: NDArray[np.int64]) -> NDArray[np.float64]:
    """What is left, above 0 and up to 1, of the likeness of reports published so many days apart (-1 where unknown)."""
    days = np.where(apart < 0, UNDATED, apart)
    found: NDArray[np.float64] = _FADES[np.minimum(days, len(_FADES) - 1)]
    return found
