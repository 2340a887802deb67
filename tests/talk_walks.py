"""Well-trodden ways through a talk, for tests that want to start somewhere along it."""

from heartfelt.base.sides import Side
from heartfelt.base.topics import Purpose
from heartfelt.talk import moves as m
from heartfelt.talk import offers
from heartfelt.talk.events import Heard, UnsaidChoice
from heartfelt.talk.state import topic_now
from talk_scenes import Table, topic


def to_first_turn(table: Table, purpose: Purpose = Purpose.BE_HEARD) -> None:
    """From two people at the table to the first turn on the first topic."""
    mine, theirs = topic(Side.A, purpose), topic(Side.B, purpose, "Money")
    table.moved(Side.A, m.BringTopics(topics=(mine,)))
    table.moved(Side.B, m.BringTopics(topics=(theirs,)))
    for side in Side:
        table.moved(side, m.OrderTopics(order=(mine.id, theirs.id)))
    table.moved(Side.B, m.BeginTalk())
    for side in Side:
        table.moved(side, m.TellReadiness(fed=True, sober=True, time=True))
    for side in Side:
        table.moved(side, m.AcceptPromises())
    for side in Side:
        table.moved(side, m.TakeMoment())
    for side in Side:
        table.moved(side, m.GiveThanks(words="Thank you for the tea"))


def through_turns(table: Table) -> None:
    """Every turn of the topic on the table, each understood at once."""
    while table.state.turn is not None:
        speaker = table.state.turn.speaker
        table.pass_time(60)
        table.moved(speaker, m.FinishTurn())
        table.moved(speaker.other, m.Reflect())
        table.moved(speaker, m.AnswerReflection(heard=Heard.YES))
        table.pass_time(6)
        due = topic_now(table.state)
        assert due is not None
        for side in Side:
            if "go-on" in _open(table, side):
                table.moved(side, m.GoOn())
                break


def to_unsaid(table: Table) -> None:
    """From the first turn to the round for the unsaid."""
    through_turns(table)
    for side in Side:
        table.moved(side, m.PassCuriosity())
    for side in Side:
        if "tell-wish" in _open(table, side):
            table.moved(side, m.TellWish(yes=False))
    table.moved(Side.A, m.Conclude())


def to_close(table: Table) -> None:
    """From the round for the unsaid to a signed sentence and the close."""
    for side in Side:
        table.moved(side, m.TellUnsaid(choice=UnsaidChoice.NOTHING))
    for side in Side:
        table.moved(side, m.TellUnderstood(understood="You are tired", keep="The walks"))
    for side in Side:
        table.moved(side, m.FinishAgreements())
    table.moved(Side.A, m.ProposeSentence(words="We hear each other"))
    sentence = table.state.sentence
    assert sentence is not None
    for side in Side:
        table.moved(side, m.SignSentence(sentence=sentence.id))
    for side in Side:
        table.moved(side, m.TakeMoment())
    for side in Side:
        table.moved(side, m.SayFarewell(thanks="For staying", forward="Sunday"))
    table.moved(Side.B, m.CloseTalk())


def _open(table: Table, side: Side) -> frozenset[str]:
    return offers(table.state, side, table.now)
