"""Numbers that are no quantities: years, times, bills, roads, models, scores, addresses, telephone numbers."""

from __future__ import annotations

from claimlint.annotate.quantities.behind import Behind
from claimlint.annotate.quantities.nouns import wordset
from claimlint.annotate.times.years import COUNTED
from claimlint.patterns.own import Own

DESIGNATORS = wordset(
    """room article articles section sections sec sec. title titles chapter chapters ch. page pages p. pp. route rte.
    routes highway highways hwy hwy. interstate interstates exit exits flight flights channel apollo iphone
    windows level type phase phases grade grades class category categories tier stage step steps part parts volume
    vol vol. verse verses district districts ward precinct proposition propositions prop prop. amendment
    amendments act bill bills h.r. hr s. h.res. s.res. h.j.res. s.j.res. h.con.res. s.con.res. res. hb sb ab ld hf
    sf hjr sjr hcr scr resolution resolutions law rule rules form schedule appendix figure figures fig. table
    tables box suite ste. apt apt. apartment unit units building bldg. gate pier station local lot item items line
    docket case cases order orders no no. nos nos. number numbers numbered formula war bowl catch area studio
    division zone platform terminal runway slide paragraph paragraphs subsection clause count counts question
    questions exhibit note notes footnote reference ref ref. id code zip model mark version v. v day days week
    weeks year years game games round rounds season episode size ages age aged size sizes track psalm psalms
    genesis exodus matthew luke john romans corinthians isaiah ezekiel acts rev revelation cfr u.s.c. usc f.3d
    f.2d s.ct. stat. fed. reg. §§ § # ext ext. extension tel tel. fax phone call dial text lane kilometer sector
    block band stanza act scene mission soyuz expedition falcon ariane artemis gemini ticket group team squad
    battalion regiment company platoon troop engine ladder postcode seed top"""
) - wordset(
    "counts case cases days years weeks games units troop figures numbers year team group company class act rules "
    "items questions orders bills text call local line unit notes acts kilometer district districts phone "
    "states building"
)
"""A number right behind one of these names a thing, and counts none."""
NAMING = wordset(
    "counts cases units figures class act unit line local district districts building call text dial phone "
    "case year team group company troop seat u.s. u.s.c."
)
"""So do these, if no noun that can be counted follows."""
STARTERS = wordset(
    """the a an this that these those his her its their our my your in on at of for from with without within by to into
    over under about around some nearly almost roughly only just and but or nor so yet if when while where since until
    after before during between among at least most more less fewer up all both another other there here as than they he
    she it we you who what how which not no also then now even still is are was were be been has have had did does do
    will would can could may might must should approximately today yesterday meanwhile however overall total exactly
    currently monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december plus include includes including every each first last next one two three four
    five six seven eight nine ten an like unlike despite through throughout across because given although though below
    above see worldwide nationwide statewide combined every percent million billion thousand dozen hundreds thousands"""
)
"""Words with a capital that name nothing."""
STREET = Own(
    r"(?: [NSEW]\.?| (?:North|South|East|West))?(?: [A-Z0-9][\w.'-]*){1,4}? "
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Hwy|"
    r"Square|Sq|Circle|Terrace|Pike|Plaza|Building|Broadway|NW|NE|SW|SE|N\.W|S\.W|N\.E|S\.E)\b"
)
DESIGNATION = Own(r" [A-Z]{1,5}-?[0-9]+[A-Z]?\b")
"""A type of which there may be several: 2 UH-60, 14 F-16s."""
CLOCK = Own(
    r"(?:(?: ?(?:-|–|—|to|and|until|or) ?(?:[0-9]{1,2}(?:[:.][0-9]{2})?|noon|midnight))?"
    r" ?(?:[ap]\. ?m\b|[apAP][mM]\b|[AP]\.M)|"
    r" o'clock| (?:GMT|UTC|BST|[ECMP][SD]?T)\b|,? (?:-|–|to) (?:noon|midnight))"
)
CLOCKS = frozenset(("a", "p", "A", "P", "-", "–", ",", *(f" {letter}" for letter in "apAPotunmGUBECM-–—")))
"""How what CLOCK matches begins."""
NAMED = {
    "911": "call calls caller callers dispatch dispatcher dispatchers operator system center line attack attacks",
    "9": "mm",
    "747": "jet jets jumbo aircraft airplane airplanes plane planes",
    "737": "jet jets max aircraft airplane airplanes plane planes",
    "401": "plan plans",
    "529": "plan plans account accounts savings",
    "66": "",
}
MODELS = wordset("707 717 727 737 747 757 767 777 787 911 988 411 311 211")
"""Numbers that are names, if nothing is counted."""
LISTS = (".", ":", ";", ",", "“", '"', "and", "or", "\n", "—", "–")
NEAR = 60
LIST_REACH = 400
AREA = Own(r"\) ?[0-9]{3}[-.]")
ORDINAL = Own(r"(?:st|nd|rd|th)\b")
LIST_HEAD = Own(r"\. [A-Z]")
HEADS = (". ", ": ", "; ", "? ", "! ")
LIST_MARK = Own(r"[.)](?: |$)")
WEAPON = Own(
    r"[ -](?:pistol|handgun|gun|rifle|caliber|calibre|ammunition|ammo|rounds?|semi-?automatic|bullets?|automatic|shell|"
    r"casings?|firearm|weapon|submachine|carbine|cartridges?|Glock|Beretta|Luger)",
    fold=True,
)
CALIBERS = frozenset((5.56, 7.62, 9.0, 10.0, 0.22, 0.38, 0.45, 0.5))


