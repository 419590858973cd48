#!/usr/bin/env bash
# packaging/build.sh PRESET [TARGET...]
# Configures a preset when that has not been done yet, and builds it (or the targets) when
# something has changed. Speaks on standard error only, and not at all when there is nothing to do.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
preset=$1
shift

if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >&2
fi
if ninja -C "build/$preset" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
    exit 0
fi
ninja -C "build/$preset" "$@" >&2
