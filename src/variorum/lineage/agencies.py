"""The news agencies: by which names reports credit them, and which addresses are theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

_ADDRESS = re.compile(r"[a-z]+://(?P<host>[^/?#:]+)[^/?#]*(?P<path>[^?#]*)")


@dataclass(frozen=True, slots=True)
class Agencies:
    """The table of agencies: `names` maps each form of a name to the agency's first one, `pattern` finds them."""

    names: dict[str, str]
    hosts: dict[str, str]
    paths: dict[str, str]
    pattern: re.Pattern[str]

    def named(self, text: str) -> tuple[str, ...]:
        """The agencies that a short text names, in order: "AFP, REUTERS" names two."""
        found = [self.names[match.group()] for match in self.pattern.finditer(text)]
        return tuple(dict.fromkeys(found))

    def at(self, url: str | None) -> str | None:
        """The agency whose copy an address carries, if the address shows one."""
        address = _ADDRESS.match((url or "").lower())
        if address is None:
            return None
        host = address["host"].split(".")
        for label in (*host[:-1], ".".join(host[-2:])):
            if label in self.hosts:
                return self.hosts[label]
        steps = [step for step in address["path"].split("/") if step]
        for step in (*steps[:-1], *("/".join(pair) for pair in pairwise(steps))):
            if step in self.paths:
                return self.paths[step]
        return None


@cache
def agencies() -> Agencies:
    """The table, read once."""
    names: dict[str, str] = {}
    for kind, forms, *_ in rows("data/layout/agencies.tsv"):
        first, *others = forms.split("|")
        if kind == "wire":
            names.update(dict.fromkeys([first, *others], first))
    wires = list(rows("data/wires.tsv"))
    longest = sorted(names, key=lambda name: (-len(name), name))
    return Agencies(
        names,
        {token: agency for place, token, agency in wires if place == "host"},
        {token: agency for place, token, agency in wires if place == "path"},
        re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest))})(?![^\W_])"),
    )


def rows(path: str) -> list[list[str]]:
    """The rows of a table that ships, as fields."""
    lines = resources.files("variorum").joinpath(path).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
