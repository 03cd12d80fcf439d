from pathlib import Path

from bench import parse

DOCUMENT = """\
# newdoc id = harbour-1
# newpar
# sent_id = harbour-1-1
# text = The ferry didn't sail.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tferry\tferry\tNOUN\tNN\t_\t5\tnsubj\t_\t_
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newpar
# sent_id = harbour-1-2
# text = Divers came!!!
1\tDivers\tdiver\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t!!!\t!!!\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = whow-1
# newpar
# sent_id = whow-1-1
# text = Fold it.
1\tFold\tfold\tVERB\tVB\t_\t0\troot\t_\t_
2\tit\tit\tPRON\tPRP\t_\t1\tobj\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""


def test_documents_come_as_raw_text_and_closed_genres_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "ewt-dev.conllu").write_text(DOCUMENT, encoding="utf-8")
    (text,) = parse.read_treebank(tmp_path / "ewt-dev.conllu")
    assert text.report.text == "The ferry didn't sail.\n\nDivers came!!!"
    assert [text.report.text[token.start : token.end] for token in text.tokens] == [
        "The", "ferry", "did", "n't", "sail", ".", "Divers", "came", "!!!",
    ]  # fmt: skip
    assert text.tokens[6].head == 7
    assert {text.report.text[start:end] for start, end in text.sentences} == {
        "The ferry didn't sail.",
        "Divers came!!!",
    }


def test_figures_count_words_on_the_same_characters(tmp_path: Path) -> None:
    for name in parse.SETS:
        (tmp_path / f"{name}-dev.conllu").write_text(DOCUMENT, encoding="utf-8")
    figures, table = parse.run(tmp_path, split="dev", verbose=False)
    assert figures["ewt_words"] == figures["gum_words"] == 1.0
    assert figures["ewt_sentences"] == 1.0
    assert 0.5 < figures["ewt_las"] <= figures["ewt_uas"]
    assert figures["ewt_upos"] > 0.5
    assert "sentences" in table
