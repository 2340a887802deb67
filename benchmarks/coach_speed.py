"""`make bench-coach`: how fast and how large the coach is, beside its peers, in one run.

Sentences come from the composed corpus. Each system reads every sentence once, taking turns, in one
process on one thread. Peers that are not installed are named as missing (training/requirements.in).
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from figures import machine, median_ms, ms, percentile_ms, progress
from training.items import read, split_of

from heartfelt import coach
from training import peers

ROOT = Path(__file__).parents[1]
SENTENCES = 400
DRAFTS = 15
DRAFT_WORDS = 300
LINES = 2_000
STARTS = 9
PACKAGE = ROOT / "src" / "heartfelt" / "words"
HEARTFELT = str(Path(sys.executable).with_name("heartfelt"))


def sentences() -> list[str]:
    """Return single sentences of the tuning voices, each once: nothing is remembered between."""
    items = [item.text for item in read() if split_of(item) == "dev" and item.form != "draft"]
    return list(dict.fromkeys(items))[:SENTENCES]


def drafts() -> list[str]:
    """Return drafts of about three hundred words, put together from different items."""
    words = " ".join(item.text for item in read() if item.form == "draft").split()
    return [" ".join(words[n * DRAFT_WORDS : (n + 1) * DRAFT_WORDS]) for n in range(DRAFTS)]


def beside_peers() -> dict[str, object]:
    """Time the coach and its peers on the same sentences, taking turns."""
    made, missing = peers.make(list(peers.PEERS))
    readers = {"coach": coach, **{system.name: system.score for system in made}}
    for reader in readers.values():
        reader("Just to wake up.")
    taken: dict[str, list[float]] = {name: [] for name in readers}
    for text in sentences():
        for name, reader in readers.items():
            began = time.perf_counter()
            reader(text)
            taken[name].append(time.perf_counter() - began)
    return {
        "sentence_ms": {
            name: {"p50": median_ms(times), "p99": percentile_ms(times, 99)}
            for name, times in taken.items()
        },
        "sentences": SENTENCES,
        "missing": missing,
    }


def long_drafts() -> dict[str, object]:
    """Time whole drafts, none of them seen before."""
    taken = []
    for text in drafts():
        began = time.perf_counter()
        coach(text)
        taken.append(time.perf_counter() - began)
    return {"draft_300_words_ms": {"p50": median_ms(taken), "max": ms(max(taken))}}


def streamed() -> dict[str, object]:
    """Feed `heartfelt coach --jsonl` and count lines by the second, its start included."""
    texts = [item.text for item in read() if item.form != "draft"][:LINES]
    lines = "".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts))
    began = time.perf_counter()
    done = subprocess.run(
        [HEARTFELT, "coach", "--jsonl"], input=lines, capture_output=True, text=True, check=True
    )
    spent = time.perf_counter() - began
    assert len(done.stdout.splitlines()) == len(texts)
    return {"jsonl_lines_per_s": round(len(texts) / spent, 1), "jsonl_lines": len(texts)}


def starts() -> dict[str, object]:
    """Time the command for one sentence, from a cold process; and a Python that does nothing."""
    whole, bare = [], []
    for _ in range(STARTS):
        whole.append(_spent([HEARTFELT, "coach", "You never listen to me."]))
        bare.append(_spent([sys.executable, "-c", "pass"]))
    return {"cold_start_ms": median_ms(whole), "python_alone_ms": median_ms(bare)}


def _spent(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def memory() -> dict[str, object]:
    """Return the memory of a process that has read one text, and the size of what ships."""
    code = (
        "import resource; from heartfelt import coach; coach('You never listen to me.');"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    shipped = sum(file.stat().st_size for file in PACKAGE.rglob("*") if file.suffix != ".pyc")
    return {
        "rss_mb": round(int(done.stdout) / 1024, 1),
        "shipped_mb": round(shipped / 1e6, 1),
    }


def main() -> None:
    """Measure, and print one JSON object in the last line."""
    found: dict[str, object] = {}
    for name, measure in (
        ("starts", starts),
        ("memory", memory),
        ("sentences, beside the peers", beside_peers),
        ("drafts", long_drafts),
        ("a stream of lines", streamed),
    ):
        progress(name)
        found |= measure()
    print(json.dumps(found | {"machine": machine()}))


if __name__ == "__main__":
    main()
