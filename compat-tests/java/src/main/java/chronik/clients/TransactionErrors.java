package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Connection;
import chronik.checks.Expect;
import chronik.checks.Member;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.message.AddOffsetsToTxnRequestData;
import org.apache.kafka.common.message.AddOffsetsToTxnResponseData;
import org.apache.kafka.common.message.EndTxnRequestData;
import org.apache.kafka.common.message.EndTxnResponseData;
import org.apache.kafka.common.message.InitProducerIdRequestData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.message.TxnOffsetCommitRequestData;
import org.apache.kafka.common.message.TxnOffsetCommitRequestData.TxnOffsetCommitRequestPartition;
import org.apache.kafka.common.message.TxnOffsetCommitRequestData.TxnOffsetCommitRequestTopic;
import org.apache.kafka.common.message.TxnOffsetCommitResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** The errors of a transaction's requests, in the versions that V1 of the protocol has. */
final class TransactionErrors {
  private final Lab lab;

  private TransactionErrors(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    TransactionErrors errors = new TransactionErrors(lab);
    errors.ends();
    errors.additions();
    errors.offsets();
  }

  private void ends() {
    String topic = lab.name("end-errors");
    lab.checks.check("44. EndTxn v3: errors of each state", () -> {
      lab.topic("end-errors", 1);
      try (Calls calls = new Calls(lab)) {
        Producer producer = begin(calls, lab.name("end-errors"));
        Expect.equal("of an empty one", Errors.INVALID_TXN_STATE, end(calls, producer, true));
        Expect.equal("addition", List.of(Errors.NONE), add(calls, producer, topic));
        Expect.equal("of an unknown id", Errors.INVALID_PRODUCER_ID_MAPPING,
            end(calls, producer.named(lab.name("nobody")), true));
        Expect.equal("of another producer id", Errors.INVALID_PRODUCER_ID_MAPPING,
            end(calls, producer.numbered(producer.id + 1), true));
        Expect.equal("of a later epoch", Errors.PRODUCER_FENCED, end(calls, producer.of(producer.epoch + 1), true));
        Expect.equal("commit", Errors.NONE, end(calls, producer, true));
        Expect.equal("abort after it", Errors.INVALID_TXN_STATE, end(calls, producer, false));
        Expect.equal("addition", List.of(Errors.NONE), add(calls, producer, topic));
        Expect.equal("abort", Errors.NONE, end(calls, producer, false));
        Expect.equal("abort again", Errors.NONE, end(calls, producer, false));
        Expect.equal("commit after it", Errors.INVALID_TXN_STATE, end(calls, producer, true));
      }
    });
    lab.checks.check("44. EndTxn v1 of another epoch: INVALID_PRODUCER_EPOCH", () -> {
      try (Calls calls = new Calls(lab)) {
        Producer producer = begin(calls, lab.name("end-v1"));
        add(calls, producer, topic);
        Errors error = endOnce(calls, producer.of(producer.epoch + 1), true, 1);
        Expect.equal("error", Errors.INVALID_PRODUCER_EPOCH, error);
        Expect.equal("abort", Errors.NONE, end(calls, producer, false));
      }
    });
    lab.checks.check("57. EndTxn of a commit that was made: NONE, and again after a kill -9 of the broker", () -> {
      Producer producer;
      try (Calls calls = new Calls(lab)) {
        producer = begin(calls, lab.name("end-again"));
        add(calls, producer, topic);
        Expect.equal("commit", Errors.NONE, end(calls, producer, true));
        Expect.equal("again", Errors.NONE, end(calls, producer, true));
      }
      lab.checks.restartBroker();
      try (Calls calls = new Calls(lab)) {
        Expect.equal("after the restart", Errors.NONE, end(calls, producer, true));
        Producer next = begin(calls, producer.transactionalId);
        Expect.equal("producer id", producer.id, next.id);
        Expect.equal("epoch", producer.epoch + 1, next.epoch);
      }
    });
  }

