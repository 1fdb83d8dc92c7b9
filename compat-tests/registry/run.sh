#!/usr/bin/env bash
# A Schema Registry's calls against the broker: see run.ts for what is tried and the options.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"

source "$root/compat-tests/need.sh"
need java openjdk-17-jdk-headless
need mvn maven
need_all

registry="$root/compat-tests/registry"
mvn -q -B -Dstyle.color=never -f "$registry/pom.xml" compile dependency:build-classpath \
  -Dmdep.outputFile="$registry/target/classpath.txt" >&2
exec node "$registry/run.ts" --classpath "$registry/target/classes:$(cat "$registry/target/classpath.txt")" "$@"
