"""Clauses as statements: what each tells of whom, read off the words that stand for something in a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import cues
from variorum.annotate.acts.tree import CLAUSAL, Tree
from variorum.collate.statements.lines import Line

FEWEST, FEWEST_BARE = 1, 3
"""Telling things that a clause must hold to state anything; and a phrase without a full verb."""
SHORTEST = 4
"""Words of the shortest clause."""
SENTENCE = 200
"""A sentence of no more characters is evidence as a whole."""
NEAR = 40
"""Characters that may stand between a clause and who says it."""
LONGEST = 240
"""The longest stretch, in characters, that stands as the evidence of one clause."""
_BESIDE = frozenset({"conj", "parataxis", "discourse", "dep"})
"""Relations of what is set beside a clause and says something of its own."""
_TOLD = frozenset({"headline", "subhead", "body"})
"""Blocks whose fragments are told and no credit line."""

Quoted = Mapping[str, Sequence[tuple[int, int, str]]]
"""By report, where words of utterances stand, and the utterance they are of."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, noun phrase in apposition or fragment of a line, with the concepts it holds.

    `start` and `end` are its own; `told_from` and `told_to` are those of what shows it to a reader: the sentence,
    or as much of a long one as tells it and says whose it is.
    `acts` are the concepts of its predicate, `agents` and `patients` those of the phrases for who acts and what is
    acted upon, `leads` those of the heads of these phrases. `pairs` are its neighbouring words, two and two.
    """

    line: Line
    head: int
    start: int
    end: int
    concepts: frozenset[str]
    acts: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    leads: tuple[str, str]
    pairs: frozenset[tuple[str, str]]
    told_from: int
    told_to: int
    denied: bool
    utterances: frozenset[str]

    @property
    def place(self) -> tuple[str, int, int]:
        """Report, start and end."""
        return self.line.report, self.start, self.end

    @property
    def evidence(self) -> tuple[str, int, int]:
        """Report, start and end of what shows it to a reader."""
        return self.line.report, self.told_from, self.told_to


def clauses_of(line: Line, quoted: Quoted) -> Iterator[Clause]:
    """The clauses of a line that state something, in order."""
    for head in _heads(line):
        clause = _clause(line, head, quoted)
        fewest = FEWEST if parts.is_predicate(line.tree, head) else FEWEST_BARE
        if len(clause.concepts) >= fewest and len(clause.pairs) + 1 >= SHORTEST:
            yield clause


def _heads(line: Line) -> Iterator[int]:
    tree = line.tree
    for index, word in enumerate(tree.words):
        if parts.is_predicate(tree, index):
            if word.dep != "xcomp" and not _introduces(tree, index):
                yield index
        elif (line.kind in _TOLD and tree.head(index) is None) or (word.dep == "appos" and word.pos == "NOUN"):
            yield index


def _introduces(tree: Tree, index: int) -> bool:
    """Whether a clause only says who said what follows."""
    if tree.words[index].lemma not in cues("say"):
        return False
    said = tree.child(index, "ccomp", "parataxis") is not None
    return said or tree.words[index].dep == "parataxis" or tree.child(index, "obj", "xcomp") is None


def _clause(line: Line, head: int, quoted: Quoted) -> Clause:
    tree = line.tree
    predicate = parts.is_predicate(tree, head)
    indices = parts.extent(tree, head) if predicate else tree.subtree(head, lambda child: _clausal(tree, child))
    start, end = _reach(tree, indices, head)
    told_from, told_to = _evidence(tree, head, start, end)
    inside = [index for index in indices if start <= tree.words[index].start < end]
    agent = parts.agent(tree, head) if predicate else None
    patient = parts.patient(tree, head) if predicate else None
    words = [tree.words[index].text.lower() for index in inside if tree.words[index].pos != "PUNCT"]
    concepts = _concepts(line, inside) | (_phrase(line, agent) if agent is not None else frozenset())
    return Clause(
        line=line,
        head=head,
        start=start,
        end=end,
        concepts=concepts,
        acts=_acts(line, head),
        agents=_phrase(line, agent),
        patients=_phrase(line, patient),
        leads=(_lead(line, agent), _lead(line, patient)),
        pairs=frozenset(pairwise(words)),
        told_from=told_from,
        told_to=told_to,
        denied=head in line.denied,
        utterances=_utterances(line.report, start, end, quoted),
    )


def _clausal(tree: Tree, child: int) -> bool:
    return tree.words[child].dep in CLAUSAL


def _reach(tree: Tree, indices: list[int], head: int) -> tuple[int, int]:
    """The offsets of a clause; if they lie too far apart, of the words around its head."""
    start, end = tree.span(indices)
    if end - start <= LONGEST:
        return start, end
    middle, half = tree.words[head].start, LONGEST // 2
    near = [i for i in indices if tree.words[i].start >= middle - half and tree.words[i].end <= middle + half]
    return tree.span(near or [head])


def _evidence(tree: Tree, head: int, start: int, end: int) -> tuple[int, int]:
    """The offsets of a short sentence; in a longer one of a clause, with what hangs on it and who says it."""
    wider = tree.span(tree.subtree(head, lambda child: tree.words[child].dep in _BESIDE))
    if wider[0] <= start and end <= wider[1] <= wider[0] + LONGEST:
        start, end = wider
    if tree.words[-1].end - tree.words[0].start <= SENTENCE:
        return tree.words[0].start, tree.words[-1].end
    above = tree.head(head)
    beside = [above] if above is not None and tree.words[head].dep in {"ccomp", "parataxis"} else []
    for verb in [*beside, *tree.children(head, "parataxis")]:
        if _introduces(tree, verb):
            low, high = tree.span(parts.extent(tree, verb))
            near = low - end < NEAR and start - high < NEAR
            if near and max(end, high) - min(start, low) <= LONGEST:
                return min(start, low), max(end, high)
    return start, end


def _concepts(line: Line, indices: Collection[int]) -> frozenset[str]:
    return frozenset(line.things[index] for index in indices if index in line.things)


def _phrase(line: Line, index: int | None) -> frozenset[str]:
    """The concepts of the noun phrase of a word."""
    if index is None:
        return frozenset()
    start, end = line.tree.phrase(index)
    words = line.tree.words
    return frozenset(thing for at, thing in line.things.items() if start <= words[at].start < end)


def _lead(line: Line, index: int | None) -> str:
    return "" if index is None else line.things.get(index, "")


def _acts(line: Line, head: int) -> frozenset[str]:
    """The concepts of a predicate, of the object a light verb carries, and of the verb it leads to."""
    found, tree = {head}, line.tree
    for child in tree.children(head, "xcomp"):
        found.add(child)
    if tree.words[head].pos == "VERB" and " " in (name := parts.lemma(tree, head)):
        carried = name.split(" ")[-1]
        found.update(child for child in tree.children(head, "obj", "nsubj:pass") if tree.words[child].lemma == carried)
    return _concepts(line, found)


def _utterances(report: str, start: int, end: int, quoted: Quoted) -> frozenset[str]:
    """The utterances in whose words most of a stretch stands."""
    return frozenset(
        utterance
        for low, high, utterance in quoted.get(report, ())
        if 2 * (min(end, high) - max(start, low)) > end - start
    )
