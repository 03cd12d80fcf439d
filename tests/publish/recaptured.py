"""The invented dossier with a second capture of one of its pages, hours later."""

from __future__ import annotations

from tests.publish import invented
from tests.publish.invented import report
from variorum.records import Dossier

LATER = """Crane falls on quay in Port Amity, killing four
PORT AMITY, May 3 (Meridian) - A crane fell on a quay on Tuesday, killing four dock workers, the harbour office said.
"We heard the steel give way, and then nothing at all for a moment," harbour master Ines Quarrow told reporters.
The union demanded an inquiry.
"""


def make(published: str | None = "2022-05-03T21:00:00+02:00") -> Dossier:
    """The dossier."""
    again = report(
        "meridian-again",
        LATER,
        outlet="Meridian",
        published=published,
        url="https://www.meridian.example/crane/?utm_source=feed",
    )
    return invented.make(reports=(*invented.make().reports, again))
