"""Spelling: plain words that are a slip away from one that the lists have."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint import Linter, extras
from claimlint.extras import installed
from claimlint.kinds.spelling import Spelling
from claimlint.model.protocols import Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import SCOPES, found, hits_on, page_of

ID = "usage/spelling/plain-words"
needs_lists = pytest.mark.skipif(not installed("spelling"), reason="the extra 'spelling' is not installed")

WORDS = (
    "government",
    "goverment",
    "recieve",
    "watchlist",
    "colour",
    "color",
    "Tarnavik",
    "tarnaviks",
    "ofthe",
    "zzyzx",
)


@needs_lists
@given(stories(WORDS), st.sampled_from(SCOPES[:3]), st.sampled_from(["us", "uk", "either"]))
def test_laws(text: str, scope: object, locale: str) -> None:
    kind = Spelling(locale=locale)  # type: ignore[arg-type]
    kind.prepare()
    keeps_the_laws(kind, text, scope)  # type: ignore[arg-type]


@needs_lists
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The goverment did not recieve it.", ["goverment", "recieve"]),
        ("It occured in a well-equiped town.", ["occured", "equiped"]),
        ("A report ofthe council is due.", ["ofthe"]),
        ("His preferrence is unchanged.", ["preferrence"]),
        ("The colour of the center is grey; the organisation organizes travelled roads.", []),
        ("Unelected subcommittee members put warfighters on a watchlist of anticompetitive firms.", []),
        ("A pre-emptive strike, a hack-a-thons day and a hackathon.", []),
        ("The Goverment and GOVERMENT are names.", []),
        ("Tarnavik met Tarnavik, and both sold tarnavik and tarnaviks.", []),
        ("He wrote to goverment@example.com and posted #goverment at /goverment/x, v.goverment.", []),
        ("The notice was misspelled as goverment.", []),
        ("It is the \"goverment\" of the day.", []),
        ("The goverment [sic] did it.", []),
        ("He [recieve]d and damag[ed] it.", []),
        ("Il a dit que nous avons recieve toutes les lettres pour vous.", []),
        ("goverment one. goverment two. goverment three.", []),
        ("The café is naïve and the façade goes.", []),
        ("", []),
    ],
)  # fmt: skip
def test_finds(text: str, expected: list[str]) -> None:
    assert found(Spelling(), text) == expected


@needs_lists
@pytest.mark.parametrize(
    ("slip", "better"),
    [
        ("goverment", "government"),
        ("recieve", "receive"),
        ("definately", "definitely"),
        ("publically", "publicly"),
        ("tommorow", "tomorrow"),
        ("committe", "committee"),
        ("ofthe", "of the"),
        ("unfortunatley", "unfortunately"),
        ("oppurtunities", "opportunities"),
    ],
)
def test_the_first_suggestion_is_the_likeliest(slip: str, better: str) -> None:
    hits = hits_on(Spelling(), page_of(f"They said that the {slip} was here."))
    assert [hit.suggestions[0] for hit in hits] == [better]


@needs_lists
@pytest.mark.parametrize(("locale", "expected"), [("us", ["colour", "organise"]), ("uk", ["labor"]), ("either", [])])
def test_locales(locale: str, expected: list[str]) -> None:
    text = "The colour, that is the labor, is what they organise at the start."
    assert found(Spelling(locale=locale), text) == expected  # type: ignore[arg-type]


@needs_lists
def test_further_words_are_known() -> None:
    text = "The goverment and the recieve of it."
    assert found(Spelling(words=("goverment",)), text) == ["recieve"]
    page = page_of(text, glossary=frozenset(["Goverment"]))
    assert [page.prose[slice(*hit.span)] for hit in hits_on(Spelling(), page)] == ["recieve"]


@needs_lists
def test_names_of_the_knowledge_are_known() -> None:
    linter = Linter(select=[ID], level="suggestion")
    assert [f.text for f in linter.lint_text("The obama and obamas of the goverment.").findings] == ["goverment"]


@needs_lists
@pytest.mark.parametrize(
    "text",
    [
        "goverment " * 200_000,
        "a" * 2_000_000,
        " ".join(
            f"{chr(97 + i % 26)}{'abcde'[i % 5]}govermn{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}"
            for i in range(200_000)
        ),
    ],
)
def test_hostile_input_ends(text: str) -> None:
    before = time.process_time()
    hits_on(Spelling(), page_of(text))
    assert time.process_time() - before < 20


def test_it_is_a_kind_and_pickles() -> None:
    kind = Spelling(locale="uk", words=("hackathon",))
    kind.prepare()
    assert isinstance(kind, Kind)
    assert pickle.loads(pickle.dumps(kind)) == kind


def test_it_is_off_unless_its_name_is_selected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "installed", lambda extra: True)
    assert Linter().state(ID) == (False, "off unless its name is selected")
    assert not Linter(select=["usage"], preview=True).state(ID)[0]
    assert Linter(select=["usage/spelling"]).state(ID)[0]


def test_without_the_extra_one_line_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(extras, "installed", lambda extra: False)
    asked = Linter(select=[ID])
    assert asked.problems == (f"{ID}: it needs the extra 'spelling': pip install 'claimlint[spelling]'",)
    assert asked.lint_text("The goverment.").failures == ()
    assert Linter().problems == ()
