"""Duplicate: what stands twice."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.duplicate import Duplicate
from claimlint.model.finding import Edit
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws
from tests.kinds.pages import DOCUMENT, TEXT, hits_on, mended, page_of

PIER = "The harbor board said on Monday that the old pier would be sold before the end of the year."
MAYOR = "Mayor Ada Lind, who was elected twice, said she had not been asked and would not sign the sale."
VOTE = "The council votes on the budget next week, and nobody expects that it will pass without a fight."
LABEL = "Source: harbor board, annual report of the year"
ALL = (PIER, MAYOR, VOTE, LABEL, "Ada Lind")
RULES = st.builds(
    Duplicate,
    st.sampled_from(["sentences", "paragraphs", "captions", "lines"]),
    st.sampled_from([5, 40, 60]),
    st.sampled_from([1.0, 0.9, 0.5]),
    st.sampled_from(["adjacent", "document"]),
)
TEXTS = st.lists(st.sampled_from(ALL), max_size=9)


def marked(kind: Duplicate, parts: Sequence[str], zones: Sequence[str] = (), scope: Scope = TEXT) -> list[int]:
    """The indexes of the flagged paragraphs."""
    kind.prepare()
    page = page_of("\n\n".join(parts), zones=zones)
    starts = [span.start for span, _ in page.blocks]
    return [starts.index(hit.span.start) for hit in hits_on(kind, page, scope)]


@given(RULES, TEXTS, st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Duplicate, parts: list[str], scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, "\n\n".join(parts), scope)


@given(st.sampled_from([1.0, 0.99]), TEXTS)
def test_only_what_stood_before(similarity: float, parts: list[str]) -> None:
    kind = Duplicate(similarity=similarity, reprints=())
    found = marked(kind, parts)
    assert all(len(parts[index]) >= 40 and parts[index] in parts[:index] for index in found)
    follows = [index for index in range(1, len(parts)) if parts[index] == parts[index - 1] and len(parts[index]) >= 40]
    assert set(follows) <= set(found)


@given(TEXTS)
def test_near_and_exact_agree_on_what_is_the_same(parts: list[str]) -> None:
    assert marked(Duplicate(similarity=0.99), parts) == marked(Duplicate(), parts)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((PIER, PIER, MAYOR), [1]),
        ((PIER, PIER.upper().replace(" ", "  "), MAYOR), [1]),
        ((PIER, PIER, PIER), [1, 2]),
        ((PIER, MAYOR, PIER), [2]),
        ((LABEL, LABEL), [1]),
        ((PIER, LABEL, MAYOR, PIER, LABEL), [3, 4]),
        # near misses: what is short, what is meant
        (("###", "###"), []),
        (("By Ada Lind", "By Ada Lind"), []),
        ((LABEL, PIER, LABEL), []),
        ((PIER, MAYOR, PIER, VOTE, PIER), []),
        ((PIER, "Read the full letter below.", "Dear Mr. Lund:", PIER), []),
        ((PIER, "Sincerely, Ada Lind", PIER), []),
        ((PIER, MAYOR.replace("Lind", "Lund"), MAYOR), []),
    ],
)
def test_paragraphs(parts: tuple[str, ...], expected: list[int]) -> None:
    assert marked(Duplicate(), parts) == expected


@pytest.mark.parametrize(
    ("of", "zones", "expected"),
    [
        ("paragraphs", ("body", "body"), [1]),
        ("paragraphs", ("blockquote", "blockquote"), [1]),
        ("paragraphs", ("body", "blockquote"), []),
        ("paragraphs", ("list", "list"), []),
        ("paragraphs", ("heading", "heading"), []),
        ("paragraphs", ("caption", "caption"), []),
        ("captions", ("caption", "caption"), [1]),
        ("captions", ("caption", "body"), []),
        ("captions", ("body", "body"), []),
        ("lines", ("list", "list"), [1]),
        ("lines", ("heading", "heading"), [1]),
        ("lines", ("headline", "heading"), []),
        ("lines", ("table", "table"), []),
    ],
)
def test_zones_must_be_equal_and_meant(of: str, zones: tuple[str, str], expected: list[int]) -> None:
    kind = Duplicate(of)  # type: ignore[arg-type]
    assert marked(kind, (PIER, PIER), zones) == expected


def test_captions_are_told_wherever_they_stand() -> None:
    zones = ("caption", "body", "caption", "body", "caption")
    assert marked(Duplicate("captions"), (LABEL, PIER, LABEL, MAYOR, LABEL), zones) == [2, 4]


def test_a_scope_leaves_zones_out() -> None:
    zones = ("heading", "heading", "body", "body")
    assert marked(Duplicate("lines"), (PIER, PIER, MAYOR, MAYOR), zones, Scope.parse("~heading")) == [3]


def test_sentences() -> None:
    kind = Duplicate("sentences")
    kind.prepare()
    page = page_of(f"{PIER} {PIER} {MAYOR}\n\n{VOTE} {MAYOR} So. So.")
    assert [page.prose[hit.span.start : hit.span.end] for hit in hits_on(kind, page)] == [PIER, MAYOR]
    assert mended(kind, f"{PIER} {PIER} {MAYOR}") == f"{PIER} {MAYOR}"


@pytest.mark.parametrize(
    ("similarity", "text", "expected"),
    [
        (0.88, PIER.replace("Monday", "Tuesday"), [2]),
        (0.9, PIER.replace("Monday", "Tuesday"), []),
        (0.9, PIER.replace("sold", "torn down"), []),
        (0.8, PIER.replace("sold", "torn down"), [2]),
        (0.5, MAYOR, []),
        (1.0, PIER.replace("year.", "year"), []),
        (0.9, PIER.replace("year.", "year"), [2]),
    ],
)
def test_near(similarity: float, text: str, expected: list[int]) -> None:
    assert marked(Duplicate(similarity=similarity), (PIER, VOTE, text)) == expected


def test_near_is_told_and_never_mended() -> None:
    kind = Duplicate(similarity=0.8)
    kind.prepare()
    (hit,) = hits_on(kind, page_of(f"{PIER}\n\n{PIER.replace('Monday', 'Tuesday')}"))
    assert (hit.edits, hit.related) == ((), (((0, len(PIER)), "Much the same stands here."),))


def test_the_first_is_told_and_the_later_goes() -> None:
    kind = Duplicate()
    kind.prepare()
    length = len(PIER)
    (hit,) = hits_on(kind, page_of(f"{PIER}\n\n{PIER}"))
    assert hit.span == (length + 1, 2 * length + 1)
    assert hit.slots == {"count": "2"}
    assert hit.related == (((0, length), "It stands here first."),)
    assert hit.edits == (Edit(length, 2 * length + 1, ""),)
    assert mended(kind, f"{PIER}\n\n{PIER}\n\n{PIER}\n\n{MAYOR}") == f"{PIER}\n{MAYOR}"
    assert mended(kind, f"{PIER}\n\n{MAYOR}\n\n{PIER}") == f"{PIER}\n{MAYOR}\n{PIER}"


def test_code_and_adjacent() -> None:
    code = PIER.replace("pier", "\ufffc")
    assert marked(Duplicate(), (code, code)) == []
    assert marked(Duplicate(within="adjacent"), (PIER, MAYOR, PIER, PIER, VOTE)) == [3]


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Duplicate(min_characters=0), ("min-characters",)),
        (Duplicate(similarity=0.3), ("similarity",)),
        (Duplicate(similarity=1.1), ("similarity",)),
        (Duplicate(reprints=("a", "(b")), ("reprints", 1)),
    ],
)
def test_refuses(kind: Duplicate, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Duplicate(similarity=0.9)
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert marked(copy, (PIER, PIER)) == [1]
