import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Offset commits one after the other by several consumers, each with a group and a thread of its own, for partitions
 * that it has chosen itself. Each line of standard input is a sample: bootstrap, topic, consumers, partitions of a
 * commit, milliseconds that do not count, milliseconds that do. Consumers stay open between samples. Answers with
 * commits a second and the latency of commitSync in milliseconds, stalls beyond the time included.
 */
public final class CommitLoad {
  private static final Map<String, List<KafkaConsumer<byte[], byte[]>>> CONSUMERS = new HashMap<>();
  private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
    var thread = new Thread(work);
    // A sample that fails ends the process.
    thread.setDaemon(true);
    return thread;
  });

  public static void main(String[] arguments) throws Exception {
    try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (String line; (line = lines.readLine()) != null; ) System.out.println(sample(line.split(" ")));
    }
    for (var consumers : CONSUMERS.values()) for (var consumer : consumers) consumer.close();
  }

  private static String sample(String[] words) throws Exception {
    String topic = words[1];
    int partitionCount = Integer.parseInt(words[3]);
    var consumers = CONSUMERS.computeIfAbsent(words[0], bootstrap -> open(bootstrap, topic, words[2]));
    long countedFrom = System.nanoTime() + Long.parseLong(words[4]) * 1_000_000;
    long countedMs = Long.parseLong(words[5]);
    long end = countedFrom + countedMs * 1_000_000;
    var latencies = new ArrayList<Long>();
    var inTime = new LongAdder();
    var operations = new ArrayList<Future<Integer>>();
    for (var consumer : consumers) {
      Callable<Integer> work = () -> {
        var own = new ArrayList<Long>();
        int count = 0;
        for (; System.nanoTime() < end; count++) {
          var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
          for (int index = 0; index < partitionCount; index++) {
            offsets.put(new TopicPartition(topic, index), new OffsetAndMetadata(count));
          }
          long started = System.nanoTime();
          consumer.commitSync(offsets);
          long done = System.nanoTime();
          if (done >= countedFrom) own.add(done - started);
          if (done >= countedFrom && done < end) inTime.increment();
        }
        synchronized (latencies) {
          latencies.addAll(own);
        }
        return count;
      };
      operations.add(THREADS.submit(work));
    }
    int operationCount = 0;
    for (var count : operations) operationCount += count.get();
    latencies.sort(null);
    return String.format("result operations=%d rate=%.2f p50=%.3f p99=%.3f", operationCount,
        inTime.sum() * 1e3 / countedMs, percentileMs(latencies, 0.5), percentileMs(latencies, 0.99));
  }

  private static List<KafkaConsumer<byte[], byte[]>> open(String bootstrap, String topic, String count) {
    var consumers = new ArrayList<KafkaConsumer<byte[], byte[]>>();
    for (int index = 0; index < Integer.parseInt(count); index++) {
      Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "group.id", topic + "-" + index,
          "enable.auto.commit", "false");
      consumers.add(new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }
    return consumers;
  }

  private static double percentileMs(List<Long> sorted, double fraction) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * fraction) - 1)) / 1e6;
  }
}
