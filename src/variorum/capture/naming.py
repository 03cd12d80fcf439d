"""Names of reports: unique, and the same whatever order the files come in."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

_LONGEST = 80
_ODD = re.compile(r"[^\w.+-]+")


def slug(name: str) -> str:
    """A name as an id: white space and odd characters as hyphens."""
    return _ODD.sub("-", name).strip("-.")[:_LONGEST] or "report"


def name_of_address(url: str) -> str | None:
    """The last part of an address's path without its ending, or None where the path is empty or a bare number page."""
    parts = [unquote(part) for part in urlsplit(url).path.split("/") if part]
    while parts and re.fullmatch(r"(?:index|default|article|story|news|amp)?(?:\.\w{2,5})?", parts[-1]):
        parts.pop()
    return slug(re.sub(r"\.\w{2,5}$", "", parts[-1])) if parts else None


def unique_names(wanted: Mapping[str, str]) -> dict[str, str]:
    """A name of its own for every source (path, with a record's place in it), given the name that it would like.

    Sources that want one name take parts of their paths before it, as few as tell them apart; where no path does, a
    digest of the source. The outcome depends on the set of sources alone.
    """
    rivals = defaultdict(list)
    for source, name in wanted.items():
        rivals[name.casefold()].append(source)
    names = {sources[0]: wanted[sources[0]] for sources in rivals.values() if len(sources) == 1}
    taken = {name.casefold() for name in names.values()}
    for _, sources in sorted(rivals.items()):
        if len(sources) > 1:
            found = _told_apart(sorted(sources), wanted, taken)
            names |= found
            taken |= {name.casefold() for name in found.values()}
    return names


def _told_apart(sources: Iterable[str], wanted: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    sources = list(sources)
    depth = max(len(PurePath(source).parts) for source in sources)
    for length in range(1, depth + 1):
        for ending in (False, True):
            names = {source: _longer(source, wanted[source], length, ending) for source in sources}
            folded = {name.casefold() for name in names.values()}
            if len(folded) == len(sources) and folded.isdisjoint(taken):
                return names
    return {s: f"{wanted[s]}-{hashlib.sha256(s.encode('utf-8', 'replace')).hexdigest()[:8]}" for s in sources}


def _longer(source: str, name: str, length: int, ending: bool) -> str:
    """A name with the folders before it, and its file's ending behind it."""
    path = PurePath(source)
    folders = path.parts[:-1][len(path.parts) - length :]
    spot = re.search(r"(?:[:\[].*)$", path.name)
    suffix = (spot.group() if spot else path.suffix) if ending else ""
    return slug("-".join([*(part for part in folders if part not in ("/", ".", "..")), name, suffix.strip(".[]:")]))
