"""claimlint as a library: what a linter is told, what it gives, and that neither ever changes."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from datetime import date, datetime
from pathlib import Path

import pytest

from claimlint import ConfigError, Linter, Unreadable

COPY = "The the mayor left. It rose 20 percent, from 34 to 51.\n"
LINTER = Linter()


def test_a_linter_and_what_it_gives_do_not_change() -> None:
    linter = Linter()
    for name in ("settings", "rules", "anything"):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(linter, name, None)
    with pytest.raises(FrozenInstanceError):
        linter.settings.level = "suggestion"  # type: ignore[misc]
    finding = linter.lint_text(COPY).findings[0]
    with pytest.raises(FrozenInstanceError):
        finding.level = "suggestion"  # type: ignore[misc]


def test_a_linter_and_a_report_pickle() -> None:
    linter = Linter(ignore=["mechanics"], as_of=date(2023, 10, 11))
    again = pickle.loads(pickle.dumps(linter))
    assert again.settings == linter.settings
    report = again.lint_text(COPY)
    assert report == linter.lint_text(COPY) == pickle.loads(pickle.dumps(report))
    assert [finding.rule for finding in report.findings] == ["claims/percent-change"]


def test_one_linter_serves_many_threads() -> None:
    texts = [COPY * count for count in range(1, 9)]
    alone = [Linter().lint_text(text, path=f"{at}.md") for at, text in enumerate(texts)]
    shared = Linter()
    with ThreadPoolExecutor(8) as pool:
        for _ in range(3):
            assert (
                list(pool.map(lambda each: shared.lint_text(each[1], path=f"{each[0]}.md"), enumerate(texts))) == alone
            )


def test_files_are_read_lazily_and_reported_in_order(tmp_path: Path) -> None:
    asked: list[Path] = []

    def paths() -> Iterator[Path]:
        for number in range(500):
            path = tmp_path / f"{number:03d}.md"
            path.write_text(COPY * (500 - number), encoding="utf-8")
            asked.append(path)
            yield path

    reports = LINTER.lint_files(paths())
    assert asked == []
    assert [next(reports).path for _ in range(3)] == [str(tmp_path / f"00{number}.md") for number in range(3)]
    assert len(asked) == 3


def test_many_files_are_the_same_as_each_alone(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.{suffix}" for number in range(6) for suffix in ("md", "txt", "html")]
    for number, path in enumerate(paths):
        path.write_text(COPY * number, encoding="utf-8")
    alone = [LINTER.lint_file(path) for path in paths]
    for jobs in (0, 1, 2):
        assert list(LINTER.lint_files(map(str, paths), jobs)) == alone


def test_one_path_alone_and_fewer_jobs_than_none_are_refused(tmp_path: Path) -> None:
    for path in ("story.md", tmp_path):
        with pytest.raises(TypeError, match="several paths are needed, such as \\['"):
            LINTER.lint_files(path)  # type: ignore[arg-type]
    for keep in (False, True):
        with pytest.raises(ValueError, match="jobs must be 0, to choose, or more, not -1"):
            LINTER.lint_files([], -1, keep=keep)


def test_a_configuration_is_asked_of_a_folder_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").write_text('level = "error"\n', encoding="utf-8")
    assert Linter.from_config(tmp_path).settings.level == "error"
    assert Linter.from_config(tmp_path / "claimlint.toml").settings.level == "error"
    with pytest.raises(ConfigError, match=r"there is no folder .*nowhere"):
        Linter.from_config(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"profil": "wire-us"}, "unknown setting 'profil'; did you mean 'profile'?"),
        ({"fail-level": "error"}, "unknown setting 'fail-level'; did you mean 'fail_level'?"),
        ({"level": "eror"}, "'level' must be error, warning or suggestion, not 'eror'; did you mean 'error'?"),
        ({"as_of": "soon"}, "'as-of' must be a day such as 2023-10-11, not 'soon'"),
    ],
)
def test_a_mistake_in_the_settings_is_told(settings: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        Linter(**settings)
    assert str(raised.value) == message


def test_what_cannot_be_read_raises_and_among_many_is_a_report(tmp_path: Path) -> None:
    missing, bad, good = (tmp_path / name for name in ("missing.md", "bad.md", "good.md"))
    bad.write_bytes(b"\xff")
    good.write_text(COPY, encoding="utf-8")
    for path in (missing, bad, tmp_path):
        with pytest.raises(Unreadable):
            LINTER.lint_file(path)
    read = [(report.read, bool(report.problems)) for report in LINTER.lint_files([missing, bad, good])]
    assert read == [(False, True), (False, True), (True, False)]


def test_fixing_tells_what_was_made_and_what_was_left() -> None:
    result = LINTER.fix_text("\ufeffThe the mayor had free reign.\n“He would of gone,” she said.\n", format="plain")
    assert result.text == "\ufeffThe mayor had free reign.\n“He would of gone,” she said.\n"
    assert [finding.text for finding in result.applied] == ["The the"]
    unsafe = LINTER.fix_text("The mayor had free reign.", unsafe=True)
    assert (unsafe.text, len(unsafe.applied), unsafe.skipped) == ("The mayor had free rein.", 1, ())


def test_the_working_of_a_claim_that_holds_is_sentences() -> None:
    (claim,) = Linter(select=["claims/percent-change"], show_claims=True).lint_text(COPY.replace("20", "50")).claims
    assert claim.computation == "100 × (51 / 34 − 1) = 50 percent. From 34 to 51 is 50 percent."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"text": b"x"}, "text must be a str, not bytes: decode it first"),
        ({"date": "2023-01-01"}, "date must be a datetime.date or None, not str: date.fromisoformat makes one of it"),
        ({"date": 2023}, "date must be a datetime.date or None, not int"),
        ({"path": 3}, "path must be a str or a Path, not int"),
        ({"path": None}, "path must be a str or a Path, not NoneType"),
        ({"format": 3}, "format must be a str or None, not int"),
        ({"format": []}, "format must be a str or None, not list"),
    ],
)
def test_an_argument_of_another_type_is_told_by_its_name(arguments: dict[str, object], message: str) -> None:
    for act in (LINTER.lint_text, LINTER.fix_text):
        with pytest.raises(TypeError) as raised:
            act(**{"text": COPY, **arguments})  # type: ignore[arg-type]
        assert str(raised.value) == message


def test_files_too_are_asked_for_by_what_can_name_them() -> None:
    with pytest.raises(TypeError, match="path must be a str or a Path, not int"):
        LINTER.lint_file(0)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="paths must be several paths, not NoneType"):
        LINTER.lint_files(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="jobs must be an int, not str"):
        LINTER.lint_files([], "2")  # type: ignore[arg-type]


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"no reader for the format 'markdwon'; there are .*; did you mean 'markdown'\?"):
        LINTER.lint_text(COPY, "markdwon")


def test_a_path_may_be_a_path_and_a_day_may_have_a_time() -> None:
    report = LINTER.lint_text(COPY, path=Path("story.md"), date=datetime(2023, 1, 1, 9, 30))  # type: ignore[arg-type]
    assert (report.path, report.format, report.date) == ("story.md", "markdown", "2023-01-01")


def test_a_word_of_the_settings_that_names_no_rule_is_among_the_problems() -> None:
    assert LINTER.problems == ()
    assert Linter(select=["mechanics", "usage/*", "style/"], ignore=["suppressions/unused"]).problems == ()
    problems = Linter(select=["mechanic"], ignore=["nosuch"], preview=["claims/perfcent-change"]).problems
    assert problems == (
        "no rule or pack is called 'mechanic' (select); did you mean 'mechanics'?",
        "no rule or pack is called 'nosuch' (ignore)",
        "no rule or pack is called 'claims/perfcent-change' (preview); did you mean 'claims/percent-change'?",
    )
