#!/usr/bin/env bash
# tests/bench/timeboundary.sh PROGRAM [TIMES]
# Times `boundary` against the sandbox, both formats, each time with a data folder of its own under
# $TMPDIR, and prints the median: seconds, cases and requests a second.
set -euo pipefail
program=$(realpath -- "${1:?PROGRAM}")
times=${2:-5}
data=$(mktemp -d -t customer-desk.XXXXXX)
trap 'rm -rf "$data"' EXIT

for ((turn = 0; turn < times; turn++)); do
    begun=${EPOCHREALTIME/./}
    "$program" --data-dir "$data/$turn" boundary --environment sandbox >"$data/told" 2>/dev/null
    echo $((${EPOCHREALTIME/./} - begun)) >>"$data/microseconds"
done
cases=$(sed -nE 's/.*"cases": ?([0-9]+).*/\1/p' "$data/told")
requests=$("$program" --data-dir "$data/0" history --limit 100000 | grep -o '"attempt"' | wc -l)
sort -n "$data/microseconds" | awk -v cases="$cases" -v requests="$requests" '
    { taken[NR] = $1 / 1e6 }
    END {
        median = taken[int((NR + 1) / 2)]
        printf "boundary, both formats: %.1f s (%.1f to %.1f, %d times), %d cases, %d a second; ",
            median, taken[1], taken[NR], NR, cases, cases / median
        printf "%d requests, %d a second\n", requests, requests / median
    }'
