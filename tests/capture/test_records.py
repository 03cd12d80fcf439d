from __future__ import annotations

import json

import pytest

from variorum.capture import Source
from variorum.capture.records import is_report, read_records
from variorum.report import Capture

BODY = "The bridge was closed on Tuesday.\nEngineers found cracks in it, the mayor said."


def source(value: object, path: str = "bridge.json") -> Source:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Source(path, "bridge", data, len(data))


def only(value: object) -> Capture:
    reading = read_records(source(value))
    assert reading.problems == ()
    (capture,) = reading.captures
    return capture


NEWS_PLEASE = {
    "maintext": BODY,
    "title": "Bridge closes",
    "date_publish": "2017-05-03 09:15:00",
    "authors": ["Ann Poe"],
    "source_domain": "harbour.example",
    "url": "https://harbour.example/bridge-closes",
    "language": "en",
}
SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "articleBody": BODY,
    "headline": "Bridge closes",
    "datePublished": "2017-05-03T09:15:00+02:00",
    "author": [{"@type": "Person", "name": "Ann Poe"}],
    "publisher": {"@type": "Organization", "name": "Harbour Herald"},
    "mainEntityOfPage": {"@id": "https://harbour.example/bridge-closes"},
    "inLanguage": "en-GB",
}
NINJS = {
    "uri": "urn:harbour:1",
    "firstcreated": "2017-05-03T09:15:00Z",
    "versioncreated": "2017-05-03T10:00:00Z",
    "byline": "By Ann Poe",
    "source": "Harbour Press",
    "headline": "Bridge closes",
    "body_xhtml": "<p>The bridge was closed on Tuesday.</p><p>Engineers found cracks in it, the mayor said.</p>",
    "language": "en",
}
NINJS_2 = {
    "uri": "urn:harbour:1",
    "versioncreated": "2017-05-03T10:00:00Z",
    "headlines": [{"role": "side", "value": "Again"}, {"role": "main", "value": "Bridge closes"}],
    "bodies": [{"role": "main", "value": BODY}],
    "infosources": [{"name": "Harbour Press"}],
}


@pytest.mark.parametrize(
    ("record", "outlet", "published"),
    [
        (NEWS_PLEASE, "harbour.example", "2017-05-03T09:15:00"),
        (SCHEMA_ORG, "Harbour Herald", "2017-05-03T09:15:00+02:00"),
        (NINJS, "Harbour Press", "2017-05-03T09:15:00+00:00"),
        (NINJS_2, "Harbour Press", "2017-05-03T10:00:00+00:00"),
        ({"@graph": [{"@type": "WebPage"}, SCHEMA_ORG]}, "Harbour Herald", "2017-05-03T09:15:00+02:00"),
    ],
)
def test_reads_the_fields_of_each_format(record: object, outlet: str, published: str) -> None:
    capture = only(record)
    assert capture.headline == "Bridge closes"
    assert capture.text.startswith("Bridge closes\n\nThe bridge was closed on Tuesday.")
    assert capture.text.endswith("Engineers found cracks in it, the mayor said.")
    assert (capture.outlet, capture.published) == (outlet, published)


@pytest.mark.parametrize("record", [NEWS_PLEASE, SCHEMA_ORG, NINJS])
def test_reads_who_wrote_it(record: object) -> None:
    assert only(record).byline == ("Ann Poe",)


def test_what_a_record_does_not_say_is_unknown() -> None:
    capture = only({"text": BODY})
    assert (capture.outlet, capture.published, capture.headline, capture.url, capture.byline) == (
        None,
        None,
        None,
        None,
        (),
    )


@pytest.mark.parametrize("wrap", [lambda r: [r, r], lambda r: {"articles": [r, r]}, lambda r: {"@graph": [r, r]}])
def test_reads_many_in_one_value(wrap: object) -> None:
    reading = read_records(source(wrap(SCHEMA_ORG)))  # type: ignore[operator]
    assert [capture.name for capture in reading.captures] == ["bridge-1", "bridge-2"]
    assert len({capture.source for capture in reading.captures}) == 2


def test_a_broken_line_costs_only_itself() -> None:
    lines = [
        json.dumps(NEWS_PLEASE),
        '{"maintext": "The bri',
        "",
        json.dumps({"title": "No text"}),
        json.dumps(SCHEMA_ORG),
    ]
    reading = read_records(source("\n".join(lines).encode(), "bridge.jsonl"))
    assert [capture.source for capture in reading.captures] == ["bridge.jsonl:1", "bridge.jsonl:5"]
    assert [problem.source for problem in reading.problems] == ["bridge.jsonl:2", "bridge.jsonl:4"]
    assert all(problem.lost for problem in reading.problems)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'{"maintext": "The bri', "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b'"just a string"', "no JSON object"),
        (b'{"colour": "red"}', "no report"),
        (b'{"title": "Bridge closes"}', "no text"),
        (b'{"maintext": "Menu Home"}', "no sentence"),
        (b'{"maintext": 5, "title": ["x"], "authors": {"a": 1}}', "no text"),
    ],
)
def test_names_what_is_wrong(data: bytes, what: str) -> None:
    reading = read_records(source(data))
    assert reading.captures == ()
    assert len(reading.problems) == 1
    assert what in str(reading.problems[0])
    assert reading.problems[0].lost


def test_half_a_surrogate_pair_does_no_harm() -> None:
    reading = read_records(source(b'{"maintext": "The bridge was closed \\ud800 on Tuesday by the mayor."}'))
    for capture in reading.captures:
        capture.text.encode()


def test_tells_reports_from_other_json() -> None:
    assert all(is_report(record) for record in (NEWS_PLEASE, SCHEMA_ORG, NINJS, NINJS_2, [NEWS_PLEASE]))
    others: list[object] = [{"points": [], "quotes": []}, [], {}, [1, 2], "text", {"id": "a", "outlet": "b"}]
    assert not any(is_report(value) for value in others)
