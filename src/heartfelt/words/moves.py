# ruff: noqa: E501 - an expression is read best on one line
"""What a writer already does well. It is named, so that it is done again.

Sources: conversational receptiveness (Yeomans et al. 2020) for acknowledging, hedging, agreeing;
openers that join "I" and the other's view (Rogers et al. 2018); gratitude that names what the
other did (Algoe 2016).
"""

import re

import msgspec

from heartfelt.words.cue import Page, compile_bounded
from heartfelt.words.finding import MoveFound
from heartfelt.words.guards import quoted_places
from heartfelt.words.lexicon import any_of
from heartfelt.words.sentences import Sentence

_HARD = any_of("common", "feelings_hard")
_GOOD = any_of("common", "feelings_good")
_NEED = any_of("common", "needs")
_SO = r"(?: (?:so+|very|really|quite|a bit|a little|pretty|rather|deeply|truly|just|still|too|also|sometimes|often|always|kind of|kinda|honestly|more|less|even|completely|totally|incredibly|super|dead|proper|well|that|still very|most|how|both|as|much|a lot|all)){0,3}"


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of move, how it is recognised, and what makes it none."""

    kind: str
    found: re.Pattern[str]
    unless: re.Pattern[str]
    confidence: float = 0.8


def _move(kind: str, found: str, unless: str = r"(?!)", confidence: float = 0.8) -> Move:
    return Move(
        kind=kind,
        found=compile_bounded(found),
        unless=compile_bounded(unless),
        confidence=confidence,
    )


MOVES: tuple[Move, ...] = (
    _move(
        "appreciation",
        r"\b(?:thank (?:you|u)|thanks|thankyou|ta|cheers) (?:so much |a lot |loads |again |heaps )?(?:for|love|darling|babe|that you|honey|sweetheart)\b|\bthank (?:you|u)\b(?=[.!, ]*$)|\bi (?:really |truly |so |do |also |always |just )*(?:appreciate|love|loved|adore|admire|liked|enjoyed|treasure|value|cherish) (?:it when|that|how|you|your|the way|everything|what|having|spending|being with|our|when)\b|\b(?:i'?m|i am|im)(?: so| really| very| truly| deeply)* (?:grateful|thankful|proud of|glad (?:you|that you)|lucky to have|blessed)\b|\b<you>(?:'re|'ve been| are| were| have been| always)? (?:so |really |such a |always |been |a )*(?:make me (?:laugh|smile|happy|feel (?:safe|loved|calm))|good (?:listener|dad|mum|mom|father|mother|partner|friend)|kind|thoughtful|patient|generous|amazing|wonderful|helpful|supportive|there for me)\b|\bit (?:means|meant) (?:a lot|so much|the world)\b|\bi (?:noticed|saw) (?:that |how )?you (?:made|took|did|helped|tried|cleaned|cooked|waited|picked|sorted|washed|stayed|listened|got up)\b|\bthat was (?:so |really |very )?(?:kind|sweet|thoughtful|lovely|generous) of you\b",
        r"\bthanks? (?:you )?for nothing\b|\bno thanks to\b|\bi (?:love|appreciate) (?:how|that|the way) you (?:always|never|just|can'?t|don'?t)\b|\bn'?t (?:so |very |really )?(?:kind|thoughtful|patient|helpful|supportive|appreciate|love)|\bnot (?:so |very |really |that |being )*(?:kind|thoughtful|patient|helpful|supportive)\b|\bwould be grateful\b|\b(?:thank|thanks|appreciate it) if\b|\bif you (?:were|could)\b",
    ),
    _move(
        "acknowledgement",
        r"\bi (?:can |do |really |totally |completely |truly |also |now |fully )*(?:see|understand|get|realis?z?e|hear|know|notice|recogni[sz]e|acknowledge|appreciate)(?: that| how| why| what)+ (?:you|u|your|this|it|hard|much|tired|things|work|the)\b|\bi (?:can |do |really )*(?:hear|see|understand|get) you\b(?= (?:are|were|have|feel|when|and|on)|[.,!])|\bi know (?:that )?(?:you(?:'re|'ve| are| were| have| had| work| worked| feel| felt| try| tried| didn'?t mean| don'?t mean| care| love| mean| want| need)|it(?:'s| is| was| has been|'s been) (?:hard|tough|difficult|stressful|been|not easy|a lot|important)|this (?:is|isn'?t|has)|work|things)\b|\b(?:that|it|this) (?:makes (?:total |complete |perfect |a lot of )?sense|must (?:be|have been|feel|have felt) (?:so |really |very )?(?:hard|tough|difficult|exhausting|scary|lonely|painful|awful|tiring|frustrating|horrible|stressful))\b|\b(?:you(?:'re| are| were)(?: absolutely| totally| quite| so| probably| completely)? right|you have a (?:good |fair |valid )?point|fair (?:point|enough)|good point|i (?:agree|hear what you|see your point|see what you mean|take your point|get where you|understand where|get it)|i can imagine)\b|\bwhat i(?:'m| am)? hear(?:d|ing)?\b|\bno wonder (?:you|that you)\b",
        r"\bi know you(?:'re| are) (?:lying|just|only|cheating|hiding)|\bi (?:don'?t|do not|can'?t|didn'?t|never|will never) (?:really |even )?(?:see|understand|get|agree|hear)\b|\bi see (?:that )?you (?:didn'?t|forgot|haven'?t|still|left)\b|\bif you(?:'re| are) right\b|\bthink you(?:'re| are) right\b|\byou right\b",
    ),
    _move(
        "feeling",
        rf"\b(?:i|it|that|this)(?:'ve been| have been| had been| was| am|'m| get| got| feel| felt| was feeling| am feeling|'m feeling| started to feel| start to feel| often feel| sometimes feel| end up feeling| makes me feel| made me feel| do feel| still feel| just feel| really feel| can feel| left me| leaves me)(?: feeling)?{_SO} (?:{_HARD}|{_GOOD})\b|\b(?:im|feeling){_SO} (?:{_HARD}|{_GOOD})\b|\b(?:it|that|this)(?: really| still| just| also)? (?:hurts?|hurt me|scares me|worries me|saddens me|stings|stung|breaks my heart|broke my heart|upsets me|upset me|makes me (?:sad|happy|anxious|nervous|angry|lonely|worry|cry)|made me (?:sad|happy|anxious|nervous|angry|cry|lonely))\b|\bi(?:'ve been| have been|'m| am)? (?:really |just |so |still |do |truly )*(?:miss|missed|missing|cried|worry|worried|worrying|hurting|dread|fear|panic|panicked|long for|love|loved|grieve|struggle|struggling|hate (?:it when|that we|how we|fighting|when we|being))\b|\bmy (?:heart|stomach|chest) (?:sinks|sank|races|drops|dropped|aches|tightens|was|is|goes)\b|\bi(?:'m| am| was) in (?:tears|pain)\b",
        r"\bi (?:feel|felt) (?:like|that|as if|as though) (?:you|u|he|she|they)\b|\bi (?:don'?t|didn'?t) (?:feel|love)\b|\bi'?d love\b|\bmiss(?:ed)? (?:the (?:bus|train|call|flight|appointment|point)|a (?:call|spot))|\bi'?m afraid (?:i can'?t|not|so|we|that won'?t)\b|\bi(?:'d| would) (?:feel|love)\b|\bi'?m sad to (?:say|report)\b",
    ),
    _move(
        "need",
        rf"\bi(?:'m| am)?(?: really| just| also| do| still| sometimes| deeply| only| think i|'ve been| so| guess i)* (?:need|needing|long for|longing for|could use|crave|value|am longing for)(?: some| a bit of| a little| more| to have| your| our| a| to feel| much| time for| lots of| my)* (?:{_NEED})\b|\bwhat i(?:'d| really| do| would)? (?:need|long for|am needing|need most|miss|value) (?:is|right now|from|most|are)\b|\b(?:[a-z ]{{3,30}}) (?:matters|is important|means a lot|are important|matter|is really important|is so important)(?: so much| a lot| deeply| really)? to me\b|\bit(?:'s| is)(?: really| so| very)? (?:important|essential) (?:to|for) me (?:that|to|because)\b|\bbecause i(?: really| just| do)? (?:need|value|care about|long for)\b|\bi need (?:to (?:know|feel|be|have|rest|talk|understand|sleep)|us to|a hug|help|time|space|rest|quiet)\b",
        r"\bi need (?:you|u) to (?:stop|shut|do|get|understand that)\b|\bi need (?:to (?:go|leave|buy|get|pick|call)|a (?:new|lift|ride|coffee))\b|\bi (?:don'?t|do not) need\b|\bmatters? to me (?:not|less)\b",
    ),
    _move(
        "observation",
        r"\bwhen (?:you|i|we|the|it|my|your|our)(?:'ve|'re)? (?:[a-z']+ ){0,8}?(?:came|come|left|leave|said|say|looked|look|looking|called|call|went|go|walked|walk|picked|stayed|forgot|forget|put|closed|didn'?t (?:call|come|answer|reply|text|say|ask)|don'?t (?:call|come|answer|reply|text)|asked|ask|answered|were on|are on|turned|told|tell|raised|raise|interrupted|interrupt|arrived|arrive|read|checked|check|found|saw|made|make|spent|spend|sat|was|were|got|get|took|take|talk|talked|started|start|cancel|cancelled|canceled|promised)\b|\b(?:yesterday|last (?:night|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month)|this (?:morning|week|evening|afternoon|weekend|month)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight|today|earlier|the other (?:day|night)|(?:two|three|four|five|\d+) (?:days|nights|weeks|times|evenings|mornings|hours)(?: ago| this week| last week| in a row)?|at (?:dinner|breakfast|lunch|the (?:party|table|wedding|restaurant))|after (?:dinner|work|the)|twice|at \d{1,2}(?::\d\d)?)\b[^;]{0,60}\b(?:you|we|i|the [a-z]+|there|my|your)\b(?:'d)? ?(?:[a-z']+ed|[a-z]*(?:came|went|said|left|was|were|had|got|took|put|sat|made|forgot|told|spoke|spent|found|saw|heard|stood|lay|drove|ate|read|did|didn'?t|fell|woke|came|cut|slept|gave|paid|bought|brought|sent))\b|\bi (?:noticed|saw|heard|found|counted)\b(?! (?:you always|you never|someone|a (?:great|new)|out that i))|\b(?:you|we|i) (?:[a-z']+ ){0,3}(?:[a-z']+ed|came|went|said|left|were|was|had|got|took|put|forgot|told|spoke|spent|didn'?t|sat|cut|gave|paid)\b[^;]{0,60}\b(?:yesterday|last (?:night|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month)|this (?:morning|week|evening|afternoon|weekend)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight|today|earlier|(?:two|three|four|five|\d+) (?:times|nights|days|evenings|mornings)|twice|at (?:dinner|breakfast|lunch))\b",
        r"\b(?:always|never|constantly|every (?:single )?time)\b",
        confidence=0.65,
    ),
    _move(
        "request",
        r"\b(?:would|could|can|will) (?:you|u|we|ya)(?: please| maybe| possibly| perhaps| both| be (?:willing|able|open|up|ok|okay|happy)| mind| just)* (?!believe|imagine|say you|not\b|ever\b|be serious|shut|stop being|hurry|just (?:once|for once|stop))[a-z]{2,}[^?]{2,120}\?|\bwould (?:you|u) (?:be (?:willing|able|open|up|ok|okay|happy|fine)|mind|like to|consider)\b|\b(?:i'?d|i would|id) (?:really |so |just |very much )*(?:love|like|appreciate|prefer|be (?:so |really |very )?(?:happy|glad|grateful)|ask|find it) (?:it |you |that |to )?(?:if|you to|for (?:you|us)|us to|to ask|when)\b|\b(?:please|pls|plz)(?:,| can you| could you)? (?!don'?t be|stop being|just (?:stop|shut)|shut|grow|spare|calm)(?:call|text|tell|let me|help|put|try|take|come|wait|sit|talk|listen|give|ask|check|leave|turn|pick|bring|hold|stay|send|wash|clean|empty|remember|share|read|make|say|be|do|look)\b|\b(?:how about|what if|what about) (?:we|if we|you)\b|\bcan i ask (?:you )?(?:for|to|that)\b|\bmy (?:request|ask|wish) is\b|\b(?:shall|should) we\b[^?]{3,80}\?|\blet'?s (?:try|agree|sit|find|talk|plan|set|make|take|do|have|go|put|share|keep)\b|\bit would (?:help|mean a lot|mean the world)(?: me)?(?: so much| a lot)? if\b",
        r"\bcan you (?:not|just not|even|ever|believe)\b|\b(?:would|could|can) (?:you|u) (?:stop being|shut|please shut|grow up|for once|just for once)\b",
    ),
    _move(
        "own_part",
        r"\b(?:i'?m|i am|im)(?: so| really| truly| very| genuinely| deeply)* sorry\b(?=.{0,40}\b(?:i|for|that i|about|my|we)\b|[.!,]|$)|\bi(?: do| really| sincerely)? apologi[sz]e\b|\b(?:my (?:part|share|fault|bad|mistake|side of (?:it|this))|that(?:'s| was) on me|it'?s on me)\b|\bi (?:know|see|admit|realis?z?e|recogni[sz]e|own|accept|understand)(?: that)? (?:i(?:'ve|'m| have| was| am| can| did| didn'?t| don'?t| could| should| get| got| tend| sometimes| also| haven'?t| snapped| said| raised| too)|it was me|my part)\b|\bi (?:was wrong|was unfair|overreacted|snapped|lost my temper|raised my voice|got loud|should(?:'ve| have| not have|n'?t have)|could have|contributed|take (?:responsibility|my share)|let you down|messed up|screwed up|was (?:impatient|short with|harsh|defensive|late|rude|distracted|grumpy|tired and))\b|\bi (?:haven'?t|have not) been (?:easy|fair|kind|patient|there|honest|listening|the best)\b|\bi also (?:have|need|could|did|forget|forgot|leave|left|get)\b|\bi(?:'ve| have) been (?:distant|short|grumpy|impatient|unfair|difficult|distracted|snappy|hard)\b",
        r"\bsorry (?:you feel|if you|that you (?:feel|think|are so)|but (?:you|that'?s|i'?m not|not sorry)|not sorry|to (?:hear|bother|disturb|interrupt)|for your loss|you had to|you'?re (?:sick|ill|going)|you (?:got|had|feel|can'?t|couldn'?t)|about your)\b|\bi'?m not sorry\b|\bi should have (?:known|left|listened to my|stayed|married|never)\b|\bnot my (?:fault|part)\b|\bin my part of\b",
    ),
    _move(
        "perspective",
        r"\b(?:from your (?:side|point of view|perspective|view|angle)|in your (?:shoes|place|position)|for you (?:it|this|that)(?:'s| is| was| must| may| might| probably)|how (?:it|this|that) (?:looks|feels|felt|was|is|must be|must feel|seems) (?:for|to) you|to you it (?:may|might|must|probably)|you (?:may|might|probably|perhaps|must) (?:feel|see|have felt|be feeling|have been|see it|think|be tired|be exhausted|have had|be (?:worried|scared|stressed|hurt))|maybe (?:for you|you (?:felt|were|feel|had|see|needed|thought))|perhaps (?:you (?:felt|were|feel|had|see|needed|thought)|for you)|you had (?:a (?:long|hard|rough|tough) (?:day|week)|reasons|your reasons)|i imagine (?:you|that you|it)|i (?:can )?(?:guess|see|imagine|understand|get) (?:why|how) (?:you|it|this|that)|your side of)\b",
        r"\bhow (?:would|do) you (?:feel|like it)\b|\byou might (?:want|like) to|\byou must be (?:joking|kidding|mad|crazy)|\byou (?:probably|must) think\b",
    ),
    _move(
        "open_question",
        r"(?:^|[,;.!] ?|\b(?:so|and|but|tell me|i wonder|i'?m curious|i'?d like to know|i would like to know|help me understand) )(?:what|how)(?:'s|'d| is| was| are| were| do| does| did| would| could| can| might| made| makes| matters| happened| feels| helps?)? (?!the (?:hell|fuck)|about (?:we|if)|come\b|many|much|long|old|dare|time is|is wrong with|did i expect|on earth|'s wrong|kind of|is your problem|sort of)[^?]{2,140}\?|\b(?:tell me (?:more|about|what|how)|help me (?:to )?understand|what (?:was|is) (?:it|that|this) like for you|what do you (?:think|feel|need|want|wish|hope|see)|how do you (?:feel|see|think)|how are you (?:feeling|doing)|how (?:was|did) (?:it|that|this|your)|i(?:'m| am) curious (?:what|how|about)|i(?:'d| would) (?:love|like) to (?:hear|understand|know) (?:what|how|your|more|why))\b",
        r"\bwhat (?:is|'?s) wrong with you\b|\bhow (?:could|dare) you\b|\bwhat (?:the|kind|did i|were you thinking|do you want me)\b|\bhow (?:is|are) you (?:so|always)\b|\bhow (?:hard|selfish|stupid|lazy)\b|\bhow many times\b|\bhow would you (?:feel|like it)\b",
        confidence=0.75,
    ),
    _move(
        "tentative",
        r"\b(?:maybe|perhaps|possibly|i wonder|i'?m wondering|i might be wrong|i may be wrong|i could be wrong|correct me if|it seems (?:to me|like|that)|it feels (?:to me|like|as if)|i think|i guess|i suppose|i believe|i have the (?:feeling|impression|sense)|i get the (?:feeling|impression|sense)|from my (?:side|point of view|perspective)|as i see it|the way i see it|in my (?:view|eyes|experience)|to me it|for me it|i'?m not sure|i am not sure|not sure if|sort of|kind of|sometimes|i tell myself|the story i tell|it could be|it may be|it might be|might|i imagine)\b",
        r"\bi think (?:you'?re (?:a|an|so|just)|you are (?:a|an|so|just)|you should|it'?s your)\b|\bmaybe (?:you should|if you)\b|\bhow about you maybe\b|\bsome ?kind of\b(?=.{0,8}\b(?:idiot|joke))|\bwhat kind of\b",
        confidence=0.6,
    ),
    _move(
        "shared_hope",
        r"\b(?:i (?:hope|want|wish|would love|'d love|believe|know|trust|dream)(?: for| that| so much| really)* (?:us|we|our)\b|we (?:can|could|both|will|'ll|want to|might) (?:[a-z]+ ){0,3}(?:together|find|work|figure|do this|get through|make it|solve|sort|learn|be okay|be ok|grow|want|build|try|agree|talk|plan|feel)\b|(?:you and i|you and me|both of us|the two of us|we both|us both|our (?:future|family|marriage|relationship|life together|love|home)|as a (?:team|couple)|on the same (?:team|side)|work (?:this|it) out|work on (?:this|it|us)|find a way (?:together|that|to|forward|for us)|closer to (?:you|each other)|each other|side by side)\b)",
        r"\bwe (?:can'?t|cannot|never|don'?t)\b|\b(?:ruin|destroy|kill|end|leav|divorc|wreck)\w* (?:our|this)|\bi (?:hope|wish) we (?:had never|never)|\bour (?:marriage|relationship) is (?:over|a joke|dead)",
        confidence=0.6,
    ),
)


def find(page: Page, sentences: tuple[Sentence, ...]) -> tuple[tuple[MoveFound, float], ...]:
    """Find the moves of a text in order, each with how sure it is; what is quoted is no move."""
    found: list[tuple[MoveFound, float]] = []
    seen: dict[str, tuple[tuple[str, int, int, float], ...]] = {}
    for place in sentences:
        words = page.plain[place.start : place.end]
        if words not in seen:
            seen[words] = _in_sentence(words)
        for kind, start, end, confidence in seen[words]:
            move = MoveFound(kind=kind, start=place.start + start, end=place.start + end)
            found.append((move, confidence))
    return tuple(found)


def is_none(words: str, kind: str) -> bool:
    """Whether plain words look like a move of this kind and are known to be none."""
    return any(move.kind == kind and move.unless.search(words) is not None for move in MOVES)


def _in_sentence(words: str) -> tuple[tuple[str, int, int, float], ...]:
    quoted = quoted_places(words)
    hits: list[tuple[str, int, int, float]] = []
    for move in MOVES:
        match = move.found.search(words)
        if match is None or move.unless.search(words) is not None:
            continue
        start, end = _trimmed(words, match)
        if start < end and not any(a < end and start < b for a, b in quoted):
            hits.append((move.kind, start, end, move.confidence))
    return tuple(hits)


def _trimmed(words: str, match: re.Match[str]) -> tuple[int, int]:
    start, end = match.span()
    while start < end and not words[start].isalnum():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return start, end
