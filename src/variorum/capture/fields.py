"""Articles as flat records: news-please's fields, and the names that other collectors give to the same."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.capture.moments import read_moment
from variorum.capture.stated import Stated, language_code, names_in, words_at

TEXT = ("maintext", "text", "content", "body", "article_text", "full_text", "article")
HEADLINE = ("title", "headline")
OUTLET = ("outlet", "source_domain", "source", "source_name", "publisher", "site", "sitename", "domain")
PUBLISHED = (
    "published",
    "date_publish",
    "date_published",
    "published_at",
    "publication_date",
    "publication_time",
    "pubdate",
    "datetime",
    "date",
    "time",
)
ADDRESS = ("url", "address", "link", "uri")


def is_article(record: Mapping[str, object]) -> bool:
    """Whether a record has a text."""
    return text_in(record) is not None


def text_in(record: Mapping[str, object]) -> str | None:
    """The text of a record, or None where no field is one."""
    return next((text for name in TEXT if isinstance(text := record.get(name), str) and text.strip()), None)


def read_article(record: Mapping[str, object]) -> Stated:
    """What a flat record states; a list as its source, an object with a name as its publisher will do."""
    outlet = words_at(record, *OUTLET)
    named = (names_in(record.get(name)) for name in OUTLET)
    return Stated(
        text=text_in(record) or "",
        outlet=outlet or next((names[0] for names in named if names), None),
        headline=words_at(record, *HEADLINE),
        byline=names_in(record.get("authors") or record.get("author") or record.get("byline")),
        published=next((moment for name in PUBLISHED if (moment := read_moment(record.get(name)))), None),
        url=words_at(record, *ADDRESS),
        language=language_code(record.get("language") or record.get("lang")),
    )
