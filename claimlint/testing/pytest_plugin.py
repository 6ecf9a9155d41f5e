"""Collects rule files as tests: `claimlint_rules = rules` in pytest's configuration names the folders."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import Rule


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the setting."""
    parser.addini("claimlint_rules", "folders of claimlint rules whose examples are tests", type="paths", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take the rule files below the folders named."""
    from claimlint.rulebook.files import NO_RULES, SUFFIX, WRONG_SUFFIX

    if file_path.suffix not in (SUFFIX, WRONG_SUFFIX) or file_path.stem in NO_RULES:
        return None
    folders: list[Path] = parent.config.getini("claimlint_rules")
    folder = next((folder for folder in folders if folder in file_path.parents), None)
    if folder is None:
        return None
    collected: pytest.Collector = RuleFile.from_parent(parent, path=file_path)
    return collected


class RuleFile(pytest.File):
    """One rule's file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its examples, its verdicts in other clothes, and its company."""
        for check in ("examples", "clothes", "company"):
            yield RuleCheck.from_parent(self, name=check)


class RuleCheck(pytest.Item):
    """One check of one rule."""

    def runtest(self) -> None:
        """Fail with all that is wrong."""
        from claimlint.extras import wanting
        from claimlint.testing.examples import check_rule
        from claimlint.testing.laws import check_clothes, check_company

        folders: tuple[Path, ...] = tuple(self.config.getini("claimlint_rules"))
        linter, rules, problems = _loaded(folders)
        told = [problem for problem in problems if str(self.path) in problem]
        rule = rules.get(self.path.resolve())
        if told or rule is None:
            pytest.fail("\n".join(told) or "the rule did not load", pytrace=False)
        if lack := wanting(rule.extras):
            pytest.skip(f"the rule {lack}")
        check = {"examples": check_rule, "clothes": check_clothes, "company": check_company}[self.name]
        wrong = [str(problem) for problem in check(linter, rule)]
        if wrong:
            pytest.fail("\n".join(wrong), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the rule is."""
        return self.path, 0, f"{self.path.stem}: {self.name}"


@lru_cache(maxsize=4)
def _loaded(folders: tuple[Path, ...]) -> tuple[Linter, dict[Path, Rule], tuple[str, ...]]:
    from claimlint.app import Linter
    from claimlint.parts import rules_folder

    own = rules_folder().resolve()
    linter = Linter(rules=[str(folder) for folder in folders if folder.resolve() != own])
    rulebook = linter.rulebook()
    return linter, {Path(rule.origin).resolve(): rule for rule in rulebook.rules}, linter.problems
