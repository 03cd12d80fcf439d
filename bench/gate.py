"""Holds the scores of the cases against pinned figures.

python -m bench.gate CASES            fails where a mean lies below its pin by more than rounding explains
python -m bench.gate CASES --raise    raises every pin that was surpassed; never lowers one

A pin is lowered by hand alone, in a commit that says what was gained for it.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench import cases

PINS = Path(__file__).with_name("pinned.json")
SLACK = 0.005
"""What a mean may lie below its pin: a processor that rounds otherwise may read one sentence otherwise."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.gate", description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    args = parser.parse_args()
    figures, table = cases.run(args.cases, split="all", verbose=False)
    print(table)
    pins: dict[str, float] = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
    fallen = {name: pin for name, pin in pins.items() if figures[name] < pin - SLACK}
    for name, pin in fallen.items():
        print(f"{name} fell to {figures[name]:.4f}; it is pinned at {pin:.4f}", file=sys.stderr)
    if args.lift:
        raised = {name: max(figure, pins.get(name, 0.0)) for name, figure in figures.items()}
        PINS.write_text(json.dumps(raised, indent=2) + "\n", encoding="utf-8")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
