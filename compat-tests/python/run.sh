#!/usr/bin/env bash
# Python's clients against the broker: see features.py for what is tried; options are those of harness/suite.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
source "$root/compat-tests/need.sh"
need python3 'python3 python3-venv'
need_all

here="$root/compat-tests/python"
venv="$here/target/venv"
# Installed once for each list of versions, for a Python that has what the clients import.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  for python in /usr/bin/python3 python3; do
    if "$python" -c 'import ensurepip, ssl' 2> /dev/null; then break; fi
  done
  "$python" -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
  cp "$here/requirements.txt" "$venv/installed.txt"
fi
exec node "$here/run.ts" --python "$venv/bin/python3" "$@"
