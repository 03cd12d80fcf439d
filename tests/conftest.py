"""Fixtures that all tests share."""

from __future__ import annotations

import pytest

from variorum.annotate.language import SpacyLanguage


@pytest.fixture(scope="session")
def language() -> SpacyLanguage:
    """The built-in language pipeline, loaded once."""
    return SpacyLanguage()
