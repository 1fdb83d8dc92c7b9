package chronik.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A table over a topic: written, which creates the topic, read from all its starting points, committed. */
final class Tables {
  private static final String COLUMNS = "id BIGINT, name STRING";
  private static final int ROW_COUNT = 1_000;

  private Tables() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String topic = lab.name("orders");
    StreamTableEnvironment tables = lab.tables(1, null);
    tables.executeSql("CREATE TABLE generated (" + COLUMNS + ") WITH ('connector'='datagen', 'number-of-rows'='"
        + ROW_COUNT + "', 'fields.id.kind'='sequence', 'fields.id.start'='0', 'fields.id.end'='" + (ROW_COUNT - 1)
        + "', 'fields.name.length'='20')");
    // Flink creates no topic: that of the sink comes to be when its producer asks for it.
    tables.executeSql(lab.kafkaTable("orders", COLUMNS, topic));
    tables.executeSql("INSERT INTO orders SELECT * FROM generated").await();

    tables.executeSql(lab.kafkaTable("bounded", COLUMNS, topic, "'scan.bounded.mode'='latest-offset'"));
    List<Long> all = LongStream.range(0, ROW_COUNT).boxed().toList();
    Expect.equal("ids of the table", all, ids(tables, "SELECT id FROM bounded"));

    long laterMs = System.currentTimeMillis() + 1_000;
    List<ProducerRecord<String, String>> later = new ArrayList<>();
    for (int id = ROW_COUNT; id < ROW_COUNT + 10; id++) {
      later.add(new ProducerRecord<>(topic, null, laterMs, null, "{\"id\":" + id + ",\"name\":\"later\"}"));
    }
    lab.sendAll(later);
    String fromTime = "SELECT id FROM bounded /*+ OPTIONS('scan.startup.mode'='timestamp', "
        + "'scan.startup.timestamp-millis'='" + laterMs + "') */";
    List<Long> laterIds = LongStream.range(ROW_COUNT, ROW_COUNT + 10).boxed().toList();
    Expect.equal("ids from a moment on", laterIds, ids(tables, fromTime));
    groupOffsets(lab, tables, topic);
  }

  /** Checkpoints commit offsets of a group that has no members; another job starts from them. */
  private static void groupOffsets(Lab lab, StreamTableEnvironment tables, String topic) throws Exception {
    String group = lab.name("group");
    tables.executeSql(lab.kafkaTable("followed", COLUMNS, topic, "'properties.group.id'='" + group + "'"));
    tables.executeSql("CREATE TABLE nowhere (" + COLUMNS + ") WITH ('connector'='blackhole')");
    JobClient job = tables.executeSql("INSERT INTO nowhere SELECT * FROM followed").getJobClient().orElseThrow();
    TopicPartition partition = new TopicPartition(topic, 0);
    long end = lab.admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset();
    Await.until("the group has committed the end", () -> {
      OffsetAndMetadata committed =
          lab.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().get(partition);
      return committed != null && committed.offset() == end;
    });
    job.cancel().get();
    lab.sendAll(List.of(new ProducerRecord<>(topic, null, "{\"id\":5000,\"name\":\"last\"}")));
    String fromGroup = "SELECT id FROM bounded /*+ OPTIONS('scan.startup.mode'='group-offsets', "
        + "'properties.group.id'='" + group + "') */";
    Expect.equal("ids behind those of the group", List.of(5000L), ids(tables, fromGroup));
  }

  private static List<Long> ids(StreamTableEnvironment tables, String query) throws Exception {
    List<Long> ids = new ArrayList<>();
    try (CloseableIterator<Row> rows = tables.executeSql(query).collect()) {
      rows.forEachRemaining(row -> ids.add((Long) row.getField(0)));
    }
    return ids.stream().sorted().toList();
  }
}
