"""The cues, one file each. A new cue is a file here, a file of words, and a line below."""

from heartfelt.words.cue import Cue
from heartfelt.words.cues.badgering import CUE as BADGERING
from heartfelt.words.cues.blame import CUE as BLAME
from heartfelt.words.cues.comparison import CUE as COMPARISON
from heartfelt.words.cues.contempt import CUE as CONTEMPT
from heartfelt.words.cues.demand import CUE as DEMAND
from heartfelt.words.cues.dismissal import CUE as DISMISSAL
from heartfelt.words.cues.generalization import CUE as GENERALIZATION
from heartfelt.words.cues.hostility import CUE as HOSTILITY
from heartfelt.words.cues.judgement import CUE as JUDGEMENT
from heartfelt.words.cues.mind_reading import CUE as MIND_READING
from heartfelt.words.cues.past import CUE as PAST
from heartfelt.words.cues.threat import CUE as THREAT
from heartfelt.words.cues.verdict import CUE as VERDICT

# in the order of what helps a writer most to look at first
CUES: tuple[Cue, ...] = (
    THREAT,
    HOSTILITY,
    CONTEMPT,
    BLAME,
    JUDGEMENT,
    GENERALIZATION,
    MIND_READING,
    COMPARISON,
    DISMISSAL,
    DEMAND,
    PAST,
    VERDICT,
    BADGERING,
)
