"""How many words annotation reads, and what the whole command costs beside plain parsing, cold and as a story grows.

Every ratio is taken within one run, in fresh processes, against plain spaCy with the same pipeline over the same text.
`DATA` is a folder of cases; reports of the asked number and length are made from its texts by cutting and joining.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench._language import name_in_use
from bench._rates import environment
from variorum.annotate.language import BUILT_IN

Figures = dict[str, float]
LENGTH = 5_000
"""Characters of one made report."""
SIZES = (5, 20, 80)


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Words a second of annotation; time and memory of 5, 20 and 80 reports of one story, and of a cold start."""
    del split, verbose
    if data is None:
        raise SystemExit("speed: give a folder of cases, for instance ../shared/cases")
    figures, lines = _annotation(data)
    lines += ["", f"{'reports':>8} {'parse s':>8} {'whole s':>8} {'ratio':>6} {'peak MB':>8} {'cold s':>7}"]
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            place = Path(folder) / str(size)
            write_reports(data, place, size)
            row = _measure(place)
            lines.append(
                f"{size:>8} {row['parse']:>8.2f} {row['whole']:>8.2f} {row['ratio']:>6.2f} "
                f"{row['peak']:>8.0f} {row['cold']:>7.2f}"
            )
            figures |= {f"{name}_{size}": round(value, 3) for name, value in row.items()}
    return figures, "\n".join(lines)


def _annotation(data: Path) -> tuple[Figures, list[str]]:
    """Words a processor second, by pipeline: of its plain pass, of parsing with ours around it, of all annotation."""
    figures: Figures = {}
    lines = [f"{'words/CPU-s':>12} {'pass':>8} {'parse':>8} {'whole':>8} {'ratio':>6}"]
    for name in BUILT_IN:
        command = [sys.executable, "-m", "bench._rates", str(data), name]
        inner = subprocess.run(command, check=True, capture_output=True, text=True, env=environment())
        row: Figures = json.loads(inner.stdout)
        lines.append(f"{name:>12} {row['pass']:>8.0f} {row['parse']:>8.0f} {row['whole']:>8.0f} {row['ratio']:>6.2f}")
        figures |= {f"{name}_{what}": round(value, 3) for what, value in row.items()}
    return figures, lines


def write_reports(data: Path, place: Path, size: int) -> None:
    """Write `size` reports of one made story, each LENGTH characters of the paragraphs of DATA's largest case.

    Report n starts n paragraphs into the case's text and takes every paragraph from there, so that reports overlap as
    those of one story do, and no two are the same.
    """
    place.mkdir(parents=True)
    case = max((path.parent for path in data.glob("*/gold.json")), key=lambda case: len(list(case.glob("*.txt"))))
    texts = [path.read_text(encoding="utf-8") for path in sorted(case.glob("*.txt"))]
    paragraphs = [line for text in texts for line in text.split("\n") if line.strip()]
    for number in range(size):
        start = number * 7 % len(paragraphs)
        rotated = paragraphs[start:] + paragraphs[:start]
        text = "\n\n".join(rotated)[:LENGTH]
        (place / f"report-{number:03}.txt").write_text(text, encoding="utf-8")


def _measure(place: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "variorum", "read", str(place), "--one-story", "--quiet", "--nlp", name_in_use()]
    begin = time.perf_counter()
    whole = subprocess.Popen([*command, "--json", str(place) + ".json"])
    _, status, usage = os.wait4(whole.pid, 0)
    cold = time.perf_counter() - begin
    if status:
        raise SystemExit(f"speed: the command failed on {place}")
    inner = subprocess.run(
        [sys.executable, "-m", "bench.speed", str(place)], check=True, capture_output=True, text=True
    )
    row: dict[str, float] = json.loads(inner.stdout)
    return {**row, "cold": cold, "peak": usage.ru_maxrss / 1024}


def _inside(place: Path) -> Iterator[tuple[str, float]]:
    """In a fresh process: plain parsing, then everything that the command does, both warm."""
    from bench._language import load_language
    from variorum.annotate.language import load_pipeline
    from variorum.capture.folder import read_paths
    from variorum.pipeline import read

    language = load_language()  # also sets the faster matrix product, for both
    read([place], language=language, one_story=True)  # warms caches
    plain = load_pipeline(language.name)
    texts = [capture.text for capture in read_paths([place]).captures]
    for _ in plain.pipe(texts[:1]):
        pass
    begin = time.process_time()
    for _ in plain.pipe(texts):
        pass
    parse = time.process_time() - begin
    begin = time.process_time()
    read([place], language=language, one_story=True)
    whole = time.process_time() - begin
    yield "parse", parse
    yield "whole", whole
    yield "ratio", whole / parse


if __name__ == "__main__":
    print(json.dumps(dict(_inside(Path(sys.argv[1])))))
