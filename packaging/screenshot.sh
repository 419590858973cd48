#!/usr/bin/env bash
# packaging/screenshot.sh [FILE.png]
# Makes the README's picture (resources/screenshot.png): the release build on a display of its own,
# over a temporary data folder with a few customers that the command line created.
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=${packaging%/*}
picture=$(realpath -m -- "${1:-$root/resources/screenshot.png}")
program=${PROGRAM:-$root/build/release/customer-desk}

"$packaging/setup.sh" test
[ -n "${PROGRAM:-}" ] || "$packaging/build.sh" release customer-desk

data=$(mktemp -d -t customer-desk.XXXXXX)
trap 'rm -rf "$data"' EXIT

customer() { # FIRSTNAME SURNAME COMPANY TOWN COUNTRY CURRENCY CHANNEL
    cat <<JSON
{"ChannelID": $7, "AccountNo": "", "CompanyName": "$3", "Line1": "12 Market Place", "Town": "$4",
 "Country": "$5", "AllowDeliveries": true, "AllowInvoices": true, "Title": "", "Firstname": "$1",
 "Surname": "$2", "Email": "${1,,}.$RANDOM@customers.example", "Currency": "$6"}
JSON
}

create() {
    # A rejected one (1) belongs into the picture as well.
    customer "$@" | "$program" --data-dir "$data" --environment sandbox create - >/dev/null || [ $? -eq 1 ]
}

create Alice Hartley "Northwind Garden Supplies" Harrogate GBR GBP 2
create Jonas Weber "" Freiburg DEU EUR 1
create Priya Nair "" Leeds GBR GBP 99
create Camille Laurent "Atelier Laurent" Lyon FRA EUR 2
create Owen Price "" Cardiff GBR GBP 4

export PROGRAM=$program DATA=$data PICTURE=$picture
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
    QT_QPA_PLATFORM=xcb "$PROGRAM" --data-dir "$DATA" &
    window=$!
    trap "kill $window $manager 2>/dev/null || true" EXIT
    id=$(timeout 30 xdotool search --sync --onlyvisible --pid "$window" | tail -1)
    xdotool windowsize "$id" 1366 742 windowmove "$id" 0 0
    sleep 2 # the lists come after the first paint
    press() { xdotool key --delay 30 "$@"; }
    enter() { xdotool type --delay 15 "$1"; press Tab; }
    press Tab Tab Tab Tab
    enter web; enter Ms; enter Eleanor; enter Whitfield-Ashworth-Montgomery
    enter "0113 496 0123"; press Tab; enter eleanor@customers.example
    enter "Flat 2, 14 Canal Wharf"; press Tab Tab; enter Leeds
    enter "West Yorkshire"; enter "LS11 5QN"
    xdotool type --delay 15 "uk"
    sleep 1
    import -window root -crop 1366x740+0+0 +repage "$PICTURE" # without the frame
'
echo "$picture"
