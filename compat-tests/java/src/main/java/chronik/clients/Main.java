package chronik.clients;

import chronik.checks.Checks;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Java's clients. Arguments: the part; bootstrap; a prefix for all names; an empty folder. Each check is a line; the
 * last line says how many there were.
 */
public final class Main {
  private interface Part {
    void run(Lab lab) throws Exception;
  }

  private static final Map<String, Part> PARTS = Map.of(
      "producer", Main::producer,
      "consumer", Main::consumer,
      "admin", Main::admin,
      "cleaning", Cleaning::run,
      "deletion-disabled", AdminTopics::runDisabled);

  private Main() {}

  public static void main(String[] args) {
    Checks checks = new Checks(Path.of(args[3]));
    checks.client("kafka-clients " + AppInfoParser.getVersion());
    try (Lab lab = new Lab(args[1], args[2], checks)) {
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

  private static void producer(Lab lab) {
    Records.run(lab);
    Sequences.run(lab);
    Transactions.run(lab);
    TransactionErrors.run(lab);
    BrokerKill.run(lab);
  }

  private static void consumer(Lab lab) throws Exception {
    Positions.run(lab);
    Isolation.run(lab);
    Groups.run(lab);
    Offsets.run(lab);
  }

  private static void admin(Lab lab) throws Exception {
    AdminTopics.run(lab);
    AdminConfigs.run(lab);
    AdminRecords.run(lab);
    AdminGroups.run(lab);
    AdminTransactions.run(lab);
    AdminCluster.run(lab);
    LaterCalls.run(lab);
  }
}
