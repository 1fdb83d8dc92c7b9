#!/usr/bin/env bash
# Flink SQL and its Kafka connector against the broker: see run.ts for what is tried and the options.
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
pom="$root/compat-tests/flink/pom.xml"
run_project flink "Flink SQL $(property "$pom" flink.version), connector $(property "$pom" connector.version)" "$@"
