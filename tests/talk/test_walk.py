"""Two partners at random: whatever they do, the promises of the machine hold."""

import itertools
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import BOTH, Side
from heartfelt.base.topics import Purpose
from heartfelt.talk import offers, replay, sight, view
from heartfelt.talk.events import QuestionAsked, TurnBegan, TurnSpoken
from heartfelt.talk.lift import lifted, written
from heartfelt.talk.moves import MOVES
from heartfelt.talk.phases import Phase
from heartfelt.talk.sight import is_private
from heartfelt.talk.timing import remaining_s
from talk_scenes import OFFERS, SIDES, Table, sensible
from talk_walks import to_first_turn, to_unsaid

RARE = {
    "end-kindly",
    "pause",
    "repair",
    "add-time",
    "drop-agreement",
    "find-another-time",
    "conclude",
    "decline-offer",
    "take-back",
}


class TwoPartners(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.table = Table()

    @initialize(start=st.sampled_from([0, 1, 2, 3, 4]), purpose=st.sampled_from(list(Purpose)))
    def somewhere_along_the_way(self, start: int, purpose: Purpose) -> None:
        if start < 3:
            self.table = Table(OFFERS[start])
            return
        self.table = Table(OFFERS[2])
        to_first_turn(self.table, purpose)
        if start == 4:
            to_unsaid(self.table)

    @precondition(lambda self: self.table.state.phase is not Phase.CLOSED)
    @rule(data=st.data(), steps=st.integers(5, 25))
    def they_go_on(self, data, steps: int) -> None:
        """A stretch of moves, the rare ones left out, so that the walk gets somewhere."""
        for _ in range(steps):
            self.table.pass_time(data.draw(st.sampled_from([6, 30, 300])))
            able = [s for s in SIDES if offers(self.table.state, s, self.table.now) - RARE]
            if not able:
                return
            self._move(data, data.draw(st.sampled_from(able)), rare=False)

    @precondition(lambda self: self.table.state.phase is not Phase.CLOSED)
    @rule(data=st.data(), side=st.sampled_from(SIDES))
    def someone_does_something_rare(self, data, side: Side) -> None:
        self._move(data, side, rare=True)

    def _move(self, data, side: Side, *, rare: bool) -> None:
        """Whatever is offered is accepted; the other's bytes change only by what they may see."""
        table = self.table
        state, now = table.state, table.now
        open_moves = offers(state, side, now)
        wanted = sorted(open_moves & RARE if rare else open_moves - RARE)
        tag = data.draw(st.sampled_from(wanted), label="tag")
        move = data.draw(sensible(tag, state, side, now), label="move")
        before_turn = state.turn
        other_before = view(table.log, side.other)
        events = table.moved(side, move)
        assert events
        if all(is_private(e) for e in events):
            assert view(table.log, side.other) == other_before
        after = table.state.turn
        if before_turn is not None and after is not None and before_turn.began == after.began:
            assert after.total_s >= before_turn.total_s
            if state.paused is None and table.state.paused is None:
                assert remaining_s(after, now) >= remaining_s(before_turn, now)

    @precondition(lambda self: self.table.state.phase is not Phase.CLOSED)
    @rule(data=st.data(), side=st.sampled_from(SIDES))
    def someone_oversteps(self, data, side: Side) -> None:
        """Whatever is not offered is refused, and changes nothing."""
        table = self.table
        closed_moves = sorted(set(MOVES) - offers(table.state, side, table.now))
        tag = data.draw(st.sampled_from(closed_moves))
        before = list(table.log)
        refused = table.move(side, MOVES[tag]())
        assert isinstance(refused, Refusal)
        assert refused.reason == "move.not-now"
        assert table.log == before

    @rule(seconds=st.sampled_from([1, 6, 200, 4000]))
    def time_passes(self, seconds: int) -> None:
        before = self.table.state
        self.table.pass_time(seconds)
        assert self.table.state == before

    @invariant()
    def pages_know_what_the_machine_knows(self) -> None:
        for side in BOTH:
            seen = view(self.table.log, side)
            assert offers(seen, side, self.table.now) == offers(
                self.table.state, side, self.table.now
            )

    @invariant()
    def pause_and_end_are_always_open(self) -> None:
        for side in BOTH:
            if self.table.state.phase is not Phase.CLOSED:
                assert {"pause", "end-kindly"} <= offers(self.table.state, side, self.table.now)
            else:
                assert not offers(self.table.state, side, self.table.now)

    @invariant()
    def nothing_private_reaches_the_other(self) -> None:
        for side in BOTH:
            visible = [e for e in self.table.log if sight(e, side) is not None]
            assert all(e.by is side for e in visible if is_private(e))
            mine = view(self.table.log, side)
            for given in mine.answers.values():
                assert set(given) <= {side}
        shared = view(self.table.log, None)
        assert not any(given for given in shared.answers.values())

    @invariant()
    def one_floor(self) -> None:
        spoken_in = {Phase.SPEAKING, Phase.SAYING}
        may_speak = [
            side
            for side in BOTH
            if {"finish-turn", "say-unsaid"} & offers(self.table.state, side, self.table.now)
        ]
        if self.table.state.phase in spoken_in and self.table.state.paused is None:
            assert len(may_speak) == 1
        else:
            assert not may_speak

    @invariant()
    def both_get_the_same_guaranteed_minutes(self) -> None:
        begun: dict[str, list[Side]] = {}
        for event in self.table.log:
            if isinstance(event, TurnBegan):
                begun.setdefault(event.topic, []).append(event.speaker)
        for topic, speakers in begun.items():
            assert abs(speakers.count(Side.A) - speakers.count(Side.B)) <= 1
            assert all(one is not other for one, other in itertools.pairwise(speakers))
            finished = [t for t in begun if t != topic] and topic != list(begun)[-1]
            concluded_early = any(type(e).__name__ == "ConclusionOpened" for e in self.table.log)
            if finished and not concluded_early:
                assert speakers.count(Side.A) == speakers.count(Side.B)

    @invariant()
    def no_question_twice(self) -> None:
        asked = [(e.by, e.card) for e in self.table.log if isinstance(e, QuestionAsked)]
        assert len(asked) == len(set(asked))

    @invariant()
    def every_turn_is_reflected(self) -> None:
        """The floor changes only after a yes, or by the two-not-yet rule."""
        spoken = False
        for event in self.table.log:
            name = type(event).__name__
            if isinstance(event, TurnSpoken):
                spoken = True
            elif name in {"OneSentenceRepeated"} or (
                name == "ReflectionAnswered" and event.heard.value == "yes"
            ):
                spoken = False
            elif isinstance(event, TurnBegan):
                assert not spoken

    @invariant()
    def replay_equals_live_and_survives_storage(self) -> None:
        stored = [lifted(written(event)) for event in self.table.log]
        assert stored == self.table.log
        assert replay(stored) == self.table.state
        assert self.table.state.version == len(self.table.log)


TwoPartners.TestCase.settings = settings(
    max_examples=200,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
test_two_partners_at_random = TwoPartners.TestCase


def test_it_lets_a_refused_turn_end_without_time_pressure():
    """A ring that rests takes nothing away: after an hour the speaker still has the floor."""
    table = Table(OFFERS[2])
    to_first_turn(table)
    table.pass_time(timedelta(hours=1).total_seconds())
    speaker = table.state.turn.speaker
    assert remaining_s(table.state.turn, table.now) == 0
    assert "finish-turn" in offers(table.state, speaker, table.now)
    assert "finish-turn" not in offers(table.state, speaker.other, table.now)
