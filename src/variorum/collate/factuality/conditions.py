"""How bad it stands with those who are hurt: the condition they are in, their wounds, how they were hurt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import rows
from variorum.annotate.acts.tree import SUBJECTS, Tree
from variorum.collate.cast import Cast
from variorum.collate.factuality.people import called, people, set_apart, words
from variorum.collate.statements.lines import Line, with_before

Place = tuple[str, int, int]
Range = tuple[float, float]
MILD: Range = (0.0, 3.0)
"""What wounds may be that threaten nobody's life."""
_NOT = frozenset({"not", "n't", "n’t", "none", "no", "non", "neither", "never"})
_ALL = frozenset({"none", "all", "both", "everyone", "everybody", "others"})
_REACH = 12
"""Words before "life-threatening" among which its denial may stand."""
_SPARED = frozenset({"escape", "avoid", "prevent", "risk"})
"""Verbs whose object did not happen."""
_ENDED = frozenset({"succumb", "pronounce"})
"""Verbs that tell how it ended: what was said of somebody's condition before is over."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a line says of somebody's condition, as the least and the most that the words allow."""

    line: Line
    head: int
    """The predicate that says it."""
    least: float
    most: float
    actor: str | None
    """Who it is, where that is somebody with a name."""
    of: frozenset[str]
    """What kinds of people they are."""
    many: bool
    """Whether it is said of several people."""
    everyone: bool = False
    """Whether it is said of all who were hurt, and not of so many of them."""

    @property
    def place(self) -> Place:
        """Report, start and end of the clause."""
        return (self.line.report, *self.line.tree.span(parts.extent(self.line.tree, self.head)))

    def apart(self, other: Condition) -> bool:
        """Whether one cannot be in both conditions at a time."""
        return max(self.least, other.least) > min(self.most, other.most)


@cache
def _ranges(said_of: str) -> dict[str, Range]:
    table = rows("factuality/conditions.tsv")
    return {row[0]: (float(row[1]), float(row[2])) for row in table if row[3] == said_of}


def conditions(lines: Sequence[Line], cast: Cast) -> Iterator[Condition]:
    """All conditions of people that a story's lines tell."""
    for line, before in with_before(lines):
        if line.tree.words[-1].text != "?" and not line.tree.lemmas & _ENDED:
            for index in range(len(line.tree.words)):
                found = _read(line.tree, index)
                if found is not None:
                    yield from _of_whom(line, *found, cast, before)


def _read(tree: Tree, index: int) -> tuple[int, Range] | None:
    """The noun or verb that a word of condition is said of, and what it says; None where the word says nothing."""
    word = tree.words[index]
    lemma = word.lemma.lower()
    if lemma == "condition":
        return _worst(tree, index, "condition")
    if lemma in words("injury") and word.pos == "NOUN":
        return _threat(tree, index) or _worst(tree, index, "wound")
    if lemma in words("harm") and word.pos in ("VERB", "ADJ"):
        said = [_ranges("hurt").get(tree.words[child].text.lower()) for child in tree.children(index, "advmod")]
        found = next((one for one in said if one), None)
        return found and (index, MILD if _denied(tree, index) else found)
    return None


def _worst(tree: Tree, noun: int, said_of: str) -> tuple[int, Range] | None:
    """What the adjectives beside a noun say, or the one that is its predicate ("his condition is critical")."""
    beside = tree.children(noun, "amod", "xcomp")
    beside += [inner for child in beside for inner in tree.children(child, "conj")]
    above = tree.head(noun)
    if above is not None and tree.words[noun].dep in SUBJECTS and tree.words[above].pos == "ADJ":
        beside.append(above)
    if _denied(tree, noun) or (above is not None and tree.words[above].lemma in _SPARED):
        return None
    found = [_ranges(said_of)[lemma] for at in beside if (lemma := tree.words[at].lemma.lower()) in _ranges(said_of)]
    return (noun, max(found)) if found else None


def _threat(tree: Tree, noun: int) -> tuple[int, Range] | None:
    """What is said of wounds that threaten a life, or do not."""
    near = {*tree.subtree(noun)} | ({above} if (above := tree.head(noun)) is not None else set())
    for at in sorted(near):
        text = tree.words[at].text.lower()
        if text in _ranges("no threat"):
            return noun, MILD
        if text in _ranges("threat"):
            before = [tree.words[0], *tree.words[max(at - _REACH, 0) : at]]
            denied = any(word.text.lower() in _NOT for word in before)
            return noun, (MILD if denied else _ranges("threat")[text])
    return None


def _denied(tree: Tree, index: int) -> bool:
    return any(
        tree.words[child].text.lower() in _NOT for at in (index, tree.words[index].head) for child in tree.children(at)
    )


def _of_whom(line: Line, base: int, said: Range, cast: Cast, before: Line | None) -> Iterator[Condition]:
    """The condition, told of whoever has it."""
    tree = line.tree
    head, who = _holder(tree, base)
    if who is None:
        return
    noun = _elided(tree, who)
    known = cast.actor(line.things.get(who, "").removeprefix("@"))
    named = known is not None and known.kind == "person" and known.name[:1].isupper()
    of = people(line, noun, cast, before) | (called(known.roles) if known and named else frozenset())
    everyone = tree.words[who].text.lower() in _ALL
    many = everyone or tree.words[noun].tag in ("NNS", "NNPS")
    if everyone or ((of or named) and not (many and set_apart(line, who))):
        actor = known.id if known and named and not many else None
        kinds = frozenset({kind.removesuffix("s") for kind in of})
        yield Condition(line, head, *said, actor, kinds, many, everyone or _hurt(kinds))


def _hurt(kinds: frozenset[str]) -> bool:
    """Whether people are called by nothing but their being hurt ("the wounded", "the victims")."""
    return bool(kinds) and kinds <= {"wounded", "victim"}


def _holder(tree: Tree, base: int) -> tuple[int, int | None]:
    """The predicate of a condition, and whose it is: the owner of the wounds, who is described, who suffers it."""
    owner = tree.child(base, "nmod:poss")
    above = tree.head(base)
    if owner is not None:
        return (base if above is None else above), owner
    if tree.words[base].dep in ("amod", "acl", "acl:relcl") and above is not None:
        return above, above
    subject = tree.child(base, *SUBJECTS)
    if subject is not None:
        return base, subject
    suffers = tree.child(base, "obj")
    if suffers is not None and tree.words[base].pos == "VERB":
        return base, suffers
    for head in (base, *tree.ancestors(base)):
        if tree.words[head].pos == "NOUN" and (head == base or not parts.is_predicate(tree, head)):
            continue
        return head, parts.patient(tree, head) if parts.is_passive(tree, head) else parts.agent(tree, head)
    return base, None


def _elided(tree: Tree, who: int) -> int:
    """The noun meant where none is said: "one officer was killed and a second was wounded"."""
    if tree.words[who].pos in ("NOUN", "PROPN", "PRON"):
        return who
    above = tree.head(who)
    first = None if above is None else tree.head(above)
    noun = None if first is None else tree.child(first, *SUBJECTS)
    return who if noun is None else noun
