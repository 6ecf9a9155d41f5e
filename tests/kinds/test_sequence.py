"""Sequences: tokens that follow each other, against a matcher that tries everything."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator, Sequence
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.extras import installed
from claimlint.kinds import sequence
from claimlint.kinds.sequence import TokenSequence
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from claimlint.sequences.forms import forms, plural, singular
from claimlint.sequences.items import Gap, Item, Trait
from claimlint.sequences.tokens import Sentences, Tokens
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import SENTENCE, TEXT, found, hits_on, mended, page_of

needs_tags = pytest.mark.skipif(not installed("tags"), reason="the extra 'tags' is not installed")

COPY = ("one", "of", "the", "few", "reason", "reasons", "try", "tries", "and", "the few", "U.S.", "10,000")
SAID = {
    "one": [["one"]],
    "one of": [["one", "of"]],
    "the | few": [["the"], ["few"]],
    "one of | few": [["one", "of"], ["few"]],
    "try*": [[form] for form in sorted(forms("try"))],
    "of the?": [["of", "the"], ["of"]],
    "(the few)? reason": [["the", "few", "reason"], ["reason"]],
    "U.S.": [["u.s."]],
    ",": [[","]],
}
"""Texts of words, and what they stand for, the preferred one first."""

ITEMS = st.builds(
    Item,
    word=st.sampled_from(sorted(SAID)),
    optional=st.booleans(),
    most=st.integers(1, 3),
    skip=st.one_of(
        st.none(),
        st.builds(Gap, over=st.sampled_from([1, 3, "the", "few | and"]), marks=st.booleans()),
        st.builds(Gap, over=st.integers(1, 3), not_=st.just((Trait(word="and"),))),
    ),
    mark=st.booleans(),
)
SINGLE = st.builds(
    Item,
    pattern=st.sampled_from([r"re.*", r"\d[\d,]*", ".+s"]),
    not_=st.sampled_from([(), (Trait(word="reasons"),), (Trait(pattern="t.*"),)]),
    optional=st.booleans(),
)
KINDS = st.builds(TokenSequence, tokens=st.lists(st.one_of(ITEMS, SINGLE), min_size=1, max_size=4).map(tuple)).filter(
    lambda kind: sane(kind)
)


def sane(kind: TokenSequence) -> bool:
    try:
        kind.prepare()
    except FieldError:
        return False
    return True


def once(item: Item, tokens: Sequence[str], at: int) -> Iterator[int]:
    """Where an item that stands once from a token on may end, the preferred end first."""
    import re

    if item.word:
        for row in SAID[item.word]:
            if list(tokens[at : at + len(row)]) == row:
                yield at + len(row)
    elif at < len(tokens) and re.fullmatch(item.pattern, tokens[at]) and not refused(item.not_, tokens[at]):
        yield at + 1


def refused(traits: Sequence[Trait], token: str) -> bool:
    import re

    return any(token == each.word or (each.pattern and re.fullmatch(each.pattern, token)) for each in traits)


def times(item: Item, left: int, tokens: Sequence[str], at: int) -> Iterator[int]:
    for end in once(item, tokens, at):
        if left > 1:
            yield from times(item, left - 1, tokens, end)
        yield end


def skipped(gap: Gap | None, tokens: Sequence[str], at: int) -> Iterator[int]:
    yield at
    if gap is None:
        return
    for step in range(gap.over if isinstance(gap.over, int) else 8):
        if at + step >= len(tokens):
            return
        token = tokens[at + step]
        if isinstance(gap.over, str):
            fits = token in gap.over.split(" | ")
        else:
            fits = (gap.marks or token[0].isalnum()) and not refused(gap.not_, token)
        if not fits:
            return
        yield at + step + 1


def ends(
    items: Sequence[Item], tokens: Sequence[str], at: int, way: tuple[tuple[int, int], ...] = ()
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every way to match, the preferred one first: for each item where it begins and ends."""
    if not items:
        yield way
        return
    item, *rest = items
    for end in times(item, item.most, tokens, at):
        for behind in skipped(item.skip, tokens, end):
            yield from ends(rest, tokens, behind, (*way, (at, end)))
    if item.optional:
        yield from ends(rest, tokens, at, (*way, (at, at)))


