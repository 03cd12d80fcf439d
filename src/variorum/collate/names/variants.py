"""Which two names are one, spelled in two ways, and what tells them apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz.distance import OSA

from variorum.annotate.acts.lexicon import rows
from variorum.annotate.true_case import small_words
from variorum.collate.names.occurrences import LINKS
from variorum.wording import key_of, stem_of, weight_of

_LETTERS = re.compile(r"[^\w]|_")
_PUNCTUATION = re.compile(r"[^\w\-'.&/]|_")
_INFLECTIONS = ("s", "es", "n", "an", "ian", "ese", "i", "ish", "er", "ers", "y", "ing", "d", "ed")
_ENDINGS = ("t", "a", "o", "e", "h")
"""Letters that tell two short names apart ("Ann", "Anne") and are a slip at the end of long ones."""
_NUMBERED = re.compile(r"(?P<stem>[^\W\d]+)(?P<number>\d+)")
_SHORTEST, _LONG = 5, 8
_LONG_NAME = 4
"""Words of a name from which on a small word or a plural ending in it makes two spellings; inside a name, one less."""
_SOUNDED = 6
"""Letters of a word from which on two spellings of its sounds are one name."""
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dzh|dj|dsch", "j"),
        (r"tsch|tch|tsh", "ch"),
        (r"sch|sz", "sh"),
        (r"kh|gh(?=[aeiou])", "h"),
        (r"ph", "f"),
        (r"ff$", "v"),
        (r"ou|oo", "u"),
        (r"[iy]{1,2}(?=[aeou])", "i"),
        (r"ee|iy|yi|y", "i"),
        (r"ck|q|c(?=[aou])", "k"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"(.)\1", r"\1"),
    )
)
"""How a sound of another script or language is written in several ways ("Sergei", "Sergey"; "Energia", "Energiya")."""
_START = 3
"""Letters in which two spellings of a last name begin alike."""
_PER_SLIP = 3
"""Letters of a name for each that may be wrong in it, where the first name says whose it is."""
_ACRONYM = 3
_ORDINARY = 0.5
"""Words that tell less than this (see `wording.weight_of`) are words of the language, whatever name they stand in."""
_CLOSE = 0.7
_RHYMED = 0.6
"""How alike two first names are, of which one is the other misheard."""
_CROWD = 12
"""Names that differ in one word of the same place beyond which they are a list, not misspellings."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings and the kind of their difference: joint (spaces, hyphens), apostrophe, link, plural, spelling,
    designation (a name with a number, cut short), or first name: a slip beyond the spelling of one word, which two
    reports must make apart from each other.
    """

    one: Words
    other: Words
    difference: str


def variants(counts: Mapping[Words, int], plain: frozenset[str]) -> list[Variant]:
    """Pairs of names that are one name; `plain` are words that the story also writes small."""
    ways = (
        _by_first(counts),
        _by_whole(counts, plain),
        _by_skeleton(counts),
        _by_word(counts, plain),
        _by_designation(counts),
    )
    found = {(v.one, v.other): v for way in (*ways, _by_token(counts, plain)) for v in way}
    return [found[key] for key in sorted(found)]


def skeleton(words: Words) -> str:
    """The letters and digits of a name alone, small and without accents."""
    flat = unicodedata.normalize("NFD", "".join(words).lower())
    return _LETTERS.sub("", "".join(ch for ch in flat if not unicodedata.combining(ch)))


def _by_skeleton(counts: Mapping[Words, int]) -> Iterator[Variant]:
    """Names of the same letters, joined or pointed otherwise ("FirstGroup", "First Group")."""
    alike: defaultdict[str, list[Words]] = defaultdict(list)
    for words in counts:
        alike[skeleton(words)].append(words)
    for together in alike.values():
        for one, other in combinations(sorted(together), 2):
            difference = _jointing(one, other, counts)
            if difference:
                yield Variant(one, other, difference)


def _jointing(one: Words, other: Words, counts: Mapping[Words, int]) -> str | None:
    low, high = _plain(one), _plain(other)
    abbreviated = low.replace(".", "").replace(" ", "") == high.replace(".", "").replace(" ", "") and "." in low + high
    if low == high or abbreviated:
        return None
    if ("'" in low) != ("'" in high):
        return "apostrophe" if _pointed(low, high) and not all(map(is_ordinary, (*one, *other))) else None
    differs = _joints(one) != _joints(other) and low.isascii() == high.isascii()
    return "joint" if differs and _both_kept(one, other, counts) else None


def _both_kept(one: Words, other: Words, counts: Mapping[Words, int]) -> bool:
    """Whether both are ways to write the name, and neither is one hurried line: two places each, or a person's name
    of three parts, of which two are joined ("Jong-un").
    """
    if _designates(one) and len(one) != len(other):
        return True
    if len(one) != len(other) and "-" not in "".join((*one, *other)):
        return min(counts[one], counts[other]) > 1 or _capitals(one, other)
    parts = [word for word in _joints(one) if word != "-"]
    return len(parts) == 3 and all(word[:1].isupper() for word in (one[0], other[0])) and "-" in "".join((*one, *other))


def _capitals(one: Words, other: Words) -> bool:
    """Whether one word with a capital is two elsewhere ("Starport", "Star Port"), not a run of words."""
    short, long = sorted((one, other), key=len)
    if (len(short), len(long)) != (1, 2) or not all(word.isalpha() and len(word) > 2 for word in (*short, *long)):
        return False
    whole = short[0][:1].isupper() and short[0][1:].islower()
    return whole and all(word[:1].isupper() and word[1:].islower() for word in long)


def _designates(words: Words) -> bool:
    """Whether a name holds letters and digits, as those of ships, roads and stars do."""
    return any(map(str.isdigit, "".join(words))) and any(len(_LETTERS.sub("", word)) > 1 for word in words)


def _by_designation(counts: Mapping[Words, int]) -> Iterator[Variant]:
    """Names with one number at the end of which the rarer breaks off the other ("Altmarkian-4", "Altmark 4")."""
    numbered: defaultdict[str, list[tuple[str, Words]]] = defaultdict(list)
    for words in counts:
        name = _NUMBERED.fullmatch(skeleton(words))
        if name is not None and words[0][:1].isupper():
            numbered[name["number"]].append((name["stem"], words))
    for together in numbered.values():
        for (stem, short), (other, long) in combinations(sorted(together), 2):
            if len(stem) >= _SOUNDED and stem != other and other.startswith(stem) and counts[short] < counts[long]:
                yield Variant(long, short, "designation")


def _joints(words: Words) -> list[str]:
    return _plain(words).replace("-", " - ").split()


def _plain(words: Words) -> str:
    """A name small, without other punctuation than what joins its words or abbreviates them."""
    return " ".join(kept for word in words if (kept := _PUNCTUATION.sub("", word.lower())))


def _by_word(counts: Mapping[Words, int], plain: frozenset[str]) -> Iterator[Variant]:
    """Names of two words or more that differ in one of them."""
    slots: defaultdict[tuple[Words, Words], set[Words]] = defaultdict(set)
    for words in counts:
        if len(words) < 2:
            continue
        low = tuple(word.lower() for word in words)
        for place in range(len(words)):
            slots[low[:place], low[place + 1 :]].add(words)
    for (before, after), together in sorted(slots.items()):
        telling = any(len(word) > 2 for word in (*before, *after))
        if not telling or not 2 <= len(together) <= _CROWD:
            continue
        for one, other in combinations(sorted(together), 2):
            if len(one) == len(other):
                difference = _word_difference(one, other, len(before), plain)
                rare, common = sorted((counts[one], counts[other]))
                if difference and (difference != "plural" or after or (rare == 1 and common > 2)):
                    yield Variant(one, other, difference)


def _by_first(counts: Mapping[Words, int]) -> Iterator[Variant]:
    """Names of two words that end alike and begin with words that rhyme ("Tavon", "Kavon"), one of them misheard."""
    behind: defaultdict[str, set[Words]] = defaultdict(set)
    for words in counts:
        if len(words) == len(("first", "last")) and all(word[:1].isupper() and word.isalpha() for word in words):
            behind[words[1]].add(words)
    for last, together in sorted(behind.items()):
        for one, other in combinations(sorted(together), 2):
            mine, theirs = one[0].lower(), other[0].lower()
            if min(len(mine), len(theirs)) < _SHORTEST or is_ordinary(last) or mine[0] == theirs[0]:
                continue
            if OSA.normalized_similarity(mine, theirs) >= _RHYMED:
                yield Variant(one, other, "first name")


def _by_whole(counts: Mapping[Words, int], plain: frozenset[str]) -> Iterator[Variant]:
    """Longer names of which two words are a letter apart each."""
    long = sorted(words for words in counts if len(words) >= _LONG_NAME - 1)
    for one, other in combinations(long, 2):
        if len(one) != len(other) or one[-1] != other[-1]:
            continue
        differing = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine != theirs]
        if len(differing) == len(("one", "two")) and all(_one_off(*pair, plain) for pair in differing):
            yield Variant(one, other, "first name")


def _one_off(mine: str, theirs: str, plain: frozenset[str]) -> bool:
    low, high = mine.lower(), theirs.lower()
    if not (low.isalpha() and high.isalpha()) or min(len(low), len(high)) < len("Lara") or {low, high} & plain:
        return False
    return OSA.distance(low, high) == 1 and mine[:1].isupper() and theirs[:1].isupper()


def _word_difference(one: Words, other: Words, place: int, plain: frozenset[str]) -> str | None:
    """What kind of difference lies in the one word at this place."""
    mine, theirs = one[place], other[place]
    if place == 0 and _first_names(mine, theirs):
        return "spelling"
    inner = place < len(one) - 1 and len(one) > 2
    return _difference(mine, theirs, plain, within=max(len(one), _LONG_NAME if inner else 0))


def _difference(mine: str, theirs: str, plain: frozenset[str], *, within: int) -> str | None:
    low, high = mine.lower(), theirs.lower()
    if skeleton((low,)) == skeleton((high,)) or _digits(low) != _digits(high) or key_of(low) == key_of(high):
        return None
    if low in LINKS and high in LINKS:
        return "link" if within >= _LONG_NAME and {low, high} != {"and", "&"} else None
    if low + "s" == high or high + "s" == low:
        return "plural" if within >= _LONG_NAME else None
    return "spelling" if _misspelled(mine, theirs, plain) else None


def _by_token(counts: Mapping[Words, int], plain: frozenset[str]) -> Iterator[Variant]:
    """Single words of names: a rare one a letter away from a common one, or two letters that changed places."""
    tokens: Counter[str] = Counter()
    for words, count in counts.items():
        tokens.update({word: count for word in words if word[:1].isupper()})
    given = _given(counts)
    for one, other in _close(tokens, given):
        if is_ordinary(one) and is_ordinary(other):
            continue
        alike = _sounded(one, other) or _slip(one, other, tokens, plain)
        if _of_one_person(one, other, given, plain) or (alike and not _two_persons(given[one], given[other])):
            yield Variant((one,), (other,), "spelling")
        elif _pointed(one, other) and not _possessed(one, other, {*tokens, *plain}):
            yield Variant((one,), (other,), "apostrophe")


def _close(tokens: Mapping[str, int], given: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Words that sound alike, are a letter apart, or stand behind one first name and begin alike."""
    shapes: defaultdict[str, set[str]] = defaultdict(set)
    for token in tokens:
        for shape in _shapes(token, given):
            shapes[shape].add(token)
    return sorted(
        {pair for group in shapes.values() if len(group) <= _CROWD for pair in combinations(sorted(group), 2)}
    )


