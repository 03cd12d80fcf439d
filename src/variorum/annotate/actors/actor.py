"""An actor of one report while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.annotate.actors.atlas import Entry


@dataclass(slots=True)
class Actor:
    """What is known of one actor so far: names, roles, gender (m, f or ""), and where it stood.

    `parts` are a person's name parts, `nouns` the lemmas that say what it is, `codes` the countries that its roles or
    its names belong to. `places` are the indices of the words that have stood for it, in reading order.
    """

    number: int
    kind: str
    parts: tuple[str, ...] = ()
    names: dict[str, int] = field(default_factory=dict)
    """Names and named descriptions as written, with how often."""
    aliases: dict[str, int] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    """The words of its roles and descriptions, folded."""
    codes: set[str] = field(default_factory=set)
    gender: str = ""
    guess: str = ""
    """The gender that the first name suggests."""
    plural: bool = False
    entry: Entry | None = None
    places: list[int] = field(default_factory=list)

    @property
    def chain(self) -> str:
        """The id of its chain among the marks."""
        return f"a{self.number}"

    def add_name(self, written: str) -> None:
        """Count one more use of a name."""
        self.names[written] = self.names.get(written, 0) + 1

    def add_alias(self, written: str) -> None:
        """Count one more use of a description."""
        self.aliases[written] = self.aliases.get(written, 0) + 1


def agrees(one: str, other: str) -> bool:
    """Whether two genders can be one person's."""
    return not one or not other or one == other
