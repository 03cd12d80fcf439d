"""How much of an article's text is found on captured HTML pages, and how much that is not, beside plain trafilatura.

Token precision, recall and F1 as in the article extraction benchmark the pages come from: both texts as bags of
four-word shingles, the mean over pages. Also the same from the page as plain text, as a browser copies it, where no
markup helps.

The weights that tell lines of furniture were trained on four fifths of these pages: `--split dev` measures the other
fifth, `--split all` every page of a folder (for pages that training has not seen).
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import trafilatura

from variorum.capture import Source
from variorum.capture.decoding import decode
from variorum.capture.html import read_html
from variorum.capture.markup import lines_of, parse
from variorum.layout.page import lay_out
from variorum.report import Capture, Report

Figures = dict[str, float]
_TOKEN = re.compile(r"\w+")
_SHINGLE = 4


def is_held_out(key: str) -> bool:
    """Whether a page belongs to the fifth that training leaves out."""
    return zlib.crc32(key.encode()) % 5 == 0


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Score our reading of every page in `data` and trafilatura's."""
    if data is None:
        raise SystemExit("pages: give the folder of pages (ground-truth.json, html/)")
    truth = json.loads((data / "ground-truth.json").read_text(encoding="utf-8"))
    truth = {key: page for key, page in truth.items() if split == "all" or is_held_out(key)}
    ways: dict[str, Callable[[str, bytes], str]] = {"ours": _ours, "trafilatura": _plain, "as_text": _as_text}
    scores: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ways}
    lines = []
    for key in sorted(truth):
        page = gzip.decompress((data / "html" / f"{key}.html.gz").read_bytes())
        for name, way in ways.items():
            scores[name].append(_score(truth[key]["articleBody"], way(key, page)))
        if verbose:
            lines.append(f"{key[:12]}  " + "  ".join(f"{name} {found[-1][2]:.3f}" for name, found in scores.items()))
    figures = {}
    for name, found in scores.items():
        for position, part in enumerate(("precision", "recall", "f1")):
            figures[f"{name}_{part}"] = round(sum(score[position] for score in found) / len(found), 4)
    return figures, "\n".join([*lines, *_table(figures, tuple(ways))])


def _ours(key: str, page: bytes) -> str:
    reading = read_html(Source(f"{key}.html", key, page, len(page)))
    return "\n".join(_body(lay_out(capture, id=key)) for capture in reading.captures)


def _as_text(key: str, page: bytes) -> str:
    tree = parse(decode(page).text)
    text = "\n\n".join(lines_of(tree)) if tree is not None else ""
    return _body(lay_out(Capture(key, key, text), id=key))


def _plain(key: str, page: bytes) -> str:
    del key
    return trafilatura.extract(page, include_comments=False, include_tables=False) or ""


def _body(report: Report) -> str:
    kept = (block for block in report.blocks if block.kind in ("body", "subhead", "dateline"))
    return "\n".join(report.slice(block.start, block.end) for block in kept)


def _score(truth: str, found: str) -> tuple[float, float, float]:
    wanted, got = Counter(_shingles(truth)), Counter(_shingles(found))
    both = sum((wanted & got).values())
    precision = both / got.total() if got else 0.0
    recall = both / wanted.total() if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return (tuple(tokens[at : at + _SHINGLE]) for at in range(max(len(tokens) - _SHINGLE + 1, 1)))


def _table(figures: Figures, names: tuple[str, ...]) -> list[str]:
    head = f"{'':<14}{'precision':>11}{'recall':>11}{'f1':>11}"
    return [head] + [
        f"{name:<14}" + "".join(f"{figures[f'{name}_{part}']:>11.4f}" for part in ("precision", "recall", "f1"))
        for name in names
    ]
