"""Name order: the family name that comes first."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.name_order import NameOrder
from claimlint.knowledge.known import Known
from claimlint.model.finding import Hit
from claimlint.model.protocols import Kind
from tests.kinds.laws import spans
from tests.kinds.pages import hits_on, page_of
from tests.knowledge.desk import loaded

ORDER = NameOrder(countries=("CN", "KR"))
FIRST = "type: person, order: family-first"
RECORDS = (
    f"{{id: person.cn.a, {FIRST}, name: Wen Haotian, family: Wen, country: CN}}",
    f"{{id: person.kr.b, {FIRST}, name: Pak Ji Won, family: Pak, aliases: [Pak Ji-won], country: KR}}",
    f"{{id: person.vn.c, {FIRST}, name: Vu Thanhson, family: Vu, country: VN}}",
    f"{{id: person.vn.d, {FIRST}, name: Le Quangbao, family: Le, second: Quangbao, country: CN}}",
    f"{{id: person.jp.e, {FIRST}, name: Abe Kenjiro, family: Abe, second: Abe, country: JP}}",
    f"{{id: person.cn.f, {FIRST}, name: Lin Sihan, family: Lin, country: CN}}",
    f"{{id: person.cn.g, {FIRST}, name: Luo Sihan, family: Luo, country: CN}}",
    f"{{id: person.cn.h, {FIRST}, name: Hu Bowen, family: Hu, country: CN}}",
    "{id: person.gb.i, type: person, name: Ada Bowen, country: GB}",
)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return loaded(Path(tmp_path_factory.mktemp("order")), RECORDS).known


def told(known: Known, text: str) -> list[Hit]:
    return hits_on(ORDER, Page(page_of(text).document, knowledge=known))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wen Haotian spoke. Mr. Haotian said no.", [("Haotian", "Wen")]),
        ("Wen Haotian spoke. Mr Haotian's car left.", [("Haotian", "Wen")]),
        ("Wen Haotian spoke. Later, Haotian said no.", [("Haotian", "Wen")]),
        ("Wen Haotian spoke. President Haotian left. Haotian said no.", [("Haotian", "Wen"), ("Haotian", "Wen")]),
        ("Pak Ji Won spoke. Mr. Ji Won left.", [("Ji Won", "Pak")]),
        ("Pak Ji-won spoke. Mr. Ji-won left.", [("Ji-won", "Pak")]),
        ("Pak Ji Won spoke. Mr. Won left.", [("Won", "Pak")]),
        ("Abe Kenjiro spoke. Mr. Kenjiro left.", [("Kenjiro", "Abe")]),
    ],
)
def test_told(known: Known, text: str, expected: list[tuple[str, str]]) -> None:
    prose = page_of(text).prose
    assert [(prose[hit.span.start : hit.span.end], hit.suggestions[0]) for hit in told(known, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wen Haotian spoke. Mr. Wen said no. Wen Haotian said yes.",
        "Mr. Haotian said no.",
        "Mr. Haotian said no. Then Wen Haotian spoke.",
        "Wen Haotian spoke. Haotian is a town. They saw Haotian.",
        "Wen Haotian spoke, and Haotian Wen sang. Mr. Haotian said no.",
        "Wen Haotian spoke. Chen Haotian sang. Mr. Haotian said no.",
        "Wen Haotian spoke. Haotian Street was closed, Mr. Haotian said.",
        "Wen Haotian spoke. mr. haotian said no.",
        "Vu Thanhson spoke. Mr. Thanhson said no.",
        "Le Quangbao spoke. Mr. Quangbao said no.",
        "Lin Sihan spoke. Mr. Sihan said no.",
        "Hu Bowen spoke. Mr. Bowen said no.",
        "",
    ],
)
def test_silent(known: Known, text: str) -> None:
    assert told(known, text) == []


def test_what_a_hit_tells(known: Known) -> None:
    text = "Wen Haotian spoke. Mr. Haotian left. Haotian said no."
    titled, bare = told(known, text)
    assert (titled.level, titled.edits) == (None, None)
    assert (bare.level, bare.edits) == ("warning", ())
    assert titled.slots == {"full": "Wen Haotian"}
    ((span, message),) = titled.related
    assert (span.start, span.end, message) == (0, 11, "The full name stands here.")
    assert titled.evidence[0].text == "Wen Haotian: the family name is Wen, and comes first"
    assert titled.evidence[0].source == "the city clerk (project, as of 2024-06-30)"


PARTS = ("Wen Haotian ", "Mr. Haotian ", "Haotian said. ", "Mr. Wen ", "Pak Ji-won ", "Ji-won told. ", "\n\n", "said ")


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_hits_rise_and_stand_behind_the_full_name(known: Known, text: str) -> None:
    places = spans(told(known, text))
    assert places == sorted(places)
    prose = page_of(text).prose
    for start, end in places:
        name = {"Haotian": "Wen Haotian", "Ji-won": "Pak Ji-won"}[prose[start:end]]
        assert -1 < prose.find(name) < start


def test_it_is_a_kind_and_pickles(known: Known) -> None:
    ORDER.prepare()
    assert isinstance(ORDER, Kind)
    assert pickle.loads(pickle.dumps(ORDER)) == ORDER
