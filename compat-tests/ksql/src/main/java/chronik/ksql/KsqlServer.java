package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** One server: its admin clients, the thread that follows the command topic, and how it executes a statement. */
final class KsqlServer implements AutoCloseable {
  /** ksql.server.command.response.timeout.ms */
  private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);
  static final Map<String, String> COMMAND_TOPIC_CONFIGS = Map.of("retention.ms", "-1", "cleanup.policy", "delete");

  final String serviceId;
  final String commandTopic;
  final Topics topics;
  private final String bootstrap;
  private final Admin admin;
  private final Admin internalAdmin;
  private final TopicPartition commands;
  private final KafkaConsumer<String, String> follower;
  private final Thread runner = new Thread(this::follow, "command-runner");
  private final List<String> executed = new CopyOnWriteArrayList<>();
  private volatile long position;
  private volatile Exception fault;

  KsqlServer(String bootstrap, String serviceId) {
    this.bootstrap = bootstrap;
    this.serviceId = serviceId;
    this.commandTopic = "_confluent-ksql-" + serviceId + "_command_topic";
    this.commands = new TopicPartition(commandTopic, 0);
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.internalAdmin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.topics = new Topics(admin);
    this.follower = Clients.commandConsumer(bootstrap);
  }

  /** The whole start. @return whether the configs of the command topic had to be changed */
  boolean start() throws Exception {
    clusterId();
    expectNoAuthorizer();
    boolean isChanged = ensureCommandTopic();
    startRunner();
    ensureProcessingLog();
    return isChanged;
  }

  String clusterId() throws Exception {
    String clusterId = internalAdmin.describeCluster().clusterId().get();
    Expect.isTrue("a cluster id", clusterId != null && !clusterId.isEmpty());
    return clusterId;
  }

  void expectNoAuthorizer() throws Exception {
    String authorizer = topics.brokerConfigs().get("authorizer.class.name");
    Expect.isTrue("no authorizer, or an empty one", authorizer == null || authorizer.isEmpty());
  }

  /** @return whether it was there with other configs */
  boolean ensureCommandTopic() throws Exception {
    Topics internal = new Topics(internalAdmin);
    if (internal.exists(commandTopic)) {
      Expect.equal("partitions of the command topic", 1, internal.describe(commandTopic).partitions().size());
      return internal.addConfigs(commandTopic, COMMAND_TOPIC_CONFIGS);
    }
    Map<String, String> configs = new HashMap<>(COMMAND_TOPIC_CONFIGS);
    configs.put("unclean.leader.election.enable", "false");
    configs.put("min.insync.replicas", "1");
    internalAdmin.createTopics(List.of(new NewTopic(commandTopic, 1, (short) 1).configs(configs))).all().get();
    return false;
  }

  /** Reads all commands there are, from the first one on, and goes on reading in a thread of its own. */
  void startRunner() throws Exception {
    follower.assign(List.of(commands));
    long end = follower.endOffsets(List.of(commands)).get(commands);
    follower.seekToBeginning(List.of(commands));
    long deadlineNs = System.nanoTime() + Await.PATIENCE.toNanos();
    while (follower.position(commands) < end) {
      Expect.isTrue("the command topic is read to its end " + end, System.nanoTime() < deadlineNs);
      pollCommands();
    }
    position = follower.position(commands);
    runner.start();
  }

  void ensureProcessingLog() throws Exception {
    String topic = serviceId + "ksql_processing_log";
    if (!topics.exists(topic)) admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
  }

  /** One transaction on the command topic. @return how long it took until this server had executed it */
  Duration execute(String statement) throws Exception {
    long startedNs = System.nanoTime();
    KafkaProducer<String, String> producer = Clients.commandProducer(bootstrap, serviceId);
    try (producer) {
      producer.initTransactions();
      producer.beginTransaction();
      try {
        waitForRunner();
        producer.send(new ProducerRecord<>(commandTopic, 0, "stream/" + statement.hashCode(), statement)).get();
        producer.commitTransaction();
      } catch (Exception error) {
        abort(producer);
        throw error;
      }
    }
    Await.until("'" + statement + "' is executed", COMMAND_TIMEOUT, () -> executed.contains(statement));
    return Duration.ofNanos(System.nanoTime() - startedNs);
  }

  private static void abort(KafkaProducer<String, String> producer) {
    try {
      producer.abortTransaction();
    } catch (RuntimeException error) {
      // One that was fenced has nothing to abort; what led here is thrown.
    }
  }

  /** All that was committed before must have been executed; a reader of its own tells how far that is. */
  private void waitForRunner() throws Exception {
    try (KafkaConsumer<String, String> consumer = Clients.commandConsumer(bootstrap)) {
      consumer.assign(List.of(commands));
      long end = consumer.endOffsets(List.of(commands)).get(commands);
      Await.until("the command consumer at " + end, COMMAND_TIMEOUT, () -> position >= end);
    }
  }

  /** Statements in the order in which they were executed. */
  List<String> executed() {
    return new ArrayList<>(executed);
  }

  long position() {
    return position;
  }

  /** Null while the command thread does well. */
  Exception fault() {
    return fault;
  }

  private void follow() {
    try {
      while (true) {
        pollCommands();
        position = follower.position(commands);
      }
    } catch (WakeupException error) {
      // The server closes.
    } catch (Exception error) {
      fault = error;
    }
  }

  private void pollCommands() {
    follower.poll(POLL).forEach(record -> executed.add(record.value()));
  }

  @Override
  public void close() throws Exception {
    if (runner.isAlive()) {
      follower.wakeup();
      runner.join(Await.PATIENCE.toMillis());
    }
    follower.close();
    admin.close(COMMAND_TIMEOUT);
    internalAdmin.close(COMMAND_TIMEOUT);
  }
}
