"""Sets of what pairs tie together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.sets import connected

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(PAIRS)
def test_every_member_is_in_one_set_and_no_pair_ties_two(pairs: list[tuple[int, int]]) -> None:
    found = connected(range(10), pairs)
    home = {member: number for number, members in enumerate(found) for member in members}
    assert sorted(member for members in found for member in members) == list(range(10))
    assert all(home[one] == home[other] for one, other in pairs)


@given(PAIRS)
def test_the_order_of_pairs_changes_nothing(pairs: list[tuple[int, int]]) -> None:
    turned = [(other, one) for one, other in reversed(pairs)]
    assert connected(range(10), pairs) == connected(range(10), turned)


def test_sets_stand_in_the_order_of_their_first_members() -> None:
    assert connected("dcba", [("a", "d")]) == [["d", "a"], ["c"], ["b"]]
    assert connected([], []) == []
