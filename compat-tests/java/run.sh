#!/usr/bin/env bash
# Java's producer, consumer and admin against the broker: see run.ts for what is tried and the options.
#
#   run.sh [--kafka-version <release>[,<release>...]] [options of run.ts]    default 4.3.1; there are 3.9.1 and 3.4.1
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
run_releases java kafka-clients "$@"
