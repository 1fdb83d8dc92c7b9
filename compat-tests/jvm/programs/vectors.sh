#!/usr/bin/env bash
# Writes test/vectors again with Apache Kafka's own classes (kafka-clients, version in pom.xml): the reference bytes
# that the TypeScript tests decode, compare and encode. The output is committed; a run that changes nothing leaves
# no diff.
#   vectors.sh [output folder]   default: test/vectors of this checkout
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
output="${1:-$here/../../../test/vectors}"

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "$1 is missing: the vectors come from Kafka's Java classes (Debian: apt-get install $2)" >&2
  exit 3
}
need java openjdk-17-jdk-headless
need javac openjdk-17-jdk-headless
need mvn maven

mvn -q -B -Dstyle.color=never -f "$here/pom.xml" compile dependency:build-classpath \
  -Dmdep.outputFile="$here/target/classpath.txt" >&2
mkdir -p "$output"
# A message that a release removed must not leave its old vectors behind.
rm -rf "$output/messages" "$output/records" "$output/protocol"
java -Xmx512m -cp "$here/target/classes:$(cat "$here/target/classpath.txt")" chronik.vectors.Main "$output"
