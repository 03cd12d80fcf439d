"""Whose words a text is: who issued the statement, signed the letter, owns the page that the post is on."""

from __future__ import annotations

from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.phrases import head_after
from variorum.annotate.quotes.subjects import able, subject_of

TEXTS = frozenset(
    {"statement", "post", "letter", "message", "tweet", "memo", "release", "email", "note", "report"}
    | {"commentary", "editorial", "communique", "communiqué", "dispatch", "bulletin", "notice"}
)
"""Nouns for a text that somebody is the author of."""
_ISSUED = frozenset(["issue", "release", "publish", "post", "run", "write", "sign", "send", "author", "share", "tweet"])
"""Verbs of which the author of a text is the agent; whoever only carries or obtains it is not among them."""
_PAGES = frozenset(["page", "account", "website", "site", "feed", "blog", "channel", "timeline", "profile"])
_NEAR = 4
"""Words that may stand between the participle and "by": "issued late on Monday by"."""


def author_of(line: Line, text: int) -> int | None:
    """The head of the phrase that names the author of a text, by what stands beside the noun; None if nothing."""
    issuer = _issuer(line, text)
    if issuer is not None:
        return issuer
    owner = line.child(text, "nmod:poss")
    if owner is not None and able(line, owner) and line.words[owner].tag.startswith("NNP"):
        return owner
    after = text + 1
    if after + 1 >= len(line.words) or line.inside[after] != OUTSIDE:
        return None
    if line.text(after) in {"by", "from"}:
        return _named(line, after + 1)
    if line.text(after) == "on":
        return _owner_of_page(line, after + 1)
    if line.words[after].tag in {"VBN", "VBD"} and line.words[after].lemma in _ISSUED:
        for by in range(after + 1, min(after + 1 + _NEAR, len(line.words) - 1)):
            if line.text(by) == "by":
                return _named(line, by + 1)
    return None


def _issuer(line: Line, text: int) -> int | None:
    """Who issues it, where the text is the object of the verb ("the mayor released a statement saying")."""
    verb = line.heads[text]
    if line.words[text].dep != "obj" or line.words[verb].lemma not in _ISSUED:
        return None
    issuer = subject_of(line, verb)
    return issuer if issuer is not None and issuer != text else None


def _named(line: Line, first: int) -> int | None:
    head = head_after(line, first, len(line.words))
    return head if head is not None and able(line, head) else None


def _owner_of_page(line: Line, first: int) -> int | None:
    page = head_after(line, first, len(line.words))
    if page is None or line.words[page].lemma not in _PAGES:
        return None
    owners = (i - 1 for i in range(first + 1, page) if line.words[i].tag == "POS" and able(line, i - 1))
    return next((i for i in owners if line.words[i].tag.startswith("NN")), None)
