#!/usr/bin/env bash
# Kafka's own tools and kcat against the broker, each checked by what it prints.
#
#   tools.sh [--rival]   --rival: against Apache Kafka 4.3 instead
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
for command in kcat java mvn; do
  if command -v "$command" > /dev/null; then continue; fi
  printf '%s is missing: see compat-tests/README.md\n' "$command" >&2
  exit 2
done
exec node "$root/compat-tests/tools/run.ts" "$@"
