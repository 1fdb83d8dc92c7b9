package chronik.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;

/**
 * Sums by key over a repartition topic, exactly once. Whoever starts this kills the broker and instances while it
 * runs. Record n has the value n and the key n modulo {@link #KEY_COUNT}; each update of a sum is told as "count/sum",
 * so of every key exactly the counts 1, 2, 3 ... must come out, in this order, and in the end the sum of its numbers.
 */
final class ExactlyOnce {
  private static final int KEY_COUNT = 500;
  private static final int PARTITION_COUNT = 4;
  private static final int TURN_MS = 10;
  private static final long PATIENCE_MS = 240_000;
  private static final long SETTLED_MS = 3_000;

  private ExactlyOnce() {}

  /** An instance: prints "running" each time it runs and lives until it is killed. */
  static void instance(Lab lab, String[] arguments) throws Exception {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(lab.name("input"))
        .map((key, value) -> KeyValue.pair(key.substring(1), value))
        .groupByKey(Grouped.as("keys"))
        .aggregate(() -> "0/0", (key, value, sum) -> add(sum, value), Materialized.as("sums"))
        .toStream()
        .to(lab.name("output"));
    Properties settings = lab.settings(arguments[0]);
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("transaction.timeout.ms", "10000");
    settings.put("reconnect.backoff.max.ms", "200");
    KafkaStreams streams = lab.build(builder.build(), settings);
    streams.setUncaughtExceptionHandler(error -> {
      error.printStackTrace();
      System.out.println("replaced " + error);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    });
    streams.setStateListener((now, before) -> {
      if (now == KafkaStreams.State.RUNNING) System.out.println("running");
    });
    streams.start();
    Thread.currentThread().join();
  }

  private static String add(String sum, String value) {
    int slash = sum.indexOf('/');
    long count = Long.parseLong(sum.substring(0, slash)) + 1;
    return count + "/" + (Long.parseLong(sum.substring(slash + 1)) + Long.parseLong(value));
  }

  /**
   * Creates the topics (prints "created"), sends the input at a steady rate and reads the output. Arguments: record
   * count, records per second. Prints "committed n" after each 1,000 that were read.
   */
  static void judge(Lab lab, String[] arguments) throws Exception {
    int recordCount = Integer.parseInt(arguments[0]);
    int recordsPerSecond = Integer.parseInt(arguments[1]);
    String input = lab.createTopic("input", PARTITION_COUNT);
    String output = lab.createTopic("output", 2);
    System.out.println("created");
    Thread sending = new Thread(() -> send(lab, input, recordCount, recordsPerSecond));
    sending.setDaemon(true);
    sending.start();
    read(lab, output, recordCount);
  }

  private static void send(Lab lab, String input, int recordCount, int recordsPerSecond) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", lab.bootstrap);
    settings.put("delivery.timeout.ms", "600000");
    settings.put("request.timeout.ms", "5000");
    settings.put("max.block.ms", "600000");
    settings.put("linger.ms", "5");
    settings.put("reconnect.backoff.max.ms", "200");
    try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      int perTurn = Math.max(1, recordsPerSecond * TURN_MS / 1000);
      for (int number = 0; number < recordCount; number++) {
        ProducerRecord<String, String> record =
            new ProducerRecord<>(input, number % PARTITION_COUNT, "k" + number % KEY_COUNT, Integer.toString(number));
        producer.send(record, (metadata, error) -> {
          if (error != null) System.out.println("not sent " + record.value() + ": " + error);
        });
        if (number % perTurn == 0) Thread.sleep(TURN_MS);
      }
    } catch (InterruptedException error) {
      System.out.println("sending was interrupted");
    }
    System.out.println("sent");
  }

  private static void read(Lab lab, String output, int recordCount) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", lab.bootstrap);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", "false");
    settings.put("reconnect.backoff.max.ms", "200");
    settings.put("auto.offset.reset", "none");
    Map<String, Long> counts = new HashMap<>();
    Map<String, String> sums = new HashMap<>();
    int readCount = 0;
    long deadlineMs = System.currentTimeMillis() + PATIENCE_MS;
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions = List.of(new TopicPartition(output, 0), new TopicPartition(output, 1));
      consumer.assign(partitions);
      for (TopicPartition partition : partitions) consumer.seek(partition, 0);
      while (readCount < recordCount || System.currentTimeMillis() < deadlineMs) {
        if (System.currentTimeMillis() > deadlineMs) throw new AssertionError("read only " + readCount);
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          check(record, counts, sums);
          if (++readCount % 1_000 == 0) System.out.println("committed " + readCount);
          if (readCount == recordCount) deadlineMs = System.currentTimeMillis() + SETTLED_MS;
        }
      }
    }
    Expect.equal("records of the output", recordCount, readCount);
    for (int key = 0; key < KEY_COUNT; key++) {
      long sum = 0;
      for (int number = key; number < recordCount; number += KEY_COUNT) sum += number;
      Expect.equal("the sum of " + key, Long.toString(sum), sums.get(Integer.toString(key)));
    }
  }

  /** The counts of a key come one after the other: none twice, none left out. */
  private static void check(ConsumerRecord<String, String> record, Map<String, Long> counts, Map<String, String> sums) {
    String[] parts = record.value().split("/");
    long expected = counts.getOrDefault(record.key(), 0L) + 1;
    String where = record.topic() + "-" + record.partition() + " at " + record.offset();
    Expect.equal("count of " + record.key() + ", " + where, expected, Long.parseLong(parts[0]));
    counts.put(record.key(), expected);
    sums.put(record.key(), parts[1]);
  }
}
