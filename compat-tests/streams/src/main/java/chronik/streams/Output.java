package chronik.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything committed that a topic holds, read from its start without a group. */
final class Output implements AutoCloseable {
  /** How long is waited for more once what was expected is there: surplus comes with one of the next commits. */
  private static final Duration SETTLED = Duration.ofMillis(1500);
  private static final Duration TURN = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final String topic;
  private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

  Output(String bootstrap, String topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private List<TopicPartition> partitions(String topic) {
    long deadlineMs = System.currentTimeMillis() + Lab.PATIENCE.toMillis();
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    // A topic that was created a moment ago need not be known to everybody.
    while (found.isEmpty() && System.currentTimeMillis() < deadlineMs) found = consumer.partitionsFor(topic);
    return found.stream().map(one -> new TopicPartition(topic, one.partition())).toList();
  }

  /** Reads until the last value of each key is as expected (a key whose last value is null is none), and no longer. */
  void awaitLatest(Map<String, String> expected) {
    awaitEqual(expected, this::latest);
  }

  /** Reads until the records, as "key=value" and sorted, are the expected ones, and makes sure that no more come. */
  void awaitExactly(List<String> expected) {
    awaitEqual(expected.stream().sorted().toList(), this::sorted);
  }

  /** Reads until there are as many records, and makes sure that no more come. */
  void awaitCount(int expected) {
    awaitEqual(expected, records::size);
  }

  List<ConsumerRecord<String, String>> records() {
    return records;
  }

  private Map<String, String> latest() {
    Map<String, String> latest = new TreeMap<>();
    for (ConsumerRecord<String, String> record : records) {
      if (record.value() == null) latest.remove(record.key());
      else latest.put(record.key(), record.value());
    }
    return latest;
  }

  private List<String> sorted() {
    return records.stream().map(record -> record.key() + "=" + record.value()).sorted().toList();
  }

  private void awaitEqual(Object expected, Supplier<Object> found) {
    long deadlineMs = System.currentTimeMillis() + Lab.PATIENCE.toMillis();
    while (!expected.equals(found.get())) {
      if (System.currentTimeMillis() > deadlineMs) Expect.equal(topic, expected, found.get());
      poll();
    }
    long settledMs = System.currentTimeMillis() + SETTLED.toMillis();
    while (System.currentTimeMillis() < settledMs) poll();
    Expect.equal(topic + " a moment later", expected, found.get());
  }

  private void poll() {
    consumer.poll(TURN).forEach(records::add);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
