# ruff: noqa: E501 - an expression is read best on one line
"""Threats and ultimatums. A boundary says what I do for myself; a threat says what you will pay.

Menace to life and limb is not here: it belongs to `care`, before any note on words.
"""

from heartfelt.words.alternatives import from_threat
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond
from heartfelt.words.lexicon import cue_words

_RETURN = compile_bounded(
    r"\b(?:come back|be back|back in|return|then (?:we|i) can|until (?:we|i)|(?:ten|twenty|thirty|five|fifteen|\d+) ?(?:min|minutes|mins|hours?)|call you (?:back|later)|talk (?:again|later|tomorrow|about it)|for a walk|calm|cool (?:off|down)|take a (?:break|walk|breath)|next room|other room|the guest room|some air)\b"
)
_HARMLESS = compile_bounded(
    r"\bto the (?:park|zoo|pool|cinema|beach|playground|shops?|doctor|match|game|school)\b|\bif (?:you|u|ya)(?:'re| are)? (?:want|like|would like|need|don'?t mind|prefer|are (?:tired|late|busy|sick|hungry|happy|okay|ok|free)|'re (?:tired|late|busy|sick|hungry|happy|okay|ok|free)|ever (?:need|want|feel like)|have (?:time|to)|can'?t (?:make|come|sleep|find)|get (?:stuck|home|lost|cold))\b"
)


def _boundary(spot: Spot) -> bool:
    """Pass "if we shout I'll walk round the block and be back in twenty minutes"."""
    return _RETURN.search(spot.sentence) is not None


def _even(spot: Spot) -> bool:
    """Pass "even if": nothing hangs on it."""
    return spot.before.rstrip().endswith("even")


def _harmless(spot: Spot) -> bool:
    return _HARMLESS.search(spot.sentence) is not None


_IF = r"\bif (?P<condition><you>(?:'?re|'?ve)? (?:[a-z']+ ){0,9}?(?:[a-z']+)),? (?:then )?"
_LOSS = (
    r"(?:i|we)(?:'?m| am|'?re| are|<will>)(?: just| definitely| really| fucking| going to| gonna| be)* "
    r"(?:leav(?:e|ing) (?:you|u|for good|this|the marriage|him|her)|leave|leaving|gone|out(?: of here| the door| of this)?<end>|done|through|over|finished|divorc(?:e|ing)|fil(?:e|ing) for|take the (?:kids|children|baby|dog|house)|taking the (?:kids|children|baby|dog|house)|walk(?:ing)?(?: out| away)|mov(?:e|ing) out|pack(?:ing)?|throw(?:ing)?|kick(?:ing)? you|chang(?:e|ing) the locks|tell(?:ing)? (?:everyone|your (?:mother|mum|mom|boss|family|parents|sister)|the)|find(?:ing)? (?:someone|somebody)|cancel(?:ling)?|sell(?:ing)? your|never (?:speak|talk|forgive|come|let)|make (?:sure you|your life|you (?:pay|regret|sorry))|show you|cut(?:ting)? (?:you|off)|stop (?:paying|loving|cooking)|sleep(?:ing)? with|burn|read(?:ing)? your|end(?:ing)? (?:this|it))\b"
)

