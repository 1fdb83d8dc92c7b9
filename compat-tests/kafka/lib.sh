# Shared by every script here: finds Java and Maven, resolves Kafka's class path once per pom.
# Sourced, not run. Sets kafka_home_dir and defines need, kafka_classpath and run_tool.

kafka_home_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "$1 is missing: Apache Kafka needs it (Debian: apt-get install $2)" >&2
  exit 3
}

# Prints the class path of the broker and its tools; asks Maven only when the pom is newer than the last answer.
kafka_classpath() {
  local cached="$kafka_home_dir/target/classpath.txt"
  if [ ! -s "$cached" ] || [ "$kafka_home_dir/pom.xml" -nt "$cached" ]; then
    need mvn maven
    mkdir -p "$kafka_home_dir/target"
    # An own file per process: two scripts that start at once must not read half a class path.
    mvn -q -B -f "$kafka_home_dir/pom.xml" dependency:build-classpath -Dmdep.outputFile="$cached.$$" >&2 || {
      echo "Maven could not resolve Apache Kafka (see its lines above)" >&2
      exit 3
    }
    mv "$cached.$$" "$cached"
  fi
  cat "$cached"
}

# run_tool <main class> <arguments...>: replaces this shell, so a signal reaches the tool itself.
run_tool() {
  need java openjdk-17-jdk-headless
  local classpath
  classpath="$(kafka_classpath)" || exit $?
  # KAFKA_TOOL_OPTS: more options for the JVM, for example -Xmx1g; split on blanks on purpose.
  # shellcheck disable=SC2086
  exec java -Xmx"${KAFKA_TOOL_HEAP:-512m}" -XX:+UseG1GC ${KAFKA_TOOL_OPTS:-} \
    -Dlog4j2.configurationFile="$kafka_home_dir/tool-log4j2.properties" \
    -cp "$classpath" "$@"
}
