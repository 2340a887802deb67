"""Why a store cannot be opened: a class and a key for each; the skins own the sentences."""

from pathlib import Path


class CannotOpenError(Exception):
    """The store cannot be opened. `reason` is a key, `path` the folder or file it is about."""

    reason = "cannot-open"

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{self.reason}: {path}" + (f" ({detail})" if detail else ""))
        self.path = path
        self.detail = detail


class FolderError(CannotOpenError):
    """The data folder cannot be made, made private, or written to."""

    reason = "folder-not-usable"


class NetworkFolderError(CannotOpenError):
    """The data folder lies on a network file system, where locks and flushes cannot be trusted."""

    reason = "network-folder"


class InUseError(CannotOpenError):
    """Another process holds this data folder; one process is all SQLite is given here."""

    reason = "in-use"


class NewerDatabaseError(CannotOpenError):
    """A newer release has written this file. Nothing in it was changed."""

    reason = "newer-database"


class NotOursError(CannotOpenError):
    """The file is damaged, or is not one of ours. Nothing in it was changed."""

    reason = "not-ours"


class SettingRefusedError(CannotOpenError):
    """SQLite did not take a setting that the promises of the store rest on."""

    reason = "setting-refused"
