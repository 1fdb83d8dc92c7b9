package chronik.flink;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Feeds {@link CopyJob} and reads what it commits: each row once. */
final class CopyJudge implements AutoCloseable {
  private static final int PARTITION_COUNT = 2;
  private static final int TURN_MS = 10;
  private static final long SETTLED_MS = 3_000;

  private final Output output;
  private final boolean[] seen;
  private int seenCount;

  CopyJudge(Lab lab, int rowCount) {
    this.output = new Output(lab.bootstrap, lab.name("output"), "read_committed");
    this.seen = new boolean[rowCount];
  }

  /**
   * Arguments: row count, rows per second, seconds that all may take. Sends, and prints "committed n" after each 100
   * rows that were read.
   */
  static void run(Lab lab, String[] arguments) throws Exception {
    int rowCount = Integer.parseInt(arguments[0]);
    send(lab, 0, rowCount, Integer.parseInt(arguments[1]));
    try (CopyJudge judge = new CopyJudge(lab, rowCount)) {
      judge.awaitAll(System.currentTimeMillis() + Integer.parseInt(arguments[2]) * 1000L);
    }
  }

  /** The topics of {@link CopyJob}. */
  static void createTopics(Lab lab) throws Exception {
    lab.createTopic("input", PARTITION_COUNT, Map.of());
    lab.createTopic("output", PARTITION_COUNT, Map.of());
  }

  /** Sends rows `first` to `end` - 1 at a steady rate, from a thread of its own. */
  static void send(Lab lab, int first, int end, int rowsPerSecond) {
    Thread sending = new Thread(() -> {
      try {
        sendSteadily(lab, first, end, Math.max(1, rowsPerSecond * TURN_MS / 1000));
      } catch (InterruptedException error) {
        System.out.println("sending was interrupted");
      }
    });
    sending.setDaemon(true);
    sending.start();
  }

  private static void sendSteadily(Lab lab, int first, int end, int perTurn) throws InterruptedException {
    for (int id = first; id < end; id++) {
      lab.send(new ProducerRecord<>(lab.name("input"), id % PARTITION_COUNT, null, row(id)));
      if (id % perTurn == 0) Thread.sleep(TURN_MS);
    }
    System.out.println("sent");
  }

  private static String row(int id) {
    return "{\"id\":" + id + ",\"payload\":\"row " + id + "\"}";
  }

  /** Reads until there are as many rows. */
  void awaitCount(int count) throws Exception {
    Await.until(count + " rows are committed, " + seenCount + " are", () -> {
      read();
      return seenCount >= count;
    });
  }

  /** Reads until every row is there, and makes sure that no more come. */
  void awaitAll(long deadlineMs) {
    while (seenCount < seen.length) {
      if (System.currentTimeMillis() > deadlineMs) throw new AssertionError("committed in time: only " + seenCount);
      read();
    }
    long settledMs = System.currentTimeMillis() + SETTLED_MS;
    while (System.currentTimeMillis() < settledMs) read();
  }

  private void read() {
    output.poll(record -> {
      int id = Integer.parseInt(record.value().replaceAll("^\\{\"id\":(\\d+),.*$", "$1"));
      String where = record.partition() + " at " + record.offset();
      if (seen[id]) throw new AssertionError("row " + id + " for the second time, partition " + where);
      Expect.equal("row " + id, row(id), record.value());
      seen[id] = true;
      if (++seenCount % 100 == 0) System.out.println("committed " + seenCount);
    });
  }

  @Override
  public void close() {
    output.close();
  }
}
