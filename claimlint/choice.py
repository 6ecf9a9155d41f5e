"""Which rules are on, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimlint.extras import wanting
from claimlint.model.finding import rank
from claimlint.model.rule import Tie
from claimlint.rulebook.files import shown
from claimlint.settle.notes import NOTES
from claimlint.settle.select import Ids, named, names

if TYPE_CHECKING:
    from claimlint.rulebook.cache import Entry
    from claimlint.rulebook.config import Settings

ASKED_FOR = ("style",)
"""Packs that are off until a profile or `select` asks for them."""

PACKS = ("names", "claims", "dates", "mechanics", "usage", "style", "suppressions")
"""Packs that a setting may name even where none of their rules is there."""


class Choice(NamedTuple):
    """Whether a rule is on, and why; `key` is the setting that decides, if any, and `word` its word for the rule."""

    on: bool
    why: str
    key: str = ""
    word: str = ""


def decided(entry: Entry, settings: Settings) -> Choice:
    """Whether a rule is on with some settings."""
    selected = named(settings.select, entry.id)
    if ignored := named(settings.ignore, entry.id):
        return Choice(False, f"ignored by '{ignored}'", "ignore", ignored)
    if settings.select and not selected:
        return Choice(False, "not selected", "select")
    if entry.status == "deprecated" and entry.id not in settings.select:
        return Choice(False, "deprecated")
    if entry.status == "optional" and selected in (None, entry.id.split("/", 1)[0]):
        return Choice(False, "off unless its name is selected")
    if lack := wanting(entry.extras):
        return Choice(False, lack)
    if entry.status == "preview" and not _previewed(entry.id, settings):
        return Choice(False, "in preview")
    by_word = Choice(True, f"selected by '{selected}'", "select", selected) if selected else None
    by_default = by_word or Choice(True, "on by default")
    if entry.tie and entry.id not in settings.select:
        return _tied(Tie(*entry.tie), shown(settings.profile), by_default)
    if not by_word and entry.id.split("/", 1)[0] in ASKED_FOR and not settings.profile:
        return Choice(False, "waits for a profile")
    if not by_word and entry.status == "preview":
        return Choice(True, "in preview, and asked for", "preview")
    return by_default


def _tied(tie: Tie, profile: str, otherwise: Choice) -> Choice:
    """Whether a rule is on that follows a cell of the profile, or yields to it."""
    cell = tie.cell
    if not tie.follows:
        return Choice(False, f"the profile {profile} decides: {cell}", "profile") if tie.filled else otherwise
    if tie.unlike:
        return Choice(False, f"the profile {profile} decides otherwise: {cell}, {tie.unlike}", "profile")
    if tie.filled:
        return Choice(True, f"on by the profile {profile}: {cell}", "profile")
    if profile:
        return Choice(False, f"the profile {profile} leaves this open: {cell}", "profile")
    return Choice(False, f"waits for a profile: {cell}")


def _previewed(rule: str, settings: Settings) -> bool:
    preview = settings.preview
    return preview if isinstance(preview, bool) else any(names(word, rule) for word in preview)


def strange(settings: Settings, ids: Sequence[str]) -> Iterator[str]:
    """A line for each word of `select`, `ignore` and `preview` that means none of these ids, and no note."""
    known = Ids((*ids, *NOTES))
    preview = settings.preview if isinstance(settings.preview, tuple) else ()
    for key, words in (("select", settings.select), ("ignore", settings.ignore), ("preview", preview)):
        for index, word in enumerate(words):
            if word.rstrip("/*") not in PACKS and not known.named(word):
                yield _placed(f"no rule or pack is called '{word}' ({key}){_near(word, ids)}", key, index, settings)


def _near(word: str, ids: Sequence[str]) -> str:
    from claimlint.rulebook.config_values import nearest

    return nearest(word, dict.fromkeys([*ids, *(rule.split("/", 1)[0] for rule in ids)]))


def _placed(message: str, key: str, index: int, settings: Settings) -> str:
    from claimlint.rulebook.config_places import word_placed

    problem = word_placed(message, key, index, settings.sources)
    return problem.shown() if problem.path else problem.message


def wanted(entries: Iterable[Entry], settings: Settings) -> Iterator[str]:
    """A line for each rule that was asked for by its own id, and needs what is not installed."""
    for entry in entries:
        if entry.extras and entry.id in settings.select and (lack := wanting(entry.extras)):
            yield f"{entry.id}: it {lack}"


def usual(entries: Iterable[Entry], settings: Settings) -> Iterator[str]:
    """The rules that would run if none were selected or ignored, and no higher level asked for than usual."""
    plain = replace(settings, select=(), ignore=())
    least = min(rank(plain.level), rank(type(plain).level))
    return (entry.id for entry in entries if rank(entry.level) >= least and decided(entry, plain).on)
