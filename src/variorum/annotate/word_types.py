"""A pipeline's vectors of words, worked out once for every word that a batch has, not at each place where it stands.

What spaCy embeds of a word before it looks at its neighbours (its spelling, usual spelling, ends, shape and vector) is
the same wherever the word stands, and in a batch of news three places of four repeat a word that stands before them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from spacy.attrs import NORM, ORTH
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

_NAME = "once_a_type"
_OF_THE_WORD = frozenset({"ORTH", "NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE"})
"""Attributes that a word has by itself, from its spelling and its usual spelling."""


def embed_types(model: Model[Any, Any]) -> None:
    """Let each part of a model that embeds words by themselves do so once for every word of a batch."""
    for part in [*model.walk()]:
        embed = part.maybe_get_ref("embed")
        if embed is not None and embed.name != _NAME and _sees_words_alone(embed):
            model.replace_node(embed, Model(_NAME, _once_a_type, layers=[embed]))


def _sees_words_alone(embed: Model[Any, Any]) -> bool:
    """Whether all that it looks at is of the word, and nothing of the place."""
    seen = [part.attrs["columns"] for part in embed.walk() if "columns" in part.attrs]
    return bool(seen) and all(_OF_THE_WORD.issuperset(columns) for columns in seen)


def _once_a_type(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    """The vectors of the words of each document; its way back is the embedding's own, so that training is as it was."""
    embed = model.layers[0]
    if is_train or not docs:
        return embed(docs, is_train)
    places: dict[tuple[int, int], int] = {}
    rows = []
    for doc in docs:
        spelt, usual = doc.to_array(ORTH).tolist(), doc.to_array(NORM).tolist()
        rows += [places.setdefault(key, len(places)) for key in zip(spelt, usual, strict=True)]
    table = embed.predict([_of_types(docs[0].vocab, list(places))])[0]
    vectors = table[np.array(rows, dtype=np.intp)]
    return [vectors[start:end] for start, end in pairwise(accumulate(map(len, docs), initial=0))], list


def _of_types(vocab: Vocab, types: list[tuple[int, int]]) -> Doc:
    """A document in which each word stands once, by its spelling and its usual spelling."""
    doc = Doc(vocab, words=[vocab.strings[spelt] for spelt, _ in types])
    for token, usual, (_, wanted) in zip(doc, doc.to_array(NORM).tolist(), types, strict=True):
        if usual != wanted:
            token.norm_ = vocab.strings[wanted]
    return doc
