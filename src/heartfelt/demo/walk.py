"""Walking a made-up couple through a talk, by the same actions that people use."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import msgspec

from heartfelt.actions.access import Access
from heartfelt.actions.command import Command
from heartfelt.actions.hold import Sight, act, look
from heartfelt.actions.offer import Offer, offer_talk
from heartfelt.actions.ports import World
from heartfelt.actions.remember import check_in
from heartfelt.base.clock import ManualClock
from heartfelt.base.ids import new_id
from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.topics import Topic
from heartfelt.demo.stories import Story
from heartfelt.growth.checkins import CheckIn, When
from heartfelt.talk import moves as m
from heartfelt.talk.events import Heard, UnsaidChoice
from heartfelt.talk.moves.move import Move
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import State

MOST_STEPS = 200
T = TypeVar("T")


class TripError(Exception):
    """A story that the talk refuses: the demonstration and the rules have grown apart."""


class Evening(msgspec.Struct, frozen=True, kw_only=True):
    """Two people at one device on one evening. `world` has a clock of its own."""

    world: World
    clock: ManualClock
    access: Access
    story: Story
    talk: str


def begin(world: World, access: Access, story: Story) -> Evening:
    """Offer a talk at the time of the story, for two who sit at one device.

    One of today begins seven minutes ago, so that its middle is now.
    """
    ago = timedelta(days=story.days_ago, minutes=7)
    clock = ManualClock(world.clock.now() - ago)
    then = msgspec.structs.replace(world, clock=clock)
    offer = Offer(tone=story.tone, minutes=story.minutes, together=True)
    talk = granted(offer_talk(then, access, offer, command(), by=Side.A))
    return Evening(world=then, clock=clock, access=access, story=story, talk=talk)


def walk(evening: Evening, *, until: Callable[[State], bool]) -> None:
    """Go on with a talk as its story tells, one phase after the other."""
    for _ in range(MOST_STEPS):
        state = granted(look(evening.world, evening.access, evening.talk)).state
        if until(state):
            return
        _STEPS[state.phase](evening, state)
        evening.clock.advance(timedelta(seconds=6))
    raise TripError


def _move(evening: Evening, side: Side, move: Move) -> None:
    mine, sight = _held_by(evening, side)
    answer = act(evening.world, mine, evening.talk, move, command(), side=side, at_step=sight.step)
    granted(answer)


def _held_by(evening: Evening, side: Side) -> tuple[Access, Sight]:
    mine = msgspec.structs.replace(evening.access, holder=side)
    return mine, granted(look(evening.world, mine, evening.talk))


def _both(make: Callable[[Story, int], Move]) -> Callable[[Evening, State], None]:
    """Let both do the same, A and then B; `make` gets whose it is as 0 or 1."""

    def step(evening: Evening, _: State) -> None:
        for at, side in enumerate(Side):
            _move(evening, side, make(evening.story, at))

    return step


def _either(move: Move) -> Callable[[Evening, State], None]:
    """Let whoever may do it do it."""

    def step(evening: Evening, _: State) -> None:
        tag = str(type(move).__struct_config__.tag)
        offers = granted(look(evening.world, evening.access, evening.talk)).offers
        _move(evening, next(side for side in Side if tag in offers[side]), move)

    return step


def _bring(evening: Evening, _: State) -> None:
    for side in Side:
        topics = tuple(
            Topic(
                id=new_id(),
                by=side,
                words=one.words,
                kind=one.kind,
                purpose=one.purpose,
                can_wait=one.can_wait,
            )
            for one in evening.story.topics
            if one.by is side
        )
        _move(evening, side, m.BringTopics(topics=topics))


def _order(evening: Evening, state: State) -> None:
    ids = {topic.words: topic.id for topic in state.topics}
    order = tuple(ids[one.words] for one in evening.story.topics)
    for side in Side:
        _move(evening, side, m.OrderTopics(order=order))


def _taps(when: When) -> Callable[[Evening, State], None]:
    def step(evening: Evening, _: State) -> None:
        story = evening.story
        tapped = story.before if when is When.BEFORE else story.after
        for at, side in enumerate(Side):
            mine, sight = _held_by(evening, side)
            own = _checkin(evening, when, tapped[at]) if tapped else None
            granted(check_in(evening.world, mine, own, evening.talk, command(), at_step=sight.step))

    return step


def _checkin(evening: Evening, when: When, taps: tuple[int, ...]) -> CheckIn:
    closeness, confidence, trust, *after = taps
    return CheckIn(
        talk=evening.talk,
        when=when,
        day=evening.clock.now().date(),
        closeness=closeness,
        confidence=confidence,
        trust=trust,
        understood=after[0] if after else None,
    )


def _review(evening: Evening, state: State) -> None:
    for one, outcome in zip(state.carried, evening.story.outcomes, strict=False):
        _move(evening, Side.A, m.ReviewAgreement(agreement=one.id, outcome=outcome))
    _move(evening, Side.B, m.CloseReview())


def _speak(evening: Evening, state: State) -> None:
    if state.turn is None:
        raise TripError
    opener = evening.story.opener
    if opener and state.place_no == 1:
        _move(evening, state.turn.speaker, m.ShowOpener(words=opener))
        return
    evening.clock.advance(timedelta(seconds=60))
    words = _at(evening.story.turns, _turn_no(state))
    _move(evening, state.turn.speaker, m.FinishTurn(words=words))


def _reflect(evening: Evening, state: State) -> None:
    if state.turn is None:
        raise TripError
    words = _at(evening.story.reflections, _turn_no(state))
    _move(evening, state.turn.speaker.other, m.Reflect(words=words))


def _turn_no(state: State) -> int:
    return state.place_no * state.rounds * len(Side) + state.turns_taken


def _confirm(evening: Evening, state: State) -> None:
    if state.turn is None:
        raise TripError
    _move(evening, state.turn.speaker, m.AnswerReflection(heard=Heard.YES))


def _between(evening: Evening, state: State) -> None:
    more = state.place_no < len(state.agenda.places)
    _either(m.NextTopic() if more else m.Conclude())(evening, state)


def _agree(evening: Evening, state: State) -> None:
    for one in evening.story.agreements:
        look_on = _in_days(evening, one.look_in_days)
        tried = m.ProposeAgreement(when=one.when, will=one.will, who=one.who, look_on=look_on)
        _move(evening, Side.A, tried)
    proposed = granted(look(evening.world, evening.access, evening.talk)).state.proposals
    for proposal in proposed:
        _move(evening, Side.B, m.AcceptAgreement(agreement=proposal.agreement.id))
    _both(lambda _, __: m.FinishAgreements())(evening, state)


def _sentence(evening: Evening, _: State) -> None:
    if not evening.story.sentence:
        _move(evening, Side.A, m.LeaveOpen())
        return
    _move(evening, Side.A, m.ProposeSentence(words=evening.story.sentence))
    proposed = granted(look(evening.world, evening.access, evening.talk)).state.sentence
    for side in Side:
        _move(evening, side, m.SignSentence(sentence=proposed.id if proposed else ""))


def _farewell(evening: Evening, state: State) -> None:
    day = _in_days(evening, evening.story.next_in_days)
    if day is not None:
        _move(evening, Side.B, m.ProposeDay(day=day))
        _move(evening, Side.A, m.AgreeDay(day=day))
    said = _both(lambda s, at: m.SayFarewell(thanks=s.thanks[at], forward=s.forward[at]))
    said(evening, state)
    _move(evening, Side.A, m.CloseTalk())


def _in_days(evening: Evening, days: int | None) -> date | None:
    return None if days is None else evening.clock.now().date() + timedelta(days=days)


def _at(lines: tuple[str, ...], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def command() -> Command:
    """Make a command of its own."""
    return Command(id=new_id(), body=b"")


def granted(answer: T | Refusal) -> T:
    """Return what was granted; raises `TripError` on a refusal."""
    if isinstance(answer, Refusal):
        raise TripError(answer.reason)
    return answer


_STEPS: dict[Phase, Callable[[Evening, State], None]] = {
    Phase.TOPICS: _bring,
    Phase.ORDER: _order,
    Phase.PLANNED: _either(m.BeginTalk()),
    Phase.READY: _both(lambda _, __: m.TellReadiness(fed=True, sober=True, time=True)),
    Phase.PROMISES: _both(lambda _, __: m.AcceptPromises()),
    Phase.BEFORE: _taps(When.BEFORE),
    Phase.REVIEW: _review,
    Phase.THANKS: _both(lambda s, at: m.GiveThanks(words=s.opening_thanks[at])),
    Phase.SPEAKING: _speak,
    Phase.REFLECTING: _reflect,
    Phase.CONFIRMING: _confirm,
    Phase.BREATH: _either(m.GoOn()),
    Phase.CURIOSITY: _both(lambda _, __: m.PassCuriosity()),
    Phase.WISH: _both(lambda _, __: m.TellWish(yes=False)),
    Phase.IDEAS: _both(lambda _, __: m.FinishIdeas()),
    Phase.BETWEEN: _between,
    Phase.UNSAID: _both(lambda _, __: m.TellUnsaid(choice=UnsaidChoice.NOTHING)),
    Phase.UNDERSTOOD: _both(
        lambda s, at: m.TellUnderstood(understood=s.understood[at], keep=s.keep[at])
    ),
    Phase.AGREEING: _agree,
    Phase.SENTENCE: _sentence,
    Phase.AFTER: _taps(When.AFTER),
    Phase.FAREWELL: _farewell,
}
