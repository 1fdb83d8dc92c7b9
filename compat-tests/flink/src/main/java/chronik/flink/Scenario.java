package chronik.flink;

/** Jobs and what must come of them. */
interface Scenario {
  /** @throws Exception or an AssertionError when something is not as expected */
  void run(Lab lab, String[] arguments) throws Exception;
}
