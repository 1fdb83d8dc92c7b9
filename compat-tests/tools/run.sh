#!/usr/bin/env bash
# Kafka's own tools and kcat against the broker, each checked by what it prints.
#
#   run.sh [options of harness/suite.ts]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need kcat kcat
need java openjdk-17-jdk-headless
need mvn maven
need_all
kafka=$(sed -n "s|.*<kafka.version>\(.*\)</kafka.version>.*|\1|p" "$root/compat-tests/kafka/pom.xml")
exec node "$root/compat-tests/tools/run.ts" --client "Kafka's tools $kafka and kcat" "$@"
