package chronik.clients;

import chronik.checks.Expect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** Times and positions of a consumer without a group. */
final class Positions {
  private static final Duration POLL = Duration.ofSeconds(30);
  private static final long FIRST_MS = 1_700_000_000_000L;
  /** Of the records, in milliseconds after the first: not in order. */
  private static final List<Integer> TIMES = List.of(0, 100, 50, 300, 200);

  private final Lab lab;

  private Positions(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) throws Exception {
    Positions positions = new Positions(lab);
    String topic = lab.topic("times", 1);
    try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
      for (int time : TIMES) producer.send(new ProducerRecord<>(topic, 0, FIRST_MS + time, "key", "at " + time)).get();
    }
    positions.timestamps(topic);
    positions.positions(topic);
  }

  private void timestamps(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    lab.checks.check("54. timestamps", () -> {
      List<Long> sent = TIMES.stream().map(time -> FIRST_MS + time).toList();
      List<ConsumerRecord<String, String>> read = lab.readAll(topic);
      Expect.equal("CreateTime", sent, read.stream().map(ConsumerRecord::timestamp).toList());
      Expect.equal("type", TimestampType.CREATE_TIME, read.get(0).timestampType());
      String appended = lab.topic("appended", 1, Map.of("message.timestamp.type", "LogAppendTime"));
      long beforeMs = System.currentTimeMillis();
      long toldMs;
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        toldMs = producer.send(new ProducerRecord<>(appended, 0, FIRST_MS, "key", "value")).get().timestamp();
      }
      ConsumerRecord<String, String> record = lab.readAll(appended).get(0);
      Expect.equal("type", TimestampType.LOG_APPEND_TIME, record.timestampType());
      Expect.equal("time, as the producer was told", toldMs, record.timestamp());
      Expect.isTrue("it is the broker's time", toldMs >= beforeMs && toldMs <= System.currentTimeMillis());
    });
    lab.checks.check("52. ListOffsets: earliest, latest, of the largest time", () -> {
      Expect.equal("earliest", "0@-1", listed(partition, OffsetSpec.earliest()));
      Expect.equal("latest", "5@-1", listed(partition, OffsetSpec.latest()));
      Expect.equal("of the largest time", "3@" + (FIRST_MS + 300), listed(partition, OffsetSpec.maxTimestamp()));
    });
    lab.checks.check("52. offsets for times: the first record at or after; none is none", () -> {
      try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of())) {
        Map<Integer, Long> offsets = Map.of(0, 0L, 40, 1L, 60, 1L, 101, 3L, 300, 3L);
        offsets.forEach((time, offset) ->
            Expect.equal("first at or after " + time, offset, forTime(consumer, partition, time).offset()));
        Expect.equal("its time", FIRST_MS + 100, forTime(consumer, partition, 60).timestamp());
        Expect.equal("after the last", null, forTime(consumer, partition, 301));
      }
      Expect.equal("ListOffsets after the last", "-1@-1", listed(partition, OffsetSpec.forTimestamp(FIRST_MS + 301)));
    });
  }

  private static OffsetAndTimestamp forTime(KafkaConsumer<?, ?> consumer, TopicPartition partition, long time) {
    return consumer.offsetsForTimes(Map.of(partition, FIRST_MS + time)).get(partition);
  }

  private String listed(TopicPartition partition, OffsetSpec spec) throws Exception {
    ListOffsetsResultInfo info = lab.admin.listOffsets(Map.of(partition, spec)).partitionResult(partition).get();
    return info.offset() + "@" + info.timestamp();
  }

  private void positions(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<TopicPartition> partitions = List.of(partition);
    lab.checks.check("positions", () -> {
      try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of())) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Expect.equal("earliest", 0L, consumer.position(partition));
        consumer.seekToEnd(partitions);
        Expect.equal("latest", 5L, consumer.position(partition));
        Expect.equal("beginning offsets", Map.of(partition, 0L), consumer.beginningOffsets(partitions));
        Expect.equal("end offsets", Map.of(partition, 5L), consumer.endOffsets(partitions));
        consumer.seek(partition, 3);
        ConsumerRecord<String, String> record = consumer.poll(POLL).iterator().next();
        Expect.equal("record at 3", "3: at 300", record.offset() + ": " + record.value());
        Expect.equal("lag", 0L, consumer.currentLag(partition).getAsLong());
      }
    });
    lab.checks.check("positions out of range, and none at all", () -> {
      try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of("auto.offset.reset", "none"))) {
        consumer.assign(partitions);
        Expect.fails("no position", NoOffsetForPartitionException.class, () -> consumer.poll(POLL));
        consumer.seek(partition, 6);
        Expect.fails("behind the end", OffsetOutOfRangeException.class, () -> consumer.poll(POLL));
      }
      try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of("auto.offset.reset", "earliest"))) {
        consumer.assign(partitions);
        consumer.seek(partition, 6);
        Expect.equal("first record", 0L, consumer.poll(POLL).iterator().next().offset());
      }
    });
  }
}
