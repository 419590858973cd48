#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window. Options go to the program:
#   packaging/run.sh --data-dir /tmp/practice
# Where no window can open, it creates a sample customer in the sandbox instead.
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
program=${packaging%/*}/build/release/customer-desk

needs_window() {
    local word
    for word in "$@"; do
        case "$word" in
            create | history | sandbox | -h | --help | -v | --version) return 1 ;;
        esac
    done
}

window_can_open() {
    case "${QT_QPA_PLATFORM:-}" in
        "" | xcb* | wayland*) ;;
        *) return 0 ;;
    esac
    if [ -n "${DISPLAY:-}" ] && xdpyinfo >/dev/null 2>&1; then
        return 0
    fi
    [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-}/${WAYLAND_DISPLAY##*/}" ]
}

create_sample() {
    local data
    data=$(mktemp -d -t customer-desk.XXXXXX)
    {
        echo "run.sh: there is no display, so no window can open (neither DISPLAY nor WAYLAND_DISPLAY leads to one)."
        echo "run.sh: creating a sample customer in the sandbox instead; its data is in $data"
    } >&2
    exec "$program" --data-dir "$data" --environment sandbox create "$packaging/sample-customer.json"
}

"$packaging/setup.sh"
"$packaging/build.sh" release customer-desk
if needs_window "$@" && ! window_can_open; then
    create_sample
fi
exec "$program" "$@"
