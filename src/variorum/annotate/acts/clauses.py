"""The parts of a clause: its predicate, who acts, who is acted upon, and how far its words reach."""

from __future__ import annotations

from variorum.annotate.acts.lexicon import light_verbs, nominals
from variorum.annotate.acts.tree import CLAUSAL, DAYS, SUBJECTS, Tree

_NOT_PREDICATES = frozenset({"aux", "aux:pass", "cop", "case", "mark", "cc", "compound", "flat", "fixed"})
_OBJECT_CONTROL = frozenset(
    {"ask", "tell", "order", "urge", "force", "allow", "cause", "let", "make", "persuade", "invite", "see", "help"}
    | {"permit", "enable", "advise", "instruct", "require", "lead", "get", "leave", "accuse", "want", "expect"}
)
"""Verbs whose infinitive is done by their object ("ordered them to leave")."""
_BY = frozenset({"by"})
_PATIENT_CASES = frozenset({"of", "on", "against", "at"})
_TOWARD = ("against", "with", "to", "on", "at", "from", "for", "into", "in")
"""Prepositions under which someone is dealt with, the surest first."""
_RELATIVE = frozenset({"who", "that", "which", "whom", "whose"})


def predicates(tree: Tree) -> list[int]:
    """The words that open a clause of their own, in order: full verbs, and adjectives or nouns with a copula."""
    return [
        index
        for index, word in enumerate(tree.words)
        if (word.pos == "VERB" or index in tree.copular) and is_predicate(tree, index)
    ]


def is_predicate(tree: Tree, index: int) -> bool:
    """Whether a word says what happens in a clause."""
    word = tree.words[index]
    if word.dep in _NOT_PREDICATES:
        return False
    if word.pos == "VERB" and (word.dep != "amod" or _squeezed(tree, index)):
        return True
    return index in tree.copular


def _squeezed(tree: Tree, index: int) -> bool:
    """Whether a clause was read as a noun phrase: a verb in the past before its object, the subject before it.

    Short clauses and headlines are read so ("Oldmark imposed sanctions").
    """
    word = tree.words[index]
    return word.tag in {"VBD", "VBZ"} and word.dep == "amod" and _before(tree, index) is not None


def _before(tree: Tree, index: int) -> int | None:
    head = tree.words[index].head
    return next((child for child in tree.children(head, "compound", "nmod:poss", "nmod") if child < index < head), None)


def happenings(tree: Tree) -> list[int]:
    """The nouns of a sentence that name a happening and are no part of a name or of a light verb's act."""
    return [
        index
        for index, word in enumerate(tree.words)
        if word.pos == "NOUN"
        and word.lemma in nominals()
        and word.dep not in _NOT_PREDICATES
        and index not in tree.copular
        and not _carried(tree, index)
    ]


def lemma(tree: Tree, index: int) -> str:
    """What a predicate is called: its lemma with particle, copula, or the object that a light verb carries."""
    word = tree.words[index]
    if word.pos != "VERB" and index in tree.copular:
        return f"be {word.lemma.lower()}"
    name = word.lemma.lower()
    particle = tree.child(index, "compound:prt")
    if particle is not None:
        name = f"{name} {tree.words[particle].text.lower()}"
    if word.lemma in light_verbs():
        carried = _carried_object(tree, index)
        if carried is not None:
            name = f"{name} {tree.words[carried].lemma.lower()}"
    return name


def _carried_object(tree: Tree, index: int) -> int | None:
    """The object that says what a light verb does; the subject where the verb is passive."""
    if _squeezed(tree, index):
        head = tree.words[index].head
        return head if tree.words[head].lemma in nominals() else None
    for deps in (("obj",), ("nsubj:pass",)):
        child = tree.child(index, *deps)
        if child is not None and tree.words[child].lemma in nominals():
            return child
    return None


def _carried(tree: Tree, index: int) -> bool:
    head = tree.head(index)
    return head is not None and tree.words[head].lemma in light_verbs() and _carried_object(tree, head) == index


def extent(tree: Tree, index: int) -> list[int]:
    """The words of a clause: all below its predicate but for other clauses."""

    def skip(child: int) -> bool:
        word = tree.words[child]
        if word.dep in CLAUSAL:
            return True
        return word.dep == "conj" and word.head == index and is_predicate(tree, child)

    return tree.subtree(index, skip)


def nominal_extent(tree: Tree, index: int) -> tuple[int, int]:
    """The offsets of the phrase of a noun that names a happening; of the noun with what stands right before it, where
    the parser has hung a clause on it.
    """
    start, end = tree.phrase(index)
    if all(word.pos != "VERB" for word in tree.words if start <= word.start < end):
        return start, end
    near = [child for child in tree.children(index, "compound", "amod", "nmod:poss", "nummod", "det") if child < index]
    return tree.span([*near, index])


def agent(tree: Tree, index: int) -> int | None:
    """The word that stands for who acts, shared subjects and antecedents included."""
    if _squeezed(tree, index):
        return _before(tree, index)
    if is_passive(tree, index):
        return _by_phrase(tree, index)
    own = _subject(tree, index)
    return own if own is not None else _shared_subject(tree, index)


