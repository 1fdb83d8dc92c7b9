package chronik.registry;

import chronik.checks.Await;
import chronik.checks.Checks;
import chronik.checks.Expect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;

/** Plays a Schema Registry. Arguments: what for, bootstrap, a prefix for all names, an empty folder. */
public final class Main {
  private static final int SCHEMA_COUNT = 200;
  private static final int FIRST_PORT = 8081;
  private static final int SECOND_PORT = 8082;

  private final Checks checks;
  private final String bootstrap;
  private final String topic;
  private final String group;
  private Store store;

  private Main(Checks checks, String bootstrap, String prefix) {
    this.checks = checks;
    this.bootstrap = bootstrap;
    this.topic = prefix + "_schemas";
    this.group = prefix + "schema-registry";
    this.store = new Store(bootstrap, topic);
  }

  public static void main(String[] args) {
    Checks checks = new Checks(Path.of(args[3]));
    Main main = new Main(checks, args[1], args[2]);
    main.startup();
    main.writes();
    main.election();
    main.restarts();
    checks.end();
    Runtime.getRuntime().halt(0);
  }

  private void startup() {
    checks.check("listTopics without a topic of schemas", () -> Expect.isTrue("absent", !store.topicExists()));
    checks.check("CreateTopics of a compacted topic, and DescribeConfigs says compact", () -> store.ensureTopic());
    checks.check("a record without meaning is written and read", () -> store.catchUp());
    checks.check("a second start finds the topic as it has to be", () -> store.ensureTopic());
  }

  private void writes() {
    checks.check(SCHEMA_COUNT + " schemas: each acknowledged within 500 ms, and read within 500 ms more", () -> {
      for (int version = 1; version <= SCHEMA_COUNT; version++) store.put(key(version), value(version));
      Expect.equal("records", SCHEMA_COUNT, store.records().size());
      Expect.equal("the last", key(SCHEMA_COUNT) + "=" + value(SCHEMA_COUNT), store.records().get(SCHEMA_COUNT - 1));
    });
    checks.check("config, mode, deletion and a tombstone", () -> {
      store.put("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}", "{\"compatibilityLevel\":\"BACKWARD\"}");
      store.put("{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}", "{\"mode\":\"READWRITE\"}");
      store.put("{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"s\",\"magic\":0}", "{\"subject\":\"s\",\"version\":1}");
      store.put(key(1), null);
    });
  }

  private void election() {
    checks.check("the only registry of group type sr is the master", () -> {
      try (Election only = new Election(bootstrap, group, SECOND_PORT)) {
        only.awaitMaster();
        Expect.isTrue("it is the master", only.isMaster());
      }
    });
    checks.check("two registries agree on one master; when it goes, the other one is", () -> {
      try (Election second = new Election(bootstrap, group, SECOND_PORT)) {
        second.awaitMaster();
        try (Election first = new Election(bootstrap, group, FIRST_PORT)) {
          awaitAgreed(first, second);
        }
        Await.until("the second is the master", second::isMaster);
      }
    });
    checks.check("consumer groups can be listed and described beside one of type sr", () -> {
      try (Election only = new Election(bootstrap, group, FIRST_PORT);
          Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
        only.awaitMaster();
        for (ConsumerGroupListing listed : admin.listConsumerGroups().all().get()) {
          Expect.isTrue("no group of type sr", !listed.groupId().equals(group));
          admin.describeConsumerGroups(List.of(listed.groupId())).all().get();
        }
      }
    });
  }

  private void restarts() {
    checks.check("a registry starts again and reads all records in their order", this::reopen);
    checks.check("kill -9 of the broker: reader, producer and master go on", () -> {
      try (Election first = new Election(bootstrap, group, FIRST_PORT);
          Election second = new Election(bootstrap, group, SECOND_PORT)) {
        awaitAgreed(first, second);
        checks.restartBroker();
        store.catchUp();
        store.put(key(SCHEMA_COUNT + 1), value(SCHEMA_COUNT + 1));
        Expect.equal("the reader", null, store.fault());
        awaitAgreed(first, second);
      }
    });
    checks.check("kill -9 of the broker, then a start: all records in their order", () -> {
      checks.restartBroker();
      reopen();
      store.put(key(SCHEMA_COUNT + 2), value(SCHEMA_COUNT + 2));
    });
  }

  private void reopen() throws Exception {
    List<String> before = store.records();
    store.close();
    store = new Store(bootstrap, topic);
    store.ensureTopic();
    store.catchUp();
    Expect.equal("records", before, store.records());
  }

  private static void awaitAgreed(Election first, Election second) throws Exception {
    Await.until("the first is the master for both", () ->
        first.isMaster() && !second.isMaster() && first.master().equals(second.master()));
  }

  private static String key(int version) {
    return "{\"keytype\":\"SCHEMA\",\"subject\":\"orders-value\",\"version\":" + version + ",\"magic\":1}";
  }

  private static String value(int version) {
    return "{\"subject\":\"orders-value\",\"version\":" + version + ",\"id\":" + version
        + ",\"schema\":\"{\\\"type\\\":\\\"string\\\",\\\"doc\\\":\\\"" + version + "\\\"}\",\"deleted\":false}";
  }
}
