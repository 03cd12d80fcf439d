"""The tables of a dossier by name, with their columns."""

from __future__ import annotations

SPAN = ("report", "outlet", "start", "end", "words")
"""A stretch of a report, with its outlet and its words."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "reports": (
        *("story", "report", "outlet", "headline", "byline", "published", "place", "day", "agency"),
        *("credits", "language", "translated", "source", "url"),
    ),
    "claims": (
        *("story", "claim", "about", "kind", "status", "why", "explanation", "confidence", "readings", "reports"),
        *("measure", "decided"),
    ),
    "readings": (
        *("story", "claim", "about", "status", "reading", "value", "normal", "independent"),
        *(*SPAN, "attributed_to", "graded"),
    ),
    "quotes": (
        *("story", "quote", "speaker", "said", "addressee", *SPAN, "kind", "relation", "changes", "credited"),
        *("cue", "confidence", "graded"),
        "fullest",
        "decided",
    ),
    "variants": ("story", "quote", "place", "shared", "report", "outlet", "words"),
    "events": (
        *("story", "event", "type", "mode", "actors", "recipients", "when", "zone", "resolved", "where", "status"),
        *SPAN,
        "decided",
    ),
    "fields": (
        *("story", "event", "type", "field", "value", "normal", "independent", "claim"),
        *SPAN,
    ),
    "dates": ("story", *SPAN, "value", "zone", "owner", "resolved", "event"),
    "edits": (
        *("story", "edit", "url", "first", "second", "published", "republished", "ordered", "kind"),
        *("start", "end", "words", "new_start", "new_end", "new_words"),
    ),
    "decisions": (
        *("story", "decision", "at", "by", "act", "field", "value", "undoes", "undone_by", "on", "unmet", *SPAN),
    ),
}
