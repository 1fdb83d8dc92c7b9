package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.message.InitProducerIdRequestData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** Transactions as the client makes them. */
final class Transactions {
  private static final int HOUR_MS = 3_600_000;
  private static final int END_TXN_BUMPS_EPOCH = 5;

  private final Lab lab;

  private Transactions(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    Transactions transactions = new Transactions(lab);
    transactions.ends();
    transactions.offsets();
    transactions.fences();
    transactions.timeouts();
  }

  private void ends() {
    lab.checks.check("transactions commit", () -> {
      String topic = lab.topic("commit", 1);
      List<String> sent = new ArrayList<>();
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("commit"))) {
        for (int number = 0; number < 5; number++) {
          producer.beginTransaction();
          for (int index = 0; index < 4; index++) {
            sent.add(number + "-" + index);
            producer.send(new ProducerRecord<>(topic, sent.get(sent.size() - 1)));
          }
          producer.commitTransaction();
        }
      }
      Expect.equal("read_committed", sent, lab.committedValues(topic));
      Expect.equal("read_uncommitted", sent, lab.values(topic));
    });
    lab.checks.check("transactions abort", () -> {
      String topic = lab.topic("abort", 1);
      List<String> all = new ArrayList<>();
      List<String> committed = new ArrayList<>();
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("abort"))) {
        for (int number = 0; number < 6; number++) {
          producer.beginTransaction();
          producer.send(new ProducerRecord<>(topic, "value-" + number));
          producer.flush();
          all.add("value-" + number);
          if (number % 2 == 0) committed.add("value-" + number);
          if (number % 2 == 0) producer.commitTransaction();
          else producer.abortTransaction();
        }
      }
      Expect.equal("read_committed", committed, lab.committedValues(topic));
      Expect.equal("read_uncommitted", all, lab.values(topic));
    });
  }

  private void offsets() {
    lab.checks.check("transactions with offsets", () -> {
      String input = lab.topic("input", 1);
      String output = lab.topic("output", 1);
      String group = lab.name("workers");
      TopicPartition partition = new TopicPartition(input, 0);
      try (KafkaProducer<String, String> producer = lab.producer(Map.of())) {
        for (int number = 0; number < 10; number++) producer.send(new ProducerRecord<>(input, "value-" + number));
      }
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("worker"));
          Member worker = lab.member(group, input, Lab.COMMITTED_ONLY)) {
        Await.until("all is read", () -> worker.records().size() == 10);
        for (int number = 0; number < 10; number++) {
          producer.beginTransaction();
          producer.send(new ProducerRecord<>(output, worker.records().get(number).value()));
          producer.sendOffsetsToTransaction(
              Map.of(partition, new OffsetAndMetadata(number + 1, "note-" + number)), worker.metadata());
          // The last one is not to be seen: neither its record nor its offset.
          if (number < 9) producer.commitTransaction();
          else producer.abortTransaction();
        }
        Await.until("the offset", () -> new OffsetAndMetadata(9, "note-8").equals(committed(group, partition)));
      }
      Expect.equal("records", IntStream.range(0, 9).mapToObj(number -> "value-" + number).toList(),
          lab.committedValues(output));
    });
  }

  private OffsetAndMetadata committed(String group, TopicPartition partition) {
    try (KafkaConsumer<String, String> consumer = lab.consumer(Map.of("group.id", group))) {
      return consumer.committed(Set.of(partition)).get(partition);
    }
  }

  private void fences() {
    lab.checks.check("56. transactions fence, and the epoch goes on", () -> {
      String topic = lab.topic("fence", 1);
      String transactionalId = lab.name("fence");
      try (KafkaProducer<String, String> first = lab.transactional(transactionalId)) {
        Expect.equal("epoch of a fresh id", 0, describe(transactionalId).producerEpoch());
        first.beginTransaction();
        first.send(new ProducerRecord<>(topic, "lost")).get();
        try (KafkaProducer<String, String> second = lab.transactional(transactionalId)) {
          Expect.isTrue("epoch of the second", describe(transactionalId).producerEpoch() >= 1);
          Expect.fails("the first commits", ProducerFencedException.class, () -> {
            first.commitTransaction();
            return null;
          });
          second.beginTransaction();
          second.send(new ProducerRecord<>(topic, "kept"));
          second.commitTransaction();
        }
      }
      Expect.equal("read_committed", List.of("kept"), lab.committedValues(topic));
    });
  }

  private TransactionDescription describe(String transactionalId) throws Exception {
    return lab.admin.describeTransactions(List.of(transactionalId)).all().get().get(transactionalId);
  }

  private void timeouts() {
    lab.checks.check("45. a transaction over its time is aborted, its producer fenced, its epoch higher", () -> {
      String topic = lab.topic("timeout", 1);
      String transactionalId = lab.name("timeout");
      Map<String, Object> settings = Map.of("transactional.id", transactionalId, "transaction.timeout.ms", "1000");
      try (KafkaProducer<String, String> producer = lab.producer(settings)) {
        producer.initTransactions();
        int epoch = describe(transactionalId).producerEpoch();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "late")).get();
        // The record and the marker of the abort.
        lab.awaitEnd(topic, 2);
        Await.until("the epoch is higher", () -> describe(transactionalId).producerEpoch() > epoch);
        // With the second version of the protocol the end looks like a repeated one, and is the wrong one.
        boolean isSecondVersion = ApiKeys.END_TXN.latestVersion() >= END_TXN_BUMPS_EPOCH;
        Expect.fails("commit", isSecondVersion ? InvalidTxnStateException.class : ProducerFencedException.class, () -> {
          producer.commitTransaction();
          return null;
        });
      }
      Expect.equal("read_committed", List.of(), lab.committedValues(topic));
    });
    lab.checks.check("48. transaction.timeout.ms: an hour is taken, more is INVALID_TRANSACTION_TIMEOUT", () -> {
      Map<String, Object> hour = Map.of("transactional.id", lab.name("hour"), "transaction.timeout.ms", HOUR_MS);
      try (KafkaProducer<String, String> producer = lab.producer(hour)) {
        producer.initTransactions();
        Expect.equal("timeout", (long) HOUR_MS, describe(lab.name("hour")).transactionTimeoutMs());
      }
      Map<String, Object> more = Map.of("transactional.id", lab.name("more"), "transaction.timeout.ms", HOUR_MS + 1);
      try (KafkaProducer<String, String> producer = lab.producer(more); Calls calls = new Calls(lab)) {
        Expect.fails("more than an hour", KafkaException.class, () -> {
          producer.initTransactions();
          return null;
        });
        InitProducerIdRequestData request = new InitProducerIdRequestData()
            .setTransactionalId(lab.name("more"))
            .setTransactionTimeoutMs(HOUR_MS + 1);
        var answer = calls.send(ApiKeys.INIT_PRODUCER_ID, 4, request, new InitProducerIdResponseData());
        Expect.equal("error", Errors.INVALID_TRANSACTION_TIMEOUT, Errors.forCode(answer.errorCode()));
      }
    });
  }
}
