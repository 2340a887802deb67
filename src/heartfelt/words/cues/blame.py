# ruff: noqa: E501 - an expression is read best on one line
"""Making the partner the cause of everything: of what happened, or of what one feels."""

from heartfelt.words.alternatives import from_blame
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, positive, supposed, tentative
from heartfelt.words.lexicon import any_of, cue_words

_HARD = any_of("common", "feelings_hard")
_PART_MINE = compile_bounded(
    r"\b(?:partly|also|half|as much (?:mine|my)|both|and mine|my (?:own )?(?:fault|part)|too)\b"
)
_NOT_FAULT = compile_bounded(
    r"(?:\bnot|n't|\bnever|\bneither|\bnor|\bis any of|\bsay|\bwhose) (?:all |really |just |only |been )?$"
)

_GLAD = compile_bounded(
    r"\b(?:because of|thanks to) <you>,? (?:i|we|my [a-z]+) (?:believe|smile|laugh|trust|know|learn(?:ed|t)?|can|could|got through|sleep|dare|hope)\b"
)


def _glad(spot: Spot) -> bool:
    """Pass "because of you I believe in us"."""
    return _GLAD.search(spot.sentence) is not None


def _shared(spot: Spot) -> bool:
    """Pass when the writer takes a share, or says whose fault it is not."""
    return _PART_MINE.search(spot.after) is not None or _NOT_FAULT.search(spot.before) is not None


