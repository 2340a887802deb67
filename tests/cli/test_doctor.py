"""What would get in the way, and that looking changes nothing."""

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from heartfelt.cli import doctor as module
from heartfelt.cli.doctor import Health, Look, examine
from heartfelt.cli.main import main
from heartfelt.cli.sentences import sentence
from heartfelt.settings import Settings


def look(key_start: str, settings: Settings) -> Look:
    return next(look for look in examine(settings) if look.key.startswith(key_start))


def run(data: Path, *arguments: str, port: str = "0") -> Result:
    env = {"HEARTFELT_DATA": str(data), "PORT": port, "HEARTFELT_BROWSER": "none"}
    return CliRunner().invoke(main, ["doctor", *arguments], env=env)


def test_it_finds_nothing_wrong_where_nothing_is(tmp_path: Path) -> None:
    result = run(tmp_path / "later")
    assert result.exit_code == 0, result.output
    assert not (tmp_path / "later").exists()


def test_it_prints_json(tmp_path: Path) -> None:
    looks = json.loads(run(tmp_path, "--json").output)
    assert {"health", "key", "facts"} == set(looks[0])


def test_it_leaves_with_status_one_when_the_data_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run(tmp_path / "file" / "below")
    assert result.exit_code == 1
    assert "✗" in result.output


def test_it_leaves_with_status_two_when_a_setting_is_wrong(tmp_path: Path) -> None:
    assert run(tmp_path, port="x").exit_code == 2


def test_it_notes_a_folder_others_may_look_into(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert look("data", Settings(data=tmp_path)).key == "data-open"
    tmp_path.chmod(0o700)
    assert look("data", Settings(data=tmp_path)).key == "data"


@pytest.mark.parametrize("name", ["Dropbox", "Nextcloud", "OneDrive - Home"])
def test_it_finds_a_folder_that_is_copied_elsewhere(tmp_path: Path, name: str) -> None:
    found = look("data-shared", Settings(data=tmp_path / name / "heartfelt"))
    assert found.health is Health.ILL


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_it_finds_a_network_file_system(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path} {kind} rw 0 0\n")
    monkeypatch.setattr(module, "MOUNTS", mounts)
    assert look("data-shared", Settings(data=tmp_path / "ours")).facts["where"] == kind


def test_it_notes_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert look("port", Settings(data=tmp_path, port=port)).key == "port-taken"


def test_it_notes_missing_libraries_of_the_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PDF_LIBRARIES", ("libnot-here.so.0",))
    assert look("pdf", Settings(data=tmp_path)).health is Health.NOTE


def test_it_finds_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LEAST_FREE_MB", 10**12)
    assert look("space", Settings(data=tmp_path)).health is Health.ILL


def test_it_has_a_sentence_for_all_it_finds(tmp_path: Path) -> None:
    for found in examine(Settings(data=tmp_path)):
        assert sentence(found.key, **found.facts)
