"""The page, as one of the formats."""

from __future__ import annotations

from variorum.publish import Document
from variorum.records import Dossier


def _page(dossier: Dossier) -> str:
    from variorum.publish.page.render import to_page  # here, so that other formats need no template engine

    return to_page(dossier)


FORMAT = Document("the page", "text/html", ".html", _page)
