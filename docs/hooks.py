"""What mkdocs asks while it builds the site: pages that are made of rules and of files outside this folder."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from profile_pages import profile_pages
from rule_pages import pages

from claimlint import Linter

ROOT = Path(__file__).parent.parent
BROUGHT = {"contributing.md": "CONTRIBUTING.md", "changelog.md": "CHANGELOG.md"}
"""Pages of the site and the files of the repository that they are."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are not files of this folder."""
    for name, source in BROUGHT.items():
        files.append(File.generated(config, name, content=brought((ROOT / source).read_text(encoding="utf-8"))))
    linter = Linter()
    made = {**pages(linter.rulebook().rules, linter.state), **profile_pages()}
    for name, text in made.items():
        files.append(File.generated(config, name, content=text))
    return files


def brought(text: str) -> str:
    """A page of the repository's root, with links that are right in this folder."""
    return re.sub(r"\]\(docs/", "](", text)
