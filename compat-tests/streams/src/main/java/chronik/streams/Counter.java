package chronik.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Counts records by key, without a repartition: what scenarios about instances and their state use. */
final class Counter {
  private final String input;
  private final int keyCount;
  private final Map<String, String> expected = new TreeMap<>();
  private int sentCount;

  Counter(String input, int keyCount) {
    this.input = input;
    this.keyCount = keyCount;
  }

  static Topology topology(String input, String counts) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(input)
        .groupByKey()
        .count(Materialized.as("counts"))
        .toStream()
        .mapValues(count -> Long.toString(count))
        .to(counts);
    return builder.build();
  }

  /** Sends records whose keys take turns. */
  void send(Lab lab, int count) throws Exception {
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String key = "key" + sentCount++ % keyCount;
      expected.merge(key, "1", (before, one) -> Long.toString(Long.parseLong(before) + 1));
      records.add(new ProducerRecord<>(input, key, "x"));
    }
    lab.send(records);
  }

  /** What the last counts are when everything sent has been counted once. */
  Map<String, String> expected() {
    return expected;
  }

  /** The counts by key that an instance holds, of standby tasks too if asked for. */
  static Map<String, String> stored(KafkaStreams streams, boolean isStandbyAsked) {
    var parameters = StoreQueryParameters.fromNameAndType("counts", QueryableStoreTypes.<String, Long>keyValueStore());
    ReadOnlyKeyValueStore<String, Long> store =
        streams.store(isStandbyAsked ? parameters.enableStaleStores() : parameters);
    Map<String, String> counts = new TreeMap<>();
    try (var all = store.all()) {
      all.forEachRemaining(entry -> counts.put(entry.key, Long.toString(entry.value)));
    }
    return counts;
  }
}
