"""The html report in a real browser: what an editor does with it works, and nothing in the copy does anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.model.finding import Finding, Related, Report
from claimlint.reports._html.escaping import visible
from tests.reports.chromium import Browser, browser, program
from tests.reports.pages import placed, rendered
from tests.reports.strategies import HELD, OPEN, REPORT, SOURCE

pytestmark = pytest.mark.skipif(program() is None, reason="no chromium here: apt-get install chromium")

HOSTILE = (
    "<script>document.title='ran'</script>\r\n</pre></div><img src=x onerror=\"document.title='ran'\">\n\n"
    "\x1b[31mred\x07 \u202etxt.exe <!-- ]]> &lt;b&gt;\n  <svg onload=alert(1)>\u2028שלום, free reign\n"
)
PAPER, INK = "getComputedStyle(document.body).backgroundColor", "getComputedStyle(document.body).color"
LIT = "[...document.querySelectorAll('mark.lit')].map(mark => mark.textContent)"
KIN = "[...document.querySelectorAll('mark.kin')].map(mark => mark.textContent)"
SEEN = "[...document.querySelectorAll('.note')].filter(note => note.checkVisibility()).map(note => note.id)"
NOW = "document.activeElement.closest('.note')?.id || document.activeElement.getAttribute('href')"
CALM = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def reports() -> tuple[list[Report], dict[str, str]]:
    related = (Related(0, 9, 1, 1, "the story begins here"),)
    first = replace(REPORT.findings[0], related=related)
    story = replace(REPORT, findings=(first, *REPORT.findings[1:]), claims=(HELD, OPEN))
    start = HOSTILE.index("free reign")
    nested = (
        Finding("names/a", "warning", "", "All of it.", **placed(HOSTILE, start - 6, start + 10)),
        Finding("names/b", "error", "", "In it.", **placed(HOSTILE, start, start + 4)),
    )
    hostile = Report("<script>alert(1)</script>.md", "plain", None, 9, findings=nested)
    return [story, hostile, Report("clean.md", "plain", None, 2)], {
        "story.md": SOURCE,
        hostile.path: HOSTILE,
        "clean.md": "All fine.\n",
    }


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def page(chromium: Browser, tmp_path: Path) -> Iterator[Browser]:
    path = tmp_path / "report.html"
    path.write_text(rendered(*reports()), encoding="utf-8")
    chromium.scheme("light")
    chromium.open(path)
    yield chromium
    assert chromium.troubles == []


def test_copy_is_shown_and_never_run(page: Browser) -> None:
    texts = page.run(
        "[...document.querySelectorAll('.story')].map(story => [...story.querySelectorAll('.line')].map(line => {"
        " const own = line.cloneNode(true); own.querySelectorAll('.note').forEach(note => note.remove());"
        " return own.textContent; }).join(''))"
    )
    assert texts == [SOURCE, visible(HOSTILE), "All fine.\n"]
    assert page.run("[document.title, document.scripts.length, document.images.length]") == ["claimlint report", 1, 0]
    assert page.run("document.querySelectorAll('svg, iframe, object, base, [onerror], [onload]').length") == 0
    page.run("document.body.insertAdjacentHTML('beforeend', '<i id=x onclick=\"document.title=1\">x</i>'); x.click()")
    assert page.run("document.title") == "claimlint report"
    assert any("Content Security Policy" in trouble for trouble in page.troubles)
    page.troubles.clear()


def test_clean_stories_are_closed_and_sums_stand_above_them(page: Browser) -> None:
    assert page.run("[...document.querySelectorAll('.story')].map(story => story.open)") == [True, True, False]
    assert page.run("sums.compareDocumentPosition(stories) & Node.DOCUMENT_POSITION_FOLLOWING") > 0
    assert page.run("sums.getBoundingClientRect().bottom <= stories.getBoundingClientRect().top")
    page.run("all.click()")
    assert page.run("[...document.querySelectorAll('.story')].every(story => story.open)")
    page.run("all.click()")
    assert page.run(SEEN) == []


def test_hover_lights_the_finding_and_its_related_places(page: Browser) -> None:
    page.run("all.click()")
    page.point("#s1m3 a")
    page.run(CALM)
    assert page.run(LIT) == ["free reign"]
    assert page.run(KIN) == ["The ", "mayor"]
    assert page.run("s1n1.classList.contains('lit')")
    page.point("#s1n2 .message")
    page.run(CALM)
    assert (page.run(LIT), page.run(KIN)) == (["The the"], [])
    page.point("#s1 .claim .computation")
    page.run(CALM)
    assert page.run(LIT) == ["mayor"]
    page.point("#s2 mark.error")
    page.run(CALM)
    assert page.run("['s2n1', 's2n2'].map(id => document.getElementById(id).classList.contains('lit'))") == [True, True]
    page.point("h1")
    page.run(CALM)
    assert page.run("document.querySelectorAll('.lit, .kin').length") == 0


def test_the_keyboard_moves_through_findings_and_notes(page: Browser) -> None:
    places = []
    for key in "jnnjjkp":
        page.press(key)
        places.append(page.run(NOW))
    assert places == ["#s1n1", "#s1n2", "#s1n3", "#s2n1", "#s2n2", "#s2n1", "#s1n3"]
    assert page.run("s1.open && s2.open && !s3.open")
    assert page.run("where.textContent") == "3 of 5"
    page.press("Enter")
    assert page.run(NOW) == "s1n3"
    assert page.run("document.activeElement.getBoundingClientRect().top > 0")
    page.press("Escape")
    assert page.run(NOW) == "#s1n3"
    assert page.run(LIT) == ["free reign"]
    page.press("Escape")
    assert page.run("document.activeElement === document.body && document.querySelectorAll('.lit').length === 0")
    page.run("document.querySelector('[name=find]').focus()")
    page.press("j")
    assert page.run("document.querySelector('[name=find]').value") == "j"


def test_filters_hide_notes_and_marks_by_level_and_pack(page: Browser) -> None:
    page.run("all.click()")

    def click(name: str, value: str = "") -> None:
        chosen = f"[name={name}]" + (f"[value={value}]" if value else "")
        page.run(f"document.querySelector({json.dumps(chosen)}).click()")

    click("level", "error")
    assert page.run(SEEN) == ["s1n2", "s2n1"]
    assert page.run("where.textContent") == "2 shown of 5"
    assert page.run("document.querySelector('#s1m3').className") == "see off"
    assert page.run("[...document.querySelectorAll('#s2 mark')].map(mark => mark.className)") == [
        "warning",
        "warning off",
        "warning",
    ]
    page.press("j")
    assert page.run(NOW) == "#s1n2"
    click("pack", "names")
    assert page.run(SEEN) == ["s1n2"]
    assert page.run("[s1, s2, s3].map(story => story.checkVisibility())") == [True, False, True]
    click("clean")
    click("claims")
    assert page.run("s3.checkVisibility() || document.querySelector('.claim').checkVisibility()") is False
    for name, value in (("level", "error"), ("pack", "names"), ("clean", ""), ("claims", "")):
        click(name, value)
    assert page.run(SEEN) == ["s1n1", "s1n2", "s1n3", "s2n1", "s2n2"]
    assert page.run("[...document.querySelectorAll('#s2 mark')].map(mark => mark.className)") == [
        "warning",
        "error",
        "warning",
    ]
    page.run(
        "(box => { box.value = 'CLEAN'; box.dispatchEvent(new Event('input', {bubbles: true})); })"
        "(document.querySelector('[name=find]'))"
    )
    assert page.run("[s1, s2, s3].map(story => story.checkVisibility())") == [False, False, True]


def test_light_and_dark_follow_the_system_until_switched(page: Browser) -> None:
    def lightness(expression: str) -> float:
        return sum(map(float, re.findall(r"[\d.]+", page.run(expression))[:3])) / 765

    assert lightness(PAPER) > 0.8 > 0.3 > lightness(INK)
    page.run("theme.click()")
    assert lightness(PAPER) < 0.2 < 0.8 < lightness(INK)
    assert page.run("theme.textContent") == "Light"
    page.run("theme.click()")
    assert lightness(PAPER) > 0.8
    page.run("delete document.documentElement.dataset.theme")
    page.scheme("dark")
    assert lightness(PAPER) < 0.2 < 0.8 < lightness(INK)


@pytest.mark.parametrize("width", [1440, 390])
def test_notes_stand_beside_the_text_or_below_it_and_nothing_overflows(page: Browser, width: int) -> None:
    page.size(width, 900)
    page.run("all.click()")
    mark, note = page.run(
        "[s1m3, s1n1].map(e => e.getBoundingClientRect()).map(r => [r.left, r.right, r.top, r.bottom])"
    )
    if width > 1000:
        assert (note[0] > mark[1], abs(note[2] - mark[2]) < 20) == (True, True)
    else:
        assert note[2] >= mark[3] - 4
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.run("[...document.querySelectorAll('.note')].every(n => n.getBoundingClientRect().right <= innerWidth)")


def test_paper_has_the_notes_and_no_controls(page: Browser) -> None:
    page.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.run("bar.checkVisibility() || choice.checkVisibility()") is False
        page.run("dispatchEvent(new Event('beforeprint'))")
        assert len(page.run(SEEN)) == 5
        page.run("dispatchEvent(new Event('afterprint'))")
        assert page.run("[...document.querySelectorAll('.story')].map(story => story.open)") == [True, True, False]
    finally:
        page.call("Emulation.setEmulatedMedia", media="")
