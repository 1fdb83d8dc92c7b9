package chronik.clients;

import chronik.checks.Expect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** What only later releases have. */
final class LaterCalls {
  private LaterCalls() {}

  static void run(Lab lab) {
    lab.checks.check("transactions by their duration", () -> {
      String topic = lab.topic("duration", 1);
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("duration"))) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "value")).get();
        ListTransactionsOptions anHour = ongoing().filterOnDuration(3_600_000);
        Expect.equal("an hour", List.of(), List.copyOf(lab.admin.listTransactions(anHour).all().get()));
        Thread.sleep(5);
        ListTransactionsOptions aMoment = ongoing().filterOnDuration(1);
        Expect.isTrue("a moment", lab.admin.listTransactions(aMoment).all().get().stream()
            .anyMatch(listing -> listing.transactionalId().equals(lab.name("duration"))));
        producer.abortTransaction();
      }
    });
    lab.checks.check("groups by their type", () -> {
      String group = lab.name("classic");
      TopicPartition partition = new TopicPartition(lab.topic("classic", 1), 0);
      lab.admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(0))).all().get();
      ListConsumerGroupsOptions classic = new ListConsumerGroupsOptions().withTypes(Set.of(GroupType.CLASSIC));
      ConsumerGroupListing listed = lab.admin.listConsumerGroups(classic).all().get().stream()
          .filter(listing -> listing.groupId().equals(group)).findAny().orElseThrow();
      Expect.equal("type", Optional.of(GroupType.CLASSIC), listed.type());
      ListConsumerGroupsOptions consumer = new ListConsumerGroupsOptions().withTypes(Set.of(GroupType.CONSUMER));
      Expect.equal("of type consumer", List.of(), List.copyOf(lab.admin.listConsumerGroups(consumer).all().get()));
    });
    lab.checks.skip("groups of every protocol", "since 4.1");
    lab.checks.skip("transactions by a pattern", "since 4.1");
    lab.checks.skip("an open transaction is terminated", "since 4.1");
  }

  private static ListTransactionsOptions ongoing() {
    return new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
  }
}
