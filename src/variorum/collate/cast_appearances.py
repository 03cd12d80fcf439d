"""One report's chain as the cast sees it: what it is called, what it is said to be, where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.actors.atlas import by_code
from variorum.annotate.actors.persons import fullest, gender_of, parts_of, solid
from variorum.annotate.actors.tables import folded, person_nouns, titles
from variorum.marks import Chain, Marks, Mention
from variorum.records import SpanRecord
from variorum.report import Report
from variorum.story import Story

_BEFORE = 6
"""Characters before a name in which a courtesy title stands."""
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_INDEFINITE = frozenset({"a", "an", "another", "any", "some", "one"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_POINTING = _OWNERS | {"this", "that", "these", "those", "both", "another"}
_LINKS = frozenset({"the", "of", "for", "in", "at", "to", "from", "with", "and", "on", "by"})
_SMALL = _INDEFINITE | _POINTING | _LINKS | {"each", "every", "no", "affairs", "country"}


@dataclass(frozen=True, slots=True)
class Appearance:
    """A chain of one report. `names` counts its names as written, `said` its descriptions; `spans` are its mentions.

    `words` are the content words of its roles and descriptions, folded; `gender` is m, f or "".
    """

    report: str
    chain: str
    title: str
    """The name that its report's chain goes by."""
    name: str
    """Its fullest name here, or its fullest description where it has none."""
    parts: tuple[str, ...]
    """The parts of that name; empty without one."""
    kind: str
    names: tuple[tuple[str, int], ...]
    said: tuple[str, ...]
    roles: tuple[str, ...]
    spans: tuple[SpanRecord, ...]
    words: frozenset[str]
    gender: str
    speaks: bool


def appearances_of(story: Story) -> tuple[Appearance, ...]:
    """All chains of a story's reports, in the order of the reports' ids and of the chains."""
    pairs = sorted(zip(story.reports, story.marks, strict=True), key=lambda pair: pair[0].id)
    return tuple(appearance for report, marks in pairs for appearance in _appearances(report, marks))


def _appearances(report: Report, marks: Marks) -> Iterator[Appearance]:
    mentions: dict[str, list[Mention]] = {}
    for mention in marks.mentions:
        if mention.chain is not None:
            mentions.setdefault(mention.chain, []).append(mention)
    speaking = {quote.chain for quote in marks.quotes}
    for chain in marks.chains:
        spoken_of = [mention for mention in mentions.get(chain.id, ()) if mention.form != "pronoun"]
        if any(not _in_credit(report, mention) for mention in spoken_of):
            yield _appearance(report, chain, mentions[chain.id], chain.id in speaking)


def _in_credit(report: Report, mention: Mention) -> bool:
    """Whether the words name a photographer or an agency as the source of a picture: no part of the story."""
    return any(c.of != "text" and c.start <= mention.start and mention.end <= c.end for c in report.credits)


def _appearance(report: Report, chain: Chain, mentions: list[Mention], speaks: bool) -> Appearance:
    written = [(mention, " ".join(report.slice(mention.start, mention.end).split())) for mention in mentions]
    names = Counter(text for mention, text in written if mention.form == "name")
    said = sorted({text for mention, text in written if mention.form == "description"})
    name = fullest(names) or max(said, key=lambda text: (len(text.split()), len(text), text))
    return Appearance(
        report=report.id,
        chain=chain.id,
        title=chain.name,
        name=name,
        parts=solid(parts_of(name)) if names else (),
        kind=chain.kind,
        names=tuple(sorted(names.items())),
        said=tuple(said),
        roles=chain.roles,
        spans=tuple(SpanRecord(report=report.id, start=one.start, end=one.end) for one in mentions),
        words=frozenset(word for text in (*chain.roles, *said) for word in content(text)),
        gender=_gender(report, written) or (gender_of(parts_of(name)) if names and chain.kind == "person" else ""),
        speaks=speaks,
    )


def is_indefinite(text: str) -> bool:
    """Whether a description brings in somebody new ("a witness") and does not go on about someone known."""
    return text.split()[0].lower() in _INDEFINITE


def is_deictic(text: str) -> bool:
    """Whether a description tells whom it means only where it stands: "a witness", "his son", "this man".

    >>> is_deictic("his young son"), is_deictic("the mayor's son")
    (True, False)
    """
    return is_indefinite(text) or points(text)


def points(text: str) -> bool:
    """Whether it leans on what was said before ("her friend", "another officer")."""
    return text.split()[0].lower() in _POINTING


def content(text: str) -> Iterator[str]:
    """The words of weight of a role or description, folded, one noun for both genders of an office.

    >>> sorted(content("The Pyongyang State Department's spokeswoman"))
    ['KP', 'department', 'spokesperson', 'state']
    """
    words = [word.removesuffix("'s").removesuffix("’s") for word in text.replace("-", " ").replace(",", " ").split()]
    for word in by_code(words):
        bare = word if word.isupper() else folded(word).strip("().:;\"'").replace(".", "")
        if bare and bare not in _SMALL:
            yield _person_word(bare)


def _person_word(word: str) -> str:
    for ending in ("man", "woman"):
        if word.endswith(ending) and word.removesuffix(ending) + "person" in person_nouns():
            return word.removesuffix(ending) + "person"
    return word


def _gender(report: Report, written: list[tuple[Mention, str]]) -> str:
    votes: Counter[str] = Counter()
    for mention, text in written:
        if mention.form == "pronoun":
            votes[_GENDERS.get(text.lower(), "")] += 1
        elif mention.form == "name":
            before = report.slice(max(0, mention.start - _BEFORE), mention.start).split()
            title = titles().get(folded(before[-1])) if before else None
            votes[title.gender if title else ""] += 3
    del votes[""]
    best = votes.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > 2 * best[1][1]) else ""
