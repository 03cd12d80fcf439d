"""The benchmark of names on invented lines."""

from __future__ import annotations

from pathlib import Path

from bench.names import run, uner, worldwide

UNER = """# newdoc id = letter-1
# sent_id = 1
# text = the Oldmark Times
1\tthe\tB-ORG\t-\tx
2\tOldmark\tI-ORG\t-\tx
3\tTimes\tI-ORG\t-\tx

# newdoc id = letter-2
1\tAnna\tB-PER\t-\tx
2\tBergman\tI-PER\t-\tx
3\tlaughed\tO\t-\tx
"""
WIRE = "http://example.org\tO\n\nAnna\tB-Person\nBergman\tI-Person\n,\tO\na\tO\nSwiss\tB-NORP\npilot\tO\n,\tO\nspoke\tO\n.\tO\n"


def data(folder: Path) -> Path:
    """The two sets, of Worldwide five articles: the last is held out."""
    (folder / "uner_ewt-dev.iob2").write_text(UNER, encoding="utf-8")
    (folder / "worldwide").mkdir()
    for number in range(5):
        (folder / "worldwide" / f"article_{number}.tsv").write_text(WIRE, encoding="utf-8")
    return folder


def test_articles_are_running_text_with_names_at_their_offsets(tmp_path: Path) -> None:
    folder = data(tmp_path)
    first, second = uner(folder, "dev")
    assert [(first.report.text[start:end], kind) for start, end, kind in first.names] == [
        ("Oldmark Times", "organisation")
    ]
    assert second.report.text == "Anna Bergman laughed\n"
    (held,) = worldwide(folder, "dev")
    assert held.report.text == "http://example.org\nAnna Bergman, a Swiss pilot, spoke.\n"
    assert sorted((held.report.text[start:end], kind) for start, end, kind in held.names) == [
        ("Anna Bergman", "person"),
        ("Swiss", "group"),
    ]
    assert len(list(worldwide(folder, "all"))) == 5


def test_figures_are_shares_of_the_names_found_and_asked_for(tmp_path: Path) -> None:
    figures, table = run(data(tmp_path), split="dev", verbose=False)
    assert figures["worldwide_layer_person_f"] == figures["worldwide_layer_group_f"] == 1.0
    assert "worldwide_layer_core" in table
