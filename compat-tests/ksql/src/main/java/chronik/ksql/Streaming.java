package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.RawMember;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Statements over streams and tables, from CREATE to DROP. */
final class Streaming {
  static final int PARTITION_COUNT = 3;
  private static final int INSERT_COUNT = 100;
  private static final Duration TERMINATE_TIME_MAX = Duration.ofSeconds(165);
  private static final String WEEK_MS = "604800000";

  private final Lab lab;
  private final KsqlServer server;
  private final String orders;
  private final Orders data;
  private final Queries queries;
  private final String customers;
  private final String accounts;

  private Streaming(Lab lab) {
    this.lab = lab;
    this.server = new KsqlServer(lab.bootstrap, lab.name("default_"));
    this.queries = new Queries(lab, server);
    this.orders = lab.name("orders");
    this.data = new Orders(lab, orders);
    this.customers = lab.name("customers");
    this.accounts = lab.name("accounts");
  }

  static void run(Lab lab) throws Exception {
    Streaming streaming = new Streaming(lab);
    try {
      streaming.sources();
      streaming.createQueries();
      streaming.results();
      streaming.transientQueries();
      streaming.extended();
      streaming.restart();
      streaming.terminate();
    } finally {
      streaming.queries.close();
      streaming.server.close();
    }
  }

  private void sources() {
    lab.checks.check("startup", () -> server.start());
    lab.checks.check("19. CREATE STREAM with PARTITIONS=3", () -> {
      server.topics.createFor(orders, PARTITION_COUNT, Map.of("cleanup.policy", "delete", "retention.ms", WEEK_MS));
      server.execute("CREATE STREAM orders");
      expectTopic(orders, "delete", WEEK_MS);
    });
    lab.checks.check("20. CREATE TABLE", () -> {
      server.topics.createFor(customers, PARTITION_COUNT, Map.of("cleanup.policy", "compact"));
      server.execute("CREATE TABLE customers");
      expectTopic(customers, "compact", WEEK_MS);
    });
    lab.checks.check("19. CREATE STREAM over a topic that is there", () -> {
      server.topics.createFor(orders, PARTITION_COUNT, Map.of());
      server.execute("CREATE STREAM orders_again");
    });
    lab.checks.check("34. a topic of rows without key and rows without value", () -> {
      server.topics.createFor(accounts, PARTITION_COUNT, Map.of("cleanup.policy", "delete", "retention.ms", WEEK_MS));
      for (int number = 0; number < Orders.CUSTOMER_COUNT; number++) {
        Orders.insert(lab, accounts, "a" + number, "c" + number % 3);
      }
      Orders.insert(lab, accounts, null, "c0");
      Orders.insert(lab, accounts, "a1", null);
    });
    lab.checks.check("25. INSERT VALUES, a producer for each of " + INSERT_COUNT + " rows, each within 5 s", () -> {
      for (int number = 0; number < Orders.CUSTOMER_COUNT; number++) {
        Orders.insert(lab, customers, "c" + number, "name" + number);
      }
      data.insertMore(INSERT_COUNT);
      try (Rows rows = new Rows(lab.bootstrap, orders)) {
        rows.awaitExactly(data.rows());
      }
    });
    lab.checks.check("26. PRINT FROM BEGINNING LIMIT 20", () -> {
      Expect.isTrue("the topic is listed", lab.admin.listTopics().names().get().contains(orders));
      try (Rows rows = new Rows(lab.bootstrap, orders)) {
        rows.awaitLimit(20);
      }
    });
  }

  private void createQueries() {
    lab.checks.check("21. CREATE STREAM AS SELECT", () -> {
      server.topics.createSink(lab.name("p1"), orders, "delete", Optional.empty());
      queries.start("CSAS_P1", "at_least_once", Topologies.filter(orders, lab.name("p1")));
      expectTopic(lab.name("p1"), "delete", WEEK_MS);
    });
    lab.checks.check("22. CREATE TABLE AS SELECT, exactly once", () -> {
      server.topics.createSink(lab.name("counts"), orders, "compact", Optional.empty());
      queries.start("CTAS_COUNTS", "exactly_once_v2", Topologies.count(orders, lab.name("counts")));
      expectTopic(lab.name("counts"), "compact", WEEK_MS);
    });
    long retentionMs = Topologies.WINDOW_RETENTION.toMillis();
    lab.checks.check("23. CREATE TABLE AS SELECT with a window", () -> {
      server.topics.createSink(lab.name("windows"), orders, "compact,delete", Optional.of(retentionMs));
      queries.start("CTAS_WINDOWS", "at_least_once", Topologies.windowed(orders, lab.name("windows")));
      expectTopic(lab.name("windows"), "compact,delete", Long.toString(retentionMs));
    });
    lab.checks.check("24. CREATE STREAM AS SELECT with a join", () -> {
      server.topics.createSink(lab.name("joined"), orders, "delete", Optional.empty());
      queries.start("CSAS_JOINED", "at_least_once", Topologies.join(orders, customers, lab.name("joined")));
    });
    lab.checks.check("24. CREATE TABLE AS SELECT with a foreign key join", () -> {
      server.topics.createSink(lab.name("owners"), accounts, "compact", Optional.empty());
      queries.start("CTAS_OWNERS", "at_least_once", Topologies.foreignKeyJoin(accounts, customers, lab.name("owners")));
    });
    lab.checks.check("34. CREATE TABLE AS SELECT over rows without key or value", () -> {
      server.topics.createSink(lab.name("mirror"), accounts, "compact", Optional.empty());
      queries.start("CTAS_MIRROR", "at_least_once", Topologies.table(accounts, lab.name("mirror")));
    });
    lab.checks.check("all queries run", () -> {
      for (Query query : queries.persistent) query.awaitRunning();
    });
  }

