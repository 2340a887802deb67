from pathlib import Path

import pytest

from heartfelt.store import folder as folders
from heartfelt.store.errors import FolderError, NetworkFolderError
from heartfelt.store.folder import network_type, prepare
from heartfelt.store.store import open_store

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
box:/ /net nfs4 rw 0 0
/dev/vdb /net/alice ext4 rw 0 0
//box/share /mnt/our\\040share cifs rw 0 0
alice@box: /mnt/there fuse.sshfs rw 0 0
/dev/vdc /over ext4 rw 0 0
box:/over /over nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/heartfelt", None),
        ("/net/bob/heartfelt", "nfs4"),
        ("/net", "nfs4"),
        ("/net/alice/heartfelt", None),
        ("/net/alicette/heartfelt", "nfs4"),
        ("/mnt/our share/heartfelt", "cifs"),
        ("/mnt/there", "fuse.sshfs"),
        ("/over/heartfelt", "nfs"),
    ],
)
def test_it_tells_a_network_file_system_by_the_innermost_mount(path: str, kind: str | None) -> None:
    assert network_type(Path(path), MOUNTS) == kind


@pytest.mark.parametrize("mounts", ["", "\n", "nonsense", "a b\nc"])
def test_it_knows_nothing_where_there_is_no_list_of_mounts(mounts: str) -> None:
    assert network_type(Path("/net"), mounts) is None


def test_it_refuses_a_folder_on_a_network_file_system(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"box:/ {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr(folders, "MOUNTS", mounts)
    with pytest.raises(NetworkFolderError, match="nfs"):
        open_store(folder)


def test_it_goes_on_where_mounts_cannot_be_listed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "MOUNTS", tmp_path / "none")
    prepare(folder)
    assert folder.is_dir()


def test_it_makes_the_folders_above_too(folder: Path) -> None:
    prepare(folder / "deep" / "down")
    assert (folder / "deep" / "down").stat().st_mode & 0o777 == 0o700


def test_it_refuses_a_file_in_the_folders_place(folder: Path) -> None:
    folder.write_text("not a folder")
    with pytest.raises(FolderError):
        open_store(folder)


def test_it_refuses_a_folder_in_the_files_place(folder: Path) -> None:
    (folder / "heartfelt.db").mkdir(parents=True)
    with pytest.raises(FolderError):
        open_store(folder)
