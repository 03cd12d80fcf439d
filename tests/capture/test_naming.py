from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.capture.naming import name_of_address, slug, unique_names


def test_a_name_that_nobody_else_wants_is_kept() -> None:
    assert unique_names({"a/x.txt": "x", "a/y.txt": "y"}) == {"a/x.txt": "x", "a/y.txt": "y"}


def test_folders_tell_files_of_one_name_apart() -> None:
    assert unique_names({"a/x.txt": "x", "b/x.txt": "x"}) == {"a/x.txt": "a-x", "b/x.txt": "b-x"}


def test_endings_tell_files_of_one_folder_apart() -> None:
    assert unique_names({"a/x.txt": "x", "a/x.html": "x"}) == {"a/x.txt": "x-txt", "a/x.html": "x-html"}


def test_names_that_differ_in_case_alone_are_one() -> None:
    assert len({name.casefold() for name in unique_names({"a/X.txt": "X", "b/x.txt": "x"}).values()}) == 2


def test_a_longer_name_takes_nobody_elses() -> None:
    names = unique_names({"a/x.txt": "x", "b/x.txt": "x", "c/a-x.txt": "a-x"})
    assert len(set(names.values())) == 3
    assert names["c/a-x.txt"] == "a-x"


SOURCES = st.lists(
    st.sampled_from(["x.txt", "a/x.txt", "b/x.txt", "a/b/x.txt", "a/x.html", "x.jsonl:1", "x.jsonl:2", "a/X.txt"]),
    unique=True,
)


@given(SOURCES, st.randoms(use_true_random=False))
def test_names_are_unique_and_do_not_depend_on_order(sources: list[str], random: object) -> None:
    wanted = dict.fromkeys(sources, "x")
    shuffled = list(sources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    names = unique_names(wanted)
    assert len({name.casefold() for name in names.values()}) == len(sources)
    assert names == unique_names(dict.fromkeys(shuffled, "x"))


def test_the_last_part_of_an_address_is_a_name() -> None:
    assert name_of_address("https://harbour.example/2017/bridge-closes.html?page=2#top") == "bridge-closes"
    assert name_of_address("https://harbour.example/news/bridge%20closes/") == "bridge-closes"
    assert name_of_address("https://harbour.example/bridge/index.html") == "bridge"
    assert name_of_address("https://harbour.example/") is None


def test_slugs_hold_no_white_space() -> None:
    assert slug(" Bridge closes: again! ") == "Bridge-closes-again"
    assert slug("///") == "report"
