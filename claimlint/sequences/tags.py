"""Parts of speech, by the tagger of the package textblob: the extra `tags`.

Its lexicon and rules lie in the package, so nothing is fetched. Only the tagger is used: tokens are ours.
"""

from __future__ import annotations

from collections.abc import Sequence

NAMES = """
CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT
WP WP$ WRB
"""
TAGS = frozenset(NAMES.split())
"""The names that words have in the Penn Treebank."""


def tagged(words: Sequence[str]) -> Sequence[str]:
    """The part of speech of each word of a sentence; raises ImportError where textblob is not installed."""
    from textblob.en import parser

    return [tag for _, tag in parser.find_tags([*words])]
