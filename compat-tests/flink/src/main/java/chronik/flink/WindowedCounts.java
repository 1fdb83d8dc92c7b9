package chronik.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Counts and sums by key in windows of the records' own timestamps, written exactly once. */
final class WindowedCounts {
  private static final int EVENT_COUNT = 2_000;
  private static final int KEY_COUNT = 7;
  private static final long STEP_MS = 250;
  private static final long WINDOW_MS = 10_000;

  private WindowedCounts() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String events = lab.createTopic("events", 2, Map.of());
    String totals = lab.createTopic("totals", 1, Map.of());
    long startMs = System.currentTimeMillis() / WINDOW_MS * WINDOW_MS - EVENT_COUNT * STEP_MS - WINDOW_MS;
    Map<String, long[]> expected = new TreeMap<>();
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int number = 0; number < EVENT_COUNT; number++) {
      long atMs = startMs + number * STEP_MS;
      String key = "k" + number % KEY_COUNT;
      String value = "{\"k\":\"" + key + "\",\"n\":" + number + "}";
      records.add(new ProducerRecord<>(events, number % 2, atMs, null, value));
      long[] total = expected.computeIfAbsent(atMs / WINDOW_MS + key, none -> new long[] {atMs / WINDOW_MS, 0, 0});
      total[1]++;
      total[2] += number;
    }
    lab.sendAll(records);

    StreamTableEnvironment tables = lab.tables(2, null);
    String columns = "k STRING, n BIGINT, t TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR t AS t";
    tables.executeSql(lab.kafkaTable("events", columns, events, "'scan.bounded.mode'='latest-offset'"));
    tables.executeSql(lab.kafkaTable("totals", "k STRING, number BIGINT, c BIGINT, s BIGINT", totals,
        "'sink.delivery-guarantee'='exactly-once'", "'sink.transactional-id-prefix'='" + lab.name("totals") + "'"));
    String windowNumber = "(UNIX_TIMESTAMP(CAST(window_start AS STRING)) * 1000) / " + WINDOW_MS;
    tables.executeSql("INSERT INTO totals SELECT k, " + windowNumber
        + ", COUNT(*), SUM(n) FROM TABLE(TUMBLE(TABLE events, DESCRIPTOR(t), INTERVAL '10' SECOND))"
        + " GROUP BY k, window_start, window_end").await();
    List<String> rows = expected.entrySet().stream()
        .map(entry -> "{\"k\":\"" + entry.getKey().substring(entry.getKey().indexOf('k')) + "\",\"number\":"
            + entry.getValue()[0] + ",\"c\":" + entry.getValue()[1] + ",\"s\":" + entry.getValue()[2] + "}")
        .sorted()
        .toList();
    try (Output output = new Output(lab.bootstrap, totals, "read_committed")) {
      Expect.equal("windows", rows, output.awaitValues(rows.size()));
    }
  }
}