def naive(kind: TokenSequence, text: str) -> list[str]:
    """What is flagged of a sentence, found by trying every way."""
    page = page_of(text)
    flagged: list[str] = []
    for sentence in page.sentences:
        tokens = Tokens(page.prose[sentence.start : sentence.end])
        at = 0
        while at < len(tokens):
            way = next(ends(kind.tokens, tokens.folded, at), None)
            if way is None:
                at += 1
                continue
            marked = [place for item, place in zip(kind.tokens, way, strict=True) if item.mark and place[1] > place[0]]
            places = marked or [place for place in way if place[1] > place[0]]
            first, end = places[0][0], places[-1][1]
            start, last = tokens.spans[first].start, tokens.spans[end - 1].end
            flagged.append(page.prose[sentence.start + start : sentence.start + last])
            at = max(at + 1, end)
    return flagged


@given(KINDS, stories(COPY))
def test_finds_what_trying_everything_finds(kind: TokenSequence, text: str) -> None:
    page = page_of(text)
    assert [page.prose[slice(*hit.span)] for hit in hits_on(kind, page)] == naive(kind, text)


@given(KINDS, stories(COPY), st.integers(0, 12))
def test_a_first_look_loses_nothing(kind: TokenSequence, text: str, ahead: int) -> None:
    page = page_of(text)
    with patch.object(sequence, "AHEAD", ahead):
        assert [page.prose[slice(*hit.span)] for hit in hits_on(kind, page)] == naive(kind, text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("They paid less money than they owed to the bank of the town last year.", False),
        ("They paid less than 500 people in the town, as it told the bank of the town.", True),
    ],
)
def test_a_sentence_is_cut_into_tokens_only_where_a_match_may_begin(text: str, cut: bool) -> None:
    kind = TokenSequence(tokens=(Item(word="less"), Item(word="than"), Item(pattern=r"\d+")))
    page = page_of(text)
    assert bool(hits_on(kind, page)) is cut
    assert bool(page.layer(Sentences)._made) is cut


@given(KINDS, stories(COPY), st.sampled_from([TEXT, SENTENCE]))
def test_laws(kind: TokenSequence, text: str, scope: Scope) -> None:
    keeps_the_laws(kind, text, scope)


REASON = TokenSequence(
    tokens=(
        Item(word="one of", skip=Gap(over="the | these | our")),
        Item(pattern="[a-z]+", not_=(Trait(word="staff"), Trait(pattern=".*s")), as_="noun", mark=True),
        Item(word="why | that | is"),
    ),
    better=("{noun:plural}",),
    except_=((Item(word="one of a kind"),), (Item(word="the (crew | press)"),)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of the reason why it closed is cost.", ["reason"]),
        ("One of these our reason is cost.", ["reason"]),
        ("One of the reasons why it closed is cost.", []),
        ("One of the staff is ill.", []),
        ("One of a kind is what it is.", []),
        ("One of the crew is ill.", []),
        ("One of the press is here; one of the girl is ill.", ["girl"]),
        ("He is one of.\n\nThe reason why is cost.", []),
        ("He is one of it. The reason is cost.", []),
        ("One of the, reason is", []),
        ("ONE OF THE REASON WHY", ["REASON"]),
    ],
)
def test_examples(text: str, expected: list[str]) -> None:
    assert found(REASON, text) == expected


