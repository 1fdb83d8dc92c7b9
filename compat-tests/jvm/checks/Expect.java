package chronik.checks;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Comparisons that say what differs. */
public final class Expect {
  private Expect() {}

  public static void equal(String what, Object expected, Object found) {
    if (Objects.equals(expected, found)) return;
    throw new AssertionError(what + ": expected " + expected + ", found " + found);
  }

  public static void isTrue(String what, boolean isSo) {
    if (!isSo) throw new AssertionError("not so: " + what);
  }

  /** That a call fails with this error, by itself or as the cause of a failed future. */
  public static void fails(String what, Class<? extends Throwable> wanted, Callable<?> call) {
    Object found;
    try {
      found = call.call();
    } catch (ExecutionException error) {
      found = error.getCause();
    } catch (Exception error) {
      found = error;
    }
    if (!wanted.isInstance(found)) equal(what, wanted.getSimpleName(), found);
  }
}
