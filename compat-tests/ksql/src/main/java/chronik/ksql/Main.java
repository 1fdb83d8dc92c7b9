package chronik.ksql;

import chronik.checks.Checks;
import java.nio.file.Path;
import java.util.Map;

/**
 * Plays a ksqlDB server. Arguments: startup, admin, streaming or consumer-groups; bootstrap; a prefix for all names; an
 * empty folder. Each check is a line; the last line says how many there were.
 */
public final class Main {
  private interface Part {
    void run(Lab lab) throws Exception;
  }

  private static final Map<String, Part> PARTS = Map.of(
      "startup", Startup::run,
      "admin", AdminCalls::run,
      "streaming", Streaming::run,
      "consumer-groups", ConsumerGroups::run);

  private Main() {}

  public static void main(String[] args) {
    Checks checks = new Checks(Path.of(args[3]));
    try (Lab lab = new Lab(args[1], args[2], Path.of(args[3]), checks)) {
      PARTS.get(args[0]).run(lab);
    } catch (Throwable error) {
      checks.check(args[0] + " goes on to its end", () -> {
        throw error;
      });
    }
    checks.end();
    // Threads of a client that cannot reach its broker any more must not hold up the end.
    Runtime.getRuntime().halt(0);
  }
}
