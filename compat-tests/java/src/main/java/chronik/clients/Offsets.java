package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Offsets that a group commits, and where its next member goes on. */
final class Offsets {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Lab lab;

  private Offsets(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    new Offsets(lab).committed();
  }

  private void committed() {
    String topic = lab.name("committed");
    String group = lab.name("committed");
    TopicPartition partition = new TopicPartition(topic, 0);
    OffsetAndMetadata offset = new OffsetAndMetadata(4, Optional.of(0), "half of it: ½");
    lab.checks.check("40. committed offsets", () -> {
      lab.topic("committed", 1);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        for (int number = 0; number < 10; number++) producer.send(new ProducerRecord<>(topic, "value-" + number));
      }
      try (KafkaConsumer<String, String> consumer = subscribed(group, topic)) {
        Expect.equal("first record", 0L, firstRecord(consumer).offset());
        consumer.commitSync(Map.of(partition, offset));
        Expect.equal("committed", offset, consumer.committed(Set.of(partition)).get(partition));
      }
      try (KafkaConsumer<String, String> consumer = subscribed(group, topic)) {
        Expect.equal("record the next one begins with", "value-4", firstRecord(consumer).value());
      }
    });
    lab.checks.check("40. committed offsets after kill -9 of the broker", () -> {
      lab.checks.restartBroker();
      try (KafkaConsumer<String, String> consumer = subscribed(group, topic)) {
        Expect.equal("record the next one begins with", "value-4", firstRecord(consumer).value());
        Expect.equal("committed", offset, consumer.committed(Set.of(partition)).get(partition));
      }
    });
  }

  private KafkaConsumer<String, String> subscribed(String group, String topic) {
    KafkaConsumer<String, String> consumer = lab.consumer(Map.of("group.id", group, "auto.offset.reset", "earliest"));
    consumer.subscribe(List.of(topic));
    return consumer;
  }

  private static ConsumerRecord<String, String> firstRecord(KafkaConsumer<String, String> consumer) throws Exception {
    List<ConsumerRecord<String, String>> first = new ArrayList<>();
    Await.until("a record", () -> {
      consumer.poll(POLL).forEach(first::add);
      return !first.isEmpty();
    });
    return first.get(0);
  }
}
