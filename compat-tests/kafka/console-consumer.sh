#!/usr/bin/env bash
# Kafka's console consumer. With --partition and --offset it assigns the partition itself and joins no group.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool org.apache.kafka.tools.consumer.ConsoleConsumer "$@"
