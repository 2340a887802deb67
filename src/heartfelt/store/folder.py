"""The data folder: private to its owner, on a disk of this machine, held by one process."""

import fcntl
import os
import re
from pathlib import Path

from heartfelt.store.errors import FolderError, InUseError, NetworkFolderError

LOCK_NAME = "heartfelt.lock"
MOUNTS = Path("/proc/mounts")

# Network file systems answer to locks and flushes in their own ways; SQLite's own advice is to
# stay off them ("How To Corrupt An SQLite Database File", §2.1).
NETWORK_TYPES = frozenset(
    {
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
)


def prepare(folder: Path) -> None:
    """Make `folder` if need be and close it to others (0700).

    Raises `NetworkFolderError`, or `FolderError` where that is not allowed.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mounts = MOUNTS.read_text(errors="replace") if MOUNTS.exists() else ""
        if kind := network_type(folder.resolve(), mounts):
            raise NetworkFolderError(folder, kind)
        if folder.stat().st_mode & 0o777 != 0o700:
            folder.chmod(0o700)
    except OSError as failure:
        raise FolderError(folder, type(failure).__name__) from None


def private_file(path: Path) -> None:
    """Make `path` an own file that only its owner can read (0600); raises `FolderError`.

    SQLite gives the files beside a database (`-wal`, `-shm`) the database's own mode.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.fchmod(handle, 0o600)
        finally:
            os.close(handle)
    except OSError as failure:
        raise FolderError(path, type(failure).__name__) from None


class FolderLock:
    """Holds a data folder for this process, until `release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; raises `InUseError` if another holds it."""
        path = folder / LOCK_NAME
        private_file(path)
        self._handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise InUseError(folder) from None
        except OSError as failure:
            os.close(self._handle)
            raise FolderError(path, type(failure).__name__) from None

    def release(self) -> None:
        """Let another process have the folder. The file stays: removing it would open a race."""
        os.close(self._handle)


def network_type(path: Path, mounts: str) -> str | None:
    """Name the network file system `path` lies on, by a text in the form of /proc/mounts."""
    kind = ""
    depth = -1
    for line in mounts.splitlines():
        _device, point, its_kind, *_rest = [*line.split(" "), "", "", ""]
        place = Path(_plain(point)) if point else None
        # A later line with the same mount point lies on top of the earlier one.
        if place is not None and path.is_relative_to(place) and len(place.parts) >= depth:
            kind, depth = its_kind, len(place.parts)
    return kind if kind in NETWORK_TYPES else None


def _plain(point: str) -> str:
    """Undo the octal escapes with which the kernel writes blanks in a mount point."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)
