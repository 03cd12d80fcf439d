"""Words a processor second of one core: plain parsing, and all that annotation does, with one language pipeline.

    python -m bench._rates CASES NAME

prints one JSON object. The plain pass is the pipeline's own, over the text of the same blocks, with no more threads.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Settings of the process that measures: one core, for the plain pass too."""
ROUNDS = 3
"""Times that each step is measured; the quickest counts."""
FEW = 3
"""Reports read first, so that no table is loaded while time is taken."""


def rates(data: Path, name: str) -> dict[str, float]:
    """Words a second of the plain pass, of parsing into sentences, and of all, and what all costs beside the plain."""
    from variorum.annotate.language import SpacyLanguage, load_pipeline
    from variorum.capture.folder import read_paths
    from variorum.layout.page import lay_out
    from variorum.pipeline import mark
    from variorum.report import PROSE_KINDS

    cases = sorted(path.parent for path in data.glob("*/gold.json"))
    captures = [capture for case in cases for capture in read_paths([case]).captures]
    reports = [lay_out(capture, id=str(number)) for number, capture in enumerate(captures)]
    texts = [
        report.text[block.start : block.end]
        for report in reports
        for block in report.blocks
        if block.kind in PROSE_KINDS
    ]
    language, plain = SpacyLanguage(name), load_pipeline(name)
    for report, sentences in zip(reports, language.parse(reports[:FEW]), strict=False):
        mark(report, sentences)
    list(plain.pipe(texts[:FEW]))
    parsed = list(language.parse(reports))
    one, two, three = _seconds(
        lambda: list(plain.pipe(texts)),
        lambda: list(language.parse(reports)),
        lambda: [mark(*pair) for pair in zip(reports, parsed, strict=True)],
    )
    words = sum(len(text.split()) for text in texts)
    return {"pass": words / one, "parse": words / two, "whole": words / (two + three), "ratio": (two + three) / one}


def _seconds(*steps: Callable[[], object]) -> list[float]:
    """Processor seconds of the quickest round of each step; they take turns, so that other load bears on all alike."""
    taken: list[list[float]] = [[] for _ in steps]
    for _ in range(ROUNDS):
        for step, seconds in zip(steps, taken, strict=True):
            begin = time.process_time()
            step()
            seconds.append(time.process_time() - begin)
    return [min(seconds) for seconds in taken]


def environment() -> dict[str, str]:
    """That of a fresh process that measures."""
    return os.environ | ONE_THREAD


if __name__ == "__main__":
    print(json.dumps(rates(Path(sys.argv[1]), sys.argv[2])))
