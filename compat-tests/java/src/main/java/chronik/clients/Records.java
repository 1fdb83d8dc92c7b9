package chronik.clients;

import chronik.checks.Expect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Records of every kind, written and read back. */
final class Records {
  private static final int RECORD_COUNT = 1_000;
  private static final int PARTITION_COUNT = 4;
  private static final int CODEC_RECORD_COUNT = 500;

  private final Lab lab;

  private Records(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    Records records = new Records(lab);
    records.kinds();
    for (String codec : List.of("none", "gzip", "snappy", "lz4", "zstd")) records.codec(codec);
    records.compactedTopic();
    records.largeRecords();
    records.autoCreation();
  }

  private void kinds() {
    lab.checks.check("10. produce and consume", () -> {
      String topic = lab.topic("orders", PARTITION_COUNT);
      Map<String, String> sent = new HashMap<>();
      try (KafkaProducer<String, String> producer = lab.producer(Map.of("linger.ms", "5"))) {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (int number = 0; number < RECORD_COUNT; number++) {
          answers.add(producer.send(new ProducerRecord<>(topic, "key-" + number % 50, "value-" + number)));
        }
        for (int number = 0; number < RECORD_COUNT; number++) {
          RecordMetadata place = answers.get(number).get();
          sent.put(place.partition() + "@" + place.offset(), "key-" + number % 50 + "=value-" + number);
        }
      }
      Expect.equal("places", RECORD_COUNT, sent.size());
      Map<String, String> read = new HashMap<>();
      Map<Integer, Integer> lastNumbers = new HashMap<>();
      for (ConsumerRecord<String, String> record : lab.readAll(topic)) {
        read.put(record.partition() + "@" + record.offset(), record.key() + "=" + record.value());
        int number = Integer.parseInt(record.value().substring("value-".length()));
        Integer last = lastNumbers.put(record.partition(), number);
        Expect.isTrue("value-" + number + " comes after value-" + last, last == null || last < number);
      }
      Expect.equal("records by their place", sent, read);
      Expect.equal("partitions with records", PARTITION_COUNT, lastNumbers.size());
    });
    lab.checks.check("headers", () -> {
      String topic = lab.topic("headers", 1);
      byte[] binary = {0, -1, 127, -128, 10};
      List<Header> headers = List.of(
          new RecordHeader("twice", "first".getBytes()),
          new RecordHeader("binary", binary),
          new RecordHeader("twice", "second".getBytes()),
          new RecordHeader("empty", new byte[0]),
          new RecordHeader("null", (byte[]) null),
          new RecordHeader("größe", "ü".getBytes()));
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        producer.send(new ProducerRecord<>(topic, 0, "key", "value", headers)).get();
      }
      ConsumerRecord<String, String> record = lab.readAll(topic).get(0);
      Expect.equal("headers", headers, Arrays.asList(record.headers().toArray()));
    });
    lab.checks.check("tombstones and empty values", () -> {
      List<String> values = Arrays.asList("value", null, "", null);
      Expect.equal("values", values, sendAndRead("tombstones", 1, "key", values).stream()
          .map(ConsumerRecord::value).toList());
    });
    lab.checks.check("null keys", () -> {
      List<ConsumerRecord<String, String>> read = sendAndRead("null-keys", 2, null, List.of("a", "b", "c", "d"));
      Expect.equal("values", List.of("a", "b", "c", "d"),
          read.stream().map(ConsumerRecord::value).sorted().toList());
      Expect.isTrue("all keys are null", read.stream().allMatch(record -> record.key() == null));
    });
  }

  private List<ConsumerRecord<String, String>> sendAndRead(
      String name, int partitionCount, String key, List<String> values) throws Exception {
    String topic = lab.topic(name, partitionCount);
    try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
      for (String value : values) producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
    return lab.readAll(topic);
  }

  private void codec(String codec) {
    lab.checks.check("codec " + codec, () -> {
      String topic = lab.topic("codec-" + codec, 1);
      List<String> sent = new ArrayList<>();
      Map<String, Object> settings = Map.of("compression.type", codec, "linger.ms", "20", "batch.size", "65536");
      try (KafkaProducer<String, String> producer = lab.producer(settings)) {
        for (int number = 0; number < CODEC_RECORD_COUNT; number++) {
          String value = ("the same words again, " + number + "; ").repeat(1 + number % 20);
          sent.add(value);
          producer.send(new ProducerRecord<>(topic, 0, "key-" + number, value));
        }
      }
      List<ConsumerRecord<String, String>> read = lab.readAll(topic);
      Expect.equal("values", sent, read.stream().map(ConsumerRecord::value).toList());
      for (int number = 0; number < CODEC_RECORD_COUNT; number++) {
        Expect.equal("key", "key-" + number, read.get(number).key());
        Expect.equal("offset", (long) number, read.get(number).offset());
      }
    });
  }

  private void compactedTopic() {
    lab.checks.check("50. a record without key into a compacted topic: INVALID_RECORD for its batch alone", () -> {
      String topic = lab.topic("compacted", 1, Map.of("cleanup.policy", "compact"));
      try (KafkaProducer<String, String> producer = lab.producer(Map.of("enable.idempotence", "false"))) {
        Expect.equal("offset", 0L, producer.send(new ProducerRecord<>(topic, 0, "key", "a")).get().offset());
        Expect.fails("without key", InvalidRecordException.class, () ->
            producer.send(new ProducerRecord<>(topic, 0, null, "lost")).get());
        Expect.equal("offset", 1L, producer.send(new ProducerRecord<>(topic, 0, "key", "b")).get().offset());
      }
      Expect.equal("values", List.of("a", "b"), lab.values(topic));
    });
  }

  private void largeRecords() {
    lab.checks.check("large records", () -> {
      String topic = lab.topic("large", 1);
      String small = lab.topic("small", 1, Map.of("max.message.bytes", "100000"));
      String large = "0123456789".repeat(90_000);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        producer.send(new ProducerRecord<>(topic, large)).get();
        Expect.fails("over max.message.bytes", RecordTooLargeException.class, () ->
            producer.send(new ProducerRecord<>(small, large)).get());
        producer.send(new ProducerRecord<>(small, large.substring(0, 90_000))).get();
      }
      Expect.isTrue("what was sent is read", lab.values(topic).equals(List.of(large)));
      Expect.equal("length", 90_000, lab.values(small).get(0).length());
    });
  }

  private void autoCreation() {
    lab.checks.check("auto-created topic", () -> {
      String topic = lab.name("unknown");
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        Expect.equal("offset", 0L, producer.send(new ProducerRecord<>(topic, "key", "value")).get().offset());
      }
      Expect.equal("partitions", 1,
          lab.admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size());
      Expect.equal("values", List.of("value"), lab.values(topic));
    });
  }
}
