#!/usr/bin/env bash
# packaging/on-display.sh COMMAND...
# Runs a command on a display of its own: the size that the window is made for, with a window
# manager, since focus and closing work only with one.
set -euo pipefail
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb
# shellcheck disable=SC2016 # the inner shell is the one to expand these
exec xvfb-run -a -s "-screen 0 1366x768x24" bash -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    # A window that opens before the manager is there never becomes the active one.
    until xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id" || ! kill -0 "$manager"; do
        sleep 0.05
    done
    "$@" && status=0 || status=$?
    kill "$manager" 2>/dev/null
    exit "$status"
' on-display.sh "$@"
