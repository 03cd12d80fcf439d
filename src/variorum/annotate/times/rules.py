"""The grammar of time expressions: patterns over the one-letter classes of tokens.

Classes: W weekday, w its abbreviation, M month, m a month that is also another word, d 1 to 31, y a year, C four digits
of a clock, # another number, n number word, O ordinal, q vague amount, A a/an, f the, h that/same, U unit, u units,
P part of day, S season, s decade, Y holiday, N today and its like, T last/this/next, E early/late, G ago, g earlier,
b before, B after, F later, R now/recently, V daily, v every, I ISO date, D date with slashes, `:` clock, a am/pm,
K o'clock, Z zone, l local/time, i in, j on, k of, @ at, & and/or, t to, c since and its like, H half, o old, ~ about,
+ more, $ fiscal, p period, x any other word; punctuation stands for itself.

A named group says which field of the expression its tokens fill (see `fields`). Rules are tried in order, and a token
belongs to the first rule that takes it.
"""

from __future__ import annotations

import re

NUM = r"(?:n(?:-?n)*|[dyC#](?:n)?|A(?=[uU])|Aq|q|f?q)"
AMOUNT = rf"(?:~|\+)*(?P<amount>{NUM}k?)\+?"
ZONE = r"(?P<zone>Z|l)?"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", r"(?P<iso>I)"),
        ("slashed", r"(?P<slashed>D)"),
        ("clock", rf"(?P<clock>:)(?P<ampm>a)?{ZONE}"),
        ("hour", rf"(?P<hour>[dn])(?P<ampm>a){ZONE}"),
        ("oclock", rf"(?P<hour>[dn])K(?P<ampm>a)?{ZONE}"),
        ("military", r"(?P<military>[Cy])(?P<zone>Z)"),
        ("month day", r"(?P<month>[Mm])f?(?P<day>[dO])(?!n)(?:,?(?P<year>y)(?!n))?"),
        ("day month", r"f?(?P<day>[dO])k?(?P<month>[Mm])(?:,?(?P<year>y)(?!n))?"),
        ("month year", r"f?(?P<edge>E)?k?-?(?P<month>[Mm]),?k?(?P<year>y)"),
        ("last month name", r"(?P<step>T)(?P<month>[Mm])"),
        ("age", r"(?P<age>(?:[dn#](?:-?n)*)-?[uU]-?o)"),
        ("ago", rf"{AMOUNT}-?(?P<unit>[uU])(?P<ago>[Gg])"),
        ("told later", rf"{AMOUNT}-?(?P<unit>[uU])(?P<told>[FBb])"),
        ("repeats", r"(?P<repeats>v)(?:(?P<unit>U)|(?P<weekday>W)|(?P<amount>[dn])u)(?P<part>P)?"),
        ("told step", r"f(?P<toldstep>T)(?P<unit>U)(?!u)"),
        ("told same", r"h{1,2}(?P<same>[UPW])"),
        ("span of past", rf"f?(?P<span>T)(?P<amount>{NUM})(?P<unit>u)"),
        ("step unit", r"f?(?P<edge>E)?(?P<step>T)(?P<unit>U)"),
        ("step part", r"(?P<edge>E)?(?P<step>T)(?P<part>P)"),
        ("step season", r"(?P<step>T)(?P<season>S)"),
        ("weekday", r"(?P<edge>E)?(?P<step>T)?(?P<weekday>W)(?P<part>P)?"),
        ("weekday short", r"(?P<weekday>w)(?=,?[MmdI:])"),
        ("deictic", r"(?P<edge>E)?(?P<deictic>N)(?P<part>P)?"),
        ("holiday", r"(?P<step>T)?(?P<holiday>Y)(?P<year>y)?"),
        ("decade", r"f?(?P<edge>E)?-?(?P<decade>s)"),
        ("season", r"f?(?P<season>S)k(?P<year>y)"),
        ("edge year", r"f?(?P<edge>E)k?-?(?P<year>y)"),
        ("edge month", r"f?(?P<edge>E)k?-?(?P<month>[Mm])"),
        ("part", r"(?:if)?(?P<part>P)"),
        ("duration", rf"{AMOUNT}-?(?P<unit>[uU])"),
        ("set", r"(?P<set>V)"),
        ("month", r"(?P<month>M)"),
        ("may", r"(?<=[icTEkt])(?P<month>m)(?!x)"),
        ("year", r"(?<=[icbBtkfj(])(?P<year>y)(?![nuU#d%])"),
        ("vague", r"(?P<vague>R)"),
    )
)
