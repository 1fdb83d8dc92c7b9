package chronik.flink;

import java.util.concurrent.Callable;

/** Waits for what another thread or process brings about. */
final class Await {
  private static final int TURN_MS = 20;

  private Await() {}

  /** @throws AssertionError when it is not so after {@link Lab#PATIENCE} */
  static void until(String what, Callable<Boolean> isSo) throws Exception {
    long deadlineMs = System.currentTimeMillis() + Lab.PATIENCE.toMillis();
    while (!isSo.call()) {
      if (System.currentTimeMillis() > deadlineMs) throw new AssertionError("never came: " + what);
      Thread.sleep(TURN_MS);
    }
  }
}
