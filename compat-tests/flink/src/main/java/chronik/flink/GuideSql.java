package chronik.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;

/** The file docs/ksql/flink.sql, statement by statement, on topics of this run; its path is the argument. */
final class GuideSql {
  private static final Map<String, Integer> TOTALS = Map.of("ada", 40, "bob", 20);

  private GuideSql() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    // As the page does before it; Flink creates the other one.
    lab.createTopic("totals", 1, Map.of("cleanup.policy", "compact"));
    StreamTableEnvironment tables = lab.tables(1, null);
    String file = Files.readString(Path.of(arguments[0]))
        .replace("localhost:9092", lab.bootstrap)
        .replace("'topic' = '", "'topic' = '" + lab.prefix)
        .replace("'sink.transactional-id-prefix' = '", "'sink.transactional-id-prefix' = '" + lab.prefix);
    for (String statement : file.split(";")) {
      if (statement.isBlank()) continue;
      if (statement.strip().startsWith("INSERT")) tables.executeSql(statement).await();
      else tables.executeSql(statement);
    }
    Map<String, Integer> found = new TreeMap<>();
    String query = "SELECT customer, total FROM totals /*+ OPTIONS('scan.bounded.mode'='latest-offset') */";
    try (CloseableIterator<Row> rows = tables.executeSql(query).collect()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.getKind() == RowKind.DELETE || row.getKind() == RowKind.UPDATE_BEFORE) continue;
        found.put((String) row.getField(0), (Integer) row.getField(1));
      }
    }
    Expect.equal("the totals", new TreeMap<>(TOTALS), found);
  }
}
