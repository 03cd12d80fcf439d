"""Actors of invented reports: who is named, and which words stand for one actor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.actors import find_actors
from variorum.annotate.language import SpacyLanguage
from variorum.marks import Chain, Mention, Sentence, Word
from variorum.report import Block, Report


class Read:
    """A text with its actors, a paragraph a line."""

    def __init__(self, language: SpacyLanguage, text: str) -> None:
        blocks, offset = [], 0
        for line in text.split("\n"):
            blocks.append(Block(offset, offset + len(line), "body"))
            offset += len(line) + 1
        self.report = Report("r", "r", text, tuple(blocks))
        sentences = next(iter(language.parse([self.report])))
        self.mentions, self.chains = find_actors(self.report, sentences)

    def chain(self, words: str, nth: int = 0) -> Chain | None:
        """The chain of the nth mention that has just these words."""
        mention = [m for m in self.mentions if self.report.slice(m.start, m.end) == words][nth]
        return next((chain for chain in self.chains if chain.id == mention.chain), None)

    def name(self, words: str, nth: int = 0) -> str | None:
        """What that chain is called."""
        chain = self.chain(words, nth)
        return chain.name if chain else None


def test_a_surname_stands_for_the_full_name_before_it_and_a_title_is_no_part_of_it(language: SpacyLanguage) -> None:
    read = Read(language, "Senator Maria Lindqvist spoke on Monday.\nMs. Lindqvist's speech was long, Lindqvist said.")
    chain = read.chain("Maria Lindqvist")
    assert chain == read.chain("Lindqvist") == read.chain("Lindqvist", 1)
    assert chain is not None
    assert (chain.name, chain.kind, chain.aliases, chain.roles) == (
        "Maria Lindqvist",
        "person",
        ("Lindqvist", "Maria Lindqvist"),
        ("Senator",),
    )


def test_a_surname_in_a_headline_stands_for_the_full_name_after_it(language: SpacyLanguage) -> None:
    read = Read(language, "Lindqvist warns of floods\nThe mayor, Maria Lindqvist, warned of floods on Monday.")
    assert read.name("Lindqvist") == "Maria Lindqvist"


def test_of_two_persons_of_one_surname_the_courtesy_title_tells_which_is_meant(language: SpacyLanguage) -> None:
    text = "Peter Harris and his wife Susan Harris were on the train.\nMr Harris was hurt.\nMrs Harris was not."
    read = Read(language, text)
    assert (read.name("Harris", 0), read.name("Harris", 1)) == ("Peter Harris", "Susan Harris")


def test_of_two_persons_of_one_surname_named_as_near_neither_is_taken(language: SpacyLanguage) -> None:
    read = Read(language, "Paul Brennan met John Brennan in Dublin.\nBrennan spoke of a good day.")
    assert read.name("Brennan") is None


def test_an_east_asian_family_name_comes_first(language: SpacyLanguage) -> None:
    text = "President Kim Dae-min met the envoy Sung Kim in Seoul on Monday.\nKim Dae-min left.\nMr Kim said nothing."
    read = Read(language, text)
    assert read.name("Kim") == "Kim Dae-min"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("North Korea fired a missile. N. Korea denied it. The DPRK said so.", "N. Korea", "North Korea"),
        ("North Korea fired a missile. N. Korea denied it. The DPRK said so.", "DPRK", "North Korea"),
        ("North Korea fired a missile on Monday. The North denied it on Tuesday.", "The North", "North Korea"),
        ("The U.S. imposed sanctions. The United States will lift them.", "U.S.", "United States"),
        ("North Korea spoke. The minister condemned Pyongyang's missile launches.", "Pyongyang", "North Korea"),
        ("The missile was seen by witnesses in Pyongyang on Monday.", "Pyongyang", "Pyongyang"),
        ("Norway spoke. The Norwegian government accepted the offer.", "The Norwegian government", "Norway"),
    ],
    ids=["short", "acronym", "compass", "stops", "capital as government", "capital as place", "government"],
)
def test_a_country_by_its_names(language: SpacyLanguage, text: str, words: str, name: str) -> None:
    assert Read(language, text).name(words) == name


def test_a_people_is_not_its_country(language: SpacyLanguage) -> None:
    read = Read(language, "Norway sent help. Many Norwegians gave money.")
    country, people = read.chain("Norway"), read.chain("Norwegians")
    assert country is not None
    assert people is not None
    assert (country.kind, people.kind) == ("place", "group")


def test_an_acronym_in_brackets_is_the_name_before_it(language: SpacyLanguage) -> None:
    text = "The Harbour Safety Inspection Agency (HSIA) opened an inquiry.\nThe HSIA said it would take months."
    read = Read(language, text)
    assert read.name("HSIA", 1) == "Harbour Safety Inspection Agency"


def test_a_body_without_its_country_is_the_body_with_it(language: SpacyLanguage) -> None:
    text = "The U.S. Treasury Department sanctioned five men.\nThe Treasury Department gave no names."
    assert Read(language, text).name("Treasury Department") == "U.S. Treasury Department"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Brian Olsen, the undersecretary of the navy, spoke. The undersecretary left.", "The undersecretary", "Olsen"),
        ("The U.S. ambassador to Norway, Anna Bergman, spoke. The ambassador left.", "The ambassador", "Bergman"),
        ("Foreign Minister Anna Bergman flew home. The diplomat said she was tired.", "The diplomat", "Bergman"),
        ("Anna Bergman is a lawyer in Oslo. The lawyer lost the case.", "The lawyer", "Bergman"),
        ("A spokesman for the port came. The spokesman said little.", "The spokesman", "port"),
        ("A woman was hurt in the crash. The driver fled.", "The driver", "driver"),
    ],
    ids=["apposition after", "apposition before", "other role", "statement", "unnamed", "someone new"],
)
def test_a_description_means_the_one_whose_role_fits(language: SpacyLanguage, text: str, words: str, name: str) -> None:
    found = Read(language, text).name(words)
    assert found is not None
    assert found.endswith(name)


def test_a_description_of_another_office_is_someone_else(language: SpacyLanguage) -> None:
    read = Read(language, "Defence Minister Anna Bergman spoke on Monday. The foreign minister was in Paris.")
    assert read.name("The foreign minister") == "The foreign minister"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Anna Bergman met Peter Olsen in Oslo. She said the talks went well.", "She", "Anna Bergman"),
        ("Anna Bergman met Peter Olsen in Oslo. He said the talks went well.", "He", "Peter Olsen"),
        ("Peter Olsen opened the bridge on Monday. His wife was there.", "His", "Peter Olsen"),
        ("“I saw nothing,” said Anna Bergman. “They ran away.”", "I", None),
    ],
    ids=["she", "he", "possessive", "first person"],
)
def test_a_pronoun_means_whom_the_reader_has_in_mind(
    language: SpacyLanguage, text: str, words: str, name: str | None
) -> None:
    assert Read(language, text).name(words) == name


@pytest.mark.parametrize(
    ("text", "words", "stranger"),
    [
        ("Through a representative, Maria Lindqvist, who is abroad, denied it.", "a representative", "Maria Lindqvist"),
        ("With a daughter and a son on the way, Maria Lindqvist went to Oslo.", "a son on the way", "Maria Lindqvist"),
        (
            "Peter Harris is the son of a baker who came from Wales.\nHarris prayed with his young son.",
            "his young son",
            "Peter Harris",
        ),
        (
            "The head of the Harbour Party, Maria Lindqvist, spoke.\nSo did the head of the Forest party.",
            "the head of the Forest party",
            "Maria Lindqvist",
        ),
        (
            "President Maria Lindqvist spoke.\nPolice shot the leader of the sect on Monday.",
            "the leader",
            "Maria Lindqvist",
        ),
        ("The Ports and Exchange Commission met.\nTraders left the largest exchange of the town.", "exchange", ""),
    ],
)
def test_a_description_is_not_given_to_whoever_stands_near(
    language: SpacyLanguage, text: str, words: str, stranger: str
) -> None:
    read = Read(language, text)
    meant = {
        chain.name
        for mention in read.mentions
        if words in read.report.slice(mention.start, mention.end) and mention.form == "description"
        for chain in read.chains
        if chain.id == mention.chain
    }
    assert stranger not in meant
    assert not any("Commission" in name for name in meant)


def test_the_company_is_the_one_named_last_or_none(language: SpacyLanguage) -> None:
    text = "The Digging Company Inc. bought a drill from Alphard Corporation.\nThe company paid on Monday."
    assert Read(language, text).name("The company") != "Digging Company Inc."


def test_a_noun_alone_is_forgotten_after_a_while(language: SpacyLanguage) -> None:
    start, between = "Maria Lindqvist, a singer, left.\n", "The rain fell on the town of Marl for hours.\n"
    assert Read(language, f"{start}{between * 3}The singer was ill.").name("The singer") == "Maria Lindqvist"
    assert Read(language, f"{start}{between * 20}The singer was ill.").name("The singer") != "Maria Lindqvist"


def test_the_president_is_not_the_presidents_spokesman(language: SpacyLanguage) -> None:
    text = "President Maria Lindqvist left.\nPeter Harris, the president's spokesman, stayed.\nThe president was ill."
    assert Read(language, text).name("The president") == "Maria Lindqvist"


def test_a_surname_used_before_a_relative_is_named_is_not_the_relatives(language: SpacyLanguage) -> None:
    text = (
        "Lindqvist sold the boat, and Lindqvist was glad.\nLindqvist lives in Oslo with her father, Peter Lindqvist.\n"
        "Lindqvist is rich now."
    )
    read = Read(language, text)
    assert read.name("Lindqvist", 3) == read.name("Lindqvist") != "Peter Lindqvist"


def test_a_first_name_that_was_not_labelled_belongs_to_the_name(language: SpacyLanguage) -> None:
    read = Read(language, "The fire was seen by survivor Patience Harris, who called for help.")
    assert read.name("Patience Harris") == "Patience Harris"


def test_roles_stand_with_the_mention_that_they_stand_beside(language: SpacyLanguage) -> None:
    read = Read(language, "Police chief Anna Bergman spoke. Bergman left.")
    assert [(m.role, m.form) for m in read.mentions if m.kind == "person"] == [("Police chief", "name"), ("", "name")]


def test_a_name_seen_as_a_person_once_is_one_everywhere(language: SpacyLanguage) -> None:
    read = Read(language, "Mr Ostrava, 44, a baker, was in court.\nIn court, Ostrava said nothing.\nOstrava went home.")
    assert {m.kind for m in read.mentions if read.report.slice(m.start, m.end) == "Ostrava"} == {"person"}


VOCABULARY = (
    ("Anna", "NNP"),
    ("Bergman", "NNP"),
    ("Mr.", "NNP"),
    ("Kim", "NNP"),
    ("North", "NNP"),
    ("Korea", "NNP"),
    ("HSIA", "NNP"),
    ("The", "DT"),
    ("the", "DT"),
    ("spokesman", "NN"),
    ("officials", "NNS"),
    ("company", "NN"),
    ("said", "VBD"),
    ("of", "IN"),
    ("he", "PRP"),
    ("their", "PRP$"),
    ("it", "PRP"),
    ("'s", "POS"),
    ("-", "HYPH"),
    (",", ","),
    (".", "."),
    ("(", "-LRB-"),
    (")", "-RRB-"),
    ('"', "``"),
    ("30", "CD"),
)
LABELS = st.sampled_from(["", "", "", "person", "organisation", "place", "group", "other"])
RELATIONS = st.sampled_from(["nsubj", "obj", "obl", "nmod", "appos", "conj", "flat", "root", "compound"])
TOKEN = st.tuples(st.sampled_from(VOCABULARY), LABELS, RELATIONS, st.integers(0, 40))


@st.composite
def parsed_reports(draw: st.DrawFn) -> tuple[Report, tuple[Sentence, ...]]:
    """Reports of any words, tags, labels and trees, one sentence a paragraph."""
    text, blocks, sentences = "", [], []
    for number, tokens in enumerate(draw(st.lists(st.lists(TOKEN, min_size=1, max_size=14), max_size=5))):
        start, words = len(text), []
        for place, ((word, tag), label, relation, head) in enumerate(tokens):
            text += " " if place else ""
            words.append(
                Word(
                    start=len(text),
                    end=len(text) + len(word),
                    text=word,
                    lemma="say" if word == "said" else word.lower().removesuffix("s"),
                    pos="PRON" if tag.startswith("PRP") else "VERB" if tag == "VBD" else "NOUN",
                    tag=tag,
                    dep=relation,
                    head=head % len(tokens),
                    label=label,
                )
            )
            text += word
        blocks.append(Block(start, len(text), "body"))
        sentences.append(Sentence(start, len(text), tuple(words), "body", number))
        text += "\n"
    return Report("r", "r", text, tuple(blocks)), tuple(sentences)


@given(parsed_reports())
def test_whatever_the_parse_every_mention_is_words_of_one_block_and_every_chain_has_one(
    parsed: tuple[Report, tuple[Sentence, ...]],
) -> None:
    report, sentences = parsed
    mentions, chains = find_actors(report, sentences)
    assert list(mentions) == sorted(mentions, key=lambda one: (one.start, -one.end))
    for mention in mentions:
        assert any(block.start <= mention.start < mention.end <= block.end for block in report.blocks)
        assert report.slice(mention.start, mention.end).strip() == report.slice(mention.start, mention.end)
    referred = {mention.chain for mention in mentions} - {None}
    assert referred == {chain.id for chain in chains}
    assert _written(report, mentions) >= {alias for chain in chains for alias in chain.aliases}


def _written(report: Report, mentions: tuple[Mention, ...]) -> set[str]:
    return {report.slice(one.start, one.end) for one in mentions if one.form != "pronoun"}
