package chronik.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the three topics from their start. until=stop: as long as the run lasts. until=drained: until every record of
 * a has come out of b and c. until=end: to the ends that the broker tells at the start.
 */
final class Reader {
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

  private final Options options;
  private final History history;
  private final KafkaConsumer<String, String> consumer;
  private final Set<TopicPartition> partitions;
  /** Ids read of a; sources read of b and c. */
  private final Map<String, Set<String>> seen = new HashMap<>();

  private Reader(Options options, History history) {
    this.options = options;
    this.history = history;
    Properties settings = options.consumerSettings(options.get("isolation"));
    settings.put("group.id", options.get("prefix") + "-workers");
    consumer = new KafkaConsumer<>(settings);
    partitions = Options.LETTERS.stream()
        .flatMap(letter -> IntStream.range(0, Options.PARTITION_COUNTS.get(letter))
            .mapToObj(partition -> new TopicPartition(options.topic(letter), partition)))
        .collect(Collectors.toSet());
    for (String letter : Options.LETTERS) seen.put(options.topic(letter), new HashSet<>());
  }

  static void run(Options options, History history, Stop stop) {
    Reader reader = new Reader(options, history);
    reader.assign();
    history.write("ready");
    String until = options.get("until");
    Map<TopicPartition, Long> ends = until.equals("stop") ? Map.of() : reader.consumer.endOffsets(reader.partitions);
    while (!stop.isDue()) {
      if (until.equals("end") && reader.isAt(ends)) break;
      if (until.equals("drained") && reader.isAt(ends) && reader.isDrained()) break;
      reader.turn();
    }
    if (until.equals("end")) reader.end(ends);
    reader.consumer.close();
  }

  private void assign() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : partitions) positions.put(partition, 0L);
    history.offsets("assign", positions, "sinceUs", History.nowUs());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private boolean isDrained() {
    Set<String> ids = seen.get(options.topic("a"));
    return List.of("b", "c").stream().allMatch(letter -> seen.get(options.topic(letter)).containsAll(ids));
  }

  private void turn() {
    ConsumerRecords<String, String> records = consumer.poll(POLL_TIMEOUT);
    if (records.isEmpty()) return;
    history.poll(records);
    for (ConsumerRecord<String, String> record : records) {
      seen.get(record.topic()).add(record.key() == null ? record.value() : record.key());
    }
  }

  /** Writes down where the topics end and what the group has committed. */
  private void end(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : consumer.committed(partitions).entrySet()) {
      if (entry.getValue() != null) committed.put(entry.getKey(), entry.getValue().offset());
    }
    history.offsets("group", committed, "group", options.get("prefix") + "-workers");
    history.offsets("end", ends);
  }
}
