"""Contrasts: clauses of two reports that tell of one act in whatever order, and differ in one of its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from math import fsum

from variorum.collate.parallel import names
from variorum.collate.parallel.frames import Filler, Frame, frames_of
from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.strands import Strand, Unit
from variorum.collate.parallel.swaps import Side, Sort, Swap
from variorum.collate.values.extent import fit
from variorum.collate.values.lexicon import class_of
from variorum.collate.values.passage import passages
from variorum.story import Story
from variorum.wording import key_of, stem_of, weight_of

CROWD = 24
"""Clauses of one act beyond which further ones are not compared: what is told so often is many acts."""
SHARED = 0.7
"""Share of the weight of the words around the place of the shorter clause that the other has, too."""
TOLD = 0.3
"""What those shared words must tell at least."""

Pair = tuple[Filler, Filler]


def contrasts(story: Story, scene: Scene, found: Sequence[Strand]) -> Iterator[Swap]:
    """The contrasts of a story, as swaps."""
    strands = {strand.unit: strand for strand in found}
    acts: defaultdict[str, list[Frame]] = defaultdict(list)
    for report, marks in zip(story.reports, story.marks, strict=True):
        for passage in passages(report, marks, scene.cast):
            if (report.id, passage.number) in strands:
                for frame in frames_of(report.id, passage, marks.times):
                    for act in {filler.act for filler in frame.fillers if filler.single}:
                        acts[act].append(frame)
    for _, frames in sorted(acts.items()):
        for one, other in combinations(frames[:CROWD], 2):
            if one.report != other.report and (pair := _contrast(one, other)) is not None:
                swap = _swap((one, other), pair, strands)
                if swap is not None and _opposed(swap, pair, scene):
                    yield swap


def _contrast(one: Frame, other: Frame) -> Pair | None:
    """The only place in which two tellings of one act differ, where the act has one filler of it."""
    apart = [pair for pair in _places(one, other) if _differ(pair, one, other)]
    apart = [pair for pair in apart if not any(inner[0].below < pair[0].below for inner in apart)]
    if len(apart) != 1 or not apart[0][0].single:
        return None
    mine, theirs = apart[0]
    return apart[0] if _of_one_act(one, mine, other, theirs) else None


def _places(one: Frame, other: Frame) -> Iterator[Pair]:
    """The fillers of both frames that stand in the same place, of each place the only ones."""
    first, second = (_by_place(frame) for frame in (one, other))
    for key in sorted(first.keys() & second.keys()):
        if len(first[key]) == len(second[key]) == 1:
            yield first[key][0], second[key][0]


def _by_place(frame: Frame) -> Mapping[tuple[str, str, str], list[Filler]]:
    found: defaultdict[tuple[str, str, str], list[Filler]] = defaultdict(list)
    for filler in frame.fillers:
        axis = filler.extent.axis if filler.extent is not None else ""
        found[filler.act, filler.place, axis].append(filler)
    return found


def _differ(pair: Pair, one: Frame, other: Frame) -> bool:
    mine, theirs = pair
    if mine.extent is not None and theirs.extent is not None:
        return fit(mine.extent, theirs.extent) == "apart"
    return not _terms(one, mine.below) & _terms(other, theirs.below)


def _terms(frame: Frame, places: Collection[int]) -> frozenset[str]:
    return frozenset(term for place, term in frame.terms.items() if place in places)


def _of_one_act(one: Frame, mine: Filler, other: Frame, theirs: Filler) -> bool:
    """Whether two frames share who takes part, and most of their words, but for what stands in one place."""
    parties = [place for place in one.parties.keys() & other.parties.keys() if place not in (mine.place, mine.within)]
    if not parties or any(one.parties[place] != other.parties[place] for place in parties):
        return False
    around = [
        _terms(frame, frame.terms.keys() - filler.below - filler.noun)
        for frame, filler in ((one, mine), (other, theirs))
    ]
    told = fsum(map(_weight, around[0] & around[1]))
    return told >= TOLD and told >= SHARED * min(fsum(map(_weight, terms)) for terms in around)


def _weight(term: str) -> float:
    return 1.0 if term.startswith("@") else weight_of(stem_of(key_of(term)))


def _swap(frames: tuple[Frame, Frame], pair: Pair, strands: Mapping[Unit, Strand]) -> Swap | None:
    sides = []
    for frame, filler in zip(frames, pair, strict=True):
        strand = strands[frame.report, frame.sentence]
        start, end = filler.span
        inside = [place for place, word in enumerate(strand.words) if word.start < end and start < word.end]
        inside = inside[1:] if inside and strand.words[inside[0]].pos == "DET" else inside
        if not inside or any(strand.quoted[place] for place in inside):
            return None
        sides.append(Side(strand, inside[0], inside[-1] + 1))
    sort: Sort = "number" if pair[0].extent else "name" if pair[0].named and pair[1].named else "word"
    return Swap(sort, sides[0], sides[1], 0, 0, 1.0, 1.0, pair[0].place)


def _opposed(swap: Swap, pair: Pair, scene: Scene) -> bool:
    """Whether the fillers are two of a kind."""
    if swap.sort == "number":
        return True
    if swap.sort == "name":
        return names.opposed(swap, scene)
    if pair[0].named or pair[1].named or set(swap.one.keys) & set(swap.other.keys):
        return False
    known = (scene.knows(swap.other.strand.report, swap.one.keys), scene.knows(swap.one.strand.report, swap.other.keys))
    kin = {class_of(word.lemma.lower()) for word in swap.one.words} & {
        class_of(word.lemma.lower()) for word in swap.other.words
    }
    return not kin and not any(known)
