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

_NO_BENCHMARK = {"cards", "figures", "gate", "seal"}
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
    try:
        figures, table = _run(args)
    except (OSError, SystemExit) as wrong:
        print(_what_is_wrong(args, wrong), file=sys.stderr)
        return 2
    print(json.dumps({"bench": args.name, "split": args.split, "figures": figures}) if args.json else table)
    return 0


def _run(args: argparse.Namespace) -> tuple[dict[str, float], str]:
    if args.data is not None and not args.data.exists():
        raise SystemExit(f"{args.name}: there is no {args.data}")
    chosen = {"story": args.story} if args.story else {}
    module = importlib.import_module(f"bench.{args.name}")
    found: tuple[dict[str, float], str] = module.run(args.data, split=args.split, verbose=args.verbose, **chosen)
    if args.data is not None and not any(found[0].values()):
        raise SystemExit(f"{args.name}: nothing in {args.data} is what this benchmark measures")
    return found


def _what_is_wrong(args: argparse.Namespace, wrong: OSError | SystemExit) -> str:
    """One sentence for the reader: what the benchmark says itself, or which file it misses."""
    if isinstance(wrong, SystemExit):
        return str(wrong.code)
    return f"{args.name}: {args.data} is not the data that this benchmark reads: it lacks {wrong.filename or wrong}"


if __name__ == "__main__":
    sys.exit(main())
