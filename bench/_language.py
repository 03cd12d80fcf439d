"""The language pipeline that a benchmark runs with: `fast`, unless the command line names another."""

from __future__ import annotations

import os

from variorum.annotate.language import SpacyLanguage

VARIABLE = "VARIORUM_BENCH_NLP"
"""Where the choice is kept, so that the fresh processes of the speed benchmark make the same one."""


def choose(name: str) -> None:
    """Let all that follows run with this pipeline."""
    os.environ[VARIABLE] = name


def name_in_use() -> str:
    """The name of the pipeline."""
    return os.environ.get(VARIABLE, "fast")


def load_language() -> SpacyLanguage:
    """The pipeline, loaded."""
    return SpacyLanguage(name_in_use())
