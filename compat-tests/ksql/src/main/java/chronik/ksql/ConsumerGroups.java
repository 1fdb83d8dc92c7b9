package chronik.ksql;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.Member;
import chronik.checks.RawMember;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.protocol.ApiKeys;

/** Groups as ksqlDB's queries form them, and as it looks at them. */
final class ConsumerGroups {
  private static final int PARTITION_COUNT = 8;
  private static final int SHORT_SESSION_MS = 6_000;
  private static final byte[] METADATA = {0, 1, (byte) 0xfe, 'm'};
  private static final byte[] ASSIGNMENT = "opaque".getBytes(StandardCharsets.UTF_8);

  private final Lab lab;
  private final Admin admin;
  private final String topic;

  private ConsumerGroups(Lab lab) {
    this.lab = lab;
    this.admin = lab.admin;
    this.topic = lab.name("shared");
  }

  static void run(Lab lab) throws Exception {
    ConsumerGroups groups = new ConsumerGroups(lab);
    lab.admin.createTopics(List.of(new NewTopic(groups.topic, PARTITION_COUNT, (short) 1))).all().get();
    groups.members();
    groups.sessions();
    groups.staticMembers();
    groups.cooperative();
    groups.unknown();
    groups.offsets();
  }

  private void members() {
    lab.checks.check("35. JoinGroup v5 without member id is given one; any bytes are assigned unchanged", () -> {
      try (RawMember member = new RawMember(lab.bootstrap, lab.name("opaque"), "connect")) {
        member.join("any", METADATA, ASSIGNMENT, 30_000);
        String metadata = new String(METADATA, StandardCharsets.UTF_8);
        Expect.equal("group", "Stable connect " + metadata + " opaque", member.describe());
      }
    });
    lab.checks.check("35. four members share the partitions", () -> {
      List<Member> members = new ArrayList<>();
      try {
        for (int number = 0; number < 4; number++) members.add(member(Map.of("group.id", lab.name("four"))));
        Member.awaitShared(members, 2);
      } finally {
        for (Member member : members) member.close();
      }
    });
  }

  private void sessions() {
    String group = lab.name("silent");
    lab.checks.check("36. DeleteGroups with a silent member: NON_EMPTY_GROUP, then NONE, then none there", () -> {
      try (RawMember member = new RawMember(lab.bootstrap, group, "consumer")) {
        member.join("stream", METADATA, ASSIGNMENT, SHORT_SESSION_MS);
      }
      Expect.fails("with a member", GroupNotEmptyException.class, () -> delete(group));
      Await.until("the session is over", () -> {
        try {
          delete(group);
          return true;
        } catch (ExecutionException error) {
          if (error.getCause() instanceof GroupNotEmptyException) return false;
          throw error;
        }
      });
      Expect.fails("again", GroupIdNotFoundException.class, () -> delete(group));
    });
    lab.checks.check("36. a join behind a silent member completes when its session is over", () -> {
      String name = lab.name("waiting");
      try (RawMember silent = new RawMember(lab.bootstrap, name, "consumer")) {
        // The name of a protocol that the consumer has, too: one of another is refused.
        silent.join("range", subscription(), new byte[0], SHORT_SESSION_MS);
      }
      try (Member member = member(Map.of("group.id", name))) {
        member.awaitAssigned(PARTITION_COUNT);
      }
    });
  }

