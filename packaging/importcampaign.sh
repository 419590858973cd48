#!/usr/bin/env bash
# Kills an import of 10,000 rows, or of as many as told, at random moments while the service
# misbehaves, starts it again until it is done, and counts what became of the rows. Ends with 0 if
# each was created once at most and the journal tells no lie.
#   packaging/importcampaign.sh [ROWS] [SEED]
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
"$packaging/setup.sh" test
"$packaging/build.sh" dev importcampaign
exec "${packaging%/*}/build/dev/tests/campaign/importcampaign" "${@:-10000}"
