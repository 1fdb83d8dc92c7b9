#!/usr/bin/env bash
# Any tool of Kafka by its class: kafka-tool.sh <main class> <arguments...>
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool "$@"
