#!/usr/bin/env bash
# kcat against the broker: see program.ts for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need kcat kcat
need_all
exec node "$root/compat-tests/kcat/run.ts" "$@"
