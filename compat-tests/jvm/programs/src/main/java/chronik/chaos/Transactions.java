package chronik.chaos;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/** Runs one transaction after the other on a producer and writes down what becomes of each. */
final class Transactions {
  /** What happens within one. */
  interface Body {
    void run(String transaction);
  }

  private final KafkaProducer<String, String> producer;
  private final History history;
  private final String process;
  private long beginCount = 0;
  private long recordCount = 0;

  Transactions(KafkaProducer<String, String> producer, History history, String process) {
    this.producer = producer;
    this.history = history;
    this.process = process;
  }

  /**
   * Runs one transaction.
   *
   * @return whether it is committed; false means that it is aborted
   * @throws KafkaException when the producer is of no more use
   */
  boolean run(boolean isAborted, Body body) {
    String transaction = process + ":" + beginCount++;
    history.write("begin", "transaction", transaction);
    producer.beginTransaction();
    try {
      body.run(transaction);
    } catch (KafkaException error) {
      return abort(transaction, error.toString());
    }
    if (isAborted) return abort(transaction, "chosen");
    history.write("commit", "transaction", transaction);
    for (;;) {
      try {
        producer.commitTransaction();
        history.write("committed", "transaction", transaction);
        return true;
      } catch (TimeoutException error) {
        history.write("again", "transaction", transaction, "reason", error);
      } catch (KafkaException error) {
        return abort(transaction, error.toString());
      }
    }
  }

  private boolean abort(String transaction, String reason) {
    history.write("abort", "transaction", transaction, "reason", reason);
    for (;;) {
      try {
        producer.abortTransaction();
        history.write("aborted", "transaction", transaction);
        return false;
      } catch (TimeoutException error) {
        history.write("again", "transaction", transaction, "reason", error);
      }
    }
  }

  /**
   * Sends a record with an id of its own as its value.
   *
   * @param transaction null outside of one
   * @param source id of the record it was made from, null for none; the record's key
   */
  void send(String transaction, String topic, int partition, String source) {
    String id = process + "/" + recordCount++;
    history.write(
        "send", "id", id, "topic", topic, "partition", partition, "transaction", transaction, "source", source);
    producer.send(new ProducerRecord<>(topic, partition, source, id), (metadata, error) -> {
      if (error == null) history.write("sent", "id", id, "offset", metadata.offset());
      else history.write("unsent", "id", id, "reason", error);
    });
  }
}
