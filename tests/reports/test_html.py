"""The html report: a story is there as written, nothing in it is more than text, marks cover what findings say."""

from __future__ import annotations

import base64
import gc
import hashlib
import os
import re
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Claim, Edit, Finding, Fix, Related, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports._html.escaping import visible
from claimlint.reports._html.marking import CLASSES
from claimlint.reports.html import REPORTER
from tests.reports.pages import Element, parsed, placed, rendered, seen, stories
from tests.reports.strategies import HELD, OPEN, REPORT, SOURCE, reports, words

SNAPSHOT = Path(__file__).parent / "report.html"
HOSTILE = (
    "<script>alert(1)</script>\n</pre>]]><!--\x1b[31mred\x07\x9b2J \u202etxt.exe\ud800\n"
    "&lt;<img src=x onerror=alert(2)>\n"
)


def only_story(page: Element) -> Element:
    (story,) = page.all("details", "story")
    return story


def lines(story: Element) -> list[str]:
    return [line.copy for line in story.all("div", "line")]


def at(element: Element) -> tuple[int, int]:
    first, _, last = str(element.attributes["data-at"]).partition("-")
    return int(first), int(last)


@given(stories())
def test_the_story_is_there_as_written_with_its_line_numbers(given: tuple[Report, str]) -> None:
    report, source = given
    story = only_story(parsed(rendered([report], {report.path: source})))
    assert "".join(lines(story)) == seen(source)
    numbers = [line.attributes["data-n"] for line in story.all("div", "line")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) - source.count("\n") in (0, 1)


@given(stories())
def test_marks_cover_what_findings_and_claims_say(given: tuple[Report, str]) -> None:
    report, source = given
    story = only_story(parsed(rendered([report], {report.path: source})))
    marks = story.all("mark")
    told: list[Finding | Claim] = [*report.findings, *report.claims]
    cards = [*story.all("div", "note"), *story.all("li", "claim")]
    by_number = sorted(cards[: len(report.findings)], key=lambda card: int(str(card.attributes["id"])[3:]))
    for one, card in zip(told, [*by_number, *cards[len(report.findings) :]], strict=True):
        first, last = at(card)
        text = "".join(mark.copy for mark in marks[first : last + 1])
        assert text == seen(source, one.start, one.end)
        if isinstance(one, Finding):
            assert str(card.attributes["id"])[3:] in str(marks[first].attributes["data-n"]).split(", ")
            assert min(CLASSES.index(str(mark.attributes["class"]).split()[0]) for mark in marks[first : last + 1]) <= (
                CLASSES.index(one.level)
            )


@given(stories())
def test_related_places_are_where_they_say(given: tuple[Report, str]) -> None:
    report, source = given
    story = only_story(parsed(rendered([report], {report.path: source})))
    marks = story.all("mark")
    notes = sorted(story.all("div", "note"), key=lambda card: int(str(card.attributes["id"])[3:]))
    for finding, note in zip(report.findings, notes, strict=True):
        shown = [item for item in note.all("li") if "data-at" in item.attributes]
        for other, item in zip(finding.related, shown, strict=True):
            first, last = at(item)
            assert "".join(mark.copy for mark in marks[first : last + 1]) == seen(source, other.start, other.end)


@given(st.lists(reports, max_size=3), st.lists(st.tuples(words, words), max_size=2), st.booleans())
def test_any_run_makes_a_page_of_nothing_but_ours(
    given: list[Report], errors: list[tuple[str, str]], known: bool
) -> None:
    sources = {report.path: SOURCE for report in given if known}
    page = parsed(rendered(given, sources, errors=errors))
    shown = page.all("details", "story")
    assert len(shown) == sum(report.read for report in given)
    for report, story in zip((report for report in given if report.read), shown, strict=True):
        assert len(story.all("div", "note")) == len(report.findings)


