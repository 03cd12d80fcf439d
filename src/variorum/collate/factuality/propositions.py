"""Propositions: what a report says, or denies, of whom, each by its predicate and the heads of its arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from variorum.annotate.actors.tables import person_nouns
from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.lexicon import rows
from variorum.annotate.acts.tree import Tree
from variorum.collate.factuality.degree import Degree, degree, denier, frames
from variorum.collate.factuality.people import words
from variorum.collate.statements.clauses import Quoted
from variorum.collate.statements.credits import Credits
from variorum.collate.statements.lines import Line

_ARGUMENTS = ("obj", "iobj", "obl", "obl:unmarked", "obl:agent", "obl:arg", "nsubj", "nsubj:pass", "xcomp", "nmod")
_HEADLINES = frozenset({"headline", "subhead", "caption"})
_PAST = frozenset({"was", "were", "did", "had", "has", "have", "been", "'ve", "’ve"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """One predicate of a line with how the report stands to it.

    `key` is the word that names what there is or is done: the predicate itself, or the object of a verb that says
    little. `agent` and `patient` are the words for who acts and what is acted upon; `rest` are other content words.
    """

    line: Line
    head: int
    key: int
    agent: int | None
    patient: int | None
    rest: tuple[int, ...]
    degree: Degree
    quoted: bool
    """Whether it stands in words of somebody else."""
    idiom: str = ""
    """What its verb and its object tell together, where they do; they stand for one act then, without an object."""
    voice: str | None = None
    """Whom the report credits for it: an actor's id, or the words; None for the report itself."""

    @property
    def tree(self) -> Tree:
        """The words of its sentence."""
        return self.line.tree

    @property
    def mains(self) -> frozenset[int]:
        """Its predicate, its key, and the words for who acts and what is acted upon."""
        return frozenset(at for at in (self.head, self.key, self.agent, self.patient) if at is not None)

    @property
    def lemma(self) -> str:
        """The lemma of its key, or the name of the act that an idiom tells ("took his own life")."""
        return self.idiom or self.tree.words[self.key].lemma.lower()

    @property
    def carried(self) -> bool:
        """Whether its key is the object of a verb that says little but that it is had, done or not found."""
        return self.key != self.head and (self.there or self.verb in frames("carry") | frames("act") | self._found)

    @property
    def _found(self) -> frozenset[str]:
        """Verbs of which only the denial says what there is: what was not found was not there."""
        return frames("find") if self.degree == "not" else frozenset()

    @property
    def there(self) -> bool:
        """Whether it says of a thing that there is one ("there was no fence")."""
        return self.key != self.head and self.verb == "be"

    @property
    def nobody(self) -> bool:
        """Whether it is said of nobody ("none of the crew had vests")."""
        return self.agent is not None and self.tree.words[self.agent].text.lower() in words("nobody")

    @property
    def kind(self) -> frozenset[str]:
        """What the thing that its key names is said to be like, as concepts."""
        found = (self.line.things.get(at) for at in self.tree.children(self.key, "amod", "compound", "nummod"))
        return frozenset(thing for thing in found if thing is not None and thing[0] not in "#~")

    @property
    def act(self) -> bool:
        """Whether its key names the act that is done."""
        return self.key != self.head and self.verb in frames("act")

    @property
    def verb(self) -> str:
        """The lemma of its predicate."""
        return self.tree.words[self.head].lemma.lower()

    @property
    def nominal(self) -> bool:
        """Whether it is taken for granted by a noun, and not said in a clause."""
        return (
            self.head == self.key and self.tree.words[self.key].pos == "NOUN" and not self.rest and self.agent is None
        )

    @property
    def mine(self) -> bool:
        """Whether someone says it of themselves."""
        return self.agent is not None and self.tree.words[self.agent].text.lower() in ("i", "we")

    @property
    def bidden(self) -> bool:
        """Whether it is an order or a piece of advice ("do not run")."""
        return self.tree.words[self.head].tag == "VB" and self.agent is None and not self._passive

    @property
    def _passive(self) -> bool:
        return parts.is_passive(self.tree, self.head)

    @property
    def tense(self) -> str:
        """Past or present; "" where the words leave it open, as headlines do."""
        if self.line.kind in _HEADLINES:
            return ""
        aux = [*self.tree.children(self.head, "aux", "aux:pass", "cop")]
        finite = next(self.tree.words[at] for at in (*aux, self.head))
        if finite.text.lower() in _PAST or finite.tag == "VBD":
            return "past"
        return "present" if finite.tag in ("VBZ", "VBP", "MD") else ""

    def thing(self, index: int) -> str | None:
        """What a word stands for, or the name that it is a part of, though parsed apart."""
        found = self.line.things.get(index)
        beside = next((at for at in (index - 1, index + 1) if at in self.line.names), None)
        if found is None and beside is not None and self.tree.words[index].pos == "PROPN":
            return self.line.things.get(beside)
        return found

    @property
    def place(self) -> tuple[str, int, int]:
        """Report, start and end of the clause."""
        return (self.line.report, *self.tree.span(parts.extent(self.tree, self.head)))


