from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claimlint.model.document import Block, Mark
from claimlint.model.span import Span
from claimlint.reading.datelines import dateline, day_of
from claimlint.reading.news import date_of, recognise


def told(*paragraphs: str, zone: str = "body", plain: bool = False) -> tuple[list[str], list[tuple[str, str]]]:
    """The zones of paragraphs, and the marks on them."""
    text = "\n\n".join(paragraphs)
    blocks = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(at, at + len(paragraph)), (zone,)))
        at += len(paragraph) + 2
    found, marks = recognise(text, blocks, [], plain=plain)
    assert [block.span for block in found] == [block.span for block in blocks]
    return [" ".join(b.zones) for b in found], [(m.zone, text[m.span.start : m.span.end]) for m in marks]


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Lind",
        "BY JO LIND",
        "By Jo Lind and Sam Roe | Agency",
        "By Jo Lind, Sam Roe and Ann van der Berg",
        "By Jo Lind, Town Courier",
        "By Jo Lind & Sam O\u2019Roe",
        "By J. R. Lind-Roe\nTown Courier",
        "By \u00c9va Lind / Agency",
    ],
)
def test_a_byline(line: str) -> None:
    assert told("The mayor resigned.", line, "He left.")[0] == ["body", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Lind.",
        "By Tuesday",
        "By Monday Morning",
        "By the time Jo Lind came",
        "By Jo Lind, who was there",
        "By Jo Lind and others",
        "Stand By Jo Lind",
        "By Jo Lind\nwho was there",
        "By 2023 Estimates",
        "By",
    ],
)
def test_no_byline(line: str) -> None:
    assert told("The mayor resigned.", line, "He left.")[0] == ["body", "body", "body"]


def test_a_byline_is_looked_for_at_the_top_only() -> None:
    paragraphs = ["A sentence."] * 6 + ["By Jo Lind"]
    assert told(*paragraphs)[0] == ["body"] * 7


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("WASHINGTON (AP) \u2014", " The mayor"),
        ("WASHINGTON (Town Courier) --", " The mayor"),
        ("WASHINGTON \u2014", " The mayor"),
        ("BEIJING\u2014", "The mayor"),
        ("NEW YORK \u2013", " \u201cWe won"),
        ("ST. LOUIS, Mo. \u2014", " The mayor"),
        ("PORT-AU-PRINCE, Haiti \u2014", " The mayor"),
        ("SAN JOS\u00c9, Costa Rica -", " 20 people"),
        ("ROME, Italy \u2014", " A mayor"),
        ("PARIS, Oct. 11, 2023 \u2014", " The mayor"),
        ("PARIS, 11 October 2023 (Agency) \u2014", " The mayor"),
        ("Paris, October 11 (Agency) -", " The mayor"),
        ("Paris (AP) \u2014", " The mayor"),
        ("Washington, D.C. \u2013", " The mayor"),
        ("Washington DC \u2013", " The mayor"),
        ("Portland, Ore. \u2014", " The mayor"),
        ("(Washington, DC) \u2013", " The mayor"),
        ("(PARIS, Oct. 11, 2023) \u2013", " The mayor"),
    ],
)
def test_a_dateline(start: str, rest: str) -> None:
    assert dateline(start + rest) == len(start)
    assert told("A sentence.", start + rest)[1] == [("dateline", start)]


@pytest.mark.parametrize(
    "text",
    [
        "NASA \u2014 the agency \u2014 said",
        "ROME \u2014 The mayor",
        "PARIS \u2014 the mayor",
        "Sen. Jo Lind (D-Ohio) \u2014 The mayor",
        "Sen. Jo Lind (D) \u2014 The mayor",
        "Jo Lind (Town Courier) \u2014 The mayor",
        "Acme, Inc. \u2013 The firm",
        "Sam Roe, Jr. \u2013 The son",
        "AFL\u2013CIO members",
        "(Left) \u2013 The mayor",
        "The mayor said \u2014 Jo Lind",
        "Portland, the city \u2014 A place",
        "WASHINGTON (AP)",
        "\u2014 The mayor",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) == 0


def test_only_the_first_dateline_is_one() -> None:
    assert told("WASHINGTON (AP) \u2014 The mayor.", "LONDON (AP) \u2014 The mayor.")[1] == [
        ("dateline", "WASHINGTON (AP) \u2014")
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "(Jo Lind/Agency via Pool)",
        "(AP Photo/Jo Lind)",
        "(AP Photo/Jo Lind, File)",
        "(Jo Lind / Town Courier)",
        "(Agency/Jo Lind)",
        "(Photo by Jo Lind)",
        "(Official City Photo by Jo Lind)",
        "(Photo: Jo Lind)",
        "(Photo courtesy of Acme)",
        "(Courtesy of Acme)",
        "(Jo Lind via Agency)",
        "(Jo\nLind/Agency)",
    ],
)
def test_a_caption_ends_with_a_credit(credit: str) -> None:
    assert told("A scene on Oct. 9, 2023. " + credit, "He left.") == (["caption", "body"], [("credit", credit)])
    assert told("A scene on Oct. 9, 2023. " + credit + ".") == (["caption"], [("credit", credit)])
    assert told(credit) == (["credit"], [])


