"""Coreference of events on ECB+ with gold mentions: the CoNLL score.

Ours: one story as the reports are grouped, one predicate, whether said by verb or by noun. Beside it the baseline of
the field: one topic, one lemma.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._coreference import conll
from bench._ecb import EventMention, Topic, topics
from bench._language import load_language
from variorum.annotate.acts.lexicon import nominals
from variorum.annotate.language import SpacyLanguage
from variorum.marks import Word
from variorum.pipeline import annotate
from variorum.story import group


@dataclass(frozen=True, slots=True)
class _Found:
    mention: EventMention
    lemma: str
    story: int


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """Score the topics of a split of the ECB+ folder, mentions of all topics together."""
    if data is None:
        raise SystemExit("coreference: give the folder of ECB+")
    language = load_language()
    gold: list[frozenset[Hashable]] = []
    ours: list[frozenset[Hashable]] = []
    plain: list[frozenset[Hashable]] = []
    notes = []
    for topic in topics(data, split):
        found = _found(topic, language)
        gold += _by(topic.name, found, [one.mention.chain for one in found])
        plain += _by(topic.name, found, [one.lemma for one in found])
        ours += _by(topic.name, found, [f"{one.story} {nominals().get(one.lemma, one.lemma)}" for one in found])
        if verbose:
            notes.append(f"topic {topic.name}: {len(found)} mentions")
    figures = {name: round(value, 4) for name, value in conll(gold, ours).items()}
    figures |= {f"lemma_{name}": round(value, 4) for name, value in conll(gold, plain).items()}
    return figures, "\n".join([*notes, *(f"{name:<14}{value:>8.3f}" for name, value in figures.items())])


def _by(topic: str, found: Sequence[_Found], labels: Sequence[str]) -> Iterator[frozenset[Hashable]]:
    groups: defaultdict[str, set[Hashable]] = defaultdict(set)
    for one, label in zip(found, labels, strict=True):
        groups[label].add((topic, one.mention.report, one.mention.start, one.mention.end))
    for label in sorted(groups):
        yield frozenset(groups[label])


def _found(topic: Topic, language: SpacyLanguage) -> list[_Found]:
    """The mentions with the lemma of their head, and the number of the story that their report is grouped into."""
    marks, _ = annotate(topic.reports, language)
    stories = group(topic.reports, marks)
    home = {report.id: number for number, story in enumerate(stories) for report in story.reports}
    words = {found.report: [word for sentence in found.sentences for word in sentence.words] for found in marks}
    found = []
    for mention in topic.mentions:
        inside = [word for word in words[mention.report] if word.start < mention.end and mention.start < word.end]
        if inside:
            found.append(_Found(mention, _head(inside).lemma.lower(), home[mention.report]))
    return found


def _head(words: Sequence[Word]) -> Word:
    verbs = [word for word in words if word.pos == "VERB"]
    return verbs[0] if verbs else words[-1]
