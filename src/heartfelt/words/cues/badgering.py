# ruff: noqa: E501 - an expression is read best on one line
"""Pressing: the same question again, an answer demanded on the spot."""

from heartfelt.words.alternatives import from_frames
from heartfelt.words.cue import Cue, pattern
from heartfelt.words.guards import EVERYWHERE, fond, supposed
from heartfelt.words.lexicon import cue_words

CUE = Cue(
    kind="badgering",
    patterns=(
        pattern(
            r"\bi(?:'?ve| have)? (?:asked|told|reminded|begged|said (?:it|this) to) <you> (?:a (?:hundred|thousand|million|dozen|few dozen)|(?:\d{1,5}|five|six|seven|eight|nine|ten|twenty|fifty|hundreds?|thousands?|dozens|countless|so many|umpteen|like \d+))(?: of| and \w+)? times\b",
            0.75,
        ),
        pattern(
            r"<start>(?:answer (?:me|the question|my question)|i asked you a (?:simple )?question|i'?m (?:still )?waiting for an answer|i want an answer|give me an answer|tell me (?:right )?now|just (?:tell me|answer)(?: already| now)|well\?+ ?(?:well\?+|answer|say something)|say something already|yes or no\?*!+)(?=[\s.!?,]|$)",
            0.75,
            needs_you=False,
        ),
        pattern(
            r"\bi(?:'?m| am) not (?:letting (?:this|it) (?:go|drop)|dropping (?:this|it)|going to (?:drop|let) (?:this|it)|leaving (?:this|it) alone|going to stop asking|leaving until)\b|\bi(?:'?ll| will) (?:keep asking|ask (?:again and again|until)|not stop (?:asking|until))\b|\bi won'?t (?:stop|let (?:this|it) (?:go|drop)|drop it) (?:until|till)\b",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b<you>(?:'re| are|r) not (?:leaving|going (?:anywhere|to bed|to sleep)|getting out of (?:this|it)) (?:until|till|before)\b|\bnobody (?:leaves|sleeps|is going to bed) until\b|\bwe(?:'re| are) not (?:going to bed|sleeping|leaving) until (?:you|this)\b",
            0.75,
        ),
        pattern(
            r"\b(?:why\?+ why\?+|why why why|what\?+ what\?+|hello\?{2,}|well\?{2,})|\b(?:why (?:aren'?t|are|r) (?:you|u) (?:not )?(?:answering|replying|ignoring me|texting back|picking up))\b",
            0.6,
            needs_you=False,
        ),
        pattern(
            r"\b(?:i(?:'?ll| will) ask (?:you )?(?:one (?:last|more) time|again)|for the (?:last|hundredth|thousandth|millionth|umpteenth|\d+th) time|once and for all|how (?:often|long) (?:do i have to|must i|have i got to) (?:ask|wait))\b",
            0.7,
            needs_you=False,
        ),
        pattern(
            r"\b(?:stop (?:avoiding|dodging|changing) (?:the|my) (?:question|subject|questions)|<you>(?:'re| are) (?:dodging|avoiding) (?:the|my) question|you still (?:haven'?t|have not) answered)\b",
            0.65,
            needs_you=False,
        ),
    ),
    guards=(*EVERYWHERE, fond, supposed),
    build=from_frames,
    words=cue_words("badgering"),
)
