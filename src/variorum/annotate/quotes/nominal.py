"""Nouns that report: "her claim that", "X voiced concern that"."""

from __future__ import annotations

from variorum.annotate.quotes.lexicon import classes
from variorum.annotate.quotes.lines import Line
from variorum.annotate.quotes.subjects import able, subject_of

_UTTERING = frozenset(
    ["express", "voice", "raise", "issue", "make", "repeat", "reiterate", "share", "offer", "give", "air", "add"]
)
"""Verbs whose subject utters the noun that is their object."""
_POSSESSIVES = frozenset({"PRP$", "WP$"})


def noun_reports(line: Line, i: int) -> bool:
    """Whether a noun names an act of speech and a clause says which."""
    word = line.words[i]
    if word.tag not in {"NN", "NNS"} or "saying" not in classes(word.lemma) or i + 2 >= len(line.words):
        return False
    clause = line.text(i + 1) == "that" and not line.words[i + 2].tag.startswith(("VB", "MD"))
    return clause and line.words[i + 1].tag in {"IN", "WDT", "DT"}


def speaker_of_noun(line: Line, i: int) -> int | None:
    """Whose act of speech a noun names: its owner, who utters it, or who it is by; possessive pronouns count."""
    owner = line.child(i, "nmod:poss")
    if owner is not None and (able(line, owner) or line.words[owner].tag in _POSSESSIVES):
        return owner
    verb = line.heads[i]
    if verb != i and line.words[i].dep in {"obj", "obl"} and line.words[verb].lemma in _UTTERING:
        return subject_of(line, verb)
    for j in line.children(i):
        if line.words[j].dep == "nmod" and any(line.text(k) in {"by", "from"} for k in line.children(j)):
            return j if able(line, j) else None
    return None
