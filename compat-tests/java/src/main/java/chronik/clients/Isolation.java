package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Connection;
import chronik.checks.Expect;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchRequestData.OffsetFetchRequestTopic;
import org.apache.kafka.common.message.OffsetFetchResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** What readers see of transactions that are open, and of those that were aborted. */
final class Isolation {
  private static final int BYTES_MAX = 1 << 20;
  private static final int WAIT_MS = 100;
  private static final int READ_COMMITTED = 1;

  private final Lab lab;

  private Isolation(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    Isolation isolation = new Isolation(lab);
    isolation.fetch();
    isolation.stableOffsets();
  }

  private void fetch() {
    lab.checks.check("46. Fetch read_committed: to the stable offset, with markers and what was aborted", () -> {
      String topic = lab.topic("isolation", 1);
      try (KafkaProducer<String, String> a = begin("a"); KafkaProducer<String, String> b = begin("b");
          KafkaProducer<String, String> c = begin("c"); KafkaProducer<String, String> plain = lab.producer(Map.of());
          Calls calls = new Calls(lab)) {
        send(a, topic, "a");
        send(b, topic, "b");
        send(plain, topic, "plain");
        long idOfA = openProducer(topic, 0);
        a.abortTransaction();
        lab.awaitEnd(topic, 1);
        b.commitTransaction();
        lab.awaitEnd(topic, 5);
        send(c, topic, "c");
        send(plain, topic, "more");
        long idOfC = openProducer(topic, 5);
        Expect.equal("while c is open", "high watermark 7, stable 5, aborted " + idOfA + "@0, [0, 1, 2, M3, M4]",
            fetched(calls, topic, 0));
        Expect.equal("from behind the aborted", "high watermark 7, stable 5, aborted, [M4]", fetched(calls, topic, 4));
        Expect.equal("at the stable offset", "high watermark 7, stable 5, aborted, []", fetched(calls, topic, 5));
        Expect.equal("readable", 2, lab.readAll(topic, Lab.COMMITTED_ONLY).size());
        c.abortTransaction();
        lab.awaitEnd(topic, 8);
        Expect.equal("when c is aborted",
            "high watermark 8, stable 8, aborted " + idOfA + "@0 " + idOfC + "@5, [0, 1, 2, M3, M4, 5, 6, M7]",
            fetched(calls, topic, 0));
      }
      Expect.equal("read_committed", List.of("b", "plain", "more"), lab.committedValues(topic));
      Expect.equal("read_uncommitted", List.of("a", "b", "plain", "c", "more"), lab.values(topic));
    });
  }

  private KafkaProducer<String, String> begin(String name) {
    KafkaProducer<String, String> producer = lab.transactional(lab.name("isolation-" + name));
    producer.beginTransaction();
    return producer;
  }

  private static void send(KafkaProducer<String, String> producer, String topic, String value) throws Exception {
    producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
  }

  /** The id of the producer whose open transaction begins there. */
  private long openProducer(String topic, long startOffset) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    for (ProducerState state : lab.admin.describeProducers(List.of(partition)).partitionResult(partition).get()
        .activeProducers()) {
      if (state.currentTransactionStartOffset().orElse(-1) == startOffset) return state.producerId();
    }
    throw new AssertionError("no transaction is open at " + startOffset);
  }

  /** By hand: a client shows neither markers nor what was aborted. */
  private static String fetched(Calls calls, String topic, long offset) throws Exception {
    ByteBuffer answer = calls.send(ApiKeys.FETCH, 11, output -> {
      output.writeInt(-1);
      output.writeInt(WAIT_MS);
      output.writeInt(0);
      output.writeInt(BYTES_MAX);
      output.writeByte(READ_COMMITTED);
      output.writeInt(0);
      output.writeInt(-1);
      output.writeInt(1);
      Connection.writeString(output, topic);
      output.writeInt(1);
      output.writeInt(0);
      output.writeInt(-1);
      output.writeLong(offset);
      output.writeLong(-1);
      output.writeInt(BYTES_MAX);
      output.writeInt(0);
      Connection.writeString(output, "");
    });
    answer.getInt();
    Expect.equal("error", Errors.NONE, Errors.forCode(answer.getShort()));
    answer.getInt();
    Expect.equal("topics", 1, answer.getInt());
    Expect.equal("topic", topic, Connection.readString(answer));
    Expect.equal("partitions", 1, answer.getInt());
    Expect.equal("partition", 0, answer.getInt());
    Expect.equal("error", Errors.NONE, Errors.forCode(answer.getShort()));
    String ends = "high watermark " + answer.getLong() + ", stable " + answer.getLong();
    answer.getLong();
    StringBuilder aborted = new StringBuilder();
    for (int left = answer.getInt(); left > 0; left--) {
      aborted.append(' ').append(answer.getLong()).append('@').append(answer.getLong());
    }
    answer.getInt();
    return ends + ", aborted" + aborted + ", " + RawBatch.offsetsOf(Connection.readBytes(answer));
  }

  private void stableOffsets() {
    lab.checks.check("42. OffsetFetch v7 in a transaction: UNSTABLE_OFFSET_COMMIT, then what became of it", () -> {
      String topic = lab.topic("stable", 1);
      String group = lab.name("stable");
      ConsumerGroupMetadata membership = new ConsumerGroupMetadata(group);
      TopicPartition partition = new TopicPartition(topic, 0);
      lab.admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(1))).all().get();
      try (KafkaProducer<String, String> producer = begin("stable"); Calls calls = new Calls(lab)) {
        producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(2)), membership);
        Expect.equal("while it is open", "UNSTABLE_OFFSET_COMMIT@-1", committed(calls, group, topic, true));
        Expect.equal("of any state", "NONE@1", committed(calls, group, topic, false));
        producer.abortTransaction();
        Await.until("the abort", () -> committed(calls, group, topic, true).equals("NONE@1"));
        producer.beginTransaction();
        producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(3)), membership);
        producer.commitTransaction();
        Await.until("the commit", () -> committed(calls, group, topic, true).equals("NONE@3"));
      }
    });
  }

  private static String committed(Calls calls, String group, String topic, boolean isStable) throws Exception {
    OffsetFetchRequestData request = new OffsetFetchRequestData()
        .setGroupId(group)
        .setRequireStable(isStable)
        .setTopics(List.of(new OffsetFetchRequestTopic().setName(topic).setPartitionIndexes(List.of(0))));
    var answer = calls.send(ApiKeys.OFFSET_FETCH, 7, request, new OffsetFetchResponseData())
        .topics().get(0).partitions().get(0);
    return Errors.forCode(answer.errorCode()) + "@" + answer.committedOffset();
  }
}
