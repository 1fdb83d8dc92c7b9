#!/usr/bin/env bash
# Go's clients against the broker: see features/ for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need go 'golang-go; go.mod tells how new it must be'
need_all

here="$root/compat-tests/go"
go -C "$here" build -o target/clients .
exec node "$here/run.ts" "$@"
