"""A Jupyter notebook: the brief, and a cell that opens the dossier for further work, its view already shown."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from variorum.publish import Document
from variorum.publish.brief import brief
from variorum.records import Dossier

_CODE = """import variorum

dossier = variorum.load("dossier.json")  # the file that this notebook was made from
dossier"""


def to_notebook(dossier: Dossier) -> str:
    """The notebook as nbformat 4.5 has it; the same dossier always gives the same text."""
    cells = [_cell("markdown", section) for section in brief(dossier)]
    shown = {
        "output_type": "display_data",
        "metadata": {},
        "data": {"text/html": dossier._repr_html_(), "text/plain": dossier.story.headline or dossier.story.id},
    }
    cells.append(_cell("code", _CODE, outputs=[shown], execution_count=None))
    book = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
        "cells": cells,
    }
    return msgspec.json.format(msgspec.json.encode(book), indent=1).decode() + "\n"


def _cell(kind: str, source: str, **more: Any) -> dict[str, Any]:
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    return {"cell_type": kind, "id": digest, "metadata": {}, "source": source, **more}


FORMAT = Document("a Jupyter notebook", "application/x-ipynb+json", ".ipynb", to_notebook)
