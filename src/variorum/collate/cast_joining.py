"""Which chains of different reports are one actor: rules over names first, then roles, then lone descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz.distance import OSA

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.bodies import abbreviates, is_acronym, key_of_body, shortens
from variorum.annotate.actors.persons import family_name, fits, same_full
from variorum.annotate.actors.tables import collective_nouns, person_nouns
from variorum.collate.cast_voices import Voice, content

_LARGEST_BLOCK = 60
"""Chains that are compared pair by pair; of a larger block only exact names join."""
_LONG_ACRONYM = 4
"""Letters from which two of an acronym may have changed places."""
_TYPO_LENGTH = 5
"""Letters that a part of a name must have for one of them to be a slip."""


class Joining:
    """Unites chains step by step; `root` tells for each chain which set it is in."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        self._voices = voices
        self._parent = list(range(len(voices)))

    def sets(self) -> list[list[int]]:
        """The chains that are one actor, as indices, in order."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._voices)):
            found.setdefault(self._root(number), []).append(number)
        return list(found.values())

    def run(self) -> None:
        """Join all chains that are one actor."""
        self._same_names()
        persons = [n for n, voice in enumerate(self._voices) if voice.kind == "person" and voice.names]
        self._persons([n for n in persons if len(self._voices[n].parts) > 1])
        self._surnames(persons)
        self._misread(persons)
        self._bodies([n for n, voice in enumerate(self._voices) if voice.kind == "organisation" and voice.names])
        self._unnamed()

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def _unite(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parent[second] = first

    def _unite_all(self, numbers: Iterable[int]) -> None:
        numbers = list(numbers)
        for number in numbers[1:]:
            self._unite(numbers[0], number)

    def _blocks(self, numbers: Iterable[int], key: Callable[[Voice], Iterable[object]]) -> list[list[int]]:
        found: dict[object, list[int]] = {}
        for number in numbers:
            for one in key(self._voices[number]):
                found.setdefault(one, []).append(number)
        return list(found.values())

    # Names that are the same

    def _same_names(self) -> None:
        """Chains of one name, countries by any of their names; a person never joins what is none by one word."""
        for block in self._blocks(range(len(self._voices)), _name_key):
            self._unite_all(block)

    # Persons

    def _persons(self, numbers: list[int]) -> None:
        for block in self._blocks(numbers, lambda voice: {family_name(voice.parts), voice.parts[-1]}):
            self._compare(block, self._one_person)
        for block in self._blocks(numbers, lambda voice: {(voice.parts[0], voice.parts[-1][:1])}):
            self._compare(block, self._slip)
        for block in self._blocks(numbers, lambda voice: {voice.parts[-1]}):
            self._compare(block, self._slip)

    def _compare(self, block: list[int], same: Callable[[Voice, Voice], bool]) -> None:
        roots = sorted({self._root(number): number for number in reversed(block)}.items())
        if len(roots) > _LARGEST_BLOCK:
            return
        for place, (_, one) in enumerate(roots):
            for _, other in roots[place + 1 :]:
                if same(self._voices[one], self._voices[other]):
                    self._unite(one, other)

    def _one_person(self, one: Voice, other: Voice) -> bool:
        return same_full(one.parts, other.parts) and _genders_agree(one, other)

    def _slip(self, one: Voice, other: Voice) -> bool:
        """Whether two names differ by one slip of the pen, and nothing else speaks against their being one."""
        if len(one.parts) != len(other.parts) or not _genders_agree(one, other) or one.report == other.report:
            return False
        apart = [(a, b) for a, b in zip(one.parts, other.parts, strict=True) if a != b]
        if len(apart) != 1 or min(map(len, apart[0])) < _TYPO_LENGTH:
            return False
        alike = _roles_meet(one, other) or not (one.roles and other.roles)
        return alike and OSA.distance(*apart[0], score_cutoff=1) <= 1

    def _surnames(self, persons: list[int]) -> None:
        """A surname alone is the one person of that name, or the one of them whose role it has."""
        full: dict[str, list[int]] = {}
        for number in persons:
            parts = self._voices[number].parts
            if len(parts) > 1:
                for part in dict.fromkeys(parts):
                    full.setdefault(part, []).append(number)
        for number in persons:
            parts = self._voices[number].parts
            if len(parts) == 1 and self._root(number) == number:
                self._surname(number, full.get(parts[0], ()))

    def _surname(self, number: int, pool: Iterable[int]) -> None:
        voice = self._voices[number]
        scored = [(fits(voice.parts, self._voices[one].parts), one) for one in pool]
        best = max((score for score, _ in scored), default=0)
        roots = {
            self._root(one): one
            for score, one in scored
            if score == best and score and _genders_agree(voice, self._voices[one])
        }
        if len(roots) > 1:
            roots = {root: one for root, one in roots.items() if _roles_meet(voice, self._voices[one])}
        if len(roots) == 1:
            self._unite(number, next(iter(roots.values())))

    def _misread(self, persons: list[int]) -> None:
        """A lone word that one report takes for a person is the body or place of that name that others speak of."""
        others: dict[tuple[str, ...], list[int]] = {}
        for number, voice in enumerate(self._voices):
            if voice.names and voice.kind in ("organisation", "place"):
                others.setdefault(key_of_body(voice.name), []).append(number)
        sizes = Counter(self._root(number) for number in persons)
        for number in persons:
            voice = self._voices[number]
            same = others.get(voice.parts, ())
            alone = len(voice.parts) == 1 and sizes[self._root(number)] == 1 and not voice.gender and not voice.roles
            if same and alone and len(voice.spans) < sum(len(self._voices[one].spans) for one in same):
                self._unite(same[0], number)

    # Organisations

    def _bodies(self, numbers: list[int]) -> None:
        by_end: dict[str, dict[tuple[str, ...], int]] = {}
        for number in numbers:
            for name, _ in self._voices[number].names:
                key = key_of_body(name)
                by_end.setdefault(key[-1], {}).setdefault(key, number)
        for keys in by_end.values():
            for key, number in keys.items():
                longer = {self._root(other) for full, other in keys.items() if shortens(key, full)}
                if len(longer) == 1 and len(keys) <= _LARGEST_BLOCK:
                    self._unite(number, longer.pop())
        self._acronyms(numbers)

    def _acronyms(self, numbers: list[int]) -> None:
        names = [(name, number) for number in numbers for name, _ in self._voices[number].names]
        full: dict[str, list[tuple[str, int]]] = {}
        for name, number in names:
            if not is_acronym(name):
                full.setdefault(name[0].upper(), []).append((name, number))
        for name, number in names:
            if is_acronym(name):
                fitting = {self._root(other) for long, other in full.get(name[0], ()) if abbreviates(name, long)}
                if len(fitting) == 1:
                    self._unite(number, fitting.pop())

        self._transposed([number for name, number in names if is_acronym(name)])

    def _transposed(self, numbers: list[int]) -> None:
        """Acronyms of the same letters in another order, of bodies that are said to be the same kind of thing."""
        for block in self._blocks(numbers, lambda voice: ["".join(sorted(voice.name))]):
            for place, one in enumerate(block[:_LARGEST_BLOCK]):
                for other in block[place + 1 : _LARGEST_BLOCK]:
                    shared = self._voices[one].words & self._voices[other].words & collective_nouns().keys()
                    if shared and len(self._voices[one].name) >= _LONG_ACRONYM:
                        self._unite(one, other)

    # Descriptions without a name

    def _unnamed(self) -> None:
        """A description joins the one actor whose role has all its words, else the same description elsewhere."""
        lone = [n for n, voice in enumerate(self._voices) if not voice.names and voice.said]
        by_word: dict[str, set[int]] = {}
        for number, voice in enumerate(self._voices):
            if voice.names and voice.kind == "person":
                for word in voice.words:
                    by_word.setdefault(word, set()).add(number)
        for number in lone:
            self._by_role(number, by_word)
        singles = [n for n in lone if self._voices[n].kind == "person"]
        for block in self._blocks(singles, _signature):
            if len({self._voices[n].report for n in block}) == len(block):
                self._unite_all(block)

    def _by_role(self, number: int, by_word: dict[str, set[int]]) -> None:
        voice = self._voices[number]
        for text in voice.said:
            words = set(content(text))
            if voice.kind != "person" or len(words) < 2 or not words & person_nouns().keys():
                continue
            held = set.intersection(*(by_word.get(word, set()) for word in words))
            roots = {self._root(one) for one in held if self._voices[one].report != voice.report}
            if len(roots) == 1:
                self._unite(number, roots.pop())
                return


def _name_key(voice: Voice) -> Iterable[object]:
    entry = known_country(voice.title) if voice.names else None
    if entry and voice.kind == entry.kind:
        yield entry.kind, entry.code
        return
    if not voice.names and voice.kind == "organisation":
        for text in voice.said:
            key = key_of_body(text)
            if len(key) > 1 and text[0].isupper():
                yield "name", key
    for name, _ in voice.names:
        if voice.kind == "person" and len(voice.parts) < 2:
            if len(voice.parts) == 1 and voice.name == name:
                yield "person", voice.parts
        elif voice.kind == "person":
            if name == voice.name:
                yield "name", voice.parts
        else:
            key = key_of_body(name)
            yield ("name", key) if len(key) > 1 else (voice.kind if voice.kind == "group" else "body", key)


def _signature(voice: Voice) -> Iterable[object]:
    """The words of a description that says more than one noun."""
    found = {frozenset(content(text)) for text in voice.said}
    return [words for words in sorted(found, key=sorted) if len(words) > 1]


def _genders_agree(one: Voice, other: Voice) -> bool:
    return not one.gender or not other.gender or one.gender == other.gender


def _roles_meet(one: Voice, other: Voice) -> bool:
    return bool(one.words & other.words & person_nouns().keys())
