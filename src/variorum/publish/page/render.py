"""From a dossier to the bytes of its page."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.publish.files import replace_file
from variorum.publish.page.text import shown
from variorum.publish.page.view import make_view
from variorum.publish.phrases import counted, listed, zone_name
from variorum.records import Dossier

STYLES = ("base", "ledger", "said", "parts", "reports", "decisions", "drawing", "matrix", "pair", "places", "stemma")
"""The style sheets in the order in which they overrule each other."""
SCRIPTS = (
    *("dom", "spans", "evidence", "moving", "filter"),
    *("kept", "shaping", "correcting", "grading", "decisions", "deciding", "clocks", "pair", "keys", "start"),
)
"""The parts of the script in the order in which they need each other; they share one scope."""
_BETWEEN = re.compile(r"(</(?:p|li|ul|ol|blockquote|td|th|tr)>|<(?:ul|ol|table|tbody)(?: [^<>]*)?>)\n+(?=<)")
"""Line ends between blocks, which a browser keeps as nodes: a third of a big page. Text of reports has no such tags."""


def to_page(dossier: Dossier, *, decisions: str = "") -> str:
    """One HTML document that needs nothing beside it; the same dossier always gives the same text.

    `decisions` is the address from which a server that shows the page gives a person's decisions and takes new ones;
    the page may then speak with that server and no other.
    """
    style, script = _style(), _script()
    page = _environment().get_template("page.html")
    made = page.render(
        page=make_view(dossier),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script, served=bool(decisions)),
        decisions=decisions,
    )
    return _BETWEEN.sub(r"\1", made)


def write_page(dossier: Dossier, path: str | Path) -> None:
    """Write `to_page(dossier)` to a file, in UTF-8."""
    replace_file(Path(path), to_page(dossier).encode())


def _policy(style: str, script: str, *, served: bool) -> str:
    """Content-Security-Policy under which this style and this script work, and nothing else does."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        + ("connect-src 'self'; " if served else "")
        + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _style() -> str:
    return "".join(_asset(f"style/{name}.css") for name in STYLES)


@cache
def _script() -> str:
    body = "".join(_asset(f"script/{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{body}}})();\n'


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
    environment.filters.update(shown=shown, counted=counted, listed=listed, zoned=zone_name)
    return environment
