#!/usr/bin/env bash
# Records what Apache Kafka 4.3 answers to the scenarios: starts it from its Maven artifacts in a fresh folder, runs
# them and writes the files of answers in test/vectors/conformance, which `npm test` compares this broker with.
#
#   record.sh [<port> [<text>]]   default 19092; the controller takes the next one
#
# With a text only the scenarios whose names hold it are recorded, for example 'Transactions: EndTxn'.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
export PATH="$root/node_modules/.bin:$PATH"
port="${1:-19092}"
dir="$(mktemp -d "${TMPDIR:-/tmp}/chronik-conformance.XXXXXX")"
stop() {
  bash "$here/../kafka/stop.sh" "$dir" || true
  rm -rf -- "$dir"
}
trap stop EXIT
bash "$here/../kafka/start.sh" "$dir" "$port"
answers="$root/test/vectors/conformance"
node "$here/run.ts" record "$port" "$answers" "${2:-}"
wc -lc "$answers"/kafka-answers*.jsonl
