"""The application: pages, their JSON and other formats, and the decisions."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from variorum.decisions.lines import append, from_line, to_line
from variorum.errors import DecisionError, FormatError, VariorumError
from variorum.publish import Document, formats
from variorum.publish.page.render import to_page
from variorum.web.guard import HEADERS, NOTHING, policy_of, refusal
from variorum.web.shelf import Shelf

LONGEST = 1_000_000
"""How many bytes of decisions are taken at once."""


def make_app(shelf: Shelf, hosts: list[str]) -> Starlette:
    """The reading room of a shelf; answers only who calls it by one of these names."""
    room = _Room(shelf)
    if shelf.alone:
        routes: list[Route | Mount] = room.routes()
    else:
        routes = [Route("/", room.index), Mount("/story/{story}", routes=room.routes())]
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)
    return Starlette(routes=routes, middleware=[guard], exception_handlers={VariorumError: _told})


class _Room:
    """The answers about one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def routes(self) -> list[Route | Mount]:
        return [
            Route("/", self.page),
            Route("/dossier.json", self.dossier),
            Route("/decisions", self.decisions, methods=["GET"]),
            Route("/decisions", self.decide, methods=["POST"]),
            Route("/export/{name}", self.export),
        ]

    def index(self, _request: Request) -> Response:
        """The stories, by their headlines."""
        rows = []
        for story in sorted(self._shelf.stories):
            known = self._shelf.dossier(story).story
            rows.append(f'<li><a href="/story/{escape(story)}/">{escape(known.headline or story)}</a></li>')
        page = "<!doctype html><html lang=en><meta charset=utf-8><title>Stories</title><h1>Stories</h1>"
        return _answer(f"{page}<ul>{''.join(rows)}</ul></html>", "text/html")

    def page(self, request: Request) -> Response:
        """The page of a story, whose decisions are kept here."""
        story = self._story(request)
        if story is None:
            return _no_story()
        address = "/decisions" if self._shelf.alone else f"/story/{story}/decisions"
        page = to_page(self._shelf.dossier(story), decisions=address)
        return _answer(page, "text/html", headers={"Content-Security-Policy": policy_of(page)})

    def dossier(self, request: Request) -> Response:
        """The JSON of a story, decisions and all."""
        return self._in_format(request, "json")

    def export(self, request: Request) -> Response:
        """A story in one of the formats; a folder of files as a ZIP archive."""
        return self._in_format(request, request.path_params["name"])

    def _in_format(self, request: Request, name: str) -> Response:
        story = self._story(request)
        if story is None:
            return _no_story()
        try:
            form = formats.named(name)
        except FormatError as error:
            return _answer(f"{error}\n", "text/plain", status=404)
        dossier = self._shelf.dossier(story)
        if isinstance(form, Document):
            return _answer(form.make(dossier), form.media, file=f"{story}{form.suffix}")
        return _answer(formats.packed(dossier, form), "application/zip", file=f"{story}.{name}.zip")

    def decisions(self, _request: Request) -> Response:
        """All decisions, a line each."""
        return _answer("".join(map(to_line, self._shelf.kept())), "application/x-ndjson")

    async def decide(self, request: Request) -> Response:
        """Keep the decisions of a request, all or none."""
        if reason := refusal(request):
            return _answer(f"{reason}\n", "text/plain", status=403)
        body = b""
        try:
            async for chunk in request.stream():
                body += chunk
                if len(body) > LONGEST:
                    return _answer(f"At most {LONGEST:,} bytes are taken at once.\n", "text/plain", status=413)
        except ClientDisconnect:
            return _answer("", "text/plain", status=400)
        try:
            taken = [from_line(line) for line in body.split(b"\n") if line.strip()]
        except DecisionError as error:
            return _answer(f"{error}\n", "text/plain", status=400)
        if not taken:
            return _answer("No decision was sent.\n", "text/plain", status=400)
        fresh = await run_in_threadpool(append, self._shelf.decisions, taken)
        return _answer("".join(map(to_line, fresh)), "application/x-ndjson", status=201 if fresh else 200)

    def _story(self, request: Request) -> str | None:
        story = str(request.path_params.get("story") or next(iter(self._shelf.stories)))
        return story if story in self._shelf.stories else None


def _answer(
    content: str | bytes, media: str, *, status: int = 200, file: str = "", headers: Mapping[str, str] | None = None
) -> Response:
    given = {"Content-Security-Policy": NOTHING, **HEADERS, **(headers or {})}
    if file:
        safe = "".join(ch if ch.isascii() and (ch.isalnum() or ch in "._-") else "_" for ch in file)
        given["Content-Disposition"] = f'attachment; filename="{safe}"'
    return Response(content, status_code=status, media_type=media, headers=given)


def _no_story() -> Response:
    return _answer("There is no such story here.\n", "text/plain", status=404)


def _told(_request: Request, error: Exception) -> Response:
    return _answer(f"{error}\n", "text/plain", status=500)
