package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Compaction and retention, by a broker that looks often. Records that are to be cleaned are a day old. */
final class Cleaning {
  private static final long DAY_MS = 86_400_000;
  private static final int KEY_COUNT = 10;
  private static final int VERSION_COUNT = 20;
  private static final int OLD_COUNT = 5;
  /** Large: brokers drop records by whole segments, or parts of them. */
  private static final String OLD = "old ".repeat(5_000);
  private static final int DELETE_RETENTION_MS = 2_000;
  private static final List<String> CODECS = List.of("none", "gzip", "snappy", "lz4", "zstd");
  private static final List<String> ACTIVE_VALUES = List.of("first", "second", "third");
  /** What is 100 ms old need not be in the active segment any more. */
  private static final Map<String, String> COMPACTED_SOON = Map.of(
      "cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.001", "segment.ms", "100",
      "delete.retention.ms", Integer.toString(DELETE_RETENTION_MS));

  private final Lab lab;
  private final long dayAgoMs = System.currentTimeMillis() - DAY_MS;
  private final long hourAgoMs = System.currentTimeMillis() - DAY_MS / 24;

  private Cleaning(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) throws Exception {
    Cleaning cleaning = new Cleaning(lab);
    cleaning.fill();
    for (String codec : CODECS) cleaning.compaction(codec);
    cleaning.tombstones();
    cleaning.transactions();
    cleaning.sequences();
    cleaning.activeSegment();
    for (String policy : List.of("delete", "compact,delete")) cleaning.retention(policy);
  }

  private static void send(KafkaProducer<String, String> producer, String topic, long timestampMs, String key,
      String value) throws Exception {
    producer.send(new ProducerRecord<>(topic, 0, timestampMs, key, value));
  }

