"""Which Chromium the browser tests and the pictures use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium is installed here (tests/browser/install-chromium.sh says how, VARIORUM_CHROMIUM names one)"


def chromium() -> str | None:
    """The path of an installed Chromium, None where there is none."""
    return next(filter(None, map(shutil.which, (os.environ.get("VARIORUM_CHROMIUM", ""), *NAMES))), None)


@contextmanager
def browser(path: str) -> Iterator[Browser]:
    """A headless browser; it opens local files only, so that it may run without a sandbox, in containers too."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield launched
        finally:
            launched.close()
