import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records at a fixed rate and reads them back in the same process. The latency of a record counts from the time
 * at which it was due, so that a stall is seen by every record that waited behind it.
 * Arguments: bootstrap, topic, records per second, record bytes, seconds of warm-up, seconds that count.
 */
public final class LatencyProbe {
  public static void main(String[] arguments) throws Exception {
    String bootstrap = arguments[0];
    String topic = arguments[1];
    int perSecond = Integer.parseInt(arguments[2]);
    int recordBytes = Integer.parseInt(arguments[3]);
    int warmUpCount = perSecond * Integer.parseInt(arguments[4]);
    int totalCount = warmUpCount + perSecond * Integer.parseInt(arguments[5]);
    long[] latencies = new long[totalCount];
    Map<String, Object> consumerSettings = Map.of("bootstrap.servers", bootstrap);
    var consumer = new KafkaConsumer<>(consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(new TopicPartition(topic, 0)));
    consumer.seekToBeginning(consumer.assignment());
    consumer.poll(Duration.ofMillis(500));
    Thread sender = new Thread(() -> send(bootstrap, topic, perSecond, recordBytes, totalCount));
    sender.start();
    int received = 0;
    long deadline = System.nanoTime() + (totalCount / perSecond + 30) * 1_000_000_000L;
    while (received < totalCount) {
      if (System.nanoTime() > deadline) throw new IllegalStateException("only " + received + " records came back");
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        latencies[received++] = System.nanoTime() - ByteBuffer.wrap(record.value()).getLong();
      }
    }
    sender.join();
    consumer.close();
    long[] counted = Arrays.copyOfRange(latencies, warmUpCount, totalCount);
    Arrays.sort(counted);
    System.out.printf("latency_us %d %d%n", percentile(counted, 0.5) / 1000, percentile(counted, 0.99) / 1000);
  }

  private static void send(String bootstrap, String topic, int perSecond, int recordBytes, int totalCount) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0");
    try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(topic);
      long started = System.nanoTime();
      for (int index = 0; index < totalCount; index++) {
        long due = started + index * 1_000_000_000L / perSecond;
        while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        byte[] value = new byte[recordBytes];
        ByteBuffer.wrap(value).putLong(due);
        producer.send(new ProducerRecord<>(topic, 0, null, value));
      }
    }
  }

  private static long percentile(long[] sorted, double fraction) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * fraction) - 1)];
  }
}