  private void additions() {
    lab.checks.check("44. AddPartitionsToTxn v2 and AddOffsetsToTxn v3: errors", () -> {
      String topic = lab.topic("add-errors", 1);
      String group = lab.name("add-errors");
      try (Calls calls = new Calls(lab)) {
        Producer producer = begin(calls, lab.name("add-errors"));
        Expect.equal("one topic is unknown",
            List.of(Errors.OPERATION_NOT_ATTEMPTED, Errors.UNKNOWN_TOPIC_OR_PARTITION),
            add(calls, producer, topic, lab.name("missing")));
        Producer other = producer.numbered(producer.id + 1);
        Producer unknown = producer.named(lab.name("nobody"));
        Producer later = producer.of(producer.epoch + 1);
        Expect.equal("producer id", List.of(Errors.INVALID_PRODUCER_ID_MAPPING), add(calls, other, topic));
        Expect.equal("unknown id", List.of(Errors.INVALID_PRODUCER_ID_MAPPING), add(calls, unknown, topic));
        Expect.equal("epoch", List.of(Errors.PRODUCER_FENCED), add(calls, later, topic));
        Expect.equal("offsets, producer id", Errors.INVALID_PRODUCER_ID_MAPPING, addOffsets(calls, other, group));
        Expect.equal("offsets, unknown id", Errors.INVALID_PRODUCER_ID_MAPPING, addOffsets(calls, unknown, group));
        Expect.equal("offsets, epoch", Errors.PRODUCER_FENCED, addOffsets(calls, later, group));
        Expect.equal("nothing has begun", Errors.INVALID_TXN_STATE, end(calls, producer, true));
        Expect.equal("addition", List.of(Errors.NONE), add(calls, producer, topic));
        Expect.equal("again", List.of(Errors.NONE), add(calls, producer, topic));
        Expect.equal("offsets", Errors.NONE, addOffsets(calls, producer, group));
        Expect.equal("commit", Errors.NONE, end(calls, producer, true));
      }
    });
  }

  private void offsets() {
    lab.checks.check("43. TxnOffsetCommit v3: ILLEGAL_GENERATION and UNKNOWN_MEMBER_ID", () -> {
      String topic = lab.topic("txn-offsets", 1);
      String group = lab.name("txn-offsets");
      try (Calls calls = new Calls(lab); Member member = lab.member(group, topic, Map.of())) {
        member.awaitAssigned(1);
        Producer producer = begin(calls, lab.name("txn-offsets"));
        Expect.equal("offsets are added", Errors.NONE, addOffsets(calls, producer, group));
        int generationId = member.metadata().generationId();
        String memberId = member.metadata().memberId();
        Expect.equal("an old generation", Errors.ILLEGAL_GENERATION,
            commitOffset(calls, producer, group, topic, generationId - 1, memberId));
        Expect.equal("an unknown member", Errors.UNKNOWN_MEMBER_ID,
            commitOffset(calls, producer, group, topic, generationId, "nobody"));
        Expect.equal("the member", Errors.NONE,
            commitOffset(calls, producer, group, topic, generationId, memberId));
        Expect.equal("abort", Errors.NONE, end(calls, producer, false));
      }
    });
  }

  private record Producer(String transactionalId, long id, int epoch) {
    Producer named(String otherId) {
      return new Producer(otherId, id, epoch);
    }

    Producer numbered(long otherId) {
      return new Producer(transactionalId, otherId, epoch);
    }

    Producer of(int otherEpoch) {
      return new Producer(transactionalId, id, otherEpoch);
    }
  }

  private static Producer begin(Calls calls, String transactionalId) throws Exception {
    InitProducerIdRequestData request = new InitProducerIdRequestData()
        .setTransactionalId(transactionalId)
        .setTransactionTimeoutMs(60_000);
    InitProducerIdResponseData[] answer = {null};
    Await.until("a producer id", () -> {
      answer[0] = calls.send(ApiKeys.INIT_PRODUCER_ID, 3, request, new InitProducerIdResponseData());
      return answer[0].errorCode() == Errors.NONE.code();
    });
    return new Producer(transactionalId, answer[0].producerId(), answer[0].producerEpoch());
  }

