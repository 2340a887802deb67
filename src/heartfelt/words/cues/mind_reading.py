# ruff: noqa: E501 - an expression is read best on one line
"""Telling the partner's thoughts or motives as if they were known."""

from heartfelt.words.alternatives import from_motive
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed, tentative
from heartfelt.words.lexicon import cue_words

_WELL = compile_bounded(
    r"^ (?:for (?:olives|coffee|tea|cheese|football|sports|fish|meat|it much)|(?:if|whether) (?:i|we) (?:eat|watch|have|go)|what (?:we eat|colou?r|film|movie))\b|^ (?:to know|to be sure|to help|to (?:hurt|upset|worry|wake|scare|bother|offend|disturb) (?:me|anyone|my|them)[,.]? (?:and|so|but))\b"
)
_ASKED = compile_bounded(
    r"(?:\bdo|\bdid|\bdon'?t|\bare|\baren'?t|\bwhy do|\bwhat do|\bhow do|\bwhat did|\bcould|\bwould|\bcan) $"
)
_GENEROUS = compile_bounded(
    r"\b(?:i know|i believe|i trust|i see|i'?m sure|i understand|i get) (?:that )?you (?:mean|meant|care|love|try|tried|didn'?t|did not|don'?t (?:mean|want to)|do ?n'?t mean|want(?:ed)? the best|want(?:ed)? to help|want(?:ed)? (?:me|us) to be)"
)


def _asked(spot: Spot) -> bool:
    """Pass an open question: "do you think I'm unfair?"."""
    return _ASKED.search(spot.before) is not None


def _generous(spot: Spot) -> bool:
    """Pass a kind reading: "I know you don't mean to hurt me"."""
    return _GENEROUS.search(spot.sentence) is not None or _WELL.search(spot.after) is not None


_NO = r"(?:don'?t|do not|didn'?t|did not|doesn'?t|never|obviously don'?t|clearly don'?t|dont|dont even|don'?t even|don'?t really|just don'?t|couldn'?t)"

