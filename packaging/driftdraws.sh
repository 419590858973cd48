#!/usr/bin/env bash
# Examines practice services of which at least twelve rules drifted at random, limits up and down,
# required-ness, codes, one format only among them: 200 of them or as many as told, without wires;
# then some more, 10 or as many as told, over HTTP: `boundary` against `sandbox`, both the real
# program. Ends with 0 if every drift was named with its observed value and nothing else was.
#   packaging/driftdraws.sh [DRAWS [DRAWS_OVER_HTTP]]
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
tests=${packaging%/*}/build/dev/tests/app
for draws in "${1:-200}" "${2:-10}"; do
    [[ $draws =~ ^[0-9]+$ ]] || {
        echo "driftdraws.sh: a number of draws was expected, not $draws" >&2
        exit 2
    }
done
"$packaging/setup.sh" test
"$packaging/build.sh" dev tst_driftdraws tst_driftoverhttp customer-desk
# Qt Test ends a function after 5 minutes unless told otherwise.
export QTEST_FUNCTION_TIMEOUT=86400000
DESK_DRIFT_DRAWS=${1:-200} "$tests/testbench/tst_driftdraws" -maxwarnings 0
((${2:-10} == 0)) || DESK_DRIFT_DRAWS_OVER_HTTP=${2:-10} "$tests/cli/tst_driftoverhttp" -maxwarnings 0
