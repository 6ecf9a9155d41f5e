"""A style sheet as text: what a profile decides, with an example that its rules flag and mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.reports import harmless

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import Rule
    from claimlint.rulebook.sheets import Decision, Sheet


class Pair(NamedTuple):
    """A text that is flagged, and the same made right; empty where the rule has no fix."""

    wrong: str
    right: str


def pair(rules: Iterable[Rule], linter: Linter) -> Pair | None:
    """The shortest example of the first rule that has one: a line that the rule flags with the profile's options."""
    from claimlint.testing.examples import set_up

    for rule in rules:
        alone = set_up(linter, rule)
        texts = sorted((bad.text for bad in rule.examples.bad if "\n" not in bad.text.strip()), key=len)
        pairs = [Pair(text.strip(), _mended(alone, text, rule.examples.format)) for text in texts]
        flagged = [each for each in pairs if alone.lint_text(each.wrong, rule.examples.format).findings]
        if flagged:
            return next((each for each in flagged if each.right), flagged[0])
    return None


def _mended(alone: Linter, text: str, form: str) -> str:
    """A text with all fixes made, or empty where there are none."""
    fixed = alone.fix_text(text, form, unsafe=True).text.strip()
    return fixed if fixed != text.strip() else ""


def written(sheet: Sheet, linter: Linter) -> str:
    """The whole sheet, as it is printed."""
    lines = [sheet.name, sheet.about, ""]
    for decision in sheet.decisions:
        lines += [decision.about, *_decision(decision, linter), ""]
    more = free(linter)
    lines += ["On with any profile", *(f"  {rule}" for rule in more), ""] if more else []
    lines += [f"Left open: {', '.join(sheet.open.values())}.", ""] if sheet.open else []
    return "\n".join(harmless(line) for line in lines[:-1]) + "\n"


def free(linter: Linter) -> list[str]:
    """The rules that are on because there is a profile, whichever it is."""
    from claimlint.choice import ASKED_FOR

    return [entry.id for entry in linter.rules if not entry.tie and entry.id.split("/", 1)[0] in ASKED_FOR]


def _decision(decision: Decision, linter: Linter) -> Iterator[str]:
    yield from (f"  {sentence}" for sentence in decision.sentences)
    example = pair(decision.rules, linter)
    if example:
        yield f"    wrong: {example.wrong}"
        yield from [f"    right: {example.right}"] if example.right else []
    yield f"    rules: {', '.join(map(called, decision.rules)) or 'none yet'}"


def called(rule: Rule) -> str:
    """A rule's id, and that it is in preview."""
    return rule.id if rule.status == "stable" else f"{rule.id} ({rule.status})"
