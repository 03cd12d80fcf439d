"""Names of outlets and of their sites, so that the one is known by the other."""

from __future__ import annotations

import re

LETTERS = re.compile(r"[^\W\d_]+")
"""A stretch of letters."""


def squeezed(name: str) -> str:
    """The letters of a name alone, in lower case.

    >>> squeezed("Harbour Herald 24")
    'harbourherald'
    """
    return "".join(LETTERS.findall(name)).lower()


def site_stem(outlet: str) -> str:
    """The letters by which an outlet is called, where it is named by its site.

    >>> site_stem("www.harbour-herald.example"), site_stem("Harbour Herald")
    ('harbourherald', 'harbourherald')
    """
    return squeezed(outlet.removeprefix("www.").split(".")[0])
