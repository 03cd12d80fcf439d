"""What annotators find in one report: marks, each on exact offsets into the report's text.

Marks are frozen and know no engine: whatever language pipeline made the words, they look the same from here on.
Offsets are code points into the text of the report that the marks belong to; ends are exclusive.
Of words, mentions, chains and acts there are very many: they are the lightest of values, which hold no other marks, so
that the collector of cycles may pass them by.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec


class Word(msgspec.Struct, frozen=True, gc=False):
    """One token: Universal Dependencies part of speech and relation, its head as an index into its sentence's words.

    The root of a sentence has its own index as head. `tag` is the Penn tag. `label` is the name label the pipeline
    gave (person, organisation, place, group) or "". `role` is the word's part in an attribution as the pipeline sees
    it: "B-source", "I-source" (who says), and so with cue (the words of saying) and content (what is said), "O" for
    none; "" where the pipeline knows nothing of speech.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    label: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, the kind of block it stands in, and the number of its paragraph (block) from 0."""

    start: int
    end: int
    words: tuple[Word, ...]
    kind: str = "body"
    paragraph: int = 0


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Words that stand for an actor: a name, a description ("the top diplomat") or a pronoun.

    `chain` is the id, unique within the report, of the actor it refers to; None where more than one fits.
    `kind` is person, organisation, place or group. `role` is what the words next to a name say it is ("Secretary of
    State"), as written.
    """

    start: int
    end: int
    kind: str
    form: str
    """name, description or pronoun."""
    chain: str | None = None
    role: str = ""


class Chain(msgspec.Struct, frozen=True, gc=False):
    """One actor as one report names it: its fullest name, all its names, all its roles, as written."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expression:
    """What the words of a time expression say by themselves, before anything anchors them; None or "" for nothing said.

    Calendar fields hold what is named ("Tuesday, Jan. 12": weekday 1, month 1, day 12). `unit` with `shift` is a step
    from the anchor ("yesterday": day, -1; "next month": month, 1), with `amount` alone a length ("two hours": hour, 2).
    """

    year: int | None = None
    years: int = 1
    """How many years `year` stands for: 10 for a decade, 100 for a century."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    hour: int | None = None
    minute: int | None = None
    holiday: str = ""
    part: str = ""
    """Part of the day (morning, afternoon, evening, night, dawn, ...) or of a week (weekend)."""
    season: str = ""
    quarter: int | None = None
    unit: str = ""
    """second, minute, hour, day, week, fortnight, month, quarter, year, decade, century or weekend."""
    shift: float | None = None
    """Steps from the anchor: "last" is -1, "this" 0, "next" 1; infinite where the number is not said."""
    amount: float | None = None
    most: float | None = None
    """The other end of a length from `amount` to this ("six or seven hours")."""
    counted: bool = False
    """Whether the steps are counted out ("a week ago") and not named ("last week")."""
    told: bool = False
    """Whether it counts from what is told ("the previous day", "a day after") and not from the day of writing."""
    edge: str = ""
    """early, mid, late, start or end."""
    repeats: bool = False
    swappable: bool = False
    """Whether day and month could be the other way round ("11/9/2016")."""
    zone: str = ""
    """The clock's owner as written ("GMT", "Seoul", "local")."""
    vague: str = ""
    """past, present or future, where no more is said."""


@dataclass(frozen=True, slots=True)
class Time:
    """A day or time expression, as written and as resolved.

    `value` is ISO 8601: a day, a minute, a month, a year, an interval `a/b`, a duration `PnD`; None where it cannot be
    said. `earliest` and `latest` bound it as instants in UTC (ISO 8601) where both value and zone allow. `zone` is the
    IANA name or offset of the place whose clock it is; `owner` says whose that is (written, dateline, outlet, event,
    speaker); `anchor` how the value was reached ("from the page stamp", "weekday before the dateline's day").
    """

    start: int
    end: int
    kind: str
    """day, moment (clock time), month, year, interval, duration, set or vague."""
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    zone: str | None = None
    owner: str | None = None
    anchor: str = ""
    comparator: str = ""
    """"", about, before, after, since, until; of a duration also more than, less than, at least, at most."""
    said: Expression | None = None
    """What the words say by themselves."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it measures or counts, as written and as resolved.

    `low` and `high` bound the number in `unit` (they are equal for a plain figure; a bound is None where open).
    `unit` is "" for a count, else a canonical name (metre, USD, percent, year-of-age, ordinal, mach, ...), and `low`
    and `high` are in that unit; `written_unit` is the unit of the text. `counted` are the offsets of the noun phrase
    that is counted or measured, `counted_lemma` the lemma of its head. `whole` is what it is a part of ("10 of the
    12").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""
    written_unit: str = ""
    comparator: str = ""
    """"", more than, at least, about, nearly, up to, fewer than, dozens ..."""
    counted: tuple[int, int] | None = None
    counted_lemma: str = ""
    whole: float | None = None
    precision: float = 0.0
    """Half the step the figure was rounded to, in `unit`: 50 for 1,000 written to the hundred."""
    factor: float = 1.0
    """How many of `unit` one `written_unit` is."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words ascribed to a speaker. `start` and `end` enclose the words themselves, without quotation marks.

    kind is direct (a quotation of a clause or more), partial (a quoted fragment inside the reporter's sentence) or
    indirect (no marks). `speaker` is where the sentence names the speaker (a name, a description or a pronoun),
    `chain` whom that refers to, `cue` the reporting words, `addressee` and `venue` where they stand. Any of them is
    None where the report does not say or where more than one answer fits. `source` is whom the words came through
    ("state media said that the ministry said": the speaker is the ministry, the source is state media).
    """

    start: int
    end: int
    kind: str
    speaker: tuple[int, int] | None = None
    chain: str | None = None
    cue: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    venue: tuple[int, int] | None = None
    source: tuple[int, int] | None = None


class Act(msgspec.Struct, frozen=True, gc=False):
    """Who did what to whom in one clause: offsets of the predicate and of the phrases around it.

    `lemma` is the predicate's lemma (with its particle or its noun where a light verb carries it: "impose sanction").
    `status` is happened, claimed, planned or denied. `when` indexes into the report's times. `where` are the offsets
    of the place, `credited` those of whom the clause credits.
    """

    start: int
    end: int
    lemma: str
    predicate: tuple[int, int]
    agent: tuple[int, int] | None = None
    patient: tuple[int, int] | None = None
    where: tuple[int, int] | None = None
    when: tuple[int, ...] = ()
    status: str = "happened"
    credited: tuple[int, int] | None = None
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """All that was found in one report; every tuple is sorted by start."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    acts: tuple[Act, ...] = ()
