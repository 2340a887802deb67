from datetime import timedelta

import pytest

from heartfelt.base.refusal import Refusal
from heartfelt.base.sides import Side
from heartfelt.base.topics import Purpose
from heartfelt.talk import moves as m
from heartfelt.talk import offers, view
from heartfelt.talk.events import Heard, Rest, TalkOffered, TopicsRevealed, UnsaidChoice
from heartfelt.talk.floor import cards
from heartfelt.talk.moves import MOVES
from heartfelt.talk.phases import Phase
from heartfelt.talk.state import agreements, signed
from heartfelt.talk.timing import OFFER_RESTS_AFTER, remaining_s
from talk_scenes import OFFERS, START, Table, topic
from talk_walks import through_turns, to_close, to_first_turn, to_unsaid

ALICE, BOB = Side.A, Side.B


@pytest.fixture
def floor() -> Table:
    table = Table(OFFERS[2])
    to_first_turn(table)
    return table


def test_it_goes_from_offer_to_a_signed_close(floor: Table):
    to_unsaid(floor)
    to_close(floor)
    assert floor.state.phase is Phase.CLOSED
    assert floor.state.concluded
    assert signed(floor.state)


def test_it_reveals_topics_only_together():
    table = Table(OFFERS[2])
    table.moved(ALICE, m.BringTopics(topics=(topic(ALICE),)))
    assert view(table.log, BOB) == view(table.log[:1], BOB)
    events = table.moved(BOB, m.BringTopics(topics=()))
    assert isinstance(events[-1], TopicsRevealed)
    assert len(view(table.log, BOB).topics) == 1


def test_it_refuses_topics_in_the_name_of_the_other():
    table = Table(OFFERS[2])
    refused = table.move(ALICE, m.BringTopics(topics=(topic(BOB),)))
    assert isinstance(refused, Refusal)
    assert refused.reason == "topics.not-mine"


def test_a_no_looks_like_silence():
    silent, declined = Table(OFFERS[0]), Table(OFFERS[0])
    declined.moved(BOB, m.DeclineOffer())
    assert view(declined.log, ALICE) == view(silent.log, ALICE)
    later = declined.now + OFFER_RESTS_AFTER
    assert offers(view(declined.log, ALICE), ALICE, later) == offers(
        view(silent.log, ALICE), ALICE, later
    )
    assert "accept-offer" not in offers(silent.state, BOB, later)


def test_after_two_not_yets_one_sentence_moves_it_on(floor: Table):
    floor.moved(ALICE, m.FinishTurn())
    for heard in (Heard.NOT_YET, Heard.ALMOST):
        floor.moved(BOB, m.Reflect())
        floor.moved(ALICE, m.AnswerReflection(heard=heard))
    assert floor.state.phase is Phase.ONE_SENTENCE
    floor.moved(ALICE, m.SayOneSentence(words="I miss our evenings"))
    floor.moved(BOB, m.RepeatSentence())
    assert floor.state.phase is Phase.BREATH


def test_the_listener_cannot_take_the_floor(floor: Table):
    assert not {"finish-turn", "go-on"} & offers(floor.state, BOB, floor.now)
    refused = floor.move(BOB, m.FinishTurn())
    assert isinstance(refused, Refusal)


def test_a_breath_passes_before_the_floor_changes(floor: Table):
    floor.moved(ALICE, m.FinishTurn())
    floor.moved(BOB, m.Reflect())
    floor.moved(ALICE, m.AnswerReflection())
    assert "go-on" not in offers(floor.state, BOB, floor.now)
    floor.pass_time(5)
    assert "go-on" in offers(floor.state, BOB, floor.now)
    assert "go-on" not in offers(floor.state, ALICE, floor.now)


def test_a_pause_takes_nothing_from_the_turn(floor: Table):
    floor.pass_time(60)
    left = remaining_s(floor.state.turn, floor.now)
    floor.moved(BOB, m.PauseTalk(minutes=20))
    assert offers(floor.state, ALICE, floor.now) == {"pause", "end-kindly", "come-back"}
    floor.pass_time(3000)
    for side in Side:
        floor.moved(side, m.ComeBack())
    assert remaining_s(floor.state.turn, floor.now) == left


def test_time_can_only_be_added(floor: Table):
    before = remaining_s(floor.state.turn, floor.now)
    floor.moved(BOB, m.AddTime())
    assert remaining_s(floor.state.turn, floor.now) == before + 120


def test_a_question_is_asked_once_and_answered_once(floor: Table):
    through_turns(floor)
    card = cards(floor.state)[0]
    floor.moved(ALICE, m.AskQuestion(card=card))
    assert "ask-question" not in offers(floor.state, BOB, floor.now)
    floor.moved(BOB, m.AnswerQuestion())
    refused = floor.move(ALICE, m.AskQuestion(card=card))
    assert isinstance(refused, Refusal)
    floor.moved(BOB, m.PassCuriosity())
    assert floor.state.phase is Phase.WISH


