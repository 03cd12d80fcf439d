"""Whether a sentence tells of a time as past or as still to come: read off the verb that governs the time's words."""

from __future__ import annotations

from variorum.marks import Sentence, Word

FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll"})
FUTURE_LEMMAS = frozenset({"schedule", "plan", "expect", "intend", "due", "slate", "set", "ahead", "upcoming"})


def tense_at(sentence: Sentence, start: int, end: int) -> str:
    """past, future or "" (present, infinitive, no verb) for the words between two offsets."""
    inside = [i for i, word in enumerate(sentence.words) if start <= word.start < end]
    if not inside:
        return ""
    verb = _verb_above(sentence, inside[-1])
    return "" if verb is None else _tense(sentence, verb)


def _verb_above(sentence: Sentence, at: int) -> int | None:
    for _ in range(len(sentence.words)):
        if sentence.words[at].pos in ("VERB", "AUX"):
            return at
        if sentence.words[at].head == at:
            return None
        at = sentence.words[at].head
    return None


def _tense(sentence: Sentence, at: int) -> str:
    verb = sentence.words[at]
    helpers = [w for i, w in enumerate(sentence.words) if w.head == at and i != at and w.dep.startswith(("aux", "cop"))]
    if any(w.text.lower() in FUTURE_AUXILIARIES for w in helpers):
        return "future"
    if any(w.lemma == "go" for w in helpers):
        return "future"
    first = min([*helpers, verb], key=lambda word: word.start)
    if first.tag in ("VBD", "VBN") or (first.tag in ("VBP", "VBZ") and first.lemma == "have" and helpers):
        return "past"
    if first.tag == "TO" and verb.head != at:
        return "infinitive " + _tense_of_matrix(sentence, verb)
    return ""


def _tense_of_matrix(sentence: Sentence, verb: Word) -> str:
    above = _verb_above(sentence, verb.head)
    if above is None:
        return ""
    return "past" if sentence.words[above].tag in ("VBD", "VBN") else "present"
