"""The examples in the docstrings of the ways out hold."""

from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = [
    "variorum.cli.outputs",
    "variorum.cli.summary",
    "variorum.publish.brief",
    "variorum.publish.ftm.entity",
    "variorum.publish.page.sources",
    "variorum.publish.page.text",
    "variorum.publish.phrases",
    "variorum.publish.plover",
    "variorum.publish.wikitext",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted
    assert not result.failed
