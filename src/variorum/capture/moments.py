"""Times of publication as side files and markup state them, in ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
_BARE_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?$")


def read_moment(stated: object) -> str | None:
    """A stated time as ISO 8601 with the precision and offset it was given with, or None where it is no time.

    Midnight without an offset is how data bases write a day: it becomes the bare day.

    >>> read_moment("2022-01-14 00:34:00+0900"), read_moment("2022-01-14T00:00:00"), read_moment("soon")
    ('2022-01-14T00:34:00+09:00', '2022-01-14', None)
    """
    if isinstance(stated, bool) or stated is None:
        return None
    if isinstance(stated, int | float):
        return _from_epoch(float(stated))
    words = str(stated).strip()
    return _from_iso(words) or _from_compact(words) or _from_mail(words)


def _from_iso(words: str) -> str | None:
    if not re.match(r"\d{4}-\d\d?-\d\d?", words):
        return None
    words = re.sub(r"^(\d{4})-(\d)(?=-)", r"\1-0\2", words)
    words = re.sub(r"^(\d{4}-\d\d)-(\d)(?!\d)", r"\1-0\2", words)
    words = words.replace(" UTC", "+00:00").replace(" GMT", "+00:00").replace(" ", "T", 1).replace(" ", "")
    try:
        if len(words) == 10:
            return date.fromisoformat(words).isoformat()
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return _BARE_MIDNIGHT.sub("", moment.isoformat(timespec="seconds"))


def _from_compact(words: str) -> str | None:
    match = _COMPACT.fullmatch(words)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    spelled = f"{year}-{month}-{day}"
    if hour:
        spelled += f"T{hour}:{minute}:{second or '00'}{zone or ''}"
    return _from_iso(spelled)


def _from_mail(words: str) -> str | None:
    """Times as feeds write them ("Fri, 14 Jan 2022 00:34:00 +0900")."""
    try:
        moment = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError):
        return None
    return moment.isoformat(timespec="seconds") if moment.tzinfo else _BARE_MIDNIGHT.sub("", moment.isoformat())


def _from_epoch(seconds: float) -> str | None:
    if seconds > 1e11:
        seconds /= 1000
    if not 3e8 < seconds < 1e10:
        return None
    moment = datetime.fromtimestamp(0, tz=UTC) + timedelta(seconds=int(seconds))
    return moment.isoformat(timespec="seconds")
