"""Keeping, locking and signing in again."""

import re

from heartfelt.bootstrap import House
from web_visits import PASSPHRASE, alone, browser, hand_to, post, together
from web_walk import masked

KEEP = {"name": "Alice", "passphrase": PASSPHRASE, "again": PASSPHRASE}


def test_it_says_plainly_that_forgotten_means_lost(built: House) -> None:
    page = alone(built).get("/keep").text
    assert "Forgotten means lost, by design" in page
    offered = re.search(r'class="offered-words"[^>]*>([a-z ]+)<', page)
    assert offered is not None
    assert len(offered.group(1).split()) == 6


def test_the_six_words_offered_will_do(built: House) -> None:
    client = alone(built)
    page = client.get("/keep").text
    offered = re.findall(r'name="offered" value="([a-z ]+)"', page)[0]
    answer = post(client, "/keep", {"name": "Alice", "passphrase": offered, "again": offered})
    assert answer.headers["location"] == "/kept"


def test_the_words_offered_stay_while_someone_copies_them(built: House) -> None:
    fields = {
        "name": "Al",
        "offered": "one two three four five six",
        "passphrase": "a",
        "again": "b",
    }
    answer = post(alone(built), "/keep", fields)
    assert answer.status_code == 409
    assert "not alike" in answer.text
    assert "one two three four five six" in answer.text
    assert 'value="Al"' in answer.text
    assert 'value="a"' not in answer.text


def test_at_one_device_it_first_asks_who_it_is(built: House) -> None:
    client = together(built)
    assert "Who has the device?" in client.get("/keep").text
    assert post(client, "/keep", KEEP).text.count("Who has the device?") == 1


def test_kept_is_found_again_after_locking(built: House) -> None:
    client = alone(built)
    assert post(client, "/keep", KEEP).headers["location"] == "/kept"
    assert "It is kept" in client.get("/kept").text
    post(client, "/lock", {"sure": "yes"})
    assert client.get("/").status_code == 200
    answer = post(client, "/in", {"name": " ALICE ", "passphrase": PASSPHRASE})
    assert (answer.status_code, answer.headers["location"]) == (303, "/home")
    assert "Keep what is Alice’s" in client.get("/keep").text


def test_the_other_may_keep_theirs_right_after(built: House) -> None:
    client = together(built)
    hand_to(client, "a", "/keep")
    post(client, "/keep", KEEP)
    page = client.get("/kept").text
    assert '<input type="hidden" name="to" value="b">' in page
    assert "Hand over to Bob" in page


def test_an_unknown_name_and_a_wrong_passphrase_look_alike(built: House) -> None:
    client = alone(built)
    post(client, "/keep", KEEP)
    charlie = browser(built)
    wrong = post(charlie, "/in", {"name": "Alice", "passphrase": "not it at all, sorry"})
    unknown = post(charlie, "/in", {"name": "Alicf", "passphrase": "not it at all, sorry"})
    assert wrong.status_code == unknown.status_code == 409
    seen = masked(wrong).replace('value="Alice"', ""), masked(unknown).replace('value="Alicf"', "")
    assert seen[0] == seen[1]
    assert "not it at all" not in wrong.text


def test_locking_asks_before_it_lets_go_of_what_is_not_kept(built: House) -> None:
    client = together(built)
    assert post(client, "/lock").headers["location"] == "/lock"
    page = client.get("/lock")
    assert page.status_code == 200
    assert "Not everything here is kept" in page.text
    assert client.get("/").headers["location"] == "/home"
    assert post(client, "/lock", {"sure": "yes"}).headers["location"] == "/"
    assert client.get("/").status_code == 200


def test_locking_what_is_kept_needs_no_second_word(built: House) -> None:
    client = alone(built)
    post(client, "/keep", KEEP)
    assert post(client, "/lock").headers["location"] == "/"
    assert client.get("/").status_code == 200


def test_a_stranger_is_sent_to_the_door(built: House) -> None:
    assert browser(built).get("/keep").headers["location"] == "/"
    assert post(browser(built), "/keep", KEEP).status_code == 401


def test_the_question_before_locking_is_a_page_to_come_back_to(built: House) -> None:
    assert browser(built).get("/lock").headers["location"] == "/"
    client = alone(built)
    assert "Not everything here is kept" in client.get("/lock").text
    post(client, "/keep", KEEP)
    assert "Lock this browser?" in client.get("/lock").text
    assert client.get("/home").status_code == 200
