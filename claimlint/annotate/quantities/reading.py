"""Reading numbers where they may begin: figure or words, then what stands behind, then what stands before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from claimlint.annotate.quantities import hedges, money, shares, words
from claimlint.annotate.quantities.begins import Beginning
from claimlint.annotate.quantities.behind import Behind, behind
from claimlint.annotate.quantities.numbers import VULGAR, Number, figures
from claimlint.annotate.quantities.quantity import EXACT, Hedge, Quantity
from claimlint.annotate.quantities.roles import refused
from claimlint.annotate.quantities.shares import Share
from claimlint.model.interval import Interval
from claimlint.model.span import Span
from claimlint.patterns.own import Own

CURRENCY = Own(
    r"(?<![A-Za-z])(?:(?P<of>U\.S\.|[A-Z]{1,3})?\$|(?P<sign>[£€¥₹₩₽₪₦₱฿₫₴₺₾₡₲₵₸₼]|Rs\.?)|(?P<code>[A-Z]{3})) ?$"
)
MARKS = frozenset("$£€¥₹₩₽₪₦₱฿₫₴₺₾₡₲₵₸₼")
MINUS = Own(r"(?<![\w.,)%-])[-−]$|(?<!plus or )\bminus $")
HALVES = {
    "1/2": (0.5, 0.125),
    "1/3": (1 / 3, 0.02),
    "2/3": (2 / 3, 0.02),
    "1/4": (0.25, 0.125),
    "3/4": (0.75, 0.125),
    "1/8": (0.125, 0.0625),
    "3/8": (0.375, 0.0625),
    "5/8": (0.625, 0.0625),
    "7/8": (0.875, 0.0625),
}  # fmt: skip
"""Fractions in figures with half of the step that such fractions are written in."""
MINUSES = ("-", "−", "minus ")
PERS = ("per ", "every ", "each ")
POUNDS = Own(r"pounds?$")
WEIGHT = Own(r" (?:of\b|\(|in weight|each|per|a day|a week)")
RATE = Own(r"(?:\bper|\bfor every|\bfor each) $")


class Reading:
    """One pass over the places where numbers may begin. Used once."""

    def __init__(self, prose: str, folded: str, dates: Sequence[Span]) -> None:
        self.prose = prose
        self.folded = folded
        self._dates = dates
        self._date = 0
        self._done = 0

    def all(self, begun: Sequence[Beginning]) -> list[Quantity]:
        """The quantities that begin there, in order."""
        found: list[Quantity] = []
        for one in begun:
            if one.start >= self._done and not self._dated(one):
                self._done = one.end
                for quantity in self._word(one) if one.word else self._run(one):
                    found.append(quantity)
                    self._done = max(self._done, quantity.span.end)
        return found

    def _dated(self, one: Beginning) -> bool:
        """Whether a stretch shares anything with a date; moves on past earlier dates."""
        dates = self._dates
        while self._date < len(dates) and dates[self._date].end <= one.start:
            self._date += 1
        if self._date == len(dates) or dates[self._date].start >= one.end:
            return False
        self._done = max(one.end, dates[self._date].end)
        return True

    def _run(self, one: Beginning) -> list[Quantity]:
        """The quantities in a run of digits: one, or the two of a range."""
        prose, start = self.prose, one.start
        before = prose[start - 1] if start else " "
        if (before.isalnum() or before in "_#@/\\'&:\u200e\u200f") and not self._currency(start)[0]:
            return []
        ahead = prose[start - 2] if start > 1 else " "
        tied = before in "-–" and (ahead.isalpha() or (before == "-" and ahead.isalnum()))
        if tied and not self.folded.endswith("magnitude-", 0, start):
            return []
        text = prose[start : one.end]
        if text in HALVES:
            share = shares.of_figures(self.folded, start, *HALVES[text])
            return [self._shared(share)] if share else []
        for dash in "-–":
            if dash in text:
                return self._pair(start, text.split(dash))
        found = self._figure(start, text)
        made = self._quantity(found) if found else None
        return [made] if made else []

    def _pair(self, start: int, parts: list[str]) -> list[Quantity]:
        """Both ends of "5-7 percent"; none where the two may be a score, a time or part of a longer number."""
        if len(parts) != 2:
            return []
        low, high = (figures(part.rstrip(".,:/")) for part in parts)
        if low is None or high is None or low[0] >= high[0]:
            return []
        first = self._figure(start, parts[0])
        second = self._figure(start + len(parts[0]) + 1, parts[1])
        last = self._quantity(second, start) if second else None
        if first is None or last is None or last.sort == "number":
            return []
        currency, begin = self._currency(start)
        if last.sort == "count" and not self._many(last) and not currency:
            return []
        made = self._made(Behind(first, "money" if currency else "number", currency, first.span.end), begin)
        return [made, last]

    def _many(self, one: Quantity) -> bool:
        """Whether a count has a plural behind it, and none of a game or a vote."""
        after = behind(self.prose, Number(one.figure, one.value, 0.0, 0.0), "")
        return after is not None and after.plural and after.unit not in words.TALLIES

    def _figure(self, start: int, text: str) -> Number | None:
        """The number that a run of digits is, with a fraction behind it; None where it is none."""
        prose = self.prose
        if text[0] in VULGAR:
            return Number(Span(start, start + 1), VULGAR[text[0]], 0.02, 0.02)
        text = text.rstrip(".,:/")
        if prose[start - 1 : start] == "." and text.isdigit():
            if prose[max(0, start - 2) : start - 1].isalnum():
                return None
            start, text = start - 1, f".{text}"
        read = figures(text if text[0] != "." else f"0{text}")
        if read is None:
            return None
        value, half, zeros = read
        end = start + len(text)
        part = self._part(end) if half == 0.5 else None
        if part:
            return Number(Span(start, part[0]), value + part[1], 0.05, part[2])
        return Number(Span(start, end), value, half, zeros, plain=text.isdigit())

    def _part(self, end: int) -> tuple[int, float, float] | None:
        """A fraction right behind a whole number, as in "2½" and "5 1/2": its end, value and half a step."""
        vulgar = VULGAR.get(self.prose[end : end + 1])
        if vulgar:
            return end + 1, vulgar, 0.125
        known = HALVES.get(self.prose[end + 1 : end + 4]) if self.prose[end : end + 1] in (" ", "-") else None
        after = self.prose[end + 4 : end + 5]
        return (end + 4, *known) if known and not (after.isalnum() or after == "/") else None

    def _currency(self, start: int) -> tuple[str, int]:
        """The unit of the currency right before a figure, and where it begins; nothing and the figure's start."""
        prose = self.prose
        before = prose[max(0, start - 2) : start]
        if not before or not (
            before[-1] in MARKS
            or before[0] in MARKS
            or before[-1].isupper()
            or before[0].isupper()
            or before[-1] in "s."
            or before == "s "
        ):
            return "", start
        found = CURRENCY.search(prose, max(0, start - 6), start)
        if found is None:
            return "", start
        if found["code"]:
            return (found["code"], found.start()) if found["code"] in money.CODES else ("", start)
        if found["sign"]:
            return money.SIGNS[found["sign"]], found.start()
        return (money.DOLLARS.get(found["of"] or "", "$"), found.start())

    def _quantity(self, number: Number, begin: int | None = None) -> Quantity | None:
        """The quantity that a number in figures is, if it is one; `begin` is where the first of a pair stands."""
        prose, folded, start = self.prose, self.folded, number.span.start
        first = start if begin is None else begin
        currency, at = self._currency(first)
        if not currency:
            if self._is_rate(first):
                return None
            share = shares.behind(folded, number)
            if share:
                return self._shared(share)
        after = behind(prose, number, currency)
        if after is None or refused(prose, folded, at, after):
            return None
        return self._made(after, at if begin is None else start)

    def _is_rate(self, start: int) -> bool:
        """Whether a number is what a rate is of: "per 100,000", "for every 1,200"."""
        return self.folded.endswith(PERS, 0, start) and RATE.search(self.folded, max(0, start - 12), start) is not None

    def _word(self, one: Beginning) -> list[Quantity]:
        """The quantity that begins with a word."""
        read = words.read(self.prose, self.folded, one)
        if isinstance(read, Share):
            return [self._shared(read)]
        if read is None or self._is_rate(one.start):
            return []
        if refused(self.prose, self.folded, read.number.span.start, read) or words.is_name(self.prose, read):
            return []
        return [self._made(read, read.number.span.start)]

    def _shared(self, share: Share) -> Quantity:
        span = share.span
        hedge, whole = self._hedged(span.start, span.end)
        return Quantity(
            span, span, share.value, share.sort, "", share.printed, share.rounded, hedge, whole, share.spelled
        )

    @cached_property
    def _sterling(self) -> bool:
        """Whether the copy has British money, so that pounds may be money as well."""
        return "£" in self.prose or "sterling" in self.folded

    def _money(self, after: Behind) -> Behind:
        """Pounds as money, where nothing says that they are a weight."""
        if (
            WEIGHT.match(self.folded, after.end)
            or self.folded[after.number.span.end : after.number.span.end + 1] == "-"
        ):
            return after
        return after._replace(sort="money", unit="GBP")

    def _hedged(self, start: int, end: int, noun: int = 0) -> tuple[Hedge, Span]:
        """What stands beside a quantity, or behind its noun, to hedge it, and the whole of the two."""
        folded = self.folded
        hedge, first = hedges.before(folded, start)
        for at in (end, noun):
            ahead = folded[at : at + 2]
            if at and (ahead in hedges.AHEAD or ahead[:1] == "+"):
                more, last = hedges.behind(folded, at)
                if more:
                    return hedge or more, Span(first, last)
        return hedge, Span(first, end)

    def _made(self, after: Behind, start: int) -> Quantity:
        """A quantity; `start` is where its sign or its currency begins."""
        if after.unit == "lb" and self._sterling and POUNDS.search(self.folded, start, after.end):
            after = self._money(after)
        number, factor = after.number, after.factor
        signed = self.folded.endswith(MINUSES, 0, start)
        minus = MINUS.search(self.folded, max(0, start - 9), start) if signed else None
        start = minus.start() if minus else start
        sign = -factor if minus else factor
        value = number.value * sign
        half, zeros = _halves(after)
        hedge, whole = self._hedged(start, after.end, after.noun_end)
        half, zeros = half * factor, zeros * factor
        printed = Interval(value - half, value + half)
        rounded = Interval(value - zeros, value + zeros) if zeros != half else printed
        if number.vague:
            printed = rounded = Interval(value, float("inf"))
            hedge = "least"
        return Quantity(
            Span(start, after.end),
            number.figure,
            value,
            after.sort,
            after.unit,
            printed,
            rounded,
            hedge,
            whole,
            number.spelled,
            after.per,
            number.factor,
        )


def _halves(after: Behind) -> tuple[float, float]:
    """How far from its value a number may be as printed and as rounded, in its own unit."""
    number = after.number
    exact = after.sort in ("count", "number") and not after.per
    if number.spelled and not number.half and not number.vague and not exact:
        return 0.5, max(0.5, number.zeros)
    if exact and after.sort == "count" and number.half == 0.5 and number.value <= EXACT:
        return 0.0, 0.0
    return number.half, max(number.half, number.zeros)
