package chronik.checks;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A member of a group with a thread that polls: what was given to it and taken from it, and what it has read. */
public final class Member implements AutoCloseable, ConsumerRebalanceListener {
  /** Of members that come and go in a check. */
  public static final Map<String, Object> QUICK_SETTINGS = Map.of(
      "session.timeout.ms", "6000",
      "heartbeat.interval.ms", "500",
      "auto.offset.reset", "earliest");
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final Thread thread = new Thread(this::poll, "member");
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private final Set<TopicPartition> revoked = ConcurrentHashMap.newKeySet();
  private final Set<TopicPartition> lost = ConcurrentHashMap.newKeySet();
  private final List<ConsumerRecord<String, String>> records = new CopyOnWriteArrayList<>();
  private volatile ConsumerGroupMetadata metadata;
  private volatile Exception fault;

  /** @param consumer  has a group's id, and nobody else uses it */
  public Member(KafkaConsumer<String, String> consumer, String topic) {
    this.consumer = consumer;
    this.metadata = consumer.groupMetadata();
    consumer.subscribe(List.of(topic), this);
    thread.start();
  }

  public void awaitAssigned(int count) throws Exception {
    Await.until(count + " partitions are assigned", () -> {
      if (fault != null) throw fault;
      return assigned.size() == count;
    });
  }

  /** Waits until the members have so many partitions each, no one twice. */
  public static void awaitShared(List<Member> members, int countEach) throws Exception {
    Await.until("partitions are shared", () -> {
      Set<TopicPartition> all = new HashSet<>();
      for (Member member : members) {
        if (member.fault != null) throw member.fault;
        if (member.assigned.size() != countEach) return false;
        all.addAll(member.assigned);
      }
      return all.size() == countEach * members.size();
    });
  }

  public Set<TopicPartition> assigned() {
    return Set.copyOf(assigned);
  }

  public Set<TopicPartition> revoked() {
    return Set.copyOf(revoked);
  }

  public Set<TopicPartition> lost() {
    return Set.copyOf(lost);
  }

  /** In the order in which they came. */
  public List<ConsumerRecord<String, String>> records() {
    return List.copyOf(records);
  }

  public ConsumerGroupMetadata metadata() {
    return metadata;
  }

  /** What ended the polling, else null. */
  public Exception fault() {
    return fault;
  }

  private void poll() {
    try {
      while (true) {
        consumer.poll(POLL).forEach(records::add);
        metadata = consumer.groupMetadata();
      }
    } catch (WakeupException error) {
      // It closes.
    } catch (Exception error) {
      fault = error;
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    metadata = consumer.groupMetadata();
    assigned.addAll(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    revoked.addAll(partitions);
    assigned.removeAll(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    lost.addAll(partitions);
    assigned.removeAll(partitions);
  }

  /** Leaves the group; one with group.instance.id does not. */
  @Override
  public void close() throws Exception {
    consumer.wakeup();
    thread.join(Await.PATIENCE.toMillis());
    consumer.close();
  }
}
