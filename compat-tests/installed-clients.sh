# Sourced: sees to Java's client, compiled with what is in jvm/programs/, and to librdkafka, which comes with
# confluent-kafka in a virtual environment below .cache. Needs `root`; installed-clients.ts tells how they are started.

source "$root/compat-tests/need.sh"
need kcat kcat
need java openjdk-17-jdk-headless
need mvn maven
need python3 'python3 python3-venv'
need_all

java="$root/compat-tests/jvm/programs"
mvn -q -B -Dstyle.color=never -f "$java/pom.xml" compile dependency:build-classpath \
  -Dmdep.outputFile="$java/target/classpath.txt" >&2
python="$root/.cache/librdkafka"
if ! "$python/bin/python3" -c 'import confluent_kafka' 2> /dev/null; then
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --disable-pip-version-check confluent-kafka==2.16.1 >&2
fi
