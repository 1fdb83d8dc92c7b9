package chronik.ksql;

import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;

/** The queries of a server: persistent ones, and transient ones of push and pull queries. */
final class Queries {
  private final Lab lab;
  private final KsqlServer server;
  final List<Query> persistent = new ArrayList<>();
  final List<Query> transients = new ArrayList<>();

  Queries(Lab lab, KsqlServer server) {
    this.lab = lab;
    this.server = server;
  }

  /** The statement in the command topic, then the query. */
  void start(String id, String guarantee, Topology topology) throws Exception {
    server.execute("CREATE " + id);
    Query query = new Query(lab, server.serviceId, "query_" + id, guarantee, topology);
    persistent.add(query);
    query.streams.start();
  }

  Query startTransient(String name, Topology topology) throws Exception {
    String id = "transient_" + name + "_" + System.currentTimeMillis();
    Query query = new Query(lab, server.serviceId, id, "at_least_once", topology);
    transients.add(query);
    query.streams.start();
    return query;
  }

  Query get(String id) {
    return persistent.stream().filter(query -> query.applicationId.equals(applicationId(id))).findFirst().orElseThrow();
  }

  String applicationId(String id) {
    return "_confluent-ksql-" + server.serviceId + "query_" + id;
  }

  /** All of them at the same time, since each waits until its sessions are over. */
  void terminateAll() throws Exception {
    for (Query query : persistent) server.execute("TERMINATE " + query.applicationId);
    List<Callable<Object>> calls = new ArrayList<>();
    for (Query query : Stream.concat(persistent.stream(), transients.stream()).toList()) {
      calls.add(() -> {
        query.terminate();
        return null;
      });
    }
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Object> done : pool.invokeAll(calls)) done.get();
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * LIST TOPICS EXTENDED: how many partitions of a topic are held, by group, but for groups of closed queries.
   * @throws AssertionError when a group of type sr is among those of consumers
   */
  Map<String, Integer> readersOf(String topic) throws Exception {
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
          if (partition.topic().equals(topic)) counts.merge(group.groupId(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  void close() {
    for (Query query : persistent) query.streams.close(Duration.ofSeconds(10));
  }
}
