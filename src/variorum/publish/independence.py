"""How many independent origins a dossier's reports go back to."""

from __future__ import annotations

from variorum.records import CopyRecord, Dossier, SharedPassage


def independent_origins(dossier: Dossier) -> int:
    """How many groups of reports remain when those that share prose or an agency's text count once.

    Reports that only name one medium for something do so for that alone: the readings count it.
    """
    group = {report.id: report.id for report in dossier.reports}

    def root(id: str) -> str:
        while group[id] != id:
            id = group[id]
        return id

    text = {(record.report, record.agency) for record in dossier.carried if record.what == "text"}
    for copy in dossier.copies:
        if not (_shares(copy) or any((id, copy.origin) in text for id in copy.reports)):
            continue
        known = [id for id in copy.reports if id in group]
        for id in known[1:]:
            group[root(id)] = root(known[0])
    return len({root(id) for id in group})


def _shares(copy: CopyRecord) -> bool:
    return any(isinstance(item, SharedPassage) for item in copy.evidence)
