package chronik.ksql;

import chronik.checks.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A query: a Kafka Streams application with ksqlDB's settings, and what is cleaned up after it. */
final class Query {
  private static final int GROUP_ATTEMPTS = 10;
  private static final int GROUP_BACKOFF_MS = 3_000;

  final String applicationId;
  final KafkaStreams streams;
  private final Lab lab;

  /** @param id  such as "query_CSAS_A_1" or "transient_A_17" */
  Query(Lab lab, String serviceId, String id, String guarantee, Topology topology) {
    this.lab = lab;
    this.applicationId = "_confluent-ksql-" + serviceId + id;
    Properties settings = new Properties();
    settings.put("application.id", applicationId);
    settings.put("bootstrap.servers", lab.bootstrap);
    settings.put("state.dir", lab.dir.resolve("state").toString());
    settings.put("num.stream.threads", "4");
    settings.put("statestore.cache.max.bytes", "10485760");
    settings.put("commit.interval.ms", "2000");
    settings.put("auto.offset.reset", "earliest");
    settings.put("compression.type", "snappy");
    settings.put("topology.optimization", "all");
    settings.put("processing.guarantee", guarantee);
    settings.put("default.key.serde", Serdes.StringSerde.class.getName());
    settings.put("default.value.serde", Serdes.StringSerde.class.getName());
    this.streams = new KafkaStreams(topology, settings);
  }

  void awaitRunning() throws Exception {
    Await.until(applicationId + " runs", () -> streams.state() == KafkaStreams.State.RUNNING);
  }

  List<String> internalTopics() throws Exception {
    return lab.topics.namesWith(applicationId + "-");
  }

  Map<TopicPartition, OffsetAndMetadata> committed() throws Exception {
    return lab.admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
  }

  /** Closes without leaving, deletes internal topics and, as soon as its sessions are over, the group. */
  void terminate() throws Exception {
    streams.close(Duration.ofSeconds(30));
    streams.cleanUp();
    lab.topics.delete(internalTopics());
    for (int attempt = 1; ; attempt++) {
      try {
        lab.admin.deleteConsumerGroups(List.of(applicationId)).all().get();
        return;
      } catch (ExecutionException error) {
        if (error.getCause() instanceof GroupIdNotFoundException) return;
        if (attempt == GROUP_ATTEMPTS || !(error.getCause() instanceof GroupNotEmptyException)) throw error;
        Thread.sleep((long) attempt * GROUP_BACKOFF_MS);
      }
    }
  }

  boolean isGone() throws Exception {
    for (ConsumerGroupListing group : lab.admin.listConsumerGroups().all().get()) {
      if (group.groupId().equals(applicationId)) return false;
    }
    return internalTopics().isEmpty();
  }
}
