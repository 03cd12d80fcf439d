"""Invented stories with planted differences, read as whole dossiers: what is found, with which reason, and what is
called a conflict that is none.

    python -m bench planted [STORIES] [--split dev|test] [--verbose]

`dev` is for those who change the program; `test` has other accidents, names and seeds, and gives the figure.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from bench._language import load_language
from bench._planted.facts import FACTS
from bench._planted.judge import Judged, Verdict, judge
from bench._planted.scenes import WORLDS
from bench._planted.story import Story, story
from bench._planted.traps import TRAPS
from variorum.annotate.language import Language
from variorum.pipeline import read

Figures = dict[str, float]
STORIES = 16
KINDS = {fact.name: fact.kind for fact in FACTS}
SEEDS: Mapping[str, int] = {"dev": 0, "test": 5000}


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Read the stories of a split; in the place of a folder stands how many, if not the usual number."""
    language = load_language()
    number = int(data.name) if data is not None else STORIES
    made = [story(SEEDS[split] + place, WORLDS[split]) for place in range(number)]
    judged = [judged_of(one, language) for one in made]
    verdicts = [verdict for one in judged for verdict in one.verdicts]
    figures = {**_overall(verdicts, judged), **_trapped(made, judged)}
    return figures, "\n".join([*_tables(verdicts), *_false(made, judged), *(_notes(made, judged) if verbose else ())])


def judged_of(one: Story, language: Language) -> Judged:
    """A story written to files, read, and held against what was planted."""
    with tempfile.TemporaryDirectory() as folder:
        one.write(Path(folder))
        (dossier,) = read([folder], language=language, one_story=True).dossiers
    return judge(one, dossier)


def _overall(verdicts: Sequence[Verdict], judged: Sequence[Judged]) -> Figures:
    found = [verdict for verdict in verdicts if verdict.found]
    false = sum(len(one.false) for one in judged)
    return {
        "found": _share(found, verdicts),
        "found_alike": _share([v for v in found if v.planted.alike], [v for v in verdicts if v.planted.alike]),
        "explained": _share([verdict for verdict in found if verdict.explained], found),
        "precision": round(len(found) / (len(found) + false), 4) if found or false else 0.0,
    }


def _trapped(made: Sequence[Story], judged: Sequence[Judged]) -> Figures:
    """The share of the traps of which no conflict has a value."""
    names = [(trap.name, one.false) for planted, one in zip(made, judged, strict=True) for trap in planted.traps]
    return {"traps": _share([1 for name, false in names if not any(name in lines for lines in false)], names)}


def _share(part: Sequence[object], whole: Sequence[object]) -> float:
    return round(len(part) / len(whole), 4) if whole else 0.0


def _tables(verdicts: Sequence[Verdict]) -> Iterable[str]:
    for title, name_of in _GROUPED:
        groups: defaultdict[str, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            groups[name_of(verdict)].append(verdict)
        yield f"{title:<20}  found   told alike   reason right"
        yield from (_row(name, group) for name, group in sorted(groups.items()))
        yield ""
    yield _row("all", verdicts)


def _row(name: str, group: Sequence[Verdict]) -> str:
    found = [verdict for verdict in group if verdict.found]
    alike = [verdict for verdict in group if verdict.planted.alike]
    told = f"{sum(verdict.found for verdict in alike)}/{len(alike)}"
    right = f"{sum(verdict.explained for verdict in found)}/{len(found)}"
    return f"{name:<20} {f'{len(found)}/{len(group)}':>6} {told:>12} {right:>14}"


_GROUPED: tuple[tuple[str, Callable[[Verdict], str]], ...] = (
    ("by kind", lambda verdict: KINDS[verdict.planted.plant.fact]),
    ("by reason", lambda verdict: verdict.planted.plant.reason),
    ("by difference", lambda verdict: verdict.planted.plant.name),
)


def _false(made: Sequence[Story], judged: Sequence[Judged]) -> Iterable[str]:
    """Where conflicts that are none have a value: in a trap, or elsewhere."""
    told = Counter(trap.name for one in made for trap in one.traps)
    caught = Counter(
        trap.name
        for planted, one in zip(made, judged, strict=True)
        for trap in planted.traps
        if any(trap.name in lines for lines in one.false)
    )
    yield f"\n{'traps':<20} false"
    for trap in TRAPS:
        yield f"{trap.name:<20} {f'{caught[trap.name]}/{told[trap.name]}':>5}"
    names = {trap.name for trap in TRAPS}
    elsewhere = sum(not lines & names for one in judged for lines in one.false)
    yield f"{'elsewhere':<20} {elsewhere:>5} in {len(made)} stories"


def _notes(made: Sequence[Story], judged: Sequence[Judged]) -> Iterable[str]:
    for number, (planted, one) in enumerate(zip(made, judged, strict=True)):
        for verdict in one.verdicts:
            fact = verdict.planted.plant.fact
            told = [_line(report.text, report.places[fact]) for report in planted.reports]
            state = "hit " if verdict.found and verdict.explained else "why " if verdict.found else "miss"
            yield f"{number:>3} {state} {verdict.planted.plant.name}: {' | '.join(told)}"
        yield from (f"{number:>3} false {', '.join(sorted(lines)) or '-'}" for lines in one.false)


def _line(text: str, place: tuple[int, int]) -> str:
    """The paragraph around a place."""
    start = text.rfind("\n", 0, place[0]) + 1
    return text[start : text.find("\n", place[1])]
