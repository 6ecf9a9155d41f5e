"""Words with a full stop that need not end a sentence, and words that begin one; all as written, without the stop."""

from __future__ import annotations


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _and_capitals(written: str) -> frozenset[str]:
    """The words of a list, and each in capital letters."""
    return _words(written) | _words(written.upper())


NEVER = _and_capitals(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Hon Fr Msgr Mme Mlle "
    "Sen Sens Rep Reps Gov Govs Pres Sec Amb Atty Asst Assoc Dep Dir Supt Insp Det Ald "
    "Gen Col Maj Capt Cmdr Lt Sgt Cpl Pvt Pfc Spc Adm Ens Brig Mt Ft "
    "vs v cf viz approx ca esp incl e.g i.e eg ie"
)
"""A name or a phrase follows: never the end."""

BEFORE_DIGITS = _and_capitals(
    "No Nos no nos p pp Art Fig Figs fig figs Vol Vols vol vols Ch Chap ch chap Par Para para Ex Res Stat Pub Rec Op "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
"""The end unless a digit follows."""

DAYTIME = _words("a.m p.m A.M P.M am pm AM PM")
"""The end unless a digit or one of `AFTER_DAYTIME` follows."""

AFTER_DAYTIME = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Alaska Hawaii Greenwich "
    "ET CT MT PT EST EDT CST CDT MST MDT PST PDT AKST HST GMT UTC BST CET CEST IST AEST Tomorrow Today"
)

UNLESS_STARTER = _and_capitals(
    "Inc Co Cos Corp Ltd Bros Jr Sr Esq Ph.D Ed.D Pharm.D etc al "
    "St Ste Sts Ave Aves Blvd Rd Hwy Pkwy Bldg Apt Dept Depts Dist Div Univ Inst Assn Natl Intl Govt Est Ed Eds "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que"
)
"""The end only before one of `STARTERS`; initials ("U.S.", "J.") are treated so too."""

STARTERS = _words(
    "The A An This That These Those He She It They We I You His Her Its Their Our My Your There Here "
    "In On At By For From With To As Of After Before During Since Until Under Over About Among Despite Through "
    "And But Or So Yet If When While Where Because Although Though Once Unless Whether "
    "What Why How Who Which No Not Then Now Also However Meanwhile Instead Still Today Yesterday "
    "All Some Many Most More Both Each Every Such Another Other Several Few One Two Three "
    "Last Next Earlier Later Officials Police According Mr Mrs Ms"
)
"""Words that, with a capital, begin a sentence."""
