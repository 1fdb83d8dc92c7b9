package chronik.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * An idempotent producer that goes on through every loss of its broker. Arguments: bootstrap, topic, partition count,
 * records per second. Record n of partition p has the value "p:n:xxx". Each acknowledgement is a line "p n offset", a
 * failure a line "failed p n reason"; the end of standard input stops it after what is under way.
 */
public final class Main {
  private static final int DELIVERY_TIMEOUT_MS = 600_000;
  private static final int PADDING_CHARS_MAX = 2000;
  private static final int TURN_MS = 10;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String topic = args[1];
    int partitionCount = Integer.parseInt(args[2]);
    int recordsPerTurn = Math.max(1, Integer.parseInt(args[3]) * TURN_MS / 1000);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AtomicBoolean isStopped = stopAtEndOfInput();
    long[] next = new long[partitionCount];
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(args[0]), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int turn = 0; !isStopped.get(); turn++) {
        for (int count = 0; count < recordsPerTurn; count++) {
          int partition = (turn + count) % partitionCount;
          send(producer, topic, partition, next[partition]++, out);
        }
        Thread.sleep(TURN_MS);
      }
    }
  }

  private static Properties settings(String bootstrap) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", "2");
    settings.put("delivery.timeout.ms", DELIVERY_TIMEOUT_MS);
    settings.put("request.timeout.ms", "5000");
    settings.put("max.block.ms", DELIVERY_TIMEOUT_MS);
    settings.put("retry.backoff.ms", "20");
    settings.put("retry.backoff.max.ms", "100");
    settings.put("reconnect.backoff.ms", "20");
    settings.put("reconnect.backoff.max.ms", "100");
    return settings;
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, int partition, long number, PrintStream out) {
    char[] padding = new char[(int) (number * 31 % PADDING_CHARS_MAX)];
    Arrays.fill(padding, 'x');
    byte[] value = (partition + ":" + number + ":" + new String(padding)).getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, partition, null, value), (metadata, error) -> {
      if (error == null) out.println(partition + " " + number + " " + metadata.offset());
      else out.println("failed " + partition + " " + number + " " + error);
    });
  }

  private static AtomicBoolean stopAtEndOfInput() {
    AtomicBoolean isStopped = new AtomicBoolean();
    Thread waiting = new Thread(() -> {
      try {
        while (System.in.read() != -1) continue;
      } catch (IOException error) {
        // The other side is gone: the same as the end.
      }
      isStopped.set(true);
    });
    waiting.setDaemon(true);
    waiting.start();
    return isStopped;
  }
}
