package chronik.streams;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;

/** Two instances that hold each other's state: the one that is left has all of it, without a restore from the start. */
final class Standby {
  private Standby() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String input = lab.createTopic("input", 2);
    String counts = lab.createTopic("counts", 2);
    Counter counter = new Counter(input, 200);
    counter.send(lab, 2_000);
    KafkaStreams first = lab.start(Counter.topology(input, counts), settings(lab, "a"));
    KafkaStreams second = lab.start(Counter.topology(input, counts), settings(lab, "b"));
    Await.until("each has one active and one standby task", () -> hasOneOfEach(first) && hasOneOfEach(second));
    counter.send(lab, 2_000);
    try (Output output = new Output(lab.bootstrap, counts)) {
      output.awaitLatest(counter.expected());
      Await.until("the standby tasks have caught up", () -> isCaughtUp(first) && isCaughtUp(second));
      Await.until("the second holds all keys", () -> Counter.stored(second, true).equals(counter.expected()));

      first.close();
      // Nobody says good-bye: the other one is given the tasks when the session of the first is over.
      Await.until("all tasks are the second's", () -> activeCount(second) == 2);
      Await.until("it runs", () -> second.state() == KafkaStreams.State.RUNNING);
      Expect.equal("its counts", counter.expected(), new TreeMap<>(Counter.stored(second, false)));
      counter.send(lab, 500);
      output.awaitLatest(counter.expected());
      output.awaitCount(4_500);
    }
  }

  private static Properties settings(Lab lab, String instance) {
    Properties settings = lab.settings(instance);
    settings.put("num.standby.replicas", "1");
    return settings;
  }

  private static boolean hasOneOfEach(KafkaStreams streams) {
    long standby = streams.metadataForLocalThreads().stream().mapToLong(thread -> thread.standbyTasks().size()).sum();
    return activeCount(streams) == 1 && standby == 1;
  }

  private static long activeCount(KafkaStreams streams) {
    return streams.metadataForLocalThreads().stream().mapToLong(thread -> thread.activeTasks().size()).sum();
  }

  private static boolean isCaughtUp(KafkaStreams streams) {
    Map<Integer, LagInfo> lags = streams.allLocalStorePartitionLags().getOrDefault("counts", Map.of());
    return lags.size() == 2 && lags.values().stream().allMatch(lag -> lag.offsetLag() == 0);
  }
}
