"""How often each English verb and noun reports what someone says, thinks or writes: `python -m training.cues POLNEAR`.

Counted in the training part of PolNeAR: for each lemma how often it heads the cue of an attribution, and how often it
stands in the articles at all. Prints the table that ships as `src/variorum/data/reporting_cues.tsv`.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bench._polnear import Attribution, articles

from variorum.annotate.language import SpacyLanguage
from variorum.marks import Sentence, Word

_LEAST = 3
"""Cues below this many are chance."""
_RAREST = 0.05
"""Lemmas that report less often than this are no cues of their own."""
Key = tuple[str, str]


def main(folder: Path) -> None:
    seen: Counter[Key] = Counter()
    cues: Counter[Key] = Counter()
    found = list(articles(folder, "train"))
    parsed = SpacyLanguage().parse(article.report for article in found)
    for article, sentences in zip(found, parsed, strict=True):
        seen.update(_key(word) for sentence in sentences for word in sentence.words if word.pos in {"VERB", "NOUN"})
        heads = _cue_heads(article.attributions)
        cues.update(_key(word) for sentence in sentences for word in _cue_words(sentence, heads))
    print("# " + (__doc__ or "").splitlines()[0])
    print("# lemma\tpos\tcues\tseen")
    for key, count in sorted(cues.items(), key=lambda item: (-item[1], item[0])):
        if count >= _LEAST and count >= _RAREST * seen[key]:
            print(*key, count, seen[key], sep="\t")


def _key(word: Word) -> Key:
    return word.lemma, word.pos


def _cue_heads(attributions: tuple[Attribution, ...]) -> list[tuple[int, int]]:
    return [part for attribution in attributions for part in attribution.cue]


def _cue_words(sentence: Sentence, cues: list[tuple[int, int]]) -> list[Word]:
    """The head of each cue: the verb, or else the noun, that hangs on no other of the cue's words."""
    found = []
    for start, end in cues:
        inside = {i for i, word in enumerate(sentence.words) if word.start < end and start < word.end}
        for pos in ("VERB", "NOUN"):
            heads = [i for i in sorted(inside) if sentence.words[i].pos == pos]
            if heads:
                found.append(sentence.words[heads[-1] if pos == "VERB" else heads[0]])
                break
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
