package chronik.guide;

import chronik.checks.Await;
import chronik.checks.Checks;
import chronik.checks.Expect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;

/** Uses the files of docs/ksql. Arguments: their folder, bootstrap, a prefix for all names, an empty folder. */
public final class Main {
  /** Settings of ksqlDB's server itself, by KsqlConfig and KsqlRestConfig; no client library knows them. */
  private static final Set<String> KSQL_SETTINGS = Set.of("ksql.service.id", "ksql.internal.topic.replicas",
      "ksql.logging.processing.topic.auto.create", "ksql.logging.processing.topic.replication.factor",
      "ksql.logging.processing.stream.auto.create", "ksql.metrics.tags.custom", "listeners", "bootstrap.servers");
  /** Settings of a Schema Registry's store itself, by SchemaRegistryConfig. */
  private static final Set<String> STORE_SETTINGS = Set.of("topic", "topic.replication.factor", "timeout.ms");
  private static final Pattern TAGS = Pattern.compile("[^:,]+:[^:,]+(,[^:,]+:[^:,]+)*");
  private static final Map<String, String> COUNTS = Map.of("a", "3", "b", "2", "c", "1");

  private final Path files;
  private final String bootstrap;
  private final String prefix;
  private final Path dir;
  private final Admin admin;

  private Main(String[] args) {
    files = Path.of(args[0]);
    bootstrap = args[1];
    prefix = args[2];
    dir = Path.of(args[3]);
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  public static void main(String[] args) {
    Checks checks = new Checks(Path.of(args[3]));
    Main main = new Main(args);
    checks.check("ksql-server.properties: every setting is one that somebody knows", main::ksqlNames);
    checks.check("ksql-server.properties: a query with its settings counts exactly", main::ksqlQuery);
    checks.check("streams.properties: a word count with its settings counts exactly", main::streams);
    checks.check("schema-registry.properties: a write is read back in time", main::schemaRegistry);
    checks.end();
    Runtime.getRuntime().halt(0);
  }

  private void ksqlNames() throws Exception {
    Map<String, String> all = Files.read(files.resolve("ksql-server.properties"));
    Files.expectKnown(Files.under("ksql.streams.", all));
    for (String name : all.keySet()) {
      Expect.isTrue(name + " is known", name.startsWith("ksql.streams.") || KSQL_SETTINGS.contains(name));
    }
    Expect.isTrue("tags are pairs", TAGS.matcher(all.get("ksql.metrics.tags.custom")).matches());
  }

  /** What begins with "ksql.streams." goes to Streams without that, as ksqlDB passes it on. */
  private void ksqlQuery() throws Exception {
    Map<String, String> settings =
        new HashMap<>(Files.under("ksql.streams.", Files.read(files.resolve("ksql-server.properties"))));
    settings.put("default.key.serde", Serdes.StringSerde.class.getName());
    settings.put("default.value.serde", Serdes.StringSerde.class.getName());
    wordCount("ksql-query", settings);
  }

  private void streams() throws Exception {
    Map<String, String> settings = Files.read(files.resolve("streams.properties"));
    Files.expectKnown(settings);
    wordCount(settings.get("application.id"), settings);
  }

  private void wordCount(String application, Map<String, String> given) throws Exception {
    Properties settings = new Properties();
    settings.putAll(given);
    settings.put("application.id", prefix + application);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("state.dir", dir.resolve(application).toString());
    String lines = prefix + application + "-lines";
    String counts = prefix + application + "-counts";
    admin.createTopics(List.of(new NewTopic(lines, 2, (short) 1), new NewTopic(counts, 1, (short) 1))).all().get();
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(lines)
        .flatMapValues(line -> Arrays.asList(line.split(" ")))
        .groupBy((key, word) -> word, Grouped.as("words"))
        .count()
        .toStream()
        .mapValues(count -> Long.toString(count))
        .to(counts);
    try (var streams = new KafkaStreams(builder.build(), settings); var consumer = consumer(Map.of())) {
      streams.start();
      try (var producer = producer(Map.of())) {
        for (String line : List.of("a b c", "a b", "a")) producer.send(new ProducerRecord<>(lines, line, line)).get();
      }
      consumer.assign(List.of(new TopicPartition(counts, 0)));
      consumer.seekToBeginning(consumer.assignment());
      Map<String, String> found = new HashMap<>();
      Await.until("the counts are " + COUNTS, () -> {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          found.put(record.key(), record.value());
        }
        return found.equals(COUNTS);
      });
    }
  }

  private void schemaRegistry() throws Exception {
    Map<String, String> store =
        Files.under("kafkastore.", Files.read(files.resolve("schema-registry.properties")));
    for (String name : store.keySet()) {
      Expect.isTrue(name + " is known", STORE_SETTINGS.contains(name) || Files.isOfAnyClient(name));
    }
    String topic = prefix + store.get("topic");
    short replicas = Short.parseShort(store.get("topic.replication.factor"));
    NewTopic compacted = new NewTopic(topic, 1, replicas).configs(Map.of("cleanup.policy", "compact"));
    admin.createTopics(List.of(compacted)).all().get();
    long timeoutMs = Long.parseLong(store.get("timeout.ms"));
    try (var producer = producer(Map.of("acks", "-1")); var consumer = consumer(Map.of())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.seekToBeginning(consumer.assignment());
      // Both have their connections then.
      producer.send(new ProducerRecord<>(topic, "NOOP", null)).get();
      Await.until("the first is read", () -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
      producer.send(new ProducerRecord<>(topic, "key", "schema")).get(timeoutMs, TimeUnit.MILLISECONDS);
      Expect.equal("read in time", 1, consumer.poll(Duration.ofMillis(timeoutMs)).count());
    }
  }

  private KafkaProducer<String, String> producer(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", bootstrap);
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }

  private KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", bootstrap);
    all.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
  }
}
