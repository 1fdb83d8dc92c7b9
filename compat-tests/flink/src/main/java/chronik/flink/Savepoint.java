package chronik.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/**
 * A job is stopped with a savepoint and goes on from it, is cancelled in the middle of its transactions and goes on
 * from its last checkpoint. Argument: naming strategy.
 */
final class Savepoint {
  private static final int RECORD_COUNT = 6_000;
  private static final int RECORDS_PER_SECOND = 400;
  private static final long TIMEOUT_S = 60;

  private Savepoint() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    CopyJudge.createTopics(lab);
    CopyJudge.send(lab, RECORD_COUNT, RECORDS_PER_SECOND);
    try (CopyJudge judge = new CopyJudge(lab, RECORD_COUNT)) {
      JobClient first = CopyJob.start(lab, arguments[0], null);
      judge.awaitCount(RECORD_COUNT / 6);
      String savepoint =
          first.stopWithSavepoint(false, null, SavepointFormatType.CANONICAL).get(TIMEOUT_S, TimeUnit.SECONDS);

      JobClient second = CopyJob.start(lab, arguments[0], savepoint);
      judge.awaitCount(RECORD_COUNT / 2);
      // Asked for before: with the job its cluster ends, and then nobody answers any more.
      CompletableFuture<JobExecutionResult> end = second.getJobExecutionResult();
      second.cancel().get(TIMEOUT_S, TimeUnit.SECONDS);
      end.exceptionally(cancelled -> null).get(TIMEOUT_S, TimeUnit.SECONDS);

      JobClient third = CopyJob.start(lab, arguments[0], lastCheckpoint(lab.dir.resolve("checkpoints"), second));
      judge.awaitAll(System.currentTimeMillis() + Lab.PATIENCE.toMillis());
      third.cancel().get(TIMEOUT_S, TimeUnit.SECONDS);
    }
  }

  private static String lastCheckpoint(Path checkpoints, JobClient job) throws Exception {
    try (Stream<Path> files = Files.list(checkpoints.resolve(job.getJobID().toString()))) {
      return files.filter(file -> Files.exists(file.resolve("_metadata")))
          .max((one, other) -> Integer.compare(number(one), number(other)))
          .orElseThrow()
          .toUri()
          .toString();
    }
  }

  /** Of a folder chk-7. */
  private static int number(Path checkpoint) {
    return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
  }
}
