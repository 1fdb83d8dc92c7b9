#!/usr/bin/env bash
# start.sh <dir> <port>: starts one Apache Kafka broker (KRaft, broker and controller in one process) on
# 127.0.0.1:<port> and its controller on <port>+1, with everything it writes below <dir>. Prints "ready <pid>" and
# "startup_ms <n>" once the port answers. An existing <dir> is started again with its data.
#   KAFKA_HEAP        heap of the broker, default 1g
#   KAFKA_CPUS        CPU list for taskset, for example 0; default none
#   KAFKA_PROPERTIES  file whose lines are added to server.properties
#   KAFKA_START_TIMEOUT_S  default 90
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: start.sh <dir> <port>" >&2; exit 2; }
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need java openjdk-17-jdk-headless
mkdir -p "$1"
dir="$(cd "$1" && pwd)"
port="$2"
controller_port="$((port + 1))"
classpath="$(kafka_classpath)"

if [ -s "$dir/pid" ]; then
  # A broker that was just killed needs a moment until its memory is given back and its pid is gone.
  for _ in $(seq 1 100); do
    kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
    sleep 0.02
  done
  if kill -0 "$(cat "$dir/pid")" 2>/dev/null; then
    echo "a broker already runs in $dir (pid $(cat "$dir/pid"))" >&2
    exit 1
  fi
fi

{
  cat <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$controller_port
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$controller_port
advertised.listeners=PLAINTEXT://127.0.0.1:$port
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs=$dir/log
num.partitions=1
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
PROPERTIES
  if [ -n "${KAFKA_PROPERTIES:-}" ]; then cat "$KAFKA_PROPERTIES"; fi
} >"$dir/server.properties"

log4j="-Dlog4j2.configurationFile=$kafka_home_dir/broker-log4j2.properties"
if [ ! -e "$dir/log/meta.properties" ]; then
  # A fixed cluster id keeps two runs comparable.
  java "$log4j" -Xmx256m -cp "$classpath" kafka.tools.StorageTool format \
    --cluster-id AAAAAAAAAAAAAAAAAAAAAQ --config "$dir/server.properties" >"$dir/format.log" 2>&1 || {
    cat "$dir/format.log" >&2
    exit 1
  }
fi

heap="${KAFKA_HEAP:-1g}"
pin=()
if [ -n "${KAFKA_CPUS:-}" ]; then pin=(taskset -c "$KAFKA_CPUS"); fi
: >"$dir/server.log" # before the broker opens it, so that the wait below has a file to read
started_ms="$(date +%s%3N)"
# The JVM options are those of Kafka's own start script.
setsid "${pin[@]}" java "-Xms$heap" "-Xmx$heap" -server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 \
  -XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent -Djava.awt.headless=true \
  "$log4j" -cp "$classpath" kafka.Kafka "$dir/server.properties" >"$dir/server.log" 2>&1 </dev/null &
pid=$!
echo "$pid" >"$dir/pid"

deadline_ms="$((started_ms + ${KAFKA_START_TIMEOUT_S:-90} * 1000))"
# The log line, not the port: the port listens before the broker has its metadata.
until grep -q 'Kafka Server started' "$dir/server.log"; do
  if ! kill -0 "$pid" 2>/dev/null; then
    echo "Apache Kafka ended before it was ready:" >&2
    tail -n 20 "$dir/server.log" >&2
    rm -f "$dir/pid"
    exit 1
  fi
  if [ "$(date +%s%3N)" -gt "$deadline_ms" ]; then
    echo "Apache Kafka was not ready in time, see $dir/server.log" >&2
    kill "$pid"
    rm -f "$dir/pid"
    exit 1
  fi
  sleep 0.02
done
echo "ready $pid"
echo "startup_ms $(($(date +%s%3N) - started_ms))"
