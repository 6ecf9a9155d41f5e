"""Demonym clash: the adjective of the wrong one of two countries."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds import demonym_clash
from claimlint.kinds.demonym_clash import DemonymClash, Mistakable
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.pages import found, mended, page_of

ROW = Mistakable(meant="Nigerien", country="Niger", tells=("Niger", "Niamey"), own=("Nigeria", "Abuja"))
KIND = DemonymClash(rows={"Nigerian": ROW})


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian troops left Niamey.",
        "Niger's capital is calm, Nigerian officials said.",
        "They met in Niger. Nigerian officials agreed.",
    ],
)
def test_the_story_tells_of_the_other_country(text: str) -> None:
    assert found(KIND, text) == ["Nigerian"]


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian troops left.",
        "Nigerian troops left Niamey.\n\nThey went home to Nigeria.",
        "Nigerian troops left Niamey for Abuja.",
        "Nigerian troops left.\n\nNiamey is calm.",
        "The Niger Delta and the Niger River are far, Nigerian officials said.",
        "Nigerians left Niamey; the pro-Nigerian crowd stayed; nigerian is no word.",
        "Nigerien troops left Niamey.",
        "Correction: we called troops in Niamey Nigerian.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert found(KIND, text) == []


def test_the_fix() -> None:
    assert mended(KIND, "Nigerian troops left Niamey.") == "Nigerien troops left Niamey."


@given(st.lists(st.sampled_from(["Nigerian", "Nigeria", "Niger", "Niamey", "Delta", ".", "\n\n", "the"]), max_size=20))
def test_its_own_country_silences_it(words: list[str]) -> None:
    text = " ".join(words)
    if found(KIND, text):
        assert "Nigeria" not in words
        assert any("Nigerian" in block and ("Niger" in block or "Niamey" in block) for block in _blocks(text))


def test_a_story_and_its_paragraphs_are_searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    has = demonym_clash._has

    def searched(text: str, names: Sequence[str], *, alone: bool = False) -> bool:
        asked.append(text)
        return has(text, names, alone=alone)

    monkeypatch.setattr(demonym_clash, "_has", searched)
    first, second = "Nigerian men left Niamey. " * 50, "Nigerian men left. " * 50
    assert len(found(KIND, f"{first}\n\n{second}")) == 50
    assert len(asked) == 3


def _blocks(text: str) -> list[list[str]]:
    page = page_of(text)
    return [page.prose[span.start : span.end].split() for span, _ in page.blocks]


@pytest.mark.parametrize(
    "rows", [{}, {"Nigerian": ROW.__class__(meant="Nigerien", country="Niger", tells=(), own=("Nigeria",))}]
)
def test_refuses(rows: dict[str, Mistakable]) -> None:
    with pytest.raises(FieldError):
        DemonymClash(rows=rows).prepare()


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert found(pickle.loads(pickle.dumps(KIND)), "Nigerian troops left Niamey.") == ["Nigerian"]
