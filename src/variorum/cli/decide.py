"""`variorum decide`."""

from __future__ import annotations

import getpass
import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from variorum.errors import DecisionError

if TYPE_CHECKING:
    from variorum.records import DecidedSpan, DecisionRecord, Dossier, Holder, QuoteReading, SpanRecord

ACTS = ("confirm", "reject", "join", "split", "correct", "grade", "note")
_WHERE = click.argument("where", metavar="WHERE", type=click.Path(path_type=Path, exists=False))
_BY = click.option("--by", metavar="NAME", help="Who decides; else who is logged in.")


@click.group()
def decide() -> None:
    """Keep what persons decide about readings.

    WHERE is a folder of reports, whose decisions are kept in decisions.jsonl and obeyed by `variorum read`, or another
    file of decisions. A decision edits no finding and no report: what it joins, parts or corrects is shown in place of
    what was found, which stays on record, and an undo is a line too.
    """


@decide.command()
@_WHERE
@click.argument("act", type=click.Choice(ACTS))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--dossier", required=True, type=click.Path(path_type=Path, readable=False), help="The dossier the ids are of."
)
@click.option("--reading", "numbers", multiple=True, type=int, metavar="N", help="Only these readings, from 1.")
@click.option(
    "--field",
    help="What a correction corrects; of an utterance speaker, addressee, date, of a fact status, reason, date, actor,"
    " credited, of an event 'event date', 'event actor', 'event recipient', 'event place'.",
)
@click.option("--value", help="What it corrects it to; the words of a note; a grade, such as B2.")
@_BY
def add(  # noqa: PLR0913  one argument an option
    where: Path,
    act: Any,
    ids: tuple[str, ...],
    dossier: Path,
    numbers: tuple[int, ...],
    field: str | None,
    value: str | None,
    by: str | None,
) -> None:
    """Decide on claims or utterances of a dossier, by their ids: confirm, reject, join, split, correct, grade or note.

    An event can be corrected. A grade is of the source (A to F) and of what it tells (1 to 6), by the Admiralty code.
    """
    from variorum.decisions.applied import as_decided
    from variorum.decisions.bearing import decided
    from variorum.publish.json import load_all
    from variorum.records import DecisionRecord

    dossiers = load_all(dossier)
    about = tuple(span for one in dossiers for span in _spans(as_decided(one), ids, numbers))
    if not about:
        raise click.UsageError(f"the dossier has no such claim, utterance, event or reading: {', '.join(ids)}")
    taken = DecisionRecord(**_stamp(by), act=act, about=about, field=field, value=value)
    _append(where, taken)
    for one in dossiers:
        for record in decided(one, _kept(where)).decisions:
            if record.decision.id == taken.id and record.unmet:
                click.echo(f"It is kept, but not carried out: {record.unmet}", err=True)


@decide.command()
@_WHERE
@click.argument("id", metavar="DECISION")
@_BY
def undo(where: Path, id: str, by: str | None) -> None:
    """Take a decision back; both stay on record."""
    from variorum.decisions.bearing import standing
    from variorum.records import DecisionRecord

    if id not in {one.id for one in standing(_kept(where))}:
        raise click.UsageError(f"no decision that holds is called {id}")
    _append(where, DecisionRecord(**_stamp(by), act="undo", undoes=id))


@decide.command(name="list")
@_WHERE
def list_(where: Path) -> None:
    """Show the decisions, the earliest first."""
    from variorum.cli.summary import plain_line
    from variorum.decisions.bearing import in_order, undone_by

    kept = _kept(where)
    undone = undone_by(kept)
    for one in in_order(kept):
        words = "; ".join(f"{span.report}: “{span.text}”" for span in one.about)
        what = ", ".join(filter(None, (one.field, one.value, one.undoes)))
        mark = " (undone)" if one.id in undone else ""
        click.echo(plain_line(f"{one.id}  {one.at}  {one.by}  {one.act}{mark}  {what}  {words}"))


@decide.command()
@_WHERE
def export(where: Path) -> None:
    """Print all decisions as JSON lines."""
    from variorum.decisions.lines import to_line

    for one in _kept(where):
        click.echo(to_line(one), nl=False)


@decide.command(name="import")
@_WHERE
@click.argument("lines", type=click.File("rb"))
def import_(where: Path, lines: Any) -> None:
    """Take in decisions from JSON lines, all or none; those that are known already change nothing."""
    from variorum.decisions.lines import append, from_line

    taken = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                taken.append(from_line(line))
            except DecisionError as error:
                raise DecisionError(f"line {number}: {error}") from error
    click.echo(f"{len(append(_file(where), taken))} taken in, {len(taken)} given.", err=True)


def _file(where: Path) -> Path:
    from variorum.pipeline import decided_file

    return decided_file(where) if where.is_dir() else where


def _kept(where: Path) -> Sequence[DecisionRecord]:
    from variorum.cli.read import tell_problems
    from variorum.decisions.lines import read_file

    found, problems = read_file(_file(where))
    tell_problems(problems, quiet=False)
    return found


def _append(where: Path, decision: DecisionRecord) -> None:
    from variorum.decisions.lines import append, from_line, to_line

    append(_file(where), [from_line(to_line(decision))])
    click.echo(decision.id)


def _stamp(by: str | None) -> dict[str, Any]:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return {"id": f"d-{secrets.token_hex(8)}", "at": now, "by": by or getpass.getuser()}


def _spans(dossier: Dossier, ids: tuple[str, ...], numbers: tuple[int, ...]) -> Iterator[DecidedSpan]:
    """The readings of the claims, utterances and events that are named, or those of their numbers, each place once."""
    from variorum.records import DecidedSpan

    texts = {report.id: report.text for report in dossier.reports}
    items: list[tuple[str, list[Sequence[Holder | QuoteReading | SpanRecord]]]]
    items = [(claim.id, [reading.holders for reading in claim.readings]) for claim in dossier.claims]
    items += [(quote.id, [(reading,) for reading in quote.readings]) for quote in dossier.quotes]
    items += [(event.id, [event.holders]) for event in dossier.events]
    places = {
        (place.report, place.start, place.end)
        for id, readings in items
        if id in ids
        for number, reading in enumerate(readings, 1)
        if not numbers or number in numbers
        for place in reading
    }
    for report, start, end in sorted(places):
        yield DecidedSpan(report=report, start=start, end=end, text=texts[report][start:end])
