# ruff: noqa: E501 - an expression is read best on one line
"""Sweeping claims about what the partner does, with or without "always" and "never"."""

from heartfelt.words.alternatives import from_frequency
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, generic, positive, supposed
from heartfelt.words.lexicon import any_of, cue_words

_NEVER_GOOD = compile_bounded(
    rf"^ (?:ever |once |really |even )?{any_of('common', 'never_good')}\b"
)
_ONE_FACT = compile_bounded(
    r"^ (?:have|did|do|were|are|will|would|could|had|made me feel)\b(?= ?[.!?,]|$| (?:small|bad))|treated me like|^ (?:told|said|mentioned|promised|met|saw|got|received|knew|finished|seen|tried|heard of|been to|been (?:there|here|married|in|on|so|more)|had a|had the|thought|knew|expected|imagined"
    r"|looked|looks|noticed|used|ate|owned|lived|explained|specified)\b"
    r"|\b(?:yesterday|last night|this morning|tonight|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:19|20)\d\d|at (?:the|that) (?:time|party|wedding|meeting))\b"
)
_OBJECT = compile_bounded(
    r"(?:\b(?:thank|thanks|love|loves|loved|miss|with|for|to|bless|of|see|like|about|than|let|from|by|help|all of|both of|hope|suggest|recommend) |\b(?:have|had|did|do|are|were|has|can|could|should|may|haven'?t|didn'?t) )$"
)
_WHY = compile_bounded(r"\b(?:why|how come|how is it|what makes|who says)\b")
_EVERYBODY = compile_bounded(
    r"\b(?:in life|these days you|people|when you'?re (?:a|in|on|young|old)|the (?:customer|staff|service|price|food|restaurant)|in this (?:country|city|game)|website|online|parents)\b"
)
_MILD = compile_bounded(
    r"^ (?:want(?:ed)? me|thank|a pleasure|there|here (?:for|when)|wins?|been there|been here|were (?:the|there|my)|will be|be (?:my|the|there|in|a)|are (?:the|there|my|in|so)|have (?:a|the|my|me|us|each|time|been)|had (?:a|my|the)|find (?:a|something|the)|want(?:ed)? to|so )\b"
)


def _never_fine(spot: Spot) -> bool:
    return _NEVER_GOOD.search(spot.after) is not None or _ONE_FACT.search(spot.after) is not None


def _object(spot: Spot) -> bool:
    """Pass "thank you, always" and "did you never"; not "why do you always"."""
    return _OBJECT.search(spot.before) is not None and _WHY.search(spot.before) is None


def _anybody(spot: Spot) -> bool:
    return _EVERYBODY.search(spot.sentence) is not None


def _mild(spot: Spot) -> bool:
    return _MILD.search(spot.after) is not None


_OFTEN = r"(?:always|constantly|continually|forever|invariably|perpetually|only ever|allways)"
_SO = r"(?: (?:just|also|still|literally|simply|really|honestly|seem to|like to|have to|manage to|love to|do))?"
_NEVER = (_never_fine, generic, _object, _anybody)
_ALWAYS = (positive, generic, _object, _anybody, _mild)

