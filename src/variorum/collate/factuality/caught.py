"""Someone who is sought in one report, with the arrest that another tells; or in custody, and let go in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.collate.factuality.custody import ANYBODY, Custody


def caught(found: Sequence[Custody], days: Mapping[str, str]) -> Iterator[tuple[Custody, Custody]]:
    """Each that is sought in one report with its arrest in others, where the first tells of no such arrest itself.

    `days` are those of publication by report: an arrest told before does not answer a search, unless a name says so.
    """
    for one in found:
        if one.state != "sought" or any(
            other.held and _of_one(one, other) for other in found if _same_report(one, other)
        ):
            continue
        for other in found:
            if other.held and not _same_report(one, other) and _of_one(one, other):
                named = one.who != "" and one.who == other.who
                if named or days.get(one.line.report, "") <= days.get(other.line.report, "~"):
                    yield one, other


def freed(found: Sequence[Custody], days: Mapping[str, str]) -> Iterator[tuple[Custody, Custody]]:
    """Each that was let go with what has them in custody, in a report that is no later."""
    kept = [other for other in found if other.state == "kept"]
    for one in found:
        for other in kept if one.state == "freed" else ():
            later = days.get(one.line.report, "~") >= days.get(other.line.report, "")
            if later and _of_one(one, other):
                yield one, other


def _same_report(one: Custody, other: Custody) -> bool:
    return one.line.report == other.line.report


def _of_one(one: Custody, other: Custody) -> bool:
    if one.who == ANYBODY:
        return True
    if one.who and other.who:
        return one.who == other.who
    return one.order == other.order
