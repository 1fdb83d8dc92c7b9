package chronik.flink;

import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** INSERT INTO output SELECT * FROM input, exactly once: an application that the other scenarios stop and kill. */
final class CopyJob {
  private static final String COLUMNS = "id BIGINT, payload STRING";
  private static final int PARALLELISM = 2;

  private CopyJob() {}

  /**
   * Runs until the process is killed. Arguments: naming strategy, and the checkpoint to start from if there is one.
   * Prints "running" once the job runs.
   */
  static void run(Lab lab, String[] arguments) throws Exception {
    JobClient job = start(lab, arguments[0], arguments.length > 1 ? arguments[1] : null);
    Await.until("the job runs", () -> job.getJobStatus().get().name().equals("RUNNING"));
    System.out.println("running");
    job.getJobExecutionResult().get();
    throw new AssertionError("the job ended by itself");
  }

  /** @param recoveryPath  the checkpoint or savepoint it starts from, or null */
  static JobClient start(Lab lab, String namingStrategy, String recoveryPath) {
    StreamTableEnvironment tables = lab.tables(PARALLELISM, recoveryPath);
    String group = "'properties.group.id'='" + lab.name("copy") + "'";
    tables.executeSql(lab.kafkaTable("source", COLUMNS, lab.name("input"), group));
    // The transaction timeout stays what the sink asks for by itself: an hour.
    tables.executeSql(lab.kafkaTable("sink", COLUMNS, lab.name("output"),
        "'sink.delivery-guarantee'='exactly-once'",
        "'sink.transactional-id-prefix'='" + lab.name("sink") + "'",
        "'sink.transaction-naming-strategy'='" + namingStrategy + "'"));
    return tables.executeSql("INSERT INTO sink SELECT id, payload FROM source").getJobClient().orElseThrow();
  }
}
