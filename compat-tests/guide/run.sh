#!/usr/bin/env bash
# What docs/ksql.md shows: see run.ts for what is tried and the options.
set -euo pipefail
source "$(dirname "$0")/../jvm/project.sh"
need curl curl
need_all
run_project guide "kafka-streams $(property "$root/compat-tests/guide/pom.xml" kafka.version)" "$@"
