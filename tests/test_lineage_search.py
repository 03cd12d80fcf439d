"""Which reports are compared: those that share words in a row, and no others."""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage.passages import passages
from variorum.lineage.prose import Prose
from variorum.lineage.shingles import HOLDERS, SEEDS, SHINGLE, candidates

Words = tuple[str, ...]
WORDS = st.lists(st.sampled_from("abcde"), max_size=30).map(tuple)


def _words(prefix: str, many: int) -> Words:
    return tuple(f"{prefix}{n}" for n in range(many))


def _runs(words: Words) -> set[Words]:
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


@given(st.lists(WORDS, max_size=8))
def test_those_are_compared_that_share_runs_and_at_the_places_where_these_begin(reports: list[Words]) -> None:
    runs = [_runs(words) for words in reports]
    wanted = {
        (one, other): len(runs[one] & runs[other])
        for one, other in combinations(range(len(reports)), 2)
        if len(runs[one] & runs[other]) >= SEEDS
    }
    found = candidates(reports)
    assert {pair: len(seeds) for pair, seeds in found.items()} == wanted
    for (one, other), seeds in found.items():
        for first, second in seeds.tolist():
            assert reports[one][first : first + SHINGLE] == reports[other][second : second + SHINGLE]


def test_a_run_does_not_go_on_in_the_next_report() -> None:
    ferry = _words("ferry", 8)
    assert not candidates([ferry, ferry[:3], ferry[3:]]).keys() - {(0, 2)}
    assert candidates([]) == candidates([()]) == candidates([(), ()]) == candidates([ferry]) == {}


def test_one_run_alone_is_a_phrase_and_no_reason_to_compare() -> None:
    phrase = _words("phrase", SHINGLE)
    assert not candidates([_words("a", 9) + phrase, phrase + _words("b", 9)])


def test_a_phrase_that_many_have_links_none_and_a_long_run_that_many_have_links_each_to_the_first() -> None:
    many = 3 * HOLDERS
    phrase, dispatch = _words("phrase", SHINGLE + SEEDS), _words("dispatch", 4 * SHINGLE)
    assert not candidates([phrase + _words(f"r{n}x", 9) for n in range(many)])
    found = candidates([dispatch] * many)
    assert len(found) < HOLDERS * many
    assert Counter(later for _, later in found)[many - 1] == HOLDERS


def test_a_copy_that_is_edited_throughout_is_one_to_its_end() -> None:
    words = _words("w", 600)
    chance = random.Random(3)
    copy = tuple("new" if chance.random() < 0.15 else word for word in words)
    prose = [_prose(words), _prose(copy)]
    ((pair, seeds),) = candidates([words, copy]).items()
    found = passages(prose[0], prose[1], map(tuple, seeds.tolist()))
    assert pair == (0, 1)
    assert sum(len(one.pairs) for one in found) >= 0.95 * sum(word != "new" for word in copy)
    assert all(one.first_end <= other.first for one, other in pairwise(found))


def _prose(words: Words) -> Prose:
    places = tuple(range(len(words)))
    return Prose("r", places, places, words, (True,) * len(words), (True,) * len(words))
