"""Web Annotations: the shape that the model asks for, and a reader of JSON-LD that finds each place again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from tests.publish import hostile, invented
from variorum.publish.webannotation import CONTEXT, to_annotations
from variorum.records import Dossier

OA = Namespace("http://www.w3.org/ns/oa#")
_MOTIVATIONS = ["classifying", "commenting", "describing", "identifying", "tagging"]
_BODY = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string", "minLength": 1},
        "format": {"const": "text/plain"},
        "purpose": {"enum": _MOTIVATIONS},
    },
    "additionalProperties": False,
}
_QUOTE = {
    "type": "object",
    "required": ["type", "exact", "prefix", "suffix"],
    "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
}
_POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": CONTEXT},
        "type": {"const": "AnnotationPage"},
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target"],
                "properties": {
                    "id": {"type": "string", "pattern": "^urn:[^ ]+$"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": _MOTIVATIONS},
                    "body": {"type": "array", "items": _BODY},
                    "target": {
                        "type": "object",
                        "required": ["type", "source", "selector"],
                        "properties": {
                            "type": {"const": "SpecificResource"},
                            "source": {"type": "object", "required": ["id"]},
                            "selector": {"type": "array", "prefixItems": [_QUOTE, _POSITION], "items": False},
                        },
                    },
                },
            },
        },
    },
}
TERMS: dict[str, Any] = {
    "@vocab": "http://www.w3.org/ns/oa#",
    "id": "@id",
    "type": "@type",
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "oa": "http://www.w3.org/ns/oa#",
}
"""What the published context says of the terms used, so that no network is needed."""


def _page(dossier: Dossier) -> dict[str, Any]:
    return dict(json.loads(to_annotations(dossier)))


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_the_page_has_the_shape_of_the_model(dossier: Dossier) -> None:
    page = _page(dossier)
    Draft202012Validator(SCHEMA).validate(page)
    assert page["partOf"]["total"] == len(page["items"])
    assert len({item["id"] for item in page["items"]}) == len(page["items"])


def test_both_selectors_find_the_words() -> None:
    texts = {f"urn:variorum:s-crane:report:{id}": text for id, text in invented.TEXTS.items()}
    for item in _page(invented.make())["items"]:
        text = texts[item["target"]["source"]["id"]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_a_reader_of_json_ld_finds_targets_and_selectors() -> None:
    page = {**_page(invented.make()), "@context": TERMS}
    graph = Graph().parse(data=json.dumps(page), format="json-ld")
    annotations = list(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(page["items"])
    for annotation in annotations:
        (target,) = graph.objects(annotation, OA.hasTarget)
        kinds = {graph.value(selector, RDF.type) for selector in graph.objects(target, OA.hasSelector)}
        assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_the_page_that_was_captured_is_named_where_it_is_known() -> None:
    via = {item["target"]["source"].get("via") for item in _page(invented.make())["items"]}
    assert via == {None, "https://meridian.example/crane"}
