"""Whose words a quotation is: an actor of the story where its chain was resolved, else who the report names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from variorum.collate.cast import Cast
from variorum.marks import Marks, Quote
from variorum.records import ActorRecord, SpanRecord
from variorum.report import Report
from variorum.wording import key_of, stem_of, weight_of, words_of

_MOUTHPIECES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "newsreader", "presenter", "announcer", "anchor", "newscaster"}
    | {"lawyer", "attorney", "solicitor", "representative", "interpreter", "translator"}
)
_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i", "you", "him", "her", "them", "this", "that", "one"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as one report has it: the actor's id and name where known, else the words of the report."""

    actor: str | None
    name: str | None
    span: SpanRecord | None
    part: Literal["body", "mouthpiece", ""] = ""
    """Whether the actor is a body, or a person whose role is to read out or pass on what others say."""


def same_speaker(one: Speaker, other: Speaker) -> bool | None:
    """Whether two speakers are one, None where a report does not say who speaks, or one names whom another describes.

    One actor is one speaker. Else the names decide: those of persons must be contained in each other ("Brandt", "Ilse
    Brandt"), descriptions must have most of their words in common ("a foreign ministry spokesman", "a spokesman for
    the Ministry of Foreign Affairs"). Two actors of whom one has only a last name that is also the other's may be one.
    """
    if not one.name or not other.name:
        return None
    if one.actor and one.actor == other.actor:
        return True
    first, second = _stems(one.name), _stems(other.name)
    if one.actor and other.actor and not (_describes(one.name) or _describes(other.name)):
        return None if min(len(first), len(second)) == 1 and (first <= second or second <= first) else False
    shared = len(first & second)
    described = _describes(one.name), _describes(other.name)
    if shared > 0 and (shared == min(len(first), len(second)) or (shared > 1 and any(described))):
        return True
    return None if described[0] != described[1] else False


def speaks_for(one: Speaker, other: Speaker) -> bool:
    """Whether one of two speakers may be heard only as the mouthpiece of the other."""
    return {one.part, other.part} == {"body", "mouthpiece"}


def _part(actor: ActorRecord) -> Literal["body", "mouthpiece", ""]:
    if actor.kind != "person":
        return "body"
    words = {word for role in actor.roles for word in role.casefold().replace("-", " ").split()}
    return "mouthpiece" if words & _MOUTHPIECES else ""


@lru_cache(maxsize=10_000)
def _stems(name: str) -> frozenset[str]:
    """The stems of a name or description, function words left out."""
    return frozenset(stem for stem in map(stem_of, words_of(name).keys) if weight_of(stem) >= FUNCTION)


def _describes(name: str) -> bool:
    """Whether these are words of the language rather than a name."""
    return any(word.islower() and weight_of(stem_of(key_of(word))) >= FUNCTION for word in name.split())


FUNCTION = 0.1
"""Weight below which a word says nothing about who is meant."""
NOBODY = Speaker(None, None, None)


def speaker_of(report: Report, marks: Marks, quote: Quote, cast: Cast) -> Speaker:
    """The speaker of a quotation."""
    span = SpanRecord(report=report.id, start=quote.speaker[0], end=quote.speaker[1]) if quote.speaker else None
    if quote.chain:
        actor = cast.actor(cast.ids.get((report.id, quote.chain)))
        if actor:
            return Speaker(actor.id, actor.name, span, _part(actor))
        chain = next((chain for chain in marks.chains if chain.id == quote.chain), None)
        if chain:
            return Speaker(None, chain.name, span)
    written = report.slice(*quote.speaker) if quote.speaker else None
    if written is not None and written.casefold() in _PRONOUNS:
        written = None
    return Speaker(None, written, span)


def agreed(speakers: Iterable[Speaker]) -> Speaker:
    """The speaker that most reports give; of several the first name, or else the longest description."""
    found = [speaker for speaker in speakers if speaker.name]
    actors = Counter(speaker.actor for speaker in found if speaker.actor)

    def rank(speaker: Speaker) -> tuple[int, bool, int]:
        name = speaker.name or ""
        described = _describes(name)
        return actors[speaker.actor] if speaker.actor else 0, not described, described * len(name)

    return max(found, key=rank, default=NOBODY)
