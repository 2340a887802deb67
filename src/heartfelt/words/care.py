# ruff: noqa: E501 - an expression is read best on one line
"""Signs of danger, seen on this machine only and kept nowhere.

A disclosure is never a matter of style: where one stands, the coach says nothing about words.
The sign leads to a quiet card that can be put away; it is no screening tool and no risk level.
Pattern of the voices: being hurt (or seeing it), fear, harm to oneself, fear of one's own hands.
"""

import re

import msgspec

from heartfelt.words.cue import Page, compile_bounded
from heartfelt.words.finding import Care
from heartfelt.words.sentences import Sentence

_WHO = r"(?:(?:my|her|his|their|our|the|a|your|mum'?s|sister'?s|daughter'?s|friend'?s) (?:ex |new |ex-)?(?:[a-z]+'s )?(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|man|ex|fianc[eé]e?|spouse|dad|father|mum|mom|mother|stepdad|brother|son)|he|she|they|you|u|ya)"
_WHOM = r"(?:me|us|her|him|them|my (?:sister|mum|mom|mother|friend|daughter|son|brother)|the (?:kids|children|baby|dog)|our (?:kids|children|baby|son|daughter)|my (?:kids|children|arm|face|throat|hair|wrist|neck))"
_DO = r"(?:hit|hits|hitting|beat|beats|beating|beaten|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|kicked|kicking|choke|chokes|choked|choking|strangle|strangles|strangled|shove|shoves|shoved|grab|grabs|grabbed|push|pushes|pushed|pushing|rape|raped|rapes|burn|burned|burnt|pin|pinned|drag|dragged|spit at|spat (?:at|on)|headbutted|threw (?:a|the|your|his|her|an?) [a-z ]{2,16} at|throws? (?:things|stuff|plates|glasses|objects) at|attacked|attacks|assaulted|assaults|abuse|abuses|abused|abusing|molested|threaten|threatens|threatened|threatening|stalk|stalks|stalked|stalking)"
_AUX = r"(?: (?:has|have|had|just|still|always|sometimes|often|once|actually|really|keeps?|kept|is|are|was|were|will|would|started|physically|even|nearly|almost|regularly|also|used to|tried to|tries to|then|has been|have been|got so angry (?:and|you|he|she|that you)|'?d never|would never|will never|never|did ?n'?t|does ?n'?t|do ?n'?t|did not|do not|has ?n'?t|promised (?:never|not) to|said you'?d never|said you would never|swore you'?d never|'?ve|'s|'re|<adv>)){0,3}"
_ME = r"(?:you|u|ya|her|him|them|my (?:wife|husband|partner|girlfriend|boyfriend|kids|children|son|daughter|child|baby)|the (?:kids|children|baby|dog)|someone|somebody|our (?:son|daughter|baby|kids|children|child))"
_FEAR = r"(?:scared|afraid|terrified|frightened|fearful|petrified|scared stiff|scared to death|so scared|in fear)"

