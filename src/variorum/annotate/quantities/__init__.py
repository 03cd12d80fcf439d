"""Numbers with their unit, comparator and what they count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from variorum.annotate.quantities.counted import Counted, counted_by
from variorum.annotate.quantities.figures import AGE, ORDINAL, Figure
from variorum.annotate.quantities.lexer import Token, lex, may_count
from variorum.annotate.quantities.players import is_shirt
from variorum.annotate.quantities.scan import is_bare, scan
from variorum.marks import Quantity, Sentence, Time, Word
from variorum.report import PROSE_KINDS, TITLE_KINDS, Report

__all__ = ["find_quantities"]

UNBOUNDED_ABOVE = frozenset({"more than", "at least"})
UNBOUNDED_BELOW = frozenset({"up to", "fewer than"})
COUNTING_UNITS = frozenset({"", "share", "ordinal", "percent"})
"""Units beside which it matters what is counted."""
PRONOUN_AFTER = frozenset(
    {"the", "this", "that", "which", "each", "every", "any", "no", "another", "some", "someone", "such", "a", "loved"}
)
"""Words before "one" that make it a pronoun."""
CALLS = frozenset({"call", "caller", "operator", "dispatcher", "line", "tape", "recording", "number", "emergency"})
"""What stands behind the number of an emergency line."""
PARTICLES = frozenset({("over", "hand"), ("over", "turn")})
"""What reads as a comparator but belongs to the verb before it, however it was parsed."""
LINES = frozenset({"911", "999", "112", "000", "101", "111"})


def find_quantities(report: Report, sentences: tuple[Sentence, ...], times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """All quantities of a report outside its time expressions."""
    found: list[Quantity] = []
    starts, time_starts = [sentence.start for sentence in sentences], [time.start for time in times]
    for block in report.blocks:
        if block.kind not in PROSE_KINDS:
            continue
        line = report.text[block.start : block.end]
        if not may_count(line):
            continue
        tokens = lex(line)
        inside = times[bisect_left(times, block.start, key=_end_of) : bisect_right(time_starts, block.end)]
        for figure in scan(tokens, _taken(tokens, block.start, inside)):
            at = tokens[figure.number].start + block.start
            place = bisect_right(starts, at) - 1
            sentence = sentences[place] if place >= 0 and at < sentences[place].end else None
            behind = bisect_right(time_starts, at)
            limit = time_starts[behind] if behind < len(time_starts) else None
            counted = _counted(tokens, figure, block.start, sentence, limit)
            figure = _without_particle(sentence, tokens, figure, block.start)
            if figure.unit is AGE and is_shirt(sentence, tokens, figure, block.start):
                continue
            before = _word_before(sentence, tokens, figure, block.start)
            if block.kind not in TITLE_KINDS and _is_surname(tokens, figure, counted, before):
                continue
            if _is_meant(tokens, figure, counted, before):
                found.append(_quantity(tokens, figure, block.start, counted))
    return tuple(found)


def _end_of(time: Time) -> int:
    return time.end


def _taken(tokens: Sequence[Token], offset: int, times: tuple[Time, ...]) -> frozenset[int]:
    """The tokens that stand in time expressions."""
    if not tokens or not times:
        return frozenset()
    starts = [time.start - offset for time in times]
    ends = [time.end - offset for time in times]
    return frozenset(
        i
        for i, token in enumerate(tokens)
        if (k := bisect_right(starts, token.start) - 1) >= 0 and token.start < ends[k]
    )


def _without_particle(sentence: Sentence | None, tokens: Sequence[Token], figure: Figure, offset: int) -> Figure:
    """The figure without a comparator that belongs to the verb before it: "handed over 21" is not more than 21."""
    if sentence is None or not figure.comparator or figure.number != figure.first + 1:
        return figure
    at = tokens[figure.first].start + offset
    place = next((i for i, word in enumerate(sentence.words) if word.start <= at < word.end), 0)
    word, verb = sentence.words[place], sentence.words[max(place - 1, 0)]
    particle = word.dep == "compound:prt" or word.tag == "RP" or (word.text.lower(), verb.lemma) in PARTICLES
    return replace(figure, comparator="", first=figure.number) if particle else figure


def _word_before(sentence: Sentence | None, tokens: Sequence[Token], figure: Figure, offset: int) -> Word | None:
    if sentence is None or not figure.first:
        return None
    at = tokens[figure.first - 1].start + offset
    return next((word for word in sentence.words if word.start <= at < word.end), None)


def _counted(
    tokens: Sequence[Token], figure: Figure, offset: int, sentence: Sentence | None, limit: int | None
) -> Counted | None:
    """What a figure counts before the next time expression."""
    if sentence is None or figure.unit.canonical not in COUNTING_UNITS:
        return None
    start, end = tokens[figure.number].start + offset, _end(tokens[figure.last - 1]) + offset
    return counted_by(sentence, start, end, limit=limit, strict=figure.unit.canonical == "percent")


def _end(token: Token) -> int:
    """Where a token ends, a possessive left out ("the 11-year-old's father")."""
    return token.end - len("'s") * token.text.endswith(("'s", "’s"))


def _is_meant(tokens: Sequence[Token], figure: Figure, counted: Counted | None, before: Word | None) -> bool:
    """Whether a figure is a quantity where it stands, and not a pronoun, a year, a name or an adverb."""
    word = tokens[figure.first - 1].text if figure.first else ""
    if tokens[figure.number].text == "one" and is_bare(figure) and figure.behind == figure.number + 1:
        return word not in PRONOUN_AFTER and (counted is not None or before is None)
    if figure.unit is ORDINAL:
        return _is_ordinal(tokens, figure, counted, word)
    if figure.unit is AGE or not is_bare(figure) or figure.form != "digits":
        return True
    return not _is_label(tokens, figure, counted, before)


def _is_surname(tokens: Sequence[Token], figure: Figure, counted: Counted | None, before: Word | None) -> bool:
    """Whether it is a name: "Few", with a capital inside a sentence and counting nothing."""
    inside = before is not None and before.pos != "PUNCT"
    return inside and counted is None and figure.form == "vague" and tokens[figure.number].capital


def _is_ordinal(tokens: Sequence[Token], figure: Figure, counted: Counted | None, word: str) -> bool:
    """ "the first shots", "a 21st victim", but not "First Group" nor "first, we ask"."""
    behind = tokens[figure.last] if figure.last < len(tokens) else None
    if behind is not None and behind.text == "-" and behind.glued:
        return False  # "first-class"
    if figure.first and tokens[figure.first].capital and behind is not None and behind.capital:
        return False
    if counted is not None:
        return counted.tag.startswith("NN")
    return word == "the" or tokens[figure.number].text[0].isdigit()


def _is_label(tokens: Sequence[Token], figure: Figure, counted: Counted | None, before: Word | None) -> bool:
    """A bare figure that names something: a year, a channel ("Radio 4"), a house ("10 Hill Road"), a line to call."""
    text = tokens[figure.number].text
    named = before is not None and before.tag in ("NNP", "NNPS", "NN") and before.text[:1].isupper()
    if counted is None:
        return named or (len(text) == 4 and text.isdecimal() and "1000" < text < "2200")
    if text in LINES and counted.lemma in CALLS:
        return True
    behind = tokens[figure.last] if figure.last < len(tokens) else None
    if counted.tag == "NNP" and figure.low != 1 and behind is not None and behind.capital:
        return True
    return named and counted.tag not in ("NNS", "NNPS")


def _quantity(tokens: Sequence[Token], figure: Figure, offset: int, counted: Counted | None) -> Quantity:
    unit = figure.unit
    low, high = _bounds(figure)
    return Quantity(
        tokens[figure.first].start + offset,
        _end(tokens[figure.last - 1]) + offset,
        None if low is None else low * unit.factor + unit.offset,
        None if high is None else high * unit.factor + unit.offset,
        unit=unit.canonical,
        written_unit=unit.name,
        comparator=figure.comparator,
        counted=counted.span if counted else None,
        counted_lemma=counted.lemma if counted else "",
        whole=figure.whole,
        precision=figure.step * unit.factor / 2,
        factor=unit.factor,
    )


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    if figure.comparator in UNBOUNDED_ABOVE:
        return figure.low, None
    if figure.comparator in UNBOUNDED_BELOW:
        return None, figure.high
    return figure.low, figure.high
