#!/usr/bin/env bash
# What a row of an import costs the disk: syncs and writes of all its threads, against the sandbox of
# the program. The kernel counts them: under strace the network is so slow that hardly two rows share
# a sync.
#   rowcost.sh PROGRAM [ROWS]
set -euo pipefail
program=$1
rows=${2:-2000}
scratch=$(mktemp -d -t customer-desk.XXXXXX)
trap 'kill "$sandbox" 2>/dev/null || true; rm -rf "$scratch"' EXIT
export CALIQ_API_KEY=sandbox-key

"$program" sandbox --data-dir "$scratch/sandbox" > "$scratch/url" &
sandbox=$!
for _ in {1..100}; do [ -s "$scratch/url" ] && break; sleep 0.1; done
awk -v n="$rows" 'BEGIN {
    print "ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency"
    for (i = 1; i <= n; ++i) printf "1,R%d,1 High Street,GBR,Ann,Smith,r%d@example.com,GBP\n", i, i
}' > "$scratch/rows.csv"

perf stat -x, -o "$scratch/calls" \
    -e syscalls:sys_enter_fsync,syscalls:sys_enter_fdatasync,syscalls:sys_enter_pwrite64 \
    "$program" import "$scratch/rows.csv" --service "$(head -1 "$scratch/url")" \
    --data-dir "$scratch/data" > /dev/null
awk -F, -v n="$rows" '
    $3 ~ /fsync|fdatasync/ { syncs += $1 }
    $3 ~ /pwrite64/ { writes += $1 }
    END { printf "%d rows: %d syncs, %.2f a row; %.1f writes a row\n", n, syncs, syncs / n, writes / n }
' "$scratch/calls"
