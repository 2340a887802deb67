# ruff: noqa: E501 - an expression is read best on one line
"""Orders and shoulds. A request asks and can hear a no; a demand cannot."""

from heartfelt.words.alternatives import from_order
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed, tentative
from heartfelt.words.lexicon import cue_words

_KIND = compile_bounded(
    r"\b(?:know (?:that )?(?:i|how|you|we|it)|be proud|see (?:yourself|a doctor|someone|this|the|how)|rest|sleep|eat something|get some (?:rest|sleep|air)|take (?:care|it easy|a break|a rest|your time|the day)|feel (?:proud|good|free|safe|guilty|bad)"
    r"|worry|blame yourself|have to (?:worry|feel|apologi[sz]e|do it all|go through)|be (?:kind|gentle|kinder|gentler|easier) (?:to|on|with) yourself|treat yourself|celebrate|hear (?:this|that|it from me)|thank|look after yourself|go (?:to bed|see|easy|for it)|do what you|enjoy|be yourself|tell me (?:if|when|all about|everything about)|trust yourself"
    r"|speak up for yourself|be so hard on yourself|be sorry|apologi[sz]e for|forgive yourself|put yourself first|believe in yourself|be able to)\b"
)
_NOT_ORDER = compile_bounded(
    r"(?:\bwhat|\bwhether|\bif|\bthink|\bwhen|\bdo|\bdid|\bthat|\bwhich|\bwhere|\bhow|\bwhy|\bbelieve|\ball|\beverything|\bthings|\bdon'?t|\bnot|\bn'?t) $"
)
_SELF = compile_bounded(
    r"\b(?:i|me|myself|we|us|he|she|they|to|i'?ll|i can|let'?s|never|not|n'?t|should we|could we|can we) $"
)
_STATING = compile_bounded(
    r"^(?:i|im|it|we|he|she|they|there|that|this|my|our|your|you|what|who|where|when|how|why|is|are|am|do|does|did|the|not|so|feeling|nothing|everything|something|all|no|yes|if|life|work|things|thanks?|in|at|on|for|with|because|as|a|an|miss|missing|can|could|would|will|should|has|have|had|was|were|only|too|very|really|right|even|still|maybe|more|looking|going)\b"
)
_POLITE = compile_bounded(
    r"\b(?:please|pls|plz|if you (?:can|like|want|don'?t mind|have time|could)|would you (?:be|mind)|could you|when you (?:can|get a chance|have)|no rush|no pressure)\b"
)
_WORRY_LESS = compile_bounded(
    r"^ ?(?:worrying|apologi[sz]ing|beating|blaming yourself|being so hard on|stressing|tickling|making me (?:laugh|smile|blush)|by|for|at|saying sorry|it,? you'?re)\b|^ (?:by|for (?:a|some)|at the|in the|the car|here)\b"
)


def _kind(spot: Spot) -> bool:
    """Pass "you should know I love you", "you need to rest": care, not orders."""
    return _KIND.match(spot.after.lstrip()) is not None


def _not_order(spot: Spot) -> bool:
    return _NOT_ORDER.search(spot.before) is not None


def _self(spot: Spot) -> bool:
    return _SELF.search(spot.before) is not None


def _stating(spot: Spot) -> bool:
    """Pass "I'm so angry right now": somebody's state, nobody's order."""
    return _STATING.search(spot.matched) is not None


def _polite(spot: Spot) -> bool:
    return _POLITE.search(spot.sentence) is not None


def _worry_less(spot: Spot) -> bool:
    return _WORRY_LESS.search(spot.after) is not None


_DO = (
    r"(?=(?:stop|start|quit|grow|change|learn to|listen|apologi[sz]e|help(?: me| more| out)?|pull|sort (?:it|this|your)|get your|take responsibility|make (?:more|an|up|time|me|it up)|try (?:harder|more)|be (?:more|less|a (?:better|man|real)|on time|home|here|better|honest|nicer|there|grateful|ashamed)"
    r"|do (?:more|better|your|it|this|that|as|the (?:dishes|laundry|washing|shopping|hoovering|cleaning|ironing|bins))|pay (?:more|attention|me)|show (?:me|some|more)|respect|think (?:about|before|of)|talk to me|tell me|answer me|call me|text me|clean|tidy|wash|cook|put (?:me|us|your|down|the (?:kids|phone|seat))|give (?:me|up)|treat me|treat us|let (?:me|go)|choose|decide|sell|cancel|earn|get a (?:job|better|proper)|step up|man up|face|admit|fix|accept|trust me|love me|support|understand that|come home|consider|act|work on|remember|forget|leave your|drop|just|really|at least|seriously|finally|actually|get over|get off|cut|own up|keep your|look after the|take (?:care of|the|me|out)|speak to me|stand up)\b)"
)

