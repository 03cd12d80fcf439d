"""Pictures of the page, to look at and for the documentation: python -m tests.browser.screenshots

Reads the demo story, opens its page in Chromium, and writes what is seen at three widths, light and dark: into
docs/images what the documentation shows, the rest into out/screenshots.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

import variorum
from tests.browser import chromium
from tests.stories import FOLDER as STORIES

ROOT = Path(__file__).parents[2]
Scheme = Literal["light", "dark"]
LOOKS: dict[str, tuple[int, int, Scheme]] = {
    "page": (1440, 900, "light"),
    "page-dark": (1440, 900, "dark"),
    "page-phone": (390, 844, "light"),
    "page-phone-dark": (390, 844, "dark"),
    "page-wide": (2560, 1300, "light"),
    "page-wide-dark": (2560, 1300, "dark"),
}
IN_DOCS = {"page"}


def main() -> None:
    """Write one picture for each look, with the evidence of the first difference open where there is room for it."""
    path = chromium.chromium()
    if path is None:
        sys.exit(chromium.MISSING)
    with tempfile.TemporaryDirectory() as temporary, chromium.browser(path) as browser:
        page = Path(temporary) / "dossier.html"
        (dossier,) = variorum.read(STORIES / "ferry" / "reports", one_story=True).dossiers
        variorum.write_page(dossier, page)
        for name, look in LOOKS.items():
            folder = ROOT / ("docs/images" if name in IN_DOCS else "out/screenshots")
            folder.mkdir(parents=True, exist_ok=True)
            _shoot(browser, page, look, folder / f"{name}.png")


def _shoot(browser: Browser, file: Path, look: tuple[int, int, Scheme], picture: Path) -> None:
    width, height, scheme = look
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(file.as_uri())
    if page.locator("#reports").evaluate("pane => getComputedStyle(pane).position") == "sticky":
        page.locator(".conflict .cite").first.click()
        page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=picture)
    page.close()


if __name__ == "__main__":
    main()
