"""Utterances: one for all versions of the same words, on an invented harbour dispute."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import Cast
from variorum.collate.utterances import collate_quotes
from variorum.collate.utterances.candidates import HOLDERS, candidates
from variorum.collate.utterances.concepts import concepts
from variorum.collate.utterances.credited import with_credited, without_terms
from variorum.collate.utterances.likeness import rendering, reworded
from variorum.collate.utterances.parts import Part, parts_of
from variorum.collate.utterances.speakers import Speaker, agreed
from variorum.collate.utterances.wording import Version, compare
from variorum.layout.page import lay_out
from variorum.marks import Chain, Marks, Quote, Sentence, Time
from variorum.records import ActorRecord, QuoteRecord
from variorum.report import Capture
from variorum.story import Story

MARKED = re.compile(r"“([^”]+)”")
MAYOR = ActorRecord(id="p-mayor", name="Ilse Brandt", kind="person", aliases=("Brandt",), roles=(), mentions=())
UNION = ActorRecord(id="p-union", name="Tor Aske", kind="person", aliases=("Aske",), roles=(), mentions=())


def _story(*texts: str, speakers: str = "p-mayor") -> tuple[Story, Cast]:
    """A story of these reports, named a, b, c ...; every quotation in it is the mayor's, or of the speaker given."""
    reports = tuple(lay_out(Capture(id, id, text), id=id) for id, text in zip("abcdefgh", texts, strict=False))
    marks = []
    for report in reports:
        quotes = [
            Quote(m.start(1), m.end(1), "direct" if len(m.group(1).split()) > 3 else "partial", chain="x")
            for m in MARKED.finditer(report.text)
        ]
        marks.append(Marks(report.id, chains=(Chain("x", "Brandt", "person"),), quotes=tuple(quotes)))
    return Story(reports, tuple(marks)), Cast((MAYOR, UNION), {(report.id, "x"): speakers for report in reports})


def _collated(*texts: str) -> list[list[tuple[str, str, str]]]:
    """For each utterance the report, relation and words of each reading."""
    story, cast = _story(*texts)
    return _plain(story, collate_quotes(story, cast))


def _plain(story: Story, quotes: tuple[QuoteRecord, ...]) -> list[list[tuple[str, str, str]]]:
    return [
        [(r.report, r.relation, story.report(r.report).text[r.start : r.end]) for r in quote.readings]
        for quote in quotes
    ]


FULL = "We will not sell a single berth of this harbour to anybody, and the cranes stay where they are"


def test_versions_of_the_same_words_are_one_utterance_whatever_was_cut_respelled_or_inserted() -> None:
    (utterance,) = _collated(
        f"“{FULL},” Brandt said.",
        "“We will not sell a single berth of this harbor to anybody, and the cranes stay where they are,” she said.",
        "The mayor said “we will not sell a single berth … and the cranes stay where they are”.",
        "“We will not sell a single berth of this harbour [the old one] to anybody,” said Brandt.",
    )
    assert [(report, relation) for report, relation, _ in utterance] == [
        *(("a", "same"), ("b", "same"), ("c", "cut"), ("d", "altered")),
    ]


def test_the_fullest_wording_is_verbatim_and_changes_say_what_differs() -> None:
    story, cast = _story(
        f"She said “{FULL}”.", "“We will never sell a single berth of this harbor to anyone,” she said."
    )
    (quote,) = collate_quotes(story, cast)
    assert quote.text == FULL
    assert (quote.speaker, quote.speaker_name) == ("p-mayor", "Ilse Brandt")
    changes = [(c.kind, c.full, c.here) for c in quote.readings[1].changes]
    assert ("changed", "not", "never") in changes
    assert ("respelled", "harbour", "harbor") in changes
    assert ("cut", "and the cranes stay where they are", "") in [
        (k, f.removeprefix("anybody, "), h) for k, f, h in changes
    ] or (
        "changed",
        "anybody, and the cranes stay where they are",
        "anyone",
    ) in changes
    for change in quote.readings[1].changes:
        if change.start is not None and change.end is not None:
            assert story.reports[1].text[change.start : change.end] == change.here


