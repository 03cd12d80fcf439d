"""Fragments of a clause: its core, cut at the borders of words and phrases, and how well it reads by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.annotate.acts.clauses import is_predicate
from variorum.annotate.acts.tree import CLAUSAL, Tree

LONGEST = 70
"""Characters of the longest title."""
MOST_TELLING = 5
"""Telling words beyond which more make no fragment better."""
_SUBJECT = ("nsubj", "nsubj:pass", "expl", "csubj")
_NEEDED = ("obj", "iobj", "xcomp", "obl:agent", "obl:arg", "compound:prt")
_VERBAL = ("aux", "aux:pass", "cop", "advmod:neg")
_MORE = ("obl", "advmod", "ccomp", "obl:tmod", "nmod:tmod", "advcl", "obl:unmarked", "obl:npmod")
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which"})
_SMALL = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT"})
_DANGLING = frozenset({"ADP", "DET", "SCONJ", "PART", "AUX", "CCONJ", "PUNCT"})
"""Parts of speech after which a reader waits for more."""
_QUOTES = {"“": "”", "«": "»", "(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of words of a sentence, first to last, and how well it stands for its clause (the more the better)."""

    first: int
    last: int
    worth: float

    def span(self, tree: Tree) -> tuple[int, int]:
        """Its offsets."""
        return tree.words[self.first].start, tree.words[self.last].end


def width(tree: Tree, first: int, last: int) -> int:
    """Characters from one word to another."""
    return tree.words[last].end - tree.words[first].start


def clause_core(tree: Tree, head: int, longest: int = LONGEST, keep: Iterable[int] = ()) -> Fragment:
    """The shortest run of words that says what a clause says: subject, verb, objects; and more of it where it fits.

    `keep` are words that must be inside.
    """
    kept = sorted({head, *keep})
    verb = [*kept, *_verbal(tree, head)]
    subject = [index for child in tree.children(head, *_SUBJECT) for index in _phrase(tree, child)]
    objects = [index for child in tree.children(head, *_NEEDED) for index in _whole(tree, child)]
    short = [index for child in tree.children(head, *_NEEDED) for index in _phrase(tree, child, plain=True)]
    worth = 0.0
    for words, value in (
        ([*subject, *verb, *objects], 4.0),
        ([*subject, *verb, *short], 3.0),
        ([*verb, *objects], 2.0),
        ([*verb, *short], 1.5),
        (verb, 0.5),
    ):
        first, last, worth = min(words), max(words), value
        if width(tree, first, last) <= longest:
            break
    else:
        first, last, worth = head, head, 0.0
    first, last = _grown(tree, head, (first, last), longest)
    return Fragment(
        first,
        last,
        worth + _readable(tree, (first, last), subject=bool(subject), said=bool(objects) or not is_verb(tree, head)),
    )


def around(tree: Tree, kept: Sequence[int], longest: int = LONGEST) -> Fragment:
    """As many words on both sides of some as fit, where nothing better tells what they are about."""
    first, last = kept[0], kept[-1]
    grows = True
    while grows:
        grows = False
        if last + 1 < len(tree.words) and width(tree, first, last + 1) <= longest:
            last, grows = last + 1, True
        if first > 0 and width(tree, first - 1, last) <= longest:
            first, grows = first - 1, True
    while last > kept[-1] and tree.words[last].pos in _DANGLING:
        last -= 1
    while first < kept[0] and tree.words[first].pos in {"PUNCT", "CCONJ"}:
        first += 1
    return Fragment(first, last, 0.0)


def _verbal(tree: Tree, head: int) -> list[int]:
    """Auxiliaries, copula and negation."""
    found = tree.children(head, *_VERBAL)
    found += [child for child in tree.children(head, "advmod") if tree.words[child].text.lower() in _NEGATIONS]
    return found


def _phrase(tree: Tree, index: int, *, plain: bool = False) -> list[int]:
    """The words of a phrase with its preposition; only what stands up to its head, where it should be plain."""
    start, end = tree.phrase(index)
    found = [i for i, word in enumerate(tree.words) if start <= word.start < end]
    case = [child for child in tree.children(index, "case", "mark") if child < index]
    return [i for i in [*case, *found] if not plain or i <= index] or [index]


def _whole(tree: Tree, index: int) -> list[int]:
    """The words of a complement without clauses set beside it."""
    return tree.subtree(index, lambda child: tree.words[child].dep in CLAUSAL or tree.words[child].dep == "appos")


def _grown(tree: Tree, head: int, core: tuple[int, int], longest: int) -> tuple[int, int]:
    """The core with the complements and adjuncts that follow it, as far as they fit."""
    first, last = core
    for child in sorted(tree.children(head, *_MORE, *_NEEDED)):
        whole = tree.words[child].pos == "VERB" or tree.words[child].dep == "ccomp"
        reach = max(tree.subtree(child) if whole else _whole(tree, child))
        if reach <= last:
            continue
        if child < first or width(tree, first, reach) > longest or _crosses(tree, last, child):
            break
        last = reach
    return _trimmed(tree, first, last)


def _crosses(tree: Tree, last: int, child: int) -> bool:
    """Whether something else stands between the fragment and the next part of the clause."""
    begin = min(tree.subtree(child))
    return any(tree.words[between].pos not in {"PUNCT"} for between in range(last + 1, begin))


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first < last and tree.words[first].pos == "PUNCT":
        first += 1
    while first < last and tree.words[last].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    return first, last


def _readable(tree: Tree, run: tuple[int, int], *, subject: bool, said: bool) -> float:
    """Points for what a reader needs: a subject that is no pronoun, something said of it, quotation marks in pairs."""
    words = tree.words[run[0] : run[1] + 1]
    found = 1.0 if said else 0.0
    if subject:
        found += -1.0 if words[0].text.lower() in _PRONOUNS else 1.0
    found += 0.3 * min(MOST_TELLING, sum(word.pos not in _SMALL for word in words))
    if not balanced(" ".join(word.text for word in words)):
        found -= 2.0
    if words[-1].pos in _DANGLING:
        found -= 1.5
    return found


def is_verb(tree: Tree, head: int) -> bool:
    """Whether a clause is of a full verb."""
    return is_predicate(tree, head) and tree.words[head].pos == "VERB"


def balanced(text: str) -> bool:
    """Whether quotation marks and brackets come in pairs.

    >>> balanced('he said "no'), balanced("he (Ma) left")
    (False, True)
    """
    pairs = all(text.count(left) == text.count(right) for left, right in _QUOTES.items())
    return pairs and text.count('"') % 2 == 0 and "\n" not in text and "|" not in text
