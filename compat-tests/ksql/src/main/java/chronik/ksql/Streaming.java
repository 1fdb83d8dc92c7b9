package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.RawMember;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Statements over streams and tables, from CREATE to DROP. */
final class Streaming {
  private static final int PARTITION_COUNT = 3;
  private static final int INSERT_COUNT = 100;
  private static final int CUSTOMER_COUNT = 10;
  private static final int PRODUCT_COUNT = 5;
  private static final Duration INSERT_TIME_MAX = Duration.ofSeconds(5);
  private static final Duration TERMINATE_TIME_MAX = Duration.ofSeconds(165);
  private static final String WEEK_MS = "604800000";

  private final Lab lab;
  private final String serviceId;
  private final KsqlServer server;
  private final String orders;
  private final String customers;
  private final String accounts;
  private final List<Query> queries = new ArrayList<>();
  private final List<Query> transients = new ArrayList<>();
  private int orderCount;

  private Streaming(Lab lab) {
    this.lab = lab;
    this.serviceId = lab.name("default_");
    this.server = new KsqlServer(lab.bootstrap, serviceId);
    this.orders = lab.name("orders");
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
      for (Query query : streaming.queries) query.streams.close(Duration.ofSeconds(10));
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
      for (int number = 0; number < CUSTOMER_COUNT; number++) insert(accounts, "a" + number, "c" + number % 3);
      insert(accounts, null, "c0");
      insert(accounts, "a1", null);
    });
    lab.checks.check("25. INSERT VALUES, a producer for each of " + INSERT_COUNT + " rows, each within 5 s", () -> {
      for (int number = 0; number < CUSTOMER_COUNT; number++) insert(customers, "c" + number, "name" + number);
      insertOrders(INSERT_COUNT);
      try (Rows rows = new Rows(lab.bootstrap, orders)) {
        rows.awaitExactly(wantedOrders());
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
      start("CSAS_P1", "at_least_once", Topologies.filter(orders, lab.name("p1")));
      expectTopic(lab.name("p1"), "delete", WEEK_MS);
    });
    lab.checks.check("22. CREATE TABLE AS SELECT, exactly once", () -> {
      server.topics.createSink(lab.name("counts"), orders, "compact", Optional.empty());
      start("CTAS_COUNTS", "exactly_once_v2", Topologies.count(orders, lab.name("counts")));
      expectTopic(lab.name("counts"), "compact", WEEK_MS);
    });
    long retentionMs = Topologies.WINDOW_RETENTION.toMillis();
    lab.checks.check("23. CREATE TABLE AS SELECT with a window", () -> {
      server.topics.createSink(lab.name("windows"), orders, "compact,delete", Optional.of(retentionMs));
      start("CTAS_WINDOWS", "at_least_once", Topologies.windowed(orders, lab.name("windows")));
      expectTopic(lab.name("windows"), "compact,delete", Long.toString(retentionMs));
    });
    lab.checks.check("24. CREATE STREAM AS SELECT with a join", () -> {
      server.topics.createSink(lab.name("joined"), orders, "delete", Optional.empty());
      start("CSAS_JOINED", "at_least_once", Topologies.join(orders, customers, lab.name("joined")));
    });
    lab.checks.check("24. CREATE TABLE AS SELECT with a foreign key join", () -> {
      server.topics.createSink(lab.name("owners"), accounts, "compact", Optional.empty());
      start("CTAS_OWNERS", "at_least_once", Topologies.foreignKeyJoin(accounts, customers, lab.name("owners")));
    });
    lab.checks.check("34. CREATE TABLE AS SELECT over rows without key or value", () -> {
      server.topics.createSink(lab.name("mirror"), accounts, "compact", Optional.empty());
      start("CTAS_MIRROR", "at_least_once", Topologies.table(accounts, lab.name("mirror")));
    });
    lab.checks.check("all queries run", () -> {
      for (Query query : queries) query.awaitRunning();
    });
  }

  private void results() {
    lab.checks.check("21. the sink holds what was selected, once", () -> awaitExactly("p1", wantedSelection()));
    lab.checks.check("22. counts are right; changelog and repartition topic are as asked for", () -> {
      awaitLatest("counts", wantedCounts());
      Query query = query("CTAS_COUNTS");
      String changelog = query.applicationId + "-" + Topologies.STORE + "-changelog";
      String repartition = query.applicationId + "-Aggregate-GroupBy-repartition";
      Expect.equal("internal topics", Set.of(repartition, changelog), Set.copyOf(query.internalTopics()));
      Expect.equal("cleanup.policy", "compact", lab.config(changelog, "cleanup.policy"));
      Expect.equal("cleanup.policy", "delete", lab.config(repartition, "cleanup.policy"));
      Expect.equal("retention.ms", "-1", lab.config(repartition, "retention.ms"));
    });
    lab.checks.check("23. the windowed changelog is compact,delete and kept a day longer", () -> {
      String changelog = query("CTAS_WINDOWS").applicationId + "-" + Topologies.STORE + "-changelog";
      Expect.equal("cleanup.policy", "compact,delete", lab.config(changelog, "cleanup.policy"));
      long wantedMs = Topologies.WINDOW_RETENTION.plusDays(1).toMillis();
      Expect.equal("retention.ms", Long.toString(wantedMs), lab.config(changelog, "retention.ms"));
    });
    lab.checks.check("24. rows are enriched", () -> awaitExactly("joined", wantedJoin()));
    lab.checks.check("24. the foreign key join has its two topics, and its rows", () -> {
      Map<String, String> wanted = new TreeMap<>();
      for (int number = 0; number < CUSTOMER_COUNT; number++) wanted.put("a" + number, "name" + number % 3);
      wanted.remove("a1");
      awaitLatest("owners", wanted);
      List<String> topics = query("CTAS_OWNERS").internalTopics();
      for (String part : List.of("SUBSCRIPTION-REGISTRATION", "SUBSCRIPTION-RESPONSE")) {
        Expect.isTrue(part + " in " + topics, topics.stream().anyMatch(topic -> topic.contains(part)));
      }
    });
    lab.checks.check("34. tombstones delete rows of the table, rows without key are none", () -> {
      Map<String, String> wanted = new TreeMap<>();
      for (int number = 0; number < CUSTOMER_COUNT; number++) wanted.put("a" + number, "c" + number % 3);
      wanted.remove("a1");
      awaitLatest("mirror", wanted);
    });
  }

  private void transientQueries() {
    lab.checks.check("27. push query with LIMIT 5", () -> {
      ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();
      Query query = listen("push", (key, value) -> rows.add(value));
      Await.until("5 rows", () -> rows.size() >= 5);
      query.streams.close(Duration.ofSeconds(30));
    });
    lab.checks.check("28. pull query on a table", () -> {
      ReadOnlyKeyValueStore<String, Long> store = query("CTAS_COUNTS").streams
          .store(StoreQueryParameters.fromNameAndType(Topologies.STORE, QueryableStoreTypes.keyValueStore()));
      for (Map.Entry<String, String> wanted : wantedCounts().entrySet()) {
        Expect.equal(wanted.getKey(), wanted.getValue(), String.valueOf(store.get(wanted.getKey())));
      }
    });
    lab.checks.check("28. pull query on a stream ends when its commits are at the end", () -> {
      Map<TopicPartition, Long> ends = ends(OffsetSpec.latest());
      ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();
      Query query = listen("pull", (key, value) -> rows.add(key + "=" + value));
      Await.until("commits at the end", () -> {
        Map<TopicPartition, OffsetAndMetadata> committed = query.committed();
        return ends.entrySet().stream().allMatch(end ->
            committed.containsKey(end.getKey()) && committed.get(end.getKey()).offset() >= end.getValue());
      });
      query.streams.close(Duration.ofSeconds(30));
      Expect.equal("rows", wantedOrders(), rows.stream().sorted().toList());
    });
  }

  private Query listen(String name, BiConsumer<String, String> listener) throws Exception {
    String id = "transient_" + name + "_" + System.currentTimeMillis();
    Query query = new Query(lab, serviceId, id, "at_least_once", Topologies.listen(orders, listener));
    transients.add(query);
    query.streams.start();
    return query;
  }

  private void extended() {
    lab.checks.check("31. LIST TOPICS EXTENDED with a group of type sr", () -> {
      try (RawMember registry = new RawMember(lab.bootstrap, lab.name("schema-registry"), "sr")) {
        byte[] identity = "{\"version\":1,\"host\":\"localhost\"}".getBytes(StandardCharsets.UTF_8);
        byte[] master = "{\"version\":1,\"error\":0}".getBytes(StandardCharsets.UTF_8);
        registry.join("v0", identity, master, 30_000);
        Await.until("each running query holds each partition of orders once", () -> readersOfOrders().equals(
            Map.of(id("CSAS_P1"), PARTITION_COUNT, id("CTAS_COUNTS"), PARTITION_COUNT,
                id("CTAS_WINDOWS"), PARTITION_COUNT, id("CSAS_JOINED"), PARTITION_COUNT)));
      }
    });
    lab.checks.check("32. DESCRIBE EXTENDED: lag is end minus committed", () -> {
      Query query = query("CSAS_P1");
      Await.until("no lag", () -> lag(query) == 0);
      query.streams.pause();
      insertOrders(7);
      Expect.equal("lag", 7L, lag(query));
      query.streams.resume();
      Await.until("no lag", () -> lag(query) == 0);
    });
  }

  /** Partitions of orders by group, over the groups that run, but for those of queries that were closed. */
  private Map<String, Integer> readersOfOrders() throws Exception {
    Set<String> names = lab.admin.listTopics().names().get();
    DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    lab.admin.describeTopics(names, options).allTopicNames().get();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> closed = new HashSet<>(transients.stream().map(query -> query.applicationId).toList());
    for (ConsumerGroupListing group : lab.admin.listConsumerGroups().all().get()) {
      Expect.isTrue("no group of type sr", !group.groupId().endsWith("schema-registry"));
      if (closed.contains(group.groupId())) continue;
      Map<String, ConsumerGroupDescription> described =
          lab.admin.describeConsumerGroups(List.of(group.groupId())).all().get();
      for (MemberDescription member : described.get(group.groupId()).members()) {
        for (TopicPartition partition : member.assignment().topicPartitions()) {
          if (partition.topic().equals(orders)) counts.merge(group.groupId(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private long lag(Query query) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> committed = query.committed();
    Map<TopicPartition, Long> starts = ends(OffsetSpec.earliest());
    long lag = 0;
    for (Map.Entry<TopicPartition, Long> end : ends(OffsetSpec.latest()).entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      lag += end.getValue() - (offset == null ? starts.get(end.getKey()) : offset.offset());
    }
    return lag;
  }

  private Map<TopicPartition, Long> ends(OffsetSpec spec) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int index = 0; index < PARTITION_COUNT; index++) asked.put(new TopicPartition(orders, index), spec);
    Map<TopicPartition, Long> ends = new HashMap<>();
    Map<TopicPartition, ListOffsetsResultInfo> found = lab.admin.listOffsets(asked).all().get();
    found.forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private void restart() {
    lab.checks.check("17. kill -9 of the broker under running queries: exactly-once counts stay exact", () -> {
      lab.checks.restartBroker();
      insertOrders(50);
      awaitLatest("counts", wantedCounts());
    });
    lab.checks.check("17. and the table that is joined is still whole", () -> {
      Query query = query("CSAS_JOINED");
      Await.until("no lag", () -> lag(query) == 0);
      try (Rows rows = new Rows(lab.bootstrap, lab.name("joined"))) {
        rows.awaitLimit(orderCount);
      }
    });
  }

  private void terminate() {
    lab.checks.check("29. TERMINATE: groups and internal topics of all queries are gone in 165 s", () -> {
      for (Query query : queries) server.execute("TERMINATE " + query.applicationId);
      long startedNs = System.nanoTime();
      List<Query> all = new ArrayList<>(queries);
      all.addAll(transients);
      terminateAtOnce(all);
      Duration took = Duration.ofNanos(System.nanoTime() - startedNs);
      Expect.isTrue("it took " + took.toSeconds() + " s", took.compareTo(TERMINATE_TIME_MAX) <= 0);
      for (Query query : queries) Expect.isTrue(query.applicationId + " is gone", query.isGone());
    });
    lab.checks.check("27. topics and groups of the transient queries are gone", () -> {
      for (Query query : transients) Expect.isTrue(query.applicationId + " is gone", query.isGone());
    });
    lab.checks.check("30. DROP STREAM ... DELETE TOPIC, and CREATE STREAM again", () -> {
      server.execute("DROP STREAM p1 DELETE TOPIC");
      server.topics.delete(List.of(lab.name("p1"), lab.name("p1-that-never-was")));
      Expect.isTrue("the topic is gone", !server.topics.exists(lab.name("p1")));
      server.topics.createFor(lab.name("p1"), PARTITION_COUNT, Map.of("cleanup.policy", "delete"));
      server.execute("CREATE STREAM p1 again");
      insert(lab.name("p1"), "key", "value");
      awaitExactly("p1", List.of("key=value"));
    });
    lab.checks.check("TERMINATE CLUSTER: sinks, command topic and log topic are deleted", () -> {
      server.topics.delete(lab.topics.namesWith(lab.name("")));
      server.topics.delete(List.of(server.commandTopic));
      Expect.isTrue("the command topic is gone", !server.topics.exists(server.commandTopic));
    });
  }

  private static void terminateAtOnce(List<Query> queries) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(queries.size());
    try {
      List<Callable<Object>> calls = new ArrayList<>();
      for (Query query : queries) {
        calls.add(() -> {
          query.terminate();
          return null;
        });
      }
      for (Future<Object> done : pool.invokeAll(calls)) done.get();
    } finally {
      pool.shutdownNow();
    }
  }

  private void start(String id, String guarantee, Topology topology) throws Exception {
    server.execute("CREATE " + id);
    Query query = new Query(lab, serviceId, "query_" + id, guarantee, topology);
    queries.add(query);
    query.streams.start();
  }

  private Query query(String id) {
    return queries.stream().filter(query -> query.applicationId.equals(id(id))).findFirst().orElseThrow();
  }

  private String id(String id) {
    return "_confluent-ksql-" + serviceId + "query_" + id;
  }

  private void insertOrders(int count) throws Exception {
    for (int end = orderCount + count; orderCount < end; orderCount++) {
      insert(orders, customer(orderCount), order(orderCount));
    }
  }

  /** A producer for the row alone; all of it has to be over in time. */
  private void insert(String topic, String key, String value) throws Exception {
    long startedNs = System.nanoTime();
    KafkaProducer<String, String> producer = Clients.insertProducer(lab.bootstrap);
    producer.send(new ProducerRecord<>(topic, key, value)).get();
    producer.close(INSERT_TIME_MAX);
    Duration took = Duration.ofNanos(System.nanoTime() - startedNs);
    Expect.isTrue("INSERT VALUES took " + took.toMillis() + " ms", took.compareTo(INSERT_TIME_MAX) <= 0);
  }

  private static String customer(int number) {
    return "c" + number % CUSTOMER_COUNT;
  }

  private static String order(int number) {
    return "p" + number % PRODUCT_COUNT + ":" + number;
  }

  private List<String> wantedOrders() {
    List<String> wanted = new ArrayList<>();
    for (int number = 0; number < orderCount; number++) wanted.add(customer(number) + "=" + order(number));
    return wanted.stream().sorted().toList();
  }

  private List<String> wantedSelection() {
    return wantedOrders().stream().filter(row -> row.contains("=p1:")).toList();
  }

  private List<String> wantedJoin() {
    return wantedOrders().stream().map(row -> row + "/name" + row.charAt(1)).toList();
  }

  private Map<String, String> wantedCounts() {
    Map<String, String> wanted = new TreeMap<>();
    for (int index = 0; index < PRODUCT_COUNT; index++) {
      int one = index < orderCount % PRODUCT_COUNT ? 1 : 0;
      wanted.put("p" + index, Integer.toString(orderCount / PRODUCT_COUNT + one));
    }
    return wanted;
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
