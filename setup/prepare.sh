#!/usr/bin/env bash
# Builds .venv from the locks: `setup/prepare.sh run` to use Heartfelt, `setup/prepare.sh test` to work
# on it. What is up to date already is left alone, so a second call takes no time.
# PYTHON names the interpreter; without it the first Python >= 3.11 on the PATH is taken.
set -euo pipefail
cd "$(dirname "$0")/.."
. setup/debian.sh

purpose=${1:-run}
case $purpose in run | test) ;; *) say "setup/prepare.sh run|test"; exit 2 ;; esac

fingerprint() { # changes whenever the environment must be built anew
    { pwd; cat setup/prepare.sh pyproject.toml requirements/*.lock; } | sha256sum | cut -d' ' -f1
}

is_ready() { # is_ready run|test: built for this purpose, from these very locks
    [ -x .venv/bin/python ] && [ "$(cat ".venv/ready-$1" 2>/dev/null)" = "$wanted" ]
}

find_python() {
    local name path
    for name in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        path=$(command -v "$name") || continue
        "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        "$path" -c 'import sys; print(sys.executable)'
        return
    done
    say "Heartfelt needs Python 3.11 or newer and found none. Name one with PYTHON=/path/to/python3."
    return 1
}

make_venv() { # an environment with uv in it, whichever of pip, ensurepip and uv this machine has
    local python version package
    python=$(find_python)
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    package="python$version-venv"
    rm -rf .venv
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if "$python" -m pip --version >/dev/null 2>&1 && "$python" -c 'import venv' 2>/dev/null; then
            "$python" -m venv --without-pip .venv
            "$python" -m pip --python .venv/bin/python install --quiet --require-hashes \
                --requirement requirements/bootstrap.lock
            return
        fi
        if command -v uv >/dev/null; then
            uv venv --quiet --no-project --python "$python" .venv
            uv pip install --quiet --python .venv/bin/python --require-hashes \
                --requirement requirements/bootstrap.lock
            return
        fi
        if ! install_packages "$package"; then
            say "This Python cannot make environments yet. Please run this once, then try again:"
            say "    $(install_command "$package")"
            return 1
        fi
    fi
    "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement requirements/bootstrap.lock
}

build() { # build run|test
    say "Preparing .venv (once, and again when the locks change)…"
    if [ ! -x .venv/bin/uv ] || ! .venv/bin/python -c '' || [ "$(cat .venv/place 2>/dev/null)" != "$PWD" ]; then
        make_venv
        pwd >.venv/place
    fi
    rm -f .venv/ready-run .venv/ready-test
    .venv/bin/uv pip sync --quiet --python .venv/bin/python --require-hashes --compile-bytecode \
        requirements/bootstrap.lock "requirements/$1.lock"
    .venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
    echo "$wanted" >".venv/ready-$1"
}

has_pdf_libraries() {
    .venv/bin/python -c 'import ctypes
for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"):
    ctypes.CDLL(name)' 2>/dev/null
}

pdf_packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

want_pdf_libraries() { # want_pdf_libraries run|test: without them only the PDF of a keepsake is missing
    # shellcheck disable=SC2086 # three words, three packages
    if has_pdf_libraries || { install_packages $pdf_packages && has_pdf_libraries; }; then return; fi
    say "The keepsake's PDF needs three libraries that are not here; all else works without them:"
    say "    $(install_command "$pdf_packages")"
    [ "$1" = run ]
}

has_driver() { .venv/bin/playwright --version >/dev/null 2>&1; }

want_driver() { # Playwright's own program wants one library that a bare machine lacks
    if has_driver || { install_packages libatomic1 && has_driver; }; then return; fi
    say "The browser tests need a library that is not here:"
    say "    $(install_command libatomic1)"
    return 1
}

want_chromium() {
    if setup/chromium.sh >/dev/null 2>&1; then return; fi
    # Ubuntu has Chromium only as a snap, which does not run everywhere: Playwright brings its own.
    if install_packages chromium && setup/chromium.sh >/dev/null 2>&1; then return; fi
    local with_packages=()
    if may_install; then with_packages=(--with-deps); fi
    if .venv/bin/playwright install "${with_packages[@]}" chromium >&2 && setup/chromium.sh >/dev/null; then
        return
    fi
    say "The browser tests need Chromium:"
    say "    $(install_command chromium)"
    return 1
}

wanted=$(fingerprint)
if [ "$purpose" = run ]; then
    if is_ready run || is_ready test; then exit 0; fi
    build run
    want_pdf_libraries run
else
    is_ready test || build test
    want_pdf_libraries test
    want_driver
    want_chromium
fi
