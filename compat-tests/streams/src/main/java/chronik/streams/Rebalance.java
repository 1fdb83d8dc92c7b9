package chronik.streams;

import org.apache.kafka.streams.KafkaStreams;

/** A second instance comes and the first one goes while records flow; each record is counted once. */
final class Rebalance {
  private Rebalance() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String input = lab.createTopic("input", 4);
    String counts = lab.createTopic("counts", 2);
    Counter counter = new Counter(input, 100);
    KafkaStreams first = lab.start(Counter.topology(input, counts), lab.settings("a"));
    counter.send(lab, 2_000);
    KafkaStreams second = lab.build(Counter.topology(input, counts), lab.settings("b"));
    second.start();
    Await.until("two tasks each", () -> {
      counter.send(lab, 20);
      return taskCount(first) == 2 && taskCount(second) == 2 && second.state() == KafkaStreams.State.RUNNING;
    });
    try (Output output = new Output(lab.bootstrap, counts)) {
      output.awaitLatest(counter.expected());
      first.close();
      Await.until("all tasks are the second's", () -> {
        counter.send(lab, 20);
        return taskCount(second) == 4;
      });
      output.awaitLatest(counter.expected());
      output.awaitCount(counter.expected().values().stream().mapToInt(Integer::parseInt).sum());
    }
  }

  private static long taskCount(KafkaStreams streams) {
    return streams.metadataForLocalThreads().stream().mapToLong(thread -> thread.activeTasks().size()).sum();
  }
}
