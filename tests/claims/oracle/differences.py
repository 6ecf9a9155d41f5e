"""F24, F27 and F30: averages, margins, margins of error."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from tests.claims.oracle.claim import Claim
from tests.claims.oracle.figures import NAMES, plain, printed

MARGINS = (
    "she won by {m} votes, {a} to {b}.",
    "he beat the mayor by {m} votes, {a} to {b}, the clerk said.",
    "she won {a} to {b}, a margin of {m} votes.",
    "the measure passed {a} votes to {b}, a {m}-vote margin.",
    "the bill failed by {m} votes, {b} to {a}.",
    "she won {a} to {b}, for a margin of {m} votes.",
    "the margin was {m} votes, {a} to {b}.",
    "it was a {m}-vote victory, {a} to {b}.",
)
LEADS = (
    "she won {a} percent to {b} percent, a {m}-point margin.",
    "he led {a}% to {b}%, a lead of {m} percentage points.",
    "she trailed by {m} points, {b} percent to {a} percent.",
    "they led by {m} percentage points, {a} percent to {b} percent.",
    "the poll had her ahead {a} percent to {b} percent, a {m}-point lead.",
    "a {m}-point lead, {a} percent to {b} percent, is wide.",
    "the measure won {a} to {b} percent, a {m}-point margin.",
)
AVERAGES = (
    "the three bids were ${a}, ${b} and ${c}, for an average of ${m}.",
    "the crews found {a}, {b} and {c} nests, an average of {m}.",
    "he drove {a}, {b} and {c} miles, averaging {m}.",
    "the tests took {a}, {b} and {c} minutes, an average of {m}.",
    "the lots held {a}, {b} and {c} cars, or an average of {m}.",
)
SHARED = (
    "the fund paid ${t} to {n} schools, an average of ${m} each.",
    "the state sent ${t} to {n} farmers, for an average payment of ${m}.",
    "the {n} grants total ${t}, or an average of ${m} each.",
    "the {n} families received ${t}, an average of ${m}.",
    "the bank paid out ${t} to {n} clients, an average of ${m} apiece.",
    "the program gave ${t} to {n} towns, with an average grant of ${m}.",
)
POLLS = (
    "the poll of {n} adults has a margin of error of plus or minus {m} percentage points.",
    "the survey of {n} likely voters had a margin of error of {m} percentage points.",
    "the telephone poll of {n} voters was taken in May and has a margin of error of {m} percentage points.",
    "pollsters interviewed {n} adults. The margin of error is plus or minus {m} percentage points.",
    "the firm surveyed {n} residents. The poll has a margin of sampling error of {m} points.",
    "the poll, conducted among {n} registered voters, has a margin of error of plus or minus {m} points.",
    "the margin of error is plus or minus {m} percentage points for the poll of {n} voters.",
)


@st.composite
def margins(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """Votes for two sides, and the difference."""
    frame = frame or draw(st.sampled_from(MARGINS))
    small = draw(st.integers(301, 60_000))
    margin = draw(st.integers(31, max(60, small // 2)))
    moved = margin + draw(st.integers(margin // 3 + 9, 2 * margin))
    assume(small % 10 and margin % 10 and moved % 10 and (small + margin) % 10 and moved < small + margin)
    assume(NAMES.isdisjoint((small, margin, moved, small + margin)))
    right = {"a": f"{small + margin:,}", "b": f"{small:,}", "m": f"{margin:,}"}
    return Claim(frame, right, {**right, "m": f"{moved:,}"}, f"{moved:,}", (Fraction(margin), Fraction(margin)))


@st.composite
def leads(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """Two shares in percent, and the difference in points."""
    frame = frame or draw(st.sampled_from(LEADS))
    low, lead = draw(st.integers(21, 48)), draw(st.integers(2, 19))
    moved = lead + draw(st.integers(4, 9))
    assume(moved < low + lead)
    right = {"a": str(low + lead), "b": str(low), "m": str(lead)}
    return Claim(frame, right, {**right, "m": str(moved)}, str(moved), (Fraction(lead), Fraction(lead)))


@st.composite
def averages(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """Three numbers and their mean."""
    frame = frame or draw(st.sampled_from(AVERAGES))
    numbers = [draw(st.integers(31, 98).filter(lambda each: each % 10)) for _ in range(3)]
    mean = printed(Fraction(sum(numbers), 3), Fraction(1))
    moved = str(int(mean.true) + draw(st.integers(7, 30)))
    right = {"a": str(numbers[0]), "b": str(numbers[1]), "c": str(numbers[2]), "m": mean.text}
    return Claim(frame, right, {**right, "m": moved}, moved, (mean.low, mean.high))


@st.composite
def shared(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A sum of money, among how many it was shared, and what each got on average."""
    frame = frame or draw(st.sampled_from(SHARED))
    many = draw(st.integers(21, 4_000).filter(lambda each: each % 10))
    each = draw(st.integers(211, 9_800).filter(lambda amount: amount % 10))
    moved = plain(Fraction(each * draw(st.sampled_from((3, 4, 17, 23))) // 2 + 3))
    right = {"t": f"{many * each:,}", "n": f"{many:,}", "m": f"{each:,}"}
    return Claim(frame, right, {**right, "m": moved}, moved, (Fraction(each), Fraction(each)))


@st.composite
def polls(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """How many were asked, and a margin of error that chance alone does not make smaller."""
    frame = frame or draw(st.sampled_from(POLLS))
    asked = draw(st.integers(301, 2_400).filter(lambda each: each % 10))
    # 1.96 × √(¼ / n), in percent
    error = Fraction(98) / Fraction(asked**0.5)
    tenth = Fraction(1, 10)
    fits, fails = (
        printed(error * draw(st.sampled_from((Fraction(1), Fraction(6, 5)))), tenth),
        printed(error / 2, tenth),
    )
    right = {"n": f"{asked:,}", "m": fits.text}
    return Claim(frame, right, {**right, "m": fails.text}, fails.text, (error, error))
