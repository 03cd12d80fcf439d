"""What words between quotation marks are: an utterance, a fragment of one, or only a name or a turn of phrase."""

from __future__ import annotations

from variorum.annotate.quotes.attribution import governors
from variorum.annotate.quotes.lines import Line, Passage

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", "!", "?", ",", "…"})
_CALLED = frozenset({"call", "dub", "name", "term", "label", "brand", "title", "entitle", "nickname"})
_LONG = 5
"""Words from which a quotation that nobody is credited with is still taken for one."""


def kind_of(line: Line, passage: Passage) -> str:
    """Direct where the passage holds a clause of its own, partial where it is a fragment of the reporter's."""
    words = range(passage.first, passage.last)
    opens = line.words[passage.first].text[0]
    finite = any(line.words[i].tag in _FINITE for i in words)
    subject = any(line.words[i].dep.startswith(("nsubj", "csubj", "expl")) for i in words)
    if finite and subject:
        return "direct"
    whole = passage.terminal in _ENDS and (opens.isupper() or not passage.closed) and len(words) > 2
    return "direct" if whole else "partial"


def is_utterance(line: Line, passage: Passage) -> bool:
    """Whether a passage that nobody is credited with is somebody's words all the same."""
    if passage.last - passage.first >= _LONG and not _is_title(line, passage):
        return True
    return any(line.words[verb].lemma not in _CALLED for verb in governors(line, passage))


def _is_title(line: Line, passage: Passage) -> bool:
    """Whether a passage is written like a title: every word of weight with a capital."""
    words = [line.words[i].text for i in range(passage.first, passage.last) if line.words[i].text[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)
