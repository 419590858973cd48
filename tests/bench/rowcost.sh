#!/usr/bin/env bash
# What a row of an import costs the disk: syncs and writes of all its threads, as strace counts
# them, against the sandbox of the program.
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

strace -f -c -e trace=fsync,fdatasync,pwrite64 -o "$scratch/calls" \
    "$program" import "$scratch/rows.csv" --service "$(head -1 "$scratch/url")" \
    --data-dir "$scratch/data" > /dev/null
awk -v n="$rows" '
    $NF == "fsync" || $NF == "fdatasync" { syncs += $4 }
    $NF == "pwrite64" { writes += $4 }
    END { printf "%d rows: %d syncs, %.2f a row; %.1f writes a row\n", n, syncs, syncs / n, writes / n }
' "$scratch/calls"
