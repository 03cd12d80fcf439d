"""That nobody came to harm, set beside how many are said to have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.tree import SUBJECTS
from variorum.collate.values.extent import Extent
from variorum.collate.values.lexicon import class_of, role_of, words
from variorum.collate.values.match import LEAD
from variorum.collate.values.passage import Passage
from variorum.collate.values.point import Point, Value
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import Group
from variorum.report import TITLE_KINDS

AXIS = "nobody"
"""The axis of "no one" and "no injuries" until they are set beside counts."""
LIKELY = 0.7
"""How likely a nought and a count of the same harm are of one happening."""
HARMS = frozenset({"dead", "injured", "missing", "arrested", "trapped"})


def nobody_slots(report: str, text: str, passage: Passage) -> Iterator[Slot]:
    """Every "no one was hurt", "nobody died" and "no injuries were reported" of a sentence."""
    tree = passage.tree
    if tree.words[-1].text == "?":
        return
    for index, word in enumerate(tree.words):
        found = _told(passage, index) if word.text.lower() in words("nobody") else None
        if found is None:
            continue
        first, last, harm = found
        start, end = tree.words[first].start, tree.words[last].end
        yield Slot(
            report=report,
            start=start,
            end=end,
            extent=Extent(AXIS, 0.0, 0.0),
            head="person",
            states=frozenset({harm}),
            section=passage.sentence.kind,
            sentence=passage.number,
            terms=passage.terms([], passage.governor(index), [index]),
            written=" ".join(text[start:end].split()),
            label=harm,
        )


def _told(passage: Passage, index: int) -> tuple[int, int, str] | None:
    """The first and last word of a nought, and the harm that nobody came to."""
    above = passage.tree.head(index)
    if above is None:
        return None
    if passage.tree.words[above].text.lower() == "one":
        return _no_one(passage, index, above)
    if passage.tree.words[index].dep == "det":
        return _no_harm(passage, index, above)
    return _no_one(passage, index, index)


def _no_one(passage: Passage, index: int, one: int) -> tuple[int, int, str] | None:
    """ "No one was hurt", "nobody died"; not "no one else", "none of the guards", or "no one was seriously hurt"."""
    tree, verb = passage.tree, passage.tree.head(one)
    beside = [at for at in tree.children(one) if at != index and tree.words[at].pos != "PUNCT"]
    if verb is None or verb < index or beside or tree.words[one].dep not in SUBJECTS:
        return None
    graded = {tree.words[child].text.lower() for child in tree.children(verb, "advmod")} & words("graded")
    harm = class_of(tree.words[verb].lemma.lower())
    suffered = parts.is_passive(tree, verb) or tree.words[verb].lemma.lower() in ("die", "perish")
    modal = any(tree.words[child].tag == "MD" for child in tree.children(verb, "aux"))
    under = {tree.words[child].text.lower() for child in tree.children(verb, "mark")} - {"that"}
    told = harm in HARMS and suffered and not modal and not graded and not under
    return (index, verb, harm) if told else None


def _no_harm(passage: Passage, index: int, noun: int) -> tuple[int, int, str] | None:
    """ "No injuries", "no reports of injuries"; not "no serious injuries", nor "no other deaths"."""
    tree = passage.tree
    reported = tree.words[noun].lemma.lower() == "report"
    what = tree.child(noun, "nmod") if reported else noun
    if what is None or what < index or tree.words[what].pos != "NOUN":
        return None
    beside = [at for top in {noun, what} for at in tree.children(top, "amod", "compound", "nmod:poss")]
    narrowed = {tree.words[at].text.lower() for at in beside} - words("at once")
    harm = class_of(tree.words[what].lemma.lower())
    return (index, what, harm) if harm in ("dead", "injured") and not narrowed else None


def nobody_points(groups: Sequence[Group]) -> list[Point]:
    """One point for each harm that some say nobody came to, where others count those who did."""
    noughts: defaultdict[str, list[Slot]] = defaultdict(list)
    for group in groups:
        if group.slot.extent.axis == AXIS:
            noughts[min(group.slot.states)] += group.slots
    found = []
    for harm, slots in sorted(noughts.items()):
        counted = _counted(groups, harm)
        holders = {slot.report for slot in counted}
        none = [slot for slot in slots if slot.report not in holders or slot.credited or slot.speaker]
        if none and counted:
            zero = tuple(replace(slot, extent=Extent("count", 0.0, 0.0)) for slot in none)
            found.append(Point((Value(zero), Value(tuple(counted))), LIKELY, LIKELY))
    return found


def _counted(groups: Sequence[Group], harm: str) -> list[Slot]:
    """Those who came to a harm, by the count that most reports give."""
    figures: defaultdict[float, list[Slot]] = defaultdict(list)
    for group in groups:
        slot = group.slot
        people = slot.head in ("", "person") or role_of(slot.head) == "people"
        narrowed = "elsewhere" in slot.limits or slot.extent.vague or slot.negated
        if slot.extent.axis == "count" and slot.extent.figure >= 1 and harm in slot.states and people and not narrowed:
            figures[slot.extent.figure] += group.slots
    told = {figure: slots for figure, slots in figures.items() if _main(slots)}
    if not told:
        return []
    best = max(told, key=lambda figure: (len({slot.report for slot in told[figure]}), figure))
    return sorted(told[best], key=lambda slot: slot.place)


def _main(slots: Sequence[Slot]) -> bool:
    """Whether a count is of what the story tells: two reports give it, or one gives it first of all."""
    leading = any(slot.section in TITLE_KINDS or slot.sentence <= LEAD for slot in slots)
    return leading or len({slot.report for slot in slots}) > 1