  private interface Attempt {
    List<Errors> run() throws IOException;
  }

  /** Of a broker that completes the transaction before, or has just started. */
  private static final Set<Errors> PASSING = Set.of(
      Errors.CONCURRENT_TRANSACTIONS, Errors.COORDINATOR_NOT_AVAILABLE, Errors.COORDINATOR_LOAD_IN_PROGRESS,
      Errors.NOT_COORDINATOR);

  /** The answer, once there is another one than "later". */
  private static List<Errors> settled(Attempt attempt) throws Exception {
    List<Errors> errors = new ArrayList<>();
    Await.until("another answer than \"later\"", () -> {
      errors.clear();
      errors.addAll(attempt.run());
      return errors.stream().noneMatch(PASSING::contains);
    });
    return errors;
  }

  private static Errors endOnce(Calls calls, Producer producer, boolean isCommit, int version) throws IOException {
    EndTxnRequestData request = new EndTxnRequestData()
        .setTransactionalId(producer.transactionalId)
        .setProducerId(producer.id)
        .setProducerEpoch((short) producer.epoch)
        .setCommitted(isCommit);
    return Errors.forCode(calls.send(ApiKeys.END_TXN, version, request, new EndTxnResponseData()).errorCode());
  }

  private static Errors end(Calls calls, Producer producer, boolean isCommit) throws Exception {
    return settled(() -> List.of(endOnce(calls, producer, isCommit, 3))).get(0);
  }

  /** Partition 0 of each topic. @return the errors, in the topics' order */
  private static List<Errors> add(Calls calls, Producer producer, String... topics) throws Exception {
    return settled(() -> {
      // By hand: the fields of this message have other names from release to release.
      ByteBuffer answer = calls.send(ApiKeys.ADD_PARTITIONS_TO_TXN, 2, output -> {
        Connection.writeString(output, producer.transactionalId);
        output.writeLong(producer.id);
        output.writeShort(producer.epoch);
        output.writeInt(topics.length);
        for (String topic : topics) {
          Connection.writeString(output, topic);
          output.writeInt(1);
          output.writeInt(0);
        }
      });
      answer.getInt();
      Map<String, Errors> errors = new HashMap<>();
      for (int left = answer.getInt(); left > 0; left--) {
        String topic = Connection.readString(answer);
        Expect.equal("partitions", 1, answer.getInt());
        Expect.equal("partition", 0, answer.getInt());
        errors.put(topic, Errors.forCode(answer.getShort()));
      }
      return Arrays.stream(topics).map(errors::get).toList();
    });
  }

  private static Errors addOffsets(Calls calls, Producer producer, String group) throws Exception {
    AddOffsetsToTxnRequestData request = new AddOffsetsToTxnRequestData()
        .setTransactionalId(producer.transactionalId)
        .setProducerId(producer.id)
        .setProducerEpoch((short) producer.epoch)
        .setGroupId(group);
    return settled(() -> List.of(Errors.forCode(
        calls.send(ApiKeys.ADD_OFFSETS_TO_TXN, 3, request, new AddOffsetsToTxnResponseData()).errorCode()))).get(0);
  }

  private static Errors commitOffset(
      Calls calls, Producer producer, String group, String topic, int generationId, String memberId)
      throws IOException {
    TxnOffsetCommitRequestPartition partition = new TxnOffsetCommitRequestPartition()
        .setPartitionIndex(0)
        .setCommittedOffset(0);
    TxnOffsetCommitRequestData request = new TxnOffsetCommitRequestData()
        .setTransactionalId(producer.transactionalId)
        .setGroupId(group)
        .setProducerId(producer.id)
        .setProducerEpoch((short) producer.epoch)
        .setGenerationId(generationId)
        .setMemberId(memberId)
        .setTopics(List.of(new TxnOffsetCommitRequestTopic().setName(topic).setPartitions(List.of(partition))));
    var answer = calls.send(ApiKeys.TXN_OFFSET_COMMIT, 3, request, new TxnOffsetCommitResponseData());
    return Errors.forCode(answer.topics().get(0).partitions().get(0).errorCode());
  }
}
