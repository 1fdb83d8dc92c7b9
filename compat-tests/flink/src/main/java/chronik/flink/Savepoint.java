package chronik.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
  private static final int ROWS_PER_JOB = 2_000;
  private static final int ROWS_PER_SECOND = 400;
  private static final long TIMEOUT_S = 60;

  private Savepoint() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    CopyJudge.createTopics(lab);
    try (CopyJudge judge = new CopyJudge(lab, 3 * ROWS_PER_JOB)) {
      JobClient first = CopyJob.start(lab, arguments[0], null);
      CopyJudge.send(lab, 0, ROWS_PER_JOB, ROWS_PER_SECOND);
      judge.awaitCount(ROWS_PER_JOB / 2);
      String savepoint =
          first.stopWithSavepoint(false, null, SavepointFormatType.CANONICAL).get(TIMEOUT_S, TimeUnit.SECONDS);

      JobClient second = CopyJob.start(lab, arguments[0], savepoint);
      Path checkpoints = lab.dir.resolve("checkpoints").resolve(second.getJobID().toString());
      Await.until("the second has a checkpoint of its own", () -> lastCheckpoint(checkpoints).isPresent());
      CopyJudge.send(lab, ROWS_PER_JOB, 2 * ROWS_PER_JOB, ROWS_PER_SECOND);
      judge.awaitCount(ROWS_PER_JOB + ROWS_PER_JOB / 2);
      // Asked for before: with the job its cluster ends, and then nobody answers any more.
      CompletableFuture<JobExecutionResult> end = second.getJobExecutionResult();
      second.cancel().get(TIMEOUT_S, TimeUnit.SECONDS);
      end.exceptionally(cancelled -> null).get(TIMEOUT_S, TimeUnit.SECONDS);

      JobClient third = CopyJob.start(lab, arguments[0], lastCheckpoint(checkpoints).orElseThrow().toUri().toString());
      CopyJudge.send(lab, 2 * ROWS_PER_JOB, 3 * ROWS_PER_JOB, ROWS_PER_SECOND);
      judge.awaitAll(System.currentTimeMillis() + Lab.PATIENCE.toMillis());
      third.cancel().get(TIMEOUT_S, TimeUnit.SECONDS);
    }
  }

  /** The newest complete checkpoint of a job. */
  private static Optional<Path> lastCheckpoint(Path checkpoints) throws Exception {
    if (!Files.exists(checkpoints)) return Optional.empty();
    try (Stream<Path> files = Files.list(checkpoints)) {
      return files.filter(file -> Files.exists(file.resolve("_metadata")))
          .max((one, other) -> Integer.compare(number(one), number(other)));
    }
  }

  /** Of a folder chk-7. */
  private static int number(Path checkpoint) {
    return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
  }
}
