#!/usr/bin/env bash
# Kills an import of 10,000 rows, or of as many as told, at random moments while the service
# misbehaves, starts it again until it is done, has the unknown rows looked into (--check), and counts
# what became of all. Ends with 0 if each row that the service takes was created exactly once, or is
# unknown with a reason, and the journal tells no lie.
#   packaging/importcampaign.sh [ROWS] [SEED]
set -euo pipefail
packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
"$packaging/setup.sh" test
"$packaging/build.sh" dev importcampaign
exec "${packaging%/*}/build/dev/tests/campaign/importcampaign" "${@:-10000}"
