package chronik.ksql;

import chronik.checks.Expect;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.protocol.ApiKeys;

/** What ksqlDB asks as an administrator, call by call. */
final class AdminCalls {
  private final Lab lab;
  private final Admin admin;
  private final Topics topics;
  private final Handshake handshake;
  private Map<Integer, Handshake.Range> ranges = Map.of();

  private AdminCalls(Lab lab) {
    this.lab = lab;
    this.admin = lab.admin;
    this.topics = lab.topics;
    this.handshake = new Handshake(lab.bootstrap);
  }

  static void run(Lab lab) {
    AdminCalls calls = new AdminCalls(lab);
    calls.connect();
    calls.lists();
    calls.createTopics();
    calls.configs();
    calls.deleteTopics();
    calls.restart();
  }

  private void connect() {
    for (int version = 0; version <= 4; version++) {
      int asked = version;
      lab.checks.check("1. ApiVersions v" + version, () -> ranges = handshake.apiVersions(asked));
    }
    lab.checks.check("1. ApiVersions of a later version, answered as v0", handshake::expectLaterVersionRefused);
    lab.checks.check("1. ApiVersions names no telemetry", () -> {
      for (int telemetry : List.of(71, 72)) Expect.isTrue(telemetry + " is absent", !ranges.containsKey(telemetry));
    });
    for (int version = 0; version <= 2; version++) {
      int asked = version;
      lab.checks.check("2. DescribeCluster v" + version, () ->
          Expect.equal("cluster id", admin.describeCluster().clusterId().get(), handshake.describeCluster(asked)));
    }
    lab.checks.check("3. " + api(ApiKeys.DESCRIBE_CONFIGS) + " of the broker", () -> {
      Map<String, String> configs = topics.brokerConfigs();
      Expect.isTrue("default.replication.factor", Integer.parseInt(configs.get("default.replication.factor")) >= 1);
      String authorizer = configs.get("authorizer.class.name");
      Expect.isTrue("no authorizer", authorizer == null || authorizer.isEmpty());
    });
    lab.checks.check("3. DescribeConfigs v1 of one key of the broker, and of another broker", () -> {
      int brokerId = admin.describeCluster().nodes().get().iterator().next().id();
      Expect.equal("keys", Set.of("default.replication.factor"), handshake.describeBrokerConfig(brokerId));
      Expect.fails("another id", IllegalArgumentException.class, () -> handshake.describeBrokerConfig(brokerId + 1));
    });
  }

  private void lists() {
    lab.checks.check("4. describeTopics of a missing topic creates none", () -> {
      String missing = lab.name("missing");
      Expect.isTrue("absent", !topics.exists(missing));
      Expect.equal("topics", List.of(), topics.namesWith(missing));
    });
    lab.checks.check("5. " + api(ApiKeys.METADATA) + ": listTopics tells which are internal", () -> {
      String ours = "_confluent-" + lab.name("ours");
      String schemas = "_schemas-" + lab.name("ours");
      admin.createTopics(List.of(new NewTopic(ours, 1, (short) 1), new NewTopic(schemas, 1, (short) 1))).all().get();
      Map<TopicPartition, OffsetAndMetadata> offset = Map.of(new TopicPartition(ours, 0), new OffsetAndMetadata(0));
      admin.alterConsumerGroupOffsets(lab.name("offsets"), offset).all().get();
      Collection<TopicListing> listed = admin.listTopics(new ListTopicsOptions().listInternal(true)).listings().get();
      Set<String> names = new HashSet<>();
      for (TopicListing topic : listed) {
        names.add(topic.name());
        Expect.equal(topic.name() + " is internal", topic.name().startsWith("__"), topic.isInternal());
      }
      Expect.isTrue("both are listed", names.containsAll(List.of(ours, schemas)));
    });
  }

