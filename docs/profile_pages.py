"""Pages about the profiles that ship, made of their files: one for each, and one that has all side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from rule_pages import harmless_lines, prose, shown

from claimlint import Linter
from claimlint.cli.sheet import free, pair
from claimlint.rulebook.config_keys import PROFILES
from claimlint.rulebook.sheets import Decision, Sheet, sheet

OPEN = "open"


def profile_pages() -> Mapping[str, str]:
    """The Markdown of all pages by their path below the folder of docs."""
    linters = [Linter(profile=name) for name in PROFILES]
    sheets = [sheet(linter.profile, linter.rulebook().rules) for linter in linters]
    made = {f"profiles/{each.name}.md": page(each, linter) for each, linter in zip(sheets, linters, strict=True)}
    return {**made, "profiles/cells.md": side_by_side(sheets)}


def page(sheet: Sheet, linter: Linter) -> str:
    """One profile: what it decides, with examples and rules, and what it leaves open."""
    lines = [f"# {sheet.name}", "", prose(sheet.about), ""]
    lines += [f"`claimlint explain --profile {sheet.name}` prints the same; a house that writes otherwise in places"]
    lines += ["[extends it](../profiles.md#a-houses-own).", ""]
    for decision in sheet.decisions:
        lines += [*_decision(decision, linter), ""]
    if more := free(linter):
        lines += ["## On with any profile", "", *(f"* {_rule(rule)}" for rule in more), ""]
    if sheet.open:
        lines += ["## Left open", "", *(f"* {prose(about)} (`{cell}`)" for cell, about in sheet.open.items()), ""]
    return "\n".join(lines)


def side_by_side(sheets: Sequence[Sheet]) -> str:
    """The table of all cells and profiles."""
    names = [f"[{each.name}]({each.name}.md)" for each in sheets]
    lines = ["# All side by side", "", "What each profile decides, by cell.", ""]
    lines += [f"| cell | {' | '.join(names)} |", "|---" * (len(sheets) + 1) + "|"]
    decided = [{decision.cell: decision for decision in each.decisions} for each in sheets]
    for cell in sorted({cell for each in decided for cell in each}):
        held = (each[cell].sentences if cell in each else (OPEN,) for each in decided)
        lines.append(f"| `{cell}` | {' | '.join(' '.join(map(prose, sentences)) for sentences in held)} |")
    return "\n".join(lines) + "\n"


def _decision(decision: Decision, linter: Linter) -> Iterator[str]:
    yield from (f"## {prose(decision.about)}", "")
    yield from (f"* {prose(sentence)}" for sentence in decision.sentences)
    example = pair(decision.rules, linter)
    if example:
        yield from ("", "Wrong:", "", _copy(example.wrong))
        yield from ("", "Right:", "", _copy(example.right)) if example.right else ()
    rules = ", ".join(f"{_rule(rule.id)}{'' if rule.status == 'stable' else ' (preview)'}" for rule in decision.rules)
    yield from ("", f"Cell `{decision.cell}`; {f'rules: {rules}' if rules else 'no rule follows it yet'}.")


def _rule(rule: str) -> str:
    return f"[`{rule}`](../rules/{rule}.md)"


def _copy(text: str) -> str:
    return shown(escape(harmless_lines(text), quote=False))
