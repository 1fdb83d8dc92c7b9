package chronik.streams;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** What every scenario works with: one broker, names of its own, topics, and instances to be closed at last. */
final class Lab implements AutoCloseable {
  /** How long anything may take; a busy machine and a rebalance after a lost member are in it. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final String bootstrap;
  final String prefix;
  final Path dir;
  final Admin admin;
  private final KafkaProducer<String, String> producer;
  private final List<KafkaStreams> started = new ArrayList<>();

  Lab(String bootstrap, String prefix, Path dir) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.dir = dir;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "linger.ms", "5", "acks", "all");
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  String name(String suffix) {
    return prefix + suffix;
  }

  String createTopic(String suffix, int partitionCount) throws Exception {
    return createTopic(suffix, partitionCount, Map.of());
  }

  String createTopic(String suffix, int partitionCount, Map<String, String> configs) throws Exception {
    NewTopic topic = new NewTopic(name(suffix), partitionCount, (short) 1).configs(configs);
    admin.createTopics(List.of(topic)).all().get();
    return topic.name();
  }

  /** Sends records one after the other and waits until all are acknowledged. */
  void send(List<ProducerRecord<String, String>> records) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ProducerRecord<String, String> record : records) sent.add(producer.send(record));
    for (Future<RecordMetadata> one : sent) one.get();
  }

  /** Settings of an instance; its state is below a folder with the instance's name. */
  Properties settings(String instance) {
    Properties settings = new Properties();
    settings.put("application.id", name("app"));
    settings.put("client.id", instance);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("state.dir", stateDir(instance).toString());
    settings.put("default.key.serde", Serdes.StringSerde.class.getName());
    settings.put("default.value.serde", Serdes.StringSerde.class.getName());
    settings.put("commit.interval.ms", "100");
    // Each update is passed on, so that what comes out can be compared record by record.
    settings.put("statestore.cache.max.bytes", "0");
    settings.put("num.stream.threads", "1");
    settings.put("session.timeout.ms", "6000");
    settings.put("heartbeat.interval.ms", "500");
    return settings;
  }

  Path stateDir(String instance) {
    return dir.resolve(instance);
  }

  /** Starts an instance and waits until it runs. */
  KafkaStreams start(Topology topology, Properties settings) throws Exception {
    KafkaStreams streams = build(topology, settings);
    streams.start();
    Await.until("the application runs", () -> streams.state() == KafkaStreams.State.RUNNING);
    return streams;
  }

  /** An instance that is not started yet, for listeners to be set. */
  KafkaStreams build(Topology topology, Properties settings) {
    KafkaStreams streams = new KafkaStreams(topology, settings);
    started.add(streams);
    return streams;
  }

  void wipeState(String instance) throws Exception {
    try (Stream<Path> files = Files.walk(stateDir(instance))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /** What a topic's configs are; `application.id` starts the names of internal ones. */
  Map<String, String> configs(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Map<String, String> values = new HashMap<>();
    admin.describeConfigs(List.of(resource)).all().get().get(resource).entries()
        .forEach(entry -> values.put(entry.name(), entry.value()));
    return values;
  }

  void expectConfig(String topic, String config, String value) throws Exception {
    Expect.equal(config + " of " + topic, value, configs(topic).get(config));
  }

  @Override
  public void close() {
    for (KafkaStreams streams : started) streams.close(Duration.ofSeconds(10));
    producer.close(Duration.ofSeconds(5));
    admin.close(Duration.ofSeconds(5));
  }
}
