# ruff: noqa: E501 - an expression is read best on one line
"""Deciding who is right. In a heart-to-heart nobody has to win."""

from heartfelt.words.alternatives import from_verdict
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed, tentative
from heartfelt.words.lexicon import cue_words

_OPINION = compile_bounded(
    r"\b(?:i think|i feel|in my (?:view|opinion|eyes)|to me|for me|imo|i don'?t know|not sure)\b"
)
_BOTH = compile_bounded(
    r"\b(?:both|or (?:i'?m|i am|you'?re|you are|who)|neither|who'?s|whether|want to be|need to be|about being|matters? (?:who|more)|don'?t (?:have|need)|not about|and (?:so )?(?:am|was) i|about me|about (?:the|how) (?:time|date|day)|place|way round)\b"
)
_CHECK = compile_bounded(
    r"(?:\bprove|\btell me|\bknow|\bif|\bhope|\bmaybe|\bthat|\bwhy|\bwhen|\bwhere|\bhow) $"
)


def _opinion(spot: Spot) -> bool:
    """Pass honest disagreement: "I think you're wrong about this"."""
    return _OPINION.search(spot.before) is not None or _BOTH.search(spot.sentence) is not None


def _wondered(spot: Spot) -> bool:
    return _CHECK.search(spot.before) is not None


CUE = Cue(
    kind="verdict",
    patterns=(
        pattern(
            r"\b<youare> (?:just |simply |so |completely |totally |dead |absolutely |plain |clearly |objectively |flat out |the one who'?s |in the )*wrong<end>",
            0.7,
            guards=(_opinion, _wondered),
        ),
        pattern(
            r"\b<youare> (?:just |simply |so |completely |totally |dead |absolutely |plain |clearly |objectively )+wrong\b(?! (?:place|number|way|person|side))",
            0.75,
            guards=(_opinion, _wondered),
        ),
        pattern(
            r"\b(?:i'?m|i am|i was|im) (?:clearly |obviously |just |totally |absolutely |completely )*right(?: here| about this| on this| and)?(?:<end>| you)(?=.{0,30}\byou)",
            0.65,
            guards=(_opinion,),
        ),
        pattern(
            r"\b<you> know (?:that )?(?:i'?m|i am|im) right\b|\b<you> know (?:you'?re|you are) (?:in the )?wrong\b",
            0.8,
        ),
        pattern(
            r"<start>(?:just )?admit (?:it|that you|you'?re wrong|you were wrong|you)\b",
            0.72,
            needs_you=False,
        ),
        pattern(
            r"\b(?:i told you so|told you so|i (?:was|am) right(?:,)? as (?:usual|always)|end of (?:story|discussion|conversation|debate|argument)|case closed|discussion over|i rest my case|i'?m not (?:going to )?discuss(?:ing)? (?:this|it) any ?(?:more|further)|that'?s (?:just )?(?:a|the) facts?)\b",
            0.65,
            needs_you=False,
            guards=(_opinion,),
        ),
        pattern(
            r"\b(?:anyone|anybody|any (?:normal|sane|reasonable|decent) (?:person|man|woman|couple|husband|wife|human)|everyone|everybody|all (?:my|our) friends|even your (?:own )?(?:mother|mum|mom|sister|brother|family|friends?|dad|father)|ask anyone)(?: would| will|'?d)?(?: all)? (?:agrees?|knows?|sees?|thinks?|says?|tell you|can see)(?: that)?(?: with me| on this)? ?(?=(?:you|u|i'?m right|i am right|with me|it'?s you|on my side|that you)|[.!]|$)(?! (?:you'?re (?:great|amazing|wonderful|lovely|the best|kind)|you look|you did))",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b<you> (?:have|'?ve got) no right to\b|\b<you> (?:can'?t|cannot) (?:even )?deny (?:it|that|this)\b|\b<you> (?:lost|lose) (?:this|the|that) (?:argument|one|fight)\b|\bi win\b|\b<you>(?:'ve| have)? no (?:leg to stand|argument|case|excuse)\b|\bthere'?s no excuse for (?:what|how) you\b",
            0.7,
        ),
        pattern(
            r"\b(?:that'?s|it'?s|that is|thats) (?:just |simply |a |an |such a |complete |total |utter |absolute )*(?:wrong|nonsense|rubbish|bullshit|bs|a lie|lie|lies|crap|ridiculous) and you know it\b|\band <you> know it<end>",
            0.7,
            guards=(_opinion,),
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed, tentative),
    build=from_verdict,
    words=cue_words("verdict"),
)
