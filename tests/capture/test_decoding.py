from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.capture.decoding import decode

TEXT = "“The bridge – Ann’s bridge – is safe,” she said. Café Møller cost £5 more than the naïve plan."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_reads_common_encodings_without_a_word(encoding: str) -> None:
    found = decode(TEXT.encode(encoding))
    assert (found.text, found.remarks, found.refused) == (TEXT, (), "")


def test_reads_what_the_page_declares() -> None:
    assert decode("Мост закрыт".encode("koi8-r"), declared="koi8-r").text == "Мост закрыт"
    assert decode(TEXT.encode("cp1252"), declared="iso-8859-1").text == TEXT
    assert decode(TEXT.encode("cp1252"), declared="no-such-charset").text == TEXT


def test_line_ends_are_normalised_and_nothing_else() -> None:
    assert decode("a\r\nb\rc\u2028d\u00a0e\t f\n".encode()).text == "a\nb\nc\nd\u00a0e\t f\n"


def test_remarks_on_text_that_was_decoded_wrongly_before() -> None:
    found = decode(TEXT.encode().decode("cp1252", errors="replace").encode())
    assert len(found.remarks) == 1
    assert "mis-encoded" in found.remarks[0]


def test_accents_are_not_mistaken_for_wrong_decoding() -> None:
    assert decode("L’été, Ângela, São Paulo: à la carte. Ã is a letter; € 5.".encode()).remarks == ()


def test_says_that_the_end_is_missing() -> None:
    data = "The bridge – safe’".encode()[:-1]
    assert "cut off" in decode(data).remarks[0]
    assert decode(data, is_cut=True).remarks == ()


def test_a_few_bad_bytes_are_shown_and_counted() -> None:
    found = decode((TEXT + TEXT).encode() + b" \xff ok")
    assert found.text.endswith("\ufffd ok")
    assert "1 characters" in found.remarks[0] or "1 character" in found.remarks[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"%PDF-1.7\n%text", "PDF"),
        (b"PK\x03\x04word/document.xml", "zip"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_refuses_what_is_no_text(data: bytes, what: str) -> None:
    assert what in decode(data).refused


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    found = decode(data)
    assert "\r" not in found.text
    assert not (found.refused and found.text)


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029"), max_size=80
    )
)
def test_utf8_is_read_as_it_is(text: str) -> None:
    found = decode(text.encode())
    assert found.refused or found.text == text.removeprefix("\ufeff")


def test_a_page_that_belies_its_encoding_is_remarked_upon() -> None:
    decoded = decode("The café “opened”.".encode("cp1252"), declared="utf-8")
    assert decoded.text == "The café “opened”."
    assert decoded.remarks == ("says that it is utf-8, which it is not; read as Windows-1252",)
