"""The JSON Schema of a dossier, generated from the records and their docstrings."""

from __future__ import annotations

import ast
import inspect
from typing import Any

import msgspec

from variorum import records

SCHEMA_ID = f"urn:variorum:dossier:{records.VERSION}"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every dossier written validates against, as a new dictionary."""
    generated = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(records.Dossier)))  # tuples as lists
    for name, fields in _field_docstrings().items():
        properties = generated["$defs"].get(name, {}).get("properties", {})
        for field, description in fields.items():
            if field in properties:
                properties[field].setdefault("description", description)
    generated["$defs"]["Dossier"]["properties"]["variorum"]["const"] = records.VERSION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Variorum dossier",
        "description": "What many news reports of one event say, side by side; every statement with its evidence.",
        **generated,
    }


def _field_docstrings() -> dict[str, dict[str, str]]:
    """The string after each annotated field, by class: Python keeps no such docstring, its source does."""
    tree = ast.parse(inspect.getsource(records))
    return {node.name: _docstrings_in(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _docstrings_in(node: ast.ClassDef) -> dict[str, str]:
    found = {}
    for field, text in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            found[field.target.id] = inspect.cleandoc(str(text.value.value))
    return found