  /** ConsumerProtocol v0: one topic, no user data. */
  private byte[] subscription() {
    byte[] name = topic.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + 4 + 2 + name.length + 4)
        .putShort((short) 0).putInt(1).putShort((short) name.length).put(name).putInt(-1).array();
  }

  private void staticMembers() {
    lab.checks.check("37. a static member that comes back in its session moves nothing", () -> {
      Map<String, Object> settings = Map.of("group.id", lab.name("static"), "session.timeout.ms", "30000");
      try (Member other = member(with(settings, "group.instance.id", "other"))) {
        Member first = member(with(settings, "group.instance.id", "one"));
        Member.awaitShared(List.of(first, other), PARTITION_COUNT / 2);
        Set<TopicPartition> assigned = first.assigned();
        int generationId = first.metadata().generationId();
        first.close();
        try (Member again = member(with(settings, "group.instance.id", "one"))) {
          again.awaitAssigned(assigned.size());
          Expect.equal("assignment", assigned, again.assigned());
          Expect.equal("generation", generationId, again.metadata().generationId());
          Expect.equal("generation of the other", generationId, other.metadata().generationId());
        }
      }
    });
    lab.checks.check("37. FENCED_INSTANCE_ID for one whose place was taken", () -> {
      Map<String, Object> settings = Map.of("group.id", lab.name("twice"), "group.instance.id", "one");
      try (Member first = member(settings)) {
        first.awaitAssigned(PARTITION_COUNT);
        try (Member second = member(settings)) {
          second.awaitAssigned(PARTITION_COUNT);
          Await.until("the first is fenced", () -> first.fault() instanceof FencedInstanceIdException);
        }
      }
    });
  }

  private void cooperative() {
    lab.checks.check("38. cooperative rebalance: only partitions that move are revoked", () -> {
      Map<String, Object> settings = Map.of("group.id", lab.name("cooperative"),
          "partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
      try (Member first = member(settings)) {
        first.awaitAssigned(PARTITION_COUNT);
        try (Member second = member(settings)) {
          Member.awaitShared(List.of(first, second), PARTITION_COUNT / 2);
          Expect.equal("revoked", second.assigned(), first.revoked());
          Expect.equal("lost", Set.of(), first.lost());
        }
      }
    });
  }

  private void unknown() {
    lab.checks.check("39. describe of a group there is not: Dead, or GROUP_ID_NOT_FOUND from v6 on", () -> {
      String group = lab.name("nobody");
      boolean isTold = ApiKeys.DESCRIBE_GROUPS.latestVersion() >= 6;
      if (isTold) Expect.fails("describe", GroupIdNotFoundException.class, () -> describe(group));
      else Expect.equal("state", ConsumerGroupState.DEAD, describe(group).state());
    });
  }

  private void offsets() {
    String group = lab.name("offsets");
    TopicPartition partition = new TopicPartition(topic, 3);
    OffsetAndMetadata offset = new OffsetAndMetadata(5, Optional.of(0), "a note");
    lab.checks.check("40. a commit without membership into an empty group", () -> {
      try (KafkaConsumer<String, String> simple = Clients.consumer(lab.bootstrap, Map.of("group.id", group))) {
        simple.assign(List.of(partition));
        simple.commitSync(Map.of(partition, offset));
        Expect.equal("committed", offset, simple.committed(Set.of(partition)).get(partition));
      }
    });
    lab.checks.check("40. the same into a group that lives: UNKNOWN_MEMBER_ID", () -> {
      String live = lab.name("live");
      try (Member member = member(Map.of("group.id", live))) {
        member.awaitAssigned(PARTITION_COUNT);
        Expect.fails("commit", UnknownMemberIdException.class, () ->
            admin.alterConsumerGroupOffsets(live, Map.of(partition, offset)).all().get());
      }
    });
    lab.checks.check("40. kill -9 of the broker: offset, leader epoch and metadata stay, members go on", () -> {
      String live = lab.name("survivors");
      try (Member one = member(Map.of("group.id", live)); Member two = member(Map.of("group.id", live))) {
        Member.awaitShared(List.of(one, two), PARTITION_COUNT / 2);
        lab.checks.restartBroker();
        Await.until("the offset", () -> offset.equals(
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().get(partition)));
        int heldBefore = describe(live).members().size();
        Expect.equal("members", 2, heldBefore);
        Member.awaitShared(List.of(one, two), PARTITION_COUNT / 2);
        Expect.equal("faults", Arrays.asList(null, null), Arrays.asList(one.fault(), two.fault()));
      }
    });
  }

  private Member member(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(Member.QUICK_SETTINGS);
    all.put("session.timeout.ms", "10000");
    all.putAll(settings);
    return new Member(Clients.consumer(lab.bootstrap, all), topic);
  }

  private static Map<String, Object> with(Map<String, Object> settings, String name, Object value) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(name, value);
    return all;
  }

  private ConsumerGroupDescription describe(String group) throws Exception {
    return admin.describeConsumerGroups(List.of(group)).all().get().get(group);
  }

  private Object delete(String group) throws Exception {
    return admin.deleteConsumerGroups(List.of(group)).all().get();
  }
}
