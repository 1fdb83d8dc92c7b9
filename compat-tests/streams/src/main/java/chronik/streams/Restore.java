package chronik.streams;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * State that is gone comes back from the changelog, whose last offsets, exactly once, are transaction markers and no
 * records: the restore must end all the same.
 */
final class Restore {
  private static final int KEY_COUNT = 500;

  private Restore() {}

  static void run(Lab lab, String guarantee) throws Exception {
    String input = lab.createTopic("input", 2);
    String counts = lab.createTopic("counts", 2);
    Counter counter = new Counter(input, KEY_COUNT);
    Properties settings = lab.settings("a");
    settings.put("processing.guarantee", guarantee);
    try (Output output = new Output(lab.bootstrap, counts)) {
      counter.send(lab, 5_000);
      KafkaStreams first = lab.start(Counter.topology(input, counts), settings);
      output.awaitLatest(counter.expected());
      first.close();
      lab.wipeState("a");

      Restored restored = new Restored();
      KafkaStreams second = lab.build(Counter.topology(input, counts), settings);
      second.setGlobalStateRestoreListener(restored);
      second.start();
      Await.until("the application runs again", () -> second.state() == KafkaStreams.State.RUNNING);
      Expect.isTrue("each key was restored: " + restored.records, restored.records >= KEY_COUNT);
      Expect.equal("the restored counts", counter.expected(), Counter.stored(second, false));
      counter.send(lab, 1_000);
      output.awaitLatest(counter.expected());
      output.awaitCount(6_000);
    }
  }

  /** Counts records that were restored, and starts that never ended. */
  private static final class Restored implements StateRestoreListener {
    private final Map<TopicPartition, Long> underWay = new ConcurrentHashMap<>();
    private volatile long records;

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long startingOffset, long endingOffset) {
      underWay.put(partition, endingOffset);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEndOffset, long numRestored) {}

    @Override
    public synchronized void onRestoreEnd(TopicPartition partition, String store, long totalRestored) {
      underWay.remove(partition);
      records += totalRestored;
    }
  }
}
