#!/usr/bin/env bash
# Examines practice services whose rules drifted at random, 200 of them or as many as told. Ends
# with 0 if every drift was named with its observed value and nothing else was.
#   packaging/driftdraws.sh [DRAWS]
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
"$packaging/setup.sh" test
"$packaging/build.sh" dev tst_driftdraws
export DESK_DRIFT_DRAWS=${1:-200}
exec "${packaging%/*}/build/dev/tests/app/testbench/tst_driftdraws" -maxwarnings 0
