#!/usr/bin/env bash
# Assembles a real text file of at least <bytes> from what lies on this machine, for the round trips of run.sh.
#
#   corpus.sh <file> [bytes]        default 209715200 (200 MiB); prints "<sha256>  <bytes> bytes  <lines> lines"
#
# In this order, files of each folder sorted by name (LC_ALL=C), so that one machine always gives the same file:
#   1. the package lists apt holds            apt-cache dumpavail
#   2. word lists                             /usr/share/dict
#   3. the project's packages as source       node_modules: *.ts *.js *.mjs *.cjs *.json *.md
#   4. copyright files, C headers, Perl and Python source under /usr
# and again from the start when the machine has less than asked for. A line is one record, so the lines are made to
# survive line-based producers: only valid UTF-8 (the Java console producer decodes and encodes), no carriage return
# (Java's line reader ends a line there), no NUL, no empty line (kcat does not send it), none of 900,000 bytes or more
# (the default record limit is 1 MB), every line ended by one newline.
set -euo pipefail
export LC_ALL=C

file=${1:?usage: corpus.sh <file> [bytes]}
bytes=${2:-209715200}
root=$(cd "$(dirname "$0")/../.." && pwd)

files_of() { # <folder> <name pattern>...
  local folder=$1 names=()
  shift
  [[ -d $folder ]] || return 0
  for pattern in "$@"; do names+=(-o -name "$pattern"); done
  # Hidden folders hold caches, which change.
  find "$folder" -type f -not -path '*/.*' \( "${names[@]:1}" \) -print0 | sort -z | xargs -0 -r cat --
}

sources() {
  if command -v apt-cache > /dev/null; then apt-cache dumpavail; fi
  files_of /usr/share/dict '*'
  files_of "$root/node_modules" '*.ts' '*.js' '*.mjs' '*.cjs' '*.json' '*.md'
  files_of /usr/share/doc copyright
  files_of /usr/include '*.h' '*.hpp'
  files_of /usr/share/perl '*.pm' '*.pl'
  for python in /usr/lib/python3*; do files_of "$python" '*.py'; done
}

lines() {
  # Everything before awk ends with a broken pipe once the file is full: no fault. grep in a UTF-8 locale matches only
  # lines that are valid.
  { while sources; do :; done || true; } 2> /dev/null |
    { tr -d '\000' || true; } 2> /dev/null |
    { LC_ALL=C.UTF-8 grep --text '^.*$' || true; } 2> /dev/null |
    awk -v bytes="$bytes" '
      length($0) == 0 || length($0) >= 900000 || index($0, "\r") { next }
      { print; total += length($0) + 1; if (total >= bytes) exit }'
}

lines > "$file"
printf '%s  %s bytes  %s lines\n' "$(sha256sum < "$file" | cut -d' ' -f1)" "$(wc -c < "$file")" "$(wc -l < "$file")"
