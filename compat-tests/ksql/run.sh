#!/usr/bin/env bash
# ksqlDB's calls against the broker: see run.ts for what is tried and the options.
#
#   run.sh [--kafka-version <release>[,<release>...]] [options of run.ts]    default 4.3.1; ksqlDB 7.4 has 3.4.1
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"

source "$root/compat-tests/need.sh"
need java openjdk-17-jdk-headless
need mvn maven
need_all

releases=4.3.1
if [[ ${1:-} == --kafka-version ]]; then
  releases=$2
  shift 2
fi

ksql="$root/compat-tests/ksql"
status=0
for release in ${releases//,/ }; do
  target="$ksql/target/$release"
  mvn -q -B -Dstyle.color=never -Dkafka.version="$release" -f "$ksql/pom.xml" compile dependency:build-classpath \
    -Dmdep.outputFile="$target/classpath.txt" >&2
  echo "ksqlDB's calls with Kafka's clients $release"
  node "$ksql/run.ts" --classpath "$target/classes:$(cat "$target/classpath.txt")" "$@" || status=1
done
exit $status
