"""Tallies of votes: "voted 51-48", "by a vote of 63 to 47", "a 5-4 decision", "passed the House, 220-207".

Two figures are a tally only in a frame that says so: a word such as "vote" or "ruling" beside them, or a verb of
deciding before them in the same clause. Scores, ages, ranges, dates and odds stand in none. Percentages are no votes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page, Seen

Frame = Literal["vote", "ruling", "verb"]
MOST = 10
"""A sentence with so many pairs of figures is a table."""
REACH = 600
"""How much of a sentence counts as such, on either side of a tally, in code points."""
BACK, AHEAD = 240, 120
"""How much of the sentence is read before and behind a tally, in code points."""

DASHES = tuple(f"{digit}{dash}" for digit in range(10) for dash in "-–")
JOINS = tuple(f"{digit}{to}" for digit in range(10) for to in (" to ", "-to-", " - ", " – "))
SAID = ("electoral vote", "votes to ", " against")
TRIGGERS = (*DASHES, *JOINS, *SAID)
"""Case-folded literals of which every tally holds one: a figure, and what joins it to the next."""

JOIN = r"(?: ?[-–] ?|[- ]to[- ])"
PAIR = Own(
    rf"(?<![\w$£€#/.,:–-])(?<!\d )(?P<yes>\d{{1,3}}){JOIN}(?P<no>\d{{1,3}})(?:{JOIN}(?P<third>\d{{1,3}}))?"
    r"(?![\w%°/]|[.,:]\d|[-–]\w| ?percent| per cent| (?:million|billion|points?\b))"
)
SIDES = r"(?:countries|states|nations|members|lawmakers|senators|delegates|deputies|mps)"
IN_FAVOR = Own(
    rf"(?<![\w$.,-])(?P<yes>\d{{1,3}}) (?:votes? |{SIDES} )?(?:(?:voting |voted )?(?:in favou?r|for)|yes)(?: of it)?"
    rf"(?:,| and| to| with|, with)+ (?P<no>\d{{1,3}}|none|no)(?: {SIDES}| votes?)?(?: voting)? against(?P<third>)\b",
    fold=True,
)
VOTES_TO = Own(r"(?<![\w$.,-])(?P<yes>\d{1,3}) votes to (?P<no>\d{1,3})(?P<third>)(?![\w%]|[.,]\d)")
ELECTORAL = Own(
    r"(?<![\w$.,-])(?P<yes>\d{2,3}) electoral votes?,? (?:(?:compared )?(?:to|with)|against|versus|vs\.|and)"
    r"(?: (?!the\b)[A-Z][\w.']+){0,3}(?:'s?)? (?P<no>\d{1,3})(?P<third>)(?![\w%]|[.,]\d)"
)
"""Figures that may be a tally, read from their first digit."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
AFTER_MONTH, BEFORE_MONTH = Own(rf"\b{MONTH}[a-z]*\.? \Z"), Own(rf" {MONTH}")
"""A month before two figures, or behind them: they are days."""
FIRST = Own(r"\d+\Z")

VOTE = r"(?:votes?|tally|tallies|ballots?|roll[- ]call|vote count|show of hands|margin|voice)"
RULING = r"(?:decisions?|rulings?|opinions?|verdicts?|splits?|judgments?|judgements?)"
BEFORE_VOTE = Own(
    rf"(?:\b{VOTE}(?: on [^.;:\d]{{1,60}}?)?(?:,? (?:was|were|is|of|stood at|at|came (?:to|out)|ended|by|fell|"
    rf"broke down|needed|required|necessary))?|"
    r"\bvot(?:ed|es|ing|e)(?:[ ,]+[A-Za-z'.-]+){0,5}?|\belectoral college)[ ,:(]*\Z",
    fold=True,
)
BEFORE_RULING = Own(
    rf"\b(?:rul(?:ed|es|ing)|{RULING}(?: (?:was|is|of|by))?|(?:court|justices|judges|panel|jury|jurors|board|"
    rf"council) (?:held|split|divided|"
    r"sided|deadlocked|decided|agreed))(?:[ ,]+[a-z'-]+){0,3}?[ ,:(]*\Z",
    fold=True,
)
AFTER_VOTE = Own(rf"\)?(?:[ -](?:[A-Za-z'-]+,? ){{0,3}}?{VOTE}\b(?!-)|,? in the electoral college)", fold=True)
AFTER_RULING = Own(rf"\)?[ -](?:[A-Za-z'-]+,? ){{0,2}}?{RULING}\b(?! (?:over|win|loss|against the))", fold=True)
DECIDING = (
    r"(?:pass(?:ed|es|age)?|approv(?:ed|es|al)|adopt(?:ed|s)|confirm(?:ed|s|ation)|reject(?:ed|s)|defeat(?:ed|s)|"
    r"clear(?:ed|s)|agree[ds]|fail(?:ed|s)|advanc(?:ed|es)|ratif(?:ied|ies)|back(?:ed|s)|endors(?:ed|es)|"
    r"acquit(?:ted|s)|convict(?:ed|s)|impeach(?:ed|es)|block(?:ed|s)|tabled|overr(?:ode|idden)|sustain(?:ed|s)|"
    r"upheld|struck|overturn(?:ed|s)|revers(?:ed|es)|declin(?:ed|es)|refus(?:ed|es)|moved|decid(?:ed|es)|sided)"
)
CLOSED = Own(
    r"\)|[.,;:!?]|\Z| (?:to|on|in|with|after|before|by|as|last|late|early|earlier|today|yesterday|tonight|this|"
    r"despite|and|"
    r"but|along|over|at|for|that|when|while|without|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    fold=True,
)
"""What may stand behind a tally that has nothing but a verb to tell it: "9-11 commission" has a noun."""
BEFORE_VERB = Own(rf"\b{DECIDING}\b(?P<rest>[^.;:\d—]{{0,200}}?)[ ,(]\(?\Z", fold=True)
PERCENT = Own(r"(?:\b(?:percent|per cent|polls?|surveys?|odds|score[ds]?|points?)\b|%)", fold=True)
APART = Own(
    r"\b(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:(?:countr|"
    r"part)(?:y|ies)|"
    r"members?|states?|senators?|lawmakers?|nations?|council members|justices?|judges)? ?(?:abstentions?|"
    r"abstain(?:ed|ing)|"
    r"(?:voted|voting|answered|answering) [\"“]?present|not voting|did not vote|absent|recus(?:ed|ing|als?))",
    fold=True,
)


