"""How acronyms are introduced: never, too late, untied to their words, twice, in vain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.acronym_use import AcronymUse
from claimlint.model.protocols import FieldError
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, page_of
from tests.kinds.test_acronym import knowing

UNDEFINED = AcronymUse(free=("F[BC]I",))
UNTIED = AcronymUse(check="untied")
TWICE = AcronymUse(check="twice")
UNUSED = AcronymUse(check="unused")
WORDS = ["Bay Lake Office (BLO)", "Bay Lake Office", "BLO", "BLOs", "FBI", "XIV", "HARBO", "said", "BACKGROUND", "Act"]
BODY = Scope.parse("~headline")


@given(st.sampled_from([UNDEFINED, UNTIED, TWICE, UNUSED]), stories(WORDS))
def test_laws(kind: AcronymUse, text: str) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The BLO met. The BLO left.", ["BLO"]),
        ("The BLO met. The Bay Lake Office (BLO) left.", ["BLO"]),
        ("The Bay Lake Office (BLO) met. The BLO left.", []),
        ("The Bay Lake Office met. The BLO left.", []),
        ("The FBI, the FCI and the XIV met AB.", []),
        ("The CARES Act and the SECURE Lakes Act passed.", []),
        ("HOW IT WORKS. BACKGROUND: nothing.", []),
        ('"The BLO met," she said.', []),
        ("The model BLO-40 is new.", []),
        ("The HARBORMASTERS met.", []),
    ],
)
def test_undefined(text: str, expected: list[str]) -> None:
    assert found(UNDEFINED, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bay Lake Office met. The BLO left.", ["BLO"]),
        ("The BLO left. The Bay Lake Office met.", ["BLO"]),
        ("The Bay Lake Office (BLO) met. The BLO left.", []),
        ("The BLO left.", []),
    ],
)
def test_untied(text: str, expected: list[str]) -> None:
    assert found(UNTIED, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bay Lake Office (BLO) met. The Bay Lake Office (BLO) left.", ["Bay Lake Office (BLO"]),
        ("The Bay Lake Office (BLO) met. The Big Lake Office (BLO) left.", []),
        ('The Bay Lake Office (BLO) met. "The Bay Lake Office (BLO) left," she said.', []),
    ],
)
def test_twice(text: str, expected: list[str]) -> None:
    assert found(TWICE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bay Lake Office (BLO) met.", ["BLO"]),
        ("The Bay Lake Office (BLO) met. All BLOs left.", []),
        ("Permits to berth (BLO) are dear.", []),
    ],
)
def test_unused(text: str, expected: list[str]) -> None:
    assert found(UNUSED, text) == expected


def test_what_lies_outside_the_scope_is_left_alone() -> None:
    UNDEFINED.prepare()
    page = page_of("The BLO met here.\n\nThe BLO left.", zones=["headline"])
    assert [hit.span.start for hit in hits_on(UNDEFINED, page, BODY)] == [page.prose.rindex("BLO")]


def test_what_a_hit_tells() -> None:
    UNDEFINED.prepare()
    page = page_of("The BLO met. The Bay Lake Office (BLO) left.")
    (hit,) = hits_on(UNDEFINED, page)
    assert hit.slots["reason"] == "spelled out only later"
    assert [message for _, message in hit.related] == ["Its words stand here."]


def test_the_glossary_and_knowledge_are_free() -> None:
    UNDEFINED.prepare()
    assert hits_on(UNDEFINED, page_of("The BLO met.", glossary=frozenset({"BLO"}))) == []
    assert hits_on(UNDEFINED, knowing("The BBI met."))


def test_a_pattern_that_is_none() -> None:
    with pytest.raises(FieldError) as error:
        AcronymUse(free=("(",)).prepare()
    assert error.value.path == ("free",)
