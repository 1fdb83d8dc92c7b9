#!/usr/bin/env bash
# stop.sh <dir>: ends the broker that start.sh started in <dir>, by its pid, and waits until it is gone.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: stop.sh <dir>" >&2; exit 2; }
[ -s "$1/pid" ] || { echo "no broker was started in $1" >&2; exit 1; }
pid="$(cat "$1/pid")"
kill "$pid" 2>/dev/null || true
for _ in $(seq 1 600); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.05
done
if kill -0 "$pid" 2>/dev/null; then
  echo "Apache Kafka (pid $pid) did not stop within 30 s: killed" >&2
  kill -9 "$pid"
fi
rm -f "$1/pid"
