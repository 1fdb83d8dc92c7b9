#!/usr/bin/env bash
# Flink SQL and its Kafka connector against the broker: see run.ts for what is tried and the options.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"

source "$root/compat-tests/need.sh"
need java openjdk-17-jdk-headless
need mvn maven
need_all

flink="$root/compat-tests/flink"
mvn -q -B -Dstyle.color=never -f "$flink/pom.xml" compile dependency:build-classpath \
  -Dmdep.outputFile="$flink/target/classpath.txt" >&2
exec node "$flink/run.ts" --classpath "$flink/target/classes:$(cat "$flink/target/classpath.txt")" "$@"
