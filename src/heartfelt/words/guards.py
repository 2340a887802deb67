# ruff: noqa: E501 - an expression is read best on one line
"""When to keep quiet. A false alarm costs more trust than a missed word can repay.

Each guard looks at one spot and answers whether to let it pass. Source of the list: the coach's
own rule that quotation, negation, self-reference and honest feeling are not faults; reviews of
prose linters name quotation and negation as the usual causes of false alarms.
"""

import re

from heartfelt.words.cue import Spot, compile_bounded
from heartfelt.words.lexicon import any_of

_QUOTE = re.compile(r'"[^"\n]{1,400}"')
_SINGLE = re.compile(r"(?:(?<=^)|(?<=[\s(:,]))'[^'\n]{1,4}(?:[^'\n]|'(?=[a-z])){0,300}'(?![a-z])")

_DENIED = compile_bounded(
    r"\b(?:i|we|i'?d|we'?d) ?(?:'?m|am|have|'?ve|was|would)?(?: (?:really|honestly|truly|just))? ?"
    r"(?:never|did ?n'?t|do ?n'?t|do not|did not|would ?n'?t|would not|'m not|not|wo ?n'?t|was ?n'?t|have ?n'?t)"
    r"(?: (?:really|ever|actually|even|once|trying to|try to|going to|want to|wanna|mean to|meant to|here to)){0,2} "
    r"(?:say|said|saying|mean|meant|meaning|think|thinking|thought|believe|believing|claim|claimed|claiming"
    r"|suggest|suggesting|imply|implying|implied|accuse|accusing|accused|call|calling|called|tell|telling|told|shout|feel)\b"
    r"|\b(?:it ?'?s|it is|it was|that'?s|that is) not (?:that|because|like|true|fair|as if|the case|right)\b"
    r"|\bit (?:is ?n'?t|was ?n'?t) (?:that|because|like|true|fair|as if)\b|\b(?:this|it) does ?n'?t mean\b"
    r"|\bnot (?:because|true that|saying|that|as if|to say)\b|\bfar from\b|\b(?:nobody|no one|no-one) (?:is|was|'s)? ?(?:says?|said|thinks?|saying)\b"
    r"|\b(?:i|we)(?: (?:would|could|'?d))? (?:was wrong|take back|took back|was unfair|should ?n'?t have|regret|apologi[sz]e|am sorry|'?m sorry|sorry)\b[^,;]{0,40}\b(?:saying|said|say|calling|called|shouting|telling|implying|when i)\b"
    r"|\bsorry (?:i|that i|for) (?:said|saying|called|calling|told|telling|implied)\b"
)
_REPORTED = compile_bounded(
    r"\b(?:you|u|he|she|they|we|i|it|who|people|everyone|everybody|someone|somebody|mum|mom|mam|dad|grandma|nan|therapist|counsell?or|doctor"
    r"|(?:my|your|his|her|their|our|the|a|an|one|some) [a-z'\-]{1,20}(?: [a-z'\-]{1,20})?|[a-z]{2,14})"
    r"(?: (?:once|always|never|often|just|kept|keep|keeps|used to|would|had|has|have|'?d|also|then|only|recently|actually)){0,2} "
    r"(?:said|says|say|saying|told|tells|telling|tell|yelled|yells|yelling|shouted|shouts|shouting|screamed|screaming|texted|wrote|writes|claimed|claims|called|calls|calling"
    r"|asked|asks|asking|joked|was like|were like|is like|replied|answered|warned me|mentioned|complained|sang|sings|reads?|quoted|quote)"
    r"(?: (?:me|us|him|her|them|you|to me|to us|to him|to her|to you|back|that|how|about|things like|stuff like|like|all|again|once|lyrics?|line|words?|[a-z]{2,12})){0,3}[\s,:\-]*$"
)
_SUPPOSED = compile_bounded(
    r"\b(?:if|unless|whether|suppose|supposing|imagine|what if|in case|as if|as though|let'?s say|say that|pretend|hypothetically|even if|wish|hope|hoping)\b[^,;]{0,80}$"
)
_TENTATIVE = compile_bounded(
    r"\b(?:maybe|perhaps|i wonder|i'?m wondering|wondering|i worry|i'?m worried|worries me|i fear|i'?m afraid|i'?m scared|i get scared|scares me|afraid that|scared that|part of me|a voice in me|my fear is|my worry is"
    r"|i tell myself|i told myself|i tell my self|the story i|in my head|i imagine|i start to (?:think|believe|worry|wonder)|i sometimes (?:think|feel|believe|worry|wonder)|sometimes i (?:think|feel|believe|worry|wonder|get the feeling)|i might be wrong"
    r"|i may be wrong|i could be wrong|correct me if|do you (?:think|feel|mean|believe)|could it be|is it (?:that|possible|true)|might be|i can'?t help (?:thinking|wondering|feeling)|it seems to me|my guess|i guess|i get the (?:sense|impression|feeling)|it can feel|it sometimes feels|it feels(?: to me)? (?:as if|as though|like)|i had the impression|i catch myself|i find myself)\b[^;]{0,120}$"
)
_FOND = compile_bounded(
    r"\bi (?:love|adore|like) (?:that|it|how|this|you for)\b|\blol\b|\bhaha|\blmao|\bhehe|\bxx+\b|\badorable|\bmiss you|\bin the best (?:possible )?way|\bproud of you|\bjust kidding"
    r"|\bjk\b|\bkidding\b|\bonly joking|\bteasing|[\u2764\U0001f600-\U0001f606\U0001f60a\U0001f60d\U0001f618\U0001f970\U0001f602\U0001f923\U0001f917\U0001f609\U0001f61c\U0001f495\U0001f496]"
)
_BUT = compile_bounded(r"[,\s](?:but|though|yet|however|except|still) |;")
_GOOD = compile_bounded(rf"\b{any_of('common', 'good')}\b")
_NOT_GOOD = compile_bounded(
    r"n't\b|\b(?:not?|never|do ?n'?t|wo ?n'?t|ca ?n'?t|did ?n'?t|is ?n'?t|are ?n'?t|without|late|wrong|hate|nobody|no one|too|instead of|rather than|at my|over me|about me|forget|forgot|refuse|fail|ignore|stop)\b"
)
_GENERIC = compile_bounded(
    r"^\s*(?:know|knew|can|could|have to|get what|get to|hear|see people|want to (?:make|be|check|read)|learn|guess|too old|too late|forget (?:your first|how)|mind)\b"
)


