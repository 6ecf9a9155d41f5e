"""The words that titles are made of, case folded."""

from __future__ import annotations


def _words(written: str) -> tuple[str, ...]:
    return tuple(written.split())


def _set(written: str) -> frozenset[str]:
    return frozenset(written.split())


PLURALS = _words(
    """sens. senators reps. representatives congressmen congresswomen congressmembers govs. governors presidents
    secretaries ministers delegates chairmen chairs justices judges messrs. gens. leaders members drs. mayors
    candidates colleagues"""
)
"""Heads after which several names may stand, all with this title."""

STOPPED = _words(
    """sen. rep. gov. del. dr. mr. mrs. ms. mx. prof. gen. adm. col. maj. capt. cmdr. lt. sgt. amb. sec. atty. supt.
    rev. hon. pres. asst. det. insp."""
)
PLAIN = _words(
    """sen rep gov dr mr mrs ms prof gen senator representative congressman congresswoman congressperson congressmember
    governor delegate assemblyman assemblywoman assemblymember councilman councilwoman councilmember councillor alderman
    commissioner president secretary general director administrator chairman chairwoman chairperson chair speaker leader
    whip member minister premier chancellor taoiseach king queen prince princess emperor sultan emir sheikh ayatollah
    pope cardinal archbishop bishop patriarch mayor judge justice ambassador admiral colonel captain sheriff chief
    officer ceo cfo coo treasurer comptroller controller auditor counsel adviser advisor envoy commander lieutenant
    professor sir dame lord lady baroness candidate nominee spokesman spokeswoman
    spokesperson coordinator czar superintendent trustee"""
)
HEADS = (*PLURALS, *STOPPED, *PLAIN)
"""All heads, case folded."""
LITERALS = tuple(f"{head}{behind}" for head in HEADS for behind in (" ", "-"))
"""The heads with what stands behind them, two of each in their order."""
TITLE_WORDS = frozenset(head.rstrip(".") for head in HEADS)
"""The same without full stops: what is one of these is no name."""

ENDINGS = {"-elect": "elect", "-designate": "designate", "-nominate": "designate", "-in-waiting": "elect"}
TIMES = _set(
    """former ex then acting late interim incoming outgoing retired future onetime one-time ex-acting sometime past
    previous caretaker deposed ousted exiled first-term newly-elected longtime"""
)
"""Words before a title that say whether, or since when, it is held."""
LOWER = _set(
    """state minority majority vice deputy prime foreign treasury defense defence home health interior finance press
    attorney assistant associate chief executive police supreme crown national security first senior ranking committee
    transport education trade culture justice environment energy labor labour agriculture commerce housing intelligence
    opposition party general lieutenant major managing communications district city county town council"""
)
"""Words in lower case that may stand inside a title."""
INNER = frozenset(("and", "of", "for", "the", "&"))
STARTERS = _set(
    """the a an and but or in on at as when while with today yesterday tomorrow meanwhile earlier later both like by for
    from to if although though after before since last this that these those under over also then now said says dear
    thank because where which who whom his her their its our my your he she they we i it one two three many some most
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december jan feb aug sept oct nov dec
    along despite during even joining following however honorable hon"""
)
"""Capitalised words that may open a sentence, and are no part of a title."""
ABBREVIATED = frozenset(
    ("lt", "maj", "brig", "asst", "dep", "st", "atty", "ft", "mt", "no", "natl", "intl", "us", "uk", "eu")
)
BODIES = _set(
    """committee committees subcommittee department departments office senate house congress affairs council board
    commission agency administration association union party court service services bureau institute university states
    nations forces staff intelligence"""
)
"""Words that names of bodies end with, and no person's name has."""
DAYS = _set(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august september
    october november december today yesterday tomorrow"""
)
"""Words that are no part of a name that they stand behind; May and March may be."""
