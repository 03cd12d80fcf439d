"""HTML as plain lines: one line a block, as a browser copies it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr iframe label legend li main nav ol option p pre section select summary "
    "table tbody td tfoot th thead tr ul video"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_HIDDEN_TAGS = "script style noscript template head svg math object embed canvas textarea"
_HIDDEN = frozenset(_HIDDEN_TAGS.split())
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def parse(text: str) -> html.HtmlElement | None:
    """The tree of a page or fragment, or None where there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def text_of(markup: str) -> str:
    """The words of a piece of HTML, one line a block, empty lines between; plain text stays as it is.

    >>> text_of("<p>One <b>line</b>.</p><p>Another.</p>")
    'One line.\\n\\nAnother.'
    """
    if "<" not in markup:
        return html.fromstring(f"<p>{markup}</p>").text_content() if "&" in markup and ";" in markup else markup
    tree = parse(markup)
    return "" if tree is None else "\n\n".join(lines_of(tree))


def lines_of(tree: html.HtmlElement) -> list[str]:
    """The visible lines of a page, without empty ones."""
    joined = "".join(_pieces(tree))
    lines = (_SPACE.sub(" ", line).strip(" ") for line in joined.split("\x00"))
    return [line for line in lines if line]


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    """The text of a tree in reading order, a NUL wherever a block begins or ends."""
    hidden = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            hidden += node.tag in _HIDDEN
            if not hidden:
                yield "\x00" + (node.text or "") if node.tag in _BLOCKS else node.text or ""
            continue
        hidden -= node.tag in _HIDDEN
        if node.tag in _BLOCKS:
            yield "\x00"
        if not hidden and node is not tree:
            yield node.tail or ""
