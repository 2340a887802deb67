# ruff: noqa: E501 - an expression is read best on one line
"""Saying what the partner is, instead of what the partner did."""

import functools

import msgspec

from heartfelt.words.alternatives import from_label
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed, tentative
from heartfelt.words.lexicon import any_of, cue_words, read

_ARE = (
    r"(?:<youare>|why are <you>|why do you have to be|why must you be|must you be|stop being|don'?t be"
    r"|quit being|you have to be|you'?re being|you were being|how can you be|how could you be|you'?re acting|you act|you behave)"
)
_ADJ = any_of("labels", "judging")
_STRONG = any_of("labels", "judging_if_strong")
_NOUN = any_of("labels", "nouns")
_OWNED = compile_bounded(r"\bwhen $")
_FEEL = compile_bounded(r"\b(?:i (?:feel|felt|get|got|was|am)|i'?m|it hurts|it hurt)\b")
_NOT_LABEL = compile_bounded(
    r"^ (?:good|talented|smart|beautiful|cool|in love|busy|strong|hot|fast|sick|on yourself|to (?:blame|think|worry)|for choice|about (?:me|you|it|that|this) (?:too|in a good)|weather|enough)\b"
)
_KINDLY = compile_bounded(
    r"\bwhen you were\b|\bwere (?:just |only )?a (?:child|baby|teenager|toddler)\b|\b(?:not|never|n'?t) (?:being |be |a |an |so |such )*$"
)
_LOOKS = compile_bounded(
    r"\b(?:your (?:dog|cat|baby|son|daughter|brother|sister|mum|mom|dad|boss|friend)) $"
)


def _owned(spot: Spot) -> bool:
    """Pass "when you're rude to me I feel small": the writer already speaks of an event."""
    return _OWNED.search(spot.before) is not None and _FEEL.search(spot.sentence) is not None


def _not_a_label(spot: Spot) -> bool:
    return _NOT_LABEL.search(spot.after) is not None or _KINDLY.search(spot.matched) is not None


def _asked(spot: Spot) -> bool:
    """Pass an open "are you jealous?"."""
    return (
        spot.before.endswith(("am i ", "was i ", "do i ")) or _LOOKS.search(spot.before) is not None
    )


@functools.cache
def _matters() -> dict[str, str]:
    return msgspec.convert(read("labels")["matters"], type=dict[str, str])


def _build(spot: Spot, templates: dict[str, str]) -> tuple[str, ...]:
    return from_label(spot, templates, _matters())


CUE = Cue(
    kind="judgement",
    patterns=(
        pattern(rf"\b{_ARE} <adv>{{0,4}}(?P<label>{_ADJ})\b", 0.85),
        pattern(
            rf"<start>(?:stop|quit|don'?t|do not) (?:be|being|acting) <adv>{{0,4}}(?P<label>{_ADJ})\b",
            0.8,
            needs_you=False,
        ),
        pattern(
            rf"\b{_ARE} (?:<adv>{{0,3}}(?:so+|too|such|really|very|being|always|acting|fucking|incredibly|unbelievably|just|that) ){{1}}(?P<label>{_STRONG})\b(?! (?:to (?:reach|buy|find|you|him|her|them|myself)|that (?:i|we) (?:could|can)|day|water|hands|feet))",
            0.75,
        ),
        pattern(
            rf"\b{_ARE} <adv>{{0,4}}(?:like )?(?:a|an|the|such a|one) (?:[a-z\-]{{2,14}} ){{0,2}}(?P<label>{_NOUN})\b",
            0.85,
        ),
        pattern(
            rf"\b{_ARE} <adv>{{0,4}}(?:the (?:laziest|rudest|meanest|worst|cruelest|cruellest|pettiest|messiest|coldest|neediest)|the most [a-z\-]{{3,20}}) (?:person|man|woman|human|husband|wife|partner|parent|father|mother|boyfriend|girlfriend)\b(?! i'?ve ever loved)",
            0.7,
            guards=(fond,),
        ),
        pattern(
            rf"\b(?:how|that'?s|that was|this is|it'?s|it was|thats) (?:so+ |very |really |pretty |just |a bit )?(?P<label>{_ADJ}) of <you>",
            0.75,
        ),
        pattern(
            rf"\bhow (?P<label>{_ADJ}) (?:can|could|do) (?:you|u|one person) (?:be|get)\b",
            0.8,
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:'?ve got|ve| have| got| really have) (?:absolutely |literally )?(?:no|zero) (?:shame|respect|manners|empathy|backbone|ambition|common sense|class|consideration|heart|feelings|spine|morals|decency|self[- ]control|loyalty|gratitude|drive|soul|conscience)\b",
            0.85,
        ),
        pattern(
            r"\bwhat (?:kind|sort) of (?:a )?(?:man|woman|person|husband|wife|mother|father|mum|mom|dad|partner|parent|boyfriend|girlfriend) (?:does|doesn'?t|are you|is you|forgets?|would|leaves?|says?|treats?|lets?|acts?|ignores?)\b",
            0.8,
            needs_you=False,
        ),
        pattern(
            r"\b(?:there'?s|there is|theres) (?:something|sth) (?:seriously |really )?wrong with <you>",
            0.85,
        ),
        pattern(
            r"\byour (?:constant |endless |bloody |fucking |stupid )?(?:laziness|selfishness|stupidity|immaturity|arrogance|ego|carelessness|incompetence|paranoia|childishness|neediness|nagging|whining|moaning|drama|pettiness|cowardice|hypocrisy|bad attitude|shitty attitude|attitude problem|mood swings)\b",
            0.7,
        ),
        pattern(
            r"\b<youare> <adv>{0,2}(?:not|no) (?:a )?(?:real (?:man|woman|father|mother)|father|mother|good (?:husband|wife|partner|father|mother|dad|mum|mom|parent)|husband material|partner at all)\b",
            0.8,
        ),
        pattern(
            r"\b<you> (?:don'?t|do not) have (?:a|one) (?:[a-z]{3,14}) bone in your body", 0.85
        ),
        pattern(
            r"\b<you>(?:'?ve got| have| got) (?:serious |major |real )?(?:anger|control|commitment|mummy|mommy|daddy|trust|attachment|intimacy) (?:issues|problems)\b",
            0.65,
            guards=(tentative,),
        ),
        pattern(
            rf"\bhow (?:<adv>{{0,2}})(?P<label>{_ADJ}) <you> (?:are|were|can be|get|'?ve become|have become)\b",
            0.75,
        ),
        pattern(
            r"<start>what(?:'?s| is) (?:<fing> |actually |seriously |even )?wrong with <you><end>",
            0.6,
        ),
        pattern(
            r"\b<youare> (?:just |honestly |literally |really )*the worst<end>", 0.6, guards=(fond,)
        ),
    ),
    guards=(*EVERYWHERE, supposed, fond, _owned, _not_a_label, _asked),
    build=_build,
    words=cue_words("judgement"),
)
