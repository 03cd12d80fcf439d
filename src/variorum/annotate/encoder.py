"""One small transformer that tags, parses, finds names and speech in a single pass: a component of a spaCy pipeline.

The weights (MiniLM-L6 with heads for every task, int8) are made by `training/encoder`; onnxruntime runs them on one
thread, so that the same text gives the same bytes whatever the machine has.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, POS, SENT_START, TAG
from spacy.tokens import Doc, Span

from variorum.annotate.label_runs import SPEECH_RUNS, best_labels, runs_of
from variorum.annotate.trees import best_heads
from variorum.annotate.word_pieces import WordPieces, shape_of

_WINDOW = 110
"""Words read at once: whole sentences, as far as rules are certain where they start."""
_MOST_PIECES = 500
"""Word pieces for which the encoder has places; a text without sentences is cut there."""
_SURE = 0.0
"""The log-odds above which a word starts a sentence where no rule is certain."""
Output = dict[str, NDArray[Any]]


class Encoder:
    """Reads docs whose words, and those sentence starts that are certain, are set; sets everything else."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._pieces = WordPieces.load(folder)

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations of its trees."""
        return tuple(self._labels["deps"])

    def __call__(self, doc: Doc) -> Doc:
        """One doc. Each window goes through the encoder alone: what is read beside it changes nothing.

        int8 activations are scaled by the largest of their batch, so that a batch would let one text change another.
        """
        words = [token.text for token in doc]
        starts = [token.is_sent_start for token in doc]
        sizes = [len(self._pieces.of(word)) for word in words]
        windows = [(start, end, self._run(words[start:end])) for start, end in _windows(starts, sizes)]
        self._annotate(doc, starts, windows)
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Docs in order, one by one."""
        del batch_size
        return map(self, docs)

    def _run(self, words: list[str]) -> Output:
        cut = [self._pieces.of(word) for word in words]
        sizes = np.array([len(parts) for parts in cut])
        ends = np.cumsum(sizes)
        flat = [self._pieces.begin, *(piece for parts in cut for piece in parts), self._pieces.end]
        inputs = {
            "pieces": np.array([flat], dtype=np.int64),
            "shapes": np.array([[0, *np.repeat([shape_of(word) for word in words], sizes), 0]], dtype=np.int64),
            "mask": np.ones((1, len(flat)), dtype=np.int64),
            "first": (ends - sizes + 1)[None].astype(np.int64),
            "last": ends[None].astype(np.int64),
        }
        return dict(zip(self._outputs, (values[0] for values in self._session.run(self._outputs, inputs)), strict=True))

    def _annotate(self, doc: Doc, starts: list[bool | None], windows: list[tuple[int, int, Output]]) -> None:
        strings = doc.vocab.strings
        columns = {name: [strings.add(label) for label in self._labels[name]] for name in ("xpos", "upos", "deps")}
        rows = np.zeros((len(doc), 5), dtype=np.uint64)
        for start, end, output in windows:
            starts[start] = True
            for word in range(start, end):
                if starts[word] is None:
                    starts[word] = bool(output["starts"][word - start] > _SURE)
            for one, other in _sentences(starts, start, end):
                self._parse(rows, columns, (start, one, other), output)
            for word in range(start, end):
                rows[word, 2] = columns["xpos"][output["xpos"][word - start]]
                rows[word, 3] = columns["upos"][output["upos"][word - start]]
            rows[start:end, 4] = [1 if starts[word] else np.uint64(2**64 - 1) for word in range(start, end)]
        doc.from_array([HEAD, DEP, TAG, POS], rows[:, :4])  # type: ignore[arg-type]
        # Setting heads makes spaCy guess sentences from the trees, wrongly where long ones cross themselves.
        doc.from_array([SENT_START], rows[:, 4])  # type: ignore[arg-type]
        doc.spans[SPEECH_RUNS] = [
            Span(doc, start, end, kind.lower()) for start, end, kind in runs_of(self._best("speech", windows))
        ]
        iob, kinds = _entities(self._best("names", windows))
        doc.from_array([ENT_IOB, ENT_TYPE], np.array([iob, [strings.add(kind) for kind in kinds]], dtype=np.uint64).T)  # type: ignore[arg-type]

    def _best(self, column: str, windows: list[tuple[int, int, Output]]) -> list[str]:
        """The best BIO labels of all words; no run crosses from one window into the next."""
        labels = self._labels[column]
        return [label for _, _, output in windows for label in best_labels(output[column], labels)]

    def _parse(
        self, rows: NDArray[np.uint64], columns: dict[str, list[int]], place: tuple[int, int, int], output: Output
    ) -> None:
        base, start, end = place
        inside = slice(start - base, end - base)
        heads = best_heads(output["arcs"][inside, inside])
        root = columns["deps"][self._labels["deps"].index("root")]
        for word, head in enumerate(heads):
            rows[start + word, 0] = np.int64(head - word).astype(np.uint64)
            label = output["labels"][start - base + word, start - base + head]
            rows[start + word, 1] = root if head == word else columns["deps"][label]


def _windows(starts: Sequence[bool | None], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words for the encoder: as many sentences as make a window, or what it has places for."""
    begin, cut, pieces = 0, 0, 0
    for word, size in enumerate(sizes):
        if starts[word]:
            cut = word
        full = pieces + size > _MOST_PIECES
        if word > begin and (full or (cut > begin and word - begin >= _WINDOW)):
            end = cut if cut > begin else word
            yield begin, end
            begin, pieces = end, sum(sizes[end:word])
        pieces += size
    if begin < len(sizes):
        yield begin, len(sizes)


def _sentences(starts: list[bool | None], begin: int, end: int) -> Iterator[tuple[int, int]]:
    first = begin
    for word in range(begin + 1, end):
        if starts[word]:
            yield first, word
            first = word
    if first < end:
        yield first, end


def _entities(names: list[str]) -> tuple[list[int], list[str]]:
    """IOB codes of spaCy (3 begins, 1 inside, 2 outside) and kinds."""
    codes = {"B": 3, "I": 1, "O": 2}
    return [codes[name[0]] for name in names], [name[2:] for name in names]
