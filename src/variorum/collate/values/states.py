"""What became of counted people: killed, injured, missing."""

from __future__ import annotations

from variorum.annotate.actors.atlas import find_entry
from variorum.collate.values.lexicon import class_of, is_state, words
from variorum.collate.values.passage import Passage

REACH = 6
"""How many words after a number may stand before the word for its state ("seven people are now confirmed dead")."""
LONGEST_NATION = 2
"""How many words a people's name may have before its last."""
SHOT = "shoot"
"""The state of people of whom it is only said that they were shot: some of them may be dead, some hurt."""
_BRIDGE = frozenset({"AUX", "ADV", "PART", "ADP", "DET"})


def states_of(passage: Passage, number: list[int], noun: int | None, predicate: int | None) -> frozenset[str]:
    """The states of what a number counts: in its noun phrase, else next to it, else in its clause.

    What is said of some of those counted ("114 of the 118 were rescued") is no state of the whole.
    """
    if _is_whole(passage, number):
        return frozenset(_in_phrase(passage, noun) | _of_clause(passage, noun))
    for found in (
        _in_phrase(passage, noun),
        _after(passage, number, noun),
        _before(passage, number),
        _in_clause(passage, number, noun, predicate),
    ):
        if found:
            return frozenset(found)
    return frozenset()


def _state(passage: Passage, index: int) -> str | None:
    word = passage.tree.words[index]
    if word.tag == "VB" and index and passage.tree.words[index - 1].text.lower() == "to":
        return None  # "working to free two people" has not freed them
    name = class_of(word.lemma.lower())
    if not is_state(name) and passage.tree.child(index, "obj") is None:
        name = class_of(word.text.lower())  # "were missing" of the verb "miss"
    return name if is_state(name) else None


def _in_phrase(passage: Passage, noun: int | None) -> set[str]:
    if noun is None:
        return set()
    named = [noun] if passage.tree.words[noun].lemma.lower() not in words("not_people") else []
    return {state for i in (*named, *passage.tree.children(noun, "amod")) if (state := _state(passage, i))}


def _of_clause(passage: Passage, noun: int | None) -> set[str]:
    """The state in a clause that describes the noun ("the four men killed there")."""
    clauses = () if noun is None else passage.tree.children(noun, "acl", "acl:relcl")
    return {state for i in clauses if (state := _state(passage, i))}


def _after(passage: Passage, number: list[int], noun: int | None) -> set[str]:
    """The state word that follows, with nothing between but the counted noun and auxiliaries."""
    tokens = passage.tree.words
    start = max(number) + 1
    for index in range(start, min(start + REACH, len(tokens))):
        state = _state(passage, index)
        if state and tokens[index].pos in ("VERB", "ADJ") and (tokens[index].tag != "VBG" or state == "missing"):
            return set() if _belongs(passage, noun, index) else {state}
        word = tokens[index]
        if not (index == noun or word.pos in _BRIDGE or word.lemma.lower() in words("bridge")):
            return set()
    return set()


def _belongs(passage: Passage, noun: int | None, predicate: int) -> bool:
    """Whether a predicate is about what belongs to those counted ("the names of two men were released")."""
    head = None if noun is None or passage.tree.words[noun].dep != "nmod" else passage.tree.head(noun)
    if head is None or passage.tree.head(head) != predicate:
        return False
    return passage.tree.words[head].pos == "NOUN" and passage.tree.words[head].lemma.lower() not in words("measures")


def _before(passage: Passage, number: list[int]) -> set[str]:
    """The state word that comes before, as a verb whose object is counted ("killing at least seven")."""
    tokens = passage.tree.words
    for index in range(min(number) - 1, max(min(number) - REACH, -1), -1):
        state = _state(passage, index)
        if _is_shot(passage, index) and tokens[index].tag != "VBN":
            return _how_shot(passage, index)
        if state:
            verbal = tokens[index].pos == "VERB" and tokens[index].tag != "VBN"
            return {state} if verbal or tokens[index + 1].text.lower() in ("of", "at", "to") else set()
        if tokens[index].text.lower() not in words("before"):
            return set()
    return set()


def _in_clause(passage: Passage, number: list[int], noun: int | None, predicate: int | None) -> set[str]:
    if predicate is None:
        return set()
    tree = passage.tree
    if not _hangs_on(passage, noun if noun is not None else number[0], predicate):
        return set()
    part = passage.part(noun if noun is not None else number[0], predicate)
    state = _state(passage, predicate)
    if state and part in ("nsubj:pass", "obj", "nsubj"):
        return {state}
    passive = part == "nsubj" and tree.words[predicate].tag == "VBN" and tree.child(predicate, "obj") is None
    if _is_shot(passage, predicate) and (passive or part in ("nsubj:pass", "obj", "nmod")):
        return _how_shot(passage, predicate)
    if class_of(tree.words[predicate].lemma.lower()) in ("take", "treat") and part in ("nsubj:pass", "obj"):
        goals = tree.children(predicate, "obl", "nmod", "obj")
        return {state for i in goals if i not in number and (state := _state(passage, i)) == "hospitalised"}
    if tree.words[predicate].lemma.lower() in words("tolls"):
        return {
            s
            for top in tree.children(predicate, "nsubj", "nsubj:pass")
            for i in tree.subtree(top)
            if (s := _state(passage, i))
        }
    return set()


def _hangs_on(passage: Passage, base: int, predicate: int) -> bool:
    """Whether counted people are themselves what a predicate is about, and not what belongs to them ("the names of two
    people were released").
    """
    tokens = passage.tree.words
    for above in passage.tree.ancestors(base):
        if above == predicate:
            return True
        if tokens[above].pos in ("NOUN", "PROPN") and tokens[above].lemma.lower() not in words("measures"):
            return tokens[base].dep == "conj"
        base = above
    return False


def _is_shot(passage: Passage, index: int) -> bool:
    """Whether a word says that people were shot; "shot" also where it was read as a noun that has an object."""
    word = passage.tree.words[index]
    misread = word.text.lower() == "shot" and passage.tree.child(index, "obj", "nsubj:pass", "aux:pass") is not None
    return misread or class_of(word.lemma.lower()) == SHOT


def _how_shot(passage: Passage, index: int) -> set[str]:
    """What became of those shot, where it is said: "fatally shot", "shot dead", "shot and killed", "shot to death"."""
    aims = (i for i in passage.tree.children(index, "obl") if passage.tree.words[i - 1].text.lower() == "to")
    ends = [*passage.tree.children(index, "xcomp", "conj", "amod"), *aims]
    near = [i for i in passage.tree.children(index, "advmod") if abs(i - index) == 1]
    return {state for i in (*ends, *near) if (state := _state(passage, i))} or {SHOT}


def _is_whole(passage: Passage, number: list[int]) -> bool:
    """Whether a count is that of which some are spoken of: "114 of the 118", "most of the 118"."""
    tokens, first = passage.tree.words, min(number)
    if first < 3 or tokens[first - 2].text.lower() != "of" or tokens[first - 1].text.lower() not in words("known"):
        return False
    return tokens[first - 3].pos == "NUM" or tokens[first - 3].text.lower() in words("some")


def is_people(passage: Passage, noun: int) -> bool:
    """Whether a counted noun names a nation's people ("six Danes")."""
    tokens = passage.tree.words
    for start in range(max(noun - LONGEST_NATION, 0), noun + 1):
        known = find_entry(tokens, start)
        if known is not None and known[0] == noun + 1 and known[1].sort == "people":
            return True
    return False
