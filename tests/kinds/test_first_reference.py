"""First reference: people who speak and are introduced nowhere."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.first_reference import FirstReference
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, page_of
from tests.knowledge.desk import loaded

FIRST = FirstReference(("said", "added"), ("declined to comment",), ("Police",))
PARTS = (
    '"No," ',
    "Carver said. ",
    "said Carver. ",
    "Mara Carver ",
    "Lind ",
    "declined to comment. ",
    '"Yes," said Lind. ',
)


@given(stories(PARTS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(FIRST, text, scope)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," Carver said.', ["Carver"]),
        ('"No," said Carver.', ["Carver"]),
        ('"No," said Carver, a miller.', ["Carver"]),
        ('"No," said Carver on Monday.', ["Carver"]),
        ("“No,” Carver said.", ["Carver"]),
        ('"No", Carver said.', ["Carver"]),
        ("Carver declined to comment.", ["Carver"]),
        ("It burned. Then Carver declined to comment.", ["Carver"]),
        ('"No," Carver said. "Yes," Carver added. "No," Lind said.', ["Carver", "Lind"]),
        ('"No," O\'Neill said.', ["O'Neill"]),
    ],
)
def test_told(text: str, expected: list[str]) -> None:
    assert found(FIRST, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Mara Carver left. "No," Carver said.',
        '"No," Carver said. Mara Carver left.',
        '"No," Carver said. M. Carver left.',
        'MARA CARVER left. "No," Carver said.',
        'Mayor Carver left. "No," Carver said.',
        'Carver (D-Ohio) left. "No," Carver said.',
        '"No," Carver said. Carver Hill was quiet.',
        '"No," Carver said. A carver heard it.',
        '"No," Police said. "Yes," Monday said. "We," They said. "I," Mayor said.',
        '"No," NASA said. "No," he said. "No," TikTok said. "No," Ann said.',
        '"No," said the Carver report. "No," said Carver Hill. "No," said Carver House.',
        'Carver said no. "Carver said no."',
        'They said Carver left. "They said Carver."',
        '"No," Carver saidst.',
        "Mara Carver declined to comment. The Hale-Carver declined to comment.",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert found(FIRST, text) == []


def test_what_is_known_is_no_stranger(tmp_path: Path) -> None:
    known = loaded(tmp_path, ["{id: org.us.carver, type: org, name: Carver}"]).known
    page = page_of('"No," Carver said. "Yes," said Lind.')
    told = hits_on(FIRST, Page(page.document, knowledge=known))
    assert [page.prose[hit.span.start : hit.span.end] for hit in told] == ["Lind"]


def test_the_glossary_is_known() -> None:
    assert hits_on(FIRST, page_of('"No," Carver said.', glossary=frozenset({"Carver"}))) == []


def test_hostile_copy_takes_no_longer() -> None:
    page = page_of('"No," Carver said. said said " ' * 20_000)
    began = time.perf_counter()
    hits_on(FIRST, page)
    assert time.perf_counter() - began < 5


def test_it_needs_something_to_look_for() -> None:
    with pytest.raises(FieldError):
        FirstReference().prepare()


def test_it_is_a_kind_and_pickles() -> None:
    FIRST.prepare()
    assert isinstance(FIRST, Kind)
    assert FIRST.triggers == ("said", "added", "declined to comment")
    assert found(pickle.loads(pickle.dumps(FIRST)), '"No," Carver said.') == ["Carver"]
