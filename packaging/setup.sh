#!/usr/bin/env bash
# Installs, from Debian 12, what is missing and nothing else.
#   packaging/setup.sh           what building and running needs
#   packaging/setup.sh test      and what the tests need
#   packaging/setup.sh bench     and what the benchmarks need
#   packaging/setup.sh check     and what the slow checks need
# A second run installs nothing and does not touch the network.
set -euo pipefail

packages=(
    g++ binutils cmake ninja-build ccache
    qt6-base-dev libqt6sql6-sqlite libsqlite3-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev
    nlohmann-json3-dev iso-codes libphonenumber-dev libcsv-dev libqscintilla2-qt6-dev qtkeychain-qt6-dev libsecret-1-0
    fonts-dejavu-core x11-utils qt6-wayland
)
test_packages=(
    git xvfb xauth xdotool imagemagick curl openbox
    at-spi2-core python3-pyatspi python3-jsonschema libxml2-utils chromium dbus-daemon gnome-keyring
    clang-format-14 clang-tidy-14
)
bench_packages=(nginx-light linux-perf time)
check_packages=(clazy valgrind appstream desktop-file-utils)

case "${1:-}" in
    "") ;;
    test) packages+=("${test_packages[@]}") ;;
    bench) packages+=("${test_packages[@]}" "${bench_packages[@]}") ;;
    check) packages+=("${test_packages[@]}" "${check_packages[@]}") ;;
    *) echo "setup.sh: unknown group '$1' (test, bench or check)" >&2; exit 2 ;;
esac

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup.sh: run it as root once: these are missing: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "setup.sh: installing ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq >&2
# Debian starts a server that it installs, on every address; the benchmarks start their own.
policy=/usr/sbin/policy-rc.d
if [[ " ${missing[*]} " == *" nginx-light "* ]] && [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 755 "$policy"
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
