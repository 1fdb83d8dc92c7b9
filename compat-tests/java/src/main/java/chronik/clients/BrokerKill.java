package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import chronik.checks.Member;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A producer that sends and a group that reads while the broker is killed. */
final class BrokerKill {
  private static final int BEFORE_COUNT = 300;
  private static final int AFTER_COUNT = 300;

  private BrokerKill() {}

  static void run(Lab lab) {
    lab.checks.check("kill -9 of the broker", () -> {
      String topic = lab.topic("killed", 1);
      List<String> acknowledged = new CopyOnWriteArrayList<>();
      AtomicBoolean goesOn = new AtomicBoolean(true);
      AtomicInteger failedCount = new AtomicInteger();
      try (Member reader = lab.member(lab.name("killed"), topic, Map.of());
          KafkaProducer<String, String> producer = lab.producer(Map.of("enable.idempotence", "true"))) {
        Thread sender = new Thread(() -> {
          for (int number = 0; goesOn.get(); number++) {
            String value = "value-" + number;
            producer.send(new ProducerRecord<>(topic, value), (place, error) -> {
              if (error == null) acknowledged.add(value);
              else failedCount.incrementAndGet();
            });
            pause();
          }
        });
        sender.start();
        Await.until("records are acknowledged", () -> acknowledged.size() >= BEFORE_COUNT);
        lab.checks.restartBroker();
        int countThen = acknowledged.size();
        Await.until("more are", () -> acknowledged.size() >= countThen + AFTER_COUNT);
        goesOn.set(false);
        sender.join();
        producer.flush();
        Expect.equal("failed records", 0, failedCount.get());
        List<String> read = lab.values(topic);
        Expect.isTrue("each acknowledged record is there once, in order", read.equals(acknowledged));
        Await.until("the group has read all", () -> reader.records().size() >= acknowledged.size());
        // Records after its last commit may come again; the order from there on holds.
        List<Long> offsets = reader.records().stream().map(ConsumerRecord::offset).distinct().sorted().toList();
        Expect.equal("records the group has read", acknowledged.size(), offsets.size());
        Expect.equal("fault of the reader", null, reader.fault());
      }
    });
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
    }
  }
}