CUE = Cue(
    kind="generalization",
    patterns=(
        pattern(
            r"\b(?:why|how come) (?:do|must|would) <you> (?:always|constantly|forever)(?: have to| need to)?\b",
            0.88,
            key="always",
            to="clause",
            guards=(positive,),
        ),
        pattern(
            r"\b(?:why|how come) (?:are|r) <you> (?:always|constantly|forever)\b",
            0.88,
            key="be_always",
            to="clause",
            guards=(positive,),
        ),
        pattern(r"\b(?:why|how come) (?:are|r) <you> never\b", 0.88, key="be_never", to="clause"),
        pattern(
            r"\b(?:why|how come) (?:can'?t|do ?n'?t|won'?t|do) <you> (?:ever|never)\b",
            0.88,
            key="never",
            to="clause",
        ),
        pattern(
            rf"\b<you>{_SO} never(?: ever| once)?\b", 0.85, key="never", to="clause", guards=_NEVER
        ),
        pattern(
            r"\b<you>(?:'?ve| have) never(?: ever| once)?\b",
            0.75,
            key="never",
            to="clause",
            guards=_NEVER,
        ),
        pattern(
            r"\b<you>(?:'?ll| will| would|'?d) never (?:change|learn|understand|listen|get it|grow up|be (?:happy|satisfied|there for)|help|admit|apologi[sz]e|say sorry|do anything)\b",
            0.75,
            key="never_will",
            to="clause",
        ),
        pattern(
            r"\b<you> (?:don'?t|do not|won'?t) ever\b(?! (?:feel|have to|need to|want to (?:miss|go)))",
            0.85,
            key="never",
            to="clause",
            guards=_NEVER,
        ),
        pattern(
            r"\b(?:<you> (?:have ?n'?t|didn'?t|did not) ever|(?:never|not) once (?:have|did|do) <you>|<you> not once|<you> (?:have ?n'?t|did ?n'?t|don'?t) once)\b",
            0.8,
            key="never",
            to="clause",
        ),
        pattern(rf"\b<you>{_SO} {_OFTEN}\b", 0.8, key="always", to="clause", guards=_ALWAYS),
        pattern(
            rf"\b(?:you ?'?re|you are|u r|u are|ur|youre|your|you were|you'?ve)(?: just| literally| honestly| also)? (?:been )?{_OFTEN}\b(?= (?!been|wanted|had|loved|known))",
            0.8,
            key="be_always",
            to="clause",
            guards=_ALWAYS,
        ),
        pattern(
            r"\b(?:you ?'?re|you are|u r|u are|ur|youre|your)(?: just| literally| honestly)? never\b",
            0.85,
            key="be_never",
            to="clause",
            guards=(generic, _anybody, _never_fine),
        ),
        pattern(
            r"\b(?:all|the only thing) <you>(?: ever| seem to)? (?:do|did) (?:anymore )?(?:is|was)\b",
            0.85,
            key="always",
            to="clause",
            guards=(positive,),
        ),
        pattern(
            r"\b(?:all|the only (?:thing|person)) <you>(?: ever| seem to)? (?:think about|talk about|care about|want|care for) (?:is|are|was)\b",
            0.8,
            to="clause",
            guards=(supposed, positive),
        ),
        pattern(
            r"\b<you> only (?:ever )?(?:think|thinks|care|talk) (?:of|about) (?:your ?self|you|ur ?self|your own)\b",
            0.85,
        ),
        pattern(
            r"\b(?:nothing i(?: ever)? (?:do|say|did) (?:is|was)(?: ever)? (?:good|right|enough)(?: enough)?(?: for <you>)?|nothing(?:'s| is)(?: ever)? good enough for <you>)",
            0.8,
            key="nothing",
            needs_you=False,
        ),
        pattern(
            r"\b(?:it'?s|it is|its|everything(?:'s| is| has to be)|everything must be|it has to be)(?: always| all| only)? about (?:you|u|what you (?:want|need|like))\b(?!r)",
            0.75,
            to="phrase",
        ),
        pattern(
            r"\bit'?s always (?:me (?:who|that|doing|having)|you|u|your (?:way|family|mother|friends|needs|work|job))\b",
            0.75,
            needs_you=False,
            guards=(positive,),
        ),
        pattern(
            r"\b<you> (?:do|did|contribute) (?:absolutely |literally |basically )?(?:nothing|fuck all|sod all|jack(?: shit)?|shit all|bugger all|naff all|zero)\b(?! (?:wrong|but good|bad))",
            0.85,
            key="fixed",
        ),
        pattern(
            r"\b<you> (?:don'?t|do not|didn'?t|won'?t|have ?n'?t) (?:ever )?(?:do (?:anything|a thing|shit|a damn thing|jack|any ?thing) (?:around|in|at|for|to|here)|do your (?:share|part|bit)|lift(?:ed)? a finger|pull your weight)\b",
            0.8,
            key="fixed",
        ),
        pattern(
            r"\b<you> (?:don'?t|do not|won'?t) (?:ever )?listen to (?:a (?:single )?(?:word|thing)|anything|a word)\b",
            0.8,
        ),
        pattern(
            r"\bi(?: always| literally)? (?:do|have to do|end up doing) (?:absolutely |literally )?everything (?:around|in this|here|at home|for (?:us|you|this|everyone)|myself|by myself|while|and you)\b",
            0.7,
            key="me",
            needs_you=False,
        ),
        pattern(
            r"\b(?:i'?m|i am|am i) (?:always )?the only (?:one|person)(?: here| in this \w+| around here)? (?:who|that)(?: ever)? (?:do(?:es)?|cleans?|cooks?|cares?|works?|tries|makes|thinks|takes|washes|remembers|pays|bothers|seems|lifts|tidies|looks)\b",
            0.7,
            key="me",
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:'re|r| are)?\b[^,;]{2,60}\b(?:as (?:usual|per usual|always)|like always|every single (?:time|day|night|weekend|evening|morning|week)|all the (?:<fing> )?time|24/7|non-?stop|all day every day)\b",
            0.65,
            guards=(positive, supposed, _anybody, _object, fond),
        ),
        pattern(
            r"\bevery(?: single| <fing>)? time (?:i|we) (?:try|want|ask|talk|say|bring|need|open|mention|speak|tell|come|go|have|get)\b[^;]{1,60}\b<you> (?!(?:make|are so|help|listen|smile|laugh))",
            0.65,
            to="clause",
            guards=(positive, fond),
        ),
        pattern(r"\bevery single time <you>\b", 0.7, key="", to="clause", guards=(positive, fond)),
        pattern(
            r"\b(?:(?:everything|it)(?:'s| is| has to be| must be)?(?: always)? (?:has to be |must be |be )?(?:done )?(?:your|ur) way(?: or|<end>)|your way or (?:the highway|no way))",
            0.7,
        ),
        pattern(
            r"\b(?:like|as) <you> always (?:do|did|are)\b(?! (?:so well|best))", 0.7, guards=(fond,)
        ),
        pattern(
            r"\b<you> (?:don'?t|didn'?t) even (?:try|bother)\b|\b<you>(?:'?re| are) not even trying\b|\b<you> (?:make|made|put in) (?:no|zero) effort\b",
            0.65,
            to="clause",
        ),
    ),
    guards=(*EVERYWHERE, supposed, fond),
    build=from_frequency,
    words=cue_words("generalization"),
)
