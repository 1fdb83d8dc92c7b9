package chronik.flink;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Runs one scenario. Arguments: its name, bootstrap, a prefix for all names, a folder, and what the scenario itself
 * asks for. Ends with 0 when everything was as expected; otherwise says what was not and ends with 1.
 */
public final class Main {
  private static final Map<String, Scenario> SCENARIOS = Map.ofEntries(
      Map.entry("table", Tables::run),
      Map.entry("window", WindowedCounts::run),
      Map.entry("upsert", Upsert::run),
      Map.entry("guide", GuideSql::run),
      Map.entry("savepoint", Savepoint::run),
      Map.entry("copy-topics", (lab, rest) -> CopyJudge.createTopics(lab)),
      Map.entry("copy-job", CopyJob::run),
      Map.entry("copy-judge", CopyJudge::run),
      Map.entry("open-transactions", Transactions::open),
      Map.entry("precommit", Transactions::precommit),
      Map.entry("commit", Transactions::commit));

  private Main() {}

  public static void main(String[] args) {
    int exitCode = 1;
    try (Lab lab = new Lab(args[1], args[2], Path.of(args[3]))) {
      SCENARIOS.get(args[0]).run(lab, Arrays.copyOfRange(args, 4, args.length));
      exitCode = 0;
    } catch (Throwable error) {
      error.printStackTrace();
      System.out.println(error);
    }
    // Threads of a cluster or a client that cannot reach its broker any more must not hold up the end.
    Runtime.getRuntime().halt(exitCode);
  }
}
