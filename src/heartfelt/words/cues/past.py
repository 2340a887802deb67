# ruff: noqa: E501 - an expression is read best on one line
"""Old grievances brought out again, one after the other."""

from heartfelt.words.alternatives import from_frames
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, positive, supposed
from heartfelt.words.lexicon import cue_words

_SWEET = compile_bounded(
    r"\b(?:we (?:met|laughed|danced|married|kissed|moved in|first)|our wedding|honeymoon|you (?:proposed|held|helped|smiled|laughed|surprised|made me (?:laugh|smile)|brought|saved)|beautiful|lovely|happy|good (?:time|times|days)|proud|thank|love)\b"
)


def _sweet(spot: Spot) -> bool:
    """Pass fond memories."""
    return _SWEET.search(spot.sentence) is not None


_THEN = r"(?:last (?:time|year|month|week|summer|winter|spring|autumn|fall|christmas|thanksgiving|weekend|easter)|(?:in |back in |since )?(?:19|20)\d\d|at (?:the|my|our|your) [a-z']{3,15}(?: party| wedding| dinner| birthday)?|(?:two|three|four|five|six|seven|eight|ten|\d+) years ago|when (?:we|i|my|the|your|you)|on (?:our|my) [a-z']+|with [a-z]+|years ago|back then|before)"

CUE = Cue(
    kind="past",
    patterns=(
        pattern(
            rf"\b(?:just like|exactly like|same as|same thing as|like|exactly what) <you> (?:did|were|ruined|forgot|lied|said|do|left)(?: to me| it| that)? {_THEN}\b",
            0.72,
        ),
        pattern(
            r"\b(?:it'?s|this is|that'?s|its|just|exactly)(?: just| exactly)? (?:like|the same as) (?:last (?:time|year|christmas|summer|month)|in (?:19|20)\d\d|what happened (?:with|in|at|last)|that time)\b(?=.{0,60}\b<you>\b)",
            0.65,
        ),
        pattern(
            rf"\b<you> (?:did|pulled|said) (?:the (?:exact )?same (?:thing|shit|crap|stunt)|exactly (?:this|the same)) (?:to me )?{_THEN}\b|\b<you> did (?:this|that|it) (?:to me )?(?:last (?:time|year|christmas|summer|month)|in (?:19|20)\d\d|years ago)(?: too| as well| and)?",
            0.75,
        ),
        pattern(
            r"\b(?:i(?:'?ll| will) never forget|i(?:'?ve| have) (?:never|not) forgotten|i haven'?t forgotten|don'?t think i(?:'?ve| have) forgotten|i still have ?n'?t (?:forgotten|forgiven)|i (?:still )?can'?t forgive|i(?:'?ll| will) never forgive) (?:you for |you |about |how <you>|what <you>|when <you>|that <you>|that (?:time|night))",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b(?:and )?(?:don'?t (?:even )?get me started (?:on|about) (?:you|that|the time|what|how you|last)|not to mention (?:the time|when|what|how)|and let'?s not forget|and (?:what about|how about|remember) (?:when|the time|that time)|and then there(?:'s| was) the time|and another thing|and one more thing|while we'?re at it)\b",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b(?:for|in) (?:the (?:past|last) )?(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|\d+) years,? (?:i'?ve (?:had to|put up|been (?:putting|cleaning|waiting|begging|asking|carrying))|you(?:'ve| have) (?:done|been|not|never|ignored|lied|left)|all i'?ve)\b",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:'ve| have) been (?:doing|pulling|saying) (?:this|that|the same) (?:thing |shit |crap )?(?:for (?:years|ages)|since (?:we|the|day|(?:19|20)\d\d)|ever since)\b|\bever since (?:we (?:got )?married|the (?:wedding|baby)|day one),? (?:you|u)\b",
            0.7,
        ),
        pattern(
            r"\b(?:first (?:it was|there was|you)\b[^;]{3,60}\bthen (?:it was|there was|you)\b[^;]{3,60}\b(?:and )?(?:now|then))\b",
            0.6,
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed, _sweet, positive),
    build=from_frames,
    words=cue_words("past"),
)
