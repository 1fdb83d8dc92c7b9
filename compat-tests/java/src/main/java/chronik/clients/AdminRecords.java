package chronik.clients;

import chronik.checks.Expect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** DeleteRecords. */
final class AdminRecords {
  private AdminRecords() {}

  static void run(Lab lab) {
    lab.checks.check("51. admin records: earliest moves; -1 is the high watermark; fetches below are refused", () -> {
      String topic = lab.topic("records", 1);
      TopicPartition partition = new TopicPartition(topic, 0);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        for (int number = 0; number < 10; number++) producer.send(new ProducerRecord<>(topic, "value-" + number)).get();
      }
      Expect.equal("low watermark", 4L, delete(lab, partition, 4));
      Expect.equal("earliest", 4L, earliest(lab, partition));
      Expect.equal("values", List.of("value-4", "value-5", "value-6", "value-7", "value-8", "value-9"),
          lab.values(topic));
      Expect.fails("behind the end", org.apache.kafka.common.errors.OffsetOutOfRangeException.class, () ->
          delete(lab, partition, 11));
      try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of("auto.offset.reset", "none"))) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, 3);
        Expect.fails("fetch", OffsetOutOfRangeException.class, () -> consumer.poll(Duration.ofSeconds(30)));
      }
      Expect.equal("low watermark", 10L, delete(lab, partition, -1));
      Expect.equal("earliest", 10L, earliest(lab, partition));
      Expect.equal("values", List.of(), lab.values(topic));
    });
  }

  private static long delete(Lab lab, TopicPartition partition, long before) throws Exception {
    RecordsToDelete records = RecordsToDelete.beforeOffset(before);
    return lab.admin.deleteRecords(Map.of(partition, records)).lowWatermarks().get(partition).get().lowWatermark();
  }

  private static long earliest(Lab lab, TopicPartition partition) throws Exception {
    return lab.admin.listOffsets(Map.of(partition, OffsetSpec.earliest())).partitionResult(partition).get().offset();
  }
}