_GAME = r"(?:chess|scrabble|cards?|monopoly|mario|mario kart|kart|tennis|ping ?pong|poker|(?:a )?video ?games?|playstation|xbox|fifa|badminton|squash|uno|catan|trivia|darts|pool|racing|quiz|games?|the (?:game|board game|race|quiz|final|snow)|board games?|(?:a |the )?(?:pillow|snowball|water) fight|sparring|boxing|karate|judo|wrestling|football|soccer|basketball)"
_THING = r"(?:idea|question|news|truth|bill|price|number|details|invoice|line|request|text|link|offer|look|good (?:one|idea)|great idea)"
_HIM = r"(?:me|you|him|her|us|them)"
_PLAY = compile_bounded(
    rf"\b(?:hit(?:s|ting)? {_HIM} up|hit(?:s|ting)? {_HIM} with (?:a|the|your|my|an|that|this) {_THING}|it (?:just |really |only |suddenly |finally )?hits? {_HIM}|beat(?:s|ing|en)? {_HIM} (?:at|to (?:it|the (?:punch|door|shower|top|kitchen|car|last|bathroom|coffee))|by (?:a|two|three|\d+|one)|fair|hands down)"
    rf"|push(?:ed|es|ing)? {_HIM} (?:away|too (?:far|hard)|further|forward|harder|on the swing|in the (?:wheelchair|pram)|to (?:be|do|try|apply|become|get|go|finish|learn|study|work|take|see|think|ask|call|grow))|grab(?:s|bed|bing)? {_HIM} (?:a|an|some|the|something|lunch|dinner|coffee|breakfast)|kick(?:ed|s|ing)? {_HIM} (?:out of (?:the (?:group|chat|game|call)|bed)|under the table|off the (?:team|sofa|call)|in (?:my|your|his|her) sleep|(?:when|while) (?:you|he|she|i) sleep)|chok(?:ed|e|ing|es) {_HIM} up|threat(?:ened|ens) {_HIM} with (?:a|an) (?:hug|tickle|kiss|good|pun|dad)"
    rf"|(?:at|in|playing|during|over|of) {_GAME}|in (?:the|this|that|a) (?:film|movie|book|show|series|novel|episode|song|play|comic|story)|burn(?:ed|t)? (?:me|my) (?:a (?:cd|dvd|copy)|toast|dinner|tongue)|pin(?:ned)? {_HIM} down (?:to|on) (?:a|the) (?:date|time|answer|day)|dragged {_HIM} (?:along|shopping|to (?:a|the|that|your|this|another|see) [a-z]+)|threw (?:me |us |him |her )?(?:a|the|your|his|her) (?:party|surprise|ball|frisbee|blanket|pillow|kiss|glance|look|towel|sock|cushion|bone|stick)(?: party)?(?: at)?|knock(?:ed)? me off my feet"
    rf"|{_FEAR} of (?:you|him|her) (?:leaving|losing|dying|falling)"
    r"|attack(?:ed|s|ing)? me (?:for|about|over|verbally)|attack(?:ed|s|ing)? [a-z' ]{2,30}\b(?:comments?|words|remarks?))\b"
)
_NOT = compile_bounded(
    r"(?:\bnever|n't|\bnot|\bno longer|\bnobody|\bno one|\bwithout|\bnor|\bneither|\brather than|\binstead of|\bstopped|\bdont|\bdidnt|\bwont|\bwouldnt|\bisnt|\bhow could i|\bhardly|\bneed not|\bno need to be)(?: (?:be|being|ever|have|has|going to|gonna|want to|really|that|actually|even|once|you|he|she|feel|been|to be|to|so|at all|think|say|believe|i'?m|i am|would)){0,3} ?$"
)
_AGAIN = compile_bounded(
    r"\b(?:again|anymore|any more|this time|last time|promise|promised|swore|swear)\b"
)
_TOLD = compile_bounded(
    r"\b(?:you|u|he|she|they|my (?:husband|wife|partner|ex|boyfriend|girlfriend)) (?:(?:have|has|had|keep|kept|always|once|then|just|sometimes) )*(?:said|says|say|told|tell|tells|telling|saying|yelled|shouted|screamed|texted|wrote|threatened|threaten|threatens|swore|promised)\b[^.;]{0,30}$"
)
_FUN = compile_bounded(
    r"\blol\b|\bhaha|\blmao|\bhehe|\bjk\b|\bjoking\b|\bkidding\b|[\U0001f600-\U0001f606\U0001f602\U0001f923\U0001f61c\U0001f609]|\bspoilers?\b"
)
_DENIED_INSIDE = compile_bounded(
    rf"(?:\b(?:never|not|dont|didnt|wouldnt|wont)|n't) (?:(?:to|once|ever|even|physically|really|want|wanted|wanna|mean|meant|going|gonna|feel like) ){{0,3}}(?:{_DO}|hurt|hurting|kill|killing|break|smash|harm)\b"
)
_ASKED = compile_bounded(
    r"\b(?:can|could|would|will) (?:you|u) (?:please |pls |maybe |just )?$|\b(?:please|pls)\b|\b(?:so (?:i|we) can (?:find|pick|meet|come)|when you (?:get|arrive|land)|netflix|wifi|wi-fi|spotify|shared|photos?|pictures?|pics|recipe|video|map|ticket|disney|router|amazon|hbo)\b"
)
_BODILY = compile_bounded(
    r"^ (?:shaving|while|when (?:i was )?(?:cooking|shaving|chopping|running|lifting|i fell)|with the (?:knife|bread|can|peeler)|on (?:a|the|some)|some slack|off|short|a (?:slice|piece|break)|at (?:the gym|football|work|training|yoga)|in the (?:kitchen|gym|garden)|climbing|skiing|laughing|running|lifting|by accident|out of|into|badly when|for (?:this|work|you|them)|over this|trying to|working|doing|to (?:get|make|finish|please)|getting)\b"
)


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """One expression of one voice, with what makes it harmless."""

    kind: str
    expression: re.Pattern[str]
    polite_passes: bool = False
    denial_passes: bool = True


