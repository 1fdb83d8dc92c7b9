package chronik.clients;

import chronik.checks.Expect;
import java.util.List;
import java.util.Map;

/** Compaction and retention. */
final class Cleaning {
  private Cleaning() {}

  static void run(Lab lab) {
  }
}
