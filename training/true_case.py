"""Which words news writes small inside sentences: `python -m training.true_case CLUSTERS`.

CLUSTERS is the folder of the `clusters` archive. Counted are words inside running sentences of `news_stream.jsonl`, in
no line where most words have capitals; kept are those that are written small more often than not. Writes
`src/variorum/data/small_words.txt`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/variorum/data/small_words.txt"
FEWEST = 12
"""Articles that a word must stand in."""
LONGEST_LINE = 0.5
"""Part of the words of a line that may have capitals."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]|[A-Za-z]")
_INSIDE = re.compile(r"[\w,;%)] $")
"""What stands before a word that does not open a sentence or a quotation."""


def main(clusters: Path) -> None:
    small, great = Counter[str](), Counter[str]()
    for line in (clusters / "news_stream.jsonl").open(encoding="utf-8"):
        words = set(_words(json.loads(line)["text"] or ""))
        small.update(word for word in words if word.islower())
        great.update(word.lower() for word in words if not word.islower())
    kept = sorted(word for word, count in small.items() if count + great[word] >= FEWEST and count > great[word])
    TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(len(kept), "of", len(small.keys() | great.keys()), "words")


def _words(text: str) -> Iterator[str]:
    for line in text.splitlines():
        found = list(_WORD.finditer(line))
        if sum(match[0][0].isupper() for match in found) <= LONGEST_LINE * len(found):
            yield from (match[0] for match in found if _INSIDE.search(line[max(match.start() - 2, 0) : match.start()]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
