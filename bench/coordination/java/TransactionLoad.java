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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Transactions one after the other by several producers, each with a transactional id and a thread of its own.
 * Each line of standard input is a sample: bootstrap, topic, producers, records of a transaction, partitions that they
 * go to in turn, milliseconds that do not count, milliseconds that do. Producers stay open between samples. Answers
 * with transactions a second and the latency of flush and commitTransaction in milliseconds, stalls beyond the time
 * included.
 */
public final class TransactionLoad {
  private static final int RECORD_BYTES = 100;
  private static final Map<String, List<KafkaProducer<byte[], byte[]>>> PRODUCERS = new HashMap<>();
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
    for (var producers : PRODUCERS.values()) for (var producer : producers) producer.close();
  }

  private static String sample(String[] words) throws Exception {
    String topic = words[1];
    int recordCount = Integer.parseInt(words[3]);
    int partitionCount = Integer.parseInt(words[4]);
    var producers = PRODUCERS.computeIfAbsent(words[0], bootstrap -> open(bootstrap, topic, words[2]));
    long countedFrom = System.nanoTime() + Long.parseLong(words[5]) * 1_000_000;
    long countedMs = Long.parseLong(words[6]);
    long end = countedFrom + countedMs * 1_000_000;
    var latencies = new ArrayList<Long>();
    var inTime = new LongAdder();
    var operations = new ArrayList<Future<Integer>>();
    for (var producer : producers) {
      Callable<Integer> work = () -> {
        var own = new ArrayList<Long>();
        int count = 0;
        for (; System.nanoTime() < end; count++) {
          producer.beginTransaction();
          for (int index = 0; index < recordCount; index++) {
            producer.send(new ProducerRecord<>(topic, index % partitionCount, null, new byte[RECORD_BYTES]));
          }
          long started = System.nanoTime();
          // commitTransaction waits for the records, too. But the client's sender asks whether there are any before it
          // looks for an end to send; one that is interrupted in between sends the end first, which has nothing to end.
          producer.flush();
          producer.commitTransaction();
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

  private static List<KafkaProducer<byte[], byte[]>> open(String bootstrap, String topic, String count) {
    var producers = new ArrayList<KafkaProducer<byte[], byte[]>>();
    for (int index = 0; index < Integer.parseInt(count); index++) {
      Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "transactional.id", topic + "-" + index);
      var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      producer.initTransactions();
      producers.add(producer);
    }
    return producers;
  }

  private static double percentileMs(List<Long> sorted, double fraction) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * fraction) - 1)) / 1e6;
  }
}
