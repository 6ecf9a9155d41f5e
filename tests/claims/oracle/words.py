"""Words that sentences of the model are filled with."""

from __future__ import annotations

from hypothesis import strategies as st

RISES = (
    *("rose", "climbed", "grew", "jumped", "increased", "surged", "soared", "went up"),
    *("has risen", "had grown", "has increased", "has climbed"),
)
FALLS = (
    *("fell", "dropped", "declined", "decreased", "shrank", "plunged", "slid", "tumbled", "went down"),
    *("has fallen", "had dropped", "has declined", "has shrunk"),
)
RISE_NOUNS = ("increase", "rise", "jump", "gain")
FALL_NOUNS = ("decrease", "drop", "decline", "fall")
COUNTED = (
    "enrollment at the college",
    "the number of complaints",
    "traffic deaths in the county",
    "the prison population",
    "the union's membership",
    "monthly ridership",
    "applications for the program",
    "the herd",
)
PRICED = (
    "revenue",
    "the company's net profit",
    "the school district's budget",
    "spending on roads",
    "the port's income",
    "donations to the shelter",
    "the rent bill",
)
PEOPLE = ("students", "residents", "workers", "patients", "voters", "homes", "schools", "hospitals", "employees")
YEARS = st.integers(1996, 2018)
SPANS = st.integers(1, 6)
