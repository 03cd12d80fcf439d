"""What kind each line of a captured text is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.layout.asides import mark_galleries, mark_teasers
from variorum.layout.captions import is_caption
from variorum.layout.context import close_sections, mark_subheads, reads_as_sentence
from variorum.layout.furniture import furniture_kind
from variorum.layout.header import Title, find_headline, guess_headline, read_byline
from variorum.layout.likely import mark_likely
from variorum.layout.lines import Line
from variorum.layout.scores import furniture_scores
from variorum.layout.stamps import read_stamps

_HEADER = 14
"""So many lines above the first sentence of an article may hold its headline, byline and stamp."""
_COMPANY, _WITHIN = 2, 8
"""The first sentence of an article has so many others within so many lines; a teaser among links stands alone."""
_BELOW = 3
"""So many lines from the first sentence on may be a byline or stamp."""


def label_lines(
    lines: Sequence[Line], *, headline: str | None = None, known: Mapping[int, str] | None = None
) -> tuple[list[str], Title | None]:
    """The kind of every line, and where the headline is.

    `headline` is the one that is stated elsewhere; `known` are the kinds that the page's markup gives to lines, by
    their offsets. A headline that is only the beginning of its line leaves the line what it is.
    """
    texts = [line.text for line in lines]
    scores = furniture_scores(texts)
    stated = [(known or {}).get(line.start) for line in lines]
    kinds = [_kind(text, given) for text, given in zip(texts, stated, strict=True)]
    _name_pictures(texts, kinds)
    top = _first_sentence(texts, kinds, scores)
    header = range(max(top - _HEADER, 0), min(top + _BELOW, len(lines)))
    for n in header:
        kinds[n] = _opening_kind(texts[n]) or kinds[n]
    candidates = [n for n in header if n <= top and kinds[n] == "body"]
    title = find_headline(lines, headline) if headline else guess_headline(lines, candidates, top)
    if title:
        _mark_title(lines, kinds, title)
    close_sections(texts, kinds)
    mark_teasers(texts, kinds)
    mark_galleries(texts, kinds)
    mark_subheads(texts, kinds, scores)
    titled = title[0] if title else -1
    where = [kind == "body" and n != titled and not stated[n] for n, kind in enumerate(kinds)]
    mark_likely(texts, kinds, scores, where=where)
    return kinds, title


def _kind(text: str, stated: str | None) -> str:
    """The kind of a line by its own words, else what the markup says, else body."""
    furniture = furniture_kind(text)
    if furniture:
        return f"{furniture[0]}:section" if furniture[1] else furniture[0]
    if read_stamps(text, opening=False):
        return "stamp"
    return "caption" if is_caption(text) else stated or "body"


def _opening_kind(text: str) -> str | None:
    """The kind of a line above an article's first sentences that would be something else below them."""
    if read_byline(text):
        return "byline"
    return "stamp" if read_stamps(text, opening=True) else None


def _name_pictures(texts: Sequence[str], kinds: list[str]) -> None:
    """A line that the caption below it begins with names the same picture."""
    for n in range(len(texts) - 1):
        if kinds[n] == "body" and kinds[n + 1] == "caption" and texts[n + 1].startswith(texts[n]):
            kinds[n] = "caption"


def _first_sentence(texts: Sequence[str], kinds: Sequence[str], scores: Sequence[float]) -> int:
    """The number of the first line that is a sentence of the article; of the last line where none is."""
    sentences = [n for n, kind in enumerate(kinds) if kind == "body" and reads_as_sentence(texts[n])]
    likely = [n for n in sentences if scores[n] < 0]
    close = (n for n, later in zip(likely, likely[_COMPANY:], strict=False) if later - n <= _WITHIN)
    return next(close, next(iter(likely or sentences), len(kinds) - 1))


def _mark_title(lines: Sequence[Line], kinds: list[str], title: Title) -> None:
    """Mark the headline, and the same words again where the page repeats them."""
    number, _, end = title
    if end == lines[number].end:
        for n in range(number, min(number + 4, len(lines))):
            if lines[n].text == lines[number].text:
                kinds[n] = "headline"
