"""A writer is killed at any moment: what it had been told is safe is there, without a gap."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from heartfelt.store.store import open_store
from store_rows import couple, person

KILLS = 10
WRITER = """
import sys
from pathlib import Path
from heartfelt.actions.rows import SealedEvent
from heartfelt.store.store import open_store
store = open_store(Path(sys.argv[1]))
with store.reading() as unit:
    head = unit.talks.find("talk", "two").head
while True:
    new = SealedEvent(version=head + 1, gated=False, sealed=str(head + 1).encode() * 100)
    with store.writing() as unit:
        unit.talks.append("talk", head, [new])
    head += 1
    print(head, flush=True)
"""


def test_it_keeps_every_acknowledged_event_when_its_process_is_killed(folder: Path) -> None:
    with closing(open_store(folder)) as store, store.writing() as unit:
        unit.people.add(person("alice"))
        unit.people.add_couple(couple("alice", None))
        unit.talks.create("talk", "two")
    acknowledged = 0
    for kill in range(KILLS):
        acknowledged = _write_and_kill(folder, after=1 + kill * 37 % 60)
        with closing(open_store(folder)) as store, store.reading() as unit:
            events = unit.talks.read("talk")
            talk = unit.talks.find("talk", "two")
        assert talk is not None
        assert talk.head >= acknowledged
        assert [e.version for e in events] == list(range(1, talk.head + 1))
        assert all(e.sealed == str(e.version).encode() * 100 for e in events)
    assert acknowledged > KILLS


def _write_and_kill(folder: Path, *, after: int) -> int:
    """Let a process append until it has acknowledged `after` events; return the last one."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(after)]
        os.kill(process.pid, signal.SIGKILL)
        # Acknowledgements that were on their way when it died count too.
        lines += process.stdout.readlines()
    whole = [line for line in lines if line.endswith("\n")]
    return int(whole[-1])
