"""Pronouns: where they stand, and what they can stand for."""

from __future__ import annotations

import msgspec

from variorum.annotate.actors.text import Text

_FORMS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "person")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("x", "group")),
    **dict.fromkeys(("it", "its", "itself"), ("n", "organisation")),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("1", "person")),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("1", "group")),
}


class Pronoun(msgspec.Struct, frozen=True):
    """A pronoun at word `at`: `form` is m, f, x (they), n (it) or 1 (first person); `kind` of actor it stands for."""

    at: int
    form: str
    kind: str
    reflexive: bool


def find_pronouns(text: Text) -> tuple[Pronoun, ...]:
    """All personal and possessive pronouns of the first and third person."""
    found = []
    for i, word in enumerate(text.words):
        if word.tag not in ("PRP", "PRP$") and word.pos != "PRON":
            continue
        form = _FORMS.get(word.text.lower())
        if form is not None and word.text != "US":
            found.append(Pronoun(i, *form, word.text.lower().endswith(("self", "selves"))))
    return tuple(found)
