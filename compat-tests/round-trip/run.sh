#!/usr/bin/env bash
# Real clients against the broker: a large text file goes in through each producer with each codec and must come out
# through each consumer byte for byte, before and after kill -9. See ../README.md for the options.
#
#   run.sh [--clean] [options of run.ts]
#
# --clean takes a fresh clone of this repository's HEAD, runs `npm ci` in it and everything else from there.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"

source "$root/compat-tests/need.sh"
need kcat kcat
need java openjdk-17-jdk-headless
need mvn maven
need git git
need_all

if [[ ${1:-} == --clean ]]; then
  shift
  clone=$(mktemp -d "${TMPDIR:-/tmp}/chronik-clean.XXXXXX")
  trap 'rm -rf -- "$clone"' EXIT
  git clone --quiet --no-local "$root" "$clone/checkout"
  (cd "$clone/checkout" && npm ci --no-audit --no-fund)
  bash "$clone/checkout/compat-tests/round-trip/run.sh" "$@"
  exit
fi

exec node "$root/compat-tests/round-trip/run.ts" "$@"
