"""Taking everything of mine along: whole, and without a word of the other's private things."""

from couples import STORY, conclude
from heartfelt.actions.carry import my_copy
from heartfelt.actions.draft import keep_draft, keep_thought
from heartfelt.actions.ports import World
from heartfelt.actions.prepare import keep_topic
from heartfelt.actions.records import Form, OwnDraft
from heartfelt.base.ids import new_id
from heartfelt.base.sides import Side
from heartfelt.base.topics import Kind, Purpose, Topic
from heartfelt.growth.export import as_html, as_json
from heartfelt.web.views import Views
from partners import A, B, fresh, granted, held_by, opened, together


def test_it_carries_mine_and_ours_and_nothing_private_of_the_other(world: World) -> None:
    access = opened(world, together(world))
    for side, name in ((A, "aliceword"), (B, "bobword")):
        mine = held_by(access, side)
        topic = Topic(
            id=new_id(), by=side, words=f"{name} topic", kind=Kind.HOPE, purpose=Purpose.BE_HEARD
        )
        granted(keep_topic(world, mine, topic, fresh()))
        granted(keep_thought(world, mine, f"{name} thought", fresh()))
        out = OwnDraft(form=Form.LETTING_OUT, text=f"{name} draft", stays=True)
        granted(keep_draft(world, mine, out, fresh()))
        parts = OwnDraft(form=Form.OPENER, parts={"when": f"{name} opener"}, stays=True)
        granted(keep_draft(world, mine, parts, fresh()))
    conclude(world, access)
    for side, own, others in ((A, "aliceword", "bobword"), (B, "bobword", "aliceword")):
        copy = my_copy(world, held_by(access, side))
        for text in (as_json(copy).decode(), as_html(copy, Views().say)):
            assert others not in text
            for what in ("topic", "thought", "draft", "opener"):
                assert f"{own} {what}" in text
            assert STORY.sentence in text
        assert len(copy.mine.checkins) == 2


def test_the_others_taps_are_not_in_my_copy(world: World) -> None:
    access = opened(world, together(world))
    conclude(world, access)
    trust = {
        side: [one.trust for one in my_copy(world, held_by(access, side)).mine.checkins]
        for side in Side
    }
    assert sorted(t for t in trust[A] if t) == [4, 5]
    assert sorted(t for t in trust[B] if t) == [6, 6]
