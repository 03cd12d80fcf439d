"""How often quotations are some, from whom they name: `python -m training.quotation_rates POLNEAR`.

Counted in the development part of PolNeAR, on which nothing is trained: by kind of quotation and by how the report
names the speaker (name, description, pronoun, other words, none). Right is one of whose words at least half are in the
content of an attribution that people marked, and whose words for the speaker share a word with the source of that;
where no speaker is given, the first alone. Prints the table that ships as `src/variorum/data/quotation_rates.tsv`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench._polnear import Article, articles

from variorum.annotate.actors import find_actors
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.quotes import find_quotes
from variorum.collate.utterances.sureness import form_of
from variorum.marks import Marks, Quote

_WORD = re.compile(r"\w+")


def main(folder: Path) -> None:
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    found = list(articles(folder, "dev"))
    parsed = SpacyLanguage().parse(article.report for article in found)
    for article, sentences in zip(found, parsed, strict=True):
        mentions, chains = find_actors(article.report, sentences)
        marks = Marks(article.report.id, mentions=mentions)
        for quote in find_quotes(article.report, sentences, mentions, chains):
            key = quote.kind, form_of(marks, quote)
            seen[key] += 1
            right[key] += _is_right(article, quote)
    print("# " + (__doc__ or "").splitlines()[0])
    print("# kind\tspeaker\tright\tseen")
    for key in sorted(seen):
        print(*key, right[key], seen[key], sep="\t")


def _is_right(article: Article, quote: Quote) -> bool:
    words = _words(article, [(quote.start, quote.end)])
    source = _words(article, [quote.speaker]) if quote.speaker else set()
    told = ((_words(article, one.content), _words(article, one.source)) for one in article.attributions)
    content, whose = max(told, key=lambda one: len(one[0] & words), default=(set[int](), set[int]()))
    return 2 * len(content & words) >= len(words) and (not source or bool(source & whose))


def _words(article: Article, parts: Iterable[tuple[int, int]]) -> set[int]:
    text = article.report.text
    return {match.start() for start, end in parts for match in _WORD.finditer(text, start, end)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