def test_a_paraphrase_by_the_same_speaker_is_found_in_any_order_and_by_another_is_not() -> None:
    texts = (
        "“The ministry's accusation of our lawful exercise of mooring rights is a provocation and a smuggler's logic.”",
        "“It is provocation and bandit logic that the ministry questions how we lawfully exercise our mooring rights.”",
    )
    assert len(_collated(*texts)) == 1
    story, cast = _story(*texts)
    other = replace(cast, ids={**cast.ids, ("b", "x"): "p-union"})
    assert len(collate_quotes(story, other)) == 2


def test_what_one_report_runs_together_and_others_quote_apart_is_two_utterances() -> None:
    groups = _collated(
        "“The tugs were late that night.”\n“Nobody told the pilots about the sandbank.”",
        "“Nobody told the pilots about the sandbank.”\nLater he said: “The tugs were late that night.”",
        "“The tugs were late that night. Nobody told the pilots about the sandbank.”",
    )
    assert [[report for report, *_ in group] for group in groups] == [["a", "b", "c"], ["a", "b", "c"]]


def test_a_sentence_that_holds_two_quotations_of_another_report_is_cut_between_them() -> None:
    groups = _collated(
        "“Who sold the tugs that night?”\nIn a second message he wrote: “Nobody told the pilots about the sandbank.”",
        "“First they ask me who sold the tugs that night and nobody told the pilots about the sandbank.”",
    )
    assert [[words for report, _, words in group if report == "b"] for group in groups] == [
        ["who sold the tugs that night and"],
        ["nobody told the pilots about the sandbank."],
        ["First they ask me"],
    ]


def test_a_person_and_a_description_of_a_speaker_do_not_keep_the_same_words_apart() -> None:
    story, cast = _story("“The talks will continue.”", "The report said “talks will continue”.")
    quote = replace(story.marks[1].quotes[0], chain="y")
    other = replace(story.marks[1], chains=(Chain("y", "a harbour spokesman", "person"),), quotes=(quote,))
    assert len(collate_quotes(replace(story, marks=(story.marks[0], other)), cast)) == 1


def test_a_quotation_that_a_report_interrupts_to_name_the_speaker_is_one_utterance() -> None:
    story, cast = _story("“We have waited long enough,” Brandt said. “The dredger sails on Friday.”")
    (quote,) = collate_quotes(story, cast)
    (reading,) = quote.readings
    assert quote.text == "We have waited long enough, … The dredger sails on Friday."
    text = story.reports[0].text
    assert text[reading.start : reading.end].startswith("We have")
    assert text[: reading.end].endswith("Friday.")
    words = [text[start:end] for start, end in reading.stretches()]
    assert words == ["We have waited long enough,", "The dredger sails on Friday."]


def test_a_reading_that_is_not_interrupted_has_no_parts() -> None:
    story, cast = _story("“We have waited long enough,” Brandt said.")
    (reading,) = collate_quotes(story, cast)[0].readings
    assert reading.parts == ()
    assert reading.stretches() == ((reading.start, reading.end),)


@pytest.mark.parametrize(
    ("between", "count"),
    [
        ("” The mayor was at the quay at noon with her staff. She was cheered. She said: “", 1),
        ("” Asked about the pilots, she said: “", 2),
        ("”\nShe added: “", 1),
        ("”\nThe harbour was built in the last war and rebuilt since, at great cost. She said: “", 2),
        ("”\n“", 2),
    ],
)
def test_what_one_report_alone_quotes_is_one_statement_in_one_paragraph_only(between: str, count: int) -> None:
    assert len(_collated(f"“We have waited long enough.{between}The dredger sails on Friday.”")) == count


def test_a_scrap_that_a_report_repeats_does_not_part_its_quotation() -> None:
    groups = _collated(
        "Brandt spoke of a “sandbank scandal”.\n"
        "“The tugs were late that night,” she said. “It was a sandbank scandal that nobody wanted.”"
    )
    assert ["a"] * 2 in [[report for report, *_ in group] for group in groups]
    assert len(groups) == 1


