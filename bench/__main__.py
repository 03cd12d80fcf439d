"""`python -m bench NAME [DATA] [--split dev] [--nlp fast] [--json]`: one door to every benchmark."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
from pathlib import Path

import bench
from bench._language import choose

_NO_BENCHMARK = {"figures", "gate", "seal"}
"""Modules that write down or hold what the others measure or measure with; each is a command of its own."""


def names() -> list[str]:
    """The benchmarks: every module beside this one that has a `run`."""
    modules = (info.name for info in pkgutil.iter_modules(bench.__path__))
    return sorted(name for name in modules if not name.startswith("_") and name not in _NO_BENCHMARK)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", nargs="?", help=", ".join(names()))
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--nlp", default="fast", help="the language pipeline, as for `variorum read`")
    parser.add_argument("--story", help="only this story of those that `unseen` scores")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    if args.name not in names():
        print("\n".join(names()))
        return 0 if args.name is None else 2
    choose(args.nlp)
    chosen = {"story": args.story} if args.story else {}
    figures, table = importlib.import_module(f"bench.{args.name}").run(
        args.data, split=args.split, verbose=args.verbose, **chosen
    )
    print(json.dumps({"bench": args.name, "split": args.split, "figures": figures}) if args.json else table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