def quoted_places(plain: str) -> tuple[tuple[int, int], ...]:
    """Find what stands between quotation marks; an unclosed mark quotes nothing."""
    double = [m.span() for m in _QUOTE.finditer(plain)]
    single = [m.span() for m in _SINGLE.finditer(plain)]
    lines = [m.span() for m in re.finditer(r"(?m)^>[^\n]*", plain)]
    return tuple(sorted(double + single + lines))


def quoted(spot: Spot) -> bool:
    """Pass words between quotation marks: they are somebody's speech, held up to be looked at."""
    return any(start < spot.end and spot.start < end for start, end in spot.page.quoted)


def denied(spot: Spot) -> bool:
    """Pass what the writer says was not said or not meant, up to a "but"."""
    return _DENIED.search(_since_but(spot.before)) is not None


def reported(spot: Spot) -> bool:
    """Pass what the writer tells that somebody said."""
    return _REPORTED.search(spot.before) is not None


def supposed(spot: Spot) -> bool:
    """Pass what is only imagined: after "if", "unless", "I wish"."""
    return _SUPPOSED.search(spot.before) is not None


def tentative(spot: Spot) -> bool:
    """Pass a guess that is offered as a guess."""
    return _TENTATIVE.search(_since_but(spot.before)) is not None


def fond(spot: Spot) -> bool:
    """Pass teasing that says it is teasing, unless a "but" follows."""
    return _FOND.search(spot.sentence) is not None and _BUT.search(spot.after) is None


def positive(spot: Spot) -> bool:
    """Pass a predicate that is good news: "you always make me laugh"."""
    head = re.split(r"[,;]|\sbut\s|\s(?:when|until|unless|except)\s", spot.after, maxsplit=1)[0]
    good = _GOOD.search(head)
    return good is not None and _NOT_GOOD.search(head[: good.start()]) is None


def generic(spot: Spot) -> bool:
    """Pass the "you" that means anyone: "you never know"."""
    return _GENERIC.search(spot.after) is not None


EVERYWHERE = (quoted, denied, reported)


def _since_but(before: str) -> str:
    last = 0
    for mark in _BUT.finditer(before):
        last = mark.end()
    return before[last:]
