"""The seam, with a plugin that is really installed, and with some that are broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).parent
STORY = "HARBOR-FIRE\nThe sign said DO NOT ENTER HERE in red.\nNobody read it.\n"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the example plugin."""
    folder = tmp_path_factory.mktemp("site")
    options = ["--no-deps", "--no-build-isolation", "--disable-pip-version-check", "--target", str(folder)]
    command = [sys.executable, "-m", "pip", "install", "-q", *options, str(HERE / "plugin")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def claimlint(*args: str, site: Path, cache: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(site), str(HERE.parent), os.environ.get("PYTHONPATH", "")])
    env: Mapping[str, str] = {**os.environ, "PYTHONPATH": paths, "CLAIMLINT_CACHE_DIR": str(cache)}
    command = [sys.executable, "-m", "claimlint", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=cwd)


def entry_point(site: Path, name: str, value: str, version: str = "0.3") -> None:
    """Install by hand a distribution that is nothing but an entry point."""
    info = site / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[claimlint]\n{name} = {value}\n", encoding="utf-8")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    return folder


def test_every_part_of_the_example_is_used(site: Path, cache: Path, tmp_path: Path) -> None:
    (tmp_path / "fire.wire").write_text(STORY, encoding="utf-8")
    for _ in range(2):  # the second start remembers the entry points
        done = claimlint("lint", "--format", "json", "fire.wire", site=site, cache=cache, cwd=tmp_path)
        assert done.stderr == ""
        story = json.loads(done.stdout)["documents"][0]
        assert story["format"] == "wire"
        found = [(f["rule"], f["line"], f["text"]) for f in story["findings"]]
        assert found == [("example/shouting", 2, "DO NOT ENTER HERE")]
    done = claimlint("lint", "--format", "tally", ".", site=site, cache=cache, cwd=tmp_path)
    assert done.stdout == "1 fire.wire\n"
    assert "example/shouting" in claimlint("rules", site=site, cache=cache, cwd=tmp_path).stdout


def test_a_function_of_a_plugin_is_called_by_a_claim_rule(site: Path, cache: Path, tmp_path: Path) -> None:
    (tmp_path / "eggs.txt").write_text("Three cartons hold 36 eggs. Four cartons held 40 eggs.\n", encoding="utf-8")
    for _ in range(2):  # the second start unpickles the rule
        done = claimlint("lint", "eggs.txt", site=site, cache=cache, cwd=tmp_path)
        assert done.stderr == "1 story, 10 words; 1 error\n"
        assert "eggs.txt:1:29: error example/cartons Four cartons hold 48 eggs, not 40." in done.stdout


def test_a_plugin_may_not_bring_a_function_of_ours(cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    entry_point(site, "rounder", "rounder_plugin", "1.0")
    (site / "rounder_plugin.py").write_text(
        "from claimlint import hookimpl\nfrom claimlint.model.function import Function, Signature\n"
        "@hookimpl\ndef claimlint_functions():\n    return [Function('round', abs, Signature(1, 1), '')]\n",
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text("A zebra.\n", encoding="utf-8")
    done = claimlint("lint", "a.txt", site=site, cache=cache, cwd=tmp_path)
    assert done.returncode == 2
    assert "plugin rounder (rounder 1.0) brings the function 'round', which claimlint has already" in done.stderr


def test_a_plugin_can_be_named_as_a_module(site: Path, cache: Path, tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").write_text('plugins = ["house_plugin"]\n', encoding="utf-8")
    (tmp_path / "house" / "zoo").mkdir(parents=True)
    (tmp_path / "house_plugin.py").write_text(
        "from pathlib import Path\nfrom claimlint import hookimpl\n"
        "@hookimpl\ndef claimlint_rules():\n    return [Path(__file__).parent / 'house']\n",
        encoding="utf-8",
    )
    (tmp_path / "house" / "zoo" / "x.yml").write_text("kind: existence\nmessage: \"'{match}'.\"\ntokens: [zebra]\n")
    (tmp_path / "a.txt").write_text("A zebra crossed.\n", encoding="utf-8")
    done = claimlint("lint", "a.txt", site=tmp_path, cache=cache, cwd=tmp_path)
    assert "a.txt:1:3: warning zoo/x 'zebra'." in done.stdout


def test_a_plugin_that_fails_is_named_with_its_version_and_the_rest_runs(cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    entry_point(site, "broken-house", "module_that_is_not_there")
    (tmp_path / "a.txt").write_text("The the zebra.\n", encoding="utf-8")
    done = claimlint("lint", "a.txt", site=site, cache=cache, cwd=tmp_path)
    assert done.returncode == 2
    told = "plugin broken-house (broken-house 0.3) failed to load: ModuleNotFoundError: No module named"
    assert told in done.stderr
    assert "mechanics/" in done.stdout


def test_a_hook_that_is_not_ours_is_refused(cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    entry_point(site, "eager", "eager_plugin", "2.0")
    (site / "eager_plugin.py").write_text(
        "from claimlint import hookimpl\n@hookimpl\ndef claimlint_colours():\n    return []\n", encoding="utf-8"
    )
    (tmp_path / "a.txt").write_text("A zebra.\n", encoding="utf-8")
    done = claimlint("lint", "a.txt", site=site, cache=cache, cwd=tmp_path)
    assert done.returncode == 2
    assert "plugin eager (eager 2.0)" in done.stderr
    assert "claimlint_colours" in done.stderr


def test_two_plugins_with_one_name_for_a_thing_are_both_named(cache: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    code = (
        "from claimlint import hookimpl\n"
        "class Rows:\n    name = 'rows'\n    suffixes = ('.rows',)\n    def read(self, source, path): ...\n"
        "@hookimpl\ndef claimlint_readers():\n    return [Rows()]\n"
    )
    for name in ("one", "two"):
        entry_point(site, f"{name}-rows", f"{name}_rows", "1.1")
        (site / f"{name}_rows.py").write_text(code, encoding="utf-8")
    (tmp_path / "a.txt").write_text("A zebra.\n", encoding="utf-8")
    done = claimlint("lint", "a.txt", site=site, cache=cache, cwd=tmp_path)
    assert done.returncode == 2
    both = "plugin two-rows (two-rows 1.1) brings the reader 'rows', which plugin one-rows (one-rows 1.1) has already"
    assert both in done.stderr


def test_the_docs_name_every_hook() -> None:
    from claimlint import hookspecs

    hooks = {name for name in vars(hookspecs) if name.startswith("claimlint_")}
    page = (HERE.parent / "docs" / "plugins.md").read_text(encoding="utf-8")
    assert hooks == {line.split("(")[0].removeprefix("## ") for line in page.splitlines() if line.startswith("## cl")}
