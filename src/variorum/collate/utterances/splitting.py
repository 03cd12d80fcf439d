"""Cuts a part where it runs together what another report quotes apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from rapidfuzz.distance import Indel

from variorum.collate.utterances.breaks import interrupted
from variorum.collate.utterances.matching import FAITHFUL, Match
from variorum.collate.utterances.parts import FRAGMENT, Part
from variorum.story import Story
from variorum.wording import words_of


def split(story: Story, parts: Sequence[Part], links: Iterable[Match]) -> tuple[Part, ...]:
    """The parts, each cut at the borders between two direct quotations of another report that both stand in it in full.

    The pieces keep their mark, so that they are still one stretch of the report.
    """
    held: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        for whole, inner in ((link.first, link.second), (link.second, link.first)):
            apart = parts[whole].report != parts[inner].report and parts[inner].kind == "direct"
            if apart and link.score >= FAITHFUL and FRAGMENT <= len(parts[inner].stems) < len(parts[whole].stems):
                held[whole][parts[inner].report].append(inner)
    return tuple(
        piece
        for number, part in enumerate(parts)
        for piece in _pieces(
            story, part, _borders(story, part, [[parts[n] for n in near] for near in held[number].values()])
        )
    )


def _borders(story: Story, whole: Part, others: Iterable[Sequence[Part]]) -> list[int]:
    """The words of a part at which a report's quotations begin, where two follow each other that it quotes apart."""
    borders: set[int] = set()
    for inner in others:
        for one, other in combinations(inner, 2):
            spans = sorted(_span(whole, part) for part in (one, other))
            apart = one.mark != other.mark and not interrupted(story.reports[one.report], one.end, other.start)
            if apart and spans[0][1] <= spans[1][0]:
                borders |= {spans[0][0], spans[1][0]}
    return sorted(borders)


def _span(whole: Part, inner: Part) -> tuple[int, int]:
    """The words of the one from the first to the last that stand in the other."""
    equal = [op for op in Indel.opcodes(whole.stems, inner.stems) if op.tag == "equal"]
    return equal[0].src_start, equal[-1].src_end


def _pieces(story: Story, part: Part, borders: Sequence[int]) -> Iterator[Part]:
    if not any(borders):
        yield part
        return
    text = story.reports[part.report].text
    words = words_of(text, part.start, part.end)
    for first, last in pairwise([0, *(border for border in borders if border), len(words)]):
        start = part.start if first == 0 else words.starts[first]
        end = part.end if last == len(words) else words.ends[last - 1]
        stems = part.stems[first:last]
        weights = {stem: part.weights[stem] for stem in stems}
        own = {stem: weight for stem, weight in part.concepts.items() if stem in weights}
        capital = not text[start].islower()
        yield replace(part, start=start, end=end, stems=stems, weights=weights, concepts=own, capital=capital)
