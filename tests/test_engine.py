"""What the engine does around a kind: scope, contexts, dates, limits, quotations, fixes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import regex

from claimlint import Linter, Report
from claimlint.annotate.page import Page
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from claimlint.testing.examples import check_rule

RULE = "kind: substitution\nmessage: \"'{match}' should be '{better}'.\"\nswap: {zebra: horse}\n"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house").mkdir()
    return tmp_path


def lint(house: Path, rule: str, text: str, form: str = "plain", day: date | None = None, **more: object) -> Report:
    (house / "house" / "one.yml").write_text(rule, encoding="utf-8")
    linter = Linter(rules=[str(house)], select=["house"], level="suggestion", **more)
    assert linter.problems == ()
    report = linter.lint_text(text, form, date=day)
    assert report.failures == ()
    return report


def texts(report: Report) -> list[str]:
    return [finding.text for finding in report.findings]


def test_raw_reads_the_source_as_written(house: Path) -> None:
    rule = "kind: existence\nmessage: \"'{match}'.\"\nscope: raw\nbare: true\ntokens: ['[ ]{2,}', '[*][*]']\n"
    assert texts(lint(house, rule, "A  **bold** cat’s tail.", "markdown")) == ["  ", "**", "**"]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("text", ["Zebra", "zebra"]),
        ("headline", ["Zebra"]),
        ("~headline", ["zebra"]),
        ("heading", []),
        ("front-matter.slug", ["zebra"]),
        ("[headline, body & ~table]", ["Zebra", "zebra"]),
    ],
)
def test_scope(house: Path, scope: str, found: list[str]) -> None:
    text = "---\nslug: zebra\n---\n# Zebra seen\n\nThe zebra ran. See `zebra` and https://zebra.example/zebra now.\n"
    assert texts(lint(house, f"{RULE}scope: {scope}\n", text, "markdown")) == found


@pytest.mark.parametrize(
    ("unless", "text", "silent"),
    [
        ("{before: [stuffed]}", "A stuffed zebra.", True),
        ("{before: [stuffed]}", "A stuffed old zebra.", False),
        ("{after: [crossing]}", "A zebra crossing.", True),
        ("{after: [crossing]}", "A zebra at the crossing.", False),
        ("[circus]", "In the circus a zebra ran.", True),
        ("[circus]", "The circus came. A zebra ran.", False),
        ("{exceptions: [Zebra]}", "A zebra ran.", True),
        ("{glossary: true}", "A zebra ran.", True),
        ("{glossary: true}", "A zebra finch and a zebras ran.", True),
    ],
)
def test_contexts_silence(house: Path, unless: str, text: str, silent: bool) -> None:
    report = lint(house, f"{RULE}unless: {unless}\n", text, glossary=["Zebra"])
    assert (texts(report) == []) is silent


@pytest.mark.parametrize(
    ("day", "found"),
    [(None, 0), (date(2020, 1, 1), 1), (date(2019, 12, 31), 0), (date(2021, 6, 30), 1), (date(2021, 7, 1), 0)],
)
def test_a_rule_with_dates_is_for_stories_of_those_days(house: Path, day: date | None, found: int) -> None:
    report = lint(house, f"{RULE}from: 2020-01-01\nto: 2021-06-30\n", "A zebra ran.", day=day)
    assert len(report.findings) == found


def test_the_date_comes_from_the_story_before_the_settings(house: Path) -> None:
    story = "---\ndate: 2020-05-05\n---\nA zebra ran.\n"
    rule = f"{RULE}from: 2020-01-01\nto: 2021-06-30\n"
    assert lint(house, rule, story, "markdown", as_of=date(1999, 1, 1)).date == "2020-05-05"
    assert lint(house, rule, "A zebra ran.", as_of=date(2020, 2, 2)).findings


def test_a_limit_counts_the_rest(house: Path) -> None:
    report = lint(house, f"{RULE}limit: 2\n", "zebra zebra, zebra and zebra.")
    assert len(report.findings) == 2
    assert dict(report.limited) == {"house/one": 2}


@pytest.mark.parametrize(("policy", "found"), [("check", 2), ("skip", 1), ("only", 1), ("fix", 2)])
def test_quotations(house: Path, policy: str, found: int) -> None:
    text = 'The zebra ran. "A zebra ran," she said.'
    report = lint(house, f"{RULE}quotations: {policy}\n", text)
    assert len(report.findings) == found
    assert [finding.quotation for finding in report.findings][-1:] == [policy != "skip"]
    mended = Linter(rules=[str(house)], select=["house"]).fix_text(text, "plain").text
    assert mended.count("horse") == {"check": 1, "skip": 1, "only": 1, "fix": 2}[policy]


@pytest.mark.parametrize(("policy", "found"), [("check", 2), ("skip", 1), ("only", 0)])
def test_letters_that_a_story_reproduces_are_their_writers(house: Path, policy: str, found: int) -> None:
    text = "A zebra ran.\n\nDear Ms. Lee:\n\nWe saw a zebra.\n\nSincerely,\n\nAnn Ray"
    assert len(lint(house, f"{RULE}quotations: {policy}\n", text).findings) == found


def test_an_edit_needs_verbatim_source_and_brings_no_markup(house: Path) -> None:
    rule = "kind: substitution\nmessage: \"'{match}'.\"\nswap: {old name: 'new_name', ox cart: oxcart}\n"
    (house / "house" / "one.yml").write_text(rule, encoding="utf-8")
    linter = Linter(rules=[str(house)], select=["house"])
    assert linter.fix_text("An old name and an ox cart.", "plain").text == "An new_name and an oxcart."
    assert linter.fix_text("An old name and an ox cart.", "markdown").text == "An old name and an oxcart."
    assert linter.fix_text("An ox *cart* and an ox\ncart.", "markdown").text == "An ox *cart* and an oxcart."
    assert linter.fix_text("<p>An ox&#32;cart.</p>", "html").text == "<p>An ox&#32;cart.</p>"


def test_a_suggestion_has_the_apostrophes_of_the_copy(house: Path) -> None:
    rule = 'kind: substitution\nmessage: "\'{match}\'."\nswap: {veterans day: "veterans\' day"}\n'
    assert lint(house, rule, "It’s veterans day.").findings[0].suggestions == ("veterans’ day",)
    assert lint(house, rule, "It's veterans day.").findings[0].suggestions == ("veterans' day",)


def test_a_fingerprint_stays_while_the_sentence_does(house: Path) -> None:
    one = lint(house, RULE, "Rain fell. A zebra ran.").findings[0].fingerprint
    other = lint(house, RULE, "Snow fell all day.\n\nRain fell. A zebra ran.").findings[0].fingerprint
    third = lint(house, RULE, "Rain fell. A zebra walked.").findings[0].fingerprint
    assert one == other != third


def test_the_examples_of_a_rule_with_dates_are_read_on_its_first_day(house: Path) -> None:
    examples = "examples: {bad: [{text: A zebra ran., marks: [zebra], fixed: A horse ran.}], good: [A cow ran.]}\n"
    (house / "house" / "one.yml").write_text(f"{RULE}to: 2021-06-30\n{examples}", encoding="utf-8")
    linter = Linter(rules=[str(house)])
    rule = next(rule for rule in linter.rulebook().rules if rule.id == "house/one")
    assert list(check_rule(linter, rule)) == []


def test_a_sentence_with_thousands_of_hits_is_searched_once_for_what_excuses_them(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "house" / "one.yml").write_text(f"{RULE}unless: {{around: [fable]}}\n", encoding="utf-8")
    searched: list[int] = []
    find = Pattern.find

    def counted(self: Pattern, page: Page, span: Span) -> Iterator[tuple[Span, regex.Match[str]]]:
        searched.extend([span.start] if self.source == "fable" else [])
        return find(self, page, span)

    monkeypatch.setattr(Pattern, "find", counted)
    linter = Linter(rules=[str(house)], select=["house"], level="suggestion")
    text = "A zebra and " * 500 + "a cow. " + "A zebra, " * 500 + "in a fable."
    assert len(linter.lint_text(text).findings) == 500
    assert len(searched) == 2
