"""How quick the page of a big dossier is in Chromium: 80 reports and 2,000 points of fact, made by rule.

`open_s` is until the browser has read and laid out the page and run its script, `first_s` until something is seen;
`frame_ms` and `frame_ms_95` are the time between frames while the whole page is scrolled, in the middle and of the
slowest twentieth. A frame of 17 ms is as fast as a screen shows. The browser is the one that the tests use.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.browser import chromium
from tests.publish import crowded

from variorum.publish.page.render import write_page

Figures = dict[str, float]
_OPENED = """() => [performance.getEntriesByType('navigation')[0].loadEventEnd,
    performance.getEntriesByName('first-contentful-paint')[0].startTime]"""
_SCROLLED = """async () => {
    const gaps = [], end = document.documentElement.scrollHeight, step = Math.max(300, end / 120);
    let last = performance.now();
    for (let y = 0; y < end; y += step) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        gaps.push(now - last);
        last = now;
    }
    gaps.sort((a, b) => a - b);
    return [gaps[gaps.length >> 1], gaps[Math.floor(gaps.length * 0.95)]];
}"""


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Time to make, open and scroll the page; needs no data."""
    del data, split, verbose
    path = chromium.chromium()
    if path is None:
        raise SystemExit(f"reading: {chromium.MISSING}")
    with tempfile.TemporaryDirectory() as folder, chromium.browser(path) as browser:
        file = Path(folder) / "crowded.html"
        began = time.perf_counter()
        write_page(crowded.make(), file)
        made = time.perf_counter() - began
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(file.as_uri())
        opened, first = page.evaluate(_OPENED)
        middle, slow = page.evaluate(_SCROLLED)
        size = file.stat().st_size / 1e6
    figures = {
        "made_s": round(made, 2),
        "mb": round(size, 1),
        "open_s": round(opened / 1000, 2),
        "first_s": round(first / 1000, 2),
        "frame_ms": round(middle, 1),
        "frame_ms_95": round(slow, 1),
    }
    return figures, "\n".join(f"{name:>12} {value:>8}" for name, value in figures.items())