@pytest.mark.parametrize(
    "end",
    [
        "(and/or)",
        "(he/she)",
        "(Democrats/Republicans)",
        "(D/R)",
        "(the video from Monday)",
        "(see photo)",
        "(picture: a mess)",
        "(by courtesy of the mayor)",
        "(Reporting by Jo Lind; editing by Sam Roe)",
        "(Jo Lind)",
        "(jo lind/agency)",
        "(2023/Agency)",
        "Jo Lind/Agency)",
        "(Jo Lind/Agency) he said.",
        "()",
    ],
)
def test_a_bracket_that_is_no_credit(end: str) -> None:
    assert told("The mayor resigned " + end) == (["body"], [])


def test_a_caption_by_markup_gets_its_credit_marked() -> None:
    assert told("A scene. (Jo Lind/Agency)", zone="caption") == (["caption"], [("credit", "(Jo Lind/Agency)")])
    assert told("A scene. (Jo Lind/Agency)", zone="list") == (["list"], [])


@pytest.mark.parametrize(
    "line",
    [
        "Mayor resigns after vote",
        "Mayor: \u2018I will go\u2019",
        "Taxes rise 5%",
        "A vote (again)",
        "Mayor goes on Oct. 9, 2023",
    ],
)
def test_a_headline_in_plain_text(line: str) -> None:
    assert told(line, "The mayor resigned.", plain=True)[0] == ["headline", "body"]
    assert told(line, "The mayor resigned.")[0] == ["body", "body"]
    assert told(line, plain=True)[0] == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor resigned.",
        "Who won?",
        "Mayor\nresigns",
        "Mayor",
        "To the editor:",
        "a " * 60 + "b",
        "Now,",
        "Monday, Oct. 9, 2023",
    ],
)
def test_no_headline_in_plain_text(line: str) -> None:
    assert told(line, "The mayor resigned.", plain=True)[0] == ["body", "body"]


def test_a_byline_above_all_is_no_headline() -> None:
    assert told("By Jo Lind", "The mayor resigned.", plain=True)[0] == ["byline", "body"]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(2023, 10, 11), date(2023, 10, 11)),
        (datetime(2023, 10, 11, 23, 59, tzinfo=UTC), date(2023, 10, 11)),
        ("2023-10-11", date(2023, 10, 11)),
        (" 2023-10-11T10:00:00Z", date(2023, 10, 11)),
        ("Oct. 11, 2023", date(2023, 10, 11)),
        ("11 October 2023", date(2023, 10, 11)),
        ("yesterday", None),
        ("2023-13-11", None),
        (2023, None),
        (None, None),
    ],
)
def test_the_date_of_front_matter(value: object, day: date | None) -> None:
    assert date_of({"date": value}, "", [], []) == day


def test_front_matter_goes_before_a_dateline() -> None:
    text = "PARIS, Oct. 11, 2023 \u2014 The"
    marks = [Mark(Span(0, 22), "dateline")]
    blocks = [Block(Span(0, len(text)), ("body",))]
    assert date_of({}, text, blocks, marks) == date(2023, 10, 11)
    assert date_of({"date": "2020-01-02"}, text, blocks, marks) == date(2020, 1, 2)
    assert date_of({"date": "soon"}, text, blocks, marks) == date(2023, 10, 11)
    assert date_of({}, text, [Block(Span(0, 20), ("dateline",))], []) == date(2023, 10, 11)
    assert date_of({}, text, blocks, []) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("PARIS, Sept. 9, 2023", date(2023, 9, 9)),
        ("PARIS, 9 may 2023", date(2023, 5, 9)),
        ("PARIS, Feb. 30, 2023", None),
        ("PARIS, Oct. 11", None),
        ("PARIS, Marchand 9, 2023", None),
        ("PARIS, Oct. 11, 23", None),
        ("", None),
    ],
)
def test_the_day_that_a_text_writes_out(text: str, day: date | None) -> None:
    assert day_of(text) == day