def patient(tree: Tree, index: int) -> int | None:
    """The word that stands for who or what is acted upon."""
    if is_passive(tree, index):
        own = _subject(tree, index)
        return own if own is not None else _shared_subject(tree, index)
    carried = _carried_object(tree, index) if tree.words[index].lemma in light_verbs() else None
    found = tree.words[index].head if _squeezed(tree, index) else tree.child(index, "iobj", "obj")
    if carried is not None and found == carried:
        places = (_modifier(tree, carried, _PATIENT_CASES), _dealt_with(tree, index), _dealt_with(tree, carried))
        return _first(*places)
    if found is None:
        return _dealt_with(tree, index)
    if tree.words[found].text.lower() in _RELATIVE:
        return _antecedent(tree, index)
    return found


def recipient(tree: Tree, index: int, depth: int = 2) -> int | None:
    """The word for the named party that an act is aimed at: the patient, or who else is dealt with, asked or affected.

    "demanded that Oldmark yield", "lifted sanctions on Newland", "agreed to send aid to Newland".
    """
    direct = patient(tree, index)
    if direct is not None and (_names_someone(tree, direct) or depth == 0):
        return direct
    places = [_dealt_with(tree, index), None if direct is None else _dealt_with(tree, direct)]
    for below in tree.children(index, "ccomp", "xcomp"):
        places.append(_subject(tree, below))
        if depth and _first(*places) is None:
            places.append(recipient(tree, below, depth - 1))
    found = next((place for place in places if place is not None and _names_someone(tree, place)), None)
    return found if found is not None else direct


def nominal_agent(tree: Tree, index: int) -> int | None:
    """Who does what a noun names: its possessor, its by-phrase, or a name before it."""
    return _first(_modifier(tree, index, _BY), tree.child(index, "nmod:poss"), _named_compound(tree, index))


def nominal_patient(tree: Tree, index: int) -> int | None:
    """Who or what a noun's act is done to."""
    return _modifier(tree, index, _PATIENT_CASES)


def is_passive(tree: Tree, index: int) -> bool:
    """Whether the subject of a clause is acted upon."""
    word = tree.words[index]
    if tree.child(index, "nsubj:pass", "aux:pass", "csubj:pass") is not None:
        return True
    if word.tag != "VBN" or tree.child(index, "nsubj", "aux", "obj") is not None:
        return False
    if word.dep == "conj":
        head = tree.head(index)
        return head is not None and is_passive(tree, head)
    return word.dep in {"acl", "advcl"} or tree.child(index, "obl:agent") is not None


def _subject(tree: Tree, index: int) -> int | None:
    for child in reversed(tree.children(index, *SUBJECTS)):
        word = tree.words[child]
        if word.text.lower() in DAYS:
            continue
        if word.text.lower() in _RELATIVE and word.pos != "NOUN" and tree.words[index].dep.startswith("acl"):
            return _antecedent(tree, index)
        return child
    return None


def _shared_subject(tree: Tree, index: int, depth: int = 6) -> int | None:
    """The subject a clause takes over from the clause or noun it hangs on."""
    word, head = tree.words[index], tree.head(index)
    if head is None or depth == 0:
        return None
    if word.dep in {"acl", "acl:relcl"}:
        return head if tree.child(index, "mark") is None else None
    if word.dep not in {"conj", "xcomp", "advcl"}:
        return None
    if word.dep == "advcl" and word.tag not in {"VBG", "VBN", "VB"}:
        return None
    if word.dep == "xcomp" and tree.words[head].lemma in _OBJECT_CONTROL:
        return tree.child(head, "iobj", "obj", "nsubj:pass")
    if not is_predicate(tree, head):
        return None
    own = _subject(tree, head)
    return own if own is not None else _shared_subject(tree, head, depth - 1)


def _antecedent(tree: Tree, index: int) -> int | None:
    head = tree.head(index)
    return head if tree.words[index].dep.startswith("acl") else None


def _by_phrase(tree: Tree, index: int) -> int | None:
    return _first(tree.child(index, "obl:agent"), _modifier(tree, index, _BY))


def _first(*places: int | None) -> int | None:
    return next((place for place in places if place is not None), None)


def _modifier(tree: Tree, index: int, cases: frozenset[str]) -> int | None:
    for child in tree.children(index, "nmod", "obl", "obl:agent", "nmod:poss"):
        if any(tree.words[case].text.lower() in cases for case in tree.children(child, "case")):
            return child
    return None


def _dealt_with(tree: Tree, index: int) -> int | None:
    """Someone named in a prepositional phrase ("met with the mayor of Oslo", "sent aid to Chad")."""
    named = [child for child in tree.children(index, "obl", "nmod", "obl:arg") if _names_someone(tree, child)]
    for case in _TOWARD:
        for child in named:
            if any(tree.words[inner].text.lower() == case for inner in tree.children(child, "case")):
                return child
    return None


def _names_someone(tree: Tree, index: int) -> bool:
    return bool(tree.words[index].label) or any(
        tree.words[child].label for child in tree.children(index, "compound", "amod", "flat", "nmod:poss", "nmod")
    )


def _named_compound(tree: Tree, index: int) -> int | None:
    named = (child for child in tree.children(index, "compound", "amod") if tree.words[child].label)
    return next(named, None)
