#!/usr/bin/env bash
# Kafka's console producer: one record per line of standard input.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool org.apache.kafka.tools.ConsoleProducer "$@"
