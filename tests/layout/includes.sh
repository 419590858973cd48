#!/usr/bin/env bash
# includes.sh SOURCE_TREE HEADER_FOLDER...
# Fails when a file in app/ (but for main.cpp, which opens the window) or in tests/app/ includes a
# header of the folders (QtGui, QtWidgets), or one of ui/.
set -euo pipefail
cd -- "$1"
shift
[ $# -ge 2 ] || { echo "no header folders were given"; exit 1; }

status=0
files=0
is_forbidden() { # HEADER FOLDER...
    local header=$1 folder
    shift
    case "$header" in
        Qt6/QtGui/* | Qt6/QtWidgets/* | QtGui/* | QtWidgets/* | ui/*) return 0 ;;
    esac
    for folder in "$@"; do
        [ -e "$folder/$header" ] && return 0
    done
    [ -e "ui/$header" ] && [ ! -e "app/$header" ]
}

while read -r file; do
    files=$((files + 1))
    while read -r header; do
        if is_forbidden "$header" "$@"; then
            echo "$file includes $header, which needs a window"
            status=1
        fi
    done < <(sed -n 's/^ *# *include *[<"]\([^>"]*\)[>"].*/\1/p' "$file")
done < <(find app tests/app \( -name '*.h' -o -name '*.cpp' \) ! -path app/main.cpp)

echo "$files files read"
[ "$files" -gt 0 ] || status=1
exit "$status"
