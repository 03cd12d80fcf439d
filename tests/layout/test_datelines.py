from __future__ import annotations

import pytest

from variorum.layout.datelines import read_dateline


def parts(line: str, *, opening: bool = True) -> tuple[str | None, ...] | None:
    found = read_dateline(line, opening=opening)
    if found is None:
        return None
    return tuple(line[slice(*part)] if part else None for part in (found.place, found.date, found.agency))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SEOUL, March 5 (Yonhap) -- A bridge opened.", ("SEOUL", "March 5", "Yonhap")),
        ("OSLO/BERGEN (AFP, REUTERS) - The bridge opened.", ("OSLO/BERGEN", None, "AFP, REUTERS")),
        ("LONDON — At noon the bridge opened.", ("LONDON", None, None)),
        ("March 5 (UPI) -- The bridge opened.", (None, "March 5", "UPI")),
        ("(CNN) The bridge opened.", (None, None, "CNN")),
        ("(CNN) — The bridge opened.", (None, None, "CNN")),
        ("PORT ELLEN, Scotland (AP) — The bridge opened.", ("PORT ELLEN, Scotland", None, "AP")),
        ("BATH, N.Y. - The bridge opened.", ("BATH, N.Y.", None, None)),
        ("SPRINGFIELD, Ill. (WXYZ) – The bridge opened.", ("SPRINGFIELD, Ill.", None, "WXYZ")),
        ("SPRINGFIELD, Ill. (June 15, 2014) — The bridge opened.", ("SPRINGFIELD, Ill.", "June 15, 2014", None)),
        (
            "LONDON, Dec 29 (Thomson Reuters Foundation) - Bridges open.",
            ("LONDON", "Dec 29", "Thomson Reuters Foundation"),
        ),
        ("NEW DELHI, Jan 5 (PTI): The bridge opened.", ("NEW DELHI", "Jan 5", "PTI")),
        ("Paris (AFP) - The bridge opened.", ("Paris", None, "AFP")),
        ("LONDON: The bridge opened.", ("LONDON", None, None)),
    ],
)
def test_reads_place_day_and_agency(line: str, expected: tuple[str | None, ...]) -> None:
    assert parts(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE: The bridge opened.",
        "WATCH: The bridge opens.",
        "EXCLUSIVE — The bridge opened.",
        "The U.S. - South Korea alliance held.",
        "Sen. Ann Poe (R-Ohio) - The bridge opened.",
        "BRIDGE — the word is old.",
        "Ann Poe (Photo: Bo Ray), WXYZ - The bridge.",
        "MINISTER: We opened the bridge.",
        "OSLO —",
        "",
    ],
)
def test_leaves_other_openings_alone(line: str) -> None:
    assert parts(line) is None


def test_a_bare_place_is_a_dateline_only_where_an_article_opens() -> None:
    assert parts("OSLO — The bridge opened.", opening=False) is None
    assert parts("OSLO (AP) — The bridge opened.", opening=False) == ("OSLO", None, "AP")


def test_ends_behind_the_dash() -> None:
    line = "OSLO, March 5 (Reuters) - The bridge opened."
    found = read_dateline(line)
    assert found is not None
    assert line[found.start : found.end] == "OSLO, March 5 (Reuters) -"
