#!/usr/bin/env bash
# Kafka's producer load generator.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool org.apache.kafka.tools.ProducerPerformance "$@"
