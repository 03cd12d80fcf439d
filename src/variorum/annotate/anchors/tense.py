"""Whether words tell of a time as past or as still to come: read off the verb that governs them."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.marks import Sentence, Word

MODALS = frozenset(
    {"will", "shall", "'ll", "’ll", "would", "may", "might", "could", "can", "should", "must", "wo", "ca"}
)
AHEAD = frozenset(
    {
        *("schedule", "plan", "expect", "intend", "due", "slate", "set", "upcoming", "payable", "effective"),
        *("deadline", "vow", "promise", "aim", "prepare", "anticipate", "await", "postpone", "delay", "extend"),
        "forthcoming",
    }
)
"""Words that look forward from wherever they stand, as lemmas."""
UNTIL = frozenset({"until", "till", "through"})
AS_SOON = frozenset({"early", "soon", "late"})
TIMETABLED = frozenset(
    {
        *("start", "begin", "open", "reopen", "resume", "kick", "launch", "premiere", "debut", "go", "come", "take"),
        *("close", "end", "expire", "finish", "conclude", "run", "play", "host", "face", "meet", "visit", "travel"),
        *("return", "arrive", "leave", "depart", "fly", "land", "sail", "vote", "decide", "rule", "elect", "choose"),
        *("appear", "hear", "testify", "perform", "air", "celebrate", "mark", "observe", "fall", "become", "turn"),
        *("retire", "release", "publish", "join", "compete", "race", "tour", "head", "set", "get", "hold", "air"),
    }
)
"""Verbs of what has its fixed time, whose present tense tells of a day to come ("the trial starts Monday")."""
DENIALS = frozenset({"not", "n't", "n’t", "never", "none", "neither", "nobody", "no"})


def direction_of(sentence: Sentence, start: int, end: int) -> str:
    """past, future or "" (not told) for the time between two offsets."""
    words = sentence.words
    inside = [i for i, word in enumerate(words) if start <= word.start < end]
    if not inside:
        return ""
    before = [word.text.lower() for word in words[max(0, inside[0] - 3) : inside[0]]]
    path = list(_path(words, inside[-1]))
    if before and before[-1] == "since":
        return "past"
    if before and before[-1] == "as" and set(before) & AS_SOON:
        return "future"
    if before and before[-1] in UNTIL:
        return "past" if _is_pluperfect(words, path) else "future"
    if _names_event(words, path):
        return ""
    if any(words[i].lemma.lower() in AHEAD and words[i].pos != "VERB" for i in path):
        return "future"
    verb = next((i for i in path if words[i].pos in ("VERB", "AUX")), None)
    return "" if verb is None else _direction(sentence, verb, direct=words[inside[-1]].head == verb)


def verb_above(sentence: Sentence, start: int, end: int) -> int | None:
    """The index of the verb that governs the words between two offsets."""
    inside = [i for i, word in enumerate(sentence.words) if start <= word.start < end]
    if not inside:
        return None
    return next((i for i in _path(sentence.words, inside[-1]) if sentence.words[i].pos in ("VERB", "AUX")), None)


def _is_pluperfect(words: tuple[Word, ...], path: list[int]) -> bool:
    verb = next((i for i in path if words[i].pos in ("VERB", "AUX")), None)
    return verb is not None and any(word.text.lower() == "had" for word in _helpers(words, verb))


def _names_event(words: tuple[Word, ...], path: list[int]) -> bool:
    """Whether the time is part of the name of an event ("Wednesday's ruling") of which no verb tells."""
    noun = words[path[0]].head
    if words[path[0]].dep not in ("nmod:poss", "compound", "amod") or words[noun].pos not in ("NOUN", "PROPN"):
        return False
    return not words[noun].dep.startswith("nsubj") and words[noun].lemma.lower() not in AHEAD


def _path(words: tuple[Word, ...], at: int) -> Iterator[int]:
    """The word at an index and every head above it, the root last."""
    for _ in range(len(words)):
        yield at
        if words[at].head == at:
            return
        at = words[at].head


def _helpers(words: tuple[Word, ...], at: int) -> list[Word]:
    return [w for i, w in enumerate(words) if w.head == at and i != at and w.dep.startswith(("aux", "cop"))]


def _direction(sentence: Sentence, at: int, *, direct: bool) -> str:
    words = sentence.words
    verb, helpers = words[at], _helpers(words, at)
    perfect = any(w.lemma == "have" for w in helpers)
    if any(w.text.lower() in MODALS for w in helpers):
        return "past" if perfect or _is_denied(words, at, helpers) else "future"
    if any(w.tag in ("VBZ", "VBP") and w.lemma == "be" for w in helpers) and _has_to(words, at):
        return "future"
    if verb.lemma in AHEAD and (verb.tag in ("VBN", "VBZ", "VBP", "VBG") or any(w.lemma == "be" for w in helpers)):
        return "future"
    first = min([*helpers, verb], key=lambda word: word.start)
    if _has_to(words, at):
        return _of_infinitive(sentence, at)
    if any(w.lemma == "go" for w in helpers):
        return "future"
    if perfect or first.tag in ("VBD", "VBN"):
        return "past"
    if direct and sentence.kind == "body" and first.tag in ("VBZ", "VBP") and first.lemma in TIMETABLED:
        return "future"
    return ""


def _has_to(words: tuple[Word, ...], at: int) -> bool:
    marks = [w for i, w in enumerate(words) if w.head == at and i < at and w.dep == "mark"]
    return any(w.text.lower() == "to" or w.tag == "TO" for w in [*_helpers(words, at), *marks])


def _is_denied(words: tuple[Word, ...], at: int, helpers: list[Word]) -> bool:
    """What could not be done is past ("she could not be reached on Sunday"), unless someone says it of days to come."""
    if not {w.text.lower() for w in helpers} & {"could", "would"} or words[at].dep in ("ccomp", "xcomp"):
        return False
    below = {i for i, w in enumerate(words) if w.head == at and i < at}
    below |= {i for i, w in enumerate(words) if w.head in below and i < at}
    return any(words[i].text.lower() in DENIALS for i in below)


def _of_infinitive(sentence: Sentence, at: int) -> str:
    """An infinitive looks forward from a verb of planning or of the present, and is as past as any other verb."""
    words = sentence.words
    for above in list(_path(words, at))[1:]:
        word = words[above]
        if word.lemma.lower() in AHEAD or word.tag in ("VBZ", "VBP", "VBG"):
            return "future"
        if word.pos in ("VERB", "AUX"):
            return _direction(sentence, above, direct=False)
    return ""
