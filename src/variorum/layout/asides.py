"""Lists inside an article that are about something else: teasers of other articles, galleries of other pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from variorum.layout.context import DOTS, SENTENCE
from variorum.layout.features import content_words
from variorum.layout.galleries import COUNTER

_OTHER_SUBJECT = 0.28
"""Of its content words a text about something else shares a smaller part with an article."""
_LEAST = 3
"""So many lines make a list."""
_TITLE = 4
"""A gallery that repeats its name before every picture has one of so many words."""
_TITLED = 5
"""So many pictures such a gallery has, and so small a part of their words the article does."""
_TITLED_SUBJECT = 0.15


def mark_teasers(texts: Sequence[str], kinds: list[str]) -> None:
    """A list of teasers: several lines that the page says twice running, as a link's title and its text, and that are
    about other things than the rest of it (unlike the captions of a gallery, which pages double too).
    """
    twice = [n for n in range(len(texts) - 1) if kinds[n] == kinds[n + 1] == "body" and _is_teaser(*texts[n : n + 2])]
    listed = {m for n in twice for m in (n, n + 1)}
    if len(twice) >= _LEAST and _shared(texts, twice, aside=listed) < _OTHER_SUBJECT:
        for n in listed:
            kinds[n] = "related"


def mark_galleries(texts: Sequence[str], kinds: list[str]) -> None:
    """Galleries that have little to do with the article: lines that count pictures ("3/20"), or that each begin with
    the gallery's name.
    """
    body = [n for n, kind in enumerate(kinds) if kind == "body"]
    for listed, least, most in _galleries(texts, body):
        if len(listed) >= least and _shared(texts, listed, aside=frozenset(listed)) < most:
            for n in listed:
                kinds[n] = "related"


def _galleries(texts: Sequence[str], numbers: Sequence[int]) -> Iterator[tuple[list[int], int, float]]:
    """Lines that may be a gallery, how many it takes, and below what part of words shared it is an aside."""
    counted: dict[str, list[int]] = defaultdict(list)
    titled: dict[str, list[int]] = defaultdict(list)
    for n in numbers:
        words = texts[n].split(maxsplit=_TITLE)
        if counter := COUNTER.match(texts[n]):
            counted[counter["of"]].append(n)
        elif len(words) > _TITLE:
            titled[" ".join(words[:_TITLE])].append(n)
    yield from ((listed, _LEAST, _OTHER_SUBJECT) for listed in counted.values())
    yield from ((listed, _TITLED, _TITLED_SUBJECT) for listed in titled.values())


def _is_teaser(first: str, second: str) -> bool:
    """Whether two lines of some length are the same, or the same but for where three dots cut them off."""
    if len(first.split()) < SENTENCE:
        return False
    shorter, longer = sorted((DOTS.sub("", first).rstrip(), DOTS.sub("", second).rstrip()), key=len)
    return first == second or (DOTS.search(first + second) is not None and longer.startswith(shorter))


def _shared(texts: Sequence[str], chosen: Sequence[int], *, aside: Collection[int]) -> float:
    """The part of the content words of the chosen lines that those not aside have too, in the mean."""
    article = frozenset(word for n, text in enumerate(texts) if n not in aside for word in content_words(text))
    words = [content_words(texts[n]) for n in chosen]
    return sum(len(found & article) / len(found) for found in words if found) / len(words)
