"""F1 and F4: changes in percent, and in percentage points."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from tests.claims.oracle.claim import Claim
from tests.claims.oracle.figures import AMOUNTS, TENTH, Figure, named, pairs, printed
from tests.claims.oracle.words import COUNTED, FALL_NOUNS, FALLS, PRICED, RISE_NOUNS, RISES, SPANS, YEARS

CHANGES = (
    "{what} {verb} {p} percent, from {a} to {b}.",
    "{what} {verb} {p}% from {a} to {b}.",
    "{what} {verb} by {p} percent, from {a} in {y} to {b} in {z}.",
    "{what} {verb} from {a} to {b}, {an} {noun} of {p} percent.",
    "{what} {verb} from {a} in {y} to {b} in {z}, a {p} percent {noun}.",
    "{what} {verb} to {b} from {a}, a {noun} of {p} percent.",
    "{what} {verb} {p} percent to {b} from {a} a year earlier.",
    "{what} {verb} {p} percent, to {b} from {a}, officials said.",
    "between {y} and {z}, {what} {verb} {p} percent, from {a} to {b}.",
    "{what} {verb} from {a} to {b} last year, or {p} percent.",
    "{what} {verb} from {a} to {b}, {way} {p} percent.",
    "{what} {verb} to {b}, {way} {p} percent from {a} in {y}.",
    "in {z}, {what} was {b}, {way} {p} percent from {a} in {y}.",
    "{what} {verb} {p} percent last year, the agency said, from {a} to {b}.",
    "{what} {verb} from {a} to {b} ({p} percent).",
    "the {p} percent {noun}, from {a} to {b}, surprised analysts.",
    "a {p} percent {noun} took {what} from {a} to {b}.",
    "{what}, {a} in {y}, {verb} {p} percent to {b} by {z}.",
    "{what} went from {a} in {y} to {b} in {z}, a {noun} of {p} percent.",
    "the report says {what} {verb} {p} percent since {y}, from {a} to {b}.",
    "{what}, which stood at {a} in {y}, {verb} {p} percent to {b} in {z}.",
    "{what} {verb} {p} percent to {b}, compared with {a} in {y}.",
    "from {y} to {z}, {what} {verb} from {a} to {b}, {an} {noun} of {p} percent.",
    "{what} {verb} from {a} to {b}, a {noun} of about {p} percent.",
)
POINTS = (
    "the unemployment rate {verb} {p} percentage points, from {a} percent to {b} percent.",
    "turnout {verb} from {a} percent to {b} percent, a {noun} of {p} percentage points.",
    "the share {verb} {p} points to {b} percent from {a} percent.",
    "the approval rating {verb} {p} percentage points to {b}%, from {a}%.",
    "the vaccination rate {verb} from {a}% in {y} to {b}% in {z}, a {p}-point {noun}.",
    "support for the measure {verb} from {a} percent to {b} percent, {way} {p} percentage points.",
    "the mortgage rate {verb} by {p} percentage points, from {a} percent to {b} percent.",
    "the poverty rate {verb} {p} percentage points between {y} and {z}, from {a} percent to {b} percent.",
    "a {p}-percentage-point {noun} took the rate from {a} percent to {b} percent.",
    "its market share {verb} from {a} to {b} percent, a {noun} of {p} percentage points.",
    "the rate {verb} from {a} percent to {b} percent, or {p} percentage points.",
    "the graduation rate {verb} {p} percentage points last year, to {b} percent from {a} percent.",
)


def _moved(low: Fraction, high: Fraction, up: bool) -> Fraction:
    """A value well away from an interval."""
    if up or low < 12:
        return high * Fraction(5, 4) + 6
    return low * Fraction(3, 4) - 2


def _spread(old: Figure, new: Figure) -> tuple[Fraction, Fraction]:
    """The least and the greatest change in percent, without its sign, for all that two figures can mean."""
    ends = [100 * (b - a) / a for a in (old.low, old.high) for b in (new.low, new.high)]
    low, high = min(ends), max(ends)
    if low < 0 < high:
        return Fraction(0), max(-low, high)
    return (low, high) if low >= 0 else (-high, -low)


def _apart(stated: Figure, low: Fraction, high: Fraction) -> bool:
    """Whether no reading of a figure comes near an interval."""
    room = stated.true * Fraction(4, 100)
    return stated.high + room < low or stated.low - room > high


@st.composite
def changes(draw: st.DrawFn, frame: str | None = None, *, moves_old: bool = True) -> Claim:
    """A change in percent between two figures."""
    rising = draw(st.booleans())
    old, new = draw(pairs(AMOUNTS, *((1.03, 2.4) if rising else (0.3, 0.97))))
    assume(old.text != new.text)
    true = abs(100 * (new.true - old.true) / old.true)
    share = printed(true, draw(st.sampled_from((TENTH, Fraction(1)))))
    low, high = _spread(old, new)
    counted = old.text[0].isdigit()
    year = draw(YEARS)
    frame = frame or draw(st.sampled_from(CHANGES))
    noun = draw(st.sampled_from(RISE_NOUNS if rising else FALL_NOUNS))
    right = {
        "a": old.text,
        "b": new.text,
        "p": share.text,
        "y": str(year),
        "z": str(year + draw(SPANS)),
        "what": draw(st.sampled_from(COUNTED if counted else PRICED)),
        "noun": noun,
        "an": _article(noun),
        "verb": draw(st.sampled_from(RISES if rising else FALLS)),
        "way": "up" if rising else "down",
    }
    about = Fraction(1, 12) if "about" in frame else Fraction(0)
    if moves_old and draw(st.integers(0, 3)) == 0:
        return _old_moved(frame, right, old, new, share)
    low, high = low - about * low, high + about * high
    wrong = printed(_moved(low, high, draw(st.booleans())), Fraction(1))
    # that nothing falls by more than all of it is another check
    assume(_apart(wrong, low, high) and (rising or wrong.high < 99))
    apart = old.high < new.low or new.high < old.low
    return Claim(frame, right, {**right, "p": wrong.text}, wrong.text, (low, high), apart)


def _old_moved(frame: str, right: dict[str, str], old: Figure, new: Figure, share: Figure) -> Claim:
    """The claim with the first figure moved so far from the second that the change is half as much again."""
    times = new.true / old.true
    change = (times - 1) * Fraction(8, 5) if times < 1 else (times - 1) * 2 + Fraction(1, 8)
    moved = old.write(new.true / (1 + max(change, Fraction(-9, 10))))
    assume(not named(moved))
    low, high = _spread(moved, new)
    about = Fraction(1, 12) if "about" in frame else Fraction(0)
    assume(_apart(share, low - about * low, high + about * high))
    return Claim(frame, right, {**right, "a": moved.text}, share.text, (low, high))


@st.composite
def directions(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A change whose verb says the other direction in the wrong version."""
    made = draw(changes(frame or CHANGES[0], moves_old=False))
    up = made.fillings["verb"] in RISES
    verb = draw(st.sampled_from(FALLS if up else RISES))
    assume(made.apart and float(made.fillings["p"]) < 95)
    return made._replace(wrong={**made.fillings, "verb": verb}, stated=made.fillings["p"], right="the other way")


@st.composite
def points(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A change in percentage points between two shares."""
    step = draw(st.sampled_from((TENTH, Fraction(1))))
    fine = int(step * 10)
    first = Fraction(draw(st.integers(40 // fine, 600 // fine))) * step
    by = Fraction(draw(st.integers(20 // fine, 250 // fine))) * step
    # whole numbers of ten may be rounded
    assume(all((each / 10).denominator > 1 for each in (first, first + by, by)))
    rising = draw(st.booleans())
    old, new = (first, first + by) if rising else (first + by, first)
    year = draw(YEARS)
    wrong = printed(by * Fraction(3, 2) + 3, step)
    right = {
        "a": printed(old, step).text,
        "b": printed(new, step).text,
        "p": printed(by, step).text,
        "verb": draw(st.sampled_from(RISES if rising else FALLS)),
        "way": "up" if rising else "down",
        "noun": draw(st.sampled_from(RISE_NOUNS if rising else FALL_NOUNS)),
        "y": str(year),
        "z": str(year + 3),
    }
    frame = frame or draw(st.sampled_from(POINTS))
    return Claim(frame, right, {**right, "p": wrong.text}, wrong.text, (by - step, by + step))


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
