"""Many files through one linter, in this process or in several, with the same reports in the same order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from claimlint.model.finding import Report, Unreadable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

BATCH = 8
"""How many files a worker is given at a time."""
AHEAD = 4
"""How many batches per worker may be under way or waiting for an earlier one."""
IN_HAND = 2
"""How many batches a worker has at most: so few paths fit into its pipe, and neither side ever waits to write."""
SMALL = 4_000_000
"""Fewer bytes than this are linted sooner than workers start."""

Batch = Sequence[str | Path]


class Lints(Protocol):
    """What is asked of a linter; it must pickle."""

    def lint_file(self, path: str | Path) -> Report:
        """A file's report; raises Unreadable."""


class WorkerDied(RuntimeError):  # noqa: N818
    """A worker process ended before its work was done; the message names the files that it had in hand."""


def lint_files(linter: Lints, paths: Iterable[str | Path], jobs: int = 1) -> Iterator[Report]:
    """A report for each file, in the order given; raises WorkerDied.

    Few reports are held back for an earlier one, so memory does not grow with the number of files.
    """
    if jobs > 1 and not _inside_worker():
        return _spread(linter, iter(paths), jobs)
    return (attempt(linter.lint_file, path) for path in paths)


def attempt(lint: Callable[[str | Path], Report], path: str | Path) -> Report:
    """A file's report, or one with `read` False and a line that says why there is none."""
    try:
        return lint(path)
    except Unreadable as error:
        problem = str(error)
    except Exception as error:
        problem = f"{path}: cannot be linted: {type(error).__name__}: {error}"
    return Report(path=str(path), format="", date=None, words=0, problems=(problem,), read=False)


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


class _Worker(NamedTuple):
    process: BaseProcess
    end: Connection[Any, Any]
    batches: deque[tuple[int, Batch]]
    """The batches that it has in hand, with their numbers; the first is under way."""


class _Pool:
    """Workers, started when there is work for them, each at its own pipe."""

    def __init__(self, linter: Lints, jobs: int) -> None:
        self.jobs = jobs
        self.workers: list[_Worker] = []
        self._linter = linter
        self._context = _context()

    def free(self) -> _Worker | None:
        """A worker that can be given a batch."""
        least = min(self.workers, key=lambda worker: len(worker.batches), default=None)
        if len(self.workers) < self.jobs and (least is None or least.batches):
            return self._started()
        return least if least and len(least.batches) < IN_HAND else None

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        forks = self._context.get_start_method() == "fork"
        inherited = [ours, *(worker.end for worker in self.workers)] if forks else []
        arguments = (self._linter, theirs, inherited)
        process = self._context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours, deque()))
        return self.workers[-1]


def _spread(linter: Lints, paths: Iterator[str | Path], jobs: int) -> Iterator[Report]:
    pool = _Pool(linter, jobs)
    try:
        yield from _in_order(pool, iter(lambda: list(islice(paths, BATCH)), []))
    finally:
        _stop(pool.workers)


def _in_order(pool: _Pool, batches: Iterator[Batch]) -> Iterator[Report]:
    """Give out batches, and yield the reports of each in turn; reports of later ones wait."""
    waiting: dict[int, Sequence[Report]] = {}
    given = due = 0
    batch = next(batches, None)
    while batch or due < given:
        while batch and given - due < AHEAD * pool.jobs and (free := pool.free()):
            _give(free, given, batch)
            given += 1
            batch = next(batches, None)
        if due not in waiting:
            waiting.update(_taken(pool.workers))
        while due in waiting:
            yield from waiting.pop(due)
            due += 1


def _give(worker: _Worker, number: int, batch: Batch) -> None:
    worker.batches.append((number, batch))
    try:
        worker.end.send(batch)
    except OSError:
        raise _died(worker) from None


def _taken(workers: Sequence[_Worker]) -> dict[int, Sequence[Report]]:
    """The batches that are done, at least one, by number."""
    from multiprocessing.connection import wait

    done: dict[int, Sequence[Report]] = {}
    busy = [worker for worker in workers if worker.batches]
    ready = wait([worker.end for worker in busy])
    for worker in (each for each in busy if each.end in ready):
        try:
            reports = worker.end.recv()
        except (EOFError, OSError):
            raise _died(worker) from None
        number, _ = worker.batches.popleft()
        done[number] = reports
    return done


def _died(worker: _Worker) -> WorkerDied:
    worker.process.join(1)
    code = worker.process.exitcode
    how = f"was killed by signal {-code}" if code is not None and code < 0 else f"ended with status {code}"
    batch = worker.batches[0][1] if worker.batches else ()
    return WorkerDied(f"a worker process {how}; it had in hand: {', '.join(map(str, batch)) or 'nothing'}")


def _stop(workers: Iterable[_Worker]) -> None:
    for worker in workers:
        worker.end.close()
        worker.process.terminate()
    for worker in workers:
        worker.process.join()


def _work(linter: Lints, end: Connection[Any, Any], inherited: Sequence[Connection[Any, Any]]) -> None:
    """What a worker does: batches in, reports out, until the other end of its pipe is closed."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    for other in inherited:
        other.close()
    try:
        while True:
            end.send([attempt(linter.lint_file, path) for path in end.recv()])
    except (EOFError, OSError):
        return


def _context() -> BaseContext:
    """Forked workers share what the linter has compiled; with other threads about a fork is not safe."""
    import multiprocessing

    return multiprocessing.get_context("fork" if _alone() else "spawn")


def _alone() -> bool:
    """Whether this process has one thread, those of extension modules counted; where that is not known, it has not."""
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


def _inside_worker() -> bool:
    """Whether this process is itself a worker that may start none."""
    import sys

    module = sys.modules.get("multiprocessing.process")
    return bool(module and module.current_process().daemon)