  private static void sendNow(KafkaProducer<String, String> producer, String topic, String key, String value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic, 0, System.currentTimeMillis(), key, value)).get();
  }

  private static String place(ConsumerRecord<String, String> record) {
    return record.offset() + ": " + record.key() + "=" + record.value() + " at " + record.timestamp();
  }

  private String compactedTopic(String codec) {
    return lab.name("compact-" + codec);
  }

  /** All of it before the first check: the broker cleans many topics in the time of one. */
  private void fill() throws Exception {
    for (String codec : CODECS) {
      String topic = lab.topic("compact-" + codec, 1, COMPACTED_SOON);
      try (KafkaProducer<String, String> producer =
          lab.producer(Map.of("compression.type", codec, "linger.ms", "5", "batch.size", "2000"))) {
        for (int offset = 0; offset < KEY_COUNT * VERSION_COUNT; offset++) {
          send(producer, topic, dayAgoMs + offset, "key-" + offset % KEY_COUNT, "version " + offset / KEY_COUNT);
        }
        producer.flush();
        sendNow(producer, topic, "last", "last");
      }
    }
    String active = lab.topic("active", 1, Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.001"));
    try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
      for (String value : ACTIVE_VALUES) sendNow(producer, active, "key", value);
    }
    for (String policy : List.of("delete", "compact,delete")) {
      String topic = lab.topic(retainedTopic(policy), 1, Map.of(
          "cleanup.policy", policy, "retention.ms", Long.toString(DAY_MS / 2), "segment.ms", "100"));
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        for (int number = 0; number < OLD_COUNT; number++) {
          send(producer, topic, dayAgoMs + number, "old-" + number, OLD);
        }
        producer.flush();
        send(producer, topic, hourAgoMs, "new", "new");
      }
    }
  }

  private static String retainedTopic(String policy) {
    return "retention-" + policy.replace(',', '-');
  }

  private void compaction(String codec) {
    lab.checks.check("49. compaction, codec " + codec + ": the latest of each key, where it was", () -> {
      List<String> kept = new ArrayList<>();
      for (int offset = KEY_COUNT * (VERSION_COUNT - 1); offset < KEY_COUNT * VERSION_COUNT; offset++) {
        int key = offset % KEY_COUNT;
        kept.add(offset + ": key-" + key + "=version " + (VERSION_COUNT - 1) + " at " + (dayAgoMs + offset));
      }
      // A reader from offset 0 on gets there.
      Await.until("the latest of each key", () -> lab.readAll(compactedTopic(codec)).stream()
          .limit(KEY_COUNT).map(Cleaning::place).toList().equals(kept));
      Expect.equal("records", KEY_COUNT + 1, lab.values(compactedTopic(codec)).size());
    });
  }

  private void activeSegment() {
    lab.checks.check("49. the active segment is not compacted", () ->
        Expect.equal("values", ACTIVE_VALUES, lab.values(lab.name("active"))));
  }

  private void tombstones() {
    lab.checks.check("49. a tombstone is seen for delete.retention.ms, then it is gone", () -> {
      String topic = lab.topic("tombstones", 1, COMPACTED_SOON);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        send(producer, topic, dayAgoMs, "deleted", "value");
        send(producer, topic, dayAgoMs + 1, "kept", "value");
        send(producer, topic, dayAgoMs + 2, "deleted", null);
        producer.flush();
        sendNow(producer, topic, "last", "0");
        Await.until("the value is gone", () -> lab.readAll(topic).get(0).key().equals("kept"));
        long seenNs = System.nanoTime();
        Expect.equal("the tombstone", "deleted=null", seen(topic, 1));
        int[] count = {0};
        // Each record gives the cleaner something to do.
        Await.until("the tombstone is gone", () -> {
          Thread.sleep(150);
          sendNow(producer, topic, "last", Integer.toString(++count[0]));
          return !seen(topic, 1).equals("deleted=null");
        });
        long seenMs = (System.nanoTime() - seenNs) / 1_000_000;
        Expect.isTrue("it was seen long enough: " + seenMs + " ms", seenMs >= DELETE_RETENTION_MS / 2);
        Expect.equal("what is left", "kept=value", seen(topic, 0));
      }
    });
  }

  private String seen(String topic, int index) throws Exception {
    ConsumerRecord<String, String> record = lab.readAll(topic).get(index);
    return record.key() + "=" + record.value();
  }

  private void transactions() {
    lab.checks.check("49, 53. compaction of transactions: nothing aborted comes back, readers pass markers", () -> {
      String topic = lab.topic("compact-transactions", 1, COMPACTED_SOON);
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("compacted"));
          KafkaProducer<String, String> plain = lab.producer(Map.of())) {
        for (int number = 0; number < 6; number++) {
          producer.beginTransaction();
          send(producer, topic, dayAgoMs + number, "a", "a-" + number);
          send(producer, topic, dayAgoMs + number, "only-" + number, "value");
          producer.flush();
          if (number % 2 == 0) producer.commitTransaction();
          else producer.abortTransaction();
        }
        List<String> committed = List.of("a-4", "value", "value", "value");
        // Waits until none is open.
        lab.committedValues(topic);
        sendNow(plain, topic, "last", "last");
        Await.until("compaction", () -> lab.values(topic).size() == committed.size() + 1);
        List<String> expected = List.of("only-0=value", "only-2=value", "a=a-4", "only-4=value", "last=last");
        for (Map<String, Object> isolation : List.of(Map.<String, Object>of(), Lab.COMMITTED_ONLY)) {
          Expect.equal("records", expected, lab.readAll(topic, isolation).stream()
              .map(record -> record.key() + "=" + record.value()).toList());
        }
        producer.beginTransaction();
        send(producer, topic, System.currentTimeMillis(), "b", "trailing");
        producer.commitTransaction();
        Expect.equal("with a marker at the end", 6, lab.committedValues(topic).size());
      }
    });
  }

  private void sequences() {
    lab.checks.check("47. compaction and kill -9 of the broker: the producer's last sequence is known", () -> {
      String topic = lab.topic("compact-sequences", 1, COMPACTED_SOON);
      long producerId;
      try (Calls calls = new Calls(lab); KafkaProducer<String, String> plain = lab.producer(Map.of())) {
        producerId = Sequences.newProducerId(calls);
        for (int sequence = 0; sequence < 4; sequence++) {
          String answer = Sequences.produce(calls, topic, producerId, sequence, "v" + sequence);
          Expect.equal("answer", "NONE@" + sequence, answer);
        }
        Thread.sleep(200);
        sendNow(plain, topic, RawBatch.KEY, "last");
        Thread.sleep(200);
        sendNow(plain, topic, "other", "other");
        Await.until("compaction", () -> lab.values(topic).equals(List.of("last", "other")));
      }
      lab.checks.restartBroker();
      try (Calls calls = new Calls(lab)) {
        Await.until("the partition has its leader", () ->
            !Sequences.produce(calls, topic, producerId, 9, "lost").startsWith("NOT_LEADER"));
        Expect.equal("gap", "OUT_OF_ORDER_SEQUENCE_NUMBER@-1", Sequences.produce(calls, topic, producerId, 9, "lost"));
        Expect.equal("duplicate", "NONE@3", Sequences.produce(calls, topic, producerId, 3, "v3"));
        Expect.equal("next", "NONE@6", Sequences.produce(calls, topic, producerId, 4, "v4"));
      }
    });
  }

  private void retention(String policy) {
    lab.checks.check("54. cleanup.policy=" + policy + " drops by the records' own time", () -> {
      String topic = lab.name(retainedTopic(policy));
      TopicPartition partition = new TopicPartition(topic, 0);
      Await.until("old records are gone", () -> OLD_COUNT
          == lab.admin.listOffsets(Map.of(partition, OffsetSpec.earliest())).partitionResult(partition).get().offset());
      Expect.equal("what is left", List.of(OLD_COUNT + ": new=new at " + hourAgoMs),
          lab.readAll(topic).stream().map(Cleaning::place).toList());
    });
  }
}
