"""A short name for exactly where a talk stands, so that a form made elsewhere is noticed."""

from heartfelt.talk.state import State


def step(state: State) -> str:
    """Return the name of the step, such as ``reflecting.0.2.1``.

    It changes whenever what is asked of the partners changes, and never by a private answer, a
    pause, a repair or by two partners answering the same question at once.
    """
    marks = (state.place_no, state.turns_taken, state.not_yets, len(state.unsaid_by))
    return ".".join([state.phase.value, *map(str, marks)])
