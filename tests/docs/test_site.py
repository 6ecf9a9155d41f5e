"""The site is built strictly, asks the network for nothing, and has a page for each rule."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimlint import Linter
from tests.docs.pages import ROOT

pytest.importorskip("mkdocs")
LOADED = re.compile(r'<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)="?((?:https?:)?//[^">\s]+)')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built with warnings as errors."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_each_rule_has_its_page(site: Path) -> None:
    linter = Linter()
    made = {page.relative_to(site / "rules").with_suffix("").as_posix() for page in (site / "rules").rglob("*.html")}
    ids = {entry.id for entry in linter.entries}
    assert made == {*ids, "index", *(f"{rule.split('/')[0]}/index" for rule in ids)}


def test_a_page_of_a_rule_shows_what_is_flagged(site: Path) -> None:
    page = (site / "rules/usage/homophones/free-rein.html").read_text(encoding="utf-8")
    assert "<blockquote>\n<p>'{match}' should be '{better}': a loose rein" in page
    assert "The mayor gave the firm <mark>free reign</mark> over the site." in page
    assert "The rider gave the mare free rein on the beach." in page
    assert "&lt;!-- claimlint: ok usage/homophones/free-rein -- the reason --&gt;" in page


def test_the_library_is_described_from_its_docstrings(site: Path) -> None:
    page = (site / "library.html").read_text(encoding="utf-8")
    for name in ("Linter.lint_text", "Finding.fingerprint", "Evidence.source", "model.finding.Claim.holds"):
        assert f'id="claimlint.{name}"' in page, name


def test_nothing_is_fetched(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert LOADED.findall(page.read_text(encoding="utf-8")) == [], page
