"""How words and facts came to each report that has them, and how many origins stand behind a reading."""

from variorum.collate.chains.counting import origins_of
from variorum.collate.chains.links import Chains
from variorum.collate.chains.quotes import with_quote_chains

__all__ = ["Chains", "origins_of", "with_quote_chains"]