def _shapes(token: str, given: Mapping[str, set[str]]) -> Iterator[str]:
    if len(token) >= _SOUNDED and not token.isupper():
        yield f"~{sounds(skeleton((token,)))}"
    if len(token) >= _SHORTEST or (token.isupper() and len(token) >= _ACRONYM):
        yield from _cuts(token.lower())
    if len(token) >= _LONG:
        for before in given.get(token, ()):
            yield f"{before} {token[:_START].lower()}"


def _of_one_person(one: str, other: str, given: Mapping[str, set[str]], plain: frozenset[str]) -> bool:
    """Whether two last names are of one person: behind one first name, or one of them behind none at all."""
    mine, theirs = given.get(one, set()), given.get(other, set())
    if mine & theirs:
        return _a_letter_apart(one, other) or _letters_apart(one, other)
    return bool(mine) != bool(theirs) and _may_be_one_name(one, other, plain)


def _sounded(one: str, other: str) -> bool:
    """Whether two words are two ways to write the same sounds."""
    low, high = skeleton((one,)), skeleton((other,))
    if low == high or min(len(low), len(high)) < _SOUNDED or _inflected(low, high):
        return False
    return low.isalpha() and high.isalpha() and sounds(low) == sounds(high)


def sounds(word: str) -> str:
    """A word in small letters by its sounds, as far as languages that the news transcribes differ in writing them.

    >>> sounds("energiya") == sounds("energia")
    True
    """
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _a_letter_apart(one: str, other: str) -> bool:
    """Whether two last names behind one first name differ by a letter, though both are names ("Fisher", "Fischer")."""
    low, high = one.lower(), other.lower()
    plain = low.isalpha() and high.isalpha() and low[0] == high[0] and skeleton((low,)) != skeleton((high,))
    return plain and OSA.distance(low, high) == 1 and not _inflected(low, high)


