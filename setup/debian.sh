# Debian and Ubuntu packages, for the scripts beside this one to source. Never starts anything.

say() { printf '%s\n' "$*" >&2; }

may_install() { # whether packages can be installed here without asking anyone
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_command() { # the words to give to a person
    printf 'sudo apt-get update && sudo apt-get install --no-install-recommends %s' "$*"
}

install_packages() { # installs what is named; fails when it may not or cannot
    may_install || return 1
    say "Installing from the system's packages: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 update >/dev/null &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 install \
            --yes --no-install-recommends "$@" >/dev/null
}
