"""What words between quotation marks are: an utterance, a fragment of one, or only a name or a turn of phrase."""

from __future__ import annotations

from variorum.annotate.quotes.attribution import CLOSES, governors
from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.indirect import Content
from variorum.annotate.quotes.lexicon import CLAUSAL, OFTEN, classes, reports, share
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.works import is_held_off, is_work

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", "!", "?", ",", "…"})
_CALLED = frozenset({"call", "dub", "name", "term", "label", "brand", "title", "entitle", "nickname"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_SHORT = 3
"""Words from which a quotation counts that only shares its sentence with a reporting verb."""
_LIGHT = 3
"""Letters of words that a title need not write with a capital."""
_LONG = 5
"""Words from which a quotation that nobody is credited with is still taken for one."""


def kind_of(line: Line, passage: Passage) -> str:
    """Direct where the passage holds a clause of its own, partial where it is a fragment of the reporter's."""
    words = range(passage.first, passage.last)
    opens = line.words[passage.first].text[0]
    finite = any(line.words[i].tag in _FINITE for i in words)
    subject = any(line.words[i].dep.startswith(_SUBJECTS) for i in words)
    if finite and subject:
        return "direct"
    whole = passage.terminal in _ENDS and (opens.isupper() or not passage.closed) and len(words) > 2
    return "direct" if whole else "partial"


def is_utterance(line: Line, passage: Passage, frame: Frame | None) -> bool:
    """Whether a passage is somebody's words: it is introduced as such, or long enough and no title."""
    if is_work(line, passage, frame) or is_held_off(line, passage, frame):
        return False
    if frame is not None and frame.by != "sentence":
        return not (_is_title(line, passage) and not _paused(line, passage))
    if frame is not None:
        return passage.last - passage.first >= _SHORT and not _is_title(line, passage)
    if any(line.words[verb].lemma not in _CALLED for verb in governors(line, passage)):
        return True
    return passage.last - passage.first >= _LONG and not _is_title(line, passage)


def _is_title(line: Line, passage: Passage) -> bool:
    """Whether a passage is written like a title: every word of weight with a capital."""
    words = [line.words[i].text for i in range(passage.first, passage.last) if line.words[i].text[0].isalpha()]
    heavy = [word for word in words if len(word) > _LIGHT]
    return len(words) > 1 and bool(heavy) and all(word[0].isupper() for word in heavy)


def _paused(line: Line, passage: Passage) -> bool:
    """Whether a comma, colon or reporting verb leads up to the passage, or a comma at its end leads on."""
    i = passage.first
    while i > 0 and line.inside[i - 1] == line.inside[passage.first]:
        i -= 1
    before = i - 1 if i > 0 and line.sentence[i - 1] == line.sentence[i] else None
    if before is None or passage.terminal in CLOSES:
        return True
    return line.text(before) in {",", ":"} or reports(line.words[before].lemma)


def holds_speech(line: Line, content: Content) -> bool:
    """Whether most of what somebody is credited with is a quotation of a clause or more, which stands by itself."""
    for first, last in content.ranges:
        quoted = {line.inside[i] for i in range(first, last)} - {OUTSIDE}
        direct = [line.passages[n] for n in sorted(quoted) if kind_of(line, line.passages[n]) == "direct"]
        if any(2 * (min(p.last, last) - max(p.first, first)) >= last - first for p in direct):
            return True
    return False


def is_speech(line: Line, content: Content) -> bool:
    """Whether what somebody is credited with was said, not only thought or shown: by its cue and by its clause."""
    lemma = line.words[content.frame.verb].lemma
    first, _ = content.ranges[0]
    if content.opened == "to":
        return not {"promising", "urging", "asking"}.isdisjoint(classes(lemma))
    if not any(line.words[i].dep.startswith(_SUBJECTS) for start, end in content.ranges for i in range(start, end)):
        return False
    if line.text(content.frame.verb) == "according" or "saying" in classes(lemma):
        return True
    if not reports(lemma, CLAUSAL):
        return False
    return content.opened != "" or first < content.frame.verb or share(lemma) >= OFTEN
