"""How American and British English spell the same word.

A row has the American stem, the British one and the endings that both take; `>` between the stems says that only the
British form tells, for a meter may be a device in Britain. Sources: Merriam-Webster
and the Oxford English Dictionary, by entry; SCOWL, variant categories (public domain); the pairs are our own choice.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

Locale = Literal["us", "uk"]
Family = Literal["our", "re", "ize", "double", "single", "ce", "ae", "other", "loose"]

ENDINGS = {
    "noun": "- s",
    "verb": "- s ed ing",
    "verb-e": "e es ed ing",
    "ize": "e es ed ing",
    "izer": "e es ed ing er ers",
    "ization": "e es ed ing ation ations",
    "all-ize": "e es ed ing er ers ation ations",
    "double": "ed ing",
    "doubler": "ed ing er ers",
}
"""Endings by what they are called; `-` is none."""

ROWS: dict[Family, str] = {
    "our": """
        color|colour|- s ed ing ful less ant ants
        discolor|discolour|- ed
        favor|favour|- s ed ing able ably ite ites itism
        disfavor|disfavour|-
        labor|labour|- s ed ing er ers
        belabor|belabour|- ed
        honor|honour|- s ed ing able ably
        dishonor|dishonour|- s ed able
        humor|humour|- s ed ing less
        neighbor|neighbour|- s ing hood hoods ly
        harbor|harbour|- s ed ing
        rumor|rumour|- s ed
        vapor|vapour|- s
        odor|odour|- s less
        savor|savour|- s ed ing y
        valor|valour|-
        vigor|vigour|-
        rigor|rigour|- s
        behavior|behaviour|- s al
        misbehavior|misbehaviour|-
        endeavor|endeavour|- s ed ing
        armor|armour|- ed y
        flavor|flavour|- s ed ing ful ings
        parlor|parlour|- s
        rancor|rancour|-
        candor|candour|-
        clamor|clamour|- s ed ing
        fervor|fervour|-
        splendor|splendour|- s
        tumor|tumour|- s
        demeanor|demeanour|-
        savior|saviour|- s
    """,
    "re": """
        center|centre|- s
        center|centr|ed ing
        theater|theatre|- s
        fiber|fibre|- s
        liter|litre|- s
        kilometer|kilometre|- s
        centimeter|centimetre|- s
        millimeter|millimetre|- s
        meter>metre|- s
        caliber|calibre|-
        luster|lustre|-
        specter|spectre|- s
        somber|sombre|-
        meager|meagre|-
        saber|sabre|- s
        sepulcher|sepulchre|-
    """,
    "ize": """
        organiz|organis|all-ize
        reorganiz|reorganis|ization
        realiz|realis|ization
        recogniz|recognis|ize
        recogniz|recognis|able
        criticiz|criticis|ize
        emphasiz|emphasis|e ed ing
        apologiz|apologis|ize
        authoriz|authoris|ization
        legaliz|legalis|ization
        finaliz|finalis|ize
        minimiz|minimis|ize
        maximiz|maximis|ize
        prioritiz|prioritis|ization
        privatiz|privatis|ization
        nationaliz|nationalis|ization
        moderniz|modernis|ization
        mobiliz|mobilis|ization
        neutraliz|neutralis|ize
        normaliz|normalis|ization
        specializ|specialis|ization
        stabiliz|stabilis|ization
        destabiliz|destabilis|ization
        subsidiz|subsidis|ize
        summariz|summaris|ize
        symboliz|symbolis|ize
        sympathiz|sympathis|izer
        terroriz|terroris|ize
        utiliz|utilis|ization
        victimiz|victimis|ization
        visualiz|visualis|ization
        vandaliz|vandalis|ize
        capitaliz|capitalis|ization
        categoriz|categoris|ize
        centraliz|centralis|ization
        civiliz|civilis|ization
        characteriz|characteris|ization
        coloniz|colonis|ization
        commercializ|commercialis|ization
        computeriz|computeris|ed
        criminaliz|criminalis|ization
        decriminaliz|decriminalis|ization
        customiz|customis|ize
        demoniz|demonis|ize
        digitiz|digitis|ize
        economiz|economis|ize
        equaliz|equalis|izer
        familiariz|familiaris|ize
        fertiliz|fertilis|izer
        formaliz|formalis|ize
        generaliz|generalis|ization
        globaliz|globalis|ed ation
        harmoniz|harmonis|ization
        hospitaliz|hospitalis|ization
        immuniz|immunis|ization
        industrializ|industrialis|ed ation
        jeopardiz|jeopardis|ize
        liberaliz|liberalis|ization
        localiz|localis|ed
        marginaliz|marginalis|ization
        materializ|materialis|ize
        memoriz|memoris|ize
        memorializ|memorialis|ize
        monopoliz|monopolis|ize
        optimiz|optimis|ization
        ostraciz|ostracis|ize
        patroniz|patronis|ize
        penaliz|penalis|ize
        plagiariz|plagiaris|ize
        polariz|polaris|ization
        politiciz|politicis|ize
        populariz|popularis|ize
        publiciz|publicis|ize
        radicaliz|radicalis|ization
        randomiz|randomis|ed
        rationaliz|rationalis|ization
        revitaliz|revitalis|ization
        revolutioniz|revolutionis|ize
        sanitiz|sanitis|izer
        scrutiniz|scrutinis|ize
        socializ|socialis|e ed ing
        standardiz|standardis|ization
        steriliz|sterilis|ization
        stigmatiz|stigmatis|ize
        synchroniz|synchronis|ize
        synthesiz|synthesis|ed ing
        traumatiz|traumatis|ed ing
        trivializ|trivialis|ize
        unioniz|unionis|e ed ing ation
        urbaniz|urbanis|ed ation
        weaponiz|weaponis|ize
        westerniz|westernis|ed
        analyz|analys|ed ing
        paralyz|paralys|ed ing
        catalyz|catalys|ed ing
    """,
    "double": """
        travel|travell|doubler
        cancel|cancell|double
        model|modell|double
        label|labell|double
        level|levell|double
        fuel|fuell|double
        signal|signall|double
        counsel|counsell|double
        counselor|counsellor|noun
        channel|channell|double
        quarrel|quarrell|double
        total|totall|double
        dial|diall|double
        trial|triall|double
        pedal|pedall|double
        funnel|funnell|double
        libel|libell|double
        parcel|parcell|double
        rival|rivall|double
        unravel|unravell|double
        tunnel|tunnell|double
        shovel|shovell|double
        spiral|spirall|double
        equal|equall|double
        initial|initiall|double
        marvel|marvell|double
        marvelous|marvellous|-
        grovel|grovell|double
        pummel|pummell|double
        swivel|swivell|double
        jewelry|jewellery|-
        jeweler|jeweller|noun
        woolen|woollen|noun
    """,
    "single": """
        enroll|enrol|- s
        enrollment|enrolment|noun
        fulfill|fulfil|- s
        fulfillment|fulfilment|-
        installment|instalment|noun
        instill|instil|- s
        distill|distil|- s
        skillful|skilful|- ly
        willful|wilful|- ly
    """,
    "ce": """
        defense|defence|- s less
        offense|offence|- s
        pretense|pretence|- s
        license>licence|- s
        practic>practis|ed ing
    """,
    "ae": """
        anemi|anaemi|a c
        anesthe|anaesthe|tic tics sia tist tists
        pediatric|paediatric|- s ian ians
        gynecolog|gynaecolog|ist ists y ical
        orthopedic|orthopaedic|- s
        leukemia|leukaemia|-
        hemorrhag|haemorrhag|e es ed ing
        hemophilia|haemophilia|- c cs
        hemoglobin|haemoglobin|-
        diarrhea|diarrhoea|-
        estrogen|oestrogen|-
        esophag|oesophag|us eal
        feces|faeces|-
        pedophil|paedophil|e es ia
        cesarean>caesarean|- s
        maneuver|manoeuvre|- s
        maneuver|manoeuvr|ed ing
    """,
    "other": """
        gray|grey|- s ish
        plow|plough|verb
        mold|mould|- s y
        molded|moulded|-
        smolder|smoulder|verb
        mustache|moustache|noun
        pajamas|pyjamas|-
        aluminum|aluminium|-
        airplane|aeroplane|noun
        artifact|artefact|noun
        skeptic|sceptic|- s al ally ism
        sulfur|sulphur|- ic
        cozy|cosy|-
        tire>tyre|- s
        curb>kerb|- s side
        check>cheque|- s
        checkbook|chequebook|noun
        program>programme|- s
        catalog|catalogue|- s
        inquir>enquir|y ies
        story>storey|-
        stories>storeys|-
        jail>gaol|- ed
    """,
    "loose": """
        toward|towards|-
        afterward|afterwards|-
        among>amongst|-
        while>whilst|-
        learned>learnt|-
        spelled>spelt|-
        dreamed>dreamt|-
        aging|ageing|-
        acknowledgment|acknowledgement|noun
        judgment>judgement|- s
        yogurt|yoghurt|noun
    """,
}
"""Pairs by the sort of difference; what is loose says little of a writer's country."""


class Pair(NamedTuple):
    """One word in both spellings; `tells` are the locales whose form is never right in the other one."""

    us: str
    uk: str
    family: Family
    tells: frozenset[Locale]

    def form(self, locale: Locale) -> str:
        """The word as a locale spells it."""
        return self.us if locale == "us" else self.uk


@cache
def pairs() -> tuple[Pair, ...]:
    """All pairs, in the order of the table."""
    rows = ((family, row.strip()) for family, rows in ROWS.items() for row in rows.strip().split("\n"))
    return tuple(pair for family, row in rows for pair in _row(family, row))


def _row(family: Family, row: str) -> list[Pair]:
    stems, _, endings = row.rpartition("|")
    one_way = ">" in stems
    us, uk = stems.split(">" if one_way else "|")
    tells: frozenset[Locale] = frozenset(("uk",)) if one_way else frozenset(("us", "uk"))
    ends = ENDINGS.get(endings, endings).replace("-", "").split(" ")
    return [Pair(us + end, uk + end, family, tells) for end in ends]
