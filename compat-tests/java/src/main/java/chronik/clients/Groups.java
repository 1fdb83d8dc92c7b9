package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;

/** Groups of two members. */
final class Groups {
  private static final int PARTITION_COUNT = 4;
  private static final int RECORD_COUNT = 100;

  private final Lab lab;

  private Groups(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    Groups groups = new Groups(lab);
    lab.checks.check("35. a group of two", () ->
        groups.two("eager", Map.of("partition.assignment.strategy", RangeAssignor.class.getName())));
    lab.checks.check("38. a cooperative group of two", () ->
        groups.two("cooperative", Map.of("partition.assignment.strategy", CooperativeStickyAssignor.class.getName())));
    groups.staticMembers();
  }

  /** One member, then two, then one again; what is sent meanwhile is read once. */
  private void two(String name, Map<String, Object> settings) throws Exception {
    String topic = lab.topic(name, PARTITION_COUNT);
    String group = lab.name(name);
    try (Member first = lab.member(group, topic, withAutoCommit(settings))) {
      first.awaitAssigned(PARTITION_COUNT);
      send(topic, "alone");
      awaitRead("alone", List.of(first));
      Set<TopicPartition> moved;
      try (Member second = lab.member(group, topic, withAutoCommit(settings))) {
        Member.awaitShared(List.of(first, second), PARTITION_COUNT / 2);
        send(topic, "shared");
        awaitRead("shared", List.of(first, second));
        moved = second.assigned();
        for (ConsumerRecord<String, String> record : second.records()) {
          Expect.isTrue("the second reads its own", moved.contains(new TopicPartition(topic, record.partition())));
        }
      }
      first.awaitAssigned(PARTITION_COUNT);
      send(topic, "alone again");
      awaitRead("alone again", List.of(first));
      boolean isCooperative = settings.containsValue(CooperativeStickyAssignor.class.getName());
      if (isCooperative) Expect.equal("revoked from the first", moved, first.revoked());
      Expect.equal("lost by the first", Set.of(), first.lost());
    }
  }

  private static Map<String, Object> withAutoCommit(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("enable.auto.commit", "true");
    return all;
  }

  private void send(String topic, String text) throws Exception {
    try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
      for (int number = 0; number < RECORD_COUNT; number++) {
        producer.send(new ProducerRecord<>(topic, number % PARTITION_COUNT, text, text + " " + number));
      }
    }
  }

  /** Waits until all records of the text are read, and none twice. */
  private static void awaitRead(String text, List<Member> members) throws Exception {
    List<String> read = new ArrayList<>();
    Await.until("the records " + text, () -> {
      Stream<ConsumerRecord<String, String>> records = members.stream().flatMap(member -> member.records().stream());
      read.clear();
      read.addAll(records.filter(record -> record.key().equals(text)).map(ConsumerRecord::value).toList());
      return read.size() >= RECORD_COUNT;
    });
    Expect.equal("records that were read", RECORD_COUNT, read.size());
    Expect.equal("different ones", RECORD_COUNT, (int) read.stream().distinct().count());
  }

  private void staticMembers() {
    lab.checks.check("37. static members", () -> {
      String topic = lab.topic("static", PARTITION_COUNT);
      String group = lab.name("static");
      Map<String, Object> one = Map.of("group.instance.id", "one", "session.timeout.ms", "30000");
      Map<String, Object> two = Map.of("group.instance.id", "two", "session.timeout.ms", "30000");
      try (Member other = lab.member(group, topic, two)) {
        Member first = lab.member(group, topic, one);
        Member.awaitShared(List.of(first, other), PARTITION_COUNT / 2);
        Set<TopicPartition> assigned = first.assigned();
        int generationId = first.metadata().generationId();
        first.close();
        try (Member again = lab.member(group, topic, one)) {
          again.awaitAssigned(assigned.size());
          Expect.equal("assignment", assigned, again.assigned());
          Expect.equal("generation", generationId, other.metadata().generationId());
          try (Member usurper = lab.member(group, topic, one)) {
            usurper.awaitAssigned(assigned.size());
            Await.until("the one before is fenced", () -> again.fault() instanceof FencedInstanceIdException);
          }
        }
      }
    });
  }
}
