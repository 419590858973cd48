#!/usr/bin/env bash
# Installs what is missing, builds the benchmarks as the release is built, runs them on a display
# of their own and prints a table. They measure and pass no judgement.
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
bench=${packaging%/*}/build/bench/tests/bench

"$packaging/setup.sh" bench
"$packaging/build.sh" bench benchmarks customer-desk

echo "$(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(
    sed -nE 's/^MemTotal: +([0-9]+) kB/\1/p' /proc/meminfo | awk '{ printf "%.0f GB", $1 * 1024 / 1e9 }'
), Linux $(uname -r); $(date -u +%F), load $(cut -d' ' -f1-3 /proc/loadavg)"

scratch=$(mktemp -d -t customer-desk.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
unset WAYLAND_DISPLAY
export XDG_RUNTIME_DIR=$scratch
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 BENCH=$bench QT_PLUGIN_PATH=${packaging%/*}/build/bench # where the modules are
# shellcheck disable=SC2016 # the inner shell is the one to expand these
xvfb-run -a -s "-screen 0 1366x768x24 -noreset" bash -c '
    set -euo pipefail
    openbox >/dev/null 2>&1 &
    manager=$!
    trap "kill $manager 2>/dev/null || true" EXIT
    for _ in {1..100}; do # without a window manager no window has the focus
        xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id" && break
        sleep 0.1
    done
    "$BENCH/benchstart" "$BENCH/barewindow" "$BENCH/deskwindow"
    "$BENCH/benchkeys"
    "$BENCH/benchpicker"
    "$BENCH/benchresponse"
    TMPDIR=$BENCH "$BENCH/benchdryrun"
    TMPDIR=$BENCH "$BENCH/benchduplicates"
    TMPDIR=$BENCH "$BENCH/benchhistory"
    TMPDIR=$BENCH "$BENCH/benchcreates"
    TMPDIR=/dev/shm "$BENCH/benchcreates" # the same without waiting for a disk
'
"${packaging%/*}/tests/bench/timeboundary.sh" "${packaging%/*}/build/bench/customer-desk"
"${packaging%/*}/tests/bench/countkeys.sh" "${packaging%/*}/build/bench/customer-desk"
"${packaging%/*}/tests/bench/importagainstothers.sh" "${packaging%/*}/build/bench/customer-desk" "$bench/benchbareloop"
"${packaging%/*}/tests/bench/rowcost.sh" "${packaging%/*}/build/bench/customer-desk"