CUE = Cue(
    kind="mind_reading",
    patterns=(
        pattern(
            rf"\b<you>(?: just| obviously| clearly| really| simply| honestly)? {_NO} (?:even |really |actually |truly |give a (?:shit|fuck|damn|toss) |)(?:care|cared|give a (?:shit|fuck|damn|toss|monkey'?s))\b",
            0.8,
            to="clause",
        ),
        pattern(r"\b<you> (?:could ?n'?t|could) care less\b", 0.85, to="clause"),
        pattern(
            rf"\b<you>(?: just| obviously| clearly| really| simply)? {_NO} (?:even |really |actually )?(?:love|respect|want|like|value|appreciate|trust|need|miss|notice) (?:me|us|this (?:marriage|relationship|family)|anything i|what i do|how much i|my (?:work|family|feelings|opinion|time|friends)|our)\b(?! (?:to (?:worry|be (?:sad|hurt|late))|getting))",
            0.75,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?re| are| were|r)(?: just| only| obviously| clearly| always| deliberately)* (?:trying to (?:make me|hurt|control|punish|provoke|start|get (?:at|back|rid|a rise|out)|avoid|wind|manipulate|guilt|pick|upset|embarrass|prove)|doing (?:this|that|it) (?:to|on purpose|just to|because)|pretending|faking|looking for (?:a fight|an excuse|reasons)|using (?:me|that|this|the kids)|playing (?:games|the victim|dumb)|ashamed of me|embarrassed (?:by|of) me|only (?:with me|here) (?:for|because)|punishing me|bored (?:of|with) me|hiding something|just saying (?:that|it|this|sorry)|only saying|lying to me|jealous (?:of my|that i)|testing me)\b",
            0.8,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?ve| have)?(?: obviously| clearly| just| probably)* (?:did|said|do|say|done|are doing|forgot|ignored) (?:that|this|it|me|my [a-z]+|our [a-z]+)(?: [a-z']+){0,2} (?:on purpose|deliberately|intentionally|just to|only to|to (?:spite|hurt|annoy|punish|get|make me|wind|upset|provoke|embarrass))\b",
            0.85,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?ve| have)? (?:deliberately|intentionally|purposely|purposefully) [a-z]+",
            0.8,
            to="clause",
        ),
        pattern(
            r"\b<you>(?: just| really| obviously| clearly| always| only| secretly)* (?:want|wanted) (?:me to (?:fail|suffer|feel|be (?:miserable|unhappy|alone|your)|leave|look|beg|disappear|quit|give up|hurt)|to (?:hurt|punish|control|get rid|see me|make me|leave me|be with (?:her|him|someone)|win|fight|argue|be right|ruin|embarrass|start a)|an excuse|out of this|someone else|a maid|a servant|a mother|attention)\b",
            0.8,
            to="clause",
        ),
        pattern(
            r"\b<you>(?: just| really| obviously| clearly| always| still| honestly| secretly| only)* (?:think|thought|believe)(?: that)? (?:i'?m|im|i am|i was|i'?ll|i should|i have|i'?ve|i can|i don'?t|i'?d|you'?re (?:so|better|always|above|too|perfect|the only|god)|you are (?:so|better|always|above|perfect|the only)|ur|the (?:world|whole world|house)|everything|my (?:job|work|friends|family|feelings)|it'?s (?:all )?(?:funny|my fault|okay to|ok to|fine to)|only of|about nobody|so little|nothing of)\b(?! (?:right|sure|beautiful|great|funny|lovely|wonderful|the best))",
            0.7,
            to="clause",
        ),
        pattern(
            r"\b<you> (?:obviously|clearly|secretly|evidently) (?:don'?t|do ?n'?t|didn'?t|think|thought|want|prefer|hate|enjoy|regret|love|care|forgot|believe|hope|wish|decided|meant|feel)\b",
            0.8,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?d| would) (?:rather|sooner|prefer to) (?:be (?:with|at|on|out|anywhere|alone|single)|spend|hang|talk to|play|sit|stay|look at|watch|go)\b(?! (?:home|for))",
            0.7,
            to="clause",
        ),
        pattern(
            r"\b<you> (?:must (?:hate|think i|enjoy|love (?:seeing|making|this)|really (?:hate|not|think|want))|enjoy (?:seeing me|making me|hurting|this|it when i|humiliating|watching me)|love (?:seeing me (?:suffer|cry|fail)|making me (?:feel|look|wait|suffer)|winding|the kids more|your (?:phone|job|work|mother|car|friends|games) more)|like (?:making me (?:feel|look|wait|suffer)|seeing me (?:cry|suffer|fail)|it when i (?:suffer|fail|cry|struggle)))\b",
            0.8,
            to="clause",
        ),
        pattern(r"\b<you> care more about\b", 0.8, to="clause"),
        pattern(
            r"\bi know (?:exactly |full well |damn well |perfectly well |very well |for a fact )?(?:what|why) <you>(?:'?re| are|r)? (?:thinking|really|did|doing|up to|want|think|mean|feel|hiding|after)\b(?! (?:it|that) (?:now|and|was hard))",
            0.75,
            to="clause",
        ),
        pattern(
            r"\bi know (?:that )?<you>(?:'?re| are|r) (?:lying|just|only|secretly|hiding|cheating|seeing someone|thinking)\b",
            0.8,
            to="clause",
        ),
        pattern(
            r"\b<you> (?:only|just) (?:did|said|say|do|came|come|married|stay|stayed|apologi[sz]ed?|called|bought|ask|asked|are nice|help|helped) (?:(?:that|this|it|sorry|me|yes|with me|here|so|to me) ){0,2}(?:because|cos|cause|so that|so you|to (?:make|get|look|avoid|shut|please|keep))\b",
            0.75,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?ve|'?re)? (?:already (?:decided|made up your mind)|regret (?:marrying|being with|having|ever)|wish (?:i was|i were|you(?:'d| had) (?:married|never|stayed)|you were (?:with|single))|(?:have|'?ve) already (?:decided|made up your mind|given up on (?:me|us))|(?:have|'?ve) stopped (?:caring|loving|trying)|never (?:loved|wanted|cared about|meant|respected|believed in) (?:me|us|this|a word|it|to))\b",
            0.75,
            to="clause",
        ),
        pattern(
            r"\b<you>(?:'?re| are|r) (?:cheating on me|seeing someone else|in love with (?:her|him|someone else)|having an affair)\b",
            0.7,
            to="clause",
        ),
        pattern(
            r"\b<you> (?:meant|mean) to (?:hurt|upset|embarrass|humiliate|make me|annoy|exclude)\b|\b<you> knew (?:exactly |full well |damn well |perfectly well )(?:what|how|that|it)\b",
            0.8,
            to="clause",
        ),
        pattern(
            r"\bif <you> (?:really |actually |truly |even )?(?:loved|cared about|respected|wanted) (?:me|us|this)\b,? <you>(?:'?d| would| wouldn'?t)\b",
            0.7,
        ),
        pattern(
            r"\b<you> [a-z]{2,12}(?: [a-z']{1,12}){0,4} (?:on purpose|out of spite|just to (?:spite|hurt|annoy|punish|embarrass|humiliate|provoke) (?:me|us))\b",
            0.75,
        ),
        pattern(
            r"\b<you>(?:'?re| are|r)(?: just| obviously| clearly| still)? lying(?: to me| again| through)?<end>",
            0.6,
        ),
        pattern(
            r"\b<you> (?:just |really |obviously |clearly |secretly )?hate (?:me|us|my (?:family|mother|mum|mom|friends|job|parents)|being (?:with|married|around)|it when i|that i)\b",
            0.7,
            to="clause",
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed, tentative, _asked, _generous),
    build=from_motive,
    words=cue_words("mind_reading"),
)
