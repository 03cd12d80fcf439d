"""The sets that grammar and names are learned from and looked at with, and how much of each a lesson takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import DocBin, Token
from spacy.vocab import Vocab

from training.encoder import data
from training.encoder.data import WINDOW, Window
from training.pipeline import taught

Mix = list[tuple[float, list[Window]]]
"""Sets with their parts of what is learned from."""
_SILVER = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC"}
"""Labels of Stanford CoreNLP; its MISC mixes groups and things, and those words teach nothing."""


def trees(folder: Path) -> list[Window]:
    """The training parts of both treebanks."""
    return [window for name in ("ewt", "gum") for window in data.treebank(folder / "treebank" / f"{name}-train.conllu")]


def held_trees(folder: Path, limit: int) -> list[Window]:
    """The first windows of both held-out parts."""
    paths = (folder / "treebank" / f"{name}-dev.conllu" for name in ("ewt", "gum"))
    return [window for path in paths for window in [*data.treebank(path)][:limit]]


def names(folder: Path) -> list[Window]:
    """Names marked by people: UNER EWT, wikigold, and Worldwide Newswire without its held-out fifth."""
    marked = data.treebank(folder / "treebank" / "ewt-train.conllu", folder / "ner" / "uner_ewt-train.iob2")
    return [
        *(Window(window.words, names=window.names) for window in marked),
        *data.wikigold(folder / "ner" / "wikigold" / "wikigold.conll.txt"),
        *data.newswire(folder / "ner" / "worldwide", held=False),
    ]


def held_names(folder: Path, limit: int) -> list[Window]:
    """The first windows of the held-out names."""
    marked = data.treebank(folder / "treebank" / "ewt-dev.conllu", folder / "ner" / "uner_ewt-dev.iob2")
    return [*[*marked][:limit], *[*data.newswire(folder / "ner" / "worldwide", held=True)][:limit]]


def silver(path: Path) -> Iterator[Window]:
    """Names that Stanford CoreNLP marked in PolNeAR's articles."""
    for doc in DocBin().from_disk(path).get_docs(Vocab()):
        tokens = [token for token in doc if not token.is_space]
        words, labels = [token.text for token in tokens], [_silver(token) for token in tokens]
        for start in range(0, len(words), WINDOW):
            yield Window(words[start : start + WINDOW], names=labels[start : start + WINDOW])


def _silver(token: Token) -> str | None:
    if not token.ent_type_:
        return "O"
    kind = _SILVER.get(token.ent_type_)
    return f"{token.ent_iob_}-{kind}" if kind else None


def grammar_mix(folder: Path, read: Path) -> Mix:
    """Half of what grammar is learned from was read by people, half by the teacher."""
    return [(0.5, trees(folder)), (0.5, taught.load(read))]


def names_mix(folder: Path, read: Path) -> Mix:
    """Half of what names are learned from was marked by people, the rest by the teacher and by CoreNLP alike."""
    named = [Window(window.words, names=window.names) for window in taught.load(read)]
    return [(0.5, names(folder)), (0.25, named), (0.25, [*silver(folder / "silver" / "names-train.spacy")])]
