"""The grammar of time expressions: a rule is only skipped where it could find nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.times.lexer import lex, may_tell
from variorum.annotate.times.rules import RULES

CODES = sorted({code for _, needed, _ in RULES for code in needed} | set("x.,fkitjAhcbB-(n@_~>TpdoqH+&'"))


@given(st.text(CODES, max_size=12))
def test_every_match_has_a_class_that_its_rule_needs(codes: str) -> None:
    for name, needed, pattern in RULES:
        for match in pattern.finditer(codes):
            assert not needed.isdisjoint(codes), (name, match)


@pytest.mark.parametrize("line", ["It sank on Tuesday.", "At six o'clock.", "In 1987.", "last week", "Boxing Day"])
def test_a_line_with_a_time_is_read(line: str) -> None:
    assert may_tell(line)
    assert lex(line)
