package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Everything committed that a topic holds, read from its start without a group, as PRINT does. */
final class Rows implements AutoCloseable {
  /** How long is waited for more once what was expected is there. */
  private static final Duration SETTLED = Duration.ofMillis(1000);
  private static final Duration TURN = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final String topic;
  private final List<ConsumerRecord<String, String>> rows = new ArrayList<>();

  Rows(String bootstrap, String topic) throws Exception {
    this.topic = topic;
    Map<String, Object> settings = Map.of("auto.offset.reset", "earliest", "isolation.level", "read_committed");
    consumer = Clients.consumer(bootstrap, settings);
    List<TopicPartition> partitions = new ArrayList<>();
    Await.until(topic + " has partitions", () -> {
      for (PartitionInfo one : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, one.partition()));
      }
      return !partitions.isEmpty();
    });
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads until the last value of each key is as expected; a key whose last value is null is none. */
  void awaitLatest(Map<String, String> expected) {
    awaitEqual(new TreeMap<>(expected), this::latest);
  }

  /** Reads until the rows, as "key=value" and sorted, are the expected ones, and makes sure that no more come. */
  void awaitExactly(List<String> expected) {
    awaitEqual(expected.stream().sorted().toList(),
        () -> rows.stream().map(row -> row.key() + "=" + row.value()).sorted().toList());
  }

  /** As {@link #awaitExactly}, but each may come more than once. */
  void awaitAtLeastOnce(List<String> expected) {
    awaitEqual(expected.stream().sorted().toList(),
        () -> rows.stream().map(row -> row.key() + "=" + row.value()).distinct().sorted().toList());
  }

  /** Reads `limit` rows. */
  void awaitLimit(int limit) {
    long deadlineNs = System.nanoTime() + Await.PATIENCE.toNanos();
    while (rows.size() < limit && System.nanoTime() < deadlineNs) poll();
    Expect.isTrue(limit + " rows of " + topic, rows.size() >= limit);
  }

  private Object latest() {
    Map<String, String> latest = new TreeMap<>();
    for (ConsumerRecord<String, String> row : rows) {
      if (row.value() == null) latest.remove(row.key());
      else latest.put(row.key(), row.value());
    }
    return latest;
  }

  private void awaitEqual(Object expected, Supplier<Object> found) {
    long deadlineNs = System.nanoTime() + Await.PATIENCE.toNanos();
    while (!expected.equals(found.get())) {
      if (System.nanoTime() > deadlineNs) Expect.equal(topic, expected, found.get());
      poll();
    }
    long settledNs = System.nanoTime() + SETTLED.toNanos();
    while (System.nanoTime() < settledNs) poll();
    Expect.equal(topic + " a moment later", expected, found.get());
  }

  private void poll() {
    consumer.poll(TURN).forEach(rows::add);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
