package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Configs of topics and of the broker. */
final class AdminConfigs {
  private final Lab lab;

  private AdminConfigs(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) throws Exception {
    AdminConfigs configs = new AdminConfigs(lab);
    configs.topic();
    configs.broker();
  }

  private void topic() {
    lab.checks.check("8, 9. admin configs: of a topic", () -> {
      Map<String, String> given = Map.of("cleanup.policy", "compact,delete", "retention.ms", "86400000");
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, lab.topic("configs", 1, given));
      Map<String, String> expected = new HashMap<>(given);
      Expect.equal("own configs", expected, ownConfigs(resource));
      alter(resource, Map.of("retention.ms", "7200000", "max.message.bytes", "2000000"), OpType.SET);
      expected.putAll(Map.of("retention.ms", "7200000", "max.message.bytes", "2000000"));
      Expect.equal("after SET", expected, ownConfigs(resource));
      alter(resource, Map.of("cleanup.policy", "delete"), OpType.SUBTRACT);
      expected.put("cleanup.policy", "compact");
      Expect.equal("after SUBTRACT", expected, ownConfigs(resource));
      alter(resource, Map.of("cleanup.policy", "delete"), OpType.APPEND);
      expected.put("cleanup.policy", "compact,delete");
      Expect.equal("after APPEND", expected, ownConfigs(resource));
      alter(resource, Map.of("retention.ms", ""), OpType.DELETE);
      expected.remove("retention.ms");
      Expect.equal("after DELETE", expected, ownConfigs(resource));
      Expect.equal("default", "604800000", describe(resource).get("retention.ms").value());
    });
    lab.checks.check("9. admin configs: what is refused", () -> {
      String topic = lab.topic("refuses", 1);
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      Expect.fails("an unknown key", InvalidConfigurationException.class, () ->
          alter(resource, Map.of("no.such.key", "1"), OpType.SET));
      Expect.fails("no number", InvalidConfigurationException.class, () ->
          alter(resource, Map.of("retention.ms", "long"), OpType.SET));
      ConfigResource missing = new ConfigResource(ConfigResource.Type.TOPIC, lab.name("missing"));
      Expect.fails("an unknown topic", UnknownTopicOrPartitionException.class, () -> describe(missing));
      Expect.equal("own configs", Map.of(), ownConfigs(resource));
    });
  }

  private void broker() throws Exception {
    String id = lab.admin.describeCluster().nodes().get().iterator().next().idString();
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, id);
    lab.checks.check("3. admin configs: of the broker", () -> {
      Config config = describe(broker);
      Expect.equal("default.replication.factor", "1", config.get("default.replication.factor").value());
      alter(broker, Map.of("log.retention.ms", "172800000"), OpType.SET);
      Await.until("the new value", () -> "172800000".equals(describe(broker).get("log.retention.ms").value()));
      Expect.equal("its source", ConfigSource.DYNAMIC_BROKER_CONFIG, describe(broker).get("log.retention.ms").source());
      alter(broker, Map.of("log.retention.ms", ""), OpType.DELETE);
      Await.until("the default", () ->
          describe(broker).get("log.retention.ms").source() != ConfigSource.DYNAMIC_BROKER_CONFIG);
    });
  }

  private Config describe(ConfigResource resource) throws Exception {
    return lab.admin.describeConfigs(List.of(resource)).all().get().get(resource);
  }

  /** Those that were given to the topic itself. */
  private Map<String, String> ownConfigs(ConfigResource resource) throws Exception {
    Map<String, String> values = new HashMap<>();
    for (ConfigEntry entry : describe(resource).entries()) {
      if (entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG) values.put(entry.name(), entry.value());
    }
    return values;
  }

  private Object alter(ConfigResource resource, Map<String, String> values, OpType type) throws Exception {
    Collection<AlterConfigOp> changes = values.entrySet().stream()
        .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), type))
        .toList();
    return lab.admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
  }
}
