"""Articles as schema.org describes them (NewsArticle and its kin), in JSON-LD or in plain JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum.capture.moments import read_moment
from variorum.capture.stated import Stated, language_code, names_in, words_at

_DEPTH = 6
"""How deep articles are looked for inside a JSON-LD graph."""


def is_article(record: Mapping[str, object]) -> bool:
    """Whether an object says that it is an article."""
    kinds = record.get("@type")
    named = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return any(kind.rsplit("/", 1)[-1].endswith(("Article", "BlogPosting")) for kind in named)


def find_articles(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """Every article in a JSON-LD value, itself included, in order."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from find_articles(item, depth + 1)
    elif isinstance(value, Mapping):
        if is_article(value):
            yield value
        else:
            for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
                yield from find_articles(value.get(name), depth + 1)


def read_article(record: Mapping[str, object]) -> Stated:
    """What a NewsArticle states."""
    publisher = record.get("publisher") or record.get("sourceOrganization") or record.get("provider")
    page = record.get("mainEntityOfPage")
    body = record.get("articleBody") or record.get("text")
    return Stated(
        text=body if isinstance(body, str) else "",
        outlet=next(iter(names_in(publisher)), None),
        headline=words_at(record, "headline", "name", "alternativeHeadline"),
        byline=names_in(record.get("author") or record.get("creator")),
        published=read_moment(record.get("datePublished") or record.get("dateCreated")),
        url=words_at(record, "url") or (words_at(page, "@id", "url") if isinstance(page, Mapping) else _address(page)),
        language=language_code(record.get("inLanguage")),
    )


def _address(page: object) -> str | None:
    return page if isinstance(page, str) and "://" in page else None