def test_an_answer_to_a_question_is_an_utterance_of_its_own() -> None:
    text = "“We have waited long enough,” she said. Asked whether the dredger would sail? “It sails on Friday.”"
    assert len(_collated(text)) == 2


@pytest.mark.parametrize(("scrap", "found"), [("single berth", True), ("second berth", False), ("berth", False)])
def test_a_scrap_that_a_report_credits_to_nobody_is_a_reading_of_the_words_it_stands_in(
    scrap: str, found: bool
) -> None:
    story, cast = _story(
        f"“{FULL},” Brandt said.", f"Nobody has come forward to buy a ‘{scrap}’ of the harbour so far, the port said."
    )
    first = story.marks[0]
    spoken = replace(first, quotes=(replace(first.quotes[0], speaker=(len(FULL) + 4, len(FULL) + 10)),))
    quotes = collate_quotes(replace(story, marks=(spoken, story.marks[1])), cast)
    readings = [(r.report, r.kind, r.relation) for quote in quotes for r in quote.readings]
    assert readings == [("a", "direct", "same"), *([("b", "partial", "cut")] if found else [])]


def test_a_scrap_that_is_of_no_quotation_is_a_term_and_no_utterance() -> None:
    story, cast = _story(
        f"“{FULL},” Brandt said.",
        "Nobody has come forward to buy a ‘single berth’ of the harbour so far, the port said.",
    )
    quote = replace(story.marks[0].quotes[0], speaker=(len(FULL) + 4, len(FULL) + 10))
    given = (replace(story.marks[0], quotes=(quote,)), story.marks[1])
    more = with_credited(replace(story, marks=given))
    spoken, scrap = parts_of(more, cast)
    assert list(without_terms([[spoken], [scrap]], given, more)) == [[spoken]]
    assert list(without_terms([[spoken, scrap]], given, more)) == [[spoken, scrap]]


def test_words_repeated_without_quotation_marks_are_a_reading(language: SpacyLanguage) -> None:
    text = "“Half of all the freight of this country goes through our lock at some point,” Tor Aske said on Monday.\n\n"
    pull = "Half of all the freight of this country goes through our dock at some point.\n"
    reports = (lay_out(Capture("a", "a", text + pull), id="a"),)
    (sentences,) = language.parse(reports)
    quote = Quote(1, text.index(",”") + 1, "direct")
    story = Story(reports, (Marks("a", sentences=sentences, quotes=(quote,)),))
    readings = [quote.readings for quote in collate_quotes(story, Cast()) if len(quote.readings) > 1]
    assert [(r.kind, r.relation) for r in readings[0]] == [("direct", "same"), ("indirect", "altered")]


BACK = (
    "“The harbour wall is older than the town, so nobody knows what stands beneath it.”\n"
    "“My council has asked the ministry for a survey three times, and three times it was refused.”\n"
    "“If the wall goes, the whole lower quarter will stand under water within the hour.”"
)
TRANSLATED = (
    "“The wall of the harbour has more years than the town, therefore none knows what is beneath.”\n"
    "“My council has requested three times a survey of the ministry and the three times has been rejected.”\n"
    "“If the wall falls, all the lower quarter will be under the water inside of an hour.”"
)
LATER = (
    "Nobody in my office was told by the ministry that ten sunken barges are there in the mud before the inner gates."
)


def test_a_report_that_never_has_the_words_of_the_others_is_translated_back() -> None:
    story, cast = _story(BACK, BACK, TRANSLATED)
    quotes = collate_quotes(story, cast)
    found = {(r.report, r.relation) for quote in quotes for r in quote.readings}
    assert found == {("a", "same"), ("b", "same"), ("c", "translation")}
    assert all(quote.text in BACK for quote in quotes)


def test_a_scrap_of_the_original_is_not_the_fullest_wording_beside_a_translation() -> None:
    story, cast = _story(BACK + "\nHe spoke of “ten sunken barges”.", BACK, TRANSLATED + "\n“" + LATER + "”")
    (found,) = [quote for quote in collate_quotes(story, cast) if "barges" in quote.text]
    assert found.text == LATER
    assert [(r.report, r.relation) for r in found.readings] == [("a", "cut"), ("c", "same")]


