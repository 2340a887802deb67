# ruff: noqa: E501 - an expression is read best on one line
"""Mockery, belittling, stinging sarcasm. Sarcasm stays tentative."""

from heartfelt.words.alternatives import from_mockery
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed
from heartfelt.words.lexicon import any_of, cue_words

_LOW = any_of("labels", "belittling")
_FOOL = any_of("labels", "belittling_nouns")
_WARM = compile_bounded(
    r"\b(?:lovable|loveable|lovely|beautiful|gorgeous|sweet|silly|lucky|absolute) $"
)
_FINE = compile_bounded(
    r"^ (?:good|talented|lucky|sexy|hot|enough to love|in love|without (?:you|me)|cute|question|idea|thing)\b"
)
_OURS = compile_bounded(
    r"\b(?:did you|did we|did i|i|we|he|she|they|to|kids|when you|where you|before you) $"
)
_WELL_MEANT = compile_bounded(
    r"\byou'?re (?:not|n'?t|never|far from|anything but)\b|\b(?:don'?t|do not) (?:think|feel|call yourself|say|be) \b|\bmade you (?:feel|look)\b"
)


def _ours(spot: Spot) -> bool:
    """Pass "did you grow up here?" and "I had to grow up"."""
    return _OURS.search(spot.before) is not None


def _kind(spot: Spot) -> bool:
    """Pass "you lucky idiot", "you're stupid good at this"."""
    return (
        _WARM.search(spot.matched[: -len(spot.parts.get("label", "")) or None]) is not None
        or _FINE.search(spot.after) is not None
        or _WELL_MEANT.search(spot.matched) is not None
    )