class Tally(NamedTuple):
    """A tally: its figures, and the word or verb that makes it one.

    `apart` are those who took neither side, as far as the sentence counts them: abstaining, present, not voting.
    """

    span: Span
    yes: int
    no: int
    apart: int
    frame: Frame
    sentence: Span

    @property
    def total(self) -> int:
        """All who are counted."""
        return self.yes + self.no + self.apart

    @property
    def margin(self) -> int:
        """By how many votes one side has more."""
        return abs(self.yes - self.no)


def tallies(page: Page, seen: Sequence[Seen]) -> Iterator[Tally]:
    """The tallies around the places where a trigger of TRIGGERS was seen, in order; none of a sentence with MOST."""
    found: dict[Span, list[regex.Match[str]]] = {}
    done = -1
    for place in sorted(seen):
        pair = _pair(page.prose, place) if place.start >= done else None
        if pair:
            done = pair.end()
            found.setdefault(page.sentence(pair.start()), []).append(pair)
    few = (pair for pairs in found.values() if len(pairs) < MOST for pair in pairs)
    yield from filter(None, (_tally(page, pair) for pair in few))


def _pair(prose: str, place: Seen) -> regex.Match[str] | None:
    """The two figures around a trigger."""
    said = TRIGGERS[place.trigger]
    if said in SAID:
        form = (ELECTORAL, VOTES_TO, IN_FAVOR)[SAID.index(said)]
        return form.search(prose, max(0, place.start - 70), place.end + 80)
    first = FIRST.search(prose, max(0, place.start - 2), place.start + 1)
    pair = PAIR.match(prose, first.start()) if first else None
    return pair if pair and not _dated(prose, *pair.span()) else None


def _dated(prose: str, start: int, end: int) -> bool:
    """Whether a month stands beside two figures."""
    return bool(AFTER_MONTH.search(prose, max(0, start - 12), start) or BEFORE_MONTH.match(prose, end))


def _tally(page: Page, pair: regex.Match[str]) -> Tally | None:
    span = Span(*pair.span())
    sentence = _within(page.sentence(pair.start()), span)
    start, end = max(sentence.start, span.start - BACK), min(sentence.end, span.end + AHEAD)
    frame = "vote" if pair.re is not PAIR.compiled else _frame(page.prose, Span(start, end), span)
    if frame is None or PERCENT.search(page.prose, max(start, span.start - 60), min(end, span.end + 60)):
        return None
    apart = int(pair["third"] or 0) or _apart(page.prose, span.end, end)
    return Tally(span, int(pair["yes"]), number(pair["no"]), apart, frame, sentence)


def _within(sentence: Span, span: Span) -> Span:
    """So much of a sentence as is read."""
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def _frame(prose: str, around: Span, span: Span) -> Frame | None:
    """What makes two figures a tally; None where nothing does."""
    if BEFORE_VOTE.search(prose, around.start, span.start) or AFTER_VOTE.match(prose, span.end, around.end):
        return "vote"
    if BEFORE_RULING.search(prose, around.start, span.start) or AFTER_RULING.match(prose, span.end, around.end):
        return "ruling"
    verb = CLOSED.match(prose, span.end, around.end) and BEFORE_VERB.search(prose, around.start, span.start)
    return "verb" if verb else None


def _apart(prose: str, start: int, end: int) -> int:
    """How many took neither side, told behind a tally; 0 where none are counted."""
    return sum(number(found["count"]) for found in APART.finditer(prose, start, end))


WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBERS = {word: value for value, word in enumerate(WORDS, 1)} | {"a": 1, "an": 1, "single": 1}


def number(written: str) -> int:
    """A whole number in figures or, to twenty, in words; 0 where it is none."""
    return int(written) if written.isdecimal() else NUMBERS.get(written.casefold(), 0)
