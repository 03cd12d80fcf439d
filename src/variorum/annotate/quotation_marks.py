"""Quotation marks: which character opens, which closes, which is an apostrophe, and what stands between them.

Works on the text of one block. Straight, curly, low and angle marks, single and double, nested, unpaired: a mark that
is never closed, and one that opens again while its kind is open (the mark that opens each further paragraph of a long
quotation), both give a stretch of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

DOUBLE = '"“”„‟«»＂'
SINGLE = "'‘’‚‛‹›`´"
_OPENING = "“„‟«‘‚‛‹"
_CLOSING = "”»’›´"
_MARK = re.compile(f"''|``|[{DOUBLE}{SINGLE}]")
_BEFORE_OPENING = frozenset("([{<-–—/|…")
_AFTER_CLOSING = frozenset(".,;:!?)]}>-–—/|…")
_ELISION = re.compile(r"['’‘](?:\d\ds?\b|(?:em|tis|twas|til|cause|round|bout|n)\b)", re.IGNORECASE)
_CUT_WORD = re.compile(r"(?:s|in)$")
_LOOK_AHEAD = 40
"""How many further marks are looked at to tell an apostrophe from a closing mark: keeps the pass linear."""
_NESTED = 60
"""Characters that curly marks inside straight ones enclose at most."""
_ENDING = frozenset(".,!?…;:")
_REMEMBERED = 1_024
"""Blocks whose stretches are kept: those of the reports that are read at a time, for each annotator asks again."""


class Stretch(msgspec.Struct, frozen=True):
    """Quoted words: `start` and `end` enclose them without the marks, which are at `opening` and `closing`.

    The marks are `(start, end)`, None where missing. `level` is 0 for an outermost quotation, 1 for one inside it.
    `reopened` says that the opening mark stood inside an open quotation of its kind.
    """

    start: int
    end: int
    opening: tuple[int, int] | None
    closing: tuple[int, int] | None
    level: int = 0
    reopened: bool = False


class _Mark(msgspec.Struct, frozen=True):
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool
    certain: bool


class _Open(msgspec.Struct, frozen=True):
    mark: _Mark
    level: int
    reopened: bool


@lru_cache(maxsize=_REMEMBERED)
def find_stretches(text: str, *, inside: bool = False) -> tuple[Stretch, ...]:
    """The quoted stretches of one block, sorted by start; `inside` says that a quotation is open as it begins.

    >>> [("It’s “all ‘fine’ here,” he said"[s.start:s.end], s.level) for s in find_stretches(
    ...     "It’s “all ‘fine’ here,” he said")]
    [('all ‘fine’ here,', 0), ('fine', 1)]
    """
    marks = [mark for found in _MARK.finditer(text) if (mark := _classify(text, found)) is not None]
    return _Pairing(text, marks, inside).run()


def _classify(text: str, found: re.Match[str]) -> _Mark | None:
    start, end = found.span()
    char = found.group()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    single = char[0] in SINGLE and len(char) == 1
    if single and before.isalnum() and after.isalnum():
        return None
    if single and not before.isalnum() and _ELISION.match(text, start):
        return None
    open_left = before.isspace() or before in _BEFORE_OPENING or before in _OPENING
    dots = text.startswith(("...", "…", ". .", "(", "["), end)
    open_right = not dots and (after.isspace() or after in _AFTER_CLOSING or after in _CLOSING)
    if char in _OPENING or char == "``":
        return _Mark(start, end, single, True, open_right and not open_left, True)
    if char in _CLOSING:
        return _Mark(start, end, single, not single and open_left and not open_right, True, not open_left)
    if single and open_left and open_right:
        return None
    certain = open_left != open_right
    opens = open_left or (not open_right and not (single and before.isalnum()))
    return _Mark(start, end, single, opens, open_right or not open_left, certain)


class _Pairing:
    """One pass over the marks of a block, with the stack of those that are open."""

    def __init__(self, text: str, marks: list[_Mark], inside: bool) -> None:
        self._text = text
        self._marks = marks
        self._inside = inside
        self._stack: list[_Open] = []
        self._found: list[Stretch] = []

    def run(self) -> tuple[Stretch, ...]:
        for number, mark in enumerate(self._marks):
            if mark.single:
                self._single(number, mark)
            else:
                self._double(number, mark)
        for left in self._stack[:1]:
            if not left.mark.single or self._inside or self._leads(left.mark):
                self._add(left, len(self._text.rstrip()), None)
        return tuple(sorted(self._found, key=lambda stretch: (stretch.start, -stretch.end)))

    def _leads(self, mark: _Mark) -> bool:
        """Whether a single mark that is never closed still opens a quotation: first in its block, or after a colon."""
        return mark.certain and self._text[: mark.start].rstrip()[-1:] in ("", ":")

    def _double(self, number: int, mark: _Mark) -> None:
        depth = next((i for i, left in enumerate(self._stack) if not left.mark.single), None)
        if depth is None:
            outer = self._stack[0] if self._stack else None
            if mark.opens and not (mark.closes and not mark.certain and self._at_end(mark)):
                self._stack.append(_Open(mark, 1 if outer else 0, False))
            elif outer is None and mark.closes:
                self._unopened(mark)
            return
        left = self._stack[depth]
        if self._nests(number, mark, left.mark):
            self._stack.append(_Open(mark, left.level + 1, False))
            return
        if len(self._stack) > depth + 1 and not self._stack[-1].mark.single:
            self._add(self._stack.pop(), mark.start, mark)
            return
        del self._stack[depth:]
        if mark.opens and (not mark.closes or mark.certain):
            self._add(left, len(self._text[: mark.start].rstrip()), None)
            self._stack.append(_Open(mark, left.level, True))
        else:
            self._add(left, mark.start, mark)

    def _nests(self, number: int, mark: _Mark, outer: _Mark) -> bool:
        """Whether a curly mark opens a quotation inside one of straight marks, or of curly ones that close twice."""
        if self._text[mark.start] != "“":
            return False
        after = [m for m in self._marks[number + 1 : number + _LOOK_AHEAD] if not m.single][:2]
        closed = [self._text[m.start] == "”" for m in after]
        if self._text[outer.start] == '"':
            return closed[:1] == [True] and after[0].start - mark.end <= _NESTED
        inside = self._text[: mark.start].rstrip()[-1:] not in _ENDING
        return inside and closed == [True, True] and after[0].start - mark.end <= _NESTED

    def _single(self, number: int, mark: _Mark) -> None:
        depth = next((i for i, left in enumerate(self._stack) if left.mark.single), None)
        if depth is not None and mark.closes and not self._apostrophe(number, mark):
            left = self._stack[depth]
            del self._stack[depth:]
            self._add(left, mark.start, mark)
        elif mark.opens and depth is None and self._closed_later(number):
            self._stack.append(_Open(mark, len(self._stack), False))
        elif mark.opens and depth is None and self._leads(mark) and not self._stack:
            self._stack.append(_Open(mark, 0, False))

    def _closed_later(self, number: int) -> bool:
        """Whether a single mark after this one may close it, with no end of an outer quotation between them."""
        for mark in self._marks[number + 1 : number + _LOOK_AHEAD]:
            if not mark.single and self._stack:
                return False
            if mark.single and mark.closes:
                return True
        return False

    def _apostrophe(self, number: int, mark: _Mark) -> bool:
        """Whether a mark that could close is rather that of a plural or cut word: a better one follows it."""
        head = self._text[max(0, mark.start - 12) : mark.start]
        if head[-1:] in _ENDING or not _CUT_WORD.search(head):
            return False
        for later in self._marks[number + 1 : number + _LOOK_AHEAD]:
            if later.single:
                return later.closes and not later.opens
            if self._stack[0].mark.single is False:
                return False
        return False

    def _unopened(self, mark: _Mark) -> None:
        """A mark that closes what was never opened: in the block before, or by a mark that was lost."""
        if self._inside and not self._found:
            end = len(self._text[: mark.start].rstrip())
            start = len(self._text) - len(self._text.lstrip())
            if start < end:
                self._found.append(Stretch(start, end, None, (mark.start, mark.end), reopened=True))

    def _at_end(self, mark: _Mark) -> bool:
        return not self._text[mark.end :].strip()

    def _add(self, left: _Open, end: int, closing: _Mark | None) -> None:
        start = left.mark.end
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        if start < end:
            close = (closing.start, closing.end) if closing else None
            opening = (left.mark.start, left.mark.end)
            self._found.append(Stretch(start, end, opening, close, left.level, left.reopened))
