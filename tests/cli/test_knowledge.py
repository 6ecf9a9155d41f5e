"""The commands of knowledge beyond their snapshots: what ships is listed, and imports write all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Claimlint

AS_OF = ("--as-of", "2024-06-30")


def test_what_ships_is_listed_with_licence_and_day(claimlint: Claimlint) -> None:
    ran = claimlint("knowledge", "list", "--isolated")
    told = {line.split()[0]: line for line in ran.out.splitlines()}
    assert {"congress", "countries", "us-states", "leaders"} <= set(told)
    assert "core" in told["congress"]
    assert "2026-06-01" in told["congress"]
    assert "CC0" in told["congress"]
    assert (ran.status, ran.err) == (0, "")


def test_a_pack_of_the_desk_is_listed_behind_those(claimlint: Claimlint) -> None:
    last = claimlint("knowledge", "list", "--config", "newsroom/newsroom.toml").out.splitlines()[-1].split()
    assert last[:5] == ["council", "project", "6", "2024-06-30", "CC0-1.0"]


def test_a_member_is_shown_on_a_day(claimlint: Claimlint) -> None:
    for day, party in (("2019-12-18", "Democratic"), ("2019-12-19", "Republican")):
        ran = claimlint("knowledge", "show", "Jeff Van Drew", "--on", day, "--isolated")
        assert [party in ran.out, ran.out.count("office "), ran.status] == [True, 1, 0]


def test_an_imported_table_passes_the_check_and_is_used(claimlint: Claimlint, desk: Path) -> None:
    assert claimlint("knowledge", "import", "csv", "newsroom/council.csv", "-o", "out.jsonl", *AS_OF).status == 0
    assert claimlint("knowledge", "check", "out.jsonl").status == 0
    (desk / "own.toml").write_text('knowledge = ["out.jsonl"]\n', encoding="utf-8")
    shown = claimlint("knowledge", "show", "A.B. Osei", "--config", "own.toml")
    assert "mayor of Fallmouth, Independent: from 2015-01-05 to 2023-01-02" in shown.out


@pytest.mark.parametrize("suffix", ["jsonl", "yml"])
def test_the_same_list_gives_the_same_file(claimlint: Claimlint, desk: Path, suffix: str) -> None:
    for name in ("one", "two"):
        source = "newsroom/board.jsonl"
        ran = claimlint("knowledge", "import", "jsonl", source, "-o", f"{name}.{suffix}", "--pack", "board", *AS_OF)
        assert ran.status == 0, ran.err
    assert (desk / f"one.{suffix}").read_bytes() == (desk / f"two.{suffix}").read_bytes()
    assert claimlint("knowledge", "check", f"one.{suffix}").status == 0


def test_a_list_with_a_mistake_leaves_the_file_as_it_was(claimlint: Claimlint, desk: Path) -> None:
    (desk / "out.jsonl").write_text("before", encoding="utf-8")
    assert claimlint("knowledge", "import", "csv", "newsroom/broken.csv", "-o", "out.jsonl", *AS_OF).status == 2
    assert (desk / "out.jsonl").read_text(encoding="utf-8") == "before"
    assert not [path for path in desk.iterdir() if path.suffix == ".tmp"]


def test_a_right_form_that_is_wrong_elsewhere_is_not_written(claimlint: Claimlint, desk: Path) -> None:
    table = "name,wrong\nAnn Stone,An Stone\nAn Stone,\n"
    (desk / "list.csv").write_text(table, encoding="utf-8")
    ran = claimlint("knowledge", "import", "csv", "list.csv", "-o", "out.jsonl", *AS_OF)
    assert ran.status == 2
    assert "'An Stone' is right here, but a wrong form of 'person.ann-stone'" in ran.err
    assert not (desk / "out.jsonl").exists()


def test_congress_is_imported_from_several_lists(claimlint: Claimlint, desk: Path) -> None:
    member = '- id: {bioguide: X000001}\n  name: {first: Ann, last: Stone}\n  bio: {birthday: "1960-02-29"}\n  terms:\n'
    term = "  - {type: %s, start: %s, end: %s, state: NJ, party: Democrat}\n"
    (desk / "legislators-current.yaml").write_text(member + term % ("sen", "2019-01-03", "2025-01-03"))
    (desk / "executive.yaml").write_text(member + term % ("viceprez", "2025-01-20", "2029-01-20"))
    sources = ("legislators-current.yaml", "executive.yaml")
    ran = claimlint("knowledge", "import", "congress", *sources, "-o", "congress.jsonl", *AS_OF)
    assert (ran.status, ran.err) == (0, "congress.jsonl: 1 record\n")
    lines = (desk / "congress.jsonl").read_text(encoding="utf-8").splitlines()
    assert '"office": "office.us.vice-president"' in lines[1]
    assert '"licence": "CC0-1.0"' in lines[0]


def test_a_folder_is_checked_file_by_file(claimlint: Claimlint) -> None:
    ran = claimlint("knowledge", "check", "newsroom")
    assert ran.status == 1
    assert "newsroom/broken.yml:5:71" in ran.out
    assert "board.jsonl:1:" in ran.out


def test_a_file_of_the_configuration_that_is_not_there_is_told_and_the_others_are_used(
    claimlint: Claimlint, desk: Path
) -> None:
    header = "pack: trusts\nsource: us\nas-of: 2024-01-08\nrecords:\n"
    record = "  - {type: org, id: org.x.water, name: Fallmouth Water Trust, wrong: [Falmouth Water Trust]}\n"
    (desk / "trusts.yml").write_text(header + record, encoding="utf-8")
    (desk / "own.toml").write_text('knowledge = ["gone.yml", "trusts.yml"]\n', encoding="utf-8")
    (desk / "story.txt").write_text("The Falmouth Water Trust met.\n", encoding="utf-8")
    ran = claimlint("lint", "--config", "own.toml", "story.txt")
    assert (ran.status, ran.err.splitlines()[0]) == (2, "claimlint: gone.yml: No such file or directory")
    assert "'Falmouth Water Trust' should be 'Fallmouth Water Trust'" in ran.out
