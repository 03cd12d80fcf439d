"""The language seam: blocks of text in, sentences of tagged and parsed words out, whatever pipeline does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import islice, pairwise
from pathlib import Path
from sys import intern
from typing import Any, Protocol

import spacy
from spacy.attrs import DEP, ENT_TYPE, HEAD, POS, SENT_START, TAG
from spacy.language import Language as SpacyRegistry
from spacy.strings import StringStore
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps, set_current_ops
from threadpoolctl import ThreadpoolController

from variorum.annotate.label_runs import SPEECH_RUNS
from variorum.annotate.language_tokens import Tokens, at_once, by_runs, tokenise
from variorum.annotate.lemmas import lemma_of
from variorum.annotate.quotation_marks import find_stretches
from variorum.annotate.relations import Tree, are_clear, universal
from variorum.annotate.sentences import sentence_starts
from variorum.annotate.true_case import Cases, is_titled
from variorum.annotate.uncollected import uncollected
from variorum.annotate.word_types import embed_types
from variorum.errors import LanguageError
from variorum.marks import Sentence, Word
from variorum.report import PROSE_KINDS, TITLE_KINDS, Report

BUILT_IN = ("fast", "accurate")
LABELS = {
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "NORP": "group",
    "MISC": "other",
}
_NEEDED = {"DEP": "a parser", "TAG": "a tagger", "POS": "parts of speech"}
_BATCH = 32
"""Reports parsed in one stream: enough to fill the pipeline's batches, few enough to keep memory flat."""
_CHUNK = 300
"""Tokens after which a block is cut at its next certain sentence start; at ten times as many it is cut anywhere."""


class Language(Protocol):
    """Parses reports; the one thing that annotators need from a language pipeline."""

    name: str

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """For each report, in order, the sentences of its prose blocks."""
        ...


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A piece of a block on its way through the pipeline."""

    report: int
    tokens: Tokens
    starts: list[bool | None]
    offset: int
    kind: str
    paragraph: int
    read_as: tuple[str, ...] = ()
    """The words as the pipeline is given them, where not as they stand: a headline's in the case of a sentence."""


class SpacyLanguage:
    """A spaCy pipeline behind the seam: ours by the name `fast`, or any installed package or folder by its own."""

    def __init__(self, name: str = "fast") -> None:
        # thinc's BLIS falls back to a generic kernel on common CPUs; NumPy's own matrix product is 1.7 times faster.
        set_current_ops(NumpyOps(use_blis=False))
        self.name = name
        self._nlp = load_pipeline(name)
        for _, part in self._nlp.pipeline:
            if isinstance(model := getattr(part, "model", None), Model):
                embed_types(model)
        self._clear = are_clear(label for _, part in self._nlp.pipeline for label in getattr(part, "labels", ()))
        parts = self._nlp.tokenizer
        self._parts = by_runs(parts) if isinstance(parts, Tokenizer) else at_once(parts)
        self._labels = _Labels(self._nlp.vocab.strings)
        self._norms: dict[str, str] = {}
        self._threads = ThreadpoolController()

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """For each report, in order, the sentences of its prose blocks."""
        waiting = iter(reports)
        while batch := list(islice(waiting, _BATCH)):
            yield from self._batch(batch)

    @uncollected()
    def _batch(self, batch: list[Report]) -> list[tuple[Sentence, ...]]:
        found: list[list[Sentence]] = [[] for _ in batch]
        chunks = [chunk for number, report in enumerate(batch) for chunk in self._chunks(number, report)]
        for chunk, doc in zip(chunks, self._docs(chunks), strict=True):
            found[chunk.report].extend(_sentences(doc, chunk, self._labels, clear=self._clear))
        return [tuple(sentences) for sentences in found]

    def _docs(self, chunks: list[_Chunk]) -> list[Doc]:
        """The parsed chunks, by one thread: on matrices as small as these a second one only waits, at full cost."""
        with self._threads.limit(limits=1, user_api="blas"):
            return list(self._nlp.pipe(self._doc(chunk) for chunk in chunks))

    def _chunks(self, number: int, report: Report) -> Iterator[_Chunk]:
        blocks = [block for block in report.blocks if block.kind in PROSE_KINDS]
        cases: Cases | None = None
        for paragraph, block in enumerate(blocks):
            text = report.text[block.start : block.end]
            stretches = find_stretches(text)
            tokens = tokenise(text, self._parts, stretches)
            title = block.kind in TITLE_KINDS
            starts = sentence_starts(tokens.words, tokens.offsets, stretches, one_line=title)
            titled = title and is_titled(tokens.words)
            if titled and cases is None:
                cases = Cases.of(report)
            for start, end in _cuts(starts):
                part = tokens.part(start, end)
                read_as = cases.true(part.words) if titled and cases else ()
                here = [True, *starts[start + 1 : end]]
                yield _Chunk(number, part, here, block.start, block.kind, paragraph, read_as)

    def _doc(self, chunk: _Chunk) -> Doc:
        tokens = chunk.tokens
        words = [*(chunk.read_as or tokens.words)]
        doc = Doc(self._nlp.vocab, words=words, spaces=[*tokens.spaces], sent_starts=[*chunk.starts])
        for i, (word, norm) in enumerate(zip(tokens.words, tokens.norms, strict=True)):
            if norm != self._norm(word) and not chunk.read_as:
                doc[i].norm_ = norm
        return doc

    def _norm(self, word: str) -> str:
        """The usual spelling of a word that no rule of the tokenizer changes; asked once a word."""
        norm = self._norms.get(word)
        if norm is None:
            norm = self._norms[word] = self._nlp.vocab[word].norm_
        return norm