@pytest.mark.parametrize(
    ("tokens", "better", "text", "mended_to"),
    [
        (("twice as", Item(word="many | much"), "than"), "{1} {2} as", "Twice as many than I.", "Twice as many as I."),
        ((Item(word="try*"), "and", Item(pattern="[a-z]+")), "{1} to {3}", "We try and win.", "We try to win."),
        ((Item(word="try", skip=Gap(over=1)), "and", "win"), "{1-2} to {3}", "Try it and win", "Try it and to win"),
        (("off", Item(word="of", mark=True), "the"), "", "It fell off of the cart.", "It fell off of the cart."),
        (("could", "of"), "could have", "IT COULD OF WON.", "IT COULD HAVE WON."),
        ((Item(word="less"), Item(word="woman | policy")), "fewer {2:plural}", "Less woman came.", "Fewer women came."),
        ((Item(word="the?"), Item(word="Policies")), "{1} {2:singular}", "Policies fail.", "Policy fail."),
    ],
)  # fmt: skip
def test_suggestions(tokens: Sequence[str | Item], better: str, text: str, mended_to: str) -> None:
    items = tuple(Item(word=each) if isinstance(each, str) else each for each in tokens)
    assert mended(TokenSequence(tokens=items, better=(better,) if better else ()), text) == mended_to


@pytest.mark.parametrize(
    ("tokens", "triggers"),
    [
        ((Item(word="one of"), Item(word="the | these")), {"one of the", "one of these"}),
        (
            (Item(word="of the"), Item(word="manifold?"), Item(word="reason")),
            {"of the reason", "of the manifold reason"},
        ),
        ((Item(word="of"), Item(pattern=r"zebr\w+")), {"zebr"}),
        ((Item(word="in", skip=Gap(over=2)), Item(word="rebut*")), forms("rebut")),
        ((Item(tag="NN"),), None),
    ],
)
def test_triggers(tokens: tuple[Item, ...], triggers: set[str] | None) -> None:
    kind = TokenSequence(tokens=tokens)
    kind.prepare()
    assert (None if kind.triggers is None else set(kind.triggers)) == triggers


@pytest.mark.parametrize(
    ("kind", "path", "within"),
    [
        (TokenSequence(tokens=()), ("tokens",), 0),
        (TokenSequence(tokens=(Item(word="a?"),)), ("tokens",), 0),
        (TokenSequence(tokens=(Item(word="a", optional=True),)), ("tokens",), 0),
        (TokenSequence(tokens=(Item(),)), ("tokens", 0), 0),
        (TokenSequence(tokens=(Item(word="a"), Item(word="one (of"))), ("tokens", 1, "word"), 7),
        (TokenSequence(tokens=(Item(word="a [bc]"),)), ("tokens", 0, "word"), 2),
        (TokenSequence(tokens=(Item(word="a | "),)), ("tokens", 0, "word"), 4),
        (TokenSequence(tokens=(Item(word="* a"),)), ("tokens", 0, "word"), 0),
        (TokenSequence(tokens=(Item(word="a)"),)), ("tokens", 0, "word"), 1),
        (TokenSequence(tokens=(Item(pattern="(b"),)), ("tokens", 0, "pattern"), 2),
        (TokenSequence(tokens=(Item(word="a b", tag="NN"),)), ("tokens", 0, "word"), 0),
        (TokenSequence(tokens=(Item(tag="NN | NOUN"),)), ("tokens", 0, "tag"), 5),
        (TokenSequence(tokens=(Item(word="a", most=0),)), ("tokens", 0, "most"), 0),
        (TokenSequence(tokens=(Item(word="a", skip=Gap(over=99)),)), ("tokens", 0, "skip"), 0),
        (TokenSequence(tokens=(Item(word="a", not_=(Trait(),)),)), ("tokens", 0, "not", 0), 0),
        (TokenSequence(tokens=(Item(word="a", as_="x"), Item(word="b", as_="x"))), ("tokens", 1, "as"), 0),
        (TokenSequence(tokens=(Item(word="a", as_="1x"),)), ("tokens", 0, "as"), 0),
        (TokenSequence(tokens=(Item(word="a"),), except_=((Item(word="b)"),),)), ("except", 0, 0, "word"), 1),
        (TokenSequence(tokens=(Item(word="a"),), better=("x {2}",)), ("better", 0), 3),
        (TokenSequence(tokens=(Item(word="a", as_="noun"),), better=("{nuon}",)), ("better", 0), 1),
        (TokenSequence(tokens=(Item(word="a"),), better=("{1:plurl}",)), ("better", 0), 3),
        (TokenSequence(tokens=(Item(word="a"),), better=("a {",)), ("better", 0), 2),
    ],
)
def test_refuses(kind: TokenSequence, path: tuple[str | int, ...], within: int) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert (caught.value.path, caught.value.within) == (path, within)


