package chronik.ksql;

import chronik.checks.Expect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The calls about topics that ksqlDB's statements make, in their order. */
final class Topics {
  private static final int ATTEMPTS = 5;
  private static final int RETRY_MS = 500;

  private final Admin admin;

  Topics(Admin admin) {
    this.admin = admin;
  }

  /** The call of an administrator, and again where ksqlDB does so. */
  private interface Call<T> {
    KafkaFuture<T> call();
  }

  /** Five times, half a second apart, where the error may go away by itself. */
  private static <T> T retrying(Call<T> call) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.call().get();
      } catch (ExecutionException error) {
        if (attempt == ATTEMPTS || !(error.getCause() instanceof RetriableException)) throw error;
        Thread.sleep(RETRY_MS);
      }
    }
  }

  boolean exists(String topic) throws Exception {
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return true;
    } catch (ExecutionException error) {
      if (error.getCause() instanceof UnknownTopicOrPartitionException) return false;
      throw error;
    }
  }

  TopicDescription describe(String topic) throws Exception {
    DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    return retrying(() -> admin.describeTopics(List.of(topic), options).allTopicNames()).get(topic);
  }

  Map<String, String> configs(ConfigResource.Type type, String name) throws Exception {
    Map<String, String> values = new HashMap<>();
    config(type, name).entries().forEach(entry -> values.put(entry.name(), entry.value()));
    return values;
  }

  Config config(ConfigResource.Type type, String name) throws Exception {
    ConfigResource resource = new ConfigResource(type, name);
    return retrying(() -> admin.describeConfigs(List.of(resource)).all()).get(resource);
  }

  /** The broker that is asked for defaults: any one of the cluster, by its id. */
  Map<String, String> brokerConfigs() throws Exception {
    return configs(ConfigResource.Type.BROKER, admin.describeCluster().nodes().get().iterator().next().idString());
  }

  /** What a statement does that names a topic which need not exist: once in the sandbox, then for real. */
  void createFor(String topic, int partitionCount, Map<String, String> configs) throws Exception {
    if (exists(topic)) {
      Expect.equal("partitions of " + topic, partitionCount, describe(topic).partitions().size());
      Map<String, String> found = configs(ConfigResource.Type.TOPIC, topic);
      Long.parseLong(found.get("retention.ms"));
      return;
    }
    short replicationFactor = Short.parseShort(brokerConfigs().get("default.replication.factor"));
    NewTopic wanted = new NewTopic(topic, partitionCount, replicationFactor).configs(configs);
    admin.createTopics(List.of(wanted), new CreateTopicsOptions().validateOnly(true)).all().get();
    Expect.isTrue(topic + " is absent after validateOnly", !exists(topic));
    admin.createTopics(List.of(wanted)).all().get();
  }

  /** What CSAS and CTAS do for their sinks, from the source's partitions and retention. */
  void createSink(String topic, String source, String cleanupPolicy, Optional<Long> retentionMs) throws Exception {
    Map<String, String> configs = new HashMap<>(Map.of("cleanup.policy", cleanupPolicy));
    String sourceRetention = configs(ConfigResource.Type.TOPIC, source).get("retention.ms");
    if (!cleanupPolicy.equals("compact")) {
      long sourceMs = Long.parseLong(sourceRetention);
      configs.put("retention.ms", Long.toString(Math.max(sourceMs, retentionMs.orElse(sourceMs))));
    }
    createFor(topic, describe(source).partitions().size(), configs);
  }

  /** As at each start: what is wanted must be set, and is set where it is not. @return whether it had to be */
  boolean addConfigs(String topic, Map<String, String> wanted) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Map<String, String> found = new HashMap<>();
    for (ConfigEntry entry : config(ConfigResource.Type.TOPIC, topic).entries()) {
      boolean isSet = entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
      if (isSet) found.put(entry.name(), entry.value());
    }
    if (found.entrySet().containsAll(wanted.entrySet())) return false;
    Collection<AlterConfigOp> changes = new ArrayList<>();
    wanted.forEach((name, value) ->
        changes.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
    return true;
  }

  /** DROP ... DELETE TOPIC: one that is not there is no fault. */
  void delete(Collection<String> topics) throws Exception {
    for (String topic : topics) {
      try {
        admin.deleteTopics(List.of(topic)).all().get();
      } catch (ExecutionException error) {
        if (!(error.getCause() instanceof UnknownTopicOrPartitionException)) throw error;
      }
    }
  }

  List<String> namesWith(String prefix) throws Exception {
    return admin.listTopics().names().get().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
  }
}
