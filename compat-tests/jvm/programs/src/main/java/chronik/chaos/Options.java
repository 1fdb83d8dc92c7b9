package chronik.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/**
 * What a client is told: "name=value" arguments. bootstrap, prefix (of topics, group and transactional ids), process
 * (the client's name and how often it was started), role, history (file), seed, isolation, until, instance.
 */
final class Options {
  /** Partitions of the topics a, b and c. */
  static final Map<String, Integer> PARTITION_COUNTS = Map.of("a", 4, "b", 3, "c", 2);

  static final List<String> LETTERS = List.of("a", "b", "c");
  private final Map<String, String> values = new HashMap<>();

  Options(String[] arguments) {
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      values.put(pair[0], pair[1]);
    }
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Name and start number, such as "java-worker-1.4". */
  String process() {
    return get("process");
  }

  /** The name that stays over restarts. */
  String client() {
    return process().substring(0, process().lastIndexOf('.'));
  }

  String topic(String letter) {
    return get("prefix") + "-" + letter;
  }

  /** Other choices after every restart, the same in every run with the same seed. */
  Random random() {
    return new Random(get("seed").hashCode() * 31L + process().hashCode());
  }

  /** What every client needs to live through the death of its broker. */
  Properties settings() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", get("bootstrap"));
    settings.put("client.id", process());
    settings.put("request.timeout.ms", "5000");
    settings.put("retry.backoff.ms", "20");
    settings.put("retry.backoff.max.ms", "200");
    settings.put("reconnect.backoff.ms", "20");
    settings.put("reconnect.backoff.max.ms", "200");
    settings.put("enable.metrics.push", "false");
    return settings;
  }

  Properties producerSettings() {
    Properties settings = settings();
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("linger.ms", "2");
    settings.put("compression.type", "lz4");
    settings.put("delivery.timeout.ms", "60000");
    settings.put("max.block.ms", "60000");
    settings.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    settings.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
    return settings;
  }

  Properties transactionalSettings() {
    Properties settings = producerSettings();
    settings.put("transactional.id", get("prefix") + "-" + client());
    settings.put("transaction.timeout.ms", "10000");
    return settings;
  }

  Properties consumerSettings(String isolation) {
    Properties settings = settings();
    settings.put("isolation.level", isolation);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    settings.put("fetch.max.wait.ms", "100");
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    return settings;
  }
}
