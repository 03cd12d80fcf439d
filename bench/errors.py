"""The most frequent kinds of error of the language pipeline in trees, tags, sentences and names.

    python -m bench errors DATA [--nlp accurate]

DATA is the folder that holds `treebank` and `ner`. Kinds are counted over both treebanks' and both name sets' held-out
parts: a relation taken for another or hung elsewhere, a tag for another, a sentence start missed or put by what stands
around it, a name missed, put, of another kind or of other extent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench import names, parse
from bench._language import load_language
from variorum.marks import Sentence

Figures = dict[str, float]
MOST = 10
"""Kinds that are shown of each task."""
_MARKS = {
    ".": "a full stop", "?": "a question mark", "!": "an exclamation mark", ":": "a colon", ";": "a semicolon",
    ",": "a comma", "…": "dots", "-": "a dash", "–": "a dash", "—": "a dash",
    **dict.fromkeys("\"'”’)]}", "a closing mark"),
}  # fmt: skip


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """How often each kind occurs; the table holds the most frequent of each task, all of them when verbose."""
    if data is None:
        raise SystemExit("errors: give the folder that holds the unpacked treebanks and names")
    counts = count(data, split)
    table = "\n\n".join(_table(task, counter, None if verbose else MOST) for task, counter in counts.items())
    return {f"{task}: {kind}": n for task, counter in counts.items() for kind, n in ranked(counter)[:MOST]}, table


def count(data: Path, split: str) -> dict[str, Counter[str]]:
    """The kinds of error of each task, counted with the pipeline in use."""
    counts = {task: Counter[str]() for task in ("relations", "tags", "sentences", "names")}
    language = load_language()
    texts = [text for name in parse.SETS for text in parse.read_treebank(data / "treebank" / f"{name}-{split}.conllu")]
    for text, sentences in zip(texts, language.parse(text.report for text in texts), strict=True):
        _words(text, sentences, counts["relations"], counts["tags"])
        counts["sentences"].update(starts(text, sentences))
    for kinds, articles in _named(data / "ner", split):
        for article, sentences in zip(articles, language.parse(one.report for one in articles), strict=True):
            found = {one for one in names.labelled(article.report, sentences) if one[2] in kinds}
            counts["names"].update(mistakes({one for one in article.names if one[2] in kinds}, found))
    return counts


def ranked(counter: Counter[str]) -> list[tuple[str, int]]:
    """Kinds with their numbers, the most frequent first."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def _named(folder: Path, split: str) -> Iterator[tuple[Sequence[str], list[names.Article]]]:
    """Each set of names with the kinds that it marks."""
    yield names.CORE, list(names.uner(folder, split))
    yield (*names.CORE, "group"), list(names.worldwide(folder, split))


def _words(text: parse.Text, sentences: Iterable[Sentence], relations: Counter[str], tags: Counter[str]) -> None:
    """Count what is wrong with the words that both sides have."""
    for given, gold, hung in parse.pairs(text, sentences):
        if given.pos != gold.pos:
            tags[f"{gold.pos} taken for {given.pos}"] += 1
        ours, right = given.dep.split(":")[0], gold.dep.split(":")[0]
        if ours != right:
            relations[f"{right} taken for {ours}"] += 1
        elif not hung:
            relations[f"{right} hung on another word"] += 1


def starts(text: parse.Text, sentences: Iterable[Sentence]) -> Iterator[str]:
    """The sentence starts that one side alone has, by what stands around them."""
    gold = {start for start, _ in text.sentences}
    given = {sentence.start for sentence in sentences}
    for mark, places in (("missed", gold - given), ("put", given - gold)):
        yield from (f"{mark} after {_around(text.report.text, place)}" for place in sorted(places))


def _around(text: str, place: int) -> str:
    before, word = text[:place].rstrip()[-1:], text[place : place + 1]
    after = "a small letter" if word.islower() else "a capital" if word.isupper() else "a figure or sign"
    return f"{_MARKS.get(before, 'no mark')}, before {after}"


def mistakes(gold: names.Names, found: names.Names) -> Iterator[str]:
    """What is wrong with the names of one article; one that overlaps a gold name is no name put."""
    for start, end, kind in sorted(gold - found):
        over = sorted(one for one in found if one[0] < end and start < one[1])
        same = [one for one in over if one[:2] == (start, end)]
        if same:
            yield f"{kind} taken for {same[0][2]}"
        elif over:
            yield f"{kind} of other extent" + ("" if over[0][2] == kind else " and kind")
        else:
            yield f"{kind} missed"
    for start, end, kind in sorted(found - gold):
        if not any(a < end and start < b for a, b, _ in gold):
            yield f"{kind} where there is no name"


def _table(task: str, counter: Counter[str], most: int | None) -> str:
    lines = [f"{n:>6} {n / counter.total():>6.1%}  {kind}" for kind, n in ranked(counter)[:most]]
    return "\n".join([f"{task}: {counter.total()} errors", *lines])