def test_two_reports_that_differ_do_not_make_either_a_translation() -> None:
    story, cast = _story(BACK, TRANSLATED)
    assert "translation" not in {r.relation for quote in collate_quotes(story, cast) for r in quote.readings}


def test_the_day_of_the_speech_is_the_day_beside_the_cue() -> None:
    text = "“The lock will open again in spring,” she said on Thursday."
    story, cast = _story(text)
    cue, day = text.index("said"), text.index("Thursday")
    quote = replace(story.marks[0].quotes[0], cue=(cue, cue + 4))
    marks = replace(
        story.marks[0],
        quotes=(quote,),
        sentences=(Sentence(0, len(text), ()),),
        times=(Time(day, day + 8, "day", "2031-05-01"),),
    )
    (found,) = collate_quotes(replace(story, marks=(marks,)), cast)
    assert found.said == "2031-05-01"


def test_candidates_grow_with_the_parts_not_with_their_square() -> None:
    story, cast = _story("\n".join([f"“{FULL}.”"] * 500))
    parts = parts_of(story, cast)
    assert len(parts) == 500
    assert len(candidates(parts)) <= 500 * HOLDERS


WORDS = st.lists(
    st.sampled_from(["we", "will", "not", "sell", "a", "single", "berth", "of", "this", "harbour"]),
    min_size=1,
    max_size=12,
)


def _version(words: list[str]) -> Version:
    text = " ".join(words)
    return Version.of(0, text, [(0, len(text))])


@given(WORDS)
def test_a_wording_is_the_same_as_itself(words: list[str]) -> None:
    assert compare(_version(words), _version(words)) == ("same", ())


@given(WORDS, WORDS)
def test_changes_turn_the_fullest_wording_into_the_reading(full: list[str], here: list[str]) -> None:
    relation, changes = compare(_version(full), _version(here))
    lost = [word for c in changes if c.kind in ("cut", "changed") for word in c.full.split()]
    new = [word for c in changes if c.kind in ("added", "changed") for word in c.here.split()]
    assert sorted([*full, *new]) == sorted([*here, *lost])
    assert (relation == "same") == (full == here)


@given(WORDS, st.data())
def test_words_left_out_are_a_cut(full: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(full), max_size=len(full)).filter(any))
    here = [word for word, keep in zip(full, kept, strict=True) if keep]
    assert compare(_version(full), _version(here))[0] == ("same" if all(kept) else "cut")


def test_a_passage_that_moved_is_not_cut_and_added() -> None:
    waited = ["we", "have", "waited", "and", "nobody", "came", "to", "the", "quay"]
    years = ["for", "three", "long", "years"]
    full, here = _version(years + waited), _version(waited + years)
    relation, changes = compare(full, here)
    assert relation == "reordered"
    assert [(change.kind, change.full) for change in changes] == [("moved", "for three long years")]


@given(st.permutations(["“" + FULL + ".”", "“We will not sell a single berth.”", "“The dredger sails on Friday.”"]))
def test_which_report_has_which_version_changes_no_grouping(texts: list[str]) -> None:
    groups = _collated(*texts)
    assert sorted(len(group) for group in groups) == [1, 2]


@pytest.mark.parametrize("text", ["", "“”", "“...”", "“ ”"])
def test_quotations_without_words_are_left_out(text: str) -> None:
    report = lay_out(Capture("a", "a", text or "x"), id="a")
    marks = Marks("a", quotes=(Quote(0, max(1, len(text)), "direct"),) if text else ())
    assert collate_quotes(Story((report,), (marks,)), Cast()) == ()


BODY = ActorRecord(
    id="o-board", name="Coast Pilots' Board", kind="organisation", aliases=("Board",), roles=(), mentions=()
)
READER = ActorRecord(id="p-reader", name="Nao Ferris", kind="person", aliases=("Ferris",), roles=(), mentions=())
STATED = "The Board marked “a memorable hour” by “lawfully exercising its claim to the outer banks”, it said."
READ_OUT = "“Today is proof of patient toil and an exercise of our lawful claim to the banks. It is a glorious hour.”"


