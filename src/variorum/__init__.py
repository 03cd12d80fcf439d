"""Sets the readings of many news reports of one event side by side, each with its evidence.

    import variorum

    outcome = variorum.read("pages/")            # files or folders of captured reports
    for dossier in outcome.dossiers:             # one a story
        variorum.write_page(dossier, "dossier.html")
    for problem in outcome.problems:             # what was left out, and why
        print(problem)

Names are imported when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from variorum.errors import DossierError, LanguageError, Problem, VariorumError
    from variorum.pipeline import Outcome, read
    from variorum.publish.csv import write_csv
    from variorum.publish.frames import Frames, frames
    from variorum.publish.json import load, load_all, write_json
    from variorum.publish.page.render import write_page
    from variorum.publish.schema import schema
    from variorum.records import Dossier

__all__ = [
    "Dossier",
    "DossierError",
    "Frames",
    "LanguageError",
    "Outcome",
    "Problem",
    "VariorumError",
    "frames",
    "load",
    "load_all",
    "read",
    "schema",
    "write_csv",
    "write_json",
    "write_page",
]

_HOMES = {
    "variorum.errors": ("DossierError", "LanguageError", "Problem", "VariorumError"),
    "variorum.pipeline": ("Outcome", "read"),
    "variorum.publish.csv": ("write_csv",),
    "variorum.publish.frames": ("Frames", "frames"),
    "variorum.publish.json": ("load", "load_all", "write_json"),
    "variorum.publish.page.render": ("write_page",),
    "variorum.publish.schema": ("schema",),
    "variorum.records": ("Dossier",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
