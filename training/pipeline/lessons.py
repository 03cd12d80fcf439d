"""Windows as spaCy's examples, without end, in random order, with other names and other capitals here and there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from training.encoder.data import Window
from training.encoder.swaps import mentions, swapped
from training.pipeline import sources

Reader = Callable[[Any], Iterable[Example]]
SWAPPED = 0.3
"""Part of the names that another of their kind takes the place of, in windows that teach names alone."""
CASES = ((0.03, str.lower), (0.02, str.upper), (0.02, str.title))
"""Part of the windows that are read without capitals, in capitals, and as headlines are set."""
HELD = 120
"""Windows of each held-out set that are looked at on the way."""


@registry.readers("variorum.grammar.v1")  # type: ignore[untyped-decorator]
def grammar(data: str, taught: str) -> Reader:
    """Trees and tags without end."""
    return lambda nlp: _examples(nlp, _forever(sources.grammar_mix(Path(data), Path(taught))))


@registry.readers("variorum.names.v1")  # type: ignore[untyped-decorator]
def names(data: str, taught: str) -> Reader:
    """Names without end, a part of them swapped."""

    def read(nlp: Any) -> Iterator[Example]:
        mix = sources.names_mix(Path(data), Path(taught))
        pool = mentions(mix[0][1])
        return _examples(nlp, (swapped(window, pool, SWAPPED) for window in _forever(mix)))

    return read


@registry.readers("variorum.set.v1")  # type: ignore[untyped-decorator]
def whole(data: str, kind: str) -> Reader:
    """One of the finite sets, as it is: `trees`, `names`, `held_trees`, `held_names`."""

    def read(nlp: Any) -> list[Example]:
        windows = getattr(sources, kind)(Path(data), *([HELD] if kind.startswith("held") else []))
        return [example(nlp, window) for window in windows]

    return read


def _forever(mix: sources.Mix) -> Iterator[Window]:
    streams = [_shuffled(windows) for _, windows in mix]
    weights = [part for part, _ in mix]
    while True:
        yield next(random.choices(streams, weights)[0])


def _shuffled(windows: list[Window]) -> Iterator[Window]:
    while True:
        yield from random.sample(windows, len(windows))


def _examples(nlp: Any, windows: Iterable[Window]) -> Iterator[Example]:
    return (example(nlp, window, random.random()) for window in windows)


def example(nlp: Any, window: Window, chance: float = 1.0) -> Example:
    """A window's words as the pipeline meets them, beside what is right; `chance` says whose capitals they have."""
    words = _recased(window.words, chance)
    given = Doc(nlp.vocab, words=words)
    for place, (word, after) in enumerate(pairwise(words)):
        if "'" in after or "’" in after:
            # The tokenizer knows the usual spelling of "n't" and "'ll" where it cuts them off itself.
            parts = nlp.tokenizer(word + after)
            if [part.text for part in parts] == [word, after]:
                given[place].norm_, given[place + 1].norm_ = (part.norm_ for part in parts)
    return Example(given, _right(nlp, window))


def _recased(words: list[str], chance: float) -> list[str]:
    for part, change in CASES:
        if chance < part:
            changed = [change(word) for word in words]
            return changed if [len(word) for word in changed] == [len(word) for word in words] else words
        chance -= part
    return words


def _right(nlp: Any, window: Window) -> Doc:
    deps = window.deps and ["ROOT" if dep == "root" else dep for dep in window.deps]
    return Doc(
        nlp.vocab,
        words=window.words,
        pos=window.upos,
        tags=window.xpos,
        heads=window.heads,
        deps=deps,
        ents=window.names and _begun(window.names),  # type: ignore[arg-type]
    )


def _begun(labels: list[str | None]) -> list[str | None]:
    """The labels, each run beginning with a B, also where a window or an unsure word has cut a name."""
    pairs = pairwise([None, *labels])
    return [
        "B" + label[1:] if label and label[0] == "I" and (before or "O")[1:] != label[1:] else label
        for before, label in pairs
    ]
