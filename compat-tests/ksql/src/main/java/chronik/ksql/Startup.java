package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A server's start, its command topic, and what restarts and a second server do to them. */
final class Startup {
  private static final Duration STATEMENT_TIME_MAX = Duration.ofSeconds(5);
  private static final int DOUBLE_ROUNDS = 8;
  private static final int ATTEMPTS_MAX = 30;

  private final Lab lab;
  private final String serviceId;
  private KsqlServer server;

  private Startup(Lab lab) {
    this.lab = lab;
    this.serviceId = lab.name("default_");
    this.server = new KsqlServer(lab.bootstrap, serviceId);
  }

  static void run(Lab lab) throws Exception {
    Startup startup = new Startup(lab);
    try {
      startup.firstStart();
      startup.transactions();
      startup.restarts();
      startup.twoServers();
    } finally {
      startup.server.close();
    }
  }

  private void firstStart() {
    lab.checks.check("startup 1: DescribeCluster for the cluster id", () -> server.clusterId());
    lab.checks.check("startup 2: DescribeConfigs BROKER, no authorizer", () -> server.expectNoAuthorizer());
    lab.checks.check("4. describeTopics of a missing command topic creates none", () -> {
      Expect.isTrue("absent", !server.topics.exists(server.commandTopic));
      Expect.isTrue("still absent", !server.topics.exists(server.commandTopic));
      Expect.equal("topics", List.of(), server.topics.namesWith(server.commandTopic));
    });
    lab.checks.check("startup 5: CreateTopics of the command topic", () -> server.ensureCommandTopic());
    lab.checks.check("startup 5: its configs are as asked for", () -> {
      Expect.isTrue("no change is needed", !server.ensureCommandTopic());
      Expect.equal("retention.ms", "-1", lab.config(server.commandTopic, "retention.ms"));
    });
    lab.checks.check("startup 6: the command consumer reads an empty topic to its end", () -> server.startRunner());
    lab.checks.check("startup 7: the processing log topic", () -> server.ensureProcessingLog());
    lab.checks.check("startup 8: its stream, the first transaction", () -> execute("CREATE STREAM PROCESSING_LOG"));
    lab.checks.check("startup: the health check", () -> server.topics.describe(server.commandTopic));
  }

  private void transactions() {
    lab.checks.check("13. CREATE STREAM twice: two transactions of the next epochs, each within 5 s", () -> {
      int first = epoch();
      execute("CREATE STREAM a");
      int second = epoch();
      execute("CREATE STREAM b");
      // A producer's start takes one; its commit takes another one where clients and broker have KIP-890.
      Expect.isTrue("epochs " + first + " to " + second, second - first == 1 || second - first == 2);
      Expect.equal("epoch", second + second - first, epoch());
    });
    lab.checks.check("14. the committed end lies behind the marker, and a consumer's position gets there", () -> {
      List<Long> offsets = commandOffsets();
      long end = committedEnd();
      Expect.equal("end", offsets.get(offsets.size() - 1) + 2, end);
      Await.until("the position is " + end, () -> server.position() == end);
    });
    lab.checks.check("15. a producer that died in its transaction is fenced, its command never seen", () -> {
      KafkaProducer<String, String> dead = Clients.commandProducer(lab.bootstrap, serviceId);
      dead.initTransactions();
      dead.beginTransaction();
      dead.send(new ProducerRecord<>(server.commandTopic, 0, "stream/lost", "CREATE STREAM lost")).get();
      execute("CREATE STREAM c");
      Expect.isTrue("the aborted command is invisible", !server.executed().contains("CREATE STREAM lost"));
      Expect.fails("the commit of the dead one", KafkaException.class, () -> {
        dead.commitTransaction();
        return "it was committed";
      });
      dead.close(Duration.ZERO);
    });
  }

