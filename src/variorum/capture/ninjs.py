"""Articles as IPTC ninjs describes them (versions 1, 2 and 3)."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.capture.markup import text_of
from variorum.capture.moments import read_moment
from variorum.capture.stated import Stated, language_code, names_in, words_at

_MARKS = frozenset({"versioncreated", "firstcreated", "pubstatus", "body_text", "body_xhtml", "bodies", "headlines"})


def is_article(record: Mapping[str, object]) -> bool:
    """Whether an object carries ninjs fields."""
    return "uri" in record and not _MARKS.isdisjoint(record)


def read_article(record: Mapping[str, object]) -> Stated:
    """What a ninjs object states."""
    info = [item for item in _list(record.get("infosources")) if isinstance(item, Mapping)]
    return Stated(
        text=_body(record),
        outlet=words_at(record, "source", "copyrightholder") or next((n for i in info for n in names_in(i)), None),
        headline=words_at(record, "headline", "title") or _value(record.get("headlines")),
        byline=names_in(record.get("byline") or record.get("by")),
        published=read_moment(record.get("firstcreated") or record.get("published") or record.get("versioncreated")),
        url=next((address for address in (words_at(record, "url", "uri"),) if address and "://" in address), None),
        language=language_code(record.get("language")),
    )


def _body(record: Mapping[str, object]) -> str:
    plain = record.get("body_text")
    if isinstance(plain, str) and plain.strip():
        return plain
    marked = record.get("body_xhtml") or record.get("body_html") or _value(record.get("bodies"))
    return text_of(marked) if isinstance(marked, str) else ""


def _value(items: object) -> str | None:
    """The value of the first item of a list as ninjs 2 has them, the main one first."""
    found = [item for item in _list(items) if isinstance(item, Mapping) and isinstance(item.get("value"), str)]
    found.sort(key=lambda item: item.get("role") != "main")
    return str(found[0]["value"]) if found else None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
