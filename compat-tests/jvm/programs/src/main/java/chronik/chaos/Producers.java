package chronik.chaos;

import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The clients that write topic a: in transactions, and as a plain idempotent producer. */
final class Producers {
  private static final int ABORT_PERCENT = 15;
  private static final int RECORD_COUNT_MAX = 8;
  private static final int TRANSACTION_PAUSE_MS_MAX = 80;
  private static final int SEND_PAUSE_MS_MAX = 40;

  private Producers() {}

  static void runTransactional(Options options, History history, Stop stop) throws InterruptedException {
    Random random = options.random();
    String topic = options.topic("a");
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(options.transactionalSettings())) {
      producer.initTransactions();
      history.write("ready");
      Transactions transactions = new Transactions(producer, history, options.process());
      while (!stop.isDue()) {
        int count = 1 + random.nextInt(RECORD_COUNT_MAX);
        transactions.run(random.nextInt(100) < ABORT_PERCENT, transaction -> {
          for (int index = 0; index < count; index++) {
            transactions.send(transaction, topic, random.nextInt(Options.PARTITION_COUNTS.get("a")), null);
          }
        });
        Thread.sleep(random.nextInt(TRANSACTION_PAUSE_MS_MAX));
      }
    }
  }

  static void runIdempotent(Options options, History history, Stop stop) throws InterruptedException {
    Random random = options.random();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(options.producerSettings())) {
      history.write("ready");
      Transactions sends = new Transactions(producer, history, options.process());
      while (!stop.isDue()) {
        sends.send(null, options.topic("a"), random.nextInt(Options.PARTITION_COUNTS.get("a")), null);
        Thread.sleep(random.nextInt(SEND_PAUSE_MS_MAX));
      }
    }
  }
}