  private void restarts() {
    lab.checks.check("16. a server starts again: no config is changed, all commands in their order", () -> {
      List<String> before = server.executed();
      server.close();
      server = new KsqlServer(lab.bootstrap, serviceId);
      Expect.isTrue("no config had to be changed", !server.start());
      Expect.equal("commands", before, server.executed());
      execute("CREATE STREAM d");
    });
    lab.checks.check("17. kill -9 of the broker under a running server: same cluster id, the epoch goes on", () -> {
      String clusterId = server.clusterId();
      int epoch = epoch();
      lab.checks.restartBroker();
      Expect.equal("cluster id", clusterId, server.clusterId());
      executeAgain(server, "CREATE STREAM e");
      Expect.isTrue("the epoch " + epoch() + " follows " + epoch, epoch() > epoch);
      Expect.equal("the command thread", null, server.fault());
    });
    lab.checks.check("17. kill -9 of the broker, then a server's start: all commands in their order", () -> {
      List<String> before = server.executed();
      server.close();
      lab.checks.restartBroker();
      server = new KsqlServer(lab.bootstrap, serviceId);
      Expect.isTrue("no config had to be changed", !server.start());
      Expect.equal("commands", before, server.executed());
      execute("CREATE STREAM f");
    });
  }

  /** Both use the same transactional id, so that one fences the other and has to try again. */
  private void twoServers() {
    lab.checks.check("18. two servers, one service id: statements at once, each executed once by both", () -> {
      List<String> wanted = new ArrayList<>(server.executed());
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try (KsqlServer second = new KsqlServer(lab.bootstrap, serviceId)) {
        second.start();
        for (int round = 0; round < DOUBLE_ROUNDS; round++) {
          String one = "CREATE STREAM first" + round;
          String other = "CREATE STREAM second" + round;
          List<Callable<Object>> both = List.of(() -> executeAgain(server, one), () -> executeAgain(second, other));
          for (Future<Object> done : pool.invokeAll(both)) done.get();
          wanted.addAll(List.of(one, other));
        }
        long end = committedEnd();
        Await.until("both have read all", () -> server.position() == end && second.position() == end);
        Expect.equal("commands of both servers", server.executed(), second.executed());
        Expect.equal("commands", wanted.stream().sorted().toList(), server.executed().stream().sorted().toList());
      } finally {
        pool.shutdownNow();
      }
    });
  }

  private void execute(String statement) throws Exception {
    Duration took = server.execute(statement);
    Expect.isTrue("'" + statement + "' took " + took.toMillis() + " ms", took.compareTo(STATEMENT_TIME_MAX) <= 0);
  }

  /** As a user does who is told that the statement failed: unless it was executed all the same. */
  private Object executeAgain(KsqlServer server, String statement) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return server.execute(statement);
      } catch (Exception | AssertionError error) {
        Await.until("all is read that was committed", () -> server.position() >= committedEnd());
        if (server.executed().contains(statement)) return null;
        if (attempt == ATTEMPTS_MAX) throw error;
      }
    }
  }

  private int epoch() throws Exception {
    return lab.admin.describeTransactions(List.of(serviceId)).description(serviceId).get().producerEpoch();
  }

  private long committedEnd() throws Exception {
    TopicPartition partition = new TopicPartition(server.commandTopic, 0);
    ListOffsetsOptions options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, OffsetSpec> latest = Map.of(partition, OffsetSpec.latest());
    return lab.admin.listOffsets(latest, options).partitionResult(partition).get().offset();
  }

  /** Of all commands that are committed. */
  private List<Long> commandOffsets() throws Exception {
    TopicPartition partition = new TopicPartition(server.commandTopic, 0);
    List<Long> offsets = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = Clients.commandConsumer(lab.bootstrap)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = committedEnd();
      long deadlineNs = System.nanoTime() + Await.PATIENCE.toNanos();
      while (consumer.position(partition) < end && System.nanoTime() < deadlineNs) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> offsets.add(record.offset()));
      }
    }
    return offsets;
  }
}