def test_a_decision_asks_for_ideas_and_being_heard_only_if_both_wish():
    for purpose, expected in ((Purpose.DECIDE, Phase.IDEAS), (Purpose.BE_HEARD, Phase.WISH)):
        table = Table(OFFERS[2])
        to_first_turn(table, purpose)
        through_turns(table)
        for side in Side:
            table.moved(side, m.PassCuriosity())
        assert table.state.phase is expected
    table.moved(ALICE, m.TellWish(yes=True))
    table.moved(BOB, m.TellWish(yes=False))
    assert table.state.phase is Phase.BETWEEN


def test_keeping_something_unsaid_cannot_be_told_from_having_nothing(floor: Table):
    to_unsaid(floor)
    logs = []
    for choice in UnsaidChoice.KEEP, UnsaidChoice.LET_GO, UnsaidChoice.NOTHING:
        table = Table()
        table.log, table.now = list(floor.log), floor.now
        table.moved(ALICE, m.TellUnsaid(choice=choice))
        table.moved(BOB, m.TellUnsaid(choice=UnsaidChoice.NOTHING))
        logs.append(view(table.log, BOB))
    assert logs[0] == logs[1] == logs[2]


def test_better_later_does_not_say_who():
    states = []
    for worn_out in Side:
        table = Table(OFFERS[2])
        table.moved(ALICE, m.BringTopics())
        table.moved(BOB, m.BringTopics())
        table.moved(ALICE, m.BeginTalk())
        for side in Side:
            rest = Rest.WORN_OUT if side is worn_out else Rest.RESTED
            table.moved(side, m.TellReadiness(rest=rest))
        states.append(view(table.log, None))
    assert states[0] == states[1]
    assert states[0].phase is Phase.BETTER_LATER


def test_a_new_wording_empties_the_signatures(floor: Table):
    to_unsaid(floor)
    for side in Side:
        floor.moved(side, m.TellUnsaid())
    for side in Side:
        floor.moved(side, m.TellUnderstood())
    floor.moved(ALICE, m.ProposeAgreement(when="it is Sunday", will="walk"))
    proposal = floor.state.proposals[0].agreement.id
    assert isinstance(floor.move(ALICE, m.AcceptAgreement(agreement=proposal)), Refusal)
    floor.moved(BOB, m.AcceptAgreement(agreement=proposal))
    for side in Side:
        floor.moved(side, m.FinishAgreements())
    assert len(agreements(floor.state)) == 1
    floor.moved(ALICE, m.ProposeSentence(words="We listen"))
    first = floor.state.sentence.id
    floor.moved(ALICE, m.SignSentence(sentence=first))
    floor.moved(BOB, m.ProposeSentence(words="We listen to each other"))
    assert not floor.state.sentence.signed
    refused = floor.move(BOB, m.SignSentence(sentence=first))
    assert isinstance(refused, Refusal)
    assert refused.reason == "sentence.changed"


def test_too_much_text_is_refused_with_its_limit(floor: Table):
    refused = floor.move(ALICE, m.FinishTurn(words="a" * 4_001))
    assert isinstance(refused, Refusal)
    assert refused.reason == "text.too-long"
    assert refused.facts == {"limit": 4_000, "length": 4_001}


def test_every_move_has_a_file_of_its_own_name():
    for tag, move in MOVES.items():
        assert move.__module__.rsplit(".", 1)[1] == tag.replace("-", "_")


def test_ending_kindly_says_nothing_about_who(floor: Table):
    other = Table()
    other.log, other.now = list(floor.log), floor.now
    floor.pass_time(timedelta(minutes=1).total_seconds())
    other.pass_time(timedelta(minutes=1).total_seconds())
    assert floor.moved(ALICE, m.EndKindly()) == other.moved(BOB, m.EndKindly())


def test_what_has_no_room_rests_until_a_day():
    table = Table(OFFERS[2])
    mine, theirs = topic(ALICE), topic(BOB, words="Money")
    table.moved(ALICE, m.BringTopics(topics=(mine,)))
    table.moved(BOB, m.BringTopics(topics=(theirs,)))
    for side in Side:
        table.moved(side, m.OrderTopics(order=(mine.id, theirs.id)))
    assert [(p.topic.id, p.until) for p in table.state.parked] == [
        (theirs.id, table.now.date() + timedelta(weeks=2))
    ]


def test_what_was_not_reached_rests_until_a_day():
    table = Table(TalkOffered(at=START, by=ALICE, tone="check-in", minutes=60, together=True))
    to_first_turn(table)
    through_turns(table)
    table.moved(ALICE, m.Conclude())
    assert [p.until for p in table.state.parked] == [table.now.date() + timedelta(weeks=2)]
