"""What can go wrong, and what is said about it.

    VariorumError
    ├── LanguageError    the language pipeline asked for cannot be used
    ├── DossierError     a dossier file is not one, or is of another version
    ├── DecisionError    a line is no decision
    └── FormatError      a way out is not installed, or is none

What concerns one file and leaves the others readable is no exception but a `Problem`: it is collected, the rest is
read, and the caller sees the list.
"""

from __future__ import annotations

from dataclasses import dataclass


class VariorumError(Exception):
    """Base of all errors that this package raises on purpose; its text is one sentence meant for the user."""


class LanguageError(VariorumError):
    """The language pipeline that was asked for is not installed, or lacks a part that is needed."""


class DossierError(VariorumError):
    """A file that was given as a dossier is not one, or is of a version this package does not read."""


class DecisionError(VariorumError):
    """What was given as a decision is none."""


class FormatError(VariorumError):
    """The format that was asked for is not installed, or what is installed under its name is none."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing left out or doubted while the rest was read: which file or field, what was wrong, what to do.

    `lost` tells whether something was left out (exit status 1) or only remarked upon.
    """

    source: str
    what: str
    advice: str = ""
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.source}: {self.what}" + (f" ({self.advice})" if self.advice else "")
