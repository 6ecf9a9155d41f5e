"""Worker processes, each at its own pipe: batches of files in, reports out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from claimlint.run.attempt import WorkerDied
from claimlint.run.forks import can_fork

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

T = TypeVar("T")
Batch = Sequence[str | Path]


class _Worker(NamedTuple):
    process: BaseProcess
    end: Connection[Any, Any]
    batches: deque[tuple[int, Batch]]
    """The batches that it has in hand, with their numbers; the first is under way."""


class _Pool:
    """Workers, started when there is work for them, each at its own pipe."""

    def __init__(self, work: Callable[[str | Path], Any], jobs: int) -> None:
        self.jobs = jobs
        self.workers: list[_Worker] = []
        self._task = work
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
        arguments = (self._task, theirs, inherited)
        process = self._context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours, deque()))
        return self.workers[-1]


def spread(work: Callable[[str | Path], T], paths: Iterator[str | Path], jobs: int) -> Iterator[T]:
    """What becomes of each file, in the order given, in as many workers; raises WorkerDied."""
    pool = _Pool(work, jobs)
    try:
        yield from _in_order(pool, iter(lambda: list(islice(paths, BATCH)), []))
    finally:
        _stop(pool.workers)


def _in_order(pool: _Pool, batches: Iterator[Batch]) -> Iterator[Any]:
    """Give out batches, and yield what became of each in turn; that of later ones waits."""
    waiting: dict[int, Sequence[Any]] = {}
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


def _taken(workers: Sequence[_Worker]) -> dict[int, Sequence[Any]]:
    """The batches that are done, at least one, by number."""
    done: dict[int, Sequence[Any]] = {}
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


def _work(
    work: Callable[[str | Path], Any], end: Connection[Any, Any], inherited: Sequence[Connection[Any, Any]]
) -> None:
    """What a worker does: batches in, reports out, until the other end of its pipe is closed."""
    import signal

    # Ctrl-C is for all processes of a terminal: this one is ended by the one that started it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    try:
        while True:
            end.send(list(map(work, end.recv())))
    except (EOFError, OSError):
        return


def _context() -> BaseContext:
    """Forked workers share what the linter has compiled; with other threads about a fork is not safe."""
    import multiprocessing

    return multiprocessing.get_context("fork" if can_fork() else "spawn")
