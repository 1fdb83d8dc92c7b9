package chronik.chaos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes what a client did, one JSON line per event, each in one write of its own: a killed client leaves every line
 * that it began. The clock is the machine's monotonic one, so that events of all processes can be ordered.
 */
final class History implements AutoCloseable {
  private final FileOutputStream out;
  private final String process;

  History(Options options) throws IOException {
    out = new FileOutputStream(options.get("history"), true);
    process = options.process();
  }

  static long nowUs() {
    return System.nanoTime() / 1000;
  }

  /** Writes an event; the fields are names and values in turn: strings, numbers, null and lists of those. */
  synchronized void write(String type, Object... fields) {
    StringBuilder line = new StringBuilder("{\"type\":\"").append(type).append("\",\"process\":\"").append(process);
    line.append("\",\"atUs\":").append(nowUs());
    for (int index = 0; index < fields.length; index += 2) {
      line.append(",\"").append(fields[index]).append("\":");
      append(line, fields[index + 1]);
    }
    try {
      out.write(line.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  void poll(ConsumerRecords<String, String> records) {
    List<List<Object>> rows = new java.util.ArrayList<>();
    for (ConsumerRecord<String, String> record : records) {
      rows.add(List.of(record.topic(), record.partition(), record.offset(), record.value()));
    }
    write("poll", "records", rows);
  }

  /** Writes an event about offsets of partitions: assign, seek, offsets, end, group. */
  void offsets(String type, Map<TopicPartition, Long> offsets, Object... fields) {
    Object[] all = new Object[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "offsets";
    all[fields.length + 1] = rows(offsets);
    write(type, all);
  }

  private static List<List<Object>> rows(Map<TopicPartition, Long> offsets) {
    return offsets.entrySet().stream()
        .<List<Object>>map(
            entry -> List.of(entry.getKey().topic(), entry.getKey().partition(), entry.getValue()))
        .toList();
  }

  void revoke(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> rows = new LinkedHashMap<>();
    for (TopicPartition partition : partitions) rows.put(partition, -1L);
    offsets("revoke", rows);
  }

  private static void append(StringBuilder line, Object value) {
    if (value instanceof Collection<?> values) {
      String separator = "[";
      for (Object each : values) {
        append(line.append(separator), each);
        separator = ",";
      }
      line.append(values.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number || value == null) {
      line.append(value);
    } else {
      // Ids and topics need no escape; texts of errors must not break the line.
      String text = value.toString().replaceAll("[\\p{Cntrl}\"\\\\]", " ");
      line.append('"').append(text).append('"');
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
