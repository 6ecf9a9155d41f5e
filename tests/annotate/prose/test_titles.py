"""How the words of a heading are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.prose.titles import Case, Spellings, Style, judged, rewritten

BOTH: tuple[Style, ...] = ("AP", "Chicago")


def written(
    text: str,
    case: Case = "title",
    style: Style = "AP",
    must: tuple[str, ...] = (),
    may: tuple[str, ...] = (),
    indicators: tuple[str, ...] = (),
) -> str:
    words = judged(text, case, style, Spellings(must), Spellings(may), indicators)
    return rewritten(text, words, 0, len(text))


@pytest.mark.parametrize("style", BOTH)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the last of the ferrymen", "The Last of the Ferrymen"),
        ("The Last Of The Ferrymen", "The Last of the Ferrymen"),
        ("what the harbor is for", "What the Harbor Is For"),
        ("Bridges And Tunnels", "Bridges and Tunnels"),
        ("Ferry: a Short History of the River", "Ferry: A Short History of the River"),
        ("State-Of-The-Art lab opens", "State-of-the-Art Lab Opens"),
        ("Two-way road is closed", "Two-Way Road Is Closed"),
        ("On-screen reporter quits", "On-Screen Reporter Quits"),
        ("bread and/or butter", "Bread and/or Butter"),
        ("(the ferry) and the pier", "(The Ferry) and the Pier"),
        ("ÉTÉ on the élan", "ÉTÉ on the Élan"),
        ("mayor's plan and the councillors' vote", "Mayor's Plan and the Councillors' Vote"),
        ("3. the vote", "3. The Vote"),
        ("“the ferry” sails", "“The Ferry” Sails"),
    ],
)
def test_titles_of_both_styles(style: Style, text: str, expected: str) -> None:
    assert written(text, style=style) == expected
    assert written(expected, style=style) == expected


@pytest.mark.parametrize("style", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        "Log In to Vote",
        "Log in to Vote",
        "Log In and Vote",
        "Look Up at the Sky",
        "Look up at the Sky",
        "Sit-in at the Mall",
        "Sit-In at the Mall",
        "A Twenty-first Birthday",
        "A Twenty-First Birthday",
        "Re-elected Mayor Speaks",
        "Re-Elected Mayor Speaks",
        "Ludwig van Lind and the Mayor of La Paz",
        "eBay Sues NATO's McDonald Over iPhones",
        "U.S. Talks With 18F at 5pm About Node.js",
        "Rock 'n' Roll on Channel V",
        "Mail press@example.org or See www.example.org/the-news_page",
        "Read #TheNews and @thenews",
        "BRIDGE OF SIGHS",
        "記事 と 見出し",
        "",
        "...",
        "1.",
    ],
)
def test_titles_that_are_right(style: Style, text: str) -> None:
    if "With" in text and style == "Chicago":
        text = text.replace("With", "with").replace("Over", "over")
    assert written(text, style=style) == text


@pytest.mark.parametrize(
    ("text", "ap", "chicago"),
    [
        ("Walking With Giants", "Walking With Giants", "Walking with Giants"),
        ("Walking with Giants", "Walking With Giants", "Walking with Giants"),
        ("Letters From the Pier", "Letters From the Pier", "Letters from the Pier"),
        ("Swimming Through the Night", "Swimming Through the Night", "Swimming Through the Night"),
        ("Swimming through the Night", "Swimming Through the Night", "Swimming through the Night"),
        ("Ways To Vote", "Ways To Vote", "Ways to Vote"),
        ("Vote if You Can", "Vote if You Can", "Vote if You Can"),
        ("Vote If You Can", "Vote if You Can", "Vote If You Can"),
    ],
)
def test_where_the_styles_differ(text: str, ap: str, chicago: str) -> None:
    assert written(text, style="AP") == ap
    assert written(text, style="Chicago") == chicago


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Mayor quits", "The mayor quits"),
        ("Top-level Entities", "Top-level entities"),
        ("Top-Level entities", "Top-level entities"),
        ("Ferry: The river and its Pier", "Ferry: the river and its pier"),
        ("Plan A fails", "Plan a fails"),
        ("8. Take step eight", "8. Take step eight"),
        ("Vote on Monday in January, says NATO's chief", "Vote on Monday in January, says NATO's chief"),
        ("iPhone sales fall", "iPhone sales fall"),
        ("What I know: I'm sure", "What I know: I'm sure"),
        ("The mayor quits. He is ill", "The mayor quits. He is ill"),
        ("Why not? Because it rains – Or snows", "Why not? Because it rains – Or snows"),
        ("He said “No” twice", "He said “No” twice"),
        ("Lind v. Lund is heard", "Lind v. Lund is heard"),
        ("van Gogh comes home", "van gogh comes home"),
    ],
)
def test_sentence_case(text: str, expected: str) -> None:
    assert written(text, "sentence") == expected


def test_indicators_allow_a_capital() -> None:
    assert written("Ferry: The river", "sentence", indicators=(":",)) == "Ferry: The river"
    assert written("Ferry: the river", "sentence", indicators=(":",)) == "Ferry: the river"


def test_lower_and_upper() -> None:
    assert written("The Mayor and NATO", "lower") == "the mayor and NATO"
    assert written("The mayor's iPhone", "upper") == "THE MAYOR'S iPhone"


@pytest.mark.parametrize(
    ("text", "must", "may", "expected"),
    [
        ("We sail on the lake Vane", ("Lake Vane",), (), "We sail on the Lake Vane"),
        ("We sail on Lake Vane's shore", ("Lake Vane",), (), "We sail on Lake Vane's shore"),
        ("We sail on (lake vane), says Lind", ("Lake Vane", "Lind"), (), "We sail on (Lake Vane), says Lind"),
        ("We sail on the Lake", ("Lake Vane",), (), "We sail on the lake"),
        ("We Sail on Lake Vane", (), ("Lake Vane",), "We sail on Lake Vane"),
        ("We sail on a lake vane", (), ("Lake Vane",), "We sail on a lake vane"),
        ("We sail on The Lake Vane", ("Lake Vane",), ("The Lake",), "We sail on The Lake vane"),
        ("Lind vs. Lund", ("VS", "Lund"), (), "Lind vs. Lund"),
        ("We use vs", ("VS",), (), "We use VS"),
        ("We see st. vane", ("St. Vane",), (), "We see St. Vane"),
        ("We use c++ and .NET", ("C++", ".NET"), (), "We use C++ and .NET"),
    ],
)
def test_known_spellings(text: str, must: tuple[str, ...], may: tuple[str, ...], expected: str) -> None:
    assert written(text, "sentence", must=must, may=may) == expected


MIXED = """the The OF of mayor Mayor iPhone up-to-date Up-To-Date and/or I a A 'n' — : 3. “in In” (on) vote, É ß ǆ i̇"""
HEADINGS = st.lists(st.sampled_from(MIXED.split()), max_size=8).map(" ".join)
CASES: st.SearchStrategy[Case] = st.sampled_from(["title", "sentence", "lower", "upper"])


@given(st.one_of(HEADINGS, st.text(max_size=30)), CASES, st.sampled_from(BOTH))
def test_laws(text: str, case: Case, style: Style) -> None:
    words = judged(text, case, style)
    ends = [0, *(end for word in words for end in (word.start, word.end)), len(text)]
    assert ends == sorted(ends)
    once = rewritten(text, words, 0, len(text))
    assert once.casefold() == text.casefold()
    assert written(once, case, style) == once


@given(HEADINGS, CASES, st.lists(st.sampled_from(["The Mayor", "In", "up-to-date", "VOTE"]), max_size=3))
def test_what_is_known_is_kept(text: str, case: Case, known: list[str]) -> None:
    for phrase in known:
        told = f"Now {phrase} {text}"
        assert phrase in written(told, case, must=(phrase,))
        assert phrase in written(told, case, may=(phrase,))
