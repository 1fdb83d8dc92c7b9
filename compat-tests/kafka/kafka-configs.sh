#!/usr/bin/env bash
# Kafka's config tool: --describe, --alter.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
run_tool kafka.admin.ConfigCommand "$@"
