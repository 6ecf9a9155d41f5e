"""F5: parts of a whole, and F6: parts and totals."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import assume
from hypothesis import strategies as st

from tests.claims.oracle.claim import Claim
from tests.claims.oracle.figures import NAMES, TENTH, exact, plain, printed
from tests.claims.oracle.words import PEOPLE

SHARES = (
    "{a} of {n} {who}, or {p} percent, took part.",
    "of the {n} {who}, {a}, or {p} percent, took part.",
    "{a} of the {n} {who} ({p} percent) were counted.",
    "{a} out of {n} {who}, or {p}%, were counted.",
    "{p} percent of the {who} ({a} of {n}) were counted.",
    "{p}% ({a} of {n}) of the {who} were counted.",
    "{p} percent, or {a} of {n} {who}, took part.",
    "some {p} percent of {who}, {a} of {n}, took part.",
    "that means {a} of the district's {n} {who}, or {p} percent, were counted.",
    "{a} of {n} {who} — {p} percent — took part.",
    "{a} of the {n} {who} surveyed, or {p} percent, said yes.",
    "about {p} percent of the {n} {who}, or {a}, took part.",
    "the county counted {a} of its {n} {who}, {p} percent of the total.",
    "just {a} of {n} {who} took part, or {p} percent.",
    "{a} of {n} {who} took part ({p}%).",
    "the poll found that {a} of {n} {who}, or {p}%, had moved.",
    "{a} {who} out of {n}, or {p} percent, took part.",
    "officials said {a} of the {n} {who}, or {p} percent, had answered.",
    "in all, {a} of {n} {who} answered, {p} percent of them.",
    "among {n} {who}, {a} ({p} percent) took part.",
)
PORTIONS: Mapping[str, Fraction] = {
    "half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "two-thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4),
    "three-quarters": Fraction(3, 4),
    "one in five": Fraction(1, 5),
    "one in four": Fraction(1, 4),
}
PORTIONED = (
    "{f} of the {n} {who}, or {a}, took part.",
    "{a} of the {n} {who}, or {f}, took part.",
    "{a} of {n} {who} took part, or {f}.",
    "{f} of the {who} ({a} of {n}) took part.",
    "about {f} of the {who}, {a} of {n}, took part.",
)
SUMS = (
    "a total of {t} {who}: {a} {x} and {b} {z}.",
    "{t} {who} — {a} {x} and {b} {z} — were counted.",
    "the crew counted {t} {who}, {a} {x} and {b} {z}.",
    "they found {a} {x} and {b} {z}, a total of {t}.",
    "they found {a} {x} and {b} {z}, for a total of {t}.",
    "in all, {t} {who} were counted: {a} {x}, {b} {z} and {c} {w}.",
    "a total of {t} {who} — {a} {x}, {b} {z} and {c} {w} — were counted.",
    "officials counted {a} {x} and {b} {z} for a total of {t} {who}.",
    "there were {a} {x}, {b} {z} and {c} {w}, {t} in all.",
    "{a} {x} and {b} {z} made {t} {who} in total.",
    "the count came to {t} {who} ({a} {x}, {b} {z} and {c} {w}).",
)
UNREAD = ("the crew counted {t} {who}, {a} {x} and {b} {z}.",)
THREES = (
    ("cars", "trucks", "buses", "vehicles"),
    ("men", "women", "children", "people"),
    ("dogs", "cats", "birds", "animals"),
)


@st.composite
def shares(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """So many of so many, and the percentage."""
    frame = frame or draw(st.sampled_from(SHARES))
    whole = draw(st.integers(35, 4_500).filter(lambda many: many % 10))
    part = draw(st.integers(whole // 12, whole - 1 - whole // 12).filter(lambda many: many % 10 and many > 20))
    assume(part not in NAMES and whole not in NAMES)
    true = Fraction(100 * part, whole)
    share = printed(true, draw(st.sampled_from((TENTH, Fraction(1)))))
    moved = true + 17 if true < 60 else true * Fraction(2, 3) - 3
    right = {
        "a": plain(Fraction(part)),
        "n": plain(Fraction(whole)),
        "p": share.text,
        "who": draw(st.sampled_from(PEOPLE)),
    }
    wrong = printed(moved, Fraction(1))
    return Claim(frame, right, {**right, "p": wrong.text}, wrong.text, (true, true))


@st.composite
def portions(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """So many of so many, and the share in words."""
    words, share = draw(st.sampled_from(sorted(PORTIONS.items())))
    whole = draw(st.integers(151, 4_500).filter(lambda many: many % 10))
    part = round(whole * (share + Fraction(draw(st.integers(-10, 10)), 1000)))
    others = [text for text, each in sorted(PORTIONS.items()) if abs(each - share) > Fraction(1, 8)]
    right = {"a": f"{part:,}", "n": f"{whole:,}", "f": words, "who": draw(st.sampled_from(PEOPLE))}
    fails = draw(st.sampled_from(others))
    true = Fraction(part, whole)
    frame = frame or draw(st.sampled_from(PORTIONED))
    return Claim(frame, right, {**right, "f": fails}, fails, (100 * true, 100 * true))


@st.composite
def sums(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """Counts and their total."""
    frame = frame or draw(st.sampled_from(SUMS))
    size = draw(st.sampled_from((9, 60)))
    # what ends in a zero may be rounded
    parts = [draw(st.integers(2, size).filter(lambda many: many % 10)) for _ in range(3)]
    if "{c}" not in frame:
        parts[2] = 0
    total = sum(parts)
    x, z, w, who = draw(st.sampled_from(THREES))
    a, b, c = map(exact, parts)
    right = {"a": a.text, "b": b.text, "c": c.text, "t": exact(total).text, "x": x, "z": z, "w": w, "who": who}
    moved = total + draw(st.integers(1, 5)) if total < 7 or draw(st.booleans()) else total - draw(st.integers(1, 2))
    # two of three parts may have been meant
    assume((moved % 10 or moved < 20) and moved not in (total - part for part in parts))
    wrong = exact(moved).text
    return Claim(frame, right, {**right, "t": wrong}, wrong, (Fraction(total), Fraction(total)))
