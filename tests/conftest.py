"""What holds for the whole suite: browser tests stay together, and in CI nothing is skipped."""

import os

import pytest
from _pytest.terminal import TerminalReporter


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give all browser tests to one worker, so that two journeys do not fight over the machine."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turn a run that skipped something into a failed one where CI is set."""
    skipped = _skipped(session.config)
    if skipped and os.environ.get("CI") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    """Say why such a run failed."""
    if os.environ.get("CI"):
        for name in _skipped(config):
            terminalreporter.write_line(f"SKIPPED, which CI does not allow: {name}", red=True)


def _skipped(config: pytest.Config) -> list[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return [report.nodeid for report in reporter.stats.get("skipped", [])] if reporter else []
