"""What was said: each utterance in its fullest wording, and word by word what each report made of it."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from variorum.publish.clipping import clipped
from variorum.publish.page.chains import LinkView, chain_view, counting
from variorum.publish.page.concerned import Concerned
from variorum.publish.page.forks import ForkView, forks
from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import counted, moment
from variorum.publish.stretches import stretch_of
from variorum.records import Change, QuoteReading, QuoteRecord
from variorum.wording import Words, words_of

RELATION = {
    "same": "the same words",
    "cut": "cut",
    "altered": "altered",
    "reordered": "reordered",
    "paraphrase": "paraphrase",
    "translation": "translated back",
}
MANNER = {"direct": "quoted", "partial": "quoted in part", "indirect": "reported speech"}
_LONG = 12
"""Of a longer cut only the first and the last words are shown: the fullest wording stands above."""
_SHOWN = 4
_MOST = 5000
"""A longer utterance is a whole speech; its report has it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are in both wordings ("same"), only in the fullest ("del") or only here ("ins")."""

    kind: str
    text: str
    left_out: int = 0
    """How many words in the middle of a long cut are not shown; `text` then has two lines."""


@dataclass(frozen=True, slots=True)
class VersionView:
    """One report's version of an utterance."""

    evidence: Evidence
    kind: str
    relation: str
    label: str
    runs: tuple[Run, ...]
    """Empty where the wordings have too little in common to be set against each other word by word."""
    moved: tuple[str, ...]
    credited: str | None
    speaker: str | None
    """How this report names the speaker, where that says more or less than a part of the name."""
    cue: Evidence | None
    """Its words of saying."""
    grades: tuple[str, ...]
    """What persons have given it, each with who."""
    chain: tuple[LinkView, ...]
    """From whom the report has it, where more than the speaker is known."""


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One utterance with its versions, the fullest first as the dossier has them."""

    id: str
    text: str
    speaker: str | None
    said: str | None
    venue: str | None
    addressee: str | None
    outlets: tuple[str, ...]
    versions: tuple[VersionView, ...]
    forks: tuple[ForkView, ...]
    """Where they part, if they are several and do."""
    who: tuple[int, ...]
    """Numbers of the actors concerned, in the list of those that a reader may choose."""
    sure: int
    """How sure the surest of its versions is, in per cent."""
    first: int
    """Where a report first has it: how many characters from its beginning."""
    origins: str
    counting: str
    """How many origins the versions go back to, and which reports count as one."""
    varies: bool
    """Whether any version differs from the fullest."""

    @property
    def differs(self) -> bool:
        """Whether any version has other words, not only fewer."""
        return any(version.relation not in {"same", "cut"} for version in self.versions)


def make_utterances(sources: Sources, concerned: Concerned) -> tuple[UtteranceView, ...]:
    """The utterances of a dossier: those that several reports carry first, the rest in their own order."""
    views = [_utterance(sources, concerned, quote) for quote in sources.dossier.quotes]
    return tuple(sorted(views, key=lambda view: -len(view.outlets)))


def _utterance(sources: Sources, concerned: Concerned, quote: QuoteRecord) -> UtteranceView:
    fullest = words_of(quote.text)
    name = quote.speaker_name or sources.names.actor(quote.speaker)
    versions = tuple(_version(sources, quote.text, fullest, reading, name=name or "") for reading in quote.readings)
    return UtteranceView(
        id=quote.id,
        text=clipped(quote.text, _MOST),
        speaker=name,
        said=moment(quote.said) if quote.said else None,
        venue=sources.words(quote.venue.report, quote.venue.start, quote.venue.end) if quote.venue else None,
        addressee=sources.names.actor(quote.addressee),
        outlets=tuple(dict.fromkeys(version.evidence.outlet for version in versions)),
        versions=versions,
        forks=forks(sources, quote),
        who=concerned.by_quote(quote),
        sure=round(100 * max((reading.confidence or 0 for reading in quote.readings), default=0)),
        first=min((reading.start for reading in quote.readings), default=0),
        origins=counted(len(quote.origins), "origin") if quote.origins else "",
        counting=counting(sources, quote.origins),
        varies=any(reading.relation != "same" for reading in quote.readings),
    )


def _version(sources: Sources, full: str, fullest: Words, reading: QuoteReading, *, name: str) -> VersionView:
    """One reading beside the fullest wording and its words; `name` is that of the speaker."""
    here = " … ".join(sources.words(reading.report, *stretch) for stretch in reading.stretches())
    speaker = reading.speaker
    called = sources.words(speaker.report, speaker.start, speaker.end) if speaker else ""
    cue = reading.cue
    return VersionView(
        evidence=sources.evidence(reading.report, reading.start, reading.end),
        kind=MANNER[reading.kind] + (f", {reading.confidence:.0%} sure" if reading.confidence is not None else ""),
        relation=reading.relation,
        label=RELATION[reading.relation],
        runs=() if reading.relation in {"same", "paraphrase"} else compare(full, fullest, here),
        moved=tuple(_moved(change) for change in reading.changes if change.kind in {"moved", "respelled"}),
        credited=sources.names.actor(reading.credited),
        speaker=None if set(called.casefold().split()) <= set(name.casefold().split()) else called,
        cue=sources.evidence(cue.report, cue.start, cue.end) if cue else None,
        grades=sources.persons.grades((reading.report, reading.start, reading.end)),
        chain=chain_view(sources, (link for link in reading.chain if link.part != "speaker")),
    )


def _moved(change: Change) -> str:
    words = " → ".join(f"“{part}”" for part in dict.fromkeys((change.full, change.here)) if part)
    return f"{change.kind}: {words}"


def compare(full: str, fullest: Words, here: str) -> tuple[Run, ...]:
    """Running text of `here` against `full`: what is cut stays readable as cut, what is new as new.

    Words are aligned by longest common subsequence over their folded forms, so that case, typography and national
    spelling make no difference. Empty where less than a third of the words here are in the fullest wording.
    """
    words = words_of(here)
    codes = Indel.opcodes(fullest.keys, words.keys)
    common = sum(code.dest_end - code.dest_start for code in codes if code.tag == "equal")
    if 3 * common < len(words):
        return ()
    runs = []
    for code in codes:
        if code.tag != "insert" and code.tag != "equal":
            runs.append(_cut(full, fullest, code.src_start, code.src_end))
        if code.tag != "delete":
            kind = "same" if code.tag == "equal" else "ins"
            runs.append(Run(kind, stretch_of(here, words, code.dest_start, code.dest_end)))
    return tuple(run for run in runs if run.text)


def _cut(full: str, fullest: Words, first: int, last: int) -> Run:
    if last - first <= _LONG:
        return Run("del", stretch_of(full, fullest, first, last))
    head = stretch_of(full, fullest, first, first + _SHOWN)
    tail = stretch_of(full, fullest, last - _SHOWN, last)
    return Run("del", f"{head}\n{tail}", last - first - 2 * _SHOWN)