CUE = Cue(
    kind="contempt",
    patterns=(
        pattern(
            rf"\b(?:<youare>|why are you|how are you|how can you be|how could you be|you'?re being|stop being|don'?t be) <adv>{{0,4}}(?P<label>{_LOW})\b",
            0.85,
        ),
        pattern(
            rf"\b(?:<youare>|stop being|you'?re acting|you act|don'?t be) <adv>{{0,4}}(?:like )?(?:a|an|the|such a|such an|some|one) (?:[a-z\-]{{2,14}} ){{0,2}}(?P<label>{_FOOL})\b",
            0.88,
        ),
        pattern(
            rf"(?:\b<you> |<go>)(?:<adv>|stupid |pathetic |useless |lazy |total |complete |selfish |little |fat |old |absolute ){{1,3}}(?P<label>{_FOOL})\b",
            0.85,
            needs_you=True,
        ),
        pattern(rf"\byou (?P<label>{_FOOL})\b", 0.85),
        pattern(rf"(?<=[a-z]), (?:you )?(?P<label>{_FOOL})<end>", 0.75, needs_you=False),
        pattern(
            r"(?:^|[.!?] )(?:how |so |just |you'?re |absolutely |that'?s |this is |thats )*(?:pathetic|laughable)(?: really)?<end>",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b(?:congratulations|congrats|well done|bravo|nice (?:work|job|one|going)|great job|good job|way to go|slow clap),? (?:(?:genius|einstein|sherlock|captain obvious|your (?:highness|majesty))|(?:on|for) (?:ruining|being late|forgetting|doing the bare|managing)|you (?:finally|actually|managed|ruined|forgot|broke|did the bare))",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"<go>(?:wow|oh wow|whoa|oh great|oh good|amazing|wonderful|fantastic|oh look|look who),? (?:so )?(?:you|u|who) (?:actually|finally|(?:decided|bothered|deigned|managed|remembered|lifted|noticed|graced))\b",
            0.65,
            needs_you=False,
        ),
        pattern(
            r"\b(?:father|mother|husband|wife|parent|partner|dad|mum|mom|boyfriend|girlfriend) of the year\b(?=[.,!?]|$| (?:everybody|everyone|right here|over here|again))(?! (?:mug|award|card|shirt|material|to me))|\bmother theresa over here\b|\byour (?:royal )?(?:highness|majesty)\b",
            0.65,
            needs_you=False,
        ),
        pattern(
            r"<go>(?:(?:aw+|oh|boo hoo|poor),? )?(?:poor (?:baby|you|little (?:you|baby|thing))|boo ?hoo|cry me a river|cry about it|go cry)(?=[.,!]? ?(?:$|you|did|do|is|it|cry|to your|about|\.|!))(?!,? (?:you must|you must'?ve|i'?m sorry|are you ok|come here|i hope|that sounds|feel better|get well))",
            0.6,
            needs_you=False,
        ),
        pattern(
            r"<start>(?:grow (?:the (?:fuck|hell) )?up|grow a (?:pair|spine|backbone)|man up|be a (?:real )?man(?: for once)?|act your age|get a (?:life|grip))<end>",
            0.75,
            needs_you=False,
            guards=(_ours,),
        ),
        pattern(
            r"\bare <you> (?:just |really |seriously |actually |that |even |<fing> )?(?:stupid|dumb|deaf|thick|dense|brain ?dead|retarded|an idiot|a moron|slow)\b",
            0.8,
        ),
        pattern(
            r"\b(?:do i (?:have|need) to|must i|let me) (?:spell it out|draw you a picture|draw (?:a|you) (?:diagram|map)|explain it (?:slowly|like you'?re))",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"\b(?:even )?(?:a|any) (?:child|five[- ]year[- ]old|5[- ]year[- ]old|three[- ]year[- ]old|toddler|monkey|trained monkey|dog|kid) (?:could|can|would|knows|understands)\b",
            0.7,
        ),
        pattern(
            r"\b<you> disgust me\b|\b<you> make me (?:want to )?(?:sick|puke|vomit|throw up|gag)\b|\b<you> repulse me\b",
            0.9,
        ),
        pattern(
            r"\b<you> could ?n'?t (?:even )?(?:find|boil|organi[sz]e|run|keep|hold|raise|manage|cook|tie|make) [a-z ]{2,40} (?:if you tried|if your life|alive|to save your life|in a brewery)",
            0.75,
        ),
        pattern(
            r"\b(?:too|so) (?:stupid|thick|dumb|dense|slow|simple) (?:to|that you)\b(?! (?:notice how much i|have))",
            0.75,
            needs_you=True,
        ),
        pattern(
            r"\bwhat (?:did|else did|do|can|else can|else could|could) i expect (?:from|of) (?:you|u|someone like you|a (?:man|person|woman) like you|your family)\b",
            0.8,
        ),
        pattern(
            r"\b(?:people|men|women|someone|anyone|a person|a man|a woman) like <you>\b(?= (?:always|never|are the|don'?t|can'?t|will|make me|should|who|$))|\bi should(?:'?ve| have) known better than to (?:trust|marry|expect)",
            0.65,
        ),
        pattern(
            r"\bwho (?:the (?:hell|fuck) )?do <you> think <you> are\b|\b(?:get over|listen to|look at|hear) yourself<end>",
            0.7,
        ),
        pattern(
            r"\b(?:spare me|don'?t make me laugh|give me a break|get over yourself|what a (?:joke|loser|surprise|shocker|pathetic [a-z]+)|big surprise|surprise,? surprise|thanks for nothing|real mature|very mature|how mature|so mature|classic you|typical you|you would,? would ?n'?t you)<end>",
            0.65,
            needs_you=False,
        ),
        pattern(
            r"\b(?:i see|oh sure|oh of course|yeah sure|sure|right|oh yes|oh yeah|yeah right|oh right|of course),? (?:because|cos|cause) (?:you|u|your|you'?re|that)\b[^;]{2,60}\b(?:so (?:perfect|hard|busy|important|tired|difficult|smart)|perfect|always right|a saint|an expert|such a|worked? so hard|so much better|know everything|never)\b",
            0.7,
        ),
        pattern(
            r"\b(?:try |maybe try )?using your (?:brain|head) for once|\buse your (?:<fing> )?(?:brain|head)\b|\b(?:engage|turn on) your brain|\bhave <you> got (?:a|any) brain|\bnot the sharpest\b|\b<you> must have (?:been dropped|the iq)|\bnobody (?:else )?would (?:ever )?(?:want|have|love|put up with) (?:you|u)\b|\bno one (?:else )?would (?:ever )?(?:want|have|love|put up with) (?:you|u)\b",
            0.85,
        ),
        pattern(
            r"\b<you>'?re (?:lucky (?:anyone|i even|i still)|nothing without me)|\byou are nothing (?:without me|to me)?<end>|\byou'?ll never amount\b|\b<you> (?:never )?amount(?:ed)? to (?:nothing|anything)\b",
            0.85,
        ),
        pattern(
            r"\b<you>(?:'re| are)? (?:call(?:s|ed)? (?:that|this)|think (?:that|this) is) (?:clean|cleaning|helping|cooking|an apology|parenting|work|dinner|being a)\b",
            0.65,
        ),
        pattern(
            r"<go>(?:so )?(?:nice|kind|good|generous|big|thoughtful) of <you> to (?:finally|join|show up|grace|bother|notice|remember|turn up|care|ask,? for once|make time|even)\b",
            0.65,
        ),
        pattern(
            r"<go>oh,? (?:great|good|wonderful|lovely|brilliant|perfect|fantastic|joy),? (?:another|more|now you|here comes|so now|and now|you)\b",
            0.6,
            needs_you=False,
        ),
        pattern(
            r"^(?:how )?typical(?:ly you)?[.!,]|\bthat'?s (?:so|just) typical(?: of you)?<end>",
            0.6,
            needs_you=False,
        ),
        pattern(
            r"\b(?:are|were) <you> even (?:listening|trying|awake|there|here|human|capable)\b|\bdo <you> even (?:have a (?:brain|heart)|know how|hear yourself|think|care|listen)\b",
            0.65,
        ),
        pattern(r"\bif your life depended on it\b", 0.7),
    ),
    guards=(*EVERYWHERE, fond, _kind, supposed),
    build=from_mockery,
    words=cue_words("contempt"),
)
