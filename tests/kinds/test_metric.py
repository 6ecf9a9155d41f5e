"""Metric: formulas over the counts of a unit."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.metric import MEASURES, Metric
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, SENTENCE, TEXT, found, hits_on, page_of

PLAIN = "The dog ran to the red barn. The cat sat on a mat. It was hot."
HARD = "Unanimous administrative organizations negotiated international responsibilities notwithstanding opposition."
RULES = st.builds(
    Metric,
    st.sampled_from(["words", "words / sentences", "syllables / words", "letters - 2 * characters", "flesch", "smog"]),
    st.sampled_from(["> 3", "value < 2", "> 1 and words > 2", "words != 1 or value == 0"]),
)


def value(formula: str, text: str = PLAIN) -> str:
    kind = Metric(formula, "value > -1000")
    kind.prepare()
    (hit,) = hits_on(kind, page_of(text), DOCUMENT)
    return hit.slots["value"]


@given(RULES, stories(["administration", "dog", "18F", "a"]), st.sampled_from([TEXT, SENTENCE]))
def test_laws(kind: Metric, text: str, scope: Scope) -> None:
    kind.prepare()
    page = page_of(text)
    hits = hits_on(kind, page, scope)
    held = [unit for unit in page.units(scope) if any(unit.holds(hit.span) for hit in hits)]
    assert len(held) == len(hits)
    if not hits_on(kind, page_of("Quiet."), scope):
        keeps_the_laws(kind, text, scope)


@pytest.mark.parametrize(
    ("kind", "scope", "text", "expected"),
    [
        (Metric("words", "> 6"), SENTENCE, PLAIN, ["The dog ran to the red barn."]),
        (Metric("words", "> 6"), TEXT, f"{PLAIN}\n\nA b c d.", ["The dog ran to the red barn."]),
        (Metric("words", "> 6"), DOCUMENT, f"A b.\n\n{PLAIN}", ["A"]),
        (Metric("words / sentences", "value <= 2 and sentences == 3"), TEXT, "We won. So. We won.\n\nNo.", ["We won."]),
        (Metric("words / headings", "> 0"), DOCUMENT, PLAIN, []),
        (Metric("words", "== 0"), TEXT, "###", ["###"]),
        (Metric("words", "> 3"), Scope("quotation"), "He said: “We won. We did.” So", ["“We won."]),
    ],
)
def test_finds(kind: Metric, scope: Scope, text: str, expected: list[str]) -> None:
    assert found(kind, text, scope) == expected


def test_measures_by_hand() -> None:
    words, sentences, syllables, letters, long = 16, 3, 16, 44, 0
    assert value("words") == str(words)
    assert value("sentences") == str(sentences)
    assert value("syllables") == str(syllables)
    assert value("letters") == value("characters") == str(letters)
    assert value("polysyllabic_words") == value("complex_words") == str(long)
    assert value("flesch") == f"{206.835 - 1.015 * words / sentences - 84.6 * syllables / words:.2f}"
    assert value("flesch_kincaid") == f"{0.39 * words / sentences + 11.8 * syllables / words - 15.59:.2f}"
    assert value("gunning_fog") == f"{0.4 * words / sentences:.2f}"
    assert value("smog") == "3.13"
    assert value("coleman_liau") == f"{0.0588 * 100 * letters / words - 0.296 * 100 * sentences / words - 15.8:.2f}"
    assert value("ari") == f"{4.71 * letters / words + 0.5 * words / sentences - 21.43:.2f}"


@pytest.mark.parametrize("measure", [name for name in MEASURES if name != "flesch"])
def test_hard_copy_measures_harder(measure: str) -> None:
    assert float(value(measure, HARD)) > float(value(measure)) + 5


def test_hard_copy_is_not_easy() -> None:
    assert float(value("flesch", HARD)) < 0 < 90 < float(value("flesch"))


def test_the_working_is_shown() -> None:
    kind = Metric("round(flesch) + 0", "> 0")
    kind.prepare()
    (hit,) = hits_on(kind, page_of("The dog ran. The cat sat."))
    (evidence,) = hit.evidence
    assert evidence.kind == "computation"
    assert evidence.text == (
        "value = round(flesch) + 0 = 119; "
        "flesch = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words = 119.19; "
        "syllables = 6; sentences = 2; words = 6"
    )
    assert evidence.source == MEASURES["flesch"][1]


def test_a_document_counts_its_zones_but_all_its_headings() -> None:
    kind = Metric("10 * words + headings", "> 0")
    kind.prepare()
    page = page_of("The head\n\nThe text here.\n\nMore\n\nAnd text.", zones=("heading", "body", "heading", "body"))
    (hit,) = hits_on(kind, page, Scope.parse("document & body"))
    assert hit.slots["value"] == "52"
    assert page.prose[hit.span.start : hit.span.end] == "The"


@pytest.mark.parametrize(
    ("kind", "path", "said"),
    [
        (Metric("wrods", "> 1"), ("formula",), "did you mean 'words'"),
        (Metric("words", "> 1 and value.x"), ("condition",), "not of this language"),
        (Metric("words +", "> 1"), ("formula",), "cannot be read"),
        (Metric("value", "> 1"), ("formula",), "unknown name 'value'"),
        (Metric("words > 3", "> 1"), ("formula",), "belongs in `condition`"),
        (Metric("words", "value"), ("condition",), "a condition compares"),
        (Metric("words", ""), ("condition",), "cannot be read"),
        (Metric("words", "> __import__('os')"), ("condition",), "unknown function"),
    ],
)
def test_refuses(kind: Metric, path: tuple[str, ...], said: str) -> None:
    with pytest.raises(FieldError, match=said) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Metric("flesch", "< 0")
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, HARD) == [HARD]
