#!/usr/bin/env bash
# The slow checks: layout, clang-tidy and clazy over the whole tree, and every test under
# AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)

"$packaging/setup.sh" check
"$packaging/build.sh" dev
"$packaging/lint.sh" all
"$packaging/build.sh" asan
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1} \
LSAN_OPTIONS=suppressions=$packaging/lsan.supp:print_suppressions=0 \
UBSAN_OPTIONS=print_stacktrace=1 \
    "$packaging/ctest.sh" asan "$@"