CUE = Cue(
    kind="blame",
    patterns=(
        pattern(
            r"\b(?:it'?s|it is|its|this is|that'?s|thats|that is|it was|this was|that was|this was|is|was|were)(?: all| entirely| completely| totally| always| only| just)? (?:your|ur|yr) (?:own )?(?:<fing> )?fault(?: (?:that|if))?\b",
            0.9,
            key="fault",
            to="clause",
        ),
        pattern(
            r"\b(?:all |entirely |totally )(?:your|ur) (?:own )?fault(?: that)?\b",
            0.9,
            key="fault",
            to="clause",
        ),
        pattern(r"^(?:your|ur) fault\b", 0.8),
        pattern(
            r"\b(?:all |only |just |it'?s |its )because of <you>(?! (?:i (?:am|feel|got|have|can|love|smile|know|believe)|that i)\b)",
            0.7,
            guards=(positive,),
        ),
        pattern(
            r"\bbecause of <you>,? (?:i|we|my|our) (?:lost|missed|can'?t|cannot|am (?:late|stuck|alone|broke)|are (?:late|broke|stuck)|'m late|'re late|had to|have to|never|didn'?t|don'?t|hate|look)\b",
            0.8,
        ),
        pattern(
            r"\b(?:thanks to <you>,? (?:i|we|my|our)(?:'?re|'?m| are| am| will be)? (?:lost|missed|can'?t|late|had to|have to|stuck|broke|look)|no thanks to <you>)\b",
            0.75,
        ),
        pattern(
            rf"\b<you>(?:'?re| always| just| really| only|'?ve| have)? (?:making|make|made|makes|are making|keep making|were making)(?: me| us) (?:feel )?(?:so+ |very |really |feel like (?:i'?m )?(?:a |an |such a )?|like (?:a |an )?)?(?={_HARD}\b|sick|crazy|insane|stupid|small|bad|like (?:shit|crap|dirt|nothing|rubbish|garbage)|shit|crap|dirt|nothing|worthless|useless|ugly|unwanted|pathetic|rubbish|garbage|hate|burden|failure|idiot|fool|second|a (?:burden|failure|nuisance))",
            0.85,
            key="feel",
            to="clause",
        ),
        pattern(
            r"\b<you> (?:made|make|'?re making|keep making) me (?=cry\b)",
            0.75,
            key="cry",
            to="clause",
        ),
        pattern(
            r"\b<you> (?:made|make|makes|'?re making|are making|keep making) (?:me|us) (?:late|lose|look (?:stupid|bad|like|ridiculous)|regret|hate (?:my|this|you|coming)|do (?:this|that|it)|shout|yell|scream|act like|snap|drink|lie)\b",
            0.8,
        ),
        pattern(
            r"\blook (?:at )?what <you>(?:'?ve| have)? (?:made|done|did)\b|\bnow look what <you>(?:'?ve)?",
            0.8,
        ),
        pattern(
            r"\b<you>(?: always| just|'?ve| have| completely| totally)? (?:ruin|ruined|ruining|wreck|wrecked|destroyed|destroy|spoil|spoiled|spoilt|fucked up|messed up|screwed up|killed|poisoned|sabotaged|are ruining|'re ruining|'re destroying|are destroying) (?=(?:my|our|the|everything|it|us|me|this|christmas|every)\b)",
            0.85,
            key="ruined",
            to="clause",
        ),
        pattern(
            r"\b(?:you ?'?re|you are|u r|ur|youre) (?:the )?(?:only )?(?:reason|cause|problem|one (?:who|that) (?:started|ruined|caused|broke|wrecked|did this|made me))\b(?! (?:i (?:smile|get up|wake|believe|am happy|laugh|'m happy|made it|keep|still believe)|for my (?:smile|happiness)))",
            0.8,
            guards=(positive,),
        ),
        pattern(
            r"\b(?:you ?'?re|you are|u r|ur|youre) (?:entirely |solely |the one )?to blame\b", 0.85
        ),
        pattern(r"\bi(?: do| totally| completely)? blame <you>\b", 0.85),
        pattern(
            r"\b<you> (?:drove|pushed|forced) me (?:to (?:this|drink|lie|do this|it|leave|say|shout|cheat|hide|become)|into (?:this|it|a corner)|away)\b|\b<you> left me (?:with )?no (?:choice|option)",
            0.7,
        ),
        pattern(
            r"\b<you> (?:did this to|have done this to|brought this on|got (?:us|me) into this|got us into|started (?:it|this|the (?:fight|argument|row))|caused (?:this|all|the|it)|turned (?:the (?:kids|children)|everyone|them) against|cost (?:me|us))\b",
            0.8,
        ),
        pattern(
            r"\bif (?:it (?:weren'?t|wasn'?t|were not) for <you>|you had(?:n'?t| not)? (?:just )?(?:listened|done|been|paid|called|kept)),? (?:i|we|none of this|this) (?:would(?:n'?t)?|could|'d|might)(?: not| never)? (?:be (?:late|broke|in this|here|stuck|married to)|have (?:missed|lost|happened|been late|to)|happen)",
            0.7,
        ),
        pattern(
            r"\b(?:this|that|it|all of this|this mess)(?:'s| is)(?: all)? on (?:you|u)\b(?! (?:tube|our|r|if))",
            0.65,
        ),
        pattern(
            r"\b<you> (?:only )?have (?:only )?(?:yourself|no one (?:else )?) to blame|\b<you> have no one to blame but",
            0.8,
        ),
        pattern(
            r"\b(?:everything|it all|all this) (?:was|were) (?:fine|great|good) (?:until|before|till) <you>\b",
            0.7,
        ),
        pattern(
            r"\b<you>(?:'?re| are| were)?(?: always| just| only)? (?:treat|treated|treating) (?:me|us) (?:like|as if i'?m|as if i was|as) (?:<adv>{0,2}(?:a |an |your |some )?)(?:servant|maid|child|kid|baby|dirt|shit|crap|trash|garbage|rubbish|slave|stranger|furniture|doormat|idiot|fool|moron|employee|room ?mate|flat ?mate|enemy|afterthought|joke|burden|nothing|nobody|dog|atm|cash machine|taxi|nanny|secretary|cook|cleaner|criminal)\b",
            0.7,
        ),
        pattern(
            r"\b<you>(?:'?re| are|r)(?: really| just| honestly)? driving me (?:crazy|insane|mad|nuts|mental|up the wall|round the bend|away|to drink|bonkers)\b",
            0.75,
            guards=(fond,),
        ),
    ),
    guards=(*EVERYWHERE, fond, _shared, _glad, tentative, supposed),
    build=from_blame,
    words=cue_words("blame"),
)
