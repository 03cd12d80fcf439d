"""One actor for all its names across the reports of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.bodies import is_acronym
from variorum.annotate.actors.persons import fullest
from variorum.collate.cast_joining import Joining
from variorum.collate.cast_voices import Voice, voices_of
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
    voices = voices_of(story)
    joining = Joining(voices)
    joining.run()
    actors: list[ActorRecord] = []
    ids: dict[tuple[str, str], str] = {}
    for numbers in joining.sets():
        together = [voices[number] for number in numbers]
        if _counts(together):
            record = _record(together)
            actors.append(record)
            ids |= {(voice.report, voice.chain): record.id for voice in together}
    actors.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.id))
    return Cast(tuple(actors), ids)


def _counts(voices: Sequence[Voice]) -> bool:
    """Whether these are an actor of the story: named, heard, or spoken of more than once."""
    if any(voice.names or voice.speaks for voice in voices):
        return True
    return _kind(voices) == "person" and sum(len(voice.spans) for voice in voices) >= _ENOUGH


def _record(voices: Sequence[Voice]) -> ActorRecord:
    spans = sorted((span for voice in voices for span in voice.spans), key=lambda one: (one.report, one.start, one.end))
    name = _fullest(voices)
    aliases = {alias for voice in voices for alias in (*(n for n, _ in voice.names), *voice.said)}
    return ActorRecord(
        id=identity("a", [(spans[0].report, spans[0].start, spans[0].end)]),
        name=name,
        kind=_kind(voices),
        aliases=tuple(sorted(aliases)),
        roles=tuple(sorted({role for voice in voices for role in voice.roles})),
        mentions=tuple(spans),
    )


def _kind(voices: Sequence[Voice]) -> ActorKind:
    votes: Counter[str] = Counter()
    for voice in voices:
        votes[voice.kind] += len(voice.spans) + (1000 if voice.names else 0)
    return max(_KINDS, key=lambda kind: votes[kind])


def _fullest(voices: Sequence[Voice]) -> str:
    """The common name of a country, else the fullest name, the commonest of equally full ones."""
    names: Counter[str] = Counter()
    for voice in voices:
        for name, count in voice.names:
            names[name] += count
    if not names:
        return max((voice.name for voice in voices), key=lambda name: (len(name.split()), len(name), name))
    entry = known_country(voices[0].title)
    if entry is not None and entry.kind == "place" == _kind(voices):
        return entry.name
    plain = [name for name in names if not is_acronym(name)] or list(names)
    return fullest(Counter({name: names[name] for name in plain}))
