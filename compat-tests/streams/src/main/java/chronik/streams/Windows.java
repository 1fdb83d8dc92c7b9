package chronik.streams;

import static org.apache.kafka.streams.kstream.Suppressed.BufferConfig.unbounded;
import static org.apache.kafka.streams.kstream.Suppressed.untilWindowCloses;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.WindowStore;

/** Windows that are told once, when they are closed; records later than their grace are dropped. */
final class Windows {
  private static final Duration RETENTION = Duration.ofHours(1);
  /** What Streams adds to the retention of a window's changelog. */
  private static final Duration ADDED_RETENTION = Duration.ofHours(24);
  private static final Duration AGE = Duration.ofMinutes(10);

  private Windows() {}

  /** Windows of 10 s with 5 s of grace; the buffer of those that are open outlives its instance and its state. */
  static void tumbling(Lab lab, String[] arguments) throws Exception {
    String events = lab.createTopic("events", 1);
    String closed = lab.createTopic("closed", 1);
    long start = startMs();
    Topology topology = tumblingTopology(events, closed, start);
    KafkaStreams first = lab.start(topology, lab.settings("a"));
    lab.send(List.of(at(start, 0, events, "a"), at(start, 9_999, events, "a"), at(start, 3_000, events, "b"),
        at(start, 10_000, events, "a"), at(start, 14_999, events, "a"),
        at(start, 5_000, events, "b"))); // out of order and in time: the stream is at 14.999, the first window open
    try (Output output = new Output(lab.bootstrap, closed)) {
      output.awaitCount(0);
      lab.send(List.of(at(start, 15_000, events, "c"), at(start, 9_000, events, "b"))); // closes it; b comes too late
      output.awaitExactly(List.of("a@0=2", "b@0=2"));
      first.close();
      lab.wipeState("a");
      lab.start(topology, lab.settings("a"));
      lab.send(List.of(at(start, 25_000, events, "d")));
      output.awaitExactly(List.of("a@0=2", "b@0=2", "a@10=2", "c@10=1"));
    }
    String changelog = lab.name("app-windows-changelog");
    String policy = lab.configs(changelog).get("cleanup.policy");
    Expect.isTrue("compact and delete: " + policy, policy.contains("compact") && policy.contains("delete"));
    lab.expectConfig(changelog, "retention.ms", Long.toString(RETENTION.plus(ADDED_RETENTION).toMillis()));
  }

  private static Topology tumblingTopology(String events, String closed, long start) {
    StreamsBuilder builder = new StreamsBuilder();
    KTable<Windowed<String>, Long> counts = builder.<String, String>stream(events)
        .groupByKey(Grouped.with(Serdes.String(), Serdes.String()))
        .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofSeconds(10), Duration.ofSeconds(5)))
        .count(Materialized.<String, Long, WindowStore<Bytes, byte[]>>as("windows").withRetention(RETENTION));
    write(counts, start, closed);
    return builder.build();
  }

  /** Sessions end after 5 s without a record; a record between two of them makes them one. */
  static void session(Lab lab, String[] arguments) throws Exception {
    String events = lab.createTopic("events", 1);
    String closed = lab.createTopic("closed", 1);
    long start = startMs();
    StreamsBuilder builder = new StreamsBuilder();
    KTable<Windowed<String>, Long> counts = builder.<String, String>stream(events)
        .groupByKey(Grouped.with(Serdes.String(), Serdes.String()))
        .windowedBy(SessionWindows.ofInactivityGapAndGrace(Duration.ofSeconds(5), Duration.ofSeconds(4)))
        .count(Materialized.as("sessions"));
    write(counts, start, closed);
    lab.start(builder.build(), lab.settings("a"));
    lab.send(List.of(at(start, 0, events, "a"), at(start, 8_000, events, "a"), at(start, 2_000, events, "b"),
        at(start, 4_000, events, "a"), // joins 0 and 8 into one
        at(start, 20_000, events, "c"), // closes both
        at(start, 1_000, events, "b"), // too late
        at(start, 40_000, events, "d")));
    try (Output output = new Output(lab.bootstrap, closed)) {
      output.awaitExactly(List.of("a@0=3", "b@2=1", "c@20=1"));
    }
  }

  private static void write(KTable<Windowed<String>, Long> counts, long start, String closed) {
    KStream<Windowed<String>, Long> told = counts.suppress(untilWindowCloses(unbounded()).withName("open")).toStream();
    told.map((window, count) -> KeyValue.pair(
        window.key() + "@" + (window.window().start() - start) / 1000, Long.toString(count))).to(closed);
  }

  /** Not long ago, so that no topic drops what it is given, and the start of a window. */
  private static long startMs() {
    long nowMs = System.currentTimeMillis();
    return nowMs - nowMs % 60_000 - AGE.toMillis();
  }

  private static ProducerRecord<String, String> at(long start, long afterMs, String topic, String key) {
    return new ProducerRecord<>(topic, 0, start + afterMs, key, "x");
  }
}
