"""The brief in Markdown and the notebook: their readers take them, and find in them what was put in."""

from __future__ import annotations

import re

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.publish import hostile, invented
from variorum.publish.brief import escaped
from variorum.publish.markdown import to_markdown
from variorum.publish.notebook import to_notebook
from variorum.records import Dossier

READER = MarkdownIt("commonmark").enable("table")


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_only_the_briefs_own_markup_is_markup(dossier: Dossier) -> None:
    tokens = READER.parse(to_markdown(dossier))
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
    assert {token.type for token in tokens} <= {
        *("heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "bullet_list_open"),
        *("bullet_list_close", "list_item_open", "list_item_close", "blockquote_open", "blockquote_close"),
    }


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_is_read_as_itself(text: str) -> None:
    line = " ".join(text.split())
    for around in ("a {} b", "> {}"):
        tokens = READER.parse(around.format(escaped(text)))
        read = "".join(child.content for token in tokens for child in token.children or ())
        assert read.strip() == around.removeprefix("> ").format(line).strip()


def test_differences_stand_first_with_who_says_so() -> None:
    brief = to_markdown(invented.make())
    assert re.findall(r"^## (.+)$", brief, re.MULTILINE) == [
        *("Differences", "Possible differences", "Agreed", "Said by one origin alone", "What was said", "Reports"),
    ]
    assert "- “Four people”: unknown outlet, crediting the dockers' union (1 origin)" in brief
    assert "speaker unknown" in brief


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_the_notebook_is_one(dossier: Dossier) -> None:
    book = nbformat.reads(to_notebook(dossier), as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(book)
    assert "<script" not in book.cells[-1].outputs[0].data["text/html"]
    compile(book.cells[-1].source, "cell", "exec")