CUE = Cue(
    kind="threat",
    patterns=(
        pattern(_IF + _LOSS, 0.85, guards=(_harmless,)),
        pattern(
            r"\bif (?P<condition><you>(?: don'?t| do not| can'?t| won'?t| ever)? (?:[a-z']+ ){0,9}?(?:[a-z']+)),? (?:then )?(?:(?:it'?s|its|this is|that'?s|we'?re|we are|consider (?:this|us|it))(?: all| so| definitely| really)? (?:over|done|finished|through|the end|history|goodbye|divorced)|don'?t (?:bother|expect|come|even)|forget (?:about )?(?:us|me|it)|you can (?:forget|pack|sleep|find|leave|kiss)|you'?ll (?:regret|be sorry|be sleeping|see|lose|never see|find out|come home)|you will (?:regret|be sorry|lose|never see|find out))\b(?= |$|[.!,])(?! (?:ok|okay|fine|alright|all right|no problem|not your|because|great|good|enough|late|early|just|a )\b)",
            0.72,
            guards=(_harmless,),
        ),
        pattern(
            r"(?:[,;.!\u2014-] ?|\b)or (?:else\b(?=[.!?,]|$)|(?:i'?m|im|i am|i'?ll|i will|we'?re|we are|it'?s|this is)(?: just| so)? (?:leaving|leave|gone|out|done|through|over|finished|divorc\w*|walk(?:ing)? (?:out|away)|taking the|take the|pack(?:ing)?|going to my (?:mother|mum|mom)\w*|tell(?:ing)? (?:everyone|your))\b)",
            0.85,
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:<will>|'?re gonna|'?re going to| are going to| gonna) (?:regret (?:this|it|that|ever)|be sorry|pay for (?:this|that|it)|wish you(?:'d| had)? never|never see (?:me|the (?:kids|children|house)|your (?:kids|children|son|daughter)|us|them)(?: \w+)? ?again|lose (?:me|us|everything|the (?:kids|children)|your (?:kids|children)))\b",
            0.85,
        ),
        pattern(
            r"\bi<will> (?:never (?:forgive|speak to|talk to) (?:you|u) again|divorce (?:you|u)|leave (?:you|u)\b(?! (?:to it|alone|in peace|a |the |some|be|with|my))|take (?:you to court|the (?:kids|children) (?:and|from|away))|make (?:your life hell|you (?:pay|regret|sorry))|ruin you|destroy you|find someone (?:else )?who|tell everyone what|throw (?:you|your (?:stuff|things|clothes)) out|kick you out)\b",
            0.8,
        ),
        pattern(
            r"\b(?:i'?m|i am|im) (?:warning you|this close to (?:leaving|walking|ending|packing|divorc\w+))\b|\b(?:this is|consider this) (?:your|ur|the) (?:last|final|only) (?:chance|warning)\b|\blast (?:chance|warning)<end>|\bdon'?t (?:push|test|tempt|cross|try) me\b|\bwatch (?:your (?:mouth|step|back|tone|tongue)|it,? (?:or|pal|mate|buddy))\b|\bjust you wait\b",
            0.8,
            needs_you=False,
        ),
        pattern(
            r"\b(?:keep (?:it up|this up|that up|talking|going|pushing)|one more (?:word|time|lie|late night|mistake|peep)|(?:say|do|try|pull) (?:that|this|it) (?:(?:one more time|again|once more) )?)(?: like this| like that)?(?: and|,) (?:you'?ll|i'?ll|i will|i'?m|im|i am|we'?re|see)\b",
            0.82,
            needs_you=False,
        ),
        pattern(
            r"\b(?:it'?s|it is|its|choose|you choose|pick|you have to choose)(?: either|:|,)? (?:me or|(?:him|her|them|your (?:mother|mum|mom|family|friends|job|phone|game|work|dog|sister|brother|drinking)|that (?:job|phone|game|woman|man)|the (?:drink|bottle|game|job)) or me)\b",
            0.85,
            needs_you=False,
        ),
        pattern(
            r"\bdon'?t make me (?:tell|leave|call|choose|come|do|say|get|regret|show)\b|\byou don'?t want to (?:see me|know what|find out what)\b|\bwait (?:and|till you) see (?:what|if|how)\b|\bwe'?ll see how you (?:like|feel)\b|\bsee (?:how|if) you (?:like|manage|cope|survive)\b|\bpack your (?:bags|things|stuff|shit)\b|\byou'?ll (?:find|come home to) (?:an empty|my side|your (?:stuff|things|bags))\b|\b(?:my|your) bags are (?:already )?packed\b",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"\bunless <you> [^,;]{2,60},? (?:i'?m|im|i am|i'?ll|i will|we'?re|we are|it'?s|this is)(?: just| going to| gonna)? (?:leaving|leave|gone|done|out|over|through|finished|divorc\w*|moving|move|walk)",
            0.85,
        ),
        pattern(
            r"\b(?:i'?ll|i will|i'?m going to|i'?m gonna|im gonna|i'?m) (?:just )?(?:leave|leaving|divorce|divorcing|walk out|be gone|move out|moving out|take the kids|taking the kids|tell (?:your|everyone)|throw (?:you|your))\b[^,;.]{0,30}\b(?:if you|unless you|the next time you|next time you) ",
            0.8,
            guards=(_harmless,),
        ),
        pattern(
            r"\b(?:either )<you> [^;]{2,60}\bor (?:i|we|it'?s|this|you)(?:'?m|'?re|'?ll| will| am| are|s)?\b",
            0.7,
        ),
    ),
    guards=(*EVERYWHERE, fond, _boundary, _even),
    build=from_threat,
    words=cue_words("threat"),
)
