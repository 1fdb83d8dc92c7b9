package chronik.streams;

/** One application and what must come of it. */
interface Scenario {
  /** @throws Exception or an AssertionError when something is not as expected */
  void run(Lab lab, String[] arguments) throws Exception;
}
