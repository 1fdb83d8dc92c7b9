#!/usr/bin/env bash
# Kafka's topic tool: --create, --list, --describe, --delete.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool org.apache.kafka.tools.TopicCommand "$@"
