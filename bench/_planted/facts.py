"""What a report may tell of an accident: each fact with the kind it is of and the sentences that tell it.

In a sentence the words of the value stand in brackets, and the scene's words in braces; `{v}` is the value itself.
What a value has behind a bar stands behind the bracket.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One point of fact, and the ways to tell it."""

    name: str
    kind: str
    tellings: tuple[str, ...]
    reported: bool = True
    """Whether a source may be credited for it without telling something else."""


FACTS = (
    Fact("toll", "quantity", (
        "[{v} people] were killed in the {event}",
        "the {event} killed [{v} people]",
        "the {event} left [{v} people] dead",
        "[{v} people] died in the {event}",
    )),
    Fact("injured", "quantity", (
        "[{v} people] were injured",
        "the {event} injured [{v} people]",
        "[{v} people] suffered injuries in the {event}",
    ), reported=False),
    Fact("age", "quantity", (
        "{deputy}, [{v}], the deputy of the {boss}, was questioned by the police",
        "police questioned [{v}]-year-old {deputy}, the deputy of the {boss}",
        "the deputy of the {boss}, {deputy}, [{v}], spent hours with detectives",
    ), reported=False),
    Fact("damage", "quantity", (
        "the damage was put at [${v} million]",
        "the {event} caused damage of [${v} million]",
        "damage from the {event} is estimated at [${v} million]",
    )),
    Fact("length", "quantity", (
        "the {site} is [{v}] long",
        "the {site} has a length of [{v}]",
        "from end to end the {site} measures [{v}]",
    ), reported=False),
    Fact("weight", "quantity", (
        "the {site} held [{v} tonnes] of grain",
        "[{v} tonnes] of grain were stored at the {site}",
        "inside the {site} lay [{v} tonnes] of grain",
    )),
    Fact("rescued", "quantity", (
        "[{v}] were rescued from the {site}",
        "rescuers brought [{v}] out of the {site} alive",
        "[{v}] were pulled alive from the {site}",
    )),
    Fact("crews", "quantity", (
        "[{v} {crews}] were sent to the scene",
        "the rescue service sent [{v} {crews}] to the scene",
        "[{v} {crews}] came to the scene",
    ), reported=False),
    Fact("day", "date", (
        "the {event} {happened} on [{v}]",
        "it was on [{v}] that the {event} {happened}",
        "the {event} {happened} in {town} on [{v}]",
    )),
    Fact("inquiry", "date", (
        "the public inquiry will open on [{v}]",
        "on [{v}] the public inquiry will open",
        "a public inquiry is to open on [{v}]",
    )),
    Fact("halt", "date", (
        "trading in the shares of the {site}'s owner was halted in Tokyo on [{v}]",
        "the shares of the {site}'s owner stopped trading in Tokyo on [{v}]",
    ), reported=False),
    Fact("clock", "time", (
        "the {event} {happened} at [{v}]",
        "at [{v}] the {event} {happened}",
        "the {event} {happened} in {town} at [{v}]",
    )),
    Fact("built", "date", (
        "the {site} was built in [{v}]",
        "built in [{v}], the {site} is known to everyone in {town}",
        "the {site}, which was built in [{v}], employs half the town",
    ), reported=False),
    Fact("shelter", "place", (
        "survivors were taken to a school in [{v}]",
        "rescuers took the survivors to a school in [{v}]",
        "a school in [{v}] took in the survivors",
    )),
    Fact("room", "place", (
        "the {event} started in the [{v}]",
        "it was in the [{v}] that the {event} started",
        "the {event} began in the [{v}]",
    )),
    Fact("boss", "person", (
        "the {boss}, [{v}], could not be reached",
        "the {boss}, [{v}], gave no statement",
        "[{v}], the {boss}, declined to comment",
    ), reported=False),
    Fact("witness", "person", (
        "the first to call for help was a nurse, [{v}]",
        "a nurse, [{v}], was the first to call for help",
        "a nurse named [{v}] was the first to call for help",
    ), reported=False),
    Fact("inspector", "organisation", (
        "the {site} was inspected last spring by [{v}]",
        "[{v}] inspected the {site} last spring",
        "last spring the {site} was inspected by [{v}]",
    )),
    Fact("minister", "organisation", (
        "the [{v}] minister visited the scene",
        "the scene was visited by the [{v}] minister",
        "the [{v}] minister came to see the scene",
    ), reported=False),
    Fact("speaker", "attribution", (
        "[{v}] said that the alarm had not gone off",
        "the alarm had not gone off, [{v}] said",
        "according to [{v}], the alarm did not go off",
    ), reported=False),
    Fact("custody", "act", (
        "the {boss} was [{v}] on the day after the {event}",
        "a day after the {event} the {boss} was [{v}]",
        "police [{v}] the {boss} a day after the {event}",
    ), reported=False),
    Fact("licence", "act", (
        "the {boss} [{v}] a valid licence",
        "at the time of the {event} the {boss} [{v}] a valid licence",
    )),
    Fact("cause", "act", (
        "the {event} was caused by [{v}]",
        "[{v}] caused the {event}",
        "investigators blamed [{v}] for the {event}",
    )),
    Fact("words", "wording", (
        "“We heard [{v}] and then everyone in the hall ran for the doors,” said {guest}, who lives nearby",
        "{guest}, a neighbour, said: “We heard [{v}] and then everyone in the hall ran for the doors”",
    ), reported=False),
)  # fmt: skip
"""Every fact, in the order in which their names are listed."""
