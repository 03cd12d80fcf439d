"""From a dossier to the bytes of its page."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.publish.files import replace_file
from variorum.publish.page.text import shown
from variorum.publish.page.view import make_view
from variorum.publish.phrases import counted, listed
from variorum.records import Dossier


def to_page(dossier: Dossier) -> str:
    """One HTML document that needs nothing beside it; the same dossier always gives the same text."""
    style, script = _asset("style.css"), _asset("script.js")
    return (
        _environment()
        .get_template("page.html")
        .render(page=make_view(dossier), style=Markup(style), script=Markup(script), policy=_policy(style, script))
    )


def write_page(dossier: Dossier, path: str | Path) -> None:
    """Write `to_page(dossier)` to a file, in UTF-8."""
    replace_file(Path(path), to_page(dossier).encode())


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy under which this style and this script work, and nothing else does."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return (resources.files(__package__) / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("variorum.publish.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(shown=shown, counted=counted, listed=listed)
    return environment
