"""Everything partners can do in a talk: one move a file, named here once."""

from collections.abc import Mapping

from heartfelt.talk.moves.accept_agreement import AcceptAgreement
from heartfelt.talk.moves.accept_offer import AcceptOffer
from heartfelt.talk.moves.accept_promises import AcceptPromises
from heartfelt.talk.moves.add_time import AddTime
from heartfelt.talk.moves.agree_day import AgreeDay
from heartfelt.talk.moves.answer_question import AnswerQuestion
from heartfelt.talk.moves.answer_reflection import AnswerReflection
from heartfelt.talk.moves.ask_question import AskQuestion
from heartfelt.talk.moves.begin_talk import BeginTalk
from heartfelt.talk.moves.bring_topics import BringTopics
from heartfelt.talk.moves.choose_slot import ChooseSlot
from heartfelt.talk.moves.close_review import CloseReview
from heartfelt.talk.moves.close_talk import CloseTalk
from heartfelt.talk.moves.come_back import ComeBack
from heartfelt.talk.moves.conclude import Conclude
from heartfelt.talk.moves.decline_offer import DeclineOffer
from heartfelt.talk.moves.drop_agreement import DropAgreement
from heartfelt.talk.moves.end_kindly import EndKindly
from heartfelt.talk.moves.find_another_time import FindAnotherTime
from heartfelt.talk.moves.finish_agreements import FinishAgreements
from heartfelt.talk.moves.finish_ideas import FinishIdeas
from heartfelt.talk.moves.finish_turn import FinishTurn
from heartfelt.talk.moves.give_thanks import GiveThanks
from heartfelt.talk.moves.go_anyway import GoAnyway
from heartfelt.talk.moves.go_on import GoOn
from heartfelt.talk.moves.hear_unsaid import HearUnsaid
from heartfelt.talk.moves.leave_open import LeaveOpen
from heartfelt.talk.moves.move import Move
from heartfelt.talk.moves.name_idea import NameIdea
from heartfelt.talk.moves.next_topic import NextTopic
from heartfelt.talk.moves.order_topics import OrderTopics
from heartfelt.talk.moves.park_topic import ParkTopic
from heartfelt.talk.moves.pass_curiosity import PassCuriosity
from heartfelt.talk.moves.pause import PauseTalk
from heartfelt.talk.moves.propose_agreement import ProposeAgreement
from heartfelt.talk.moves.propose_day import ProposeDay
from heartfelt.talk.moves.propose_sentence import ProposeSentence
from heartfelt.talk.moves.propose_slots import ProposeSlots
from heartfelt.talk.moves.reflect import Reflect
from heartfelt.talk.moves.repair import OfferRepair
from heartfelt.talk.moves.repeat_sentence import RepeatSentence
from heartfelt.talk.moves.review_agreement import ReviewAgreement
from heartfelt.talk.moves.say_farewell import SayFarewell
from heartfelt.talk.moves.say_one_sentence import SayOneSentence
from heartfelt.talk.moves.say_unsaid import SayUnsaid
from heartfelt.talk.moves.show_opener import ShowOpener
from heartfelt.talk.moves.sign_sentence import SignSentence
from heartfelt.talk.moves.take_back import TakeBack
from heartfelt.talk.moves.take_moment import TakeMoment
from heartfelt.talk.moves.tell_readiness import TellReadiness
from heartfelt.talk.moves.tell_understood import TellUnderstood
from heartfelt.talk.moves.tell_unsaid import TellUnsaid
from heartfelt.talk.moves.tell_wish import TellWish
from heartfelt.talk.moves.wish_now import WishNow

MOVES: Mapping[str, type[Move]] = {
    "accept-offer": AcceptOffer,
    "decline-offer": DeclineOffer,
    "propose-slots": ProposeSlots,
    "choose-slot": ChooseSlot,
    "wish-now": WishNow,
    "bring-topics": BringTopics,
    "take-back": TakeBack,
    "order-topics": OrderTopics,
    "begin-talk": BeginTalk,
    "find-another-time": FindAnotherTime,
    "tell-readiness": TellReadiness,
    "go-anyway": GoAnyway,
    "accept-promises": AcceptPromises,
    "take-moment": TakeMoment,
    "review-agreement": ReviewAgreement,
    "close-review": CloseReview,
    "give-thanks": GiveThanks,
    "add-time": AddTime,
    "show-opener": ShowOpener,
    "finish-turn": FinishTurn,
    "reflect": Reflect,
    "answer-reflection": AnswerReflection,
    "say-one-sentence": SayOneSentence,
    "repeat-sentence": RepeatSentence,
    "go-on": GoOn,
    "ask-question": AskQuestion,
    "answer-question": AnswerQuestion,
    "pass-curiosity": PassCuriosity,
    "tell-wish": TellWish,
    "name-idea": NameIdea,
    "finish-ideas": FinishIdeas,
    "next-topic": NextTopic,
    "park-topic": ParkTopic,
    "conclude": Conclude,
    "tell-unsaid": TellUnsaid,
    "say-unsaid": SayUnsaid,
    "hear-unsaid": HearUnsaid,
    "tell-understood": TellUnderstood,
    "propose-agreement": ProposeAgreement,
    "accept-agreement": AcceptAgreement,
    "drop-agreement": DropAgreement,
    "finish-agreements": FinishAgreements,
    "propose-sentence": ProposeSentence,
    "sign-sentence": SignSentence,
    "leave-open": LeaveOpen,
    "propose-day": ProposeDay,
    "agree-day": AgreeDay,
    "say-farewell": SayFarewell,
    "close-talk": CloseTalk,
    "pause": PauseTalk,
    "come-back": ComeBack,
    "repair": OfferRepair,
    "end-kindly": EndKindly,
}

__all__ = [
    "MOVES",
    "AcceptAgreement",
    "AcceptOffer",
    "AcceptPromises",
    "AddTime",
    "AgreeDay",
    "AnswerQuestion",
    "AnswerReflection",
    "AskQuestion",
    "BeginTalk",
    "BringTopics",
    "ChooseSlot",
    "CloseReview",
    "CloseTalk",
    "ComeBack",
    "Conclude",
    "DeclineOffer",
    "DropAgreement",
    "EndKindly",
    "FindAnotherTime",
    "FinishAgreements",
    "FinishIdeas",
    "FinishTurn",
    "GiveThanks",
    "GoAnyway",
    "GoOn",
    "HearUnsaid",
    "LeaveOpen",
    "Move",
    "NameIdea",
    "NextTopic",
    "OfferRepair",
    "OrderTopics",
    "ParkTopic",
    "PassCuriosity",
    "PauseTalk",
    "ProposeAgreement",
    "ProposeDay",
    "ProposeSentence",
    "ProposeSlots",
    "Reflect",
    "RepeatSentence",
    "ReviewAgreement",
    "SayFarewell",
    "SayOneSentence",
    "SayUnsaid",
    "ShowOpener",
    "SignSentence",
    "TakeBack",
    "TakeMoment",
    "TellReadiness",
    "TellUnderstood",
    "TellUnsaid",
    "TellWish",
    "WishNow",
]
