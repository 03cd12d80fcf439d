"""Words that report: verbs and nouns by class, as the data file beside the package lists them."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

DIRECT = frozenset({"speech", "telling", "writing", "asking", "urging", "naming", "thought", "showing"})
"""Classes of verbs that may introduce a quotation."""
CLAUSAL = frozenset({"speech", "telling", "writing", "asking", "urging"})
"""Classes of verbs whose clause is what somebody said."""
SPOKEN = frozenset({"speech", "telling", "writing", "asking", "urging", "naming", "quoting"})
"""Classes of verbs that say that somebody uttered words, not only thought so."""

CREDITED = "credited"
"""Class of the verbs by which the news credits somebody with a stance: "oppose", "praise", "seek"."""
SET_PHRASES: dict[str, tuple[str, ...]] = {"according": ("to",), "in": ("the", "words", "of")}
"""Words before a speaker that no verb stands for: the first of them, and those that must follow."""
PUT = frozenset({"put", "puts", "phrased", "phrases"})
"""Verbs that report with an "it" behind them ("as she put it")."""
OFTEN = 0.3
"""How often a verb must report to be taken for reporting where nothing else says so."""


@cache
def _table() -> dict[str, frozenset[str]]:
    text = (resources.files("variorum") / "data" / "reporting_words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    classes: dict[str, set[str]] = {}
    for kind, lemma in rows:
        classes.setdefault(lemma, set()).add(kind)
    return {lemma: frozenset(kinds) for lemma, kinds in classes.items()}


@cache
def _shares() -> dict[str, float]:
    text = (resources.files("variorum") / "data" / "reporting_cues.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {lemma: int(cues) / int(seen) for lemma, pos, cues, seen in rows if pos == "VERB"}


def share(lemma: str) -> float:
    """How often a verb of this lemma reports, of all times that it stands in the news; 0 where it is not known to."""
    return _shares().get(lemma, 0.0)


@lru_cache(maxsize=100_000)
def classes(lemma: str) -> frozenset[str]:
    """The classes a lemma is in; none if it does not report.

    >>> sorted(classes("tell"))
    ['credited', 'telling']
    """
    found = _table().get(lemma, frozenset())
    return found | {CREDITED} if share(lemma) >= OFTEN else found


@lru_cache(maxsize=100_000)
def may_report(text: str, lemma: str, tag: str) -> bool:
    """Whether a word can be a cue at all: by its lemma, as the first of a set phrase, or as a verb read as a plural."""
    return bool(classes(lemma)) or tag == "NNS" or text.lower() in PUT or text.lower() in SET_PHRASES


def reports(lemma: str, kinds: frozenset[str] = DIRECT) -> bool:
    """Whether a verb of this lemma may introduce what somebody says."""
    return not kinds.isdisjoint(classes(lemma))
