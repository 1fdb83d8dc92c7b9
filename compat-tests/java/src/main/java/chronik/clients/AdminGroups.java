package chronik.clients;

import chronik.checks.Expect;
import chronik.checks.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;

/** Groups as an administrator sees them. */
final class AdminGroups {
  private AdminGroups() {}

  static void run(Lab lab) {
    Admin admin = lab.admin;
    String group = lab.name("group");
    lab.checks.check("36. admin groups: with a member", () -> {
      String topic = lab.topic("groups", 2);
      TopicPartition partition = new TopicPartition(topic, 0);
      try (Member member = lab.member(group, topic, Map.of("client.id", "reader"))) {
        member.awaitAssigned(2);
        Set<String> listed = admin.listConsumerGroups().all().get().stream()
            .map(ConsumerGroupListing::groupId).collect(Collectors.toSet());
        Expect.isTrue("it is listed", listed.contains(group));
        ConsumerGroupDescription described = describe(admin, group);
        Expect.equal("state", ConsumerGroupState.STABLE, described.state());
        Expect.equal("assignor", "range", described.partitionAssignor());
        Expect.equal("members", 1, described.members().size());
        MemberDescription only = described.members().iterator().next();
        Expect.equal("member id", member.metadata().memberId(), only.consumerId());
        Expect.equal("client id", "reader", only.clientId());
        Expect.equal("assignment", member.assigned(), only.assignment().topicPartitions());
        Expect.fails("delete", GroupNotEmptyException.class, () ->
            admin.deleteConsumerGroups(List.of(group)).all().get());
        Expect.fails("delete offsets", GroupSubscribedToTopicException.class, () ->
            admin.deleteConsumerGroupOffsets(group, Set.of(partition)).partitionResult(partition).get());
      }
    });
    lab.checks.check("36, 40. admin groups: offsets of an empty one, and its end", () -> {
      String topic = lab.name("groups");
      TopicPartition first = new TopicPartition(topic, 0);
      TopicPartition second = new TopicPartition(topic, 1);
      OffsetAndMetadata offset = new OffsetAndMetadata(7, "note");
      Expect.equal("state", ConsumerGroupState.EMPTY, describe(admin, group).state());
      admin.alterConsumerGroupOffsets(group, Map.of(first, offset, second, new OffsetAndMetadata(8))).all().get();
      Map<TopicPartition, OffsetAndMetadata> listed = offsets(admin, group);
      Expect.equal("offset and metadata", offset, listed.get(first));
      Expect.equal("offsets", Set.of(first, second), listed.keySet());
      admin.deleteConsumerGroupOffsets(group, Set.of(second)).all().get();
      Expect.equal("what is left", Map.of(first, offset), offsets(admin, group));
      admin.deleteConsumerGroups(List.of(group)).all().get();
      Expect.fails("delete again", GroupIdNotFoundException.class, () ->
          admin.deleteConsumerGroups(List.of(group)).all().get());
    });
    lab.checks.check("36. admin groups: remove a member", () -> {
      String topic = lab.topic("removal", 1);
      String removal = lab.name("removal");
      Member member = lab.member(removal, topic, Map.of("group.instance.id", "one", "session.timeout.ms", "30000"));
      member.awaitAssigned(1);
      member.close();
      Expect.equal("members", 1, describe(admin, removal).members().size());
      admin.removeMembersFromConsumerGroup(removal,
          new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove("one")))).all().get();
      Expect.equal("members", 0, describe(admin, removal).members().size());
    });
  }

  private static ConsumerGroupDescription describe(Admin admin, String group) throws Exception {
    return admin.describeConsumerGroups(List.of(group)).all().get().get(group);
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin, String group) throws Exception {
    return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
  }
}
