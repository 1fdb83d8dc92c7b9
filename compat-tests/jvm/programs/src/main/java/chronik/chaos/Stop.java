package chronik.chaos;

import java.io.IOException;

/** Whether the client was told to end: its standard input has ended. */
final class Stop {
  private volatile boolean isDue;

  Stop() {
    Thread waiting = new Thread(() -> {
      try {
        while (System.in.read() != -1) continue;
      } catch (IOException error) {
        // The other side is gone: the same as the end.
      }
      isDue = true;
    });
    waiting.setDaemon(true);
    waiting.start();
  }

  boolean isDue() {
    return isDue;
  }
}
