#!/usr/bin/env bash
# Kills the program at random moments while it creates accounts at a service that misbehaves, from
# the command and each tenth time from its window, 500 times or as often as told, and counts what became of them. Ends with 0 if nothing was lost, sent
# twice or called created that was not.
#   packaging/campaign.sh [ROUNDS] [SEED]
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
"$packaging/setup.sh" test
"$packaging/build.sh" dev crashcampaign
exec "$packaging/on-display.sh" "${packaging%/*}/build/dev/tests/campaign/crashcampaign" "${@:-500}"
