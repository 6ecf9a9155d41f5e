"""Forked workers: this process and its children take batches of files in turn, and share all that was compiled."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeVar

from claimlint.run.attempt import WorkerDied

BATCH = 4
"""How many files a worker takes at a time."""

T = TypeVar("T")
Work = Callable[[str | Path], T]
Batch = Sequence[str | Path]


class _Child(NamedTuple):
    pid: int
    done: BinaryIO


def can_fork() -> bool:
    """Whether a fork is safe: this process has one thread, those of extension modules counted."""
    try:
        return hasattr(os, "fork") and len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208
    except OSError:
        return False


def spread(work: Work[T], paths: Iterable[str | Path], jobs: int) -> Iterator[T]:
    """What becomes of each file, in the order given, in this process and `jobs - 1` children; raises WorkerDied.

    Batch by batch they take turns. A child waits while its pipe is full, so little is held at a time.
    """
    rest = iter(paths)
    # what the first files need is imported and compiled once, before the fork
    yield from map(work, islice(rest, BATCH))
    batches = list(iter(lambda: list(islice(rest, BATCH)), []))
    jobs = min(jobs, len(batches))
    children: list[_Child] = []
    try:
        for worker in range(1, jobs):
            children.append(_forked(work, batches[worker::jobs], [child.done for child in children]))
        for turn, batch in enumerate(batches):
            mine = turn % jobs == 0
            yield from map(work, batch) if mine else _received(children[turn % jobs - 1], batch)
    finally:
        for child in children:
            _end(child)


def _forked(work: Work[T], batches: Sequence[Batch], inherited: Sequence[BinaryIO]) -> _Child:
    theirs, ours = os.pipe()
    pid = os.fork()
    if pid:
        os.close(ours)
        return _Child(pid, os.fdopen(theirs, "rb"))
    status = 1
    try:
        # Ctrl-C is for all processes of a terminal: this one is ended by the one that started it
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for other in inherited:
            other.close()
        os.close(theirs)
        with os.fdopen(ours, "wb") as pipe:
            for batch in batches:
                pickle.dump(list(map(work, batch)), pipe, pickle.HIGHEST_PROTOCOL)
                pipe.flush()
        status = 0
    finally:
        # what this process has buffered belongs to the other one
        os._exit(status)


def _received(child: _Child, batch: Batch) -> list[Any]:
    try:
        done: list[Any] = pickle.load(child.done)
    except (EOFError, OSError, pickle.UnpicklingError):
        _, status = os.waitpid(child.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        how = f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"
        raise WorkerDied(f"a worker process {how}; it had in hand: {', '.join(map(str, batch))}") from None
    return done


def _end(child: _Child) -> None:
    child.done.close()
    try:
        os.kill(child.pid, signal.SIGTERM)
        os.waitpid(child.pid, 0)
    except (ProcessLookupError, ChildProcessError):
        return
