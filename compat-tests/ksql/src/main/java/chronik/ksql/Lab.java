package chronik.ksql;

import chronik.checks.Checks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;

/** What every part works with: one broker, names of its own, an admin client to look at what came about. */
final class Lab implements AutoCloseable {
  final String bootstrap;
  final String prefix;
  final Path dir;
  final Checks checks;
  final Admin admin;
  final Topics topics;

  Lab(String bootstrap, String prefix, Path dir, Checks checks) {
    this.bootstrap = bootstrap;
    this.prefix = prefix;
    this.dir = dir;
    this.checks = checks;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.topics = new Topics(admin);
  }

  String name(String suffix) {
    return prefix + suffix;
  }

  String config(String topic, String name) throws Exception {
    return topics.configs(ConfigResource.Type.TOPIC, topic).get(name);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
