"""The recipe of `fast` on invented sentences: what its readers make of the sets, and one step from end to end."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, DocBin
from training.encoder.data import Window
from training.pipeline import lessons, sources, taught, train

from variorum.marks import Sentence, Word

TREE = """# newdoc id = harbour
# sent_id = harbour-1
# text = The ferry did n't sail from Oldmark .
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tferry\tferry\tNOUN\tNN\t_\t5\tnsubj\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\t_
6\tfrom\tfrom\tADP\tIN\t_\t7\tcase\t_\t_
7\tOldmark\tOldmark\tPROPN\tNNP\t_\t5\tobl\t_\t_
8\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

"""
MARKED = "# sent_id = harbour-1\n" + "".join(
    f"{line.split(chr(9))[0]}\t{line.split(chr(9))[1]}\t{'B-LOC' if 'Oldmark' in line else 'O'}\n"
    for line in TREE.splitlines()
    if not line.startswith("#") and line
) + "\n"  # fmt: skip
WIRE = "Anna\tB-Person\nBergman\tI-Person\nspoke\tO\n.\tO\n"
GOLD = "Oldmark I-LOC\nHarbour I-ORG\nTrust I-ORG\nsaid O\nso O\n"
SAIL = Window(
    words=["The", "ferry", "did", "n't", "sail"],
    upos=["DET", "NOUN", "AUX", "PART", "VERB"],
    xpos=["DT", "NN", "VBD", "RB", "VB"],
    heads=[1, 4, 4, 4, 4],
    deps=["det", "nsubj", "aux", "advmod", "root"],
    starts=[True, False, False, False, False],
    names=["O", None, "I-ORG", "I-LOC", "O"],
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of the data sets, a few invented lines each."""
    folder = tmp_path / "data"
    for name in ("treebank", "ner/worldwide", "ner/wikigold", "silver"):
        (folder / name).mkdir(parents=True)
    for bank in ("ewt", "gum"):
        for part in ("train", "dev"):
            (folder / "treebank" / f"{bank}-{part}.conllu").write_text(TREE * 25, encoding="utf-8")
    for part in ("train", "dev"):
        (folder / "ner" / f"uner_ewt-{part}.iob2").write_text(MARKED * 25, encoding="utf-8")
    for number in range(5):
        (folder / "ner" / "worldwide" / f"article_{number}.tsv").write_text(WIRE, encoding="utf-8")
    (folder / "ner" / "wikigold" / "wikigold.conll.txt").write_text(GOLD, encoding="utf-8")
    doc = Doc(spacy.blank("en").vocab, words=["Anna", "likes", "Danish"], ents=["B-PERSON", "O", "B-MISC"])
    DocBin(attrs=["ENT_IOB", "ENT_TYPE"], docs=[doc]).to_disk(folder / "silver" / "names-train.spacy")
    return folder


def test_what_a_teacher_read_becomes_windows_of_whole_sentences() -> None:
    words = (
        Word(0, 4, "Anna", "Anna", "PROPN", "NNP", "nsubj", 2, "person"),
        Word(5, 9, "Berg", "Berg", "PROPN", "NNP", "flat", 0, "person"),
        Word(10, 15, "slept", "sleep", "VERB", "VBD", "root", 2),
    )
    first, second = taught.windows([Sentence(0, 15, words, "body", 0)] * 31)
    assert (len(first.words), len(second.words)) == (90, 3)
    assert first.heads is not None
    assert first.names is not None
    assert first.heads[3:6] == [5, 3, 5]
    assert first.names[:4] == ["B-PER", "I-PER", "O", "B-PER"]


def test_of_long_articles_the_first_paragraphs_are_read() -> None:
    report = taught.article("1", ["one two " * 200, "three " * 200, "four"])
    assert [report.text[block.start : block.end][:5] for block in report.blocks] == ["one t", "three"]


def test_names_that_another_scheme_leaves_open_teach_nothing(data: Path) -> None:
    (window,) = sources.silver(data / "silver" / "names-train.spacy")
    assert window.names == ["B-PER", "O", None]
    assert len(sources.names(data)) == len(sources.trees(data)) // 2 + 1 + 4


def test_an_example_has_usual_spellings_and_whole_names() -> None:
    one = lessons.example(spacy.blank("en"), SAIL)
    assert [token.norm_ for token in one.predicted][2:4] == ["do", "not"]
    assert one.get_aligned_ner() == ["O", None, "U-ORG", "U-LOC", "O"]
    assert [token.dep_ for token in one.reference][-1] == "ROOT"


def test_an_example_in_capitals_keeps_what_is_right() -> None:
    one = lessons.example(spacy.blank("en"), SAIL, chance=0.04)
    assert [token.text for token in one.predicted] == ["THE", "FERRY", "DID", "N'T", "SAIL"]
    assert [token.text for token in one.reference] == SAIL.words
    assert one.get_aligned("TAG", as_string=True) == SAIL.xpos


def test_the_recipe_ends_with_a_pipeline_that_the_command_takes(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = spacy.blank("en")
    words.vocab.set_vector("ferry", np.ones(8, dtype="float32"))  # type: ignore[arg-type]
    words.to_disk(tmp_path / "words")
    for name in ("grammar", "names"):
        config = (train.HERE / f"{name}.cfg").read_text("utf-8")
        (tmp_path / f"{name}.cfg").write_text(config.replace("size = 1500", "size = 40"), encoding="utf-8")
    monkeypatch.setattr(train, "VECTORS", str(tmp_path / "words"))
    monkeypatch.setattr(train, "HERE", tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    (out / "taught.jsonl").write_text(json.dumps(asdict(SAIL)) + "\n", encoding="utf-8")
    train.main([str(data), str(out), "--steps", "1"])
    nlp = spacy.load(out / "en_fast")
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "parser", "ner"]
    assert str(tmp_path) not in (out / "en_fast" / "config.cfg").read_text("utf-8")
