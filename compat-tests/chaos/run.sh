#!/usr/bin/env bash
# Transactions of Java's and librdkafka's clients under random kill -9: see run.ts for what is tried and the options.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/installed-clients.sh"
exec node "$root/compat-tests/chaos/run.ts" "$@"
