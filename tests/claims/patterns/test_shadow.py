"""Sentences rewritten for claim patterns."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.claims.patterns.shadow import LONGEST
from tests.claims.patterns.read import sentences_of, shown
from tests.kinds.pages import page_of

WORDS = (
    "rose",
    "12 percent",
    "from",
    "$3.2 million",
    "to",
    "4,000",
    "in 2005",
    "(",
    ")",
    "-",
    "—",
    ",",
    "a year-old",
    '"',
)


def test_a_mention_stands_around_its_words_with_its_types() -> None:
    assert shown("Sales rose 12 percent.") == "sales rose <0;qp>12 percent </0>"


def test_a_hedge_belongs_to_its_mention() -> None:
    assert shown("It is nearly 12 percent.") == "it is <0;qp>nearly 12 percent </0>"


def test_a_hyphen_in_a_word_is_no_dash() -> None:
    assert shown("An across-the-board cut - and more.") == "an across - the - board cut — and more "
    assert shown("Filed - or not--or so.") == "filed — or not — or so "


def test_a_date_lies_in_its_phrase_of_time() -> None:
    text = shown("It was so in 2005.")
    assert text == "it was so <1;w>in <0;dY>2005 </0></1>" or text == "it was so <0;w>in <1;dY>2005 </1></0>"


def test_what_is_too_long_has_no_shadow() -> None:
    page = page_of("a " * LONGEST + "12 percent.")
    assert all(sentence.shadow.text == "" for sentence in sentences_of(page))


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_tokens_lie_in_order_where_the_prose_has_them(words: list[str]) -> None:
    page = page_of(" ".join(words))
    for sentence in sentences_of(page):
        shadow = sentence.shadow
        assert list(shadow.starts) == sorted(set(shadow.starts))
        for start, token in zip(shadow.starts, shadow.tokens, strict=True):
            assert shadow.text.startswith(f"{token.text} ", start)
            if token.text.isalnum():
                assert page.folded[token.span.start : token.span.end] == token.text


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_any_text_has_a_shadow_with_as_many_tags_closed_as_opened(text: str) -> None:
    for sentence in sentences_of(page_of(text)):
        made = sentence.shadow.text
        assert made.count("\ue000") == made.count("\ue001") == made.count("\ue002") == made.count("\ue003")


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_the_cheap_questions_never_say_no_where_the_answer_is_yes(words: list[str]) -> None:
    for sentence in sentences_of(page_of(" ".join(words))):
        quantities = [letters for letters in sentence.letters if set(letters) & set("qpomcnufx")]
        assert sentence.numbers >= len(quantities)
        for token in sentence.tokens:
            if token.text.isalpha():
                assert sentence.holds(frozenset((token.text, "zebra")))
        assert not sentence.holds(frozenset(("zebra",)))
