"""How many independent origins a dossier's reports go back to."""

from __future__ import annotations

from itertools import pairwise

from variorum.records import CopyRecord, Dossier, SharedPassage
from variorum.sets import connected


def independent_origins(dossier: Dossier) -> int:
    """How many groups of reports remain when those that share prose or an agency's text count once.

    Reports that only name one medium for something do so for that alone: the readings count it.
    """
    reports = {report.id for report in dossier.reports}
    text = {(record.report, record.agency) for record in dossier.carried if record.what == "text"}
    copies = (copy for copy in dossier.copies if _shares(copy) or any((id, copy.origin) in text for id in copy.reports))
    ties = (pair for copy in copies for pair in pairwise(id for id in copy.reports if id in reports))
    return len(connected(reports, ties))


def _shares(copy: CopyRecord) -> bool:
    return any(isinstance(item, SharedPassage) for item in copy.evidence)