def refused(prose: str, folded: str, start: int, found: Behind) -> bool:
    """Whether a number is no quantity, told by what stands before and behind it.

    `start` is where the number begins with its sign or currency.
    """
    if found.sort in ("percent", "money"):
        return False
    end = found.end
    if found.sort == "number" and prose[end : end + 1] == "-" and prose[end + 1 : end + 2].isalpha():
        return True
    if found.number.value in CALIBERS and WEAPON.match(prose, end):
        return True
    plain = found.number.plain and not found.number.spelled
    if found.sort == "number" and _is_reference(prose[start : found.number.span.end], found):
        return True
    if plain and _numbered(prose, start, found):
        return True
    if prose[start - 1 : start] not in (" ", "") or start == 0:
        return False
    return _named(prose, folded, start, found)


def _numbered(prose: str, start: int, found: Behind) -> bool:
    """Whether digits alone are a year, a time, an address, the mark of a list, or a name."""
    end, value = found.number.span.end, found.number.value
    after = prose[end : end + 1]
    if after in ("(", "'") or (after in (".", ")", "]") and _listed(prose, start, end)):
        return True
    if (after in CLOCKS or prose[end : end + 2] in CLOCKS) and value < 2400 and CLOCK.match(prose, end):
        return True
    if found.sort == "measure":
        return False
    if found.sort == "number" and _in_a_row(prose, start, end):
        return True
    if 1100 <= value < 2200:
        return _is_year(prose, start, found)
    follows = prose[end + 1 : end + 2] if after == " " else ""
    if value >= 10_000 and (follows.isupper() or not found.plural):
        return True
    if not found.plural and _is_a_name(prose, start, end):
        return True
    if follows.isupper() and DESIGNATION.match(prose, end):
        return False
    if not found.plural and follows.isupper():
        return True
    return (follows.isupper() or follows.isdigit()) and STREET.match(prose, end) is not None


def _is_year(prose: str, start: int, found: Behind) -> bool:
    """Whether four digits without a comma are a year: not "1200 people", nor "those 1500 homes"."""
    if _is_counted(prose, found.number.span.end):
        return False
    pointed = POINTED.search(prose, max(0, start - 8), start) is not None
    return not (pointed and found.plural and found.number.value < 1700)


def _is_a_name(prose: str, start: int, end: int) -> bool:
    """Whether digits are what a jet or a telephone line is called: not in "767 of 3,786" and "1,263 to 911"."""
    if prose[start:end] not in MODELS:
        return False
    counted = prose.startswith((" of ", " out of "), end) or prose.endswith((" of ", "(of ", " from "), 0, start)
    return not counted and not (prose.endswith(" to ", 0, start) and prose[max(0, start - 5)].isdigit())