@given(stories())
def test_every_link_leads_to_one_place(given: tuple[Report, str]) -> None:
    report, source = given
    page = parsed(rendered([report, report], {report.path: source}))
    elements = [element for tag in ("main", "details", "div", "mark", "h3") for element in page.all(tag)]
    ids = [element.attributes["id"] for element in elements if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    for link in page.all("a"):
        if "href" in link.attributes:
            assert str(link.attributes["href"])[1:] in ids


def test_hostile_copy_is_text() -> None:
    finding = Finding(rule="x/y", level="error", category="", message=HOSTILE, **placed(HOSTILE, 3, len(HOSTILE) - 2))
    report = Report(HOSTILE, "html", None, 3, findings=(finding, finding), suppressed=(finding,))
    page = rendered([report], {HOSTILE: HOSTILE}, errors=[(HOSTILE, HOSTILE)])
    story = only_story(parsed(page))
    assert "".join(lines(story)) == visible(HOSTILE)
    assert page.count("<script") == page.count("</script") == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)
    assert page.encode("utf-8")
    assert "\\u202etxt.exe\\ud800" in page
    assert "␛[31mred␇\\x9b2J" in page


def test_a_browser_runs_our_script_and_no_other() -> None:
    page = rendered([REPORT], {"story.md": SOURCE})
    root = parsed(page)
    (policy,) = [meta for meta in root.all("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"]
    rules = str(policy.attributes["content"])
    assert rules.startswith("default-src 'none'; ")
    assert "unsafe" not in rules
    for tag in ("script", "style"):
        (element,) = root.all(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in rules
    assert not re.search(r"<[^>]*\s(?:on\w+|style|src|action)=", re.sub(r"(?s)<script>.*?</script>", "", page))
    assert not re.search(r"https?:|url\(|@import|innerHTML|eval\(|localStorage", page)


def test_our_script_and_style_end_where_they_end() -> None:
    folder = Path(REPORTER.render.__code__.co_filename).parent / "_html"
    for name in ("report.js", "report.css"):
        assert "</" not in (folder / name).read_text(encoding="utf-8")
    templates = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jinja")))
    assert not re.search(r"\|\s*safe|autoescape|=\{\{|='\{\{", templates)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_that_is_read_has_contrast(scheme: str) -> None:
    style = (Path(REPORTER.render.__code__.co_filename).parent / "_html" / "report.css").read_text(encoding="utf-8")
    block = re.findall(r"(?s)--desk: .*?\}", style)[0 if scheme == "light" else 1]
    colors = dict(re.findall(r"--([\w-]+): (#\w{6})", block))
    pairs = [(text, ground) for text in ("ink", "quiet", "link") for ground in ("desk", "paper", "card")]
    pairs += [("ink", f"{name}-wash") for name in ("error", "warning", "suggestion", "kin")]
    pairs += [(level, ground) for level in ("error", "warning", "suggestion", "held") for ground in ("desk", "card")]
    pairs += [
        ("held", "held-wash"),
        ("paper", "error"),
        ("paper", "warning"),
        ("paper", "suggestion"),
        ("quiet", "kin-wash"),
    ]
    low = {pair: contrast(colors[pair[0]], colors[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def contrast(one: str, other: str) -> float:
    """How far apart two colours are, as WCAG 2 counts it: from 1 to 21."""

    def light(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_what_overlaps_stands_side_by_side() -> None:
    source = "one two three four"
    spans = [(0, 7, "warning"), (4, 13, "error"), (4, 13, "suggestion"), (8, 8, "error")]
    findings = tuple(
        Finding(rule=f"x/{number}", level=level, category="", message="m.", **placed(source, start, end))  # type: ignore[arg-type]
        for number, (start, end, level) in enumerate(spans)
    )
    report = Report("a.txt", "plain", None, 4, findings=findings)
    story = only_story(parsed(rendered([report], {"a.txt": source})))
    shown = [(mark.copy, mark.attributes["class"], mark.attributes.get("data-n")) for mark in story.all("mark")]
    assert shown == [
        ("one ", "warning", "1"), ("two", "error", "2, 3"), (" ", "error", None), ("", "error point", "4"),
        ("three", "error", None),
    ]  # fmt: skip
    assert [note.attributes["data-at"] for note in story.all("div", "note")] == ["0-1", "1-4", "1-4", "3-3"]


def test_a_source_that_changed_since_is_not_marked() -> None:
    for sources in ({}, {"story.md": "Something else.\n"}):
        story = only_story(parsed(rendered([REPORT], sources)))
        assert story.all("mark") == story.all("div", "line") == []
        assert "The text is not shown" in story.text
        assert [note.all("p", "message")[0].text for note in story.all("div", "note")] == [
            finding.message for finding in REPORT.findings
        ]


def test_an_empty_story_is_an_empty_page() -> None:
    story = only_story(parsed(rendered([Report("empty.md", "markdown", None, 0)], {"empty.md": ""})))
    assert lines(story) == [""]
    assert "not shown" not in story.text


def test_a_note_has_the_working() -> None:
    story = only_story(parsed(rendered([replace(REPORT, claims=(HELD, OPEN))], {"story.md": SOURCE})))
    first, second, _ = story.all("div", "note")
    assert "Fix free rein or loose rein" in " ".join(first.text.split())
    assert "On record a rein is loose, a reign is a king's House style, p. 3" in " ".join(first.text.split())
    assert "1:1 the story begins here" in first.text
    assert "Inside a quotation." in second.text
    held, undecided = story.all("li", "claim")
    assert " ".join(held.text.split()) == "Held 1:5 mayor 3 + 4 = 7 read as 3: 3; 4: 4 claims/sum"
    assert " ".join(undecided.text.split()) == "Not decided 1:11 gave division by zero claims/ratio"
    assert "usage/sum: 3 more beyond the rule's limit" in story.text
    assert "The rule usage/slow failed on this story: ran too long" in story.text
    assert "1 finding silenced" in story.text


def test_what_a_baseline_keeps_back_is_told_from_what_the_copy_silences() -> None:
    (silenced,) = REPORT.suppressed
    report = replace(REPORT, suppressed=(replace(silenced, message="Of old."), silenced), accepted=(0,), gone=2)
    page = parsed(rendered([report], {"story.md": SOURCE}))
    (told,) = only_story(page).all("details", "silenced")
    assert "2 findings silenced, 1 of them in the baseline" in told.text
    assert ["in the baseline" in each.text for each in told.all("li")] == [True, False]
    assert "Of old." in told.all("li")[0].text
    sums = " ".join(page.all("p", "total")[0].text.split())
    assert sums.endswith("2 silenced, 1 of them in the baseline 2 in the baseline fixed since")
    assert "in the baseline" not in rendered([REPORT], {"story.md": SOURCE})


def test_a_fix_without_a_suggestion_tells_what_it_does() -> None:
    gone = replace(REPORT.findings[0], suggestions=(), fix=Fix((Edit(24, 34, ""),), "unsafe"))
    story = only_story(parsed(rendered([replace(REPORT, findings=(gone,))], {"story.md": SOURCE})))
    assert "Try take it out" in " ".join(story.text.split())


def test_each_story_is_written_before_all_are_there() -> None:
    asked = []

    def come() -> Iterator[Report]:
        for number in range(5):
            asked.append(number)
            yield REPORT

    pieces = iter(REPORTER.render(come(), RunFacts("0.1.0", 7, [], {})))
    assert (next(pieces).startswith("<!doctype html>"), asked) == (True, [])
    assert ('id="s1"' in next(pieces), asked) == (True, [0])
    assert ('id="s2"' in next(pieces), asked) == (True, [0, 1])


def test_the_first_stories_with_something_to_show_are_open() -> None:
    def opened(*given: Report) -> list[bool]:
        page = parsed(rendered(given, {"story.md": SOURCE}))
        return ["open" in story.attributes for story in page.all("details", "story")]

    clean = replace(REPORT, findings=(), claims=())
    assert (opened(), opened(clean), opened(REPORT)) == ([], [False], [True])
    assert opened(*[clean, REPORT] * 11) == [False, True] * 10 + [False, False]


def test_the_filters_are_the_levels_and_packs_that_there_are() -> None:
    def boxes(*given: Report) -> list[tuple[str | None, str | None]]:
        page = parsed(rendered(given, {"story.md": SOURCE}))
        return [(box.attributes["name"], box.attributes.get("value")) for box in page.all("input")]

    levels = [("level", "error"), ("level", "warning"), ("pack", "mechanics"), ("pack", "usage")]
    clean = Report("b.md", "markdown", None, 3)
    assert boxes(REPORT) == levels
    assert boxes(REPORT, clean) == [*levels, ("clean", None), ("find", None)]
    assert boxes(replace(REPORT, findings=REPORT.findings[:1], claims=(HELD,))) == [("claims", None)]


def test_errors_are_those_known_in_the_end() -> None:
    errors: list[tuple[str, str]] = []

    def come() -> Iterator[Report]:
        yield REPORT
        errors.append(("late.md", "gone"))

    assert "<b>late.md</b>: gone" in "".join(REPORTER.render(come(), RunFacts("0.1.0", 7, errors, {})))


def test_a_long_story_is_drawn_in_parts() -> None:
    source = "A line.\n" * 500
    short, long = "A line.\n" * 50, Report("long.txt", "plain", None, 1000)
    page = parsed(rendered([long, replace(long, path="short.txt")], {"long.txt": source, "short.txt": short}))
    first, second = page.all("div", "text")
    assert (first.has("long"), second.has("long")) == (True, False)
    assert len(first.all("div", "part")) > 5


def test_a_very_long_line_is_shown_as_several_with_one_number() -> None:
    source = "first\n" + "word " * 3000 + "\n" + "x" * 12_000 + "\nlast"
    finding = Finding(rule="x/y", level="error", category="", message="m.", **placed(source, 100, 20_000))
    story = only_story(parsed(rendered([Report("a.txt", "plain", None, 1, findings=(finding,))], {"a.txt": source})))
    assert "".join(lines(story)) == source
    assert max(map(len, lines(story))) < 6_000
    numbers = [line.attributes.get("data-n") for line in story.all("div", "line")]
    assert numbers == ["1", "2", None, None, "3", None, None, "4"]
    first, last = at(story.all("div", "note")[0])
    assert "".join(mark.copy for mark in story.all("mark")[first : last + 1]) == source[100:20_000]
    assert story.all("div", "text")[0].has("long")


def test_what_is_written_grows_with_findings_however_deep_they_lie() -> None:
    def size(count: int) -> int:
        source = "x" * 2 * count
        findings = tuple(
            Finding(rule="x/y", level="error", category="", message="m.", **placed(source, number, 2 * count - number))
            for number in range(count)
        )
        return len(rendered([Report("a.txt", "plain", None, 1, findings=findings)], {"a.txt": source}))

    small, large = size(200), size(800)
    assert large - small < 4.5 * (small - size(0))


def test_a_whole_small_page() -> None:
    related = replace(REPORT.findings[1], related=(Related(0, 3, 1, 1, "the story begins here"),))
    several = replace(REPORT, findings=(REPORT.findings[0], related, REPORT.findings[2]), claims=(HELD, OPEN))
    clean = Report("desk/clean.txt", "plain", "2024-01-02", 2)
    page = rendered([several, clean], {"story.md": SOURCE, "desk/clean.txt": "All fine.\n"}, errors=[("b.md", "gone")])
    page = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1>…</\1>", re.sub(r"sha256-[\w+/=]+", "sha256-…", page))
    if os.environ.get("CLAIMLINT_SNAPSHOTS") == "write":
        SNAPSHOT.write_text(page, encoding="utf-8")
    assert page == SNAPSHOT.read_text(encoding="utf-8")


def test_what_was_written_is_not_kept() -> None:
    run = RunFacts("0.1.0", 7, [], {"source_of": lambda _: SOURCE})
    rendered([REPORT], {})
    # tests of the command line let the collector run rarely, and waste is not what is kept
    usual = gc.get_threshold()
    gc.set_threshold(700)
    tracemalloc.start()
    try:
        written = sum(map(len, REPORTER.render((REPORT for _ in range(300)), run)))
        assert tracemalloc.get_traced_memory()[1] < written / 3
    finally:
        tracemalloc.stop()
        gc.set_threshold(*usual)