def load_pipeline(name: str) -> Any:
    """The spaCy pipeline of a name, ours or an installed one; `LanguageError` where it is missing or lacks a part."""
    if name == "fast":
        return spacy.load(_folder(name))
    if name == "accurate":
        return _with_encoder()
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise LanguageError(
            f"no language pipeline named {name!r}: use one of {', '.join(BUILT_IN)}, "
            "or the name of an installed spaCy pipeline or the path of one"
        ) from error
    doc = nlp("The minister said so.")
    missing = [part for attribute, part in _NEEDED.items() if not doc.has_annotation(attribute)]
    if missing:
        raise LanguageError(
            f"the language pipeline {name!r} lacks {', '.join(missing)}: use one that has all of these, "
            f"or one of {', '.join(BUILT_IN)}"
        )
    return nlp


def _folder(name: str) -> Path:
    return Path(str(resources.files("variorum") / "models" / f"en_{name}"))


def _with_encoder() -> Any:
    """The tokenizer of the fast pipeline, and the encoder for everything after it."""
    try:
        from variorum.annotate.encoder import Encoder
    except ImportError as error:
        raise LanguageError("the pipeline 'accurate' needs onnxruntime: install variorum[accurate]") from error
    nlp = spacy.load(_folder("fast"), exclude=["tok2vec", "tagger", "morphologizer", "parser", "ner"])
    encoder = Encoder(_folder("accurate"))
    SpacyRegistry.component("variorum_encoder", func=encoder)
    nlp.add_pipe("variorum_encoder")
    return nlp


def _cuts(starts: list[bool | None]) -> Iterator[tuple[int, int]]:
    begin = 0
    for place, start in enumerate(starts):
        if place - begin >= _CHUNK and (start is True or place - begin >= 10 * _CHUNK):
            yield begin, place
            begin = place
    if begin < len(starts):
        yield begin, len(starts)


class _Labels(dict[int, str]):
    """The labels of a vocabulary by their keys: one string for each, quick to look up and to compare."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        label = self[key] = intern(self._strings[key])
        return label


def _sentences(doc: Doc, chunk: _Chunk, labels: _Labels, *, clear: bool) -> Iterator[Sentence]:
    attributes = doc.to_array([DEP, TAG, POS, ENT_TYPE]).T.tolist()
    deps, tags, parts, names = (tuple(labels[key] for key in column) for column in attributes)
    # The array holds signed distances to the heads in an unsigned type.
    heads = doc.to_array(HEAD).astype("int64").tolist()
    starts = [i for i, start in enumerate(doc.to_array(SENT_START).tolist()) if start == 1 or i == 0]
    texts = chunk.tokens.words
    reads = chunk.read_as or texts
    begins = [chunk.offset + offset for offset in chunk.tokens.offsets]
    kinds = [LABELS.get(name, "") for name in names]
    columns = list(zip(begins, texts, reads, parts, tags, kinds, _roles(doc), strict=True))
    for first, last in pairwise([*starts, len(doc)]):
        governors = tuple(place + distance for place, distance in enumerate(heads[first:last]))
        tree = universal(Tree(deps[first:last], governors, tags[first:last], texts[first:last]), clear=clear)
        words = tuple(
            Word(begin, begin + len(text), text, lemma_of(read, pos), pos, tag, dep, head, kind, role)
            for (begin, text, read, pos, tag, kind, role), dep, head in zip(
                columns[first:last], tree.deps, tree.heads, strict=True
            )
        )
        yield Sentence(words[0].start, words[-1].end, words, chunk.kind, chunk.paragraph)


def _roles(doc: Doc) -> list[str]:
    """The part of each word in an attribution, as `marks.Word` has it."""
    if SPEECH_RUNS not in doc.spans:
        return [""] * len(doc)
    roles = ["O"] * len(doc)
    for run in doc.spans[SPEECH_RUNS]:
        roles[run.start : run.end] = [f"B-{run.label_}", *(f"I-{run.label_}" for _ in range(len(run) - 1))]
    return roles
