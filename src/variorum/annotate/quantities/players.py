"""Numbers behind the names of players and teams that are no ages: on a shirt, or scored."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.quantities.figures import Figure
from variorum.annotate.quantities.lexer import Token
from variorum.marks import Sentence

POSITIONS = frozenset(
    {
        *("quarterback", "linebacker", "cornerback", "lineman", "receiver", "tackle", "halfback", "fullback"),
        *("kicker", "punter", "safety", "pitcher", "catcher", "shortstop", "outfielder", "infielder", "baseman"),
        *("goalkeeper", "goaltender", "goalie", "midfielder", "striker", "winger", "defender", "defenseman"),
        *("forward", "guard", "center", "centre", "batsman", "bowler", "batter", "hitter", "teammate"),
        *("slugger", "touchdown", "dunk", "rebound"),
    }
)
"""What players are called, and what they do, in sentences that number their shirts in brackets."""
TEAMS = frozenset({"organisation", "place", "group"})


def is_shirt(sentence: Sentence | None, tokens: Sequence[Token], figure: Figure, offset: int) -> bool:
    """Whether a bare figure behind a name is no age: the name is a team's, or a player's with a shirt's number."""
    if sentence is None or figure.last != figure.number + 1 or figure.first < 2:
        return False
    before = tokens[figure.first - 1].text
    if before == "(" and {word.lemma.lower() for word in sentence.words} & POSITIONS:
        return True
    start = tokens[figure.first - 2].start + offset
    name = next((word for word in sentence.words if word.start == start), None)
    return before in ",(" and name is not None and (name.label in TEAMS or name.tag == "NNPS")
