"""One actor for all its names across the reports of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.bodies import has_legal_form, is_acronym
from variorum.annotate.actors.persons import fullest
from variorum.annotate.actors.tables import acronyms
from variorum.collate.cast_appearances import Appearance, appearances_of, is_deictic, points
from variorum.collate.cast_joining import join
from variorum.records import ActorKind, ActorRecord, identity
from variorum.story import Story

_KINDS: tuple[ActorKind, ...] = ("person", "organisation", "place", "group")
_ENOUGH = 2
"""Mentions that make an actor of someone whom no report names and who says nothing."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story; `ids` maps (report id, chain id) to an actor's id."""

    actors: tuple[ActorRecord, ...] = ()
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    _by_id: dict[str, ActorRecord] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})

    def actor(self, id: str | None) -> ActorRecord | None:
        """The actor of this id, if there is one."""
        return self._by_id.get(id) if id is not None else None


def gather(story: Story) -> Cast:
    """Join the chains of all reports into actors, those with most mentions first."""
    appearances = appearances_of(story)
    actors: list[ActorRecord] = []
    ids: dict[tuple[str, str], str] = {}
    for numbers in join(appearances):
        together = [appearances[number] for number in numbers]
        if _counts(together):
            record = _record(together)
            actors.append(record)
            ids |= {(one.report, one.chain): record.id for one in together}
    actors.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.id))
    return Cast(tuple(actors), ids)


def _counts(appearances: Sequence[Appearance]) -> bool:
    """Whether these are an actor of the story: named, heard, or spoken of more than once."""
    if any(one.names or one.speaks for one in appearances):
        return True
    return _kind(appearances) == "person" and sum(len(one.spans) for one in appearances) >= _ENOUGH


def _record(appearances: Sequence[Appearance]) -> ActorRecord:
    spans = sorted(
        (span for one in appearances for span in one.spans), key=lambda span: (span.report, span.start, span.end)
    )
    return ActorRecord(
        id=identity("a", [(spans[0].report, spans[0].start, spans[0].end)]),
        name=_fullest(appearances),
        kind=_kind(appearances),
        aliases=_aliases(appearances),
        roles=tuple(sorted({role for one in appearances for role in one.roles if not points(role)})),
        mentions=tuple(spans),
    )


def _aliases(appearances: Sequence[Appearance]) -> tuple[str, ...]:
    """All names, and what else it is called; of one with a name not "a witness", "his son", "this man".

    Of those that differ by the article that begins a sentence, the one in small letters.
    """
    named = any(one.names for one in appearances)
    said = {text for one in appearances for text in one.said if not (named and is_deictic(text))}
    said |= {name for one in appearances for name, _ in one.names}
    return tuple(sorted(text for text in said if not (text.startswith("The ") and f"the {text[4:]}" in said)))


def _kind(appearances: Sequence[Appearance]) -> ActorKind:
    """A company's by its legal form, else what most reports take it for, then most mentions.

    Chains with a name decide if there are any.
    """
    if any(has_legal_form(name) for one in appearances if one.kind == "organisation" for name, _ in one.names):
        return "organisation"
    reports: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    mentions: Counter[str] = Counter()
    for appearance in [one for one in appearances if one.names] or appearances:
        reports[appearance.kind].add(appearance.report)
        mentions[appearance.kind] += len(appearance.spans)
    return max(_KINDS, key=lambda kind: (len(reports[kind]), mentions[kind]))


def _fullest(appearances: Sequence[Appearance]) -> str:
    """The common name of a country, else the fullest name, the commonest of equally full ones."""
    names: Counter[str] = Counter()
    for appearance in appearances:
        for name, count in appearance.names:
            names[name] += count
    if not names:
        return max((one.name for one in appearances), key=lambda name: (len(name.split()), len(name), name))
    entry = known_country(appearances[0].title)
    if entry is not None and entry.kind == "place" == _kind(appearances):
        return entry.name
    plain = [name for name in names if not is_acronym(name)] or [name for name in names if name in acronyms()]
    plain = plain or list(names)
    return fullest(Counter({name: names[name] for name in plain}))
