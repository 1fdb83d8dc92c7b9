package chronik.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** What every scenario works with: one broker, names of its own, topics, and a Flink cluster for each job. */
final class Lab implements AutoCloseable {
  /** How long anything may take; a cluster that starts on a busy machine is in it. */
  static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CHECKPOINT_INTERVAL_MS = 500;

  final String bootstrap;
  final String prefix;
  final Path dir;
  final Admin admin;
  private final KafkaProducer<String, String> producer;

  Lab(String bootstrap, String prefix, Path dir) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.dir = dir;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("acks", "all");
    settings.put("linger.ms", "5");
    // Records go on through every loss of the broker.
    settings.put("delivery.timeout.ms", "600000");
    settings.put("request.timeout.ms", "5000");
    settings.put("max.block.ms", "600000");
    settings.put("reconnect.backoff.max.ms", "200");
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  String name(String suffix) {
    return prefix + suffix;
  }

  String createTopic(String suffix, int partitionCount, Map<String, String> configs) throws Exception {
    NewTopic topic = new NewTopic(name(suffix), partitionCount, (short) 1).configs(configs);
    admin.createTopics(List.of(topic)).all().get();
    return topic.name();
  }

  Future<RecordMetadata> send(ProducerRecord<String, String> record) {
    return producer.send(record);
  }

  /** Sends records one after the other and waits until all are acknowledged. */
  void sendAll(List<ProducerRecord<String, String>> records) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ProducerRecord<String, String> record : records) sent.add(producer.send(record));
    for (Future<RecordMetadata> one : sent) one.get();
  }

  /**
   * Tables of a cluster that is started with each job and ends with it.
   * @param recoveryPath  the checkpoint or savepoint a job starts from, or null
   */
  StreamTableEnvironment tables(int parallelism, String recoveryPath) {
    Configuration configuration = new Configuration();
    Map<String, String> settings = new HashMap<>();
    settings.put("execution.checkpointing.interval", CHECKPOINT_INTERVAL_MS + " ms");
    settings.put("execution.checkpointing.dir", dir.resolve("checkpoints").toUri().toString());
    settings.put("execution.checkpointing.savepoint-dir", dir.resolve("savepoints").toUri().toString());
    settings.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    settings.put("restart-strategy.type", "fixed-delay");
    settings.put("restart-strategy.fixed-delay.attempts", "100");
    settings.put("restart-strategy.fixed-delay.delay", "500 ms");
    settings.put("taskmanager.memory.managed.size", "32mb");
    settings.put("taskmanager.memory.network.min", "32mb");
    settings.put("taskmanager.memory.network.max", "32mb");
    settings.put("rest.bind-address", "127.0.0.1");
    settings.put("rest.address", "127.0.0.1");
    if (recoveryPath != null) settings.put("execution.state-recovery.path", recoveryPath);
    settings.forEach(configuration::setString);
    return StreamTableEnvironment.create(
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration));
  }

  /** The statement that declares a table over a topic of JSON rows; `more` are further options, each `'a'='b'`. */
  String kafkaTable(String table, String columns, String topic, String... more) {
    return "CREATE TABLE " + table + " (" + columns + ") WITH ('connector'='kafka', 'topic'='" + topic
        + "', 'properties.bootstrap.servers'='" + bootstrap
        + "', 'format'='json', 'scan.startup.mode'='earliest-offset'"
        + (more.length == 0 ? "" : ", " + String.join(", ", more)) + ")";
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    admin.close(Duration.ofSeconds(5));
  }
}
