"""Sentences that differ and contradict nothing: told by two reports of one story, they must raise no alarm."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trap:
    """Two sentences, each for a report of its own; the values in brackets are not of one thing, or fit."""

    name: str
    pairs: tuple[tuple[str, str], ...]


TRAPS = (
    Trap("units", (
        ("the fence around the yard is [90 metres] long", "the fence around the yard is [295 feet] long"),
        ("a pipe of [10 kilometres] supplies the town", "a pipe of [6.2 miles] supplies the town"),
    )),
    Trap("rounding", (
        ("the yard held [1,204 tonnes] of coal", "the yard held about [1,200 tonnes] of coal"),
        ("the owner has [2,987] customers", "the owner has almost [3,000] customers"),
    )),
    Trap("ages", (
        ("{one}, [45], a cook, helped to carry the wounded", "{other}, [38], a plumber, helped to carry the wounded"),
        ("a [19-year-old] student saw the smoke first", "a [61-year-old] gardener saw the smoke first"),
    )),
    Trap("identifiers", (
        ("Highway [12] was closed for hours", "Highway [14] stayed open"),
        ("relatives can call [555-0143]", "relatives may ask at Room [9] of the town hall"),
    )),
    Trap("earlier", (
        ("the town will never forget this week", "in 1998, [64 people] were killed in another {event} in {town}"),
        ("it was the second {event} here", "[27 people] died when a school burned down in {town} nine years ago"),
    )),
    Trap("parts", (
        ("the dead were [eight workers] and some visitors", "among the dead were [three visitors]"),
        ("[five] of the injured are still in hospital", "[nine] of the injured were able to walk home"),
    )),
    Trap("prices", (
        ("the owner paid a premium of [$2 million] a year", "the policy covers up to [$80 million]"),
        ("in 2020 a ticket for the museum cost [$14]", "a ticket for the museum now costs [$19]"),
    )),
    Trap("citizens", (
        ("[three Danes] were among the dead", "[two Canadians] were among the dead"),
        ("consulates were informed", "[four] of those killed were Italians"),
    )),
    Trap("approximations", (
        ("[dozens] of neighbours watched", "[about 60] neighbours watched"),
        ("[more than 400] residents lost power", "[435] residents lost power"),
    )),
    Trap("synonyms", (
        ("police [detained] a looter at noon", "police [arrested] a looter at noon"),
        ("a [doctor] from the village came by boat", "a [physician] from the village came by boat"),
    )),
    Trap("anniversaries", (
        ("a wreath marked [five years] since the great storm", "the great storm hit the town in [2026]"),
        ("the town marks its [300th] anniversary in May", "the church marks its [150th] anniversary in June"),
    )),
    Trap("groups", (
        ("[two children] were among the injured", "[three children] waited at the gate for news"),
        ("[six nurses] worked through the night", "[four nurses] came back from their holidays"),
    )),
    Trap("other days", (
        ("the funeral will be held on [Friday]", "the mayor will speak to parents on [Monday]"),
        ("the bridge reopened at [9:40 a.m.]", "the first bus left at [11:15 a.m.]"),
    )),
    Trap("other places", (
        ("some of the injured were flown to [{one_town}]", "volunteers came from [{other_town}]"),
        ("a service was held in [{one_town}]", "flags flew at half-mast in [{other_town}]"),
    )),
    Trap("other persons", (
        ("the [health] minister spoke to nurses in the capital", "the [sports] minister cancelled a trip abroad"),
        ("a baker, [{one}], handed out bread", "a priest, [{other}], rang the bells"),
    )),
)  # fmt: skip
"""Every trap, with two pairs of sentences each."""
