"""Slips for acronyms that everybody knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.acronyms.initials import apart
from claimlint.kinds.acronym_spelling import AcronymSpelling
from claimlint.model.protocols import FieldError
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, page_of
from tests.kinds.test_acronym import knowing

KIND = AcronymSpelling(right=("HARBO", "DOCK", "LAKEB"), free=("HABRO",), known=("DCOK",))
WORDS = ["HARBO", "HRABO", "HARO", "HARXO", "DOCK", "DOKC", "Dock Lake Board (DOKC)", "said", "LAKEB", "LAKBE"]


@given(stories(WORDS))
def test_laws(text: str) -> None:
    KIND.prepare()
    keeps_the_laws(KIND, text, TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The HRABO met and the DOKC left.", ["HRABO", "DOKC"]),
        ("The HARXO met and the HARBBO left.", ["HARXO", "HARBBO"]),
        ("The HARBX, XARBO, DOXK and DOK met us.", []),
        ("The HABRO and the DCOK met.", []),
        ("The HRABO met the HARBO here.", []),
        ("The Hill Rail and Bay Office (HRABO) met.", []),
        ("The HRABO met. The HRABO left. The HRABO won.", []),
        ("The HRABO-4, @HRABO, HRABO_1 met.", []),
        ("A dokc is a DOKC.", []),
        ("THE HRABO IS OPEN NOW and so on.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_the_glossary_and_knowledge_stand_for_something() -> None:
    KIND.prepare()
    assert hits_on(KIND, page_of("The HRABO met here.", glossary=frozenset({"HRABO"}))) == []
    assert hits_on(KIND, knowing("The HRABO met here."))


@given(st.text("ABCD", min_size=3, max_size=7))
def test_what_is_told_is_near(text: str) -> None:
    kind = AcronymSpelling(right=("ABCD", "ABCDA", "DDCCBBAA"))
    kind.prepare()
    for hit in hits_on(kind, page_of(f"so the {text} met her")):
        assert apart(text, hit.suggestions[0]) in ("swap", "edit")


@pytest.mark.parametrize(
    "kind", [AcronymSpelling(right=("abc",)), AcronymSpelling(free=("(",)), AcronymSpelling(known=("[",))]
)
def test_values_of_no_use(kind: AcronymSpelling) -> None:
    with pytest.raises(FieldError):
        kind.prepare()


def test_knowledge_is_asked_for_swaps_of_five_letters() -> None:
    KIND.prepare()
    page = knowing("The QUZBI met here.")
    assert [hit.suggestions for hit in hits_on(KIND, page)] == [("QZUBI",)]