  private void results() {
    lab.checks.check("21. the sink holds what was selected, once", () -> awaitExactly("p1", data.selection()));
    lab.checks.check("22. counts are right; changelog and repartition topic are as asked for", () -> {
      awaitLatest("counts", data.counts());
      Query query = queries.get("CTAS_COUNTS");
      String changelog = query.applicationId + "-" + Topologies.STORE + "-changelog";
      String repartition = query.applicationId + "-Aggregate-GroupBy-repartition";
      Expect.equal("internal topics", Set.of(repartition, changelog), Set.copyOf(query.internalTopics()));
      Expect.equal("cleanup.policy", "compact", lab.config(changelog, "cleanup.policy"));
      Expect.equal("cleanup.policy", "delete", lab.config(repartition, "cleanup.policy"));
      Expect.equal("retention.ms", "-1", lab.config(repartition, "retention.ms"));
    });
    lab.checks.check("23. the windowed changelog is compact,delete and kept a day longer", () -> {
      String changelog = queries.get("CTAS_WINDOWS").applicationId + "-" + Topologies.STORE + "-changelog";
      Expect.equal("cleanup.policy", "compact,delete", lab.config(changelog, "cleanup.policy"));
      long wantedMs = Topologies.WINDOW_RETENTION.plusDays(1).toMillis();
      Expect.equal("retention.ms", Long.toString(wantedMs), lab.config(changelog, "retention.ms"));
    });
    lab.checks.check("24. rows are enriched", () -> awaitExactly("joined", data.joined()));
    lab.checks.check("24. the foreign key join has its two topics, and its rows", () -> {
      Map<String, String> wanted = new TreeMap<>();
      for (int number = 0; number < Orders.CUSTOMER_COUNT; number++) wanted.put("a" + number, "name" + number % 3);
      wanted.remove("a1");
      awaitLatest("owners", wanted);
      List<String> topics = queries.get("CTAS_OWNERS").internalTopics();
      for (String part : List.of("SUBSCRIPTION-REGISTRATION", "SUBSCRIPTION-RESPONSE")) {
        Expect.isTrue(part + " in " + topics, topics.stream().anyMatch(topic -> topic.contains(part)));
      }
    });
    lab.checks.check("34. tombstones delete rows of the table, rows without key are none", () -> {
      Map<String, String> wanted = new TreeMap<>();
      for (int number = 0; number < Orders.CUSTOMER_COUNT; number++) wanted.put("a" + number, "c" + number % 3);
      wanted.remove("a1");
      awaitLatest("mirror", wanted);
    });
  }

  private void transientQueries() {
    lab.checks.check("27. push query with LIMIT 5", () -> {
      ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();
      Query query = queries.startTransient("push", Topologies.listen(orders, (key, value) -> rows.add(value)));
      Await.until("5 rows", () -> rows.size() >= 5);
      query.streams.close(Duration.ofSeconds(30));
    });
    lab.checks.check("28. pull query on a table", () -> {
      ReadOnlyKeyValueStore<String, Long> store = queries.get("CTAS_COUNTS").streams
          .store(StoreQueryParameters.fromNameAndType(Topologies.STORE, QueryableStoreTypes.keyValueStore()));
      for (Map.Entry<String, String> wanted : data.counts().entrySet()) {
        Expect.equal(wanted.getKey(), wanted.getValue(), String.valueOf(store.get(wanted.getKey())));
      }
    });
    lab.checks.check("28. pull query on a stream ends when its commits are at the end", () -> {
      Map<TopicPartition, Long> ends = data.ends(OffsetSpec.latest());
      ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();
      Topology topology = Topologies.listen(orders, (key, value) -> rows.add(key + "=" + value));
      Query query = queries.startTransient("pull", topology);
      Await.until("commits at the end", () -> {
        Map<TopicPartition, OffsetAndMetadata> committed = query.committed();
        return ends.entrySet().stream().allMatch(end ->
            committed.containsKey(end.getKey()) && committed.get(end.getKey()).offset() >= end.getValue());
      });
      query.streams.close(Duration.ofSeconds(30));
      Expect.equal("rows", data.rows(), rows.stream().sorted().toList());
    });
  }

