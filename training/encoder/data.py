"""Reads the open data into windows: stretches of words with the gold of whichever tasks the set is annotated for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WINDOW = 90
"""Words in a window: about a news paragraph or two; some 120 word pieces."""
CLOSED_GENRES = ("fiction", "whow", "reddit")
"""Genres of GUM under a non-commercial licence: left out."""
NAMES = {
    "PER": "PER", "Person": "PER", "ORG": "ORG", "Organization": "ORG", "LOC": "LOC", "Location": "LOC",
    "Facility": "LOC", "NORP": "NORP", "Misc": "MISC", "Product": "MISC",
}  # fmt: skip
UNSURE = frozenset({"OTH", "MISC"})
"""Labels of other schemes that mean either a group or a thing: those words teach nothing."""


@dataclass
class Window:
    """Words with gold columns; a missing column is None, an ignored word None in it."""

    words: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    deps: list[str] | None = None
    starts: list[bool] | None = None
    names: list[str | None] | None = None
    speech: list[str] | None = None
    meta: dict[str, Any] = field(default_factory=dict)


def treebank(path: Path, names: Path | None = None) -> Iterator[Window]:
    """Windows of whole sentences of one document; heads index the window's words, a root is its own head."""
    labels = dict(_iob_by_sentence(names)) if names else {}
    window = Window([], [], [], [], [], [], [])
    for doc, sentence_id, rows in _conllu(path):
        if any(genre in doc for genre in CLOSED_GENRES):
            continue
        if window.words and (window.meta.get("doc") != doc or len(window.words) + len(rows) > WINDOW):
            yield window
            window = Window([], [], [], [], [], [], [], meta={"doc": doc})
        window.meta["doc"] = doc
        base = len(window.words)
        named = labels.get(sentence_id)
        if named is None or len(named) != len(rows):
            named = [None] * len(rows)
        for place, (columns, label) in enumerate(zip(rows, named, strict=True)):
            head = int(columns[6])
            window.words.append(columns[1])
            window.upos.append(columns[3])  # type: ignore[union-attr]
            window.xpos.append(columns[4])  # type: ignore[union-attr]
            window.heads.append(base + (head - 1 if head else place))  # type: ignore[union-attr]
            window.deps.append(columns[7])  # type: ignore[union-attr]
            window.starts.append(place == 0)  # type: ignore[union-attr]
            window.names.append(label)  # type: ignore[union-attr]
    if window.words:
        yield window


def _conllu(path: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    doc = sentence = ""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id"):
            doc = line.split("=", 1)[1].strip()
        elif line.startswith("# sent_id"):
            sentence = line.split("=", 1)[1].strip()
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield doc, sentence, rows
            rows = []


def _iob_by_sentence(path: Path) -> Iterator[tuple[str, list[str | None]]]:
    sentence, labels = "", []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            sentence = line.split("=", 1)[1].strip()
        elif line and not line.startswith("#"):
            labels.append(_name(line.split("\t")[2]))
        elif not line and labels:
            yield sentence, labels
            labels = []


def _name(label: str) -> str | None:
    if label == "O" or "-" not in label:
        return "O"
    prefix, kind = label.split("-", 1)
    if kind in UNSURE:
        return None
    kind = NAMES.get(kind, "")
    return f"{prefix}-{kind}" if kind else "O"


def newswire(folder: Path, *, held: bool) -> Iterator[Window]:
    """Worldwide Newswire: a fifth of the articles, by their place in the sorted list, is held out."""
    for place, path in enumerate(sorted(folder.glob("*.tsv"))):
        if (place % 5 == 4) != held:
            continue
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]
        yield from _names_only([(row[0].strip(), _name(row[1].strip())) for row in rows if row[0].strip()])


def wikigold(path: Path) -> Iterator[Window]:
    """Wikigold, whose MISC mixes groups and things and so teaches nothing."""
    rows = [line.split(" ") for line in path.read_text(encoding="utf-8").split("\n") if " " in line]
    pairs: list[tuple[str, str | None]] = []
    last = "O"
    for word, label in rows:
        kind = label.split("-", 1)[-1]
        prefix = "I" if label.startswith("I-") and kind == last else "B"
        last = kind if label != "O" else "O"
        pairs.append((word, _name("O" if label == "O" else f"{prefix}-{kind}")))
    yield from _names_only(pairs)


def _names_only(pairs: list[tuple[str, str | None]]) -> Iterator[Window]:
    for start in range(0, len(pairs), WINDOW):
        part = pairs[start : start + WINDOW]
        yield Window([word for word, _ in part], names=[label for _, label in part])


def speech(folder: Path, tokenizer: Any) -> Iterator[Window]:
    """PolNeAR: source, cue and content of the outermost attribution, in BIO, by paragraphs joined to windows."""
    for path in sorted((folder / "text").glob("*.txt")):
        marks = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if not marks:
            continue
        text = path.read_text(encoding="utf-8")
        spans = _brat_spans(marks[0])
        words: list[str] = []
        labels: list[str] = []
        for paragraph in re.finditer(r"[^\n]+", text):
            doc = tokenizer(paragraph.group())
            tokens = [token for token in doc if not token.is_space]
            if words and len(words) + len(tokens) > WINDOW:
                yield Window(words, speech=labels)
                words, labels = [], []
            offsets = [(paragraph.start() + t.idx, paragraph.start() + t.idx + len(t)) for t in tokens]
            words += [token.text for token in tokens]
            labels += _bio(offsets, spans)
        if words:
            yield Window(words, speech=labels)


def _brat_spans(path: Path) -> list[tuple[int, int, str, int]]:
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not re.match(r"T\d+\t\w+ \d", line):
            continue
        key, what = line.split("\t")[:2]
        kind, places = what.split(" ", 1)
        if kind in {"Source", "Cue", "Content"}:
            for piece in places.split(";"):
                start, end = piece.split(" ")
                found.append((int(start), int(end), kind, int(key[1:])))
    return found


def _bio(offsets: list[tuple[int, int]], spans: list[tuple[int, int, str, int]]) -> list[str]:
    labels = ["O"] * len(offsets)
    owner = [(0, 0)] * len(offsets)
    # Longer spans first, so that an inner attribution's parts stay visible where they do not lie in a longer content.
    for start, end, kind, _ in sorted(spans, key=lambda span: (span[2] != "Content", span[0] - span[1])):
        inside = [place for place, (a, b) in enumerate(offsets) if a < end and b > start]
        free = [place for place in inside if labels[place] == "O"]
        if inside and len(free) == len(inside):
            for place in inside:
                labels[place] = ("B-" if place == inside[0] else "I-") + kind
                owner[place] = (start, end)
    return labels
