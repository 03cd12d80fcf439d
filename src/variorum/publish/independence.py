"""How many independent origins a dossier's reports go back to."""

from __future__ import annotations

from variorum.records import Dossier


def independent_origins(dossier: Dossier) -> int:
    """How many groups of reports remain when those that share prose or an origin count once."""
    group = {report.id: report.id for report in dossier.reports}

    def root(id: str) -> str:
        while group[id] != id:
            id = group[id]
        return id

    for copy in dossier.copies:
        known = [id for id in copy.reports if id in group]
        for id in known[1:]:
            group[root(id)] = root(known[0])
    return len({root(id) for id in group})
