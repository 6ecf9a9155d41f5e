"""Where a suppression holds: from `off` to `on`, for each of its words; against what is said one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.document import Directive, Document
from claimlint.model.span import Span
from claimlint.settle.select import Ids, names
from claimlint.settle.stretches import Spans, stretches

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(0, 6))
LISTS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3).map(tuple)
VERBS = st.sampled_from(["on", "off"])


@given(st.lists(SPANS), SPANS)
def test_spans_meet_where_one_of_them_overlaps(spans: list[Span], place: Span) -> None:
    if place.end > place.start:
        assert Spans(spans).meet(place) is any(s.overlaps(place) for s in spans if s.end > s.start)


@given(st.lists(st.tuples(VERBS, LISTS), max_size=8))
def test_off_lasts_up_to_the_next_on_with_its_word_or_with_none(said: list[tuple[str, tuple[str, ...]]]) -> None:
    directives = tuple(Directive(Span(i, i + 1), i, verb, rules, "") for i, (verb, rules) in enumerate(said))
    document = Document("x", "plain", "." * 10, "." * 10, (), (), directives=directives)
    expected = set()
    for index, (verb, rules) in enumerate(said):
        for word in set(rules) or {""} if verb == "off" else ():
            later = [i for i in range(index + 1, len(said)) if said[i][0] == "on"]
            ending = [i for i in later if not said[i][1] or word in said[i][1]]
            expected.add((index, word, Span(index + 1, ending[0] if ending else 11)))
    found = stretches(document)
    assert set(found.all) == expected
    assert found.endless == {index for index, _, span in expected if span.end == 11}
    assert {(on, off) for on, offs in found.ends.items() for off in offs} == {
        (span.end, index) for index, _, span in expected if span.end < 11
    }


@pytest.mark.parametrize(
    "word", ["a", "a/", "a/b", "a/b/", "a/b/c", "a/b/c/", "b", "a/*", "*c", "a/?/d", "[a]/x", "", "/"]
)
def test_what_a_word_means_among_ids_is_what_it_means_for_one(word: str) -> None:
    ids = Ids(["a/b/c", "a/x", "e/f"])
    assert ids.named(word) is any(names(word, rule) for rule in ids)
