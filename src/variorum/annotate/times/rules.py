"""The grammar of time expressions: patterns over the one-letter classes of tokens.

Classes: W weekday, w its abbreviation, M month, m a month that is also another word, d 1 to 31, y a year, C four digits
of a clock, # another number, n number word, O ordinal, q vague amount, A a/an, f the, h that/same, U unit, u units,
Q quarter, 4 quarters, P part of day, S season, s decade, Y holiday, N today and its like, T last/this/next, < past,
r recent/current, E early/late, z start/end, e rest, G ago, g earlier, b before, B after, F later, J sometime/right,
R now/recently, V daily, v every, I ISO date, D date with slashes, `:` clock, a am/pm, K o'clock, Z zone, l time,
L local, i in, j on, k of, @ at, & and/or, t to, c since and its like, H half, o old, ~ about, > more than and its like,
+ more, $ fiscal, p period, x any other word; punctuation stands for itself.

A named group says which field of the expression its tokens fill (see `fields`). Rules are tried in order, and a token
belongs to the first rule that takes it. Beside its name each has the classes without one of which it finds nothing.
"""

from __future__ import annotations

import re

NUM = r"(?:n(?:-?n){0,7}(?:&AH)?|[dyC#]#?n?|A(?=-?[uU4])|Aq|f?q|HA?)"
AMOUNT = rf"(?:>?(?P<amount>{NUM})k?(?:[-t&](?P<most>{NUM}))?\+?)"
DAY = r"(?:(?P<step>[T<])?(?P<weekday>W)(?P<part>P)?)"
QUARTER = r"\$?(?P<quarter>O)-?Q"

