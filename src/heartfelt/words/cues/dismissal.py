# ruff: noqa: E501 - an expression is read best on one line
"""Waving away what the partner feels or says."""

from heartfelt.words.alternatives import from_frames
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed
from heartfelt.words.lexicon import cue_words

_SELF = compile_bounded(
    r"\b(?:i|me|myself|we|us|both|let'?s|to|should|i'?ll|i can|help me|need to|when i|once i|until i|not|n'?t|never|time to|how to|try to|and) $"
)
_FORGIVING = compile_bounded(
    r"\b(?:if you (?:can'?t|couldn'?t|forget|are late|don'?t)|no worries|don'?t worry|it'?s (?:fine|ok|okay|alright)|sorry|i (?:was|am|know i)|i'?m|my|for me|to me|sweetheart|take your time|thank)\b"
)
_TOO_ME = compile_bounded(r"^ (?:to (?:the|my|light|noise|heat|gluten|cold)|about (?:my|me))\b")

_TAKES_OVER = compile_bounded(r"\b(?:stop worrying|don'?t worry|no need to worry)\b")


def _takes_over(spot: Spot) -> bool:
    """Pass "stop worrying, I've got it": a load is taken, not waved away."""
    return _TAKES_OVER.search(spot.sentence) is not None


def _self(spot: Spot) -> bool:
    return _SELF.search(spot.before) is not None


def _forgiving(spot: Spot) -> bool:
    """Pass "it's no big deal if you can't make it"."""
    return _FORGIVING.search(spot.sentence) is not None


def _physical(spot: Spot) -> bool:
    return _TOO_ME.search(spot.after) is not None


CUE = Cue(
    kind="dismissal",
    patterns=(
        pattern(
            r"\b<youare> <adv>{0,3}(?:over ?reacting|over-reacting|over ?thinking (?:it|this|everything)|being (?:over)?dramatic|overdramatic|over-dramatic|melodramatic|hysterical|irrational|over-?sensitive|oversensitive|imagining (?:things|it)|exaggerating|blowing (?:it|this|things) (?:all )?(?:up|out)|reading too much|making (?:a (?:big deal|fuss|scene|drama|mountain|thing)|this into|it into|such a|something out|up problems|things up)|(?:too|so|way too|being too) (?:sensitive|emotional|touchy|dramatic|thin-skinned)|on your period|pmsing|being (?:so )?(?:silly|ridiculous|emotional|unreasonable|difficult|paranoid|touchy|oversensitive))\b",
            0.82,
            guards=(_physical,),
        ),
        pattern(
            r"\b(?:don'?t be|stop being|do you have to be|quit being) (?:so |such a |too |always )*(?:dramatic|sensitive|ridiculous|silly|hysterical|emotional|touchy|difficult|oversensitive|drama queen|a baby|baby|absurd)\b",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"(?:<start>|\bomg )(?:calm (?:the (?:fuck|hell) )?down|chill(?: the (?:fuck|hell))?(?: out)?|relax|lighten up|simmer down|get over it|get a grip|snap out of it|cheer up|drop it|let it go already|move on already|deal with it|suck it up|build a bridge|take a chill pill|cool it)<end>",
            0.7,
            needs_you=False,
            guards=(_self, _forgiving),
        ),
        pattern(
            r"\b<you> (?:need to|should|have to|gotta|could) (?:just |really )?(?:calm (?:the \w+ )?down|chill(?: out)?|relax|lighten up|get over (?:it|this|yourself)|let (?:it|this) go|move on|toughen up|snap out of it)\b",
            0.75,
        ),
        pattern(
            r"\b(?:it'?s|it is|its|that'?s|it was|this is|that was)(?: really| honestly| just)? (?:not|n'?t)(?: even| such| that| really)? (?:a |that |such a )?(?:big (?:a )?deal|big of a deal|the end of the world|worth (?:crying|fighting|getting upset|arguing) (?:about|over)|that (?:serious|bad|deep))\b",
            0.6,
            needs_you=False,
            guards=(_forgiving,),
        ),
        pattern(
            r"\b(?:it was|it'?s|i was|that was)(?: only| just){1,2} (?:a joke|joking|kidding|banter)<end>|\bcan'?t <you> take a joke\b|\blearn to take a joke\b",
            0.6,
            needs_you=False,
        ),
        pattern(
            r"\b(?:here we go(?: again)?|not this again|not again|oh,? here it comes|same old (?:story|song)|there <you> go again|are we (?:really )?doing this again|give it a rest|yada yada|blah,? blah(?:,? blah)?)<end>",
            0.65,
            needs_you=False,
        ),
        pattern(
            r"\b(?:stop|quit|enough with the|enough of your|cut the|spare me the|oh the)(?: your| the| all the| this| that)? (?:crying|whining|whinging|whingeing|moaning|complaining|sulking|nagging|drama|waterworks|tears|sobbing|pouting|hysterics|theatrics)\b",
            0.75,
            needs_you=False,
            guards=(_self,),
        ),
        pattern(
            r"\bi (?:really |honestly |just |<fing> )*(?:don'?t|do not|couldn'?t) (?:really |even )?(?:care|give a (?:shit|fuck|damn|toss)) (?:what|how|if|whether|about (?:what|how|your)) (?:you|u|your|<you>'?re|you'?re)(?! (?:wear|look|eat|order|pick|choose|cook|call it|earn|decide))\b",
            0.75,
            guards=(_forgiving,),
        ),
        pattern(
            r"\b(?:that'?s|thats|sounds like)(?: a)? (?:your|a you|ur) problem\b|\bnot my problem\b|\bwhat do you want me to (?:do|say) about it\b|\bso what if (?:you'?re|you|i)\b|\bwho (?:even )?cares what you\b|^(?:oh,? )?(?:big|boo) (?:whoop|deal)<end>|\bwhat'?s the big deal\b",
            0.6,
            needs_you=False,
            guards=(_forgiving,),
        ),
        pattern(
            r"^(?:whatever|so what|who cares|big deal|boring|yawn|if you say so|suit yourself)(?:[.!\u2026]|$)",
            0.55,
            needs_you=False,
        ),
        pattern(
            r"\b<you>'?re (?:just )?(?:tired|hungry|hormonal|drunk|stressed),? (?:that'?s all|you don'?t mean|go to bed|you'?ll get over)|\b(?:other people|some people|people in|plenty of people) (?:have|'ve got|got) (?:it (?:much )?worse|real problems)\b|\byou have (?:nothing|no reason|no right) to (?:be (?:upset|sad|angry|mad|stressed|tired|hurt)|cry|complain)\b|\b<you> (?:can'?t|cannot) (?:seriously|really|possibly) be (?:upset|angry|mad|hurt)\b|\bthat (?:never|didn'?t) (?:even )?happen(?:ed)?,? (?:you|stop|and you)\b|\bit'?s all in your head\b",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"\b(?:why do you (?:always |have to )?(?:make|turn)|you (?:always |just |have to )*(?:make|turn)) (?:such a (?:big deal|fuss)|a (?:big deal|fuss|scene|drama|mountain)|everything into)\b",
            0.75,
        ),
        pattern(
            r"\b(?:nobody|no one|no-one|who) asked (?:you|for your opinion)<end>",
            0.7,
            needs_you=False,
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed, _takes_over),
    build=from_frames,
    words=cue_words("dismissal"),
)
