# Sourced by the scripts that start real clients: names everything that is missing before anything is begun.

missing=0

need() { # <command> <Debian packages>
  if command -v "$1" > /dev/null; then return; fi
  printf '%s is missing (Debian: apt-get install %s)\n' "$1" "$2" >&2
  missing=1
}

# Ends the script with 77, "left out", when something that was needed is not there.
need_all() {
  if ((missing)); then exit 77; fi
}
