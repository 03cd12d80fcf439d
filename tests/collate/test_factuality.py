"""What some reports deny, withhold or do not know, and others tell, in invented reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.factuality import collate_factuality
from variorum.collate.known import Known
from variorum.collate.statements.lines import lines
from variorum.collate.utterances import collate_quotes
from variorum.lineage import Lineage
from variorum.records import ClaimRecord


def conflicts(language: SpacyLanguage, *texts: str) -> tuple[ClaimRecord, ...]:
    story = read_story(language, *texts)
    cast = gather(story)
    return collate_factuality(story, Known(cast, collate_quotes(story, cast), Lineage()), (), lines(story, cast))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # no such act at all, and one of somebody
            "No arrests have been made after the fire at the Aldersey mill.",
            "Police said they arrested a roofer from Tarnholm over the fire at the mill.",
        ),
        (  # only meant to be done
            "The Aldersey lighthouse was supposed to be dismantled in 2011.",
            "The lighthouse, a landmark of the coast, was dismantled in 2011 by the harbour board.",
        ),
        (  # denied in other words than it is told in
            "Brandt denied forcing Ingrid Solheim into the boat.",
            "Henrik Brandt coerced Ingrid Solheim into boarding the boat that night, her lawyer said.",
        ),
        (  # names withheld and given
            "Police have not released the names of the victims.",
            "Police identified the victims as Tove Lindqvist and Marek Dvorsky.",
        ),
        (  # of whom a pronoun speaks
            "The miners were tired but well. Their names were not made public.",
            "The ministry released the names of the miners on Friday.",
        ),
        (  # nobody knows where
            "The balloon is drifting east. Nobody knows where it will come down.",
            "The balloon will fall into the sea off Aldersey, an engineer said.",
        ),
        (  # had and not had
            "The keeper did not have tuberculosis, the clinic said.",
            "Marek Dvorsky suffered from tuberculosis, his brother said.",
        ),
        (  # denied, and taken for granted
            "The miners were freed, but the government denied doing a deal with the rebels.",
            "The deal between the government and the rebels took a month, the ministry said.",
        ),
        (  # the only suspect, though the other report speaks of suspects as well
            "The sheriff declined to name the suspect in custody.",
            "Police first looked for two suspects. On Friday they named Marek Dvorsky as the suspect.",
        ),
        (  # called by no name
            "Police do not know the identity of the suspect, whom they call John Doe.",
            "Police identified the suspect as Marek Dvorsky.",
        ),
        (  # the condition of those who live, where they are several
            "Police have not announced the condition of the four survivors.",
            "None of those hurt suffered life-threatening injuries.",
        ),
        (  # the condition of those who live
            "Police have not announced the condition of the other victims.",
            "The wounded men suffered injuries that were not life-threatening.",
        ),
        (  # nothing speaks for it
            "There is no evidence that the roofer started the blaze, the sheriff said.",
            "The roofer started the blaze, a neighbour said.",
        ),
        (  # ever
            "Through a lawyer, Brandt denied ever forcing Ingrid Solheim into the boat.",
            "Henrik Brandt coerced Ingrid Solheim into boarding the boat that night, her lawyer said.",
        ),
        (  # nobody had what others had
            "The clinic said none of the miners had life-threatening injuries.",
            "Nine miners suffered life-threatening injuries.",
        ),
        (  # there was none at all
            "There were no smoke alarms in the mill, the inspector said.",
            "The mill had smoke alarms, its owner said.",
        ),
        (  # what set it off
            "It was not clear what triggered the fire.",
            "The fire stemmed from an argument over a debt, the sheriff said.",
        ),
        (  # the story's happening, by a general word
            "Five men were hurt in the fire. The cause of the incident has not been determined.",
            "The fire was sparked by a dropped lamp.",
        ),
        (  # sought and held
            "The roofer set the mill on fire. Police are still searching for the suspect.",
            "Police arrested a man who they say set the mill on fire.",
        ),
        (  # at large, and gave himself up
            "The roofer is at large, the sheriff said.",
            "The roofer set the mill on fire. The suspect turned himself in on Monday.",
        ),
        (  # nobody, and somebody
            "The mill at Aldersey burned down on Sunday. No one is in custody.",
            "A roofer from Tarnholm was taken into custody over the fire.",
        ),
        (  # the second of two
            "The second suspect is still wanted, the sheriff said.",
            "A second suspect was arrested at an inn.",
        ),
        (  # a place that is not given out
            "The agency showed the launch of the Sula 4 from an undisclosed location.",
            "The Sula 4 lifted off from Tarnholm in the north of the country.",
        ),
        (  # kept somewhere
            "The miners are being held at an undisclosed location.",
            "The miners are being kept in Aldersey, the mayor said.",
        ),
        (  # whether it is so
            "Police have not determined whether the roofer started the fire.",
            "The roofer started the fire.",
        ),
        (  # the one of two
            "It is not clear whether Marek Dvorsky took his own life or was killed by the police.",
            "Marek Dvorsky shot two people before killing himself in the lobby.",
        ),
        (  # not found
            "No gun was found in the car of Marek Dvorsky.",
            "Marek Dvorsky had a gun in his car, the sheriff said.",
        ),
    ],
    ids=[
        *("no arrests", "supposed to", "denied", "names", "their names", "where", "had", "the deal", "the suspect"),
        *("no name", "survivors", "condition"),
        *("no evidence", "ever", "nobody", "there was none", "cause", "cause of the incident"),
        *("sought", "at large", "no one in custody", "second"),
        *("undisclosed", "kept somewhere", "whether", "one of two", "not found"),
    ],
)
def test_denied_here_and_told_there(language: SpacyLanguage, one: str, other: str) -> None:
    (claim,) = conflicts(language, one, other)
    assert claim.status == "conflict"
    assert [{holder.report for holder in reading.holders} for reading in claim.readings] == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # of others
            "No other arrests were made after the fire at the Aldersey mill.",
            "Police said they arrested a roofer from Tarnholm over the fire at the mill.",
        ),
        (  # a condition
            "If the harbour board does not dismantle the lighthouse, it will fall.",
            "The harbour board dismantled the lighthouse.",
        ),
        (  # not so badly
            "The roofer was not fatally wounded.",
            "The roofer was wounded.",
        ),
        (  # of the dead, and of those hurt
            "Police have not released the names of the wounded men.",
            "The men killed were identified as Tove Lindqvist and Marek Dvorsky.",
        ),
        (  # a report that gives them itself
            "Police did not release the names of the victims at first. Police then identified the victims as Tove "
            "Lindqvist and Marek Dvorsky.",
            "Police identified the victims as Tove Lindqvist and Marek Dvorsky.",
        ),
        (  # another year
            "In 1994 the satellite failed to enter its orbit.",
            "The satellite entered its orbit after nine minutes.",
        ),
        (  # someone else's spokesman
            "A spokesman for Brandt did not answer the questions.",
            "A spokesman for Solheim answered the questions.",
        ),
        (  # evidence there is
            "There is evidence that the roofer started the blaze.",
            "The roofer started the blaze, a neighbour said.",
        ),
        (  # injuries of another kind
            "The clinic said none of the miners had life-threatening injuries.",
            "Nine miners suffered minor injuries.",
        ),
        (  # the cause of something else
            "It was not clear what triggered the fire.",
            "The strike stemmed from an argument over a debt, the sheriff said.",
        ),
        (  # the first is held, the second sought
            "The second suspect is still wanted, the sheriff said.",
            "A suspect was arrested at an inn.",
        ),
        (  # sought at first, and held, in one report
            "Police are searching for the suspect. On Monday police arrested the suspect.",
            "Police arrested the suspect at an inn.",
        ),
        (  # what is looked for is no person
            "The roofer is searching for a ladder.",
            "Police arrested the roofer.",
        ),
        (  # a report that gives it itself
            "It was not clear at first what triggered the fire. The fire stemmed from an argument, police found.",
            "The fire stemmed from an argument over a debt, the sheriff said.",
        ),
        (  # killed by and killed, of one man
            "It is not clear whether Marek Dvorsky took his own life or was killed by the police.",
            "Marek Dvorsky killed Ingrid Solheim in the lobby.",
        ),
        (  # something else is done in the place
            "The miners are being held at an undisclosed location.",
            "The miners ate soup in Aldersey, the mayor said.",
        ),
        (  # arrested, and let go
            "Police arrested the roofer over the fire.",
            "The roofer was released from custody.",
        ),
        (  # what is pointed at is not in the sentence
            "Marek Dvorsky did not die for this.",
            "Marek Dvorsky died in 2016.",
        ),
        (  # a thing, and somebody with a name
            "Henrik Brandt did not dismiss the idea of a truce.",
            "Henrik Brandt dismissed Marek Dvorsky as a weak man.",
        ),
        (  # of another kind
            "There is no impeachment inquiry, the lawyer said.",
            "The prosecutor was investigating an energy company.",
        ),
        (  # what is captured is no person
            "Police are searching for the suspects in the fire.",
            "He said several people captured part of the fire on film.",
        ),
        (  # not the first
            "Brandt is not the first champion of the harbour to be accused.",
            "Brandt is a champion of the harbour.",
        ),
    ],
    ids=[
        *("others", "condition", "manner", "the hurt", "itself", "year", "spokesman"),
        *(
            "evidence",
            "kind of injury",
            "another cause",
            "second sought",
            "sought and held",
            "a thing",
            "its own cause",
        ),
        *("killed by", "elsewhere", "let go", "pointing"),
        *("named and thing", "another kind", "on film", "not the first"),
    ],
)
def test_both_may_be_so(language: SpacyLanguage, one: str, other: str) -> None:
    assert conflicts(language, one, other) == ()


def test_a_later_report_is_an_update(language: SpacyLanguage) -> None:
    (claim,) = conflicts(
        language,
        "Police have not yet identified the victims.",
        "The sheriff released the names of the victims on Monday.",
    )
    assert claim.why == "update over time"
    assert claim.about.startswith("The sheriff released the names of the victims")


def test_what_was_so_years_ago_is_no_update(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "The Aldersey lighthouse was supposed to be dismantled in 2011.",
        "The Aldersey lighthouse was dismantled in 2011 by the harbour board.",
    )
    first, second = story.reports
    story = replace(story, reports=(replace(first, published="2031-03-10"), second))
    cast = gather(story)
    known = Known(cast, collate_quotes(story, cast), Lineage())
    (claim,) = collate_factuality(story, known, (), lines(story, cast))
    assert claim.why == "unexplained"


def test_what_was_taken_back_is_an_update(language: SpacyLanguage) -> None:
    (claim,) = conflicts(
        language,
        "Sheriff Brandt initially said that Marek Dvorsky was not handcuffed. On Tuesday Brandt revised his account: "
        "Dvorsky was cuffed in front.",
        "Marek Dvorsky fled.",
    )
    assert claim.why == "update over time"
    assert [{holder.report for holder in reading.holders} for reading in claim.readings] == [{"a"}, {"a"}]


@pytest.mark.parametrize(
    "text",
    [
        (  # there was none, and somebody had one
            "The prosecutor said there were no outstanding warrants against Marek Dvorsky. Sheriff Brandt said that "
            "Marek Dvorsky had outstanding warrants."
        ),
        (  # a plain verb, with all else the same
            "There is no evidence that Marek Dvorsky backed into the deputy's car, Colonel Ingrid Solheim said. "
            "Sheriff Henrik Brandt said Marek Dvorsky backed into the marshal's car several times."
        ),
        (  # who denies it is the source of the denial
            "Henrik Brandt denied ever threatening Ingrid Solheim. Solheim said Brandt had threatened to end her life."
        ),
    ],
    ids=["none and one", "no evidence", "denies"],
)
def test_two_sources_of_one_report(language: SpacyLanguage, text: str) -> None:
    (claim,) = conflicts(language, text, "Rain fell on the hills.")
    assert claim.why == "different source"
    assert "from two sources" in claim.explanation
    assert [{holder.report for holder in reading.holders} for reading in claim.readings] == [{"a"}, {"a"}]


@pytest.mark.parametrize(
    "text",
    [
        "No arrests were made in the other fires, police said. The man was arrested at an inn, his lawyer said.",
        "Ingrid Solheim said they did not hear the shots. The baker said he heard the shots.",
        "Ingrid Solheim did not shoot Marek Dvorsky in the back, the sheriff said. Dvorsky was shot, his mother said.",
        "The car is not out of control and burning, the driver said. The car is burning, a baker said.",
    ],
    ids=["others", "of others", "not there", "beside what is denied"],
)
def test_two_sources_may_both_be_right(language: SpacyLanguage, text: str) -> None:
    assert conflicts(language, text, "Rain fell on the hills.") == ()


def test_one_sentence_with_both_sides_gives_a_clause_each(language: SpacyLanguage) -> None:
    (claim,) = conflicts(
        language,
        "Sheriff Brandt said Marek Dvorsky had outstanding warrants, but Colonel Solheim said Marek Dvorsky had no "
        "outstanding warrants.",
        "Rain fell on the hills.",
    )
    (denied,), (told,) = (reading.holders for reading in claim.readings)
    assert told.end <= denied.start


def test_who_was_held_was_let_go(language: SpacyLanguage) -> None:
    (claim,) = conflicts(
        language,
        "The roofer set the mill on fire. The man is in custody, the sheriff said.",
        "The roofer set the mill on fire. The man was released from custody on Sunday, officials said.",
    )
    assert claim.why == "update over time"
    assert [{holder.report for holder in reading.holders} for reading in claim.readings] == [{"b"}, {"a"}]
