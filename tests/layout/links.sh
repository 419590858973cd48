#!/usr/bin/env bash
# links.sh FOLDER PROGRAM
# Fails when a test of app/, built somewhere below the folder, links QtWidgets or QtGui, or when
# the program links what belongs into a module that is loaded on need.
set -euo pipefail

status=0
tests=0
while read -r test; do
    tests=$((tests + 1))
    needed=$(readelf -d "$test")
    if grep -E 'NEEDED.*libQt6(Widgets|Gui)\.' <<<"$needed"; then
        echo "$test links what needs a window"
        status=1
    fi
done < <(find "$1" -name 'tst_*' -type f -executable)

needed=$(readelf -d "$2")
if grep -iE 'NEEDED.*(qscintilla|PrintSupport|phonenumber)' <<<"$needed"; then
    echo "$2 links what only a module may"
    status=1
fi

echo "$tests tests looked at"
[ "$tests" -gt 0 ] || status=1
exit "$status"