@pytest.mark.parametrize(("role", "shared"), [("a well-known newsreader", 2), ("a rival captain", 0)])
def test_what_is_read_out_for_a_body_may_be_the_words_that_the_body_is_quoted_with(role: str, shared: int) -> None:
    story, _ = _story(STATED, READ_OUT)
    people = Cast(
        (BODY, msgspec.structs.replace(READER, roles=(role,))), {("a", "x"): "o-board", ("b", "x"): "p-reader"}
    )
    found = [{reading.report for reading in quote.readings} for quote in collate_quotes(story, people)]
    assert found.count({"a", "b"}) == shared


def test_a_common_sentence_from_another_speaker_does_not_join_testimonies() -> None:
    story, cast = _story("“We were all there.”", "“We were all there and it was late by then.”")
    other = replace(cast, ids={**cast.ids, ("b", "x"): "p-union"})
    assert len(collate_quotes(story, cast)) == 1
    assert len(collate_quotes(story, other)) == 2


def _part(report: int, kind: str, words: str, speaker: str = "Ilse Brandt") -> Part:
    stems = tuple(words.split())
    weights = {stem: 0.1 * (len(stem) > 3) for stem in stems}
    return Part(report, 0, 0, len(words), kind, Speaker(speaker, speaker, None), stems, weights, weights, capital=False)


@pytest.mark.parametrize(
    ("scrap", "kind", "speaker", "found"),
    [
        ("tries to seize attention", "partial", "Ilse Brandt", True),
        ("tries to seize attention", "direct", "Ilse Brandt", False),
        ("tries to seize attention", "partial", "Tor Aske", False),
        ("tries to seize control", "partial", "Ilse Brandt", False),
    ],
)
def test_a_scrap_is_a_rendering_where_most_of_its_words_recur_from_one_speaker(
    scrap: str, kind: str, speaker: str, found: bool
) -> None:
    whole = _part(0, "direct", "part of it is that the town tries to get attention")
    assert (rendering(whole, _part(1, kind, scrap, speaker)) is not None) == found


def test_stems_of_kin_words_stand_for_one_concept_and_kinship_is_not_carried_on() -> None:
    found = concepts({"safe": 3, "secur": 1, "boat": 2})
    assert found == {"safe": "safe", "secur": "safe", "boat": "boat"}


@pytest.mark.parametrize(
    ("first", "second", "speaker", "found"),
    [
        ("direct", "direct", "Ilse Brandt", True),
        ("direct", "indirect", "Ilse Brandt", True),
        ("indirect", "indirect", "Ilse Brandt", False),
        ("direct", "direct", "Tor Aske", False),
    ],
)
def test_one_sentence_in_other_words_shares_concepts(first: str, second: str, speaker: str, found: bool) -> None:
    one = _part(0, first, "by doing so one says there are safe piers and unsafe piers")
    other = _part(1, second, "it implies that there are piers of security as well as piers of insecurity", speaker)
    told = {"pier": 0.2, "safe": 0.1, "unsafe": 0.5}
    pair = [replace(part, concepts={**told, word: 0.3}) for part, word in ((one, "do"), (other, "imply"))]
    assert (reworded(*pair) is not None) == found


@pytest.mark.parametrize(
    ("speakers", "best"),
    [
        ([("p-1", "Ilse Brandt"), ("p-2", "Tor Aske"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([("p-1", "the mayor"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([("p-1", "a spokesman"), ("p-2", "a spokesman for the harbour")], "a spokesman for the harbour"),
        ([("p-1", "Ilse Brandt"), ("p-2", "Severine Oddvar Aske")], "Ilse Brandt"),
        ([(None, "Severine Oddvar Aske"), ("p-2", "Tor Aske")], "Tor Aske"),
        ([(None, None)], None),
    ],
)
def test_the_speaker_agreed_on(speakers: list[tuple[str | None, str | None]], best: str | None) -> None:
    assert agreed(Speaker(actor, name, None) for actor, name in speakers).name == best
