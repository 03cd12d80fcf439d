"""Events in words: what a type of event is called where several of it stand together, and who did it to whom."""

from __future__ import annotations

from variorum.publish.names import Names
from variorum.records import EventRecord

KINDS = {
    "AGREE": ("agreement", "agreements and offers"),
    "CONSULT": ("meeting or call", "meetings, calls and talks"),
    "SUPPORT": ("support", "support and praise"),
    "CONCEDE": ("concession", "concessions"),
    "COOPERATE": ("cooperation", "cooperation"),
    "AID": ("aid", "aid"),
    "RETREAT": ("release or withdrawal", "releases, returns and withdrawals"),
    "REQUEST": ("demand", "demands and appeals"),
    "ACCUSE": ("accusation", "accusations and inquiries"),
    "REJECT": ("refusal", "refusals"),
    "THREATEN": ("threat", "threats and warnings"),
    "PROTEST": ("protest", "protests"),
    "SANCTION": ("sanction", "sanctions and broken relations"),
    "MOBILIZE": ("deployment", "deployments"),
    "COERCE": ("arrest or ban", "arrests, seizures and bans"),
    "ASSAULT": ("attack", "attacks"),
    "TEST": ("test or launch", "tests and launches"),
    "STATE": ("statement", "statements"),
    "ACCIDENT": ("accident", "accidents"),
    "DISASTER": ("disaster", "disasters"),
    "DEATH": ("death", "deaths"),
    "INJURY": ("injury", "injuries"),
    "CRIME": ("crime", "crimes"),
    "JUSTICE": ("charge or trial", "charges, trials and verdicts"),
    "RESCUE": ("rescue", "rescues"),
    "BUSINESS": ("business", "business"),
    "MARKET": ("market", "prices and markets"),
    "OFFICE": ("election or appointment", "elections and appointments"),
    "SPORT": ("sport", "sport"),
}
"""Types of event as a reader calls them, one and several."""


FIELDS = {"dead": "killed", "shoot": "shot", "date": "day", "time": "hour"}
"""Fields of an event as a reader calls them, where that is another word."""


def column(name: str) -> str:
    """What a field of an event is called."""
    return FIELDS.get(name, name)


def called(event: EventRecord) -> str:
    """What an event is: its type in words, with what PLOVER calls its mode where that says more."""
    type, mode = _one_and_several(event.type)[0], (event.mode or "").lower()
    return mode if mode and mode in type.split() else " · ".join(filter(None, (type, mode)))


def several(type: str) -> str:
    """What events of a type are called."""
    return _one_and_several(type)[1]


def _one_and_several(type: str) -> tuple[str, str]:
    return KINDS.get(type, (type.lower(), type.lower()))


def parties(names: Names, event: EventRecord) -> str:
    """Who did it to whom; who is named on both sides is named once."""
    did = [names.actor(id) or id for id in event.actors]
    bore = [name for id in event.recipients if (name := names.actor(id) or id) not in did]
    return " → ".join(filter(None, (", ".join(did), ", ".join(bore))))
