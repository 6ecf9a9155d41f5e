"""The words and marks by which copy tells a total from its parts, and those with which it tells something else."""

from __future__ import annotations

from claimlint.patterns.own import Own

REACH = 90
"""How far from a total the words stand that tell it is one, in code points."""

SOME = r"(?:[\w'’-]+ ){0,4}?"
BOUND = r"(?:(?:up to|just|only|about|some|around|roughly|approximately|nearly|almost) )?"

TOTAL_BEFORE = Own(
    r"(?:\b(?:(?:grand|combined|overall|sum|approximate|estimated|cumulative|new) )*totals?"
    rf"(?: {SOME}(?:of|to|is|are|was|were|at|be|comes to|reached|reaches)|:)? (?:an? )?{BOUND}"
    r"|\btotal(?:l?ing|l?ed|s)? |\b(?:collectively|jointly) [\w'’-]+ |\b(?:a|the|their) combined "
    rf"|\b(?:sum of|add(?:s|ed|ing)? up to|amount(?:s|ed|ing) to|for {SOME}combined {SOME}of) {BOUND})\Z",
    fold=True,
)
"""Before a total."""

TOTAL_BEHIND = Own(
    r",? ?(?:[\w'’-]+ ){0,2}?(?:in (?:total|all)|total|altogether|combined)\b(?! of\b| number\b)", fold=True
)
"""Behind a total."""

BROUGHT = Own(
    r"\b(?:bring|brought|rais|push|tak|lift|increas|boost)\w*\b[^.;:]{0,40}\b(?:the|its|their|his|her|\w+'s) "
    r"[^.;:]{0,40}\Z",
    fold=True,
)
"""Before words of a total to which something is added that may not stand here."""

WITH_IT = Own(
    r"\b(?:combined with|together with|along with|coupled with|on top of|in addition to|added to|add(?:s|ed|ing)? to|"
    r"accompan(?:y|ies|ied|ying)|plus|add(?:s|ed|ing)?\b[^;:]{0,60}\bto|supplement(?:s|ed|ing)?)\b",
    fold=True,
)
"""Words that add one number to another."""

ADDING = Own(r"\b(?:an?other|additional|extra|further|more|new)\b[^,;:]{0,12}\Z", fold=True)
ADDING_BEHIND = Own(r" (?:additional|extra|further|more|new)\b", fold=True)
"""Words for what comes on top of a number that may not stand here."""

DIVIDED = Own(
    r"\b(?:divided|split|broken(?: down| out)?|apportioned|distributed) (?:up )?(?:into|between|among|as follows:?) "
    r"|\b(?:divided|split)\b[^.;:\d]{0,30}, with (?:the )?"
    r"|\b(?:made up|composed|comprised) of |\bconsist(?:s|ed|ing) of |\bcompris(?:es|ed|ing) ",
    fold=True,
)
"""Between a total and its parts."""

GLOSS = Own(r"(?P<mark>:| ?[—–]+ ?| ?-- ?| - |(?<= )-(?=[\d$£€])| \()\s?")
"""Between a total and its parts: a colon, a dash, a bracket."""

LEADS = (
    r"(?:(?:authorizes|provides|allocates|earmarks) |the |an? |an estimated |another |namely |i\.e\.,? |that is,? |"
    r"includ\w+ )?"
)
FIRST = Own(rf"\s*{LEADS}\Z", fold=True)
"""Between the mark and the first part."""

ITEM = Own(
    r"(?:[,;:—–(&)]|--|\band|\bplus|\bas well as)\s*(?:and |plus |with )?"
    r"(?:the |another |an? (?:estimated |additional )|its )?\Z",
    fold=True,
)
"""Before each further part."""

A_THING = Own(r"(?:[,;:—–(]|\band) an? (?!total|combined|grand|sum|estimated|additional|further)", fold=True)
"""A thing without a number among parts."""

OTHERWISE = Own(
    r"""\b(?:includ(?:e|es|ed|ing)|among (?:them|those|whom|which)|at\ most|
    of\ (?:whom|which|those)|some\ of|most\ of|more\ than|fewer\ than|less\ than|respectively|instead\ of|rather\ than|
    compared|versus|vs|since|each|every|apiece|per|annual(?:ly)?|yearly|monthly|average[sd]?|averaging|median|
    not\ (?:counting|including)|exclud(?:es|ing)|except|as\ (?:many|much|few)\ as|ranging|between|times|percent\ of|
    an?\ (?:year|month|week|day|hour)|half|both|overlap\w*|multiple|up\ to|
    increas\w+|decreas\w+|rose|fell|grew|out\ of|over|above|under|below)\b""",
    spaced=True,
    fold=True,
)
"""Words among parts with which they may be no parts, or counted twice."""

