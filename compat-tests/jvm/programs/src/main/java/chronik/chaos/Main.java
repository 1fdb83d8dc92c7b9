package chronik.chaos;

/**
 * One client of the chaos run, in the role it is given. It ends with 0 when it was told to end, and with 3, without
 * closing anything, when its producer or consumer is of no more use: then it is started again.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Options options = new Options(arguments);
    try (History history = new History(options)) {
      history.write("start", "role", options.get("role"), "isolation", options.get("isolation"));
      try {
        run(options, history, new Stop());
      } catch (Exception error) {
        history.write("exit", "reason", error);
        error.printStackTrace();
        Runtime.getRuntime().halt(3);
      }
    }
  }

  private static void run(Options options, History history, Stop stop) throws Exception {
    switch (options.get("role")) {
      case "transactional-producer" -> Producers.runTransactional(options, history, stop);
      case "idempotent-producer" -> Producers.runIdempotent(options, history, stop);
      case "worker" -> Worker.run(options, history, stop);
      case "reader" -> Reader.run(options, history, stop);
      default -> throw new IllegalArgumentException("there is no role " + options.get("role"));
    }
  }
}