def _letters_apart(one: str, other: str) -> bool:
    """Whether two long last names behind one first name are the same but for a few letters."""
    low, high = skeleton((one,)), skeleton((other,))
    most = min(len(low), len(high)) // _PER_SLIP
    return low[:1] == high[:1] and not _inflected(low, high) and 0 < OSA.distance(low, high) <= most


def _may_be_one_name(one: str, other: str, plain: frozenset[str]) -> bool:
    """Whether a last name that nobody is introduced by may be that of somebody who is, a letter apart."""
    known = _known(one) or _known(other) or is_ordinary(one) or is_ordinary(other)
    small = one.lower() in plain or other.lower() in plain
    return not (known or small) and min(len(one), len(other)) >= _SOUNDED and _a_letter_apart(one, other)


def _possessed(one: str, other: str, known: Collection[str]) -> bool:
    """Whether the story also has the word without its s: then one of the two is its plural, the other its genitive."""
    stem = min(one, other, key=len).removesuffix("s")
    return stem in known or stem.lower() in known


def is_ordinary(word: str) -> bool:
    """Whether a word is one of the language, whatever name it stands in."""
    return weight_of(stem_of(key_of(word))) < _ORDINARY


def _in_news(word: str) -> bool:
    """Whether the news at large has the word."""
    return weight_of(stem_of(key_of(word))) < 1.0


