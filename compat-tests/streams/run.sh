#!/usr/bin/env bash
# Kafka Streams applications against the broker: see run.ts for what is tried and the options.
#
#   run.sh [--kafka-version <release>[,<release>...]] [options of run.ts]      default 4.3.1; also tried: 3.9.1, 3.4.1
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
run_releases streams kafka-streams "$@"
