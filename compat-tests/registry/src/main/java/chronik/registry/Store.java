package chronik.registry;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A registry's store: one compacted topic, a producer, and a reader that must see each write at once. */
final class Store implements AutoCloseable {
  /** kafkastore.timeout.ms, once for the acknowledgement and once for the reader. */
  static final int TIMEOUT_MS = 500;
  /** kafkastore.init.timeout.ms */
  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(60);
  private static final String NOOP_KEY = "{\"keytype\":\"NOOP\",\"magic\":0}";
  private static final int REPLICAS_WANTED = 3;

  private final Admin admin;
  private final TopicPartition partition;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;
  private final Thread reader = new Thread(this::read, "store-reader");
  private final List<String> records = new CopyOnWriteArrayList<>();
  private volatile long readOffset = -1;
  private volatile Exception fault;

  Store(String bootstrap, String topic) {
    this.partition = new TopicPartition(topic, 0);
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    Map<String, Object> writing = new HashMap<>(Map.of("bootstrap.servers", bootstrap, "acks", "-1"));
    writing.put("enable.idempotence", "true");
    this.producer = new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer());
    Map<String, Object> reading = new HashMap<>(Map.of("bootstrap.servers", bootstrap, "group.id", topic + "-reader"));
    reading.put("enable.auto.commit", "false");
    reading.put("auto.offset.reset", "earliest");
    this.consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer());
  }

  boolean topicExists() throws Exception {
    return admin.listTopics().names().get().contains(partition.topic());
  }

  void ensureTopic() throws Exception {
    Expect.isTrue("a cluster id", admin.describeCluster().clusterId().get() != null);
    if (!topicExists()) {
      int brokerCount = admin.describeCluster().nodes().get().size();
      short replicationFactor = (short) Math.min(brokerCount, REPLICAS_WANTED);
      NewTopic topic = new NewTopic(partition.topic(), 1, replicationFactor);
      admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", "compact")))).all().get();
    }
    List<String> names = List.of(partition.topic());
    Await.until("the topic can be described", this::topicExists);
    Expect.equal("partitions", 1,
        admin.describeTopics(names).allTopicNames().get().get(partition.topic()).partitions().size());
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, partition.topic());
    String cleanupPolicy =
        admin.describeConfigs(List.of(resource)).all().get().get(resource).get("cleanup.policy").value();
    Expect.equal("cleanup.policy", "compact", cleanupPolicy);
  }

  /** Reads all there is: up to a record without meaning that it writes for this. */
  void catchUp() throws Exception {
    if (reader.getState() == Thread.State.NEW) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      reader.start();
    }
    RecordMetadata noop = producer.send(new ProducerRecord<>(partition.topic(), 0, NOOP_KEY, null))
        .get(INIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    Await.until("the reader at offset " + noop.offset(), INIT_TIMEOUT, () -> readOffset >= noop.offset());
  }

  /**
   * Writes a record and waits until the reader has it.
   * @throws java.util.concurrent.TimeoutException or an AssertionError when either takes over {@link #TIMEOUT_MS}
   */
  void put(String key, String value) throws Exception {
    RecordMetadata written = producer.send(new ProducerRecord<>(partition.topic(), 0, key, value))
        .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
    synchronized (this) {
      while (readOffset < written.offset()) {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
        Expect.isTrue("offset " + written.offset() + " is read within " + TIMEOUT_MS + " ms", leftMs > 0);
        wait(leftMs);
      }
    }
  }

  /** "key=value" of each record but the meaningless ones, in their order. */
  List<String> records() {
    return new ArrayList<>(records);
  }

  /** Null while the reader does well. */
  Exception fault() {
    return fault;
  }

  private void read() {
    try {
      while (true) {
        consumer.poll(Duration.ofMillis(Long.MAX_VALUE)).forEach(record -> {
          if (!record.key().equals(NOOP_KEY)) records.add(record.key() + "=" + record.value());
          synchronized (this) {
            readOffset = record.offset();
            notifyAll();
          }
        });
      }
    } catch (WakeupException error) {
      // It closes.
    } catch (Exception error) {
      fault = error;
    }
  }

  @Override
  public void close() throws Exception {
    consumer.wakeup();
    reader.join(Await.PATIENCE.toMillis());
    consumer.close();
    producer.close(Duration.ofSeconds(5));
    admin.close(Duration.ofSeconds(5));
  }
}