  private void createTopics() {
    String topic = lab.name("plain");
    NewTopic wanted = new NewTopic(topic, 3, (short) 1);
    lab.checks.check("6. " + api(ApiKeys.CREATE_TOPICS) + " with validateOnly creates none", () -> {
      admin.createTopics(List.of(wanted), new CreateTopicsOptions().validateOnly(true)).all().get();
      Expect.isTrue("absent", !topics.exists(topic));
    });
    lab.checks.check("6. CreateTopics of one that is there", () -> {
      admin.createTopics(List.of(wanted)).all().get();
      Expect.fails("again", TopicExistsException.class, () -> admin.createTopics(List.of(wanted)).all().get());
    });
    lab.checks.check("7. CreateTopics with defaults tells them", () -> {
      String name = lab.name("defaults");
      CreateTopicsResult created = admin.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())));
      Expect.equal("replication factor", 1, created.replicationFactor(name).get());
      Expect.equal("partitions", topics.describe(name).partitions().size(), created.numPartitions(name).get());
      Expect.equal("cleanup.policy", "delete", created.config(name).get().get("cleanup.policy").value());
    });
    lab.checks.check("7. CreateTopics with more replicas than brokers", () ->
        Expect.fails("three replicas", InvalidReplicationFactorException.class, () ->
            admin.createTopics(List.of(new NewTopic(lab.name("three"), 1, (short) 3))).all().get()));
    lab.checks.check("10. ten topics take records at once", () -> {
      try (KafkaProducer<String, String> producer = Clients.insertProducer(lab.bootstrap)) {
        for (int number = 0; number < 10; number++) {
          String name = lab.name("at-once-" + number);
          admin.createTopics(List.of(new NewTopic(name, 2, (short) 1))).all().get();
          Expect.equal("offset", 0L, producer.send(new ProducerRecord<>(name, 1, "key", "value")).get().offset());
        }
      }
    });
    lab.checks.check("33. ASSERT TOPIC: " + api(ApiKeys.METADATA), () -> {
      Expect.equal("partitions", 3, topics.describe(topic).partitions().size());
      Expect.equal("replicas", 1, topics.describe(topic).partitions().get(0).replicas().size());
    });
  }

  private void configs() {
    String topic = lab.name("configs");
    Map<String, String> asked = Map.of("cleanup.policy", "compact,delete", "retention.ms", "86400000");
    lab.checks.check("8. cleanup.policy and retention.ms come back as they were given", () -> {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(asked))).all().get();
      for (ConfigEntry entry : topics.config(ConfigResource.Type.TOPIC, topic).entries()) {
        boolean isAsked = asked.containsKey(entry.name());
        if (isAsked) Expect.equal(entry.name(), asked.get(entry.name()), entry.value());
        boolean isDynamic = entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
        Expect.equal("source of " + entry.name() + " is the topic", isAsked, isDynamic);
      }
    });
    for (String retention : List.of("-1", Long.toString(Long.MAX_VALUE))) {
      lab.checks.check("8. retention.ms of " + retention, () -> {
        String name = lab.name("retention" + retention);
        Map<String, String> forEver = Map.of("retention.ms", retention);
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(forEver))).all().get();
        Expect.equal("retention.ms", retention, lab.config(name, "retention.ms"));
        Expect.isTrue("nothing to change", !topics.addConfigs(name, forEver));
      });
    }
    lab.checks.check("8. every topic config of ksql.streams.topic.* is taken", () -> {
      String name = lab.name("all-configs");
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(ALL_CONFIGS))).all().get();
      Map<String, String> found = topics.configs(ConfigResource.Type.TOPIC, name);
      found.keySet().retainAll(ALL_CONFIGS.keySet());
      Expect.equal("configs", new HashMap<>(ALL_CONFIGS), found);
    });
    String alter = "9. " + api(ApiKeys.INCREMENTAL_ALTER_CONFIGS);
    lab.checks.check(alter + " SET, SUBTRACT, APPEND, DELETE", () -> {
      alter(topic, AlterConfigOp.OpType.SET, "retention.ms", "7200000", false);
      Expect.equal("set", "7200000", lab.config(topic, "retention.ms"));
      alter(topic, AlterConfigOp.OpType.SUBTRACT, "cleanup.policy", "delete", false);
      Expect.equal("subtracted", "compact", lab.config(topic, "cleanup.policy"));
      alter(topic, AlterConfigOp.OpType.APPEND, "cleanup.policy", "delete", false);
      Expect.equal("appended", "compact,delete", lab.config(topic, "cleanup.policy"));
      alter(topic, AlterConfigOp.OpType.DELETE, "retention.ms", "", false);
      Expect.equal("deleted", "604800000", lab.config(topic, "retention.ms"));
      alter(topic, AlterConfigOp.OpType.SET, "retention.ms", "3600000", false);
    });
    lab.checks.check(alter + " with validateOnly changes nothing", () -> {
      alter(topic, AlterConfigOp.OpType.SET, "retention.ms", "1", true);
      Expect.equal("retention.ms", "3600000", lab.config(topic, "retention.ms"));
    });
    lab.checks.check(alter + " of a key there is not", () ->
        Expect.fails("no.such.key", InvalidConfigurationException.class, () ->
            alter(topic, AlterConfigOp.OpType.SET, "no.such.key", "1", false)));
  }

  private static final Map<String, String> ALL_CONFIGS = Map.ofEntries(
      Map.entry("cleanup.policy", "compact"),
      Map.entry("retention.ms", "123456789"),
      Map.entry("retention.bytes", "1073741824"),
      Map.entry("segment.bytes", "52428800"),
      Map.entry("segment.ms", "600000"),
      Map.entry("min.insync.replicas", "1"),
      Map.entry("unclean.leader.election.enable", "false"),
      Map.entry("message.timestamp.type", "CreateTime"),
      Map.entry("min.compaction.lag.ms", "1000"),
      Map.entry("max.compaction.lag.ms", "3600000"),
      Map.entry("delete.retention.ms", "7200000"),
      Map.entry("min.cleanable.dirty.ratio", "0.1"),
      Map.entry("max.message.bytes", "2000000"),
      Map.entry("compression.type", "producer"));

  private Object alter(String topic, AlterConfigOp.OpType type, String name, String value, boolean isOnlyTried)
      throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Collection<AlterConfigOp> changes = List.of(new AlterConfigOp(new ConfigEntry(name, value), type));
    AlterConfigsOptions options = new AlterConfigsOptions().validateOnly(isOnlyTried);
    return admin.incrementalAlterConfigs(Map.of(resource, changes), options).all().get();
  }

  private void deleteTopics() {
    lab.checks.check("11. " + api(ApiKeys.DELETE_TOPICS) + " and again: new id, offsets from 0, readers go on", () -> {
      String topic = lab.name("again");
      TopicPartition partition = new TopicPartition(topic, 0);
      NewTopic wanted = new NewTopic(topic, 1, (short) 1);
      admin.createTopics(List.of(wanted)).all().get();
      try (KafkaProducer<String, String> producer = Clients.insertProducer(lab.bootstrap);
          KafkaConsumer<String, String> reader = Clients.printConsumer(lab.bootstrap)) {
        reader.assign(List.of(partition));
        for (int number = 0; number < 3; number++) producer.send(new ProducerRecord<>(topic, "old", "value")).get();
        Expect.equal("read", 3, readKeys(reader, "old", 3));
        Object before = topics.describe(topic).topicId();
        admin.deleteTopics(List.of(topic)).all().get();
        admin.createTopics(List.of(wanted)).all().get();
        Expect.isTrue("another id", !before.equals(topics.describe(topic).topicId()));
        try (KafkaProducer<String, String> next = Clients.insertProducer(lab.bootstrap)) {
          long offset = next.send(new ProducerRecord<>(topic, "new", "value")).get().offset();
          Expect.equal("offset", 0L, offset);
          for (int number = 1; number < 5; number++) next.send(new ProducerRecord<>(topic, "new", "value")).get();
        }
        Expect.isTrue("the reader gets new records", readKeys(reader, "new", 1) >= 1);
      }
    });
    lab.checks.check("12. DeleteTopics of one that is not there", () ->
        Expect.fails("missing", UnknownTopicOrPartitionException.class, () ->
            admin.deleteTopics(List.of(lab.name("missing"))).all().get()));
  }

  private static int readKeys(KafkaConsumer<String, String> reader, String key, int wanted) {
    long deadlineNs = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    int[] count = {0};
    while (count[0] < wanted && System.nanoTime() < deadlineNs) {
      reader.poll(Duration.ofMillis(100)).forEach(record -> count[0] += record.key().equals(key) ? 1 : 0);
    }
    return count[0];
  }

  private void restart() {
    lab.checks.check("2, 9. kill -9 of the broker: cluster id, topic ids and configs stay", () -> {
      String topic = lab.name("configs");
      List<Object> before = facts(topic);
      Expect.equal("retention.ms", "3600000", lab.config(topic, "retention.ms"));
      lab.checks.restartBroker();
      Expect.equal("cluster id, topic id, configs", before, facts(topic));
    });
  }

  private List<Object> facts(String topic) throws Exception {
    return List.of(
        admin.describeCluster().clusterId().get(),
        topics.describe(topic).topicId(),
        topics.configs(ConfigResource.Type.TOPIC, topic).get("retention.ms"),
        topics.configs(ConfigResource.Type.TOPIC, topic).get("cleanup.policy"));
  }

  /** Name and version of what client and broker agree on. */
  private String api(ApiKeys key) {
    Handshake.Range range = ranges.get((int) key.id);
    return key.name + (range == null ? "" : " v" + Math.min(range.versionMax(), key.latestVersion()));
  }
}
