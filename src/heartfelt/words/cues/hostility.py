# ruff: noqa: E501 - an expression is read best on one line
"""Attack: swearing at the partner, telling them to shut up or be gone."""

from heartfelt.words.alternatives import from_mockery
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed
from heartfelt.words.lexicon import any_of, cue_words

_SWEAR = any_of("labels", "swearing_nouns")
_FRIENDLY = compile_bounded(
    r"\b(?:lucky|magnificent|beautiful|clever|sexy|poor|glorious|cheeky|gorgeous|tough|brave|silly|smart|funny|handsome|cool|sweet|old) (?:old )?$"
)
_PRAISE = compile_bounded(
    r"^(?:,? and take my money|,? i love|,? that'?s (?:amazing|awesome|so)|!+ (?:that|no way|really|omg|congrat)| no way| really\?| for (?:a living|business))|^ shop\b|^ the (?:door|window|shop|laptop|house)\b"
)
_SELF = compile_bounded(
    r"\b(?:i|me|myself|we|us|he|she|they|to|should i|i'?ll|i can|i just|never|ever|made me|not|n'?t) $"
)
_LESS = compile_bounded(
    r"^ (?:that|when|how|it|the (?:fact|way)|seeing|leaving|being|for (?:a|this)|to (?:see|leave|go|hear|think|say)|knowing|going|having|doing|working|not|every|so much i love|less|are|is|were)\b"
)


def _friendly(spot: Spot) -> bool:
    label = spot.parts.get("label", "")
    head = spot.matched[: len(spot.matched) - len(label)] if label else ""
    return _FRIENDLY.search(head) is not None or _PRAISE.search(spot.after) is not None


def _not_an_order(spot: Spot) -> bool:
    return _SELF.search(spot.before) is not None


def _hates_a_thing(spot: Spot) -> bool:
    """Pass "I hate you leaving so early": honest, and about a thing that happens."""
    return _LESS.search(spot.after) is not None


CUE = Cue(
    kind="hostility",
    patterns=(
        pattern(
            r"<start>(?:shut (?:the (?:fuck|hell|f\W*k) )?(?:up|it)|shut (?:your|ur) (?:<fing> )?(?:mouth|face|trap|gob|hole|cakehole|pie ?hole)|shaddup|shutup|stfu|zip it|shush it)\b",
            0.88,
            needs_you=False,
            guards=(_not_an_order,),
        ),
        pattern(
            r"\b<fuck>(?:k)? (?:you|u|ya|off|urself|yourself|right off)\b(?! (?:up|over)\b)",
            0.92,
            needs_you=False,
            guards=(_not_an_order,),
        ),
        pattern(
            r"\b(?:screw (?:you|u)|sod off|piss off|bugger off|naff off|get (?:stuffed|bent)|go to hell|rot in hell|burn in hell|go (?:fuck|screw) (?:yourself|urself)|bite me|kiss my (?:ass|arse)|up yours|eat shit|to hell with (?:you|u)|damn (?:you|u)|drop dead|f off|f u|fu|gtfo|eff off|do one)<end>",
            0.85,
            needs_you=False,
            guards=(_not_an_order,),
        ),
        pattern(
            r"<start>(?:get lost|get (?:the (?:fuck|hell) )?(?:out of|outta|off) my (?:face|sight|house|life|case|back|way)|get the (?:fuck|hell) (?:out|away|off)|leave me the (?:fuck|hell) alone|fuck right off|stay (?:the (?:fuck|hell) )?(?:out of my life|away from me))\b",
            0.85,
            needs_you=False,
            guards=(_not_an_order,),
        ),
        pattern(
            r"\bi (?:really |fucking |honestly |so |absolutely |just |actually |<fing> )*(?:hate|despise|detest|loathe) (?:you|u|ya|your guts|everything about (?:you|us)|the sight of you|being (?:married to|with|around|near) (?:you|u))(?! ?r\b)(?:\b)",
            0.85,
            guards=(_hates_a_thing,),
        ),
        pattern(
            r"\bi (?:really |just |honestly )*(?:can'?t|cannot|can not) (?:stand|bear|stomach) (?:you|u|the sight of you|looking at you|the sound of (?:you|your)|being (?:near|around|with) (?:you|u))(?! (?:being|leaving|hurting|going|so))\b",
            0.8,
            guards=(_hates_a_thing,),
        ),
        pattern(
            r"\bi(?:'?m| am) (?:so |really |just |<fing> )*(?:sick|tired|sick and tired|fed up|done) (?:to death )?(?:of|with) (?:you|u|looking at you|your (?:<fing>|shit|bullshit|crap|bs|face|excuses|lies|whining|drama|attitude))(?! (?:being|having|leaving|getting|working) )\b",
            0.7,
        ),
        pattern(
            rf"\b(?:<youare> <adv>{{0,4}}(?:such )?(?:a|an|one)|you|u|what a|such a|ya|like an?) (?:(?:[a-z\-]{{2,12}}|f\*+ing) ){{0,2}}(?P<label>{_SWEAR})<end>",
            0.85,
        ),
        pattern(
            r"\b<youare> <adv>{0,4}(?:being )?(?:such )?(?:a|an) (?:[a-z\-]{2,12} ){0,2}(?:bitch|asshole|arsehole|prick|dick|dickhead|twat|cunt|bastard|jerk|wanker|scumbag|ass|arse)\b",
            0.9,
        ),
        pattern(
            r"<start>(?:hey |listen |oi |shut up,? |what,? |go |stupid |you )*(?P<label>bitch|asshole|arsehole|dickhead|prick|wanker|twat|cunt|motherfucker|scumbag)<end>",
            0.8,
            needs_you=False,
        ),
        pattern(
            r"\bwhat (?:the (?:<fing> )?(?:fuck|hell|heck)|tf|in god'?s name|in the world) (?:is|'?s) (?:wrong with|your problem|the matter with)\b(?: (?:you|u))?|\bwtf (?:is|'?s) (?:wrong with (?:you|u)|your problem)|\bwhat(?:'?s| is) your <fing> problem\b",
            0.85,
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:'re| are|r) dead to me\b|\bi wish (?:i(?:'d| had)? never (?:met|married|laid eyes on)|you (?:were dead|would die|'d die|had never been born)) ?(?:you|u)?\b",
            0.85,
        ),
        pattern(
            r"\b<you> (?:can )?(?:go )?(?:suck|choke on|stick) (?:it|my|a)\b|\b<you> can (?:all )?go to hell\b|\bi hope you (?:die|rot|suffer|choke|burn)\b",
            0.85,
        ),
        pattern(
            r"\bi (?:want to|could|wanna|feel like) (?:scream at|slap some sense|wring)\b[^;]{0,10}\b(?:you|your)\b",
            0.6,
        ),
        pattern(
            r"\b(?:<you> know what )?your (?:real |<fing> )?problem is\b|<start>what(?:'?s| is) your problem<end>|\bhow dare <you>\b|\b<you> (?:really |just |honestly )?suck<end>",
            0.65,
        ),
    ),
    guards=(*EVERYWHERE, fond, _friendly, supposed),
    build=from_mockery,
    words=cue_words("hostility"),
)