CUE = Cue(
    kind="demand",
    patterns=(
        pattern(
            rf"\b<you>(?: really| just| seriously| also| definitely|'?d)? (?:should|ought to|need to|needs to|have to|have got to|'ve got to|gotta|got to|must|had better|better)(?: just| really| seriously| at least| finally| actually)? {_DO}",
            0.72,
            key="order",
            to="clause",
            guards=(_kind, _not_order, _polite),
        ),
        pattern(
            r"\b<you>(?: really| just)? should(?:'?ve| have|a| of)(?: just| at least| really)? (?=(?:called|told|asked|known|texted|listened|helped|done|said|been|thought|come|stayed|waited|checked|let|warned|remembered|written|talked|spoken|apologi[sz]ed|realis?z?ed|noticed|supported|stood|picked|offered|taken|brought|made|paid|answered|put|backed|defended|discussed|mentioned|kept|given|left|gone|tried|cleaned|washed)\b)(?!been (?:there|here|so|a (?:fly|star)))",
            0.75,
            key="should_have",
            to="clause",
            guards=(_kind, _not_order),
        ),
        pattern(
            r"\b<you> (?:should ?n'?t|should not|should never) (?:have|'?ve|of) (?=[a-z]+)(?!to\b)",
            0.65,
            key="should_not_have",
            to="clause",
            guards=(_kind, _not_order),
        ),
        pattern(
            r"<start>stop (?=(?:interrupting|ignoring|treating|lying|yelling|shouting|talking (?:to me|over|down|back)|nagging|leaving|acting|being|doing (?:that|this|it)|wasting|spending|telling|making (?:me|everything|excuses|it)|trying to|pretending|blaming|bothering|using|checking|arguing|criticiz|criticis|complaining|touching|looking at|playing|avoiding|changing|putting|going on|hiding|bringing|comparing|twisting|moving|throwing|questioning|correcting|controlling|messing)[a-z]*)",
            0.65,
            key="stop",
            to="clause",
            needs_you=False,
            guards=(_self, _polite, _worry_less),
        ),
        pattern(
            r"<start>(?:do as i say|do as (?:you'?re|your|ur) told|do what i (?:say|tell you|said|want)|do it (?:right )?now|because i said so|i said now|i'?m not asking|that'?s an order|this is not up for (?:debate|discussion)|don'?t argue(?: with me)?|don'?t (?:you )?(?:talk|speak) (?:back )?to me (?:like that|that way)|don'?t walk away from me|don'?t you walk away|don'?t you (?:dare|ever|start)|look at me when|listen to me|answer me|get over here|come here (?:right )?now|sit down and (?:listen|shut)|hurry up)\b(?! on\b)",
            0.75,
            key="blank",
            needs_you=False,
            guards=(_self, _polite),
        ),
        pattern(
            r"\bi (?:demand|insist|order you|forbid|command)\b(?! on paying)",
            0.8,
            key="blank",
            needs_you=False,
        ),
        pattern(
            r"\bi (?:expect|require|want|need) <you> to (?=(?:stop|do as|obey|apologi[sz]e|shut|change|grow|respect|fix|do what|do it)\b)",
            0.7,
            key="order",
            to="clause",
            guards=(_polite,),
        ),
        pattern(
            r"\b<you>(?:'re| are|r)? (?:not allowed|not permitted|forbidden) to\b|\b<you>(?:'re| are|r) not going (?:out|anywhere|to (?:see|meet|talk to|wear))\b|\bi won'?t (?:let|allow) you\b(?! (?:down|go through|carry|do (?:it|this) alone))",
            0.75,
            key="blank",
        ),
        pattern(
            r"<start>(?:[a-z']+ ){1,7}(?:right now|this instant|this minute|right this (?:second|minute|instant)|for once in your life|for (?:god|fuck|christ|heaven|pete|goodness)'?s? ?sakes?)<end>",
            0.6,
            key="blank",
            needs_you=False,
            guards=(_self, _polite, _stating),
        ),
        pattern(
            r"\bhow many times (?:do|must|have) i (?:have to |need to |got to |to |)(?:tell|ask|say|repeat|explain|told|asked|said|remind)\b",
            0.8,
            key="blank",
            needs_you=False,
        ),
        pattern(
            r"\bwhy (?:can'?t|cant|couldn'?t|won'?t|don'?t) <you> (?:just|for once|ever just|at least|simply) (?=[a-z])",
            0.75,
            key="order",
            to="clause",
        ),
        pattern(
            r"\b<you> (?:will|are going to|'?re going to|'?re gonna|gonna) (?=(?:do as|apologi[sz]e|listen to me|do it|do what|tell me|answer|obey|stop (?:this|that|seeing|talking)|not (?:see|talk|speak|go|wear))\b)",
            0.7,
            key="order",
            to="clause",
            guards=(_not_order,),
        ),
        pattern(
            r"\bis it (?:really )?(?:too much|so much|so hard|that hard|asking too much) (?:to ask|for you to)\b",
            0.6,
            key="blank",
            needs_you=False,
        ),
        pattern(
            r"\bi should ?n'?t (?:even )?(?:have|need) to (?:ask|tell|remind|beg|say) (?:you|u|for|this|it|twice)\b",
            0.65,
            key="blank",
            needs_you=False,
        ),
        pattern(r"\bfor once in your life\b", 0.65, key="blank"),
    ),
    guards=(*EVERYWHERE, fond, supposed, tentative),
    build=from_order,
    words=cue_words("demand"),
)
