"""A stretch of words that may be a name."""

from __future__ import annotations

import msgspec

from variorum.annotate.actors.atlas import Entry


class Candidate(msgspec.Struct, frozen=True):
    """Words first to last (exclusive) that may be a name, the pipeline's label, and the atlas's entry if it has one."""

    first: int
    last: int
    label: str
    entry: Entry | None = None
