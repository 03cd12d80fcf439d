"""Words are embedded once a type: the vectors are those that embedding them place by place gives."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
from spacy.tokens import Doc
from thinc.api import Model

from variorum.annotate.word_types import embed_types

SENTENCES = (
    ["The", "barge", "struck", "the", "ferry", "and", "the", "ferry", "sank", "."],
    ["The", "ferry", "of", "the", "harbour", "authority", "sank", "the", "barge", "."],
)


def model(attrs: list[str]) -> Model[Any, Any]:
    """A small model of words and their neighbours, with weights of chance."""
    embed = MultiHashEmbed(8, attrs, [50] * len(attrs), False)
    made: Model[Any, Any] = build_Tok2Vec_model(embed, MaxoutWindowEncoder(8, 1, 2, 1))
    made.initialize()
    return made


def documents() -> list[Doc]:
    """Two documents that share words, one of which is usually spelt otherwise at one place only."""
    vocab = spacy.blank("en").vocab
    docs = [Doc(vocab, words=words) for words in SENTENCES]
    docs[1][1].norm_ = "boat"
    return docs


def test_the_vectors_are_those_of_each_place() -> None:
    made, docs = model(["NORM", "PREFIX", "SHAPE"]), documents()
    plain = made.predict(docs)
    embed_types(made)
    for one, other in zip(plain, made.predict(docs), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_each_word_is_embedded_once() -> None:
    made, docs = model(["NORM", "PREFIX", "SHAPE"]), documents()
    embed_types(made)
    embed_types(made)
    inner = made.get_ref("embed").layers[0]
    given: list[str] = []
    forward = inner._func

    def listen(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> Any:
        given.extend(token.text for doc in docs for token in doc)
        return forward(model, docs, is_train)

    inner._func = listen
    made.predict(docs)
    words = {word for sentence in SENTENCES for word in sentence}
    assert sorted(given) == sorted([*words, "ferry"])


@pytest.mark.parametrize("attrs", [["NORM", "POS"], ["NORM", "SPACY"]])
def test_what_looks_at_the_place_is_left_alone(attrs: list[str]) -> None:
    made = model(attrs)
    before = made.get_ref("embed")
    embed_types(made)
    assert made.get_ref("embed") is before