def _listed(prose: str, start: int, end: int) -> bool:
    """Whether digits before a full stop or a bracket are the mark of a list or a note."""
    if prose[end] != ".":
        at_start = start == 0 or prose[start - 1] == "\n"
        return (at_start and LIST_MARK.match(prose, end) is not None) or _marks(prose, start, end)
    if end - start > 3:
        return False
    if start == 0 or prose[start - 1] == "\n":
        return LIST_MARK.match(prose, end) is not None
    return prose[max(0, start - 2) : start] in HEADS and LIST_HEAD.match(prose, end) is not None


def _is_reference(text: str, found: Behind) -> bool:
    """Whether a decimal of four places and more before its point has no commas: "1194.21" is a section."""
    number = found.number
    return number.value >= 1000 and number.half < 0.5 and number.factor == 1 and "." in text and "," not in text


def _marks(prose: str, start: int, end: int) -> bool:
    """Whether digits before a bracket mark a note or the item of a list: [4], "(2) Advance", "and 2) trade"."""
    before = prose[start - 1 : start]
    if before == "[":
        return prose[end] == "]"
    if prose[end] == "]" or (prose[end + 1 : end + 2] not in (" ", "") and before != "("):
        return False
    if before == "(":
        if prose[start - 2 : start - 1].isalnum() or prose[start - 2 : start - 1] == ")" or AREA.match(prose, end):
            return True
        return prose[max(0, start - 6) : start - 1].rstrip().endswith(LISTS) or start < 3 or _goes_on(prose, start, end)
    return "(" not in prose[max(0, start - NEAR) : start] and end - start < 3


def _goes_on(prose: str, start: int, end: int) -> bool:
    """Whether the next number of a list, or the one before, stands in brackets nearby: (1) ... (2)."""
    number = int(prose[start:end]) if end - start < 3 else 0
    after, before = prose[end : end + LIST_REACH], prose[max(0, start - LIST_REACH) : start]
    return number > 0 and (f"({number + 1})" in after or f"({number - 1})" in before)


def _in_a_row(prose: str, start: int, end: int) -> bool:
    """Whether digits stand between others as in a table, or behind the letters of an ordinal."""
    if prose[end : end + 1] == " " and (prose[end + 1 : end + 2].isdigit() or ORDINAL.match(prose, end + 1)):
        return True
    return start > 1 and prose[start - 1] == " " and prose[start - 2].isdigit()


POINTED = Own(r"\b(?:[Tt]hose|[Tt]hese|[Aa]ll) \Z")
"""What is pointed at in the plural is counted, unless it may be a year of our own times."""


def _is_counted(prose: str, end: int) -> bool:
    """Whether what could be a year has something behind it that only a number has."""
    if prose[end : end + 1] != " ":
        return False
    word = prose[end + 1 : end + 20].split(" ")[0]
    return word.rstrip(".,;:)").casefold() in COUNTED


def _named(prose: str, folded: str, start: int, found: Behind) -> bool:
    """Whether the word before a number names the thing that has it: Section 230, Apollo 11, Group of Seven."""
    cut = folded[max(0, start - 24) : start - 1]
    word = cut[max(cut.rfind(" "), cut.rfind("\n")) + 1 :].lstrip("(\"“'‘[—–")
    if word in DESIGNATORS or (word in NAMING and not found.plural):
        return found.sort in ("number", "count") or not word.isalpha()
    if not word or found.sort == "measure" or found.number.value >= 1e5:
        return False
    letter = prose[start - 1 - len(word)]
    if word == "of" and prose[max(0, start - 10) : start].endswith((" Group of ", " Gang of ", " round of ")):
        return True
    if (
        not (letter.isupper() or prose[start - len(word) : start - 1].isupper())
        or not word[-1].isalnum()
        or word in STARTERS
        or word.endswith("'s")
    ):
        return False
    return not (found.plural and (not found.number.plain or _is_counted(prose, found.number.span.end)))
