#!/usr/bin/env bash
# Rust's rdkafka against the broker: see src/ for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need cargo 'cargo; Rust 1.85 or newer, as rustup has it'
need gcc gcc
need g++ g++
need make make
need_all

# rdkafka builds librdkafka from the source it brings along.
here="$root/compat-tests/rust"
export CARGO_TARGET_DIR="$here/target"
cargo build --quiet --locked --manifest-path "$here/Cargo.toml" >&2
exec node "$here/run.ts" "$@"
