"""Many files through one linter, in this process or in several, with the same reports in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from claimlint.run.attempt import Attempts

if TYPE_CHECKING:
    from claimlint.model.finding import Report
    from claimlint.run.attempt import Lints

SMALL = 300_000
"""Fewer bytes than this are linted sooner than workers start."""


T = TypeVar("T")


def lint_files(linter: Lints, paths: Iterable[str | Path], jobs: int = 1) -> Iterator[Report]:
    """A report for each file, in the order given; raises WorkerDied. With 0 jobs their number is chosen."""
    return spread(Attempts(linter), paths, jobs)


def spread(work: Callable[[str | Path], T], paths: Iterable[str | Path], jobs: int = 1) -> Iterator[T]:
    """What becomes of each file, in the order given; raises WorkerDied. With 0 jobs their number is chosen.

    Little is held back for an earlier file, so memory does not grow with the number of files.
    """
    if not jobs:
        paths = list(paths)
        jobs = jobs_for(paths)
    if jobs > 1 and not _inside_worker():
        from claimlint.run import forks

        if isinstance(paths, Sequence) and forks.can_fork():
            return forks.spread(work, paths, jobs)
        from claimlint.run import pool

        return pool.spread(work, iter(paths), jobs)
    return map(work, paths)


def jobs_for(paths: Iterable[str | Path]) -> int:
    """How many processes are worth their start for these files."""
    total = 0
    for path in paths:
        try:
            total += os.stat(path).st_size  # noqa: PTH116 - once for each file, so without a Path
        except OSError:
            continue
        if total > SMALL:
            return cores()
    return 1


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _inside_worker() -> bool:
    """Whether this process is itself a worker that may start none."""
    import sys

    module = sys.modules.get("multiprocessing.process")
    return bool(module and module.current_process().daemon)
