"""What is counted: the noun behind a number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

MOST = 5
"""How many words behind a number are looked at."""
ENDS = ".,;:)!?\"”’'—–]…(“"


def wordset(written: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(written.split())


STOPS = wordset(
    """a about above across after again against ago all almost along already also although am among an and another any
    are around as at away back be became because become been before behind being below beneath beside besides between
    beyond both but by can cannot could despite did do does doing done down due during each early earlier either else
    even ever every except far few fewer for forward from further had has have having he her here hers him his how
    however i if in including inside instead into is it its itself just later least less like likely longer made make
    many may me might more most much must my near nearly neither next no nor not now of off often on once only onto or
    other others our out outside over own per plus rather said same say says she should since so some still such than
    that the their them then there these they this those though through throughout thus till times to together too
    toward towards under unless unlike until up upon us versus very via was we were what when where whether which while
    who whom whose why will with within without would yet you your zero one two three four five six seven eight nine ten
    eleven twelve million billion thousand hundred percent apiece each annually yearly monthly weekly daily today
    yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday went came got gave took"""
)
"""Words that no run of adjectives and nouns goes on past."""
VERBS = wordset(
    """accused added agreed allowed announced appeared arrived asked attended became began believed bought brought built
    called came caught claimed closed comes costs created cut declared decided demanded described did died dies
    displaced ended expected faced failed fell felt fled followed found gained gathered gets given gives goes got grew
    heads helped held includes increased joined kept killed knew known lacks launched learned led left lies lived lives
    lost makes marched means met moved named needed needs occurred offered opened ordered owned paid passed pays planned
    played posted promised protested provided published put ran reached received refused released remained remains
    reported requires returned rose runs says seems seen sent served serves set showed shows signed sold spends spent
    started stays stopped suffered supported surveyed takes taken testified thinks told took tried turned used uses
    visited voted votes wait wanted wants was went won wore works worked worth wrote"""
) - wordset("lives votes works costs needs runs shows heads means")
"""Verbs that end a run as well; words that are as often nouns are not among them."""
CLOSED = STOPS | VERBS
PLURALS: dict[str, str] = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "grandchildren": "grandchild",
    "stepchildren": "stepchild",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "calves": "calf",
    "halves": "half",
    "leaves": "leaf",
    "loaves": "loaf",
    "shelves": "shelf",
    "thieves": "thief",
    "alumni": "alumnus",
    "criteria": "criterion",
    "bacteria": "bacterium",
    "crises": "crisis",
    "analyses": "analysis",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "bonuses": "bonus",
    "campuses": "campus",
    "movies": "movie",
    "ties": "tie",
    "cookies": "cookie",
    "calories": "calorie",
    "rookies": "rookie",
    "shoes": "shoe",
    "canoes": "canoe",
    "headaches": "headache",
    "aches": "ache",
    "avalanches": "avalanche",
    "niches": "niche",
    "mustaches": "mustache",
    "caches": "cache",
} | {
    same: same
    for same in (
        [
            "police",
            "troops",
            "aircraft",
            "spacecraft",
            "deer",
            "fish",
            "sheep",
            "cattle",
            "staff",
            "personnel",
            "dead",
            "injured",
            "wounded",
            "hurt",
            "missing",
            "homeless",
            "unemployed",
            "series",
            "species",
            "swine",
            "elk",
            "moose",
            "bison",
            "salmon",
            "trout",
            "bass",
            "shrimp",
            "offspring",
            "headquarters",
            "clergy",
            "crew",
            "infantry",
            "cavalry",
            "navajo",
            "swiss",
            "chinese",
            "japanese",
            "vietnamese",
            "portuguese",
            "lebanese",
            "sudanese",
            "livestock",
            "poultry",
            "seals",
            "inmates",
            "militia",
            "rank-and-file",
            "uninsured",
            "elderly",
            "faithful",
        ]
    )
    if same not in ("seals", "inmates")
}
"""Plurals that no rule makes."""
NO_PLURAL = wordset(
    """arms sports economics news politics physics mathematics athletics ethics logistics electronics always perhaps
    overseas indoors outdoors downstairs upstairs afterwards towards thus this gas bus plus minus virus bonus campus
    census status focus versus corps chaos christmas texas arkansas kansas paris dallas illinois massachusetts st mrs
    yes as is was has its his us dhs irs hiv/aids aids ms progress less unless goods"""
)
"""Words with an s at the end that are no plurals."""

ATTRIBUTIVE = wordset(
    """sale saving operation communication system service right veteran woman man custom benefit drug weapon good person
    child teen resource human affair record relation product work material data girl boy parent farmer senior"""
)
"""Words whose plural may stand before the noun that is counted."""
IN_IS = wordset(
    """israelis iraqis pakistanis bangladeshis saudis yemenis omanis emiratis kuwaitis qataris bahrainis somalis nepalis
    nazis taxis rabbis kiwis safaris tsunamis alibis skis menus gurus emus houthis sunnis azerbaijanis azeris hindus"""
)
"""Plurals that end as singulars do."""
COLLECTIVE = wordset(
    "police crew staff personnel infantry cavalry militia livestock swiss chinese japanese vietnamese sudanese"
)
"""What is its own plural and may stand before the noun that is counted: crew members."""
ADJECTIVAL = ("al", "ic", "ive", "ous", "ful", "ble", "ary")
"""How adjectives end; before a comma such a word is one."""
BEFORE_NOUNS = ATTRIBUTIVE | COLLECTIVE
MORE = frozenset(("more", "other", "fewer"))
"""What may stand between a number and what it counts."""


class Noun(NamedTuple):
    """What is counted: its singular, folded; how many words of the run it ends at; and whether it is a plural."""

    singular: str
    words: int
    plural: bool


def noun(words: list[str]) -> Noun | None:
    """The noun of a run of words behind a number; None where the run has none.

    It is the first plural, or the next behind one that describes another ("sales executives"); where there is none it
    is the last word before one that ends the run.
    """
    last: Noun | None = None
    for index, word in enumerate(words[:MOST], 1):
        bare = word.rstrip(ENDS)
        folded = bare.casefold()
        if "." in bare or (index == 1 and folded in MORE):
            continue
        if folded in CLOSED or len(bare) < 2 or not bare[0].isalpha():
            break
        one = singular(folded)
        if last is not None and last.plural and last.singular not in BEFORE_NOUNS:
            break
        if last is not None and one is None and (last.plural or _is_verb(folded, words, index)):
            break
        if one is not None:
            last = Noun(one, index, True)
        elif not folded.endswith(("'s", "s'", "ly")) and not (bare != word and folded.endswith(ADJECTIVAL)):
            last = Noun(folded, index, False)
        if bare != word:
            break
    return last


def _is_verb(folded: str, words: list[str], index: int) -> bool:
    """Whether a word ends in -ing or -ed and a function word follows, as after "one fuel facing a shortage"."""
    return folded.endswith(("ing", "ed")) and index < len(words) and words[index].casefold() in STOPS


@lru_cache(4096)
def singular(folded: str) -> str | None:
    """The singular of a plural; None for what is none."""
    if folded in PLURALS:
        return PLURALS[folded]
    if folded in IN_IS:
        return folded[:-1]
    if folded.endswith("eaus"):
        return folded[:-1]
    if not folded.endswith("s") or len(folded) < 3 or folded in NO_PLURAL or folded.endswith(("ss", "us", "is", "'s")):
        return _compound(folded)
    if folded.endswith("ies") and len(folded) > 4:
        return f"{folded[:-3]}y"
    if folded.endswith(("ches", "shes", "xes", "sses")):
        return folded[:-2]
    if folded.endswith(("heroes", "potatoes", "tomatoes", "torpedoes", "volcanoes", "mosquitoes", "vetoes")):
        return folded[:-2]
    return folded[:-1]


def _compound(folded: str) -> str | None:
    """The singular of a word whose end is an odd plural: servicewomen, policemen, schoolchildren."""
    for plural, one in (("women", "woman"), ("men", "man"), ("children", "child"), ("people", "person")):
        if folded.endswith(plural) and folded not in ("specimen", "regimen", "omen", "acumen", "amen", "yemen"):
            return folded[: -len(plural)] + one
    return None
