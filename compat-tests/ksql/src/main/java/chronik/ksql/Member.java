package chronik.ksql;

import chronik.checks.Await;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A member of a group with a thread that polls, and what was given to it and taken from it. */
final class Member implements AutoCloseable, ConsumerRebalanceListener {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final Thread thread = new Thread(this::poll, "member");
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private final Set<TopicPartition> revoked = ConcurrentHashMap.newKeySet();
  private final Set<TopicPartition> lost = ConcurrentHashMap.newKeySet();
  private volatile int generationId;
  private volatile Exception fault;

  /** @param settings  the group's id, and what is special about the member */
  Member(String bootstrap, String topic, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putIfAbsent("session.timeout.ms", "10000");
    all.put("heartbeat.interval.ms", "500");
    all.put("auto.offset.reset", "earliest");
    consumer = Clients.consumer(bootstrap, all);
    consumer.subscribe(List.of(topic), this);
    thread.start();
  }

  void awaitAssigned(int count) throws Exception {
    Await.until(count + " partitions are assigned", () -> {
      if (fault != null) throw fault;
      return assigned.size() == count;
    });
  }

  Set<TopicPartition> assigned() {
    return Set.copyOf(assigned);
  }

  Set<TopicPartition> revoked() {
    return Set.copyOf(revoked);
  }

  Set<TopicPartition> lost() {
    return Set.copyOf(lost);
  }

  int generationId() {
    return generationId;
  }

  /** What ended the polling, else null. */
  Exception fault() {
    return fault;
  }

  private void poll() {
    try {
      while (true) {
        consumer.poll(POLL);
        generationId = consumer.groupMetadata().generationId();
      }
    } catch (WakeupException error) {
      // It closes.
    } catch (Exception error) {
      fault = error;
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    assigned.addAll(partitions);
    generationId = consumer.groupMetadata().generationId();
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

  @Override
  public void close() throws Exception {
    consumer.wakeup();
    thread.join(Await.PATIENCE.toMillis());
    consumer.close();
  }
}
