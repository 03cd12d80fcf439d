"""A dossier as pandas data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.errors import VariorumError
from variorum.publish.tables import tables
from variorum.records import Dossier

if TYPE_CHECKING:
    from pandas import DataFrame


class Frames(NamedTuple):
    """The tables of a dossier; their columns are those of `variorum.publish.tables`."""

    reports: DataFrame
    claims: DataFrame
    readings: DataFrame
    """One row for each holder of a reading."""
    quotes: DataFrame
    """One row for each report's version of an utterance."""
    variants: DataFrame
    """One row for each version of an utterance at each stretch of it, where versions part anywhere."""
    events: DataFrame
    fields: DataFrame
    """One row for each place where a report gives a value for a field of an event."""
    dates: DataFrame
    edits: DataFrame
    """One row for each change between two captures of one page."""
    decisions: DataFrame
    """One row for each span that a decision speaks of."""


def frames(dossier: Dossier) -> Frames:
    """The dossier's tables as data frames; needs the extra `variorum[frames]`."""
    try:
        import pandas as pd
    except ImportError as error:
        raise VariorumError("data frames need pandas: pip install 'variorum[frames]'") from error
    return Frames(*(pd.DataFrame.from_records(list(t.rows), columns=list(t.columns)) for t in tables(dossier)))
