"""Let it out, and burn it or keep it."""

from heartfelt.actions.records import Form
from heartfelt.bootstrap import House
from web_visits import TestClient
from words_desk import HOT, drawer, only, send


def test_it_keeps_what_was_let_out(built: House, alice: TestClient) -> None:
    assert send(alice, "/n/out", text=HOT).headers["location"] == "/n?said=kept"
    _, own = only(built, alice)
    assert (own.form, own.text) == (Form.LETTING_OUT, HOT)


def test_it_gives_no_notes_on_it(built: House, alice: TestClient) -> None:
    send(alice, "/n/out", text=HOT)
    draft, _ = only(built, alice)
    assert "note private" not in alice.get(f"/n/d/{draft}").text


def test_it_burns_without_the_words_leaving_the_page(alice: TestClient) -> None:
    page = alice.get("/n/out").text
    form = page[page.index('action="/n/burn"') :]
    assert "textarea" not in form[: form.index("</form>")]
    assert '<button class="button" form="burn">' in page


def test_it_says_that_it_is_gone_and_keeps_nothing(built: House, alice: TestClient) -> None:
    answer = send(alice, "/n/burn")
    assert answer.headers["location"] == "/n/gone"
    assert "Nothing of it is left here" in alice.get("/n/gone").text
    assert drawer(built, alice) == {}


def test_it_refuses_an_empty_page_calmly(alice: TestClient) -> None:
    assert send(alice, "/n/out", text=" ").status_code == 409


def test_it_shows_care_once_and_keeps_no_sign_of_it(built: House, alice: TestClient) -> None:
    answer = send(alice, "/n/out", text="Last night he hit me.")
    assert answer.status_code == 200
    assert "A word of care" in answer.text
    assert "he hit me" not in answer.text
    assert only(built, alice)[1].text == "Last night he hit me."


def test_it_can_be_carried_to_the_desk_without_being_kept(built: House, alice: TestClient) -> None:
    answer = send(alice, "/n/opener", way="free", text=HOT)
    assert HOT in answer.text
    assert drawer(built, alice) == {}
