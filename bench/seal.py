"""Takes a case whose reports stand in the open data, and keeps its gold without their words.

    python -m bench.seal DATA CASE --file news_cluster.jsonl --cluster NAME --half look
    python -m bench.seal DATA CASE --file news_cluster.jsonl --cluster NAME --draft

The case is a folder with `meta.json` (`id` and `url` of each report) and `gold.json`; every snippet must stand once in
its report. `--draft` writes the reports of a cluster into the folder, to read and to make the gold from.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench._standoff import FOLDER, HALVES, Source, Story, digest, rows_of, take_out, text_of, written
from bench.unseen import rebuild


def main(argv: list[str] | None = None, folder: Path = FOLDER) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.seal", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("case", type=Path)
    parser.add_argument("--file", required=True)
    parser.add_argument("--cluster", required=True)
    parser.add_argument("--half", choices=HALVES, default="look")
    parser.add_argument("--draft", action="store_true")
    args = parser.parse_args(argv)
    if args.draft:
        rebuild([drafted(args.data / args.file, args.cluster, args.case.name)], args.data, args.case.parent)
        return 0
    whole = drafted(args.data / args.file, args.cluster, args.case.name)
    gold = json.loads((args.case / "gold.json").read_text(encoding="utf-8"))
    gold.pop("case", None)
    known = {entry["url"] for entry in json.loads((args.case / "meta.json").read_text(encoding="utf-8"))}
    texts = {path.stem: path.read_text(encoding="utf-8") for path in args.case.glob("*.txt")}
    reports = tuple(source for source in whole.reports if source.url in known)
    story = Story(args.case.name, args.half, args.file, args.cluster, reports, take_out(gold, texts))
    (folder / f"{story.name}.json").write_text(written(story), encoding="utf-8")
    return 0


def drafted(file: Path, cluster: str, name: str) -> Story:
    """A story without gold: every report of the cluster, called by the first digits of its digest."""
    sources = (
        Source(digest(text)[:8], row["url"], digest(text))
        for row in rows_of(file)
        if row["cluster"] == cluster and (text := text_of(row))
    )
    return Story(name, "look", file.name, cluster, tuple(sources), {})


if __name__ == "__main__":
    sys.exit(main())
