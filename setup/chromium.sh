#!/usr/bin/env bash
# Prints the path of a Chromium that starts, for the browser tests and the pictures; fails without one.
# CHROMIUM names one by hand.
set -euo pipefail

works() { [ -x "$1" ] && "$1" --version >/dev/null 2>&1; }

for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome-stable google-chrome; do
    path=$(command -v "$name") || continue
    if works "$path"; then echo "$path"; exit 0; fi
done
for path in "${HOME:-/nonexistent}"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome; do
    if works "$path"; then echo "$path"; exit 0; fi
done
echo "No Chromium was found. Name one with CHROMIUM=/path/to/chromium." >&2
exit 1
