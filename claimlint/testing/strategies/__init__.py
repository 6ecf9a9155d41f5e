"""Hypothesis strategies for nasty copy: documents in each format, for the tests of readers, kinds and plugins."""

from __future__ import annotations

from claimlint.testing.strategies.front_matter import toml_front_matter, yaml_front_matter
from claimlint.testing.strategies.html import html_documents
from claimlint.testing.strategies.markdown import markdown_documents
from claimlint.testing.strategies.plain import plain_documents
from claimlint.testing.strategies.words import ENDINGS, ENTITIES, MARKUP, WORDS, lines, soup, words

__all__ = [
    "ENDINGS",
    "ENTITIES",
    "MARKUP",
    "WORDS",
    "html_documents",
    "lines",
    "markdown_documents",
    "plain_documents",
    "soup",
    "toml_front_matter",
    "words",
    "yaml_front_matter",
]
