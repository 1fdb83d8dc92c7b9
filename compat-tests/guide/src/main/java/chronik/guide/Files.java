package chronik.guide;

import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Files of settings, and what in them the client libraries know. */
final class Files {
  private Files() {}

  static Map<String, String> read(Path file) throws Exception {
    Properties properties = new Properties();
    try (Reader reader = java.nio.file.Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> settings = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) settings.put(name, properties.getProperty(name));
    return settings;
  }

  /** Those that begin so, without their beginning. */
  static Map<String, String> under(String prefix, Map<String, String> settings) {
    Map<String, String> own = new TreeMap<>();
    settings.forEach((name, value) -> {
      if (name.startsWith(prefix)) own.put(name.substring(prefix.length()), value);
    });
    return own;
  }

  /** Fails when a setting of Streams, or of one of its clients, has a name that the libraries do not know. */
  static void expectKnown(Map<String, String> streams) {
    for (String name : streams.keySet()) {
      boolean isKnown = name.startsWith("producer.") ? isOfProducer(name.substring("producer.".length()))
          : name.startsWith("consumer.") ? isOfConsumer(name.substring("consumer.".length()))
          : name.startsWith("topic.") ? isOfTopic(name.substring("topic.".length()))
          : isOfStreams(name) || isOfProducer(name) || isOfConsumer(name);
      if (!isKnown) throw new AssertionError("no client knows " + name);
    }
  }

  static boolean isOfAnyClient(String name) {
    return isOfProducer(name) || isOfConsumer(name) || AdminClientConfig.configNames().contains(name);
  }

  private static boolean isOfStreams(String name) {
    return StreamsConfig.configDef().names().contains(name);
  }

  private static boolean isOfProducer(String name) {
    return ProducerConfig.configNames().contains(name);
  }

  private static boolean isOfConsumer(String name) {
    return ConsumerConfig.configNames().contains(name);
  }

  private static boolean isOfTopic(String name) {
    Predicate<java.lang.reflect.Field> holdsName = field -> {
      try {
        return field.getType() == String.class && name.equals(field.get(null));
      } catch (IllegalAccessException error) {
        return false;
      }
    };
    return Set.of(TopicConfig.class.getFields()).stream().anyMatch(holdsName);
  }
}