RULES: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (name, frozenset(needed), re.compile(pattern))
    for name, needed, pattern in (
        ("iso", "I", r"(?P<iso>I)"),
        ("slashed", "D", r"(?P<slashed>D)"),
        ("clock", ":", r"(?P<clock>:)(?P<ampm>a)?"),
        ("hour", "a", r"(?P<hour>[dn])(?P<ampm>a)"),
        ("oclock", "K", r"(?P<hour>[dn])K(?P<ampm>a)?"),
        ("hour of part", "P", r"(?P<hour>[dn])if(?P<part>P)"),
        ("dotted clock", "#", r"(?<=[@~c])(?P<dotted>#)(?![uU4n$%/-])"),
        ("years", "y", r"(?P<year>y)[-/](?P<until>[dy])(?![-/:nuU])"),
        ("military", "Z", r"(?P<military>[Cy])(?=Z)"),
        ("month day", "Mm", r"(?P<month>[Mm])f?(?P<day>[dO])(?![n%])(?:,?(?P<year>y)(?!n))?"),
        ("month, day, year", "y", r"(?P<month>[Mm]),(?P<day>d),(?P<year>y)"),
        ("day month", "Mm", r"(?:f(?=O))?(?P<day>[dO])k?(?P<month>[Mm])(?:,?(?P<year>y)(?!n))?"),
        ("edge of month", "Ez", r"f?(?P<edge>[Ez])k(?P<month>[Mm]),?k?(?P<year>y)?"),
        ("month spelled year", "Mm", r"(?P<month>[Mm])(?P<spelled>nn(?:-?n)?)"),
        ("season spelled year", "S", r"f?(?P<season>S)k(?P<spelled>nn(?:-?n)?)"),
        ("month year", "y", r"(?:(?P<edge>E)-?)?(?P<month>[Mm]),?k?(?P<year>y)"),
        ("edge month", "E", r"(?P<edge>E)-?(?P<month>[Mm])"),
        ("last month name", "Mm", r"(?P<step>T)(?P<month>[Mm])"),
        ("age", "Uu", r"(?P<age>[dn#](?:-?n){0,7}-?[uU]-?o)"),
        ("year ago", "U", r"f?(?P<unit>U)-(?P<yearago>[gG])(?:O?[pQ])?"),
        ("ago", "Gg", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?P<ago>[Gg])"),
        ("told later", "F", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?P<told>F)"),
        ("told after", "4QUu", rf"{AMOUNT}-?(?P<unit>[uUQ4])(?=(?P<told>[Bb]))"),
        ("vague told", "u", r"(?P<unit>u)(?P<told>[FGg])"),
        ("repeats", "v", r"(?P<repeats>v)(?:(?P<unit>[UQ])|(?P<weekday>W)|(?P<month>M)|(?P<amount>[dn])u)(?P<part>P)?"),
        ("quarter of year", "O", rf"f?{QUARTER}k?(?P<year>y)"),
        ("quarter of step", "O", rf"f?{QUARTER}k?(?P<step>T)U"),
        ("step of quarter", "U", r"(?P<step>T)U'O?(?P<quarter>O)?Q"),
        ("year of quarter", "y", r"f(?P<year>y)(?:(?P<quarter>O)?Q|p)"),
        ("quarter", "O", rf"(?:f\$?x?(?=O))?{QUARTER}"),
        ("year's edge", "Ez", r"(?:f?(?P<edge>[Ez])k(?:(?P<article>f)|(?P<step>T))(?P<unit>[UQ]))"),
        ("rest of unit", "e", r"fek(?P<now>f)(?P<unit>[UQ])"),
        ("year end", "U", r"(?P<now>(?P<unit>U))(?:'?-?)(?P<edge>z)"),
        ("told step", "QU", r"[gF]?f(?P<toldstep>T)(?P<unit>[UQ])"),
        ("told weekday", "W", r"f(?P<toldday>T)(?P<weekday>W)(?P<part>P)?"),
        ("told same", "PQUW", r"[gF]?h{1,2}(?P<same>[UPWQ])"),
        ("later in", "Fg", r"[gF]if(?P<same>[UP])"),
        ("span", "4u", rf"(?P<span>f?[T<]){AMOUNT}(?P<unit>[u4])"),
        ("vague span", "4u", r"(?P<nearby>f?[T<])(?P<unit>[u4])"),
        ("past unit", "<", r"f?(?P<pastunit><)(?P<unit>[UQ])"),
        ("recent span", "4u", r"(?P<nearby>r)(?P<unit>[u4])"),
        ("current unit", "QU", r"f?(?P<now>r)\$?(?P<unit>[UQ])"),
        ("step unit", "QU", r"(?:[gFJ]|(?P<edge>E))?(?P<step>T)\$?(?P<unit>[UQ])"),
        ("step part", "P", r"(?:[gF]|(?P<edge>E))?(?P<step>T)(?P<part>P)"),
        ("step season", "S", r"(?P<step>[T<])(?P<season>S)"),
        ("hours of weekday", "W", rf"(?:f?(?P<edge>E)uk|[gF]j?|(?P<edge2>E)j?)?{DAY}"),
        ("weekday short", "w", r"(?P<weekday>w)(?=,?[MmdI:])"),
        ("deictic", "N", r"(?:[gF]|(?P<edge>E))?(?P<deictic>N)(?P<part>P)?"),
        ("holiday", "Y", r"(?P<step>T)?(?P<holiday>Y)(?P<year>y)?"),
        ("century", "O", r"f?(?P<century>O)-?U"),
        ("decade", "s", r"f?(?:(?P<edge>E)-?)?(?P<decade>s)"),
        ("season of year", "S", r"f?(?P<season>S)k?(?P<year>y)"),
        ("season", "S", r"(?<=if)(?P<season>S)"),
        ("edge year", "y", r"f?(?:(?P<edge>E)-?|(?P<edge2>z)k)(?P<year>y)"),
        ("fiscal year", "y", r"f?\$U?(?P<year>y)"),
        ("named year", "U", r"fU(?P<spelled>n{1,4}|y)"),
        ("the quarter", "Q", r"f(?P<thequarter>Q)(?!-)"),
        ("part", "P", r"f?(?<=[f@])(?P<part>P)(?![xp])"),
        ("the weekend", "U", r"(?<=c)f(?P<context>U)(?!['-])"),
        ("and a half", "U", rf"{AMOUNT}-?(?P<unit>U)(?P<half>&AH)"),
        ("duration", "4Uu", rf"(?:f(?:O(?=[nd]))?(?={NUM}[u4]))?{AMOUNT}(?:-?(?P<unit>[uU])|(?P<unit2>4)(?!k))"),
        ("unknown duration", "u", r"(?<=[ic])(?P<many>u)(?:&u)?"),
        ("set", "V", r"(?P<set>V)"),
        ("month", "M", r"(?P<month>M)"),
        ("may", "m", r"(?<=[icTEktfb])(?P<month>m)"),
        ("year", "y", r"(?<![-:#$€£/.])(?P<year>y)(?![nuU#4:%/-])"),
        ("spelled year", "n", r"(?<![-dn#])(?P<spelled>nn(?:-?n)?)(?![nuU4-])"),
        ("now", "R", r"J?(?P<vague>R)"),
        ("past", "<T", r"(?<=i)(?P<alone>f[T<])(?![uUndqA#$])"),
    )
)
ZONE = re.compile(r"(\()?((?:x{1,2}|L)l|Z)(?(1)\))")
"""Words for whose clock it is, right after a time ("(Seoul time)", "GMT", "local time")."""
