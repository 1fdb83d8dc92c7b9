package chronik.checks;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another thread or process brings about. */
public final class Await {
  /** How long anything may take; a busy machine and a rebalance after a lost member are in it. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TURN_MS = 20;

  private Await() {}

  /** @throws AssertionError when it is not so after {@link #PATIENCE} */
  public static void until(String what, Callable<Boolean> isSo) throws Exception {
    until(what, PATIENCE, isSo);
  }

  /** @throws AssertionError when it is not so after `patience` */
  public static void until(String what, Duration patience, Callable<Boolean> isSo) throws Exception {
    long deadlineNs = System.nanoTime() + patience.toNanos();
    while (!isSo.call()) {
      if (System.nanoTime() > deadlineNs) throw new AssertionError("never came: " + what);
      Thread.sleep(TURN_MS);
    }
  }
}
