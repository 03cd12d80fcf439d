"""One set of relations: Universal Dependencies, whatever labels a pipeline was trained on."""

from __future__ import annotations

from typing import Any

_CLEAR = {
    "ROOT": "root",
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "neg": "advmod",
    "attr": "xcomp",
    "acomp": "xcomp",
    "npadvmod": "obl:npmod",
    "agent": "case",
}
"""Labels of spaCy's own English pipelines that differ from Universal Dependencies in name alone."""


def to_universal(token: Any) -> str:
    """The Universal Dependencies relation of a spaCy token."""
    return _CLEAR.get(token.dep_, token.dep_)
