"""What the log says of an error: its kind and where it was. Never its text: that may hold words."""

import traceback
from pathlib import Path

HERE = Path(__file__).parent.parent
ELSEWHERE = "elsewhere"


def where(failure: BaseException) -> str:
    """Return an error's kind, those it came from, and the lines of ours that it passed."""
    kinds = [type(failure).__name__]
    cause = failure.__cause__ or failure.__context__
    while cause is not None and len(kinds) < 5:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    frames = traceback.extract_tb(failure.__traceback__)
    ours = [
        f"{Path(frame.filename).relative_to(HERE)}:{frame.lineno}"
        for frame in frames
        if Path(frame.filename).is_relative_to(HERE)
    ]
    return f"{' from '.join(kinds)} at {' > '.join(ours) or ELSEWHERE}"