def _sign(
    kind: str, source: str, *, polite_passes: bool = False, denial_passes: bool = True
) -> Sign:
    return Sign(
        kind=kind,
        expression=compile_bounded(source),
        polite_passes=polite_passes,
        denial_passes=denial_passes,
    )


SIGNS: tuple[Sign, ...] = (
    # harm to oneself
    _sign(
        "self_harm",
        r"\b(?:kill(?:ing)?|hurt(?:ing)?|cut(?:ting)?|harm(?:ing)?|hang(?:ing)?|drown(?:ing)?|end|ending|shoot(?:ing)?|burn(?:ing)?) (?:myself|my self|herself|himself|themselves|my ?own life)\b",
    ),
    _sign(
        "self_harm",
        r"\b(?:i|i'd|she|he|we|they|i'm|im)(?: [a-z']+){0,4} (?:want(?:s|ed)? to die|wanna die|wish(?:ed|es)? (?:i|she|he) (?:was|were|wasn'?t|weren'?t|could just be) (?:dead|alive|never born|born)|rather be dead|hope i (?:don'?t|never) wake up|end(?:ing)? (?:it all|my (?:own )?life|his life|her life)|suicidal|take my (?:own )?life)\b(?! (?:of (?:embarrassment|laughter|boredom|shame|cringe|thirst|hunger|happiness)|laughing|inside|from (?:embarrassment|laughing)|old|with you (?:some ?day|old)|happy|next to))",
    ),
    _sign(
        "self_harm",
        r"\b(?:(?:don'?t|do not|dont|no longer|didn'?t) (?:want|wanna)(?: to)? (?:live|be alive|exist|wake up|go on living|be here|be around)(?: any ?more| anymore| any longer)(?! (?:in this|in that|with (?:my|your|the)|at|with you))|better off (?:dead|without me|if i (?:was|were) (?:dead|gone)|with me (?:dead|gone))|(?:no|not any) (?:reason|point) (?:to|in) (?:live|living|going on|being alive)|life (?:is|'s) not worth living|not worth living|nothing (?:left )?to live for|end it all|commit(?:ted|ting)? suicide|suicidal|suicide(?! (?:bomb|murder|attack|kill|mission|vest|squad|rate|car|belt|terror|prevention|pact|hotline|by))|self[- ]?harm(?:ing|ed)?|overdos(?:e|ed|ing)|kms|unalive|don'?t feel like living|tired of (?:living|being alive)|want it all to (?:end|be over) and me)\b",
    ),
    _sign(
        "self_harm",
        r"\b(?:do|did|doing|done) something (?:stupid |bad |terrible )?to myself\b|\b(?:disappear|be gone|vanish) forever\b|\bcan'?t (?:go on|keep) living\b|\bnot be here tomorrow\b|\bnobody would (?:even )?(?:miss|notice) (?:me )?if i (?:was|were|died|disappeared|were gone)\b|\bpills\b(?=.{0,40}\b(?:take them all|all of them|end))",
    ),
    # being hurt, or seeing it
    _sign("hurt", rf"\b{_WHO}(?:'?d|'ve|'s|'ll)?{_AUX} {_DO} {_WHOM}\b"),
    _sign(
        "hurt",
        r"\b(?:put|puts|putting|laid|lay|lays|raise|raised|raises) (?:your|his|her|a|their) (?:hands?|fists?|fingers?) (?:on|to|around|against|round|at) (?:me|us|my (?:throat|neck|face)|her|the kids|him)\b",
    ),
    _sign(
        "hurt",
        r"\b(?:i(?:'m| am| was| have been|'ve been| got| keep getting| get)|she(?:'s| is| was)|he(?:'s| is| was)|being|been|we(?:'re| are| were)) (?:being |been |getting |physically |sexually |often |constantly )*(?:hit|beaten(?: up)?|abused|raped|choked|strangled|slapped|punched|stalked|assaulted|threatened|battered|molested)(?! (?:by (?:a|the) (?:car|bus|wave|cold|flu|lightning|ball|bike|realisation|realization|grief|sadness|storm|idea)|with (?:a |the )?(?:idea|redundan|bill|closure|cold)|at (?:chess|work by)|for first|in (?:the )?(?:final|game)|path|to the))\b",
    ),
    _sign(
        "hurt",
        r"\b(?:bruise|bruises|black eye|broken rib|split lip)\b(?=.{0,60}\b(?:you|he|she|from|gave|left|hid|hide|cover)\b)|\b(?:you|he|she)(?: [a-z]+){0,2} (?:left|gave) (?:me|her|him) (?:with )?(?:a |some )?(?:bruise|bruises|black eye)",
    ),
    _sign(
        "hurt",
        r"\b(?:you|he|she|my (?:husband|wife|partner|boyfriend|girlfriend))(?: [a-z']+){0,3} (?:force[sd]?|forcing|ma(?:de|ke|kes) me have|pressured?|coerced?|guilted) (?:me|her|him)?(?: ?(?:to|into))? ?(?:have |having )?(?:sex|sleep with|do (?:things|stuff) in bed|it in bed|touch)\b|\b(?:i|she|he) said no and (?:you|he|she) (?:did|kept|didn'?t|carried|went|still|forced)\b|\bwithout my consent\b|\bagainst my will\b|\b(?:you|he|she)(?: [a-z]+)? (?:touched|touch) me (?:when|while|after) i (?:said no|was asleep|didn'?t want|told you)",
    ),
    _sign(
        "hurt",
        r"\b(?:you|he|she|my (?:husband|wife|partner|boyfriend|girlfriend))(?: [a-z']+){0,2} (?:won'?t let|don'?t let|doesn'?t let|never let|wouldn'?t let|didn'?t let|never lets|not let|forbid|forbids|forbade|stop|stops|stopped|prevent) me(?: from)?(?: to)? (?:see(?:ing)? (?:my (?:friends|family|mum|mom|sister|parents)|anyone)|leav(?:e|ing) (?:the house|home|the flat|the apartment|the room)|go(?:ing)? (?:out|outside|home|to work)|hav(?:e|ing) (?:my own|a (?:job|phone|bank)|money|friends)|work(?:ing)?|us(?:e|ing) (?:my|the) phone|talk(?:ing)? to (?:my|other|anyone|men|women)|wear(?:ing)?)\b",
    ),
    _sign(
        "hurt",
        r"\b(?:you|he|she|my (?:husband|wife|partner|boyfriend|girlfriend))(?: [a-z']+){0,2} (?:lock(?:ed|s)? me (?:in|out|up)|track(?:s|ed|ing)? (?:me|my (?:phone|location|car))|(?:check|checks|checked|checking|read|reads|go through|goes through|went through|going through|search|searches) (?:all )?my (?:phone|messages|texts|emails|bag)|(?:took|take|takes|taking|smash(?:ed|es)?|broke) (?:away )?my (?:phone|keys|passport|bank card|money|wages)|follow(?:s|ed|ing)? me (?:everywhere|to work|around|home|when)|watch(?:es|ing)? me (?:through|on|with) (?:the|a|your|his) (?:camera|phone|cameras)|control(?:s|led)? (?:all )?my (?:money|phone|bank)|hid(?:es)? my (?:keys|passport|pills))\b",
    ),
    _sign(
        "hurt",
        r"\b(?:you|he|she)(?: [a-z']+){0,2} (?:threaten(?:ed|s|ing)? (?:to|me|us|that)|(?:said|says|told me|tells me|swore|promised)(?: that| to me)? (?:you|he|she)(?:'d| would|'ll| will| was going to| were going to|'s going to) (?:kill|hurt|hit|beat|burn|find|make me|take the kids|ruin))\b|\bdomestic (?:violence|abuse)\b|\babusive (?:relationship|marriage|husband|wife|partner|boyfriend|girlfriend|ex)\b|\b(?:you'?re|you are|he'?s|she'?s|he is|she is|being|been) (?:physically |emotionally |so |really |verbally )?abusive\b|\bphysically (?:hurt|attacked|restrained) (?:me|us|her|him)\b|\bpunch(?:ed|es|ing)? (?:a hole|holes|the wall|walls|the door|doors)\b",
    ),
    # fear
    _sign(
        "fear",
        rf"\b(?:{_FEAR}) of (?:you|him|her|my (?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|spouse)|your (?:temper|anger|rage|fists?|moods?|outbursts?|violence)|his (?:temper|anger|rage|fists?|moods?)|her (?:temper|anger|rage|moods?)|what (?:you|he|she)(?:'ll|'d|'re| will| would| might| could| may| is| are) (?:capable|do|be))\b(?! (?:leaving|losing|dying|being|not|going|getting|finding|thinking|forgetting|falling|changing|moving|seeing|laughing|job|choice))",
    ),
    _sign(
        "fear",
        r"\b(?:you|he|she|your (?:temper|anger|shouting|yelling|rage)|my (?:husband|wife|partner|boyfriend|girlfriend|ex)) (?:really |truly |sometimes |often |honestly |still |actually )*(?:scares?|terrif(?:y|ies)|frightens?) (?:me|us|the (?:kids|children))\b(?! (?:with how (?:much|fast)|how (?:much|good)|in a good))",
    ),
    _sign(
        "fear",
        rf"\b(?:i(?:'m| am| was| feel| get|'ve been| have been)?|im|she(?:'s| is)|he(?:'s| is)|we(?:'re| are)|too|so|kids are|children are)(?: [a-z]+){{0,2}} {_FEAR} (?:to (?:go home|come home|say no|be (?:home|alone with)|leave (?:you|him|her)|sleep (?:in|next)|speak|open my mouth|be in the (?:same )?(?:house|room))|(?:that )?(?:you|he|she)(?:'ll|'d| will| would| might| could| may|'re going to| are going to) (?:hit|hurt|kill|beat|find|attack|explode|come (?:back|after|here)|do something to|throw|snap|lash|lose it|take the kids|punch|harm)|for my (?:life|safety)|for (?:the|our|my) (?:kids|children)'?s? (?:life|safety)|in my own (?:home|house)|when (?:you|he|she) (?:shouts?|yells?|drinks?|gets? (?:drunk|angry|mad|like)|punch|throws?|comes? home|raises?|lose|loses|slams?|screams?|scream|corner|corners))\b",
    ),
    _sign(
        "fear",
        r"\b(?:don'?t|do not|dont|never|didn'?t|doesn'?t|no longer|not) (?:always |really |even )?(?:feel|felt|feeling) (?:physically )?safe (?:with (?:you|him|her)|around (?:you|him|her)|at home|in (?:my|our|this) (?:own )?(?:home|house|flat|bed)|here|alone with|when (?:you|he|she))\b|\b(?:feel|felt|feeling|am) (?:physically |so |really )?unsafe (?:with|around|at home|in (?:my|our|this)|when (?:you|he|she)|here)\b|\b(?:i feel|i felt|i'?m feeling|feeling|makes me feel|made me feel) (?:physically |so |really )?(?:threatened|in danger|intimidated by (?:you|him|her)|trapped with (?:you|him|her))\b|\bfear(?:ed|ing)? for my (?:life|safety)\b|\b(?:i(?:'m| am) in danger|my life is in danger)\b",
        denial_passes=False,
    ),
    _sign(
        "fear",
        r"\b(?:my ex|he|she|my (?:husband|wife|boyfriend|girlfriend)) (?:is|'s|was|keeps) (?:outside|at the door|here again|following me|coming (?:over|here|back)|waiting outside|stalking)\b(?=.{0,60}\b(?:scared|afraid|terrified|frightened|won'?t leave|help|police|hide|hiding)\b)|\b(?:he|she|you)(?:'ll|'s going to| will| is going to|'re going to| are going to) (?:kill|hurt|hit|beat) me\b(?! (?:if i (?:eat|forget|spend|lose|buy|tell|miss|don'?t (?:eat|bring|tell)|spoil)|when (?:you|he|she) (?:sees?|finds?|hears?)|with kindness|laughing|at))",
    ),
    # fear of one's own hands, menace, control
    _sign(
        "own_hands",
        rf"\bi(?: [a-z']+){{0,3}} (?:hit|hitting|slap|slapped|slapping|punch|punched|punching|beat|beating|kick|kicked|kicking|choke|choked|choking|strangle|strangled|shove|shoved|shoving|push|pushed|pushing|grab|grabbed|grabbing|raped|hurt) {_ME}(?: (?:again|last night|yesterday|when|because|in|on|and|so|hard|badly|physically|across|before|once|twice|the other)\b|<end>)",
    ),
    _sign(
        "own_hands",
        rf"\b(?:{_FEAR}|worried|afraid) (?:that )?(?:i(?:'ll|'d|'m going to| will| might| could| may| would| am going to)|of (?:myself|my own (?:hands|anger|temper)|what i(?:'ll|'d| will| might| could| would| may))|i)(?: [a-z']+){{0,3}} (?:hurt|hit|kill|harm|do|lose control|snap|hands|anger|temper|shake|explode|strangle)\b(?! (?:your feelings|my back|my chances|something wrong|it wrong|badly in|this wrong|the wrong|well))|\b{_FEAR} of (?:myself|my own (?:hands|anger|temper|rage))(?! (?:failing|being))",
    ),
    _sign(
        "own_hands",
        r"\bi(?:'?ll|'m)?(?: [a-z']+){0,3}?(?: (?:nearly|almost|want(?:ed)? to|wanna|could have|felt like|feel like|going to|will|gonna)|(?<=i'll)|(?<=ill)) (?:hit|hitting|slap|slapping|punch|punching|beat|beating|kick|kicking|choke|choking|strangle|strangling|kill|killing|hurt|hurting|break|smash|stab|shoot|burn|bash|knock|drown) (?:you|u|her|him|them|my wife|my husband|the kids|the baby|the (?:house|flat) down|your (?:face|head|neck|arm|arms|legs|jaw|teeth|phone|car|stuff|things|lights|house|bones|fingers))\b(?! (?:up on|at (?:chess|cards|this|scrabble|the)|to (?:it|the)|feelings|with (?:kindness|love|kisses|a hug)|out of (?:the park|bed)|in (?:chess|scrabble|this)))",
    ),
    _sign(
        "own_hands",
        r"\bi(?:'ll| will|'m going to|'m gonna|ll) (?:fucking |bloody )?(?:kill|hurt|end|beat|destroy your face|make you bleed|put you in (?:hospital|the ground)|bury) (?:you|u|him|her)\b(?! (?:at|in (?:chess|scrabble)|to (?:it|the)|off|with))|\byou(?:'ll| will)? (?:deserve|deserved|need|needed) (?:a (?:slap|beating|good hiding|hiding|smack|thrashing)|to be (?:hit|slapped|beaten|smacked))\b|\bdon'?t make me (?:hit|hurt|slap|smack|punch|beat)\b|\b(?:i put|i laid|putting|laying|lay|laid|raised|i raised) (?:my )?(?:hands?|a hand|a finger|my fist) (?:on|around|to|against|at) (?:you|her|him|my (?:wife|husband|partner|girlfriend|boyfriend|kids?|son|daughter)|the kids)\b|\bi threw (?:a|the|my|your) [a-z ]{2,14} at (?:you|her|him|my (?:wife|husband|partner|girlfriend|boyfriend))\b|\b(?:i want to|i'll|i will) see you (?:dead|bleed|suffer)\b|\byou(?:'re| are) dead<end>",
    ),
    _sign(
        "own_hands",
        r"\b(?:give|tell|send|hand|show) me (?:your|ur|all your|the) (?:phone|unlocked phone|password|passwords|passcode|pin|phone password|phone pin|messages|texts|dms|insta password|instagram password|facebook password|email password|bank (?:card|details|login))(?! (?:number|charger|case))\b|\bi(?:'m| am|'ll| will)? ?(?:want to |need to |going to |gonna |have to |have the right to |check |checking )(?:see|check|checking|go through|read|track|have|search|access) ?(?:your|ur) (?:phone|messages|texts|dms|location|emails|passwords?|call history)\b|\bi(?:'m| am|'ve been)? ?(?:tracking|following|watching|checking) (?:your )?(?:phone|location|you (?:on|with|through)|your every|your car)\b|\b(?:send|share|turn on|keep on) (?:me )?your location\b",
        polite_passes=True,
    ),
    _sign(
        "own_hands",
        r"\byou(?:'re| are) not (?:wearing (?:that|this|those)|leaving (?:this|the) (?:house|room|flat)|going out (?:dressed )?(?:like that|in that|in this)|allowed (?:to|out|your))\b|\b(?:go (?:and )?)?(?:change|take (?:that|it) off)(?: right now)?,? you look like a (?:slut|whore|tart|hooker)\b|\bno (?:wife|husband|girlfriend|woman|partner) of mine\b|\bi(?: won'?t|'m not going to| forbid|'ll not| will not)(?: let)? (?:you|u)(?: to)? (?:leave (?:the|this) (?:house|room|flat)|see (?:your (?:friends|family|sister|mother)|him|her|them|other)|talk to (?:him|her|other|your)|go out (?:with|without|alone)|have your own|work|wear)\b|\byou(?:'re| are) (?:forbidden|not allowed) to (?:see|talk|leave|go|wear|work|have|speak|meet)\b",
    ),
    _sign(
        "own_hands",
        r"\byou owe me (?:sex|it in bed|a (?:blow|hand))|\bit'?s your (?:duty|job) (?:to (?:have sex|sleep with|satisfy|please|give me)|as (?:a|my) (?:wife|husband) to (?:have sex|sleep|satisfy|please))\b|\bif you (?:really )?(?:loved|love) me,? you(?:'d| would|'ll| will) (?:have sex|sleep with|let me (?:see|check|have)|send me (?:a )?(?:pic|pics|nudes|photos)|do it in bed|give me your|show me your|stop seeing (?:your|them)|delete|not (?:see|talk|wear))\b|\byou(?:'re| are) my (?:wife|husband|girlfriend|boyfriend)(?:,| and| so) (?:you|i)(?: have| can|'ll| will| must)?(?: to)? (?:have sex|sleep with|not say no|take what|can'?t say no)\b|\byou (?:can'?t|don'?t get to|have no right to) (?:say no to (?:me|sex)|refuse me)\b|\bi (?:have a right|am entitled|'m entitled) to (?:sex|your body|your phone)\b|\b(?:other|plenty of) (?:men|women|wives|husbands|girls|guys) (?:would )?(?:give it|put out|have sex)\b",
    ),
)
_ORDER = ("self_harm", "hurt", "fear", "own_hands")


