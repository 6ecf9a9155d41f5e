"""The forms of an English word: all of them, its plural, its singular."""

from __future__ import annotations

from claimlint.claims.patterns.inflecting import inflections

VERBS = """
be am is are was were been being|become becomes became becoming|begin begins began begun beginning|
break breaks broke broken breaking|bring brings brought bringing|build builds built building|
buy buys bought buying|catch catches caught catching|choose chooses chose chosen choosing|come comes came coming|
cut cuts cutting|deal deals dealt dealing|do does did done doing|draw draws drew drawn drawing|
drive drives drove driven driving|eat eats ate eaten eating|fall falls fell fallen falling|
feel feels felt feeling|fight fights fought fighting|find finds found finding|get gets got gotten getting|
give gives gave given giving|go goes went gone going|grow grows grew grown growing|have has had having|
hear hears heard hearing|hold holds held holding|keep keeps kept keeping|know knows knew known knowing|
lead leads led leading|leave leaves left leaving|lend lends lent lending|let lets letting|lie lies lay lain lying|
lose loses lost losing|make makes made making|mean means meant meaning|meet meets met meeting|pay pays paid paying|
put puts putting|read reads reading|rise rises rose risen rising|run runs ran running|say says said saying|
see sees saw seen seeing|seek seeks sought seeking|sell sells sold selling|send sends sent sending|
set sets setting|shoot shoots shot shooting|show shows showed shown showing|sit sits sat sitting|
speak speaks spoke spoken speaking|spend spends spent spending|stand stands stood standing|
strike strikes struck stricken striking|take takes took taken taking|teach teaches taught teaching|
tell tells told telling|think thinks thought thinking|throw throws threw thrown throwing|
understand understands understood understanding|win wins won winning|write writes wrote written writing
"""
NOUNS = """
child children|foot feet|goose geese|half halves|knife knives|leaf leaves|life lives|loaf loaves|man men|
mouse mice|ox oxen|person people|shelf shelves|thief thieves|tooth teeth|wife wives|wolf wolves|woman women|
analysis analyses|basis bases|crisis crises|criterion criteria|phenomenon phenomena|thesis theses|
alumnus alumni|nucleus nuclei|stimulus stimuli
"""
FAMILIES = {family.split()[0]: tuple(family.split()) for family in (VERBS + "|" + NOUNS).split("|")}
VERBS_OF_MANY = {"are": "is", "were": "was", "have": "has", "do": "does"}
PLURALS = {family.split()[0]: family.split()[1] for family in NOUNS.split("|")}
SINGULARS = {plural: singular for singular, plural in PLURALS.items()}
SINGULARS |= VERBS_OF_MANY
PLURALS |= {one: many for many, one in VERBS_OF_MANY.items()}
COMPOUND = ("man", "woman", "child", "person", "wife", "life", "foot", "tooth")
"""What makes compounds of which the plural is its own: policeman, housewife."""

NO_COMPOUNDS = frozenset(("human", "german", "roman", "ottoman", "talisman", "shaman"))
USES = frozenset(("uses", "causes", "houses", "clauses", "pauses", "excuses", "ruses", "muses", "fuses", "warehouses"))
"""Plurals of words in -use, unlike buses and viruses."""


def forms(word: str) -> frozenset[str]:
    """A word in small letters with all its inflections, irregular ones among them."""
    return frozenset((word, *(FAMILIES.get(word) or inflections(word))))


def plural(word: str) -> str:
    """The plural of a noun in small letters, or of is, was, has, does; a plural stays as it is."""
    if word in PLURALS:
        return PLURALS[word]
    if word in SINGULARS or _ends_as_plural(word):
        return word
    for part in COMPOUND:
        if word.endswith(PLURALS[part]):
            return word
        if word.endswith(part) and word not in NO_COMPOUNDS:
            return word.removesuffix(part) + PLURALS[part]
    return inflections(word)[1]


def singular(word: str) -> str:
    """The singular of a noun in small letters, or of are, were, have, do; a singular stays as it is."""
    if word in SINGULARS:
        return SINGULARS[word]
    if word in PLURALS:
        return word
    for part in COMPOUND:
        if word.endswith(PLURALS[part]):
            return word.removesuffix(PLURALS[part]) + part
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "uses", "shes", "ches", "xes", "zzes")) and word not in USES:
        return word[:-2]
    return word[:-1] if _ends_as_plural(word) else word


def _ends_as_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
