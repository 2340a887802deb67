"""What the terminal says, by key. The one place of the command line with sentences in it."""

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "setting": "{variable} cannot be used: {reason}",
    "not-a-port": "it needs a whole number from 0 to 65535.",
    "not-loopback": "only this machine's own addresses (127.0.0.1, ::1, localhost) are offered, "
    "because anything else would carry passphrases unprotected.",
    "not-an-absolute-folder": "it needs the full path of a folder.",
    "not-auto-or-none": "it needs to be auto or none.",
    "not-a-name": "it needs one line of at most 60 characters.",
    "not-a-web-address": "it needs an address that begins with https:// or http://.",
    "not-an-https-address": "it needs https:// and a name, such as https://talk.example.org.",
    "ready": "{app_name} is here: {address}",
    "stop": "Ctrl+C closes it.",
    "demo": "This is a demonstration with made-up people. Nothing of it is kept.",
    "port-in-use": "Port {port} is taken, perhaps by a Heartfelt that is running already: have a "
    "look at {address}\nOr choose another port: PORT={other} make run",
    "port-forbidden": "Port {port} may not be used by this account. One from 1024 up will do: "
    "PORT={other} make run",
    "host-missing": "{host} is not an address of this machine. Leave HEARTFELT_HOST out to use "
    "127.0.0.1.",
    "data-folder": "The data folder {folder} cannot be written to. Choose another one with "
    "HEARTFELT_DATA, or give this account the right to write there.",
    "python": "Python {version}",
    "settings": "The settings can be read",
    "data": "The data folder {folder} can be written to by this account alone",
    "data-later": "The data folder {folder} will be made at the first start",
    "data-open": "Others on this machine may look into the data folder {folder}: "
    "chmod 700 closes it",
    "data-shared": "The data folder {folder} lies where it is copied to other machines "
    "({where}); a database can break there. Choose another one with HEARTFELT_DATA",
    "space": "{free} MB are free for the data",
    "space-short": "Only {free} MB are free for the data",
    "pdf": "Keepsakes can be made as PDF",
    "pdf-missing": "Keepsakes cannot be made as PDF until this is run: sudo apt-get install "
    "--no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "port": "Port {port} is free",
    "port-taken": "Port {port} is taken, perhaps by a Heartfelt that is running",
    "browser": "A browser will be opened at the start",
    "browser-none": "No browser will be opened at the start",
    "nothing-to-read": "There is nothing to read. Give some words, a file, or text on standard "
    "input.",
    "not-text": "This is not text in UTF-8.",
    "no-json": "This line is not an object with a text.",
    "json-or-jsonl": "--json and --jsonl exclude each other.",
    "jsonl-alone": "--jsonl reads standard input; it takes no text beside it.",
    "care-first": "Some of these words may speak of danger. That comes before how they are said: "
    "open the safety page of Heartfelt, or turn to someone you trust.",
    "finding": "Worth a second look: “{quote}”",
    "source": "Source: {source}",
    "alternatives": "Other ways to say it:",
    "moves": "Good to hear: {moves}",
    "missing": "What could help: {missing}",
    "nothing-found": "Nothing here needs a second look.",
    "appreciation": "thanks",
    "acknowledgement": "seeing their side",
    "feeling": "a feeling of your own",
    "need": "what matters to you",
    "observation": "what a camera would see",
    "request": "a request that can be done",
    "own_part": "your own part",
    "perspective": "looking through their eyes",
    "open_question": "an open question",
    "tentative": "room to be wrong",
    "shared_hope": "a hope for you both",
}


def sentence(key: str, **facts: str | int) -> str:
    """Return the sentence for `key` with its facts filled in; an unknown key is a KeyError."""
    return SENTENCES[key].format(**facts)
