package chronik.clients;

import chronik.checks.Expect;
import chronik.checks.RawMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** What only later releases have. */
final class LaterCalls {
  private LaterCalls() {}

  static void run(Lab lab) {
    groups(lab);
    transactions(lab);
  }

  private static void groups(Lab lab) {
    lab.checks.check("groups by their type", () -> {
      String group = lab.name("classic");
      TopicPartition partition = new TopicPartition(lab.topic("classic", 1), 0);
      lab.admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(0))).all().get();
      GroupListing listed = find(lab, new ListGroupsOptions().withTypes(Set.of(GroupType.CLASSIC)), group);
      Expect.equal("type", Optional.of(GroupType.CLASSIC), listed.type());
      Expect.equal("state", Optional.of(GroupState.EMPTY), listed.groupState());
      ListGroupsOptions consumer = new ListGroupsOptions().withTypes(Set.of(GroupType.CONSUMER));
      Expect.equal("of type consumer", List.of(), List.copyOf(lab.admin.listGroups(consumer).all().get()));
    });
    lab.checks.check("groups of every protocol", () -> {
      String group = lab.name("registries");
      try (RawMember member = new RawMember(lab.bootstrap, group, "sr")) {
        member.join("v0", new byte[] {1}, new byte[] {2}, 30_000);
        GroupListing listed = find(lab, new ListGroupsOptions().withProtocolTypes(Set.of("sr")), group);
        Expect.equal("protocol", "sr", listed.protocol());
        Expect.equal("state", Optional.of(GroupState.STABLE), listed.groupState());
      }
    });
  }

  private static GroupListing find(Lab lab, ListGroupsOptions options, String group) throws Exception {
    return lab.admin.listGroups(options).all().get().stream()
        .filter(listing -> listing.groupId().equals(group)).findAny().orElseThrow();
  }

  private static void transactions(Lab lab) {
    String transactionalId = lab.name("long");
    lab.checks.check("transactions by their duration", () -> {
      String topic = lab.topic("duration", 1);
      try (KafkaProducer<String, String> producer = lab.transactional(transactionalId)) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "value")).get();
        Thread.sleep(5);
        Expect.equal("an hour", Set.of(), listed(lab, ongoing().filterOnDuration(3_600_000)));
        Expect.isTrue("a moment",
            listed(lab, ongoing().filterOnDuration(1)).contains(transactionalId));
        producer.abortTransaction();
      }
    });
    lab.checks.check("transactions by a pattern", () -> {
      ListTransactionsOptions pattern = new ListTransactionsOptions().filterOnTransactionalIdPattern(".*-l.ng");
      Expect.equal("ids", Set.of(transactionalId), listed(lab, pattern));
    });
    lab.checks.check("an open transaction is terminated", () -> {
      String topic = lab.topic("terminated", 1);
      try (KafkaProducer<String, String> producer = lab.transactional(transactionalId)) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "value")).get();
        lab.admin.forceTerminateTransaction(transactionalId).result().get();
        Expect.equal("committed", List.of(), lab.committedValues(topic));
      }
    });
  }

  private static Set<String> listed(Lab lab, ListTransactionsOptions options) throws Exception {
    return lab.admin.listTransactions(options).all().get().stream()
        .map(TransactionListing::transactionalId).collect(Collectors.toSet());
  }

  private static ListTransactionsOptions ongoing() {
    return new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
  }
}
