package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Connection;
import chronik.checks.Expect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.message.InitProducerIdRequestData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** Idempotent producers: by the client, and with sequences by hand. */
final class Sequences {
  private static final int RECORD_COUNT = 1_000;
  private static final int TIMEOUT_MS = 30_000;

  private final Lab lab;

  private Sequences(Lab lab) {
    this.lab = lab;
  }

  static void run(Lab lab) {
    Sequences sequences = new Sequences(lab);
    sequences.client();
    sequences.byHand();
  }

  private void client() {
    lab.checks.check("idempotent producer", () -> {
      String topic = lab.topic("idempotent", 1);
      List<String> sent = new ArrayList<>();
      Map<String, Object> settings = Map.of("enable.idempotence", "true", "batch.size", "400");
      try (KafkaProducer<String, String> producer = lab.producer(settings)) {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (int number = 0; number < RECORD_COUNT; number++) {
          sent.add("value-" + number);
          answers.add(producer.send(new ProducerRecord<>(topic, sent.get(number))));
        }
        for (int number = 0; number < RECORD_COUNT; number++) {
          Expect.equal("offset", (long) number, answers.get(number).get().offset());
        }
      }
      Expect.equal("values", sent, lab.values(topic));
    });
  }

  private void byHand() {
    String topic = lab.name("sequences");
    long[] producerId = {-1};
    lab.checks.check("47. Produce: a duplicate has its first offset, a gap is OUT_OF_ORDER_SEQUENCE_NUMBER", () -> {
      lab.topic("sequences", 1);
      try (Calls calls = new Calls(lab)) {
        producerId[0] = newProducerId(calls);
        Expect.equal("first", "NONE@0", produce(calls, topic, producerId[0], 0, "a", "b", "c"));
        Expect.equal("duplicate", "NONE@0", produce(calls, topic, producerId[0], 0, "a", "b", "c"));
        Expect.equal("gap", "OUT_OF_ORDER_SEQUENCE_NUMBER@-1", produce(calls, topic, producerId[0], 7, "lost"));
        Expect.equal("next", "NONE@3", produce(calls, topic, producerId[0], 3, "d", "e"));
        Expect.equal("duplicate of the first", "NONE@0", produce(calls, topic, producerId[0], 0, "a", "b", "c"));
      }
      Expect.equal("values", List.of("a", "b", "c", "d", "e"), lab.values(topic));
    });
    lab.checks.check("47. kill -9 of the broker: it knows each producer's last sequences", () -> {
      lab.checks.restartBroker();
      try (Calls calls = new Calls(lab)) {
        Await.until("the partition has its leader", () ->
            !produce(calls, topic, producerId[0], 9, "lost").startsWith("NOT_LEADER"));
        Expect.equal("gap", "OUT_OF_ORDER_SEQUENCE_NUMBER@-1", produce(calls, topic, producerId[0], 9, "lost"));
        Expect.equal("duplicate", "NONE@3", produce(calls, topic, producerId[0], 3, "d", "e"));
        Expect.equal("next", "NONE@5", produce(calls, topic, producerId[0], 5, "f"));
      }
      Expect.equal("values", List.of("a", "b", "c", "d", "e", "f"), lab.values(topic));
    });
  }

  static long newProducerId(Calls calls) throws IOException {
    InitProducerIdRequestData request = new InitProducerIdRequestData()
        .setTransactionalId(null)
        .setTransactionTimeoutMs(TIMEOUT_MS);
    InitProducerIdResponseData answer =
        calls.send(ApiKeys.INIT_PRODUCER_ID, 4, request, new InitProducerIdResponseData());
    Expect.equal("error", Errors.NONE, Errors.forCode(answer.errorCode()));
    return answer.producerId();
  }

  /** By hand: a client chooses its sequences itself. @return the error and the offset of the first record */
  static String produce(Calls calls, String topic, long producerId, int baseSequence, String... values)
      throws IOException {
    ByteBuffer answer = calls.send(ApiKeys.PRODUCE, 7, output -> {
      output.writeShort(-1);
      output.writeShort(-1);
      output.writeInt(TIMEOUT_MS);
      output.writeInt(1);
      Connection.writeString(output, topic);
      output.writeInt(1);
      output.writeInt(0);
      Connection.writeBytes(output, RawBatch.of(producerId, (short) 0, baseSequence, values));
    });
    Expect.equal("topics", 1, answer.getInt());
    Expect.equal("topic", topic, Connection.readString(answer));
    Expect.equal("partitions", 1, answer.getInt());
    Expect.equal("partition", 0, answer.getInt());
    return Errors.forCode(answer.getShort()) + "@" + answer.getLong();
  }
}
