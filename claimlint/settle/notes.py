"""What is said of the suppressions in a story: those of no use, or no meaning, or without an end or a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from hashlib import blake2b
from typing import NamedTuple

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Edit, Finding, Fix
from claimlint.model.span import Span
from claimlint.settle.stretches import ALL, Stretches, words
from claimlint.settle.unsuppress import Listed, whole

UNUSED = "suppressions/unused"
UNKNOWN = "suppressions/unknown"
UNCLOSED = "suppressions/unclosed"
REASON = "suppressions/reason"
NOTES = (UNUSED, UNKNOWN, UNCLOSED, REASON)
"""What may be said of a suppression: ids as rules have them, which `ignore` takes."""
VERBS = ("ok", "off", "on", "file")


class Judge(NamedTuple):
    """What is known of rules: see `claimlint.settle.suppress.suppress`."""

    known: Callable[[str], bool]
    ran: Callable[[str], bool]
    certain: Callable[[str], bool]
    require_reason: bool


class Notes:
    """The notes on the suppressions of a document; `used` are, by index, the words that silence something."""

    def __init__(self, document: Document, off: Stretches, used: Mapping[int, Set[str]], judge: Judge) -> None:
        self._document = document
        self._off = off
        self._used = used
        self._judge = judge
        self._its_on: dict[int, list[int]] = {}
        for on, ended in off.ends.items():
            if len(ended) == 1:
                self._its_on.setdefault(next(iter(ended)), []).append(on)

    def all(self) -> Iterator[Finding]:
        """The notes on all suppressions, in order."""
        for index, directive in enumerate(self._document.directives):
            if directive.verb not in VERBS:
                verbs = ", ".join(VERBS)
                yield self._note(directive, UNKNOWN, f"'{directive.verb}' is not a suppression; it is one of {verbs}.")
            elif directive.verb == "on":
                yield from self._unknown(directive)
                yield from self._stray(index, directive)
            else:
                yield from self._unknown(directive)
                yield from self._switch(index, directive)

    def _unknown(self, directive: Directive) -> Iterator[Finding]:
        strange = [word for word in words(directive) if word != ALL and not self._judge.known(word)]
        listed = Listed(self._document, directive, strange)
        for word in strange:
            yield self._note(directive, UNKNOWN, f"No rule or pack is called '{word}'.", place=listed.place(word))

    def _stray(self, index: int, on: Directive) -> Iterator[Finding]:
        """A note on an `on` that ends nothing, unless it names nothing that is known, which says more."""
        if index not in self._off.ends and (not on.rules or any(map(self._judge.known, on.rules))):
            fix = Fix((whole(self._document, on),), "safe")
            yield self._note(on, UNUSED, "Nothing is off here: this 'on' can go.", fix)

    def _switch(self, index: int, directive: Directive) -> Iterator[Finding]:
        unused = list(self._unused(index, directive))
        yield from unused
        if index in self._off.endless and not unused:
            yield self._note(directive, UNCLOSED, "No 'on' ends this 'off': it lasts to the end of the story.")
        if self._judge.require_reason and not directive.reason:
            yield self._note(directive, REASON, "A suppression needs its reason, after two hyphens.")

    def _unused(self, index: int, directive: Directive) -> Iterator[Finding]:
        used = self._used.get(index, frozenset())
        if directive.rules:
            yield from self._unused_words(index, directive, used)
        elif not used:
            fix = _fix(self._whole(index, directive), self._judge.certain(ALL))
            yield self._note(directive, UNUSED, "Nothing is found here: the suppression can go.", fix)

    def _unused_words(self, index: int, directive: Directive, used: Set[str]) -> Iterator[Finding]:
        """A note for each word that silences nothing; where all do, the first takes the whole list out."""
        judge = self._judge
        unused = [each for each in words(directive) if each not in used and judge.known(each) and judge.ran(each)]
        listed = Listed(self._document, directive, unused)
        fixes: dict[str, Fix | None] = {}
        if unused and set(unused) == set(directive.rules):
            fixes[unused[0]] = _fix(self._whole(index, directive), all(map(judge.certain, unused)))
        else:
            fixes.update((each, _fix(listed.without(each), judge.certain(each))) for each in unused)
        for each in unused:
            message = f"Nothing here is found by '{each}': the suppression can go."
            yield self._note(directive, UNUSED, message, fixes.get(each), listed.place(each))

    def _whole(self, index: int, directive: Directive) -> tuple[Edit, ...]:
        """What takes out a suppression, with each `on` that ends it and no other."""
        directives = self._document.directives
        its_on = sorted(self._its_on.get(index, ()))
        return tuple(whole(self._document, each) for each in (directive, *(directives[on] for on in its_on)))

    def _note(
        self, directive: Directive, rule: str, message: str, fix: Fix | None = None, place: Span | None = None
    ) -> Finding:
        document = self._document
        start, end = place or directive.source
        text = document.source[start:end]
        said = "\0".join((rule, message, text)).encode("utf-8", "surrogatepass")
        where = (start, end, *document.line_column(start), *document.line_column(end))
        mark = blake2b(said, digest_size=8).hexdigest()
        return Finding(rule, "warning", "other", message, *where, text, fix=fix, fingerprint=mark)


def _fix(edits: tuple[Edit, ...], certain: bool) -> Fix | None:
    """Rules that have not run may still find what is silenced: then a person should look."""
    return Fix(edits, "safe" if certain else "unsafe") if edits else None
