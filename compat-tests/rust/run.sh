#!/usr/bin/env bash
# Rust's client against the broker: see src/ for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need cargo 'Rust, from its installer'
need gcc gcc
need make make
need_all

here="$root/compat-tests/rust"
export CARGO_TARGET_DIR="$here/target"
cargo build --quiet --locked --manifest-path "$here/Cargo.toml"
exec node "$here/run.ts" "$@"
