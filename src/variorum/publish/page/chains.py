"""Through whom a reading came to each report that has it, and which reports count once, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.page.sources import Sources, anchor
from variorum.publish.phrases import counted, listed
from variorum.records import ChainLink, OriginRecord

_LONGEST = 60
_WHY = {"cited": "cited by", "agency": "whose text is in", "shared prose": "whose prose is in"}


@dataclass(frozen=True, slots=True)
class LinkView:
    """One link of a chain, with the address of the words that show it."""

    name: str
    part: str
    href: str


def chain_view(sources: Sources, chain: Iterable[ChainLink]) -> tuple[LinkView, ...]:
    """From the first source on. Of an agency that had some part in a text the section on agencies tells."""
    return tuple(
        LinkView(
            clipped(_name(sources, link.name), _LONGEST),
            link.part,
            f"#{anchor(link.at.report, link.at.start, link.at.end)}" if link.at else "",
        )
        for link in chain
        if link.part != "contributor"
    )


def counting(sources: Sources, origins: Iterable[OriginRecord]) -> str:
    """Which reports count once and why: "MSNBC, cited by Bay Radio and Herald"; empty where each is its own origin."""
    several = [origin for origin in origins if len(origin.reports) > 1]
    return "; ".join(_origin(sources, origin) for origin in several)


def _origin(sources: Sources, origin: OriginRecord) -> str:
    others = [sources.names.outlet(report) for report in origin.reports if report != origin.name]
    if origin.name is None or not origin.why:
        return f"{listed(others, most=6)} share the prose: {counted(1, 'origin')}"
    why = origin.why[0] if len(origin.why) == 1 else "cited" if "cited" in origin.why else origin.why[0]
    return f"{_name(sources, origin.name)}, {_WHY[why]} {listed(others, most=6)}: {counted(1, 'origin')}"


def _name(sources: Sources, name: str) -> str:
    return sources.names.outlet(name) if name in sources.reports else sources.names.actor(name) or name
