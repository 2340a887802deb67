"""A server that is told to stop closes its folder behind it; a demonstration leaves nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path


def test_a_demonstration_told_to_stop_leaves_nothing(tmp_path: Path) -> None:
    env = {**os.environ, "PORT": "0", "HEARTFELT_BROWSER": "none", "TMPDIR": str(tmp_path)}
    command = [str(Path(sys.executable).parent / "heartfelt"), "serve", "--demo"]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "127.0.0.1" in process.stdout.readline()
        assert list(tmp_path.iterdir())
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []
