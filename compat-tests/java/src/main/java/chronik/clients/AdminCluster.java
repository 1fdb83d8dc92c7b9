package chronik.clients;

import chronik.checks.Expect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ElectionNotNeededException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The cluster, its directories and its replicas; ACLs, which there are none. */
final class AdminCluster {
  private AdminCluster() {}

  static void run(Lab lab) {
    Admin admin = lab.admin;
    lab.checks.check("2. admin cluster", () -> {
      DescribeClusterResult cluster = admin.describeCluster();
      Collection<Node> nodes = cluster.nodes().get();
      Expect.equal("nodes", 1, nodes.size());
      Node node = nodes.iterator().next();
      Expect.equal("controller", node.id(), cluster.controller().get().id());
      Expect.equal("address", lab.bootstrap, node.host() + ":" + node.port());
      Expect.equal("length of the cluster id", 22, cluster.clusterId().get().length());
    });
    lab.checks.check("admin log dirs", () -> {
      String topic = lab.topic("log-dirs", 1);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        producer.send(new ProducerRecord<>(topic, "x".repeat(10_000))).get();
      }
      int id = admin.describeCluster().nodes().get().iterator().next().id();
      Map<String, LogDirDescription> dirs = admin.describeLogDirs(List.of(id)).allDescriptions().get().get(id);
      TopicPartition partition = new TopicPartition(topic, 0);
      long sizeBytes = dirs.values().iterator().next().replicaInfos().get(partition).size();
      Expect.isTrue("bytes of the partition: " + sizeBytes, sizeBytes > 10_000);
    });
    lab.checks.check("admin replicas", () -> {
      TopicPartition partition = new TopicPartition(lab.topic("replicas", 1), 0);
      Expect.equal("reassignments", Map.of(), admin.listPartitionReassignments().reassignments().get());
      Expect.equal("election", ElectionNotNeededException.class,
          admin.electLeaders(ElectionType.PREFERRED, Set.of(partition)).partitions().get().get(partition)
              .orElseThrow().getClass());
    });
    lab.checks.check("admin acls: SECURITY_DISABLED", () -> {
      AclBinding binding = new AclBinding(
          new ResourcePattern(ResourceType.TOPIC, "any", PatternType.LITERAL),
          new AccessControlEntry("User:any", "*", AclOperation.READ, AclPermissionType.ALLOW));
      Expect.fails("describe", SecurityDisabledException.class, () ->
          admin.describeAcls(AclBindingFilter.ANY).values().get());
      Expect.fails("create", SecurityDisabledException.class, () -> admin.createAcls(List.of(binding)).all().get());
      Expect.fails("delete", SecurityDisabledException.class, () ->
          admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get());
    });
  }
}
