"""Which rules are on, and why: a line for each, with the file that says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.choice import Choice, decided
from claimlint.cli.desk import Desk
from claimlint.cli.ends import CLEAN, TROUBLE
from claimlint.cli.options import Setup
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import output
from claimlint.reports import harmless

if TYPE_CHECKING:
    from claimlint.rulebook.cache import Entry
    from claimlint.rulebook.config import Origin, Settings


def listed(setup: Setup, *, slow: bool, story: Path | None) -> int:
    """List the rules as they are in the current folder, or for one story; gives the exit status."""
    trouble = Trouble()
    desk = Desk(setup, trouble)
    linter = desk.linter_at(story) if story else desk.linter(Path())
    if linter is None:
        return TROUBLE
    width = max((len(entry.id) for entry in linter.entries), default=0)
    with output(None) as write:
        for entry in sorted(linter.entries, key=lambda entry: entry.id):
            choice = decided(entry, linter.settings)
            if not slow or (choice.on and entry.triggers is None):
                why = reason(entry, choice, linter.settings)
                write(harmless(f"{'on ' if choice.on else 'off'} {entry.id:{width}} {entry.level:10} {why}") + "\n")
    return TROUBLE if trouble else CLEAN


def reason(entry: Entry, choice: Choice, settings: Settings) -> str:
    """Why a rule is on or off, where that is said, and what is said of the rule itself."""
    words = settings.sources.get(choice.key, ()) if choice.key else ()
    why = f"{choice.why} ({_shown(words)})" if words else choice.why
    if entry.id not in settings.rule_options:
        return why
    said = settings.sources.get(entry.id, ())
    by = f" by {_shown(said)}" if said else ""
    return f"{why}; {', '.join(settings.rule_options[entry.id])} set{by}"


def _shown(origins: tuple[Origin, ...]) -> str:
    return " and ".join(map(str, origins))
