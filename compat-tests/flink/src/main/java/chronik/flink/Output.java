package chronik.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds, read from its start without a group. */
final class Output implements AutoCloseable {
  private static final Duration TURN = Duration.ofMillis(200);

  private final KafkaConsumer<String, String> consumer;

  /** @param isolationLevel  read_committed or read_uncommitted */
  Output(String bootstrap, String topic, String isolationLevel) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("isolation.level", isolationLevel);
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "none");
    settings.put("reconnect.backoff.max.ms", "200");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) consumer.seek(partition, 0);
  }

  private List<TopicPartition> partitions(String topic) {
    long deadlineMs = System.currentTimeMillis() + Lab.PATIENCE.toMillis();
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    // A topic that was created a moment ago need not be known to everybody.
    while (found.isEmpty() && System.currentTimeMillis() < deadlineMs) found = consumer.partitionsFor(topic);
    return found.stream().map(one -> new TopicPartition(topic, one.partition())).toList();
  }

  /** Gives each record that has come meanwhile to `taker`. */
  void poll(Consumer<ConsumerRecord<String, String>> taker) {
    consumer.poll(TURN).forEach(taker);
  }

  /** The values read, sorted, once there are `count` of them and for a moment no more. */
  List<String> awaitValues(int count) throws Exception {
    List<String> values = new ArrayList<>();
    Await.until(count + " records", () -> {
      poll(record -> values.add(record.value()));
      return values.size() >= count;
    });
    for (int turn = 0; turn < 5; turn++) poll(record -> values.add(record.value()));
    return values.stream().sorted().toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
