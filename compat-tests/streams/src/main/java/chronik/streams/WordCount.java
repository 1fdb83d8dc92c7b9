package chronik.streams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;

/** Words of lines, counted: a repartition topic, a changelog, and their configs. */
final class WordCount {
  private static final int LINE_COUNT = 2_000;
  private static final int WORDS_PER_LINE = 8;
  private static final int WORD_COUNT = 300;

  private WordCount() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String lines = lab.createTopic("lines", 3);
    String counts = lab.createTopic("counts", 2);
    Map<String, String> expected = new TreeMap<>();
    lab.send(lines(lines, expected));
    lab.start(topology(lines, counts), lab.settings("a"));
    try (Output output = new Output(lab.bootstrap, counts)) {
      output.awaitLatest(expected);
    }
    String changelog = lab.name("app-store-changelog");
    lab.expectConfig(changelog, "cleanup.policy", "compact");
    lab.expectConfig(changelog, "message.timestamp.type", "CreateTime");
    String repartition = lab.name("app-words-repartition");
    lab.expectConfig(repartition, "cleanup.policy", "delete");
    lab.expectConfig(repartition, "retention.ms", "-1");
    lab.expectConfig(repartition, "segment.bytes", "52428800");
  }

  /** Counts words of `lines` into `counts`. */
  static Topology topology(String lines, String counts) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(lines)
        .flatMapValues(line -> Arrays.asList(line.split(" ")))
        .groupBy((key, word) -> word, Grouped.as("words"))
        .count(Materialized.as("store"))
        .toStream()
        .mapValues(count -> Long.toString(count))
        .to(counts);
    return builder.build();
  }

  private static List<ProducerRecord<String, String>> lines(String topic, Map<String, String> expected) {
    Random random = new Random(7);
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int number = 0; number < LINE_COUNT; number++) {
      StringBuilder line = new StringBuilder();
      for (int index = 0; index < WORDS_PER_LINE; index++) {
        String word = "word" + random.nextInt(WORD_COUNT);
        expected.merge(word, "1", (before, one) -> Long.toString(Long.parseLong(before) + 1));
        line.append(index == 0 ? "" : " ").append(word);
      }
      records.add(new ProducerRecord<>(topic, "line" + number, line.toString()));
    }
    return records;
  }
}
