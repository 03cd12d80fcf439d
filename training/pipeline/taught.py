"""News that a bigger pipeline has read, as windows: more to learn from than the treebanks hold, in the words of news.

What a small model learns from a large one's answers (knowledge distillation, Hinton et al. 2015; for parsers Kuncoro
et al. 2016) is mostly more of the language: other words, other names, longer sentences.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from training.encoder.data import WINDOW, Window
from variorum.annotate.language import SpacyLanguage
from variorum.marks import Sentence
from variorum.report import Block, Report

EVERY = 10
"""Of the articles of the stream, one in so many is read."""
COUNT = 3000
"""Windows that are read: about 250,000 words."""
WORDS = 500
"""Words of an article that are read, to the end of their paragraph: many articles teach more than long ones."""
NAMES = {"person": "PER", "organisation": "ORG", "place": "LOC", "group": "NORP", "other": "MISC"}


def read_news(stream: Path, teacher: SpacyLanguage) -> Iterator[Window]:
    """Windows of whole sentences of the articles, labelled by the teacher."""
    found = (window for sentences in teacher.parse(_articles(stream)) for window in windows(sentences))
    return islice(found, COUNT)


def _articles(stream: Path) -> Iterator[Report]:
    with stream.open(encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, 0, None, EVERY)):
            paragraphs = [part.strip() for part in json.loads(line)["text"].split("\n") if part.strip()]
            yield article(str(number), paragraphs)


def article(name: str, paragraphs: Iterable[str]) -> Report:
    """The first paragraphs as a report of prose."""
    text, blocks, words = "", list[Block](), 0
    for paragraph in paragraphs:
        if words >= WORDS:
            break
        blocks.append(Block(len(text), len(text) + len(paragraph), "body"))
        text += paragraph + "\n"
        words += paragraph.count(" ") + 1
    return Report(id=name, source=name, text=text, blocks=tuple(blocks))


def windows(sentences: Iterable[Sentence]) -> Iterator[Window]:
    """The sentences of a report as windows with all gold columns that a pipeline gives."""
    window = _empty()
    for sentence in sentences:
        if window.words and len(window.words) + len(sentence.words) > WINDOW:
            yield window
            window = _empty()
        _add(window, sentence)
    if window.words:
        yield window


def _empty() -> Window:
    return Window([], [], [], [], [], [], [])


def _add(window: Window, sentence: Sentence) -> None:
    base, last = len(window.words), ""
    for place, word in enumerate(sentence.words):
        window.words.append(word.text)
        window.upos.append(word.pos)  # type: ignore[union-attr]
        window.xpos.append(word.tag)  # type: ignore[union-attr]
        window.heads.append(base + word.head)  # type: ignore[union-attr]
        window.deps.append(word.dep)  # type: ignore[union-attr]
        window.starts.append(place == 0)  # type: ignore[union-attr]
        kind = NAMES.get(word.label, "")
        window.names.append(f"{'I' if kind == last else 'B'}-{kind}" if kind else "O")  # type: ignore[union-attr]
        last = kind


def keep(found: Iterable[Window], path: Path) -> None:
    """Write windows as JSON lines; the file is there only when it is whole."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        for window in found:
            out.write(json.dumps(asdict(window), ensure_ascii=False) + "\n")
    part.replace(path)


def load(path: Path) -> list[Window]:
    """The windows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [Window(**json.loads(line)) for line in lines]
