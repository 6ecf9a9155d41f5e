"""`claimlint lint`: exit statuses, configuration, streams."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from claimlint.reports._schema import report_schema
from tests.cli.conftest import DEMO, Claimlint
from tests.reports.pages import parsed

STATUSES: dict[str, tuple[int, tuple[str, ...]]] = {
    "an error is found": (1, ("stories",)),
    "only a warning": (0, ("stories/fair.txt", "--select", "demo/past-history")),
    "a warning fails": (1, ("stories/fair.txt", "--select", "demo/past-history", "--fail-level", "warning")),
    "what is not shown cannot fail": (0, ("stories", "--select", "demo/perhaps", "--fail-level", "suggestion")),
    "a suggestion fails": (
        1,
        ("stories", "--select", "demo/perhaps", "--fail-level", "suggestion", "--level", "suggestion"),
    ),
    "nothing is found": (0, ("stories/empty.txt",)),
    "no story": (0, ("rules",)),
    "a missing path": (2, ("stories/empty.txt", "missing.md")),
    "an empty path": (2, ("",)),
    "2 wins over 1": (2, ("stories", "missing.md")),
    "an unknown option": (2, ("--nonsense",)),
    "an unknown level": (2, ("--level", "bad")),
    "an unknown profile": (2, ("--profile", "bad", "stories")),
    "a missing configuration": (2, ("--config", "none.toml", "stories")),
    "a missing folder of rules": (2, ("--rules", "nowhere", "stories")),
}


@pytest.mark.parametrize("name", STATUSES)
def test_exit_status(name: str, claimlint: Claimlint) -> None:
    status, arguments = STATUSES[name]
    demo: tuple[str, ...] = DEMO[:3] if "--select" in arguments else DEMO
    demo = () if "--config" in arguments else demo
    assert claimlint("lint", *demo, *arguments).status == status


def test_every_error_is_one_line_and_the_rest_is_done(claimlint: Claimlint, desk: Path) -> None:
    (desk / "stories" / "bad.md").write_bytes(b"0123456789\xff")
    (desk / "stories" / "nul.txt").write_bytes(b"nul\0")
    (desk / "stories" / "front.md").write_bytes(b"---\ntitle: [\n---\nThe free reign.\n")
    ran = claimlint("lint", *DEMO, "stories", "--format", "json")
    document = json.loads(ran.out)
    Draft202012Validator(report_schema()).validate(document)
    assert ran.status == 2
    assert document["errors"][0] == {"path": "stories/bad.md", "message": "not UTF-8: byte 0xff at offset 10"}
    assert [error["path"] for error in document["errors"]] == ["stories/bad.md", "stories/front.md", "stories/nul.txt"]
    paths = [each["path"] for each in document["documents"]]
    assert paths == [f"stories/{name}" for name in ("council.md", "empty.txt", "fair.txt", "front.md")]
    assert document["documents"][3]["findings"][0]["rule"] == "demo/free-rein"
    assert len(ran.err.splitlines()) == 3


def test_a_file_that_may_not_be_read_is_told(bare: Claimlint, desk: Path) -> None:
    (desk / "stories" / "fair.txt").chmod(0)
    ran = bare("lint", *DEMO, "-q")
    assert (ran.status, ran.err) == (2, "stories/fair.txt: Permission denied\n")
    assert "stories/council.md:6:22" in ran.out


def test_byte_order_mark_and_crlf_are_ordinary(claimlint: Claimlint, desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"\xef\xbb\xbffree reign\r\nand free reign\r\n")
    ran = claimlint("lint", *DEMO, "a.txt", "--format", "jsonl")
    places = [(row["start"], row["line"], row["column"]) for row in map(json.loads, ran.out.splitlines())]
    assert places == [(0, 1, 1), (16, 2, 5)]
    assert (ran.status, ran.err) == (1, "")


def test_a_folder_that_links_to_itself_is_walked_once(claimlint: Claimlint, desk: Path) -> None:
    (desk / "stories" / "again").symlink_to(desk / "stories", target_is_directory=True)
    ran = claimlint("lint", *DEMO, "stories")
    assert ran.status == 1
    assert "3 stories" in ran.err


def test_gitignore_and_exclude_are_respected(claimlint: Claimlint, desk: Path) -> None:
    (desk / ".gitignore").write_text("fair.txt\n", encoding="utf-8")
    (desk / "claimlint.toml").write_text("exclude = ['/stories/c*']\n", encoding="utf-8")
    ran = claimlint("lint", *DEMO[1:])
    assert (ran.status, ran.out) == (0, "")
    assert "1 story" in ran.err
    assert claimlint("lint", *DEMO[1:], "stories/fair.txt").status == 1


def test_the_nearest_configuration_governs_a_file(claimlint: Claimlint, desk: Path) -> None:
    (desk / "claimlint.toml").write_text("rules = 'rules'\nselect = 'demo'\n", encoding="utf-8")
    inner = desk / "stories" / "inner"
    inner.mkdir()
    (inner / "claimlint.toml").write_text(
        "rules = '../../rules'\nselect = 'demo/past-history'\nfail-level = 'warning'\n", encoding="utf-8"
    )
    (inner / "a.md").write_text("The free reign of past history.\n", encoding="utf-8")
    ran = claimlint("lint", "stories/inner", "--format", "jsonl")
    assert (ran.status, [json.loads(line)["rule"] for line in ran.out.splitlines()]) == (1, ["demo/past-history"])
    ran = claimlint("lint", "--format", "json")
    document = json.loads(ran.out)
    assert document["tool"]["rules"] == 3
    found = {each["path"]: {finding["rule"] for finding in each["findings"]} for each in document["documents"]}
    assert found["stories/inner/a.md"] == {"demo/past-history"}
    assert found["stories/fair.txt"] == {"demo/free-rein", "demo/past-history"}
    assert ran.status == 1


def test_a_configuration_of_no_use_is_told_once_and_other_files_are_linted(claimlint: Claimlint, desk: Path) -> None:
    inner = desk / "inner"
    inner.mkdir()
    (inner / "claimlint.toml").write_text("levle = 'error'\n", encoding="utf-8")
    for name in ("a.md", "b.md"):
        (inner / name).write_text("x", encoding="utf-8")
    ran = claimlint("lint", *DEMO[1:], "inner", "inner/a.md", "stories", "--format", "json")
    assert ran.status == 2
    assert json.loads(ran.out)["errors"] == [
        {
            "path": "inner/claimlint.toml",
            "message": "line 1, column 1: unknown key 'levle'; did you mean 'level'?",
        }
    ]
    assert json.loads(ran.out)["summary"]["documents"] == 3
    assert ran.err == (
        "inner/claimlint.toml:1:1: unknown key 'levle'; did you mean 'level'?\n    levle = 'error'\n    ^\n"
    )


def test_options_stand_above_the_configuration(claimlint: Claimlint, desk: Path) -> None:
    (desk / "claimlint.toml").write_text("rules = 'rules'\nselect = 'demo'\nignore = 'demo/free-rein'\n", "utf-8")

    def rules(*arguments: str) -> set[str]:
        ran = claimlint("lint", "stories", "--format", "jsonl", *arguments)
        return {json.loads(line)["rule"] for line in ran.out.splitlines()}

    assert rules() == {"demo/past-history"}
    assert rules("--ignore", "demo/past-history") == set()
    assert rules("--select", "demo/free-rein") == {"demo/free-rein"}
    assert rules("--select", "demo", "--ignore", "demo/past-*,demo/perhaps") == {"demo/free-rein"}
    assert rules("--level", "suggestion") == {"demo/past-history", "demo/perhaps"}
    assert "demo/free-rein" not in rules("--isolated")


def test_a_bad_rule_is_told_and_the_others_run(claimlint: Claimlint, desk: Path) -> None:
    (desk / "rules" / "demo" / "bad.yml").write_text("kind: substitution\nmesage: x\n", encoding="utf-8")
    ran = claimlint("lint", *DEMO, "stories/fair.txt")
    assert ran.status == 2
    assert "rules/demo/bad.yml:2:1: " in ran.err
    assert "demo/free-rein" in ran.out


def test_standard_input_is_a_story(claimlint: Claimlint) -> None:
    copy = b"---\ndate: 2023-10-11\n---\nThe free reign.\n"
    ran = claimlint("lint", *DEMO, "-", "--format", "json", "--stdin-filename", "deep/story.md", stdin=copy)
    document = json.loads(ran.out)["documents"][0]
    assert (ran.status, document["path"], document["format"], document["date"]) == (
        1,
        "deep/story.md",
        "markdown",
        "2023-10-11",
    )
    ran = claimlint(
        "lint", *DEMO, "-", "-", "stories/empty.txt", "--color", "always", stdin=b"\xef\xbb\xbfA free reign."
    )
    assert "<stdin>:1:3:" in ran.out
    assert "    A free reign.\n" in ran.out
    ran = claimlint("lint", *DEMO, "-", stdin=b"\xff")
    assert (ran.status, ran.err) == (2, "<stdin>: not UTF-8: byte 0xff at offset 0\n")


def test_any_number_of_workers_writes_the_same_bytes(claimlint: Claimlint, desk: Path) -> None:
    for number in range(30):
        text = "The free reign of past history. " * number
        (desk / "stories" / f"{number}.md").write_text(text, encoding="utf-8")
    (desk / "stories" / "bad.md").write_bytes(b"\xff")
    one, three = (claimlint("lint", *DEMO, "--format", "json", "--jobs", str(jobs)) for jobs in (1, 3))
    assert one == three
    assert one.status == 2


def test_the_report_goes_to_a_file(claimlint: Claimlint, desk: Path) -> None:
    ran = claimlint("lint", *DEMO, "stories", "--format", "json", "--output", "report.json")
    assert (ran.status, ran.out) == (1, "")
    assert json.loads((desk / "report.json").read_bytes())["summary"]["documents"] == 3
    ran = claimlint("lint", *DEMO, "stories", "--output", "nowhere/report.json")
    assert (ran.status, ran.err) == (2, "claimlint: cannot write nowhere/report.json: No such file or directory\n")


def test_a_page_shows_the_story_and_all_workers_write_the_same(claimlint: Claimlint, desk: Path) -> None:
    one, two = (claimlint("lint", *DEMO, "--format", "html", "stories", "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.status == 1
    page = parsed(one.out)
    for story in page.all("details", "story"):
        path = desk / "".join(story.all("h2")[0].text)
        assert "".join(line.copy for line in story.all("div", "line")) == path.read_text(encoding="utf-8")
    assert page.all("mark")
    piped = claimlint("lint", *DEMO, "--format", "html", "-", stdin="\ufeffA <b>free reign</b>.".encode())
    (line,) = parsed(piped.out).all("div", "line")
    assert line.copy == "A <b>free reign</b>."


@pytest.mark.parametrize("name", ["server"])
def test_commands_of_later_versions_are_refused(name: str, claimlint: Claimlint) -> None:
    ran = claimlint(name, "--any", "thing")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"claimlint: `claimlint {name}` comes with a later version of claimlint\n"


def test_facts_are_compared_with_copy(desk: Path, claimlint: Claimlint) -> None:
    (desk / "facts.yml").write_text(
        "facts:\n  - {id: seats, says: members of the Elm Council, value: 38, unit: count, source: the clerk}\n",
        encoding="utf-8",
    )
    (desk / "story.md").write_text("All 39 members of the Elm Council came.\n", encoding="utf-8")
    ran = claimlint("lint", "--isolated", "--facts", "facts.yml", "story.md")
    assert ran.status == 1
    assert "'39' does not agree with the fact 'seats', which is 38 (the clerk)." in ran.out
    ran = claimlint("lint", "--isolated", "--facts", "none.yml", "story.md")
    assert (ran.status, ran.err.partition("\n")[0]) == (2, "claimlint: none.yml: No such file or directory")


def test_what_is_excluded_and_named_is_passed_over_only_by_force(claimlint: Claimlint, desk: Path) -> None:
    (desk / "claimlint.toml").write_text("exclude = ['stories/']\n", encoding="utf-8")
    before = (desk / "stories/council.md").read_bytes()
    assert "stories/council.md:6:" in claimlint("lint", "stories/council.md").out
    for command in ("lint", "fix"):
        ran = claimlint(command, "--force-exclude", "stories/council.md")
        assert (ran.status, ran.out) == (0, "")
    assert (desk / "stories/council.md").read_bytes() == before
