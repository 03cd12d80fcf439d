"""Who someone is: how each report presents a person when it names them, with role, age or home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.annotate.acts.tree import LONGEST as LONGEST_SENTENCE
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.marks import Mention, Sentence
from variorum.story import Story

LONGEST = 120
"""The longest presentation, in characters; what is longer was misread."""
PER_REPORT = 2
_GAP = 12
"""Characters that may stand between a name and its role: a comma, an age."""
_APART = frozenset({"parataxis"})
_TELLING = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Presentation:
    """Where a report says who an actor is. `told` are the lemmas of what it says beside the name."""

    report: str
    start: int
    end: int
    name: str
    told: frozenset[str]


def presentations(story: Story, cast: Cast) -> Iterator[tuple[str, tuple[Presentation, ...]]]:
    """For each actor that two reports or more name, how each presents it: the fullest ways, in order of the text."""
    found: defaultdict[str, defaultdict[str, list[Presentation]]] = defaultdict(lambda: defaultdict(list))
    for report, marks in zip(story.reports, story.marks, strict=True):
        for sentence, mentions in _by_sentence(marks.sentences, marks.mentions):
            tree = Tree.of(sentence)
            for mention in mentions:
                actor = cast.ids.get((report.id, mention.chain)) if mention.chain else None
                if actor is not None and mention.form == "name" and mention.kind == "person":
                    shown = _presentation(tree, mention, report.text, report.id)
                    if shown is not None:
                        found[actor][report.id].append(shown)
    for actor in sorted(found):
        kept = [shown for report in found[actor] for shown in _fullest(found[actor][report])]
        if _worth(kept):
            yield actor, tuple(kept)


def _worth(kept: Sequence[Presentation]) -> bool:
    """Whether two reports or more are shown, and two of them say more than the name, or name it less fully."""
    telling = {shown.report for shown in kept if shown.told}
    names = {shown.name.lower() for shown in kept if len(shown.name.split()) > 1}
    return len({shown.report for shown in kept}) > 1 and (len(telling) > 1 or len(names) > 1)


def _fullest(shown: Sequence[Presentation]) -> list[Presentation]:
    best = sorted(shown, key=lambda one: (-len(one.told), -len(one.name.split()), one.start))[:PER_REPORT]
    first = [one for one in best if one.told][:PER_REPORT] or best[:1]
    return sorted(first, key=lambda one: one.start)


def _by_sentence(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention]]]:
    ordered, first = sorted(mentions, key=lambda mention: mention.start), 0
    for sentence in sentences:
        inside = []
        while first < len(ordered) and ordered[first].start < sentence.end:
            if ordered[first].start >= sentence.start:
                inside.append(ordered[first])
            first += 1
        if inside and len(sentence.words) <= LONGEST_SENTENCE:
            yield sentence, inside


def _presentation(tree: Tree, mention: Mention, text: str, report: str) -> Presentation | None:
    """The name with what stands beside it: the role the annotator saw, an age, a home, an apposition, "who ..."."""
    covered = [i for i, word in enumerate(tree.words) if mention.start <= word.start and word.end <= mention.end]
    if not covered:
        return None
    head = next((i for i in covered if tree.words[i].head not in covered), covered[-1])
    words = set(covered)
    for child in tree.children(head, "appos", "nummod", "nmod:unmarked", "nmod", "acl:relcl"):
        if child > covered[-1]:
            words.update(tree.subtree(child, lambda inner: tree.words[inner].dep in _APART))
    start, end = tree.span(words)
    low, high = _with_role(mention, text)
    start, end = min(start, low), max(end, high)
    if end - start > LONGEST:
        start, end = low, high
    if text[start:end].count("(") > text[start:end].count(")"):
        end = end + 1 if text[end : end + 1] == ")" else max(mention.end, start + text[start:end].rindex("(") - 1)
    told = {
        word.lemma.lower().replace(".", "")
        for i, word in enumerate(tree.words)
        if start <= word.start and word.end <= end and i not in covered and word.pos in _TELLING
    }
    return Presentation(report, start, end, " ".join(tree.words[i].text for i in covered), frozenset(told))


def _with_role(mention: Mention, text: str) -> tuple[int, int]:
    """The offsets of a mention with its role, where that stands right before or soon after it."""
    role = mention.role
    if role:
        before = text.rfind(role, max(0, mention.start - len(role) - _GAP), mention.start)
        if before >= 0:
            return before, mention.end
        after = text.find(role, mention.end, mention.end + len(role) + _GAP)
        if after >= 0:
            return mention.start, after + len(role)
    return mention.start, mention.end
