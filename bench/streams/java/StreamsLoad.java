import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Kafka Streams applications with exactly_once_v2. Each line of standard input is a sample, an application of its own:
 * bootstrap, a name, the sample's number, word-count or windowed-join, records that are there before it starts,
 * milliseconds of steady records afterwards. Answers with updates, updates a second while it catches up, and in
 * milliseconds commits and end-to-end latency while it is steady.
 */
public final class StreamsLoad {
  private static final int PARTITION_COUNT = 4;
  private static final int STEADY_PER_SECOND = 500;
  private static final int WORDS_PER_LINE = 5;
  private static final int WORD_COUNT = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final Duration JOIN_WINDOW = Duration.ofSeconds(5);

  private final String bootstrap;
  private final String application;
  private final boolean isJoin;
  private final List<Long> commitTimes = Collections.synchronizedList(new ArrayList<>());
  /** When it had its tasks for the first time, or 0. */
  private final AtomicLong runningNs = new AtomicLong();
  private long recordNumber;

  private StreamsLoad(String[] words) {
    bootstrap = words[0];
    application = words[1] + "-app" + words[2];
    isJoin = words[3].equals("windowed-join");
  }

  public static void main(String[] arguments) throws Exception {
    try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] words = line.split(" ");
        System.out.println(new StreamsLoad(words).sample(Integer.parseInt(words[4]), Long.parseLong(words[5])));
      }
    }
  }

  private String sample(int recordCount, long steadyMs) throws Exception {
    Path state = Files.createTempDirectory("streams-load");
    List<String> topics = List.of(topic("left"), topic("right"), topic("output"));
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      admin.createTopics(topics.stream().map(name -> new NewTopic(name, PARTITION_COUNT, (short) 1)).toList())
          .all().get();
      awaitLeaders(admin, topics);
      try (var streams = new KafkaStreams(topology(), settings(state), new TimingSupplier());
          var producer = producer(); var consumer = consumer()) {
        long updateCount = send(producer, recordCount);
        streams.setStateListener((now, before) -> {
          if (now == KafkaStreams.State.RUNNING) runningNs.compareAndSet(0, System.nanoTime());
        });
        streams.start();
        double rate = catchUp(consumer, updateCount);
        commitTimes.clear();
        List<Long> latencies = beSteady(producer, consumer, steadyMs);
        List<Long> commits = new ArrayList<>(commitTimes);
        streams.close(new KafkaStreams.CloseOptions().leaveGroup(true).timeout(PATIENCE));
        commits.sort(null);
        return String.format(
            "result operations=%d rate=%.1f commitP50=%.3f commitP99=%.3f latencyP50=%.1f latencyP99=%.1f",
            updateCount + latencies.size(), rate, percentile(commits, 0.5) / 1e6, percentile(commits, 0.99) / 1e6,
            (double) percentile(latencies, 0.5), (double) percentile(latencies, 0.99));
      }
    } finally {
      deleteTopics();
      try (var paths = Files.walk(state)) {
        paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** A producer that meets a partition before its leader is there may lose the order of its batches for good. */
  private static void awaitLeaders(Admin admin, List<String> topics) throws Exception {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (String topic : topics) {
      for (int index = 0; index < PARTITION_COUNT; index++) {
        wanted.put(new TopicPartition(topic, index), OffsetSpec.latest());
      }
    }
    admin.listOffsets(wanted).all().get();
  }

  /** What it made of its own is also in the way of the next sample. */
  private void deleteTopics() throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      var own = admin.listTopics().names().get().stream().filter(name -> name.startsWith(application)).toList();
      admin.deleteTopics(own).all().get();
    }
  }

  private String topic(String name) {
    return application + "-" + name;
  }

  private Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, String> left = builder.stream(topic("left"));
    if (isJoin) {
      KStream<String, String> right = builder.stream(topic("right"));
      left.join(right, (one, other) -> one + other, JoinWindows.ofTimeDifferenceWithNoGrace(JOIN_WINDOW),
          StreamJoined.<String, String, String>as("join")).to(topic("output"));
    } else {
      left.flatMapValues(line -> Arrays.asList(line.split(" ")))
          .groupBy((key, word) -> word, Grouped.as("words"))
          .count(Materialized.as("counts"))
          .toStream()
          .mapValues(count -> Long.toString(count))
          .to(topic("output"));
    }
    return builder.build();
  }

  private Properties settings(Path state) {
    Properties settings = new Properties();
    settings.put("application.id", application);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("num.stream.threads", "2");
    settings.put("statestore.cache.max.bytes", "0");
    settings.put("state.dir", state.toString());
    settings.put("default.key.serde", Serdes.StringSerde.class);
    settings.put("default.value.serde", Serdes.StringSerde.class);
    return settings;
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", 5),
        new StringSerializer(), new StringSerializer());
  }

  private KafkaConsumer<String, String> consumer() {
    var consumer = new KafkaConsumer<>(
        Map.<String, Object>of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
        new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (int index = 0; index < PARTITION_COUNT; index++) partitions.add(new TopicPartition(topic("output"), index));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** Sends records of input; those of a join in pairs. @return how many updates they make */
  private long send(KafkaProducer<String, String> producer, int recordCount) {
    long updateCount = 0;
    for (int index = 0; index < recordCount; index++, recordNumber++) {
      if (isJoin) {
        // Two halves of a pair come one behind the other: a pair is an update.
        String key = "k" + recordNumber / 2;
        String side = recordNumber % 2 == 0 ? "left" : "right";
        producer.send(new ProducerRecord<>(topic(side), key, "value " + recordNumber + " of a hundred bytes or so"));
        updateCount += recordNumber % 2;
      } else {
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < WORDS_PER_LINE; word++) {
          line.append("word").append((recordNumber * 31 + word * 7919L) % WORD_COUNT).append(' ');
        }
        producer.send(new ProducerRecord<>(topic("left"), "k" + recordNumber, line.toString().trim()));
        updateCount += WORDS_PER_LINE;
      }
    }
    producer.flush();
    return updateCount;
  }

  /** @return updates a second, from when the application had its tasks to the last update that was seen */
  private double catchUp(KafkaConsumer<String, String> consumer, long updateCount) {
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    for (long count = 0; count < updateCount; ) {
      if (System.nanoTime() > deadlineNs) throw new IllegalStateException("only " + count + " of " + updateCount);
      count += consumer.poll(Duration.ofMillis(100)).count();
      if (count > updateCount) throw new IllegalStateException(count + " updates, not " + updateCount);
    }
    return updateCount * 1e9 / (System.nanoTime() - runningNs.get());
  }

  /** @return from the timestamp of each input to its update, milliseconds, in order */
  private List<Long> beSteady(KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer, long ms) {
    List<Long> latencies = new ArrayList<>();
    long startedNs = System.nanoTime();
    long expected = 0;
    int sent = 0;
    // A join's records are pairs.
    int wanted = (int) (STEADY_PER_SECOND * ms / 1000) / 2 * 2;
    while (sent < wanted || latencies.size() < expected) {
      long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs);
      if (elapsedMs > ms + PATIENCE.toMillis()) throw new IllegalStateException("only " + latencies.size());
      int due = (int) Math.min(wanted, elapsedMs * STEADY_PER_SECOND / 1000);
      if (due > sent) {
        expected += send(producer, due - sent);
        sent = due;
      }
      for (ConsumerRecord<String, String> update : consumer.poll(Duration.ofMillis(5))) {
        latencies.add(System.currentTimeMillis() - update.timestamp());
      }
    }
    if (latencies.size() != expected) throw new IllegalStateException(latencies.size() + " updates, not " + expected);
    latencies.sort(null);
    return latencies;
  }

  private static long percentile(List<Long> sorted, double fraction) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * fraction) - 1));
  }

  /** Gives threads producers that tell how long their commits took. */
  private final class TimingSupplier extends DefaultKafkaClientSupplier {
    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
      return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()) {
        private long startedNs;

        @Override
        public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
          startedNs = System.nanoTime();
          super.sendOffsetsToTransaction(offsets, group);
        }

        @Override
        public void commitTransaction() {
          super.commitTransaction();
          commitTimes.add(System.nanoTime() - startedNs);
        }
      };
    }
  }
}