@cache
def idioms() -> dict[tuple[str, str], str]:
    """By verb and object, the act that both tell together."""
    return {(verb, thing): act for act, verb, thing in rows("factuality/idioms.tsv")}


def propositions(line: Line, quoted: Quoted, credits: Mapping[str, Credits]) -> Iterator[Proposition]:
    """What a line states, denies or leaves open, predicate by predicate."""
    for head in parts.predicates(line.tree):
        at = line.tree.words[head].start
        inside = any(low <= at < high for low, high, _ in quoted.get(line.report, ()))
        found = _proposition(line, head, inside)
        credit = credits[line.report].of(*line.tree.span(parts.extent(line.tree, head)))
        yield replace(found, voice=credit or _denies(found))


def _denies(found: Proposition) -> str | None:
    """Who is told to deny it."""
    if found.agent is None or denier(found.tree, found.head) is None:
        return None
    return (found.thing(found.agent) or "").removeprefix("@") or None


def presupposed(line: Line, acts: Collection[str]) -> Iterator[Proposition]:
    """What a line takes for granted: of "the deal" there is one, whatever is said of it, unless that is denied itself.

    `acts` are the nouns that are looked for.
    """
    tree = line.tree
    for index, word in enumerate(tree.words):
        if word.pos != "NOUN" or word.lemma.lower() not in acts or word.dep == "compound":
            continue
        definite = any(tree.words[det].text.lower() == "the" for det in tree.children(index, "det"))
        above = tree.words[word.head].lemma.lower()
        if definite and above not in frames("deny") | frames("fail") | frames("act"):
            yield Proposition(line, index, index, None, None, (), "so", quoted=False)


def _proposition(line: Line, head: int, quoted: bool) -> Proposition:
    tree = line.tree
    agent, patient = parts.agent(tree, head), parts.patient(tree, head)
    if agent is None and not parts.is_passive(tree, head):
        denies = denier(tree, head)
        agent = None if denies is None else parts.agent(tree, denies)
    key = head
    there = _there(tree, head)
    if there is not None:
        key, agent, patient = there, None, None
    elif tree.words[head].lemma.lower() in frames("carry") | frames("act") | frames("see"):
        carried = _carried(tree, head, patient)
        if carried is not None:
            key, patient = carried, None
    mains = {key, head, *(index for index in (agent, patient) if index is not None)}
    rest = tuple(index for index in _content(line, {head, key}) if index not in mains)
    idiom = _idiom(tree, head, patient)
    if idiom:
        agent, patient = patient if agent is None else agent, None
    return Proposition(line, head, key, agent, patient, rest, degree(tree, head), quoted, idiom)


def _idiom(tree: Tree, head: int, patient: int | None) -> str:
    """The act that a verb and its reflexive, or what is the agent's own, tell together."""
    if patient is None or parts.is_passive(tree, head):
        return ""
    thing = tree.words[patient]
    own = any(tree.words[child].text.lower() == "own" for child in tree.children(patient, "amod"))
    name = "-self" if thing.text.lower().endswith("self") else thing.lemma.lower() if own else ""
    return idioms().get((tree.words[head].lemma.lower(), name), "")


def _there(tree: Tree, head: int) -> int | None:
    """What there is said to be: the subject of "be" behind "there"."""
    if tree.words[head].lemma.lower() != "be" or tree.child(head, "expl") is None:
        return None
    found = tree.child(head, "nsubj")
    return found if found is not None and tree.words[found].pos == "NOUN" else None


def _carried(tree: Tree, head: int, patient: int | None) -> int | None:
    """What a verb that says little says there is: its object, or what one suffers from."""
    if patient is not None and tree.words[patient].pos == "NOUN" and tree.words[patient].head == head:
        return None if tree.words[patient].lemma.lower() in person_nouns() else patient
    if tree.words[head].lemma.lower() == "suffer":
        return tree.child(head, "obl")
    return None


def _content(line: Line, heads: set[int]) -> list[int]:
    """The telling words that hang on its predicate or on its object themselves."""
    tree = line.tree
    return sorted({at for head in heads for at in tree.children(head, *_ARGUMENTS) if at in line.things})
