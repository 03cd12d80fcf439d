"""A brief in Markdown (CommonMark)."""

from __future__ import annotations

from variorum.publish import Document
from variorum.publish.brief import brief
from variorum.records import Dossier


def to_markdown(dossier: Dossier) -> str:
    """The sections of the brief below each other."""
    return "\n".join(brief(dossier))


FORMAT = Document("a brief in Markdown", "text/markdown", ".md", to_markdown)
