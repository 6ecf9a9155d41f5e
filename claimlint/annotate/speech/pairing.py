"""Pairs double quotation marks: of all ways to read the marks of a story, the one that costs least.

A mark read against its neighbours costs something, a mark without its partner more (see `marks`). Speech may run on
over the end of a paragraph, where the next one opens again; for a little more it closes in a later one after all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from claimlint.annotate.speech.marks import AGAINST, NEVER, UNPAIRED, Mark

OUT, SPEECH, PART, RUNNING, LISTING, AWAITED, IN_SPEECH, IN_PART, IN_RUNNING = range(9)
"""Where a reading stands: outside; in speech that may run on; in a quoted fragment; in speech that runs on without
being opened again, and so through a list; in speech that the next mark must open again; in a quotation inside speech, a
fragment, or speech that runs on."""
INNER = {SPEECH: IN_SPEECH, PART: IN_PART, RUNNING: IN_RUNNING, LISTING: IN_RUNNING}
OUTER = {IN_SPEECH: SPEECH, IN_PART: PART, IN_RUNNING: RUNNING}
NESTING = {SPEECH: 0.15, PART: 1.1, RUNNING: 0.6, LISTING: 0.6}
"""What a quotation inside another costs when both have the same marks."""
RUNNING_ON = 0.05
"""What each paragraph costs that speech runs through without being opened again."""
AFTER = {SPEECH: 0.0, LISTING: 0.1, RUNNING: 0.9}
"""What it costs to open again after a paragraph that was opened, after a list, and after one that was not opened."""
JOINED = 0.3
"""What it costs to open again inside a paragraph, right behind the end of a sentence."""
INSIDE = 0.3
"""What it costs to end inside a paragraph when the speech ran into it without being opened again."""

OPEN, AGAIN, CLOSE, INNER_OPEN, INNER_CLOSE, ALONE, LOST, INNER_LOST, ON = range(9)
"""What a step does: opens, opens again, closes; the same inside a quotation; leaves a mark alone; gives up what is
open (and inside it); runs on over the end of a block."""


class Step(NamedTuple):
    """One thing done in a block, at a mark or, if that is None, at the block's end."""

    action: int
    mark: Mark | None
    block: int


class Link(NamedTuple):
    """A step and all those before it."""

    before: Link | None
    step: Step


class Reading(NamedTuple):
    """A way to read all marks so far."""

    cost: float
    link: Link | None


Readings = dict[int, Reading]
Choice = tuple[int, float, tuple[int, ...]]
"""The state reached, what that costs, what is done."""


def steps(blocks: Iterable[tuple[Sequence[Mark], bool]]) -> list[Step]:
    """What is done at each mark and at the end of each block, in order; nothing is open at the end.

    A block is its marks, and whether it leads to a list.
    """
    readings: Readings = {OUT: Reading(0.0, None)}
    for block, (marks, leads) in enumerate(blocks):
        if AWAITED in readings and not (marks and marks[0].first and marks[0].opens < AGAINST):
            del readings[AWAITED]
        if len(readings) > 1 or not _plain(marks):
            for mark in marks:
                readings = _moved(readings, mark, block, partial(_at, mark))
            readings = _moved(readings, None, block, partial(_end, leads))
        elif marks:
            readings = {OUT: _paired(readings[OUT], marks, block)}
    return _unwound(readings[OUT].link)


def _plain(marks: Sequence[Mark]) -> bool:
    """Whether marks open and close in turn, each as its neighbours have it."""
    return len(marks) % 2 == 0 and all(
        (mark.closes if index % 2 else mark.opens) == 0.0 != mark.alone for index, mark in enumerate(marks)
    )


def _paired(reading: Reading, marks: Sequence[Mark], block: int) -> Reading:
    link = reading.link
    for index, mark in enumerate(marks):
        link = Link(link, Step(CLOSE if index % 2 else OPEN, mark, block))
    return Reading(reading.cost, link)


def _moved(readings: Readings, mark: Mark | None, block: int, choices: Callable[[int], Iterator[Choice]]) -> Readings:
    """The cheapest reading of each state after one more mark or the end of a block."""
    moved: Readings = {}
    for state, reading in readings.items():
        for reached, cost, actions in choices(state):
            total = reading.cost + cost
            if cost < NEVER and (reached not in moved or total < moved[reached].cost):
                link = reading.link
                for action in actions:
                    link = Link(link, Step(action, mark, block))
                moved[reached] = Reading(total, link)
    return _kept(moved)


def _kept(readings: Readings) -> Readings:
    """Without those that cannot win: from outside, any later mark can be left alone for `UNPAIRED`."""
    limit = readings[OUT].cost + UNPAIRED
    return {
        state: reading
        for state, reading in readings.items()
        if state == OUT or reading.cost < (limit + UNPAIRED if state in OUTER else limit)
    }


def _at(mark: Mark, state: int) -> Iterator[Choice]:
    """What a mark may do in a state."""
    if state == OUT:
        yield from _opening(mark, ())
    elif state == AWAITED:
        yield SPEECH, mark.opens, (AGAIN,)
        return
    elif state in OUTER:
        yield OUTER[state], mark.closes, (INNER_CLOSE,)
    else:
        yield OUT, mark.closes + (INSIDE if state in (RUNNING, LISTING) and not mark.last else 0.0), (CLOSE,)
        yield INNER[state], mark.opens + NESTING[state], (INNER_OPEN,)
        if mark.joined and state == SPEECH:
            yield SPEECH, mark.opens + JOINED, (AGAIN,)
        yield from ((reached, cost + UNPAIRED, done) for reached, cost, done in _opening(mark, (LOST,)))
    yield state, mark.alone, (ALONE,)


def _opening(mark: Mark, before: tuple[int, ...]) -> Iterator[Choice]:
    yield PART, mark.opens, (*before, OPEN)
    yield SPEECH, mark.opens + mark.speech, (*before, OPEN)


def _end(leads: bool, state: int) -> Iterator[Choice]:
    """What the end of a block may do in a state."""
    if state in OUTER:
        for reached, cost, actions in _end(leads, OUTER[state]):
            yield reached, cost + UNPAIRED, (INNER_LOST, *actions)
    elif state == OUT:
        yield OUT, 0.0, ()
    else:
        yield OUT, UNPAIRED, (LOST,)
        if state != PART:
            yield LISTING if leads or state == LISTING else RUNNING, RUNNING_ON, (ON,)
            yield AWAITED, AFTER[state], (ON,)


def _unwound(link: Link | None) -> list[Step]:
    done: list[Step] = []
    while link is not None:
        done.append(link.step)
        link = link.before
    done.reverse()
    return done
