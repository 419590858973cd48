#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Options go to ctest:
#   packaging/test.sh -R tst_journal
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)

"$packaging/setup.sh" test
"$packaging/build.sh" dev
exec "$packaging/ctest.sh" dev "$@"
