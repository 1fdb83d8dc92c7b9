package chronik.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** What was read of a repartition topic is deleted (DeleteRecords), or it would grow for ever. */
final class Purge {
  private Purge() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String lines = lab.createTopic("lines", 2);
    String counts = lab.createTopic("counts", 2);
    Properties settings = lab.settings("a");
    settings.put("repartition.purge.interval.ms", "1000");
    lab.start(WordCount.topology(lines, counts), settings);
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int number = 0; number < 3_000; number++) records.add(new ProducerRecord<>(lines, "k" + number, "w" + number));
    lab.send(records);
    try (Output output = new Output(lab.bootstrap, counts)) {
      output.awaitCount(3_000);
    }
    String repartition = lab.name("app-words-repartition");
    Map<TopicPartition, Long> ends = offsets(lab, repartition, OffsetSpec.latest());
    Expect.equal("records repartitioned", 3_000L, ends.values().stream().mapToLong(end -> end).sum());
    Await.until("the repartition topic starts where it ended", () -> {
      // Older releases purge only along with a commit, and commit only what is new.
      lab.send(List.of(new ProducerRecord<>(lines, "more", "more")));
      Map<TopicPartition, Long> starts = offsets(lab, repartition, OffsetSpec.earliest());
      return ends.keySet().stream().allMatch(partition -> starts.get(partition) >= ends.get(partition));
    });
  }

  private static Map<TopicPartition, Long> offsets(Lab lab, String topic, OffsetSpec spec) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, 2).boxed()
        .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), partition -> spec));
    Map<TopicPartition, ListOffsetsResultInfo> found = lab.admin.listOffsets(asked).all().get();
    return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }
}
