"""The grammar of time expressions: patterns over the one-letter classes of tokens.

Classes: W weekday, w its abbreviation, M month, m a month that is also another word, d 1 to 31, y a year, C four digits
of a clock, # another number, n number word, O ordinal, q vague amount, A a/an, f the, h that/same, U unit, u units,
Q quarter, 4 quarters, P part of day, S season, s decade, Y holiday, N today and its like, T last/this/next, < past,
r recent/current, E early/late, z start/end, e rest, G ago, g earlier, b before, B after, F later, J sometime/right,
R now/recently, V daily, v every, I ISO date, D date with slashes, `:` clock, a am/pm, K o'clock, Z zone, l time,
L local, i in, j on, k of, @ at, & and/or, t to, c since and its like, H half, o old, ~ about, > more than and its like,
+ more, $ fiscal, p period, x any other word; punctuation stands for itself.

A named group says which field of the expression its tokens fill (see `fields`). Rules are tried in order, and a token
belongs to the first rule that takes it.
"""

from __future__ import annotations

import re

NUM = r"(?:n(?:-?n){0,7}(?:&AH)?|[dyC#]#?n?|A(?=-?[uU4])|Aq|f?q|HA?)"
AMOUNT = rf"(?:>?(?P<amount>{NUM})k?(?:[-t&](?P<most>{NUM}))?\+?)"
DAY = r"(?:(?P<step>[T<])?(?P<weekday>W)(?P<part>P)?)"
QUARTER = r"\$?(?P<quarter>O)-?Q"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", r"(?P<iso>I)"),
        ("slashed", r"(?P<slashed>D)"),
        ("clock", r"(?P<clock>:)(?P<ampm>a)?"),
        ("hour", r"(?P<hour>[dn])(?P<ampm>a)"),
        ("oclock", r"(?P<hour>[dn])K(?P<ampm>a)?"),
        ("hour of part", r"(?P<hour>[dn])if(?P<part>P)"),
        ("dotted clock", r"(?<=[@~c])(?P<dotted>#)(?![uU4n$%/-])"),
        ("years", r"(?P<year>y)[-/](?P<until>[dy])(?![-/:nuU])"),
        ("military", r"(?P<military>[Cy])(?=Z)"),
        ("month day", r"(?P<month>[Mm])f?(?P<day>[dO])(?![n%])(?:,?(?P<year>y)(?!n))?"),
        ("month, day, year", r"(?P<month>[Mm]),(?P<day>d),(?P<year>y)"),
        ("day month", r"(?:f(?=O))?(?P<day>[dO])k?(?P<month>[Mm])(?:,?(?P<year>y)(?!n))?"),
        ("edge of month", r"f?(?P<edge>[Ez])k(?P<month>[Mm]),?k?(?P<year>y)?"),
        ("month spelled year", r"(?P<month>[Mm])(?P<spelled>nn(?:-?n)?)"),
        ("season spelled year", r"f?(?P<season>S)k(?P<spelled>nn(?:-?n)?)"),
        ("month year", r"(?:(?P<edge>E)-?)?(?P<month>[Mm]),?k?(?P<year>y)"),
        ("edge month", r"(?P<edge>E)-?(?P<month>[Mm])"),
        ("last month name", r"(?P<step>T)(?P<month>[Mm])"),
        ("age", r"(?P<age>[dn#](?:-?n){0,7}-?[uU]-?o)"),
        ("year ago", r"f?(?P<unit>U)-(?P<yearago>[gG])(?:O?[pQ])?"),
        ("ago", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?P<ago>[Gg])"),
        ("told later", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?P<told>F)"),
        ("told after", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?=(?P<told>[Bb]))"),
        ("vague told", r"(?P<unit>u)(?P<told>[FGg])"),
        ("repeats", r"(?P<repeats>v)(?:(?P<unit>[UQ])|(?P<weekday>W)|(?P<month>M)|(?P<amount>[dn])u)(?P<part>P)?"),
        ("quarter of year", rf"f?{QUARTER}k?(?P<year>y)"),
        ("quarter of step", rf"f?{QUARTER}k?(?P<step>T)U"),
        ("step of quarter", r"(?P<step>T)U'O?(?P<quarter>O)?Q"),
        ("year of quarter", r"f(?P<year>y)(?:(?P<quarter>O)?Q|p)"),
        ("quarter", rf"(?:f\$?x?(?=O))?{QUARTER}"),
        ("year's edge", r"(?:f?(?P<edge>[Ez])k(?:(?P<article>f)|(?P<step>T))(?P<unit>[UQ]))"),
        ("rest of unit", r"fek(?P<now>f)(?P<unit>[UQ])"),
        ("year end", r"(?P<now>(?P<unit>U))(?:'?-?)(?P<edge>z)"),
        ("told step", r"[gF]?f(?P<toldstep>T)(?P<unit>[UQ])"),
        ("told weekday", r"f(?P<toldday>T)(?P<weekday>W)(?P<part>P)?"),
        ("told same", r"[gF]?h{1,2}(?P<same>[UPWQ])"),
        ("later in", r"[gF]if(?P<same>[UP])"),
        ("span", rf"(?P<span>f?[T<]){AMOUNT}(?P<unit>[u4])"),
        ("vague span", r"(?P<nearby>f?[T<])(?P<unit>[u4])"),
        ("past unit", r"f?(?P<pastunit><)(?P<unit>[UQ])"),
        ("recent span", r"(?P<nearby>r)(?P<unit>[u4])"),
        ("current unit", r"f?(?P<now>r)\$?(?P<unit>[UQ])"),
        ("step unit", r"(?:[gFJ]|(?P<edge>E))?(?P<step>T)\$?(?P<unit>[UQ])"),
        ("step part", r"(?:[gF]|(?P<edge>E))?(?P<step>T)(?P<part>P)"),
        ("step season", r"(?P<step>[T<])(?P<season>S)"),
        ("hours of weekday", rf"(?:f?(?P<edge>E)uk|[gF]j?|(?P<edge2>E)j?)?{DAY}"),
        ("weekday short", r"(?P<weekday>w)(?=,?[MmdI:])"),
        ("deictic", r"(?:[gF]|(?P<edge>E))?(?P<deictic>N)(?P<part>P)?"),
        ("holiday", r"(?P<step>T)?(?P<holiday>Y)(?P<year>y)?"),
        ("century", r"f?(?P<century>O)-?U"),
        ("decade", r"f?(?:(?P<edge>E)-?)?(?P<decade>s)"),
        ("season of year", r"f?(?P<season>S)k?(?P<year>y)"),
        ("season", r"(?<=if)(?P<season>S)"),
        ("edge year", r"f?(?:(?P<edge>E)-?|(?P<edge2>z)k)(?P<year>y)"),
        ("fiscal year", r"f?\$U?(?P<year>y)"),
        ("named year", r"fU(?P<spelled>n{1,4}|y)"),
        ("the quarter", r"f(?P<thequarter>Q)(?!-)"),
        ("part", r"f?(?<=[f@])(?P<part>P)(?![xp])"),
        ("the weekend", r"(?<=c)f(?P<context>U)(?!['-])"),
        ("and a half", rf"{AMOUNT}-?(?P<unit>U)(?P<half>&AH)"),
        ("duration", rf"(?:f(?:O(?=[nd]))?(?={NUM}[u4]))?{AMOUNT}(?:-?(?P<unit>[uU])|(?P<unit2>4)(?!k))"),
        ("unknown duration", r"(?<=[ic])(?P<many>u)(?:&u)?"),
        ("set", r"(?P<set>V)"),
        ("month", r"(?P<month>M)"),
        ("may", r"(?<=[icTEktfb])(?P<month>m)"),
        ("year", r"(?<![-:#$€£/.])(?P<year>y)(?![nuU#4:%/-])"),
        ("spelled year", r"(?<![-dn#])(?P<spelled>nn(?:-?n)?)(?![nuU4-])"),
        ("now", r"J?(?P<vague>R)"),
        ("past", r"(?<=i)(?P<alone>f[T<])(?![uUndqA#$])"),
    )
)
ZONE = re.compile(r"(\()?((?:x{1,2}|L)l|Z)(?(1)\))")
"""Words for whose clock it is, right after a time ("(Seoul time)", "GMT", "local time")."""
