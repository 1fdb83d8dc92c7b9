#!/usr/bin/env bash
# run.sh <File.java>: runs a load generator of this folder from its source, with Kafka's client.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ../../../compat-tests/kafka/lib.sh
run_tool "$@"
