#!/usr/bin/env bash
# kill -9 under running idempotent producers, Java's and librdkafka's: see run.ts for what is tried and the options.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/installed-clients.sh"
exec node "$root/compat-tests/kill/run.ts" "$@"