  private void extended() {
    lab.checks.check("31. LIST TOPICS EXTENDED with a group of type sr", () -> {
      try (RawMember registry = new RawMember(lab.bootstrap, lab.name("schema-registry"), "sr")) {
        byte[] identity = "{\"version\":1,\"host\":\"localhost\"}".getBytes(StandardCharsets.UTF_8);
        byte[] master = "{\"version\":1,\"error\":0}".getBytes(StandardCharsets.UTF_8);
        registry.join("v0", identity, master, 30_000);
        Map<String, Integer> wanted = new HashMap<>();
        for (String id : List.of("CSAS_P1", "CTAS_COUNTS", "CTAS_WINDOWS", "CSAS_JOINED")) {
          wanted.put(queries.applicationId(id), PARTITION_COUNT);
        }
        Await.until("each query holds each partition of orders once", () -> queries.readersOf(orders).equals(wanted));
      }
    });
    lab.checks.check("32. DESCRIBE EXTENDED: lag is end minus committed", () -> {
      Query query = queries.get("CSAS_P1");
      Await.until("no lag", () -> data.lag(query) == 0);
      query.streams.pause();
      data.insertMore(7);
      Expect.equal("lag", 7L, data.lag(query));
      query.streams.resume();
      Await.until("no lag", () -> data.lag(query) == 0);
    });
  }

  private void restart() {
    lab.checks.check("17. kill -9 of the broker under running queries: exactly-once counts stay exact", () -> {
      lab.checks.restartBroker();
      data.insertMore(50);
      awaitLatest("counts", data.counts());
    });
    lab.checks.check("17. and every row is enriched", () -> {
      Query query = queries.get("CSAS_JOINED");
      Await.until("no lag", () -> data.lag(query) == 0);
      try (Rows rows = new Rows(lab.bootstrap, lab.name("joined"))) {
        rows.awaitAtLeastOnce(data.joined());
      }
    });
  }

  private void terminate() {
    lab.checks.check("29. TERMINATE: groups and internal topics of all queries are gone in 165 s", () -> {
      long startedNs = System.nanoTime();
      queries.terminateAll();
      Duration took = Duration.ofNanos(System.nanoTime() - startedNs);
      Expect.isTrue("it took " + took.toSeconds() + " s", took.compareTo(TERMINATE_TIME_MAX) <= 0);
      for (Query query : queries.persistent) Expect.isTrue(query.applicationId + " is gone", query.isGone());
    });
    lab.checks.check("27. topics and groups of the transient queries are gone", () -> {
      for (Query query : queries.transients) Expect.isTrue(query.applicationId + " is gone", query.isGone());
    });
    lab.checks.check("30. DROP STREAM ... DELETE TOPIC, and CREATE STREAM again", () -> {
      server.execute("DROP STREAM p1 DELETE TOPIC");
      server.topics.delete(List.of(lab.name("p1"), lab.name("p1-that-never-was")));
      Expect.isTrue("the topic is gone", !server.topics.exists(lab.name("p1")));
      server.topics.createFor(lab.name("p1"), PARTITION_COUNT, Map.of("cleanup.policy", "delete"));
      server.execute("CREATE STREAM p1 again");
      Orders.insert(lab, lab.name("p1"), "key", "value");
      awaitExactly("p1", List.of("key=value"));
    });
    lab.checks.check("TERMINATE CLUSTER: sinks, command topic and log topic are deleted", () -> {
      server.topics.delete(lab.topics.namesWith(lab.name("")));
      server.topics.delete(List.of(server.commandTopic));
      Expect.isTrue("the command topic is gone", !server.topics.exists(server.commandTopic));
    });
  }

  private void awaitExactly(String topic, List<String> wanted) throws Exception {
    try (Rows rows = new Rows(lab.bootstrap, lab.name(topic))) {
      rows.awaitExactly(wanted);
    }
  }

  private void awaitLatest(String topic, Map<String, String> wanted) throws Exception {
    try (Rows rows = new Rows(lab.bootstrap, lab.name(topic))) {
      rows.awaitLatest(wanted);
    }
  }

  private void expectTopic(String topic, String cleanupPolicy, String retentionMs) throws Exception {
    Expect.equal("partitions", PARTITION_COUNT, server.topics.describe(topic).partitions().size());
    Expect.equal("cleanup.policy", cleanupPolicy, lab.config(topic, "cleanup.policy"));
    Expect.equal("retention.ms", retentionMs, lab.config(topic, "retention.ms"));
  }
}
