package chronik.flink;

import java.util.Objects;

/** Comparisons that say what differs. */
final class Expect {
  private Expect() {}

  static void equal(String what, Object expected, Object found) {
    if (Objects.equals(expected, found)) return;
    throw new AssertionError(what + ": expected " + expected + ", found " + found);
  }

  static void isTrue(String what, boolean isSo) {
    if (!isSo) throw new AssertionError("not so: " + what);
  }
}
