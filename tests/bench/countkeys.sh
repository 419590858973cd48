#!/usr/bin/env bash
# tests/bench/countkeys.sh PROGRAM
# Types a full UK consumer and a full company into the window's empty form with real key events and
# no mouse, creates both in the sandbox, looks at what was created, and prints how many keys it
# took beyond the characters themselves.
set -euo pipefail
program=$(realpath -- "${1:?PROGRAM}")
data=$(mktemp -d -t customer-desk.XXXXXX)
trap 'rm -rf "$data"' EXIT

export PROGRAM=$program DATA=$data
# shellcheck disable=SC2016 # the inner shell is the one to expand these
xvfb-run -a -s "-screen 0 1366x768x24" bash -c '
    set -euo pipefail
    unset WAYLAND_DISPLAY
    openbox >/dev/null 2>&1 &
    manager=$!
    for _ in {1..100}; do # without a window manager no window has the focus
        xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id" && break
        sleep 0.1
    done
    QT_QPA_PLATFORM=xcb "$PROGRAM" --data-dir "$DATA" 2>/dev/null &
    window=$!
    trap "kill $window $manager 2>/dev/null || true" EXIT
    xdotool search --sync --onlyvisible --pid "$window" >/dev/null

    characters=0
    keys=0
    press() { xdotool key --delay 20 "$1"; keys=$((keys + 1)); }
    next() { xdotool type --delay 12 -- "$1"; characters=$((characters + ${#1})); press Tab; }
    created() { "$PROGRAM" --data-dir "$DATA" history | grep -c "\"outcome\": *\"created\"" || true; }
    finish() { # KIND COUNT
        press ctrl+Return
        for _ in $(seq 100); do
            [ "$(created)" = "$2" ] && break
            sleep 0.1
        done
        [ "$(created)" = "$2" ] || { echo "countkeys.sh: the $1 was not created" >&2; exit 1; }
        echo "$1: $keys keys beyond $characters characters"
        characters=0 keys=0
    }
    sleep 2 # the lists come after the first paint

    next ""; next ""; next ""; next ""; next web            # account no, type, company, key, channel
    next Mrs; next Eleanor; next Whitfield                  # title, first name, surname
    next "0113 496 0123"; next "07700 900123"; next eleanor.whitfield@customers.example
    next "Flat 2"; next "14 Canal Wharf"; next Holbeck; next Leeds
    next "West Yorkshire"; next "LS11 5QN"; next uk
    next ""; next ""; next ""; next ""; next ""; next ""    # switches, VAT, EORI, level, category
    xdotool type --delay 12 gbp; characters=$((characters + 3))
    finish consumer 1

    next ""; next ""; next "Northwind Garden Supplies Ltd"; next ""; next web
    next Mr; next Owen; next Price
    next "029 2018 0456"; next "07700 900456"; next orders@northwind.example
    next "Unit 7"; next "Dock Road Business Park"; next Splott; next Cardiff
    next "South Glamorgan"; next "CF24 5PJ"; next uk
    next ""; next ""; next GB123456789; next GB123456789000; next ""; next ""
    xdotool type --delay 12 gbp; characters=$((characters + 3))
    finish company 2
'

# What was typed is what was created.
history=$("$program" --data-dir "$data" history)
for text in Whitfield "0113 496 0123" "14 Canal Wharf" "LS11 5QN" GBR GBP \
    "Northwind Garden Supplies Ltd" "Dock Road Business Park" GB123456789000; do
    grep -qF "\"$text\"" <<<"$history" || { echo "countkeys.sh: $text is not in what was created" >&2; exit 1; }
done
