#!/usr/bin/env bash
# packaging/lint.sh recent MINUTES   the layout of every file; clang-tidy on what changed last
# packaging/lint.sh all              every file through clang-format, clang-tidy and clazy
# Needs the dev preset built: generated headers are read too.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

sources() { git ls-files -- 'app/*.cpp' 'ui/*.cpp' 'tests/*.cpp'; }

check_format() {
    git ls-files -z -- '*.cpp' '*.h' | xargs -0 clang-format-14 --dry-run -Werror
}

# Sources of the program in the last commits, the newest first; a header stands for the source
# beside it. Tests are looked at by `all`.
recent_sources() {
    git log -50 --format= --name-only -- app ui | sed -n 's/\.\(cpp\|h\)$/.cpp/p' \
        | awk '!seen[$0]++' | while read -r file; do
            [ -f "$file" ] && grep -q "/$file\"" build/dev/compile_commands.json && echo "$file"
        done || true
}

# Reads names of files; leaves those alone that come up after the deadline (in seconds since 1970).
tidy_until() {
    # shellcheck disable=SC2016 # the inner shell is the one to expand these
    xargs -r -d '\n' -n 1 -P "$(nproc)" bash -c '
        if [ "$(date +%s)" -ge "$0" ]; then echo "lint.sh: no time left for $1"; exit 0; fi
        clang-tidy-14 -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>/dev/null' "$1"
}

# (SLOT() without blanks, as clazy wants it, is not how clang-format spells it.)
clazy_all() {
    local said
    said=$(sources | xargs -d '\n' -n 4 -P "$(nproc)" \
        clazy-standalone -p build/dev --header-filter='/(app|ui|tests)/' \
        --extra-arg=-Wno-unknown-warning-option \
        --checks=level1,no-connect-not-normalized,connect-3arg-lambda,no-non-pod-global-static 2>&1) || true
    ! grep -E -A4 '(error|warning): ' <<<"$said"
}

case "${1:-}" in
    recent)
        check_format
        recent_sources | tidy_until "$(($(date +%s) + 60 * ${2:?minutes}))"
        ;;
    all)
        check_format
        sources | tidy_until "$(($(date +%s) + 86400))"
        clazy_all
        ;;
    *)
        echo "lint.sh: recent MINUTES or all" >&2
        exit 2
        ;;
esac
echo "lint.sh: nothing to mend"
