"""Who may ask, and what a browser may do with the answer."""

from __future__ import annotations

import re
from html import unescape

from starlette.requests import Request

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The Content-Security-Policy of whatever is no page."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def policy_of(page: str) -> str:
    """The policy that a page states for itself, which is not to stand in a frame either."""
    found = _POLICY.search(page)
    return f"{unescape(found[1])}; frame-ancestors 'none'" if found else NOTHING


def refusal(request: Request) -> str:
    """Why something may not be kept that a request brings; empty where it may.

    A page of another origin can have a browser post to this one, but it cannot have it say that it is ours, nor post
    JSON without asking first, which nothing here answers.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
        return "Only a page of this server may post decisions."
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return "Only a page of this server may post decisions."
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media not in {"application/json", "application/x-ndjson"}:
        return "Decisions are posted as application/json, one object a line."
    return ""
