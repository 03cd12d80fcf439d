"""Reads JSON and JSON lines: news-please's fields, schema.org's NewsArticle, IPTC's ninjs, alone or many in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import msgspec

from variorum.capture import Reading, Source, fields, ninjs, schemaorg
from variorum.capture.checks import clip, cut_short, in_another_language, open_text, without_sentence
from variorum.capture.markup import text_of
from variorum.capture.stated import Stated
from variorum.errors import Problem
from variorum.report import Capture

_HEADLINES = (*fields.HEADLINE, "articleBody", "maintext")
_LISTS = ("articles", "items", "results", "reports", "records", "documents", "data", "associations")


def read_records(source: Source) -> Reading:
    """Every report in a file of one JSON value or of one a line; a broken line costs only itself."""
    text, opened = open_text(source)
    if text is None:
        return Reading(problems=opened)
    captures: list[Capture] = []
    problems = [*opened, *cut_short(source, f"first {len(source.data):,} bytes")]
    number = 0
    for where, value in _values(source, text, problems):
        if isinstance(value, Mapping | list) and not isinstance(value, str):
            for spot, record in _records(where, value):
                number += 1
                captures += _capture(source, spot, number, record, problems)
        else:
            problems.append(Problem(where, "is no JSON object", "give one object a report"))
    return Reading(tuple(captures), tuple(problems))


def is_report(value: object) -> bool:
    """Whether a JSON value is a report, a list of them, or looks meant to be one."""
    if isinstance(value, list):
        return any(is_report(item) for item in value[:20])
    if not isinstance(value, Mapping):
        return False
    if any(isinstance(value.get(name), list) and is_report(value[name]) for name in _LISTS):
        return True
    return fields.is_article(value) or ninjs.is_article(value) or any(True for _ in schemaorg.find_articles(value))


def _values(source: Source, text: str, problems: list[Problem]) -> Iterator[tuple[str, object]]:
    """The JSON values of a file and where each stands."""
    by_line = source.path.lower().endswith((".jsonl", ".ndjson"))
    if not by_line:
        try:
            yield source.path, msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError) as error:
            lines = text.strip().split("\n")
            by_line = len(lines) > 1 and all(line.strip()[:1] in ("{", "") for line in lines[:3])
            if not by_line:
                problems.append(Problem(source.path, f"is broken JSON: {error}", "save it again"))
    if by_line:
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            where = f"{source.path}:{number}"
            try:
                yield where, msgspec.json.decode(line)
            except (msgspec.DecodeError, RecursionError) as error:
                problems.append(Problem(where, f"is broken JSON: {error}", "the other lines were read"))


def _records(where: str, value: Mapping[str, object] | list[object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The objects of a value: itself, those of a list, those of an object's list of articles."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, Mapping):
                yield f"{where}[{number}]", item
        return
    inner = next((items for name in _LISTS if isinstance(items := value.get(name), list) and is_report(items)), None)
    if inner is not None and not fields.is_article(value):
        yield from _records(where, inner)
    elif not schemaorg.is_article(value) and (found := list(schemaorg.find_articles(value))):
        yield from ((f"{where}[{number}]", article) for number, article in enumerate(found))
    else:
        yield where, value


def _stated(record: Mapping[str, object]) -> Stated:
    if schemaorg.is_article(record):
        return schemaorg.read_article(record).or_else(fields.read_article(record))
    if ninjs.is_article(record):
        # The other fields may be those of any record, but a uri of ninjs names the item and need be no address.
        return ninjs.read_article(record).or_else(replace(fields.read_article(record), url=None))
    return fields.read_article(record)


def _capture(
    source: Source, where: str, number: int, record: Mapping[str, object], problems: list[Problem]
) -> Iterator[Capture]:
    stated = _stated(record)
    text = text_of(stated.text).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        known = [name for name in _HEADLINES if record.get(name)]
        what = "has no text" if known else f"is no report (its fields are {', '.join(map(str, list(record)[:4]))} ...)"
        problems.append(Problem(where, what, "give the article in a field such as maintext, articleBody or body_text"))
        return
    if stated.headline and not text.lstrip().startswith(stated.headline) and stated.headline not in text.split("\n"):
        text = f"{stated.headline}\n\n{text}"
    text, clipped = clip(where, text)
    empty = without_sentence(where, text)
    problems += empty
    if not empty:
        problems += (*clipped, *in_another_language(where, text))
        name = source.name if where == source.path else f"{source.name}-{number}"
        yield replace(stated, text=text).as_capture(name, where)
