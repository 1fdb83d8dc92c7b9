#!/usr/bin/env bash
# Kafka's own tools and kcat against the broker, each checked by what it prints.
#
#   tools.sh [--rival]   --rival: against Apache Kafka 4.3 instead
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need kcat kcat
need java openjdk-17-jdk-headless
need mvn maven
need_all
exec node "$root/compat-tests/tools/run.ts" "$@"
