#!/usr/bin/env bash
# How many rows a second become requests: this program, with its journal, beside a bare loop of
# QNetworkAccessManager, curl, newman and bru, all against nginx, which answers the same to each.
# By turns, three rounds, medians. newman and bru only where NPM_TOOLS names a folder that they are
# installed in (npm install newman @usebruno/cli), and with 1,000 rows alone.
#   importagainstothers.sh PROGRAM BARELOOP
set -euo pipefail
program=$1
bareloop=$2
tools=${NPM_TOOLS:-}
scratch=$(mktemp -d -t customer-desk.XXXXXX)
trap 'kill "$(cat "$scratch/nginx.pid")" 2>/dev/null || true; rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
export CALIQ_API_KEY=bench-key

port=18080
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
url=http://127.0.0.1:$port
cat > "$scratch/nginx.conf" <<CONF
pid $scratch/nginx.pid;
error_log $scratch/nginx.log;
worker_processes 1;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path $scratch/body; proxy_temp_path $scratch/proxy;
    fastcgi_temp_path $scratch/fastcgi; uwsgi_temp_path $scratch/uwsgi; scgi_temp_path $scratch/scgi;
    keepalive_requests 1000000;
    server {
        listen 127.0.0.1:$port;
        location / {
            default_type application/json;
            return 200 '{"CustomerCreateData":{"OK":true,"AccountID":7,"AccountNo":"A-7","AddressID":8,"ContactID":9,"CustomerCreateIssues":[]}}';
        }
    }
}
CONF
nginx -c "$scratch/nginx.conf" 2>/dev/null

body='{"apiKey":"bench-key","ChannelID":1,"AccountNo":"%s","Line1":"1 High Street","Town":"Leeds","Postcode":"LS1 4DY","Country":"GBR","Title":"Ms","Firstname":"Ann","Surname":"Smith","Email":"%s@example.com","Currency":"GBP","AllowDeliveries":true,"AllowInvoices":true}'

rows() { # COUNT: the file of this program, and curl's
    awk -v n="$1" 'BEGIN {
        print "ChannelID,AccountNo,Line1,Town,Postcode,Country,Title,Firstname,Surname,Email,Currency"
        for (i = 1; i <= n; ++i)
            printf "1,A%d,1 High Street,Leeds,LS1 4DY,GBR,Ms,Ann,Smith,A%d@example.com,GBP\n", i, i
    }' > "$scratch/$1.csv"
    for ((i = 1; i <= $1; ++i)); do
        # shellcheck disable=SC2059 # the format is the body
        text=$(printf "$body" "A$i" "A$i")
        [ "$i" = 1 ] || echo next
        printf 'url = "%s/api/v1/CustomerCreate"\nheader = "Content-Type: application/json"\noutput = "/dev/null"\ndata = "%s"\n' \
            "$url" "${text//\"/\\\"}"
    done > "$scratch/$1.curl"
}

collections() {
    # shellcheck disable=SC2059
    text=$(printf "$body" '{{AccountNo}}' '{{AccountNo}}')
    cat > "$scratch/newman.json" <<JSON
{"info": {"name": "bench", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
 "item": [{"name": "create", "request": {"method": "POST", "url": "$url/api/v1/CustomerCreate",
  "header": [{"key": "Content-Type", "value": "application/json"}],
  "body": {"mode": "raw", "raw": "${text//\"/\\\"}"}}}]}
JSON
    mkdir -p "$scratch/bru"
    echo '{"version": "1", "name": "bench", "type": "collection"}' > "$scratch/bru/bruno.json"
    cat > "$scratch/bru/create.bru" <<BRU
meta {
  name: create
  type: http
  seq: 1
}

post {
  url: $url/api/v1/CustomerCreate
  body: json
  auth: none
}

body:json {
  $text
}
BRU
}

seconds() { # COMMAND...: what it takes, and the processor's share
    /usr/bin/time -o "$scratch/time" -f '%e %U %S' "$@" > "$scratch/out" 2>&1 || { cat "$scratch/out" >&2; return 1; }
    cat "$scratch/time"
}
ours() { rm -rf "$scratch/data"; seconds "$program" import "$scratch/$1.csv" --service "$url" --data-dir "$scratch/data"; }
bare() { seconds "$bareloop" "$url/api/v1/CustomerCreate" "$1"; }
curled() { seconds curl --silent --parallel --parallel-max 6 -K "$scratch/$1.curl"; }
newmaned() { seconds "$tools/node_modules/.bin/newman" run "$scratch/newman.json" -d "$scratch/$1.csv" --silent; }
brued() { (cd "$scratch/bru" && seconds "$tools/node_modules/.bin/bru" run --csv-file-path "$scratch/$1.csv"); }

report() { # NAME ROWS: medians of what was measured
    sort -n "$scratch/$1.$2.times" | awk -v n="$2" -v name="$1" '
        { wall[NR] = $1; cpu[NR] = $2 + $3 }
        END {
            m = int((NR + 1) / 2)
            printf "%-10s %6d rows  %7.2f s  %8.0f rows/s  %6.3f ms of processor a row\n",
                name, n, wall[m], n / wall[m], 1000 * cpu[m] / n
        }'
}

collections
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
for count in 1000 10000; do
    rows "$count"
    contestants=(ours bare curled)
    [ -z "$tools" ] || [ "$count" -gt 1000 ] || contestants+=(newmaned brued)
    for _ in 1 2 3; do
        for one in "${contestants[@]}"; do "$one" "$count" >> "$scratch/$one.$count.times"; done
    done
    for one in "${contestants[@]}"; do report "$one" "$count"; done
done
