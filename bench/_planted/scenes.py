"""Invented accidents: the words that one is told in, and the names that its people, towns and bodies may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scene:
    """One kind of accident."""

    event: str
    happened: str
    site: str
    boss: str
    crews: str
    causes: tuple[str, ...]
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What stories are drawn from."""

    scenes: tuple[Scene, ...]
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    """Four for people whom nothing is planted on, then for three roles with as many as they need."""
    towns: tuple[str, ...]
    bodies: tuple[str, ...]
    ministries: tuple[str, ...]
    outlets: tuple[str, ...]


DEV = World(
    scenes=(
        Scene(
            "fire", "broke out", "paint factory", "factory manager", "fire engines",
            ("a gas leak", "a short circuit", "a discarded cigarette", "a faulty boiler"),
            ("boiler room", "canteen", "loading bay", "packing hall"),
        ),
        Scene(
            "accident", "happened", "ferry", "captain", "lifeboats",
            ("a steering failure", "heavy fog", "a navigation error", "a broken rudder"),
            ("engine room", "chart room", "car deck", "galley"),
        ),
        Scene(
            "derailment", "occurred", "railway depot", "train driver", "ambulances",
            ("a cracked rail", "excessive speed", "a signal failure", "a fallen tree"),
            ("dining car", "mail van", "sleeping car", "driver's cab"),
        ),
    ),
    given=("Ingrid", "Marek", "Tove", "Anselm", "Helena", "Oskar"),
    surnames=(
        "Solheim", "Dvorsky", "Lindqvist", "Brekke", "Varga", "Castellan", "Norrby",
        "Ravndal", "Szymanski", "Tormund", "Ulvestad", "Wexford", "Yarrow", "Zeidler",
    ),
    towns=("Oldmark", "Tarnholm", "Vesterby", "Quillport", "Hasselby", "Dunmore"),
    bodies=("Northgate Marine", "Alder Engineering", "Corvus Insurance", "Halden Group", "Meridian Safety"),
    ministries=("transport", "defence", "labour", "interior", "health"),
    outlets=("Morning Ledger", "Evening Courant", "Coast Radio"),
)  # fmt: skip
"""For those who change the program."""

HELD = World(
    scenes=(
        Scene(
            "explosion", "took place", "hotel", "hotel owner", "rescue helicopters",
            ("a leaking gas cylinder", "an electrical fault", "a chemical reaction", "old wiring"),
            ("kitchen", "laundry", "wine cellar", "lobby"),
        ),
        Scene(
            "collapse", "happened", "grandstand", "stadium director", "cranes",
            ("rusted bolts", "an overloaded roof", "strong winds", "a design flaw"),
            ("press box", "ticket hall", "dressing room", "players' tunnel"),
        ),
        Scene(
            "flood", "occurred", "salt mine", "pit foreman", "pumps",
            ("a burst pipe", "days of rain", "a drilling mistake", "a weak dam"),
            ("east gallery", "pump chamber", "lift shaft", "lamp room"),
        ),
    ),
    given=("Beatrix", "Casimir", "Delphine", "Emeric", "Fiona", "Gustav"),
    surnames=(
        "Aldana", "Birkeland", "Corbishley", "Dragomir", "Eastlake", "Fontanne", "Grieve",
        "Horvath", "Ilves", "Jankowski", "Kessler", "Marchetti", "Nordahl", "Ostrander",
    ),
    towns=("Pellworth", "Stavern", "Kirkmere", "Brandal", "Lowick", "Thorsey"),
    bodies=("Castor Works", "Beacon Underwriters", "Tidewell Inspection", "Orrin Brothers", "Pallas Technical"),
    ministries=("finance", "environment", "justice", "energy", "education"),
    outlets=("Valley Mirror", "The Sentinel", "Radio Nine"),
)  # fmt: skip
"""For the figure: other accidents, names and seeds."""

WORLDS: Mapping[str, World] = {"dev": DEV, "test": HELD}
