package chronik.streams;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Runs one scenario. Arguments: its name, bootstrap, a prefix for all names, an empty folder, and what the scenario
 * itself asks for. Ends with 0 when everything was as expected; otherwise says what was not and ends with 1.
 */
public final class Main {
  private static final Map<String, Scenario> SCENARIOS = Map.ofEntries(
      Map.entry("word-count", WordCount::run),
      Map.entry("stream-table-join", Joins::streamTable),
      Map.entry("foreign-key-join", Joins::foreignKey),
      Map.entry("tumbling-window", Windows::tumbling),
      Map.entry("session-window", Windows::session),
      Map.entry("restore", (lab, rest) -> Restore.run(lab, "at_least_once")),
      Map.entry("restore-exactly-once", (lab, rest) -> Restore.run(lab, "exactly_once_v2")),
      Map.entry("standby", Standby::run),
      Map.entry("repartition-purge", Purge::run),
      Map.entry("static-members", StaticMembers::run),
      Map.entry("rebalance", Rebalance::run),
      Map.entry("exactly-once-instance", ExactlyOnce::instance),
      Map.entry("exactly-once-judge", ExactlyOnce::judge));

  private Main() {}

  public static void main(String[] args) {
    int exitCode = 1;
    try (Lab lab = new Lab(args[1], args[2], Path.of(args[3]))) {
      String[] rest = Arrays.copyOfRange(args, 4, args.length);
      SCENARIOS.get(args[0]).run(lab, rest);
      exitCode = 0;
    } catch (Throwable error) {
      error.printStackTrace();
      System.out.println(error);
    }
    // Threads of a client that cannot reach its broker any more must not hold up the end.
    Runtime.getRuntime().halt(exitCode);
  }
}
