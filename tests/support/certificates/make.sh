#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates that the TLS tests use. Nothing outside the tests trusts them; they are
# kept in the tree, good until 2126, so that a build needs no openssl. Run it to replace them.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/ca.cnf" <<'CONFIG'
[ca]
default_ca = tests
[tests]
dir = .
new_certs_dir = $ENV::WORK
database = $ENV::WORK/index.txt
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = none
copy_extensions = copy
[any]
commonName = supplied
[none]
CONFIG
export WORK=$work
touch "$work/index.txt"

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null; }

# issue NAME KEY EXTENSION END SIGNER...: each begins in 2020, whatever today's date is here.
issue() {
    openssl req -new -key "$2" -subj "/CN=Customer Desk test: $1" -addext "$3" -out "$work/$1.csr"
    openssl ca -batch -notext -config "$work/ca.cnf" -startdate 20200101000000Z -enddate "$4" \
        "${@:5}" -in "$work/$1.csr" -out "$1.pem" 2>/dev/null
}

key "$work/ca.key"
key server.key
late=21260101000000Z
issue ca "$work/ca.key" basicConstraints=critical,CA:TRUE $late -selfsign -keyfile "$work/ca.key"
by_ca=(-keyfile "$work/ca.key" -cert ca.pem)
issue good server.key subjectAltName=IP:127.0.0.1 $late "${by_ca[@]}"
issue expired server.key subjectAltName=IP:127.0.0.1 20210101000000Z "${by_ca[@]}"
issue otherhost server.key subjectAltName=DNS:elsewhere.test $late "${by_ca[@]}"
issue selfsigned server.key subjectAltName=IP:127.0.0.1 $late -selfsign -keyfile server.key
