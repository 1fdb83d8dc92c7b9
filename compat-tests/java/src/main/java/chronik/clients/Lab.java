package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Checks;
import chronik.checks.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What every check works with: one broker, names of its own, and clients. */
final class Lab implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  static final Map<String, Object> COMMITTED_ONLY = Map.of("isolation.level", "read_committed");

  final String bootstrap;
  final Checks checks;
  final Admin admin;
  private final String prefix;

  Lab(String bootstrap, String prefix, Checks checks) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.checks = checks;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  String name(String suffix) {
    return prefix + suffix;
  }

  /** Creates a topic. @return its name */
  String topic(String suffix, int partitionCount) throws Exception {
    return topic(suffix, partitionCount, Map.of());
  }

  String topic(String suffix, int partitionCount, Map<String, String> configs) throws Exception {
    String topic = name(suffix);
    admin.createTopics(List.of(new NewTopic(topic, partitionCount, (short) 1).configs(configs))).all().get();
    return topic;
  }

  KafkaProducer<String, String> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrap));
    settings.putAll(more);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** Ready for its first transaction. */
  KafkaProducer<String, String> transactional(String transactionalId) {
    KafkaProducer<String, String> producer = producer(Map.of("transactional.id", transactionalId));
    producer.initTransactions();
    return producer;
  }

  KafkaConsumer<String, String> consumer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrap));
    settings.put("enable.auto.commit", "false");
    settings.put("allow.auto.create.topics", "false");
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  Member member(String group, String topic, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(Member.QUICK_SETTINGS);
    settings.put("group.id", group);
    settings.putAll(more);
    return new Member(consumer(settings), topic);
  }

  /** All that can be read of a topic now, partition by partition in order of its offsets. */
  List<ConsumerRecord<String, String>> readAll(String topic, Map<String, Object> settings) throws Exception {
    try (KafkaConsumer<String, String> consumer = consumer(settings)) {
      int partitionCount = consumer.partitionsFor(topic).size();
      List<TopicPartition> partitions =
          IntStream.range(0, partitionCount).mapToObj(index -> new TopicPartition(topic, index)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      Await.until("the end of " + topic, () -> {
        consumer.poll(POLL).forEach(records::add);
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
      });
      return records;
    }
  }

  List<ConsumerRecord<String, String>> readAll(String topic) throws Exception {
    return readAll(topic, Map.of());
  }

  /** The values of all that can be read of a topic with one partition. */
  List<String> values(String topic) throws Exception {
    return readAll(topic).stream().map(ConsumerRecord::value).toList();
  }

  /** The same of what is committed, once no transaction is open. */
  List<String> committedValues(String topic) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    ListOffsetsResult latest = admin.listOffsets(Map.of(partition, OffsetSpec.latest()));
    awaitEnd(topic, latest.partitionResult(partition).get().offset());
    return readAll(topic, COMMITTED_ONLY).stream().map(ConsumerRecord::value).toList();
  }

  /** Waits until the last stable offset of partition 0 is there: markers come after the answer to a commit. */
  void awaitEnd(String topic, long stableOffset) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    ListOffsetsOptions committedOnly = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    Await.until("stable offset " + stableOffset, () -> {
      ListOffsetsResult latest = admin.listOffsets(Map.of(partition, OffsetSpec.latest()), committedOnly);
      return latest.partitionResult(partition).get().offset() >= stableOffset;
    });
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
