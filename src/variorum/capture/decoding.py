"""Bytes to text: which encoding a captured file is in, and what is doubtful about it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a data base"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
)
_SAMPLE = 100_000
_SCAN = 1_000_000
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_MOJIBAKE = re.compile("â€[\x80-\xff™œ\u009d˜\u2010-\u203a\u02dc“”¦¢]?|[ÃÂ][\x80-\xbf‚-„†-•…‰‹›ŒœŠšŽžŸ€™¡-¿]")
_LATIN = re.compile("[\u00c0-\u024f]")
_TYPOGRAPHY = frozenset("‘’‚“”„–—…•™€£©®°«»·½¼¾\u00a0\u00ad§¶×")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with its line ends normalised, and remarks on how it was read; or why it is no text."""

    text: str
    remarks: tuple[str, ...] = ()
    refused: str = ""


def decode(data: bytes, *, declared: str | None = None, is_cut: bool = False) -> Decoded:
    """Decode bytes: by their byte order mark, as UTF-8, as declared, else by their looks.

    `declared` is the encoding that the page's markup names. `is_cut` tells that the end of the data is known to be
    missing, so that half a character there is no news.
    """
    binary = _binary(data)
    if binary:
        return Decoded("", refused=binary)
    text, remark = _decode(data, declared, is_cut)
    remarks = (remark, _mojibake(text)) if remark else (_mojibake(text),)
    return Decoded(_LINE_ENDS.sub("\n", text), tuple(note for note in remarks if note))


def _binary(data: bytes) -> str:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return f"is {what}, not a text"
    if data.startswith(tuple(bom for bom, _ in _BOMS)) or _wide(data):
        return ""
    sample = data[:_SAMPLE]
    odd = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b")
    return "is binary, not a text" if odd > len(sample) // 100 + 1 or sample.count(0) > 1 else ""


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of plain English is zero."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _decode(data: bytes, declared: str | None, is_cut: bool) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _marked(data[len(bom) :], encoding, is_cut)
    if wide := _wide(data):
        return _marked(data, wide, is_cut)
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            note = "" if is_cut else "ends in the middle of a character, so it may be cut off"
            return data[: error.start].decode("utf-8"), note
    return _other(data, declared)


def _marked(data: bytes, encoding: str, is_cut: bool) -> tuple[str, str]:
    text = data.decode(encoding, errors="replace")
    bad = text.count("\ufffd")
    if is_cut and text.endswith("\ufffd"):
        text, bad = text[:-1], bad - 1
    return text, _replaced(bad, encoding)


def _replaced(bad: int, encoding: str) -> str:
    return f"holds {bad} characters that are no {encoding.upper()} (shown as \ufffd)" if bad > 0 else ""


def _other(data: bytes, declared: str | None) -> tuple[str, str]:
    as_utf8 = data.decode("utf-8", errors="replace")
    wide = sum(char > "\x7f" and char != "\ufffd" for char in as_utf8)
    bad = as_utf8.count("\ufffd")
    if wide > 2 * bad:
        return as_utf8, _replaced(bad, "utf-8")
    text = _plausible(data, declared)
    if text is not None:
        return text, ""
    text = _plausible(data, "cp1252")
    if text is not None:
        return text, f"says that it is {declared}, which it is not; read as Windows-1252" if declared else ""
    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    text = data.decode(encoding, errors="replace")
    return text, f"names no encoding and is no UTF-8; read as {encoding}, the most likely one"


def _plausible(data: bytes, encoding: str | None) -> str | None:
    """The text, where it decodes without a gap into letters and typography that a news page would hold."""
    if not encoding:
        return None
    try:
        text = data.decode("cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii") else encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    foreign = [char for char in text if char > "\x7f"]
    if encoding != "cp1252":
        return text
    usual = sum(char in _TYPOGRAPHY or bool(_LATIN.match(char)) for char in foreign)
    return text if usual >= 0.9 * len(foreign) and len(foreign) < 0.2 * len(text) else None


def _mojibake(text: str) -> str:
    found = _MOJIBAKE.findall(text[:_SCAN])
    if len(found) < 2:
        return ""
    return f"looks mis-encoded: {len(found)} stretches such as {found[0]!r} (UTF-8 that was once read as Windows-1252)"
