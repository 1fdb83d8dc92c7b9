#!/usr/bin/env bash
# Kafka Streams applications against the broker: see run.ts for what is tried and the options.
#
#   run.sh [--kafka-version <release>[,<release>...]] [options of run.ts]      default 4.3.1; also tried: 3.9.1, 3.4.1
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

streams="$root/compat-tests/streams"
status=0
for release in ${releases//,/ }; do
  target="$streams/target/$release"
  mvn -q -B -Dstyle.color=never -Dkafka.version="$release" -f "$streams/pom.xml" compile dependency:build-classpath \
    -Dmdep.outputFile="$target/classpath.txt" >&2
  echo "Kafka Streams $release"
  node "$streams/run.ts" --classpath "$target/classes:$(cat "$target/classpath.txt")" "$@" || status=1
done
exit $status
