# Shared by the suites that are Maven projects: finds the tools, compiles, and runs the suite's run.ts.
# Sourced, not run. Sets root and defines run_project and run_releases.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"

source "$root/compat-tests/need.sh"
need java openjdk-17-jdk-headless
need mvn maven
need_all

# compile <project folder> <target folder> <arguments of mvn...>
compile() {
  local project=$1 target=$2
  shift 2
  mvn -q -B -Dstyle.color=never "$@" -f "$project/pom.xml" compile dependency:build-classpath \
    -Dmdep.outputFile="$target/classpath.txt" >&2
}

# run_compiled <project folder> <target folder> <arguments of run.ts...>
run_compiled() {
  local project=$1 target=$2
  shift 2
  node "$project/run.ts" --classpath "$target/classes:$(cat "$target/classpath.txt")" "$@"
}

# run_project <folder> <client, as the results name it> <arguments of run.ts...>
run_project() {
  local project="$root/compat-tests/$1" client=$2
  shift 2
  compile "$project" "$project/target"
  run_compiled "$project" "$project/target" --client "$client" "$@"
}

# run_releases <folder> <title> [--kafka-version <release>[,<release>...]] <arguments of run.ts...>: default 4.3.1
run_releases() {
  local project="$root/compat-tests/$1" title=$2 releases=4.3.1 release status=0
  shift 2
  if [[ ${1:-} == --kafka-version ]]; then
    releases=$2
    shift 2
  fi
  for release in ${releases//,/ }; do
    compile "$project" "$project/target/$release" -Dkafka.version="$release"
    echo "$title $release"
    run_compiled "$project" "$project/target/$release" --client "$title $release" "$@" || status=1
  done
  return $status
}

# property <pom.xml> <name>: a property of a Maven project
property() {
  sed -n "s|.*<$2>\(.*\)</$2>.*|\1|p" "$1"
}
