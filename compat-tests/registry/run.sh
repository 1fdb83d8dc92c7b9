#!/usr/bin/env bash
# A Schema Registry's calls against the broker: see run.ts for what is tried and the options.
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
run_project registry "kafka-clients $(property "$root/compat-tests/registry/pom.xml" kafka.version)" "$@"
