"""The subject of a reporting verb: by grammar, and by what stands before the verb where the parse and order differ."""

from __future__ import annotations

from variorum.annotate.actors.tables import collective_nouns, person_nouns
from variorum.annotate.quotes.lexicon import reports
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.phrases import head_after, is_nominal, is_time, left_edge

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_PASSING = frozenset({"conj", "advcl", "xcomp", "acl", "parataxis", "dep", "cop", "aux", "advcl:relcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"root", "ccomp", "parataxis"})
_BINDING = frozenset({"promise", "vow", "pledge", "use", "take", "meet", "call", "phone"})
"""Verbs with an object and an infinitive that is their subject's."""
_BETWEEN = frozenset({"RB", "MD"})
_LINKS = frozenset({"of", "for", "at", "from", "in", "with", "on"})
_ASIDE = frozenset({"WP", "WDT", "WRB", "IN", "CD", "VBG", "VBN", "TO", "RB"})
"""Tags of words that begin an aside between commas: relative clause, age, place, participle."""
_MUTE = frozenset(
    {
        "that",
        "this",
        "these",
        "those",
        "which",
        "what",
        "how",
        "why",
        "when",
        "where",
        "i",
        "we",
        "you",
        "there",
        "me",
        "us",
    }
)
"""Words that may be subjects and never tell who speaks."""
_OWN = frozenset({"my", "our"})
"""Before a noun, the words of somebody else than the outlet, in a passage that is set off by no marks."""
_COLLEAGUES = frozenset({"correspondent", "reporter", "colleague", "partner", "editor"})


def able(line: Line, i: int) -> bool:
    """Whether a word can name a speaker: a noun or pronoun outside quotations that is no time."""
    noun = is_nominal(line, i) or (
        line.words[i].tag == "JJ" and i > 0 and line.words[i - 1].tag in {"DT", "HYPH", "CD"}
    )
    if not noun or line.inside[i] != OUTSIDE or line.text(i) in _MUTE or is_time(line, i):
        return False
    owner = line.child(i, "nmod:poss")
    return owner is None or line.text(owner) not in _OWN or line.words[i].lemma in _COLLEAGUES


def is_finite(line: Line, verb: int) -> bool:
    """Whether a verb is finite; a participle that heads a clause without auxiliary was a past tense."""
    word = line.words[verb]
    if word.tag == "VBN" and word.dep in _CLAUSES:
        return line.child(verb, "aux", "aux:pass", "cop", "nsubj:pass") is None
    return word.tag in _FINITE


def subject_of(line: Line, verb: int) -> int | None:
    """The head of the phrase that is a verb's subject; None where there is none outside quotations."""
    parsed = _by_grammar(line, verb)
    if not is_finite(line, verb):
        return parsed if parsed is not None else _of_main_clause(line, verb)
    beside = _beside(line, verb)
    if beside is None:
        return parsed if parsed is not None else _across(line, verb)
    if parsed is None or parsed == beside:
        return beside
    if parsed > verb:
        return beside if line.words[parsed].tag != "PRP" else parsed
    if parsed in line.above(beside):
        return beside if _conjunct(line, beside, parsed) else parsed
    return beside


def _by_grammar(line: Line, verb: int) -> int | None:
    chain = [verb, *line.above(verb)]
    finite = is_finite(line, verb)
    if finite and line.words[verb].dep == "conj" and verb > 1 and line.text(verb - 2) == ",":
        # After a comma, "and said" goes on with the sentence and not with a clause inside it.
        chain = [verb, *(i for i in chain[1:] if line.heads[i] == i), *chain[1:]]
    for i in chain:
        if finite and i != verb and line.words[i].tag in {"VBG", "VB"} and line.words[verb].dep == "conj":
            continue
        subject = own_subject(line, i)
        if subject is not None:
            higher = _outermost(line, chain, i) if i != verb and line.words[verb].tag == "VBG" else None
            return higher if higher is not None else subject
        driven = _driven(line, i)
        if driven is not None:
            return driven
        dep = line.words[i].dep
        if dep.startswith("acl") and able(line, line.heads[i]):
            return None if i == verb and _set_off(line, i) else line.heads[i]
        if dep not in _PASSING:
            return None
    return None


def _driven(line: Line, verb: int) -> int | None:
    """Who is brought to do what an infinitive says: "the fire led the mayor to warn" has the mayor warn."""
    above = line.heads[verb]
    if line.words[verb].tag != "VB" or line.words[above].lemma in _BINDING:
        return None
    driven = line.child(above, "obj", "iobj")
    if driven is None or not above < driven < verb or not able(line, driven):
        return None
    dep = line.words[verb].dep
    return driven if dep == "xcomp" or (dep == "advcl" and _person_by_thing(line, driven, above)) else None


def _person_by_thing(line: Line, driven: int, above: int) -> bool:
    """Whether what nobody is does something to a named person, so that an infinitive after it is the person's."""
    subject = line.child(above, *_SUBJECTS)
    if subject is None or line.words[driven].label != "person" or line.words[subject].label:
        return False
    lemma = line.words[subject].lemma.lower()
    common = line.words[subject].tag in {"NN", "NNS", "WDT"}
    return common and lemma not in person_nouns() and lemma not in collective_nouns()


def _set_off(line: Line, verb: int) -> bool:
    """Whether a participle follows a comma: it goes with the clause, whatever noun the parse hangs it on."""
    return line.words[verb].tag == "VBG" and verb > 0 and line.text(verb - 1) == ","


def own_subject(line: Line, verb: int) -> int | None:
    """The subject that hangs on the verb itself; for a relative pronoun the noun it stands for."""
    for j in line.children(verb):
        if line.words[j].dep in _SUBJECTS and line.inside[j] == OUTSIDE:
            if line.words[j].tag in {"WP", "WDT"}:
                return _antecedent(line, verb)
            if able(line, j):
                return j
    return None


def _antecedent(line: Line, verb: int) -> int | None:
    """The noun that a relative clause hangs on, or the one before it where that is a time."""
    if not line.words[verb].dep.startswith("acl"):
        return None
    low, _ = line.bounds(verb, verb + 1)
    i = line.heads[verb]
    while i > low and is_time(line, i):
        i -= 1
        while i > low and not line.words[i].tag.startswith("NN"):
            i -= 1
    return i if able(line, i) else None


def _outermost(line: Line, chain: list[int], at: int) -> int | None:
    """A participle after what somebody said ("..., adding that") goes with who said it, not with the inner clause."""
    found = None
    for i in chain[chain.index(at) + 1 :]:
        if line.words[i].pos == "VERB" and reports(line.words[i].lemma):
            subject = own_subject(line, i)
            found = subject if subject is not None else found
    return found


def _of_main_clause(line: Line, verb: int) -> int | None:
    """The subject of the nearest reporting verb before a participle that the parse leaves without one."""
    if line.words[verb].tag != "VBG":
        return None
    first, _ = line.bounds(verb, verb + 1)
    finite = [i for i in range(verb - 1, first - 1, -1) if is_finite(line, i) and line.inside[i] == OUTSIDE]
    for i in [*(i for i in finite if reports(line.words[i].lemma)), *finite]:
        subject = subject_of(line, i)
        if subject is not None:
            return subject
    return None


def _beside(line: Line, verb: int) -> int | None:
    """The head of the noun phrase right before a verb, through the prepositions that hang more on it."""
    first, _ = line.bounds(verb, verb + 1)
    i = verb - 1
    while i >= first and line.words[i].tag in _BETWEEN:
        i -= 1
    i = _before_time(line, i, first)
    head = None
    while i >= first and line.inside[i] == OUTSIDE:
        if not able(line, i) or line.words[i].tag in {"DT", "WP", "EX", "CD"}:
            return None
        head = i
        i = left_edge(line, head) - 1
        if i < first or line.text(i) not in _LINKS:
            return None if i >= first and line.words[i].tag in {"IN", "TO"} and line.text(i) not in _CLAUSAL else head
        i -= 1
    return head


def _before_time(line: Line, i: int, first: int) -> int:
    """The word before a time that stands between subject and verb: "X on Tuesday said", "X last week said"."""
    start = i
    while i >= first and line.words[i].tag.startswith(("NN", "CD", "JJ", "DT")) and not able(line, i):
        i -= 1
    if i == start or i < first or not is_time(line, start):
        return start
    return i - 1 if line.text(i) in _LINKS else i


_CLAUSAL = frozenset({"that", "as", "if", "while", "because", "although", "though", "since", "whether", "so", "when"})


def _across(line: Line, verb: int) -> int | None:
    """The noun phrase before the asides between commas that part a subject from its verb."""
    first, _ = line.bounds(verb, verb + 1)
    i = verb - 1
    while i >= first and line.words[i].tag in _BETWEEN:
        i -= 1
    if i < first or line.text(i) not in {",", ")", "–", "—", "-"}:
        return None
    named = None
    while i > first:
        begin = i - 1
        while begin >= first and line.text(begin) not in {",", "(", "–", "—"}:
            begin -= 1
        if line.words[begin + 1].tag not in _ASIDE and begin + 1 < i:
            head = head_after(line, begin + 1, i)
            if head is None or not able(line, head):
                return named
            if line.words[head].tag.startswith("NNP"):
                return head
            named = head if named is None else named
        i = begin
    return named


def _conjunct(line: Line, i: int, j: int) -> bool:
    """Whether a word hangs on another as a conjunct while the other is no name of a person: "X and Y expert A B"."""
    while line.heads[i] not in {i, j}:
        i = line.heads[i]
    return line.words[i].dep == "conj" and line.words[j].label != "person" and line.words[i].label == "person"
