"""A real browser, and pages in it that are watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.publish import crowded, decided, hostile, invented, recaptured
from variorum.publish.page.render import write_page
from variorum.records import Dossier

Open = Callable[..., Page]
WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.chromium()
    if path is None:
        pytest.skip(chromium.MISSING)
    with chromium.browser(path) as launched:
        yield launched


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages that are opened, by name."""
    folder = tmp_path_factory.mktemp("pages")
    makers = {"invented": invented, "hostile": hostile, "crowded": crowded, "decided": decided}
    dossiers: dict[str, Dossier] = {name: module.make() for name, module in makers.items()}
    dossiers["recaptured"] = recaptured.make()
    for name, dossier in dossiers.items():
        write_page(dossier, folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in dossiers}


@pytest.fixture
def open_page(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Opens a page; at the end of the test it must have asked the network for nothing and complained of nothing."""
    requests: list[str] = []
    complaints: list[str] = []
    contexts = []

    def open_(name: str = "invented", anchor: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(files[name].as_uri() + anchor)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith("file://")] == []
    assert complaints == []
