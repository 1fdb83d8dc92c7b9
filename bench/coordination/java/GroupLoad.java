import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A group of consumers under the classic protocol. Each line of standard input is a sample: kind, bootstrap, topic,
 * members, partitions, group, heartbeat interval in milliseconds.
 * start: from the first poll until every member has partitions and none is left; in seconds.
 * static, cooperative: the group is there, then one member after the other is closed and opened again, each waiting
 * until the group is whole as above; seconds, and how long partitions were without an owner, in partition seconds.
 */
public final class GroupLoad {
  private static final long TIMEOUT_NANOS = 50_000_000_000L;

  public static void main(String[] arguments) throws Exception {
    try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (String line; (line = lines.readLine()) != null; ) {
        System.out.println(new GroupLoad(line.split(" ")).sample());
      }
    }
  }

  private final String kind;
  private final Map<String, Object> settings = new HashMap<>();
  private final String topic;
  private final int memberCount;
  private final int partitionCount;
  private final Map<Integer, Set<TopicPartition>> owned = new HashMap<>();
  private long ownedSince = System.nanoTime();
  private double unownedSeconds = 0;

  private GroupLoad(String[] words) {
    kind = words[0];
    topic = words[2];
    memberCount = Integer.parseInt(words[3]);
    partitionCount = Integer.parseInt(words[4]);
    settings.put("bootstrap.servers", words[1]);
    settings.put("group.id", words[5]);
    settings.put("group.protocol", "classic");
    settings.put("heartbeat.interval.ms", words[6]);
    settings.put("enable.auto.commit", "false");
    // A consumer that closes waits for the Fetch that is under way.
    settings.put("fetch.max.wait.ms", "100");
    if (kind.equals("cooperative")) {
      settings.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    }
  }

  private String sample() throws Exception {
    var members = new ArrayList<Member>();
    for (int index = 0; index < memberCount; index++) members.add(new Member(index));
    long started = System.nanoTime();
    for (var member : members) member.start();
    awaitWhole();
    if (!kind.equals("start")) {
      started = restartAll(members);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    double unowned = unownedSeconds;
    for (var member : members) member.end();
    for (var member : members) member.join();
    return String.format("result operations=%d seconds=%.3f unowned=%.3f", memberCount, seconds, unowned);
  }

  private long restartAll(List<Member> members) throws Exception {
    long started = System.nanoTime();
    synchronized (this) {
      note();
      unownedSeconds = 0;
    }
    for (int index = 0; index < memberCount; index++) {
      members.get(index).end();
      members.get(index).join();
      members.set(index, new Member(index));
      members.get(index).start();
      awaitWhole();
    }
    return started;
  }

  private synchronized void awaitWhole() throws InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT_NANOS;
    while (owned.size() < memberCount || ownedCount() != partitionCount) {
      long left = deadline - System.nanoTime();
      if (left <= 0) throw new IllegalStateException(ownedCount() + " partitions assigned to " + owned.size());
      wait(left / 1_000_000 + 1);
    }
  }

  private int ownedCount() {
    return owned.values().stream().mapToInt(Set::size).sum();
  }

  /** Adds what was without an owner since the last change. */
  private void note() {
    long now = System.nanoTime();
    unownedSeconds += Math.max(0, partitionCount - ownedCount()) * (now - ownedSince) / 1e9;
    ownedSince = now;
  }

  private synchronized void change(int index, Collection<TopicPartition> added, Collection<TopicPartition> removed) {
    note();
    var partitions = owned.getOrDefault(index, new HashSet<>());
    partitions.removeAll(removed);
    partitions.addAll(added);
    if (partitions.isEmpty()) owned.remove(index);
    else owned.put(index, partitions);
    notifyAll();
  }

  /** What a closed member had; a static one gives nothing back by itself. */
  private synchronized void release(int index) {
    note();
    owned.remove(index);
  }

  private final class Member extends Thread implements ConsumerRebalanceListener {
    private final int index;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean isClosing = false;

    Member(int index) {
      this.index = index;
      var own = new HashMap<>(settings);
      if (kind.equals("static")) own.put("group.instance.id", "member-" + index);
      consumer = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void run() {
      consumer.subscribe(List.of(topic), this);
      try {
        while (!isClosing) consumer.poll(Duration.ofSeconds(1));
      } catch (WakeupException closing) {
        // What end() is for.
      }
      consumer.close();
      release(index);
    }

    void end() {
      isClosing = true;
      consumer.wakeup();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      change(index, partitions, List.of());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      change(index, List.of(), partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      change(index, List.of(), partitions);
    }
  }
}
