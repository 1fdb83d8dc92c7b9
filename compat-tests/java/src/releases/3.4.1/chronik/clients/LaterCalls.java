package chronik.clients;

/** What only later releases have. */
final class LaterCalls {
  private LaterCalls() {}

  static void run(Lab lab) {
    lab.checks.skip("transactions by their duration", "since 3.8");
    lab.checks.skip("groups by their type", "since 3.8");
    lab.checks.skip("groups of every protocol", "since 4.1");
    lab.checks.skip("transactions by a pattern", "since 4.1");
    lab.checks.skip("an open transaction is terminated", "since 4.1");
  }
}
