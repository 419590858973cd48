#!/usr/bin/env bash
# packaging/ctest.sh PRESET [CTEST OPTION...]
# Runs a built preset's tests on a display of their own.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
preset=$1
shift
exec packaging/on-display.sh ctest --preset "$preset" "$@"