@pytest.mark.parametrize(
    ("kind", "near"),
    [
        (TokenSequence(tokens=(Item(word="a", as_="noun"),), better=("{nuon}",)), "'noun'"),
        (TokenSequence(tokens=(Item(word="a"),), better=("{1:plurl}",)), "'plural'"),
        (TokenSequence(tokens=(Item(tag="VBX"),)), "'VB"),
    ],
)
def test_tells_the_nearest_name(kind: TokenSequence, near: str) -> None:
    with pytest.raises(FieldError, match=f"did you mean {near}"):
        kind.prepare()


def test_names_are_slots() -> None:
    REASON.prepare()
    assert REASON.slots == {"noun"}
    hits = hits_on(REASON, page_of("One of the Reason why it closed."))
    assert [(dict(hit.slots), hit.suggestions) for hit in hits] == [({"noun": "Reason"}, ("Reasons",))]


@pytest.mark.parametrize("text", ["a " * 60_000, "a b " * 30_000, "one of the " * 20_000])
def test_takes_time_in_proportion(text: str) -> None:
    gap = Gap(over=20)
    kind = TokenSequence(
        tokens=(*(Item(word="a", most=5, optional=index > 0, skip=gap) for index in range(8)), Item(word="c"))
    )
    kind.prepare()
    times = []
    for size in (len(text) // 4, len(text)):
        page = page_of(text[:size])
        list(page.sentences)
        before = time.process_time()
        page.allow(600)
        assert hits_on(kind, page) == []
        times.append(time.process_time() - before)
    # four times the tokens; what grew with their square would take sixteen times as long
    assert times[1] < 9 * times[0] + 0.5


@pytest.mark.parametrize(
    ("one", "many"),
    [("is", "are"), ("was", "were"), ("has", "have"), ("policy", "policies"), ("boss", "bosses"), ("child", "children"),
     ("spokeswoman", "spokeswomen"), ("human", "humans"), ("bus", "buses"), ("reason", "reasons"),
     ("match", "matches"), ("virus", "viruses"), ("cause", "causes")],
)  # fmt: skip
def test_number(one: str, many: str) -> None:
    assert (plural(one), plural(many)) == (many, many)
    assert (singular(many), singular(one)) == (one, one)


def test_it_is_a_kind_and_pickles() -> None:
    REASON.prepare()
    assert isinstance(REASON, Kind)
    copy = pickle.loads(pickle.dumps(REASON))
    assert copy == REASON
    assert copy.extras == ()
    assert found(copy, "One of the reason why it closed.") == ["reason"]


TAGGED = TokenSequence(
    tokens=(Item(word="one of the"), Item(tag="NN", mark=True), Item(tag="VB* | WRB", not_=(Trait(word="work"),)))
)


@needs_tags
def test_parts_of_speech() -> None:
    assert found(TAGGED, "One of the reason why it closed is cost.") == ["reason"]
    assert found(TAGGED, "One of the reasons why it closed is cost.") == []


def test_parts_of_speech_need_an_extra() -> None:
    inner = TokenSequence(tokens=(Item(word="a", skip=Gap(over=1, not_=(Trait(tag="NN"),))), Item(word="b")))
    outer = TokenSequence(tokens=(Item(word="a"),), except_=((Item(word="b"), Item(not_=(Trait(tag="NN"),))),))
    assert TAGGED.extras == inner.extras == outer.extras == ("tags",)