OF_THEM = Own(r"\bof (?:them|these)\b", fold=True)
"""The same, unless a list says of each part what it is."""

UNREAD = Own(r"(?<![\w#.,/-])(?!(?:19|20)\d\d\b)\d[\d,]*+(?![\w/:-]|\.\d)")
"""A number among parts that was read as none; years aside."""

MORE = Own(
    r"\b(?:such as|at least|the rest|remain\w*|for example|e\.g|several|dozens|hundreds|thousands|some|more)\b",
    fold=True,
)
"""Words among parts with which they may be not all."""

OTHERS = Own(r"(?<!by the )\bothers\b|(?:\band|\bor|,) (?:other|many)\b", fold=True)
"""Words among counts for those that are not counted; what money is for may be called so."""

PARTED = Own(r"[,;:—–)]| - |--|\b(?:and|plus|with|on top of|to|from)\b", fold=True)
"""Something between two parts that sets them apart."""

UNLISTED = Own(
    r"\b(?:in addition to|on top of|along with|as well as|besides|apart from|aside from|beyond)\b"
    r"[^,;.\d$£€]{0,80}(?:[,;]|\Z)",
    fold=True,
)
"""Something that is added and has no number."""

BEFORE_PART = Own(
    r"\b(?:from|to|than|by|over|under|since|until|age[ds]?|no|every|each|per|within)\s\Z",
    fold=True,
)
"""Right before a number that is no part."""

INCOMPLETE = Own(r"\b(?:includ\w+|such as|among|like|e\.g|for example|for instance|at least|led by)\b", fold=True)
"""Words between a total and a list that is not all of it."""

DEAL_BEFORE = Own(r", an? \Z", fold=True)
DEAL_BEHIND = Own(
    r"[ -](?:[\w'’-]+ )?(?:deal|takeover|offer|package|settlement|purchase|transaction|bid|acquisition|plan)\b",
    fold=True,
)
"""Around a total that is named behind its parts: ", a $75m deal"."""

FOR_BEFORE = Own(r"[,—–] ?(?:for|or|making|making it) \Z", fold=True)
FOR_BEHIND = Own(r" (?:[\w'’-]+ )?(?:casualties|victims|dead and (?:wounded|injured)|overall)\b", fold=True)
"""Around a total behind its parts that only its noun tells: ", for 46 casualties"."""

INSTEAD = Own(
    r"[^.;:()]{0,30}\b(?:instead of|up from|rather than|compared (?:with|to))(?: the| just| only)* ?\Z", fold=True
)
"""Between a total and what it was before."""

BETWEEN = Own(r"\b(?:between|from) (?:the |its |their )?\Z", fold=True)
AND_THE = Own(r"\band (?:from )?(?:the |its |their )?\Z", fold=True)
WITH = Own(r"(?:,| ?[—–]) ?(?:with|of which|being) (?:the |its |their )?\Z", fold=True)
INCLUDING = Own(r"(?:,| ?[—–])? includ(?:ing|es?|ed) (?:the |its |their )?\Z", fold=True)
COMMA = Own(r", (?:the |its |their )?\Z", fold=True)
AND = Own(r"\band (?:the |its |their )?\Z", fold=True)
OF_THE = Own(r"\bof (?:the|this|that|its|their) \Z", fold=True)
"""Between a total and its parts, where they follow it in one breath."""

OTHERWISE_SHARED = Own(
    r"\b(?:of (?:those|them|these|whom|which)|among|both|multiple|also|year|month|from|to|than|since|rose|fell|up|"
    r"down)\b",
    fold=True,
)
"""Words among shares with which they are not shares of one whole."""

REMAINING = Own(r"\b(?:the|its|their) (?:remaining|other|rest, (?:some |about )?) ?\Z", fold=True)
"""Before the part that remains."""

UNDECIDED = Own(
    r"\b(?:undecided|unsure|not sure|don['’]t know|did(?: not|n['’]t) know|no opinion|no answer|abstained|"
    r"undeclared)\b",
    fold=True,
)
"""Words for those who are left when all others have answered."""

EVENLY = Own(r"\b(?:evenly|equally)\b", fold=True)
"""Words for equal parts."""

IN_ALL = Own(r"(?:In all|In total|All told|Altogether|Combined|Taken together|Together),? ", fold=True)
"""The beginning of a sentence that sums up."""

TOTAL_LINE = Own(r"(?:grand |sub)?total(?: [\w ]{1,40})?(?::| ?[—–-]| =| |\.\.+)", fold=True)
"""The beginning of a line with the total of a list."""
