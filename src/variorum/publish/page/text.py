"""Words of a report as a page may show them: escaped, and with nothing in them that acts unseen."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, surrogates, and the format characters that reorder or hide text.

The joiners U+200C and U+200D stay: Persian, Indian scripts and emoji are written with them.
"""


def shown(text: str) -> Markup:
    """HTML of text: escaped, its unseen characters spelled out, so that what is read is what was captured.

    >>> shown("<b>a\\u202eb")
    Markup('&lt;b&gt;a<span class="unseen">U+202E</span>b')
    """
    return Markup(_UNSEEN.sub(_spelled, str(escape(text))))


def _spelled(match: re.Match[str]) -> str:
    return f'<span class="unseen">U+{ord(match.group()):04X}</span>'
