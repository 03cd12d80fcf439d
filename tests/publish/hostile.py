"""A dossier whose reports try to run something, to hide something, or to break the page."""

from __future__ import annotations

from tests.publish.invented import report
from variorum.records import (
    VERSION,
    ActorRecord,
    ClaimRecord,
    Dossier,
    Holder,
    QuoteReading,
    QuoteRecord,
    Reading,
    SpanRecord,
    StoryRecord,
)

RLO, ZERO_WIDTH, NUL = "\u202e", "\u200b", "\x00"
TEXTS = {
    "script": "<script>window.harmed = 1</script>",
    "end-script": "</script><script>window.harmed = 1</script>",
    "end-style": "</style><style>body { display: none }</style>",
    "image": '<img src="http://tracker.example/a.png" onerror="window.harmed = 1">',
    "svg": '<svg onload="window.harmed = 1"><a xlink:href="javascript:harm()">x</a></svg>',
    "attribute": '" onmouseover="window.harmed = 1" x=\'',
    "style": '<link rel="stylesheet" href="http://tracker.example/a.css"><style>* { color: red }</style>',
    "frame": '<iframe srcdoc="<script>parent.harmed = 1</script>"></iframe><base href="http://tracker.example/">',
    "template": "{{ 7 * 7 }} {% include 'page.html' %} ${7*7}",
    "comment": "<!-- --><title>gone</title> -->",
    "entity": "&lt;script&gt; &#x3c;b&#x3e; &amp;",
    "bidi": f"no {RLO}drawkcab{ZERO_WIDTH} text\u2066 here",
    "control": f"a{NUL}b\x1b[31mc\u2028d",
    "right-to-left": "وقعت الرافعة على الرصيف يوم الثلاثاء",
    "long-word": "x" * 1_000_000,
    "marks": "e" + "\u0301" * 500,
}


def make() -> Dossier:
    """One report a text, each text in every field that a report, a claim, a quotation or an actor has."""
    return Dossier(
        variorum=VERSION,
        story=StoryRecord(
            id="s-hostile", headline=TEXTS["script"], first_published=TEXTS["attribute"], last_published=None
        ),
        reports=tuple(
            report(
                id,
                text,
                outlet=text[:200],
                headline=text[:200],
                byline=(text[:200],),
                source=text[:200],
                url="javascript:window.harmed=1",
            )
            for id, text in TEXTS.items()
        ),
        actors=tuple(
            ActorRecord(
                id=text[:50], name=text[:50], kind="person", aliases=(text[:50],), roles=(), mentions=(_all(id),)
            )
            for id, text in TEXTS.items()
        ),
        quotes=tuple(
            QuoteRecord(
                id=f"q-{id}",
                speaker=None,
                speaker_name=text[:200],
                said=None,
                venue=_all(id),
                addressee=text[:200],
                text=text,
                readings=(QuoteReading(report=id, start=0, end=len(text), kind="direct", relation="altered"),),
            )
            for id, text in TEXTS.items()
        ),
        claims=tuple(
            ClaimRecord(
                id=f"c-{id}",
                about=text[:200],
                kind="wording",
                status="conflict",
                why="unexplained",
                explanation=text[:200],
                readings=(
                    Reading(
                        value=text,
                        normal=text[:200],
                        independent=1,
                        holders=(Holder(report=id, start=0, end=len(text), attributed_to=text[:200]),),
                    ),
                ),
            )
            for id, text in TEXTS.items()
        ),
        events=(),
        dates=(),
        copies=(),
    )


def _all(id: str) -> SpanRecord:
    return SpanRecord(report=id, start=0, end=len(TEXTS[id]))