def _given(counts: Mapping[Words, int]) -> defaultdict[str, set[str]]:
    """For each last word of a name, the words that stand before it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for words in counts:
        if len(words) > 1:
            found[words[-1]].update(words[:-1])
    return found


def _two_persons(mine: set[str], theirs: set[str]) -> bool:
    """Whether two last names always stand behind other first names."""
    return bool(mine and theirs) and not any(a == b or _first_names(a, b) for a in mine for b in theirs)


def _pointed(one: str, other: str) -> bool:
    """Whether two words differ by an apostrophe alone, which is not that of a possessive."""
    low, high = one.lower().rstrip("'"), other.lower().rstrip("'")
    return low.replace("'", "") == high.replace("'", "") and ("'" in low) != ("'" in high)


def _slip(one: str, other: str, tokens: Mapping[str, int], plain: frozenset[str]) -> bool:
    """Whether one of two words is the other, mistyped."""
    if one.isupper() != other.isupper() or (one.isupper() and sorted(one) != sorted(other)):
        return False
    if not _misspelled(one, other, plain):
        return False
    swapped = sorted(one.lower()) == sorted(other.lower())
    counts = sorted((tokens[one], tokens[other]))
    backed = counts[1] > 1 or _known(one) != _known(other) or _in_news(one) != _in_news(other)
    return swapped or (counts[0] == 1 and backed and min(len(one), len(other)) > 5)


def _misspelled(mine: str, theirs: str, plain: frozenset[str]) -> bool:
    """Whether two words of names are a slip of the pen apart, and neither is a word of its own."""
    low, high = mine.lower(), theirs.lower()
    if mine.isupper() and theirs.isupper() and len(mine) == len(theirs) == _ACRONYM:
        return OSA.distance(low, high) == 1 and sorted(low) == sorted(high)
    if low[0] != high[0] or min(len(low), len(high)) < 4 or _digits(low) != _digits(high):
        return False
    if not (low.isalpha() and high.isalpha()):
        low, high = _LETTERS.sub("", low), _LETTERS.sub("", high)
    distance = OSA.distance(low, high)
    if skeleton((low,)) == skeleton((high,)) or distance > (2 if min(len(low), len(high)) > _LONG else 1):
        return False
    if _inflected(low, high) or (low in plain and high in plain) or key_of(low) == key_of(high):
        return False
    return not (_known(mine) and _known(theirs))


def _first_names(mine: str, theirs: str) -> bool:
    """Whether two first names are ways to write one ("Stephen", "Steven")."""
    if not (_known(mine) and _known(theirs)) or mine[0] != theirs[0]:
        return False
    if mine.lower().startswith(theirs.lower()) or theirs.lower().startswith(mine.lower()):
        return False  # "Pete" and "Peter" are one name, short and long
    return mine.lower() != theirs.lower() and OSA.normalized_similarity(mine.lower(), theirs.lower()) >= _CLOSE


def _inflected(low: str, high: str) -> bool:
    short, long = sorted((low, high), key=len)
    endings = _INFLECTIONS if len(short) > _LONG else (*_INFLECTIONS, *_ENDINGS)
    return any(long == short + ending for ending in endings) or (
        short[:-1] == long[: len(short) - 1] and long[-1] == "s"
    )


def _cuts(word: str) -> set[str]:
    """A word and what is left of it without one letter: two words a letter apart share one of them."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _digits(word: str) -> str:
    return "".join(ch for ch in word if ch.isdigit())


@cache
def _known_names() -> frozenset[str]:
    found = {row[0].lower() for row in rows("first_names.tsv")} | {row[0].lower() for row in rows("cities.tsv")}
    for row in rows("countries.tsv"):
        found.update(part.lower() for cell in row[1:5] for part in cell.split("|"))
    return frozenset(found)


def _known(word: str) -> bool:
    return word.lower() in _known_names()


def is_known(words: Words) -> bool:
    """Whether a name is in the tables of places and first names, or is one word of the language."""
    name = " ".join(words).lower()
    return name in _known_names() or name in small_words()
