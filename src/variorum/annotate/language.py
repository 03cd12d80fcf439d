"""The language seam: blocks of text in, sentences of tagged and parsed words out, whatever pipeline does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, Protocol

import spacy
from spacy.language import Language as SpacyRegistry
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps, set_current_ops
from threadpoolctl import ThreadpoolController

from variorum.annotate.label_runs import SPEECH_RUNS
from variorum.annotate.language_tokens import Tokens, tokenise
from variorum.annotate.lemmas import lemma_of
from variorum.annotate.quotation_marks import find_stretches
from variorum.annotate.relations import Tree, are_clear, universal
from variorum.annotate.sentences import sentence_starts
from variorum.annotate.true_case import Cases, is_titled
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
        self._norms: dict[str, str] = {}
        self._threads = ThreadpoolController()

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """For each report, in order, the sentences of its prose blocks."""
        waiting = iter(reports)
        while batch := list(islice(waiting, _BATCH)):
            found: list[list[Sentence]] = [[] for _ in batch]
            chunks = [chunk for number, report in enumerate(batch) for chunk in self._chunks(number, report)]
            for chunk, doc in zip(chunks, self._docs(chunks), strict=True):
                found[chunk.report].extend(_sentences(doc, chunk, clear=self._clear))
            yield from map(tuple, found)

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
            tokens = tokenise(text, self._nlp.tokenizer, stretches)
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


def _sentences(doc: Doc, chunk: _Chunk, *, clear: bool) -> Iterator[Sentence]:
    strings = doc.vocab.strings
    columns = [[strings[key] for key in doc.to_array(name).tolist()] for name in ("DEP", "TAG", "POS", "ENT_TYPE")]
    roles = _roles(doc)
    # The array holds signed distances to the heads in an unsigned type.
    heads = doc.to_array("HEAD").astype("int64").tolist()
    starts = [i for i, start in enumerate(doc.to_array("SENT_START").tolist()) if start == 1 or i == 0]
    for first, last in pairwise([*starts, len(doc)]):
        deps, tags, parts, labels = (column[first:last] for column in columns)
        texts = chunk.tokens.words[first:last]
        reads = chunk.read_as[first:last] or texts
        tree = universal(
            Tree(
                tuple(deps),
                tuple(place + distance for place, distance in enumerate(heads[first:last])),
                tuple(tags),
                tuple(text.lower() for text in texts),
            ),
            clear=clear,
        )
        begins = [chunk.offset + offset for offset in chunk.tokens.offsets[first:last]]
        words = tuple(
            Word(begin, begin + len(text), text, lemma_of(read, pos), pos, tag, dep, head, LABELS.get(label, ""), role)
            for begin, text, read, pos, tag, dep, head, label, role in zip(
                begins, texts, reads, parts, tags, tree.deps, tree.heads, labels, roles[first:last], strict=True
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
