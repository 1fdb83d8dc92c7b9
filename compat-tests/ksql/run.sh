#!/usr/bin/env bash
# ksqlDB's calls against the broker: see run.ts for what is tried and the options.
#
#   run.sh [--kafka-version <release>[,<release>...]] [options of run.ts]    default 4.3.1; ksqlDB 7.4 has 3.4.1
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
run_releases ksql kafka-streams "$@"
