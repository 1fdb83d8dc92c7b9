package chronik.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A table with a key over a compacted topic: changes become records, deletions tombstones, and back. */
final class Upsert {
  private static final int EVENT_COUNT = 500;
  private static final int KEY_COUNT = 20;
  /** A key whose sum comes to this much is deleted. */
  private static final int SUM_MAX = 6_200;

  private Upsert() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String events = lab.createTopic("events", 1, Map.of());
    String sums = lab.createTopic("sums", 2, Map.of("cleanup.policy", "compact"));
    Map<String, Long> expected = new TreeMap<>();
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int number = 0; number < EVENT_COUNT; number++) {
      String key = "k" + number % KEY_COUNT;
      records.add(new ProducerRecord<>(events, key, "{\"k\":\"" + key + "\",\"n\":" + number + "}"));
      expected.merge(key, (long) number, Long::sum);
    }
    lab.sendAll(records);
    int before = expected.size();
    expected.values().removeIf(sum -> sum >= SUM_MAX);
    Expect.isTrue("some keys stay and some go", !expected.isEmpty() && expected.size() < before);

    StreamTableEnvironment tables = lab.tables(1, null);
    tables.executeSql(lab.kafkaTable("events", "k STRING, n BIGINT", events, "'scan.bounded.mode'='latest-offset'"));
    tables.executeSql("CREATE TABLE sums (k STRING, total BIGINT, PRIMARY KEY (k) NOT ENFORCED) WITH ("
        + "'connector'='upsert-kafka', 'topic'='" + sums + "', 'properties.bootstrap.servers'='" + lab.bootstrap
        + "', 'key.format'='raw', 'value.format'='json')");
    tables.executeSql("INSERT INTO sums SELECT k, SUM(n) FROM events GROUP BY k HAVING SUM(n) < " + SUM_MAX).await();
    Expect.equal("the table", expected, table(tables));

    // A tombstone of somebody else deletes, too.
    String gone = expected.keySet().iterator().next();
    lab.sendAll(List.of(new ProducerRecord<>(sums, gone, null)));
    expected.remove(gone);
    Expect.equal("the table without the deleted row", expected, table(tables));
  }

  /** Reads the changes up to the end of the topic and plays them. */
  private static Map<String, Long> table(StreamTableEnvironment tables) throws Exception {
    Map<String, Long> rows = new TreeMap<>();
    String query = "SELECT k, total FROM sums /*+ OPTIONS('scan.bounded.mode'='latest-offset') */";
    try (CloseableIterator<Row> changes = tables.executeSql(query).collect()) {
      while (changes.hasNext()) {
        Row row = changes.next();
        String key = (String) row.getField(0);
        if (row.getKind() == RowKind.DELETE || row.getKind() == RowKind.UPDATE_BEFORE) rows.remove(key);
        else rows.put(key, (Long) row.getField(1));
      }
    }
    return rows;
  }
}