def find(page: Page, sentences: tuple[Sentence, ...]) -> Care | None:
    """Return the gravest sign of danger in a text, or ``None``. Pure; remembers nothing."""
    best: Care | None = None
    seen: dict[str, Care | None] = {}
    for place in sentences:
        words = page.plain[place.start : place.end]
        if words not in seen:
            seen[words] = _in_sentence(words)
        found = seen[words]
        if found is None or (best and _ORDER.index(found.kind) >= _ORDER.index(best.kind)):
            continue
        best = Care(kind=found.kind, start=place.start + found.start, end=place.start + found.end)
    return best


def looks_alike(words: str) -> bool:
    """Whether plain words look like a sign of danger and are known to be harmless."""
    return _PLAY.search(words) is not None or any(
        _harmless(sign, words, match) for sign in SIGNS for match in sign.expression.finditer(words)
    )


def _in_sentence(words: str) -> Care | None:
    """Return the sign that stands first; harm to oneself goes before everything."""
    first: Care | None = None
    for sign in SIGNS:
        for match in sign.expression.finditer(words):
            if _harmless(sign, words, match):
                continue
            if sign.kind == "self_harm":
                return Care(kind=sign.kind, start=match.start(), end=match.end())
            if first is None or match.start() < first.start:
                first = Care(kind=_voice(sign, words, match), start=match.start(), end=match.end())
            break
    return first


def _voice(sign: Sign, words: str, match: re.Match[str]) -> str:
    """Hear a menace that the writer only tells as what it is: something done to the writer."""
    told = sign.kind == "own_hands" and _TOLD.search(words, 0, match.start())
    return "hurt" if told else sign.kind


def _harmless(sign: Sign, words: str, match: re.Match[str]) -> bool:
    before, after = words[: match.start()], words[match.end() :]
    if sign.kind == "self_harm":
        return _BODILY.search(after) is not None or _denied(before, match.group(), words)
    # people laugh off what was done to them, so a "lol" excuses only a menace of one's own
    if _PLAY.search(words) or (sign.kind == "own_hands" and _FUN.search(words)):
        return True
    if sign.polite_passes and (_ASKED.search(before) or _ASKED.search(words)):
        return True
    return sign.denial_passes and _denied(before, match.group(), words)


def _denied(before: str, matched: str, words: str) -> bool:
    """Whether a "never" or "not" stands before; "never again" is no denial but a memory."""
    if _DENIED_INSIDE.search(matched) is None and _NOT.search(before) is None:
        return False
    return _AGAIN.search(words) is None
