#!/usr/bin/env bash
# Kafka's consumer load meter; it subscribes, so the broker must have consumer groups.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool org.apache.kafka.tools.ConsumerPerformance "$@"
