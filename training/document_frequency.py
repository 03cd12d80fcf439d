"""Counts in how many news articles each word stem stands: `python -m training.document_frequency NEWS.jsonl`.

Writes `src/variorum/data/stems.tsv`: first the number of articles, then stems with their counts, most frequent first.
The counts are facts about the articles (JSON lines with a field `text`); no text of theirs is kept.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from variorum.wording import stem_of, words_of

TARGET = Path(__file__).parents[1] / "src/variorum/data/stems.tsv"
RARE = 12
"""Stems of fewer articles are left out: they all weigh the same, as much as a stem can."""


def main(path: Path) -> None:
    counts: Counter[str] = Counter()
    articles: set[int] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        if hash(text) not in articles:
            articles.add(hash(text))
            counts.update({stem_of(key) for key in words_of(text).keys})
    kept = sorted(((stem, n) for stem, n in counts.items() if n >= RARE), key=lambda pair: (-pair[1], pair[0]))
    lines = ["# stem\tarticles that have it; the first line is the number of articles", f"\t{len(articles)}"]
    TARGET.write_text("\n".join([*lines, *(f"{stem}\t{n}" for stem, n in kept)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
