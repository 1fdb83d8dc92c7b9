package chronik.checks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs checks one after the other and tells each in a line; what fails does not keep the others from being run. */
public final class Checks {
  /** What a check is; throws when something is not as it should be. */
  public interface Check {
    void run() throws Throwable;
  }

  /** The line that asks the program which started this one to kill the broker and start it again. */
  private static final String RESTART_BROKER = "restart broker";
  private static final String LEFT_ALONE = "left alone";
  private static final int CAUSES_MAX = 4;
  private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:, \\d+)*)\\. (.*)");

  /** The marks need UTF-8, whatever the locale. */
  private final PrintStream lines =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Path dir;
  private int restartCount;
  private boolean isBrokerSpared;
  private int passedCount;
  private int failedCount;

  /** @param dir  an empty folder, shared with the program which started this one */
  public Checks(Path dir) {
    this.dir = dir;
  }

  /**
   * Runs a check and prints "✅ name successful! (12 ms)" or "❌ name: why".
   * @param text  the name, behind the numbers of what it shows, such as "2, 9. DescribeCluster v0"; they are told last
   */
  public void check(String text, Check check) {
    Matcher numbered = NUMBERED.matcher(text);
    String name = numbered.matches() ? numbered.group(2) : text;
    String item = numbered.matches() ? "item " + numbered.group(1) + ", " : "";
    isBrokerSpared = false;
    long startedNs = System.nanoTime();
    try {
      check.run();
      passedCount++;
      long tookMs = (System.nanoTime() - startedNs) / 1_000_000;
      String spared = isBrokerSpared ? ", but the broker was not killed" : "";
      lines.println("✅ " + name + " successful! (" + item + tookMs + " ms" + spared + ")");
    } catch (Throwable error) {
      failedCount++;
      lines.println("❌ " + name + " (" + item + "failed): " + reasons(error));
      error.printStackTrace();
    }
  }

  /** Tells in a line why a check is not run: "⏭ name: reason". */
  public void skip(String name, String reason) {
    lines.println("⏭ " + name + ": " + reason);
  }

  /** Tells which client runs, with its version. */
  public void client(String nameAndVersion) {
    lines.println("client " + nameAndVersion);
  }

  /** Ends with a line of how many there were. */
  public void end() {
    lines.println(passedCount + " checks passed, " + failedCount + " failed");
  }

  /** Has the broker killed (SIGKILL) and started again; one that was given is left alone, and the check says so. */
  public void restartBroker() throws Exception {
    Path answer = dir.resolve("restarted-" + restartCount++);
    lines.println(RESTART_BROKER);
    Await.until("the broker is back", () -> Files.exists(answer) && Files.size(answer) > 0);
    isBrokerSpared = Files.readString(answer).equals(LEFT_ALONE);
  }

  private static String reasons(Throwable error) {
    StringBuilder text = new StringBuilder(String.valueOf(error));
    Throwable cause = error.getCause();
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      text.append(" <- ").append(cause);
      cause = cause.getCause();
    }
    return text.toString().replace('\n', ' ');
  }
}
