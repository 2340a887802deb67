# ruff: noqa: E501 - an expression is read best on one line
"""Holding the partner up against somebody else."""

from heartfelt.words.alternatives import from_example
from heartfelt.words.cue import Cue, Spot, compile_bounded, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed
from heartfelt.words.lexicon import cue_words

_PRAISE = compile_bounded(
    r"\b(?:you(?:'re| are)? (?:so much |way |far |much )?(?:better|kinder|nicer|calmer|lovelier|different|braver|more (?:patient|kind|gentle|loving|thoughtful|honest)) (?:than|from|with)|in (?:a|the) (?:good|best|nicest) way|i (?:love|adore|admire)|never (?:made me|listened|asked|cared|held)|hit|hurt|beat|abus|scared|cheat|lied|which i love|thank|so (?:kind|funny|brave|warm|patient|strong|beautiful|clever)|your (?:father|mother|mum|mom|dad)'?s? (?:eyes|smile|laugh|hands|kindness|heart))"
)


def _praise(spot: Spot) -> bool:
    """Pass a comparison in the partner's favour."""
    return _PRAISE.search(spot.sentence) is not None


_OTHERS = r"(?:other|everyone else'?s|everybody else'?s|most|normal|real|all the other|all my friends'?|my friends'?|my sister'?s|my brother'?s|[a-z]{3,12}'s)"
_MATE = r"(?:husbands?|wi(?:fe|ves)|boyfriends?|girlfriends?|partners?|men|women|couples|dads?|mums?|moms?|fathers?|mothers?|fianc[eé]e?s?)"

CUE = Cue(
    kind="comparison",
    patterns=(
        pattern(
            r"\bmy (?:ex|ex-\w+|ex \w+|first (?:husband|wife)|last (?:boyfriend|girlfriend|partner)|old (?:boyfriend|girlfriend)) (?:would(?:'?ve| have| ?n'?t| never| at least)?|never|always|used to|at least|knew how|could|did|didn'?t|had (?:no|more)|was (?:better|more|so much|never|always|at least))\b",
            0.75,
            needs_you=False,
        ),
        pattern(r"\bunlike <you>\b", 0.8),
        pattern(
            r"\bwhy (?:can'?t|cant|couldn'?t|aren'?t|are) <you>(?: not)?(?: just| ever)? (?:be )?(?:more |a bit more |at all |anything )?like (?!this|that\b|me to\b)",
            0.85,
        ),
        pattern(
            r"\b<you> (?:should|could|need to|ought to|'?d better) (?:try to |just |really |learn to )?be (?:a (?:bit|little) )?(?:more )?like (?!this)",
            0.8,
        ),
        pattern(
            rf"\b{_OTHERS} {_MATE}(?: actually| at least| always| all| would| can| could| even| never| manage to| somehow| don'?t have to)* (?:do|does|help|helps|manage|manages|cook|cooks|take|takes|make|makes|remember|remembers|buy|buys|spend|spends|come|comes|listen|listens|know|knows|give|gives|bring|brings|have|has|earn|earns|clean|cleans|treat|treats|talk|talks|hold|want|wants|be|complain|care|cares|pay|pays|look|looks|get|gets)\b(?=.{{0,80}}\b(?:<you>|your|me|us|too|here|why)\b|.{{0,40}}[.!?]?$)",
            0.65,
            needs_you=False,
        ),
        pattern(
            r"\b(?:you'?re|you are|u r|ur|youre|you sound|you act|you look|you'?re acting|you'?re turning into|you'?re becoming|you'?ve become|you'?re being|your)(?: just| exactly| so much| no better than| as (?:bad|lazy|selfish|stubborn|crazy|mean) as| worse than)+(?: like)? (?:your (?:mother|father|mum|mom|dad|mam|sister|brother|family|ex)|my (?:ex|father|mother|mum|mom|dad)|him|her|them)\b",
            0.8,
        ),
        pattern(
            r"\b(?:you'?re|you are|u r|ur|youre) (?:turning into|becoming) (?:your|my) (?:mother|father|mum|mom|dad|mam|ex)\b",
            0.8,
        ),
        pattern(
            r"\b(?:even|at least) (?:your (?:brother|sister|mother|father|friend|mum|mom|dad|mate|best friend)|my (?:ex|brother|sister|dad|father|mum|mom)|[a-z]{3,12}(?:'s husband|'s wife|'s boyfriend|'s girlfriend)) (?:manages?|can|could|does|helps?|remembers?|knows?|would|bothers?|cares?|listens?|asks?|called|remembered|noticed)\b",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\bi should(?:'?ve| have) (?:stayed with|married|picked|chosen) (?:my ex|someone|somebody|him|her|[a-z]{3,12}<end>|[a-z]+ instead)\b|\bi(?:'?d| would) be (?:better off|happier) with (?:someone|somebody|my ex|him|her|anyone)\b|\bnobody else'?s (?:husband|wife|partner|boyfriend|girlfriend)\b",
            0.75,
            needs_you=False,
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed, _praise),
    build=from_example,
    words=cue_words("comparison"),
)
