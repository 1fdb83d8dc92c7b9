package chronik.ksql;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers and consumers with ksqlDB's settings. */
final class Clients {
  private Clients() {}

  /** One for each statement, closed after it. */
  static KafkaProducer<String, String> commandProducer(String bootstrap, String serviceId) {
    return producer(bootstrap, Map.of("transactional.id", serviceId));
  }

  /** One for each row of INSERT VALUES, with the compression of the shipped settings. */
  static KafkaProducer<String, String> insertProducer(String bootstrap) {
    return producer(bootstrap, Map.of("compression.type", "snappy", "enable.idempotence", "true"));
  }

  /** Reads commands: assigned, without a group. */
  static KafkaConsumer<String, String> commandConsumer(String bootstrap) {
    return consumer(bootstrap, Map.of("isolation.level", "read_committed", "auto.offset.reset", "none"));
  }

  /** Reads for PRINT: without a group, all that is there. */
  static KafkaConsumer<String, String> printConsumer(String bootstrap) {
    return consumer(bootstrap, Map.of("auto.offset.reset", "earliest"));
  }

  static KafkaConsumer<String, String> consumer(String bootstrap, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", bootstrap);
    settings.putIfAbsent("enable.auto.commit", "false");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  private static KafkaProducer<String, String> producer(String bootstrap, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("acks", "all");
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }
}
