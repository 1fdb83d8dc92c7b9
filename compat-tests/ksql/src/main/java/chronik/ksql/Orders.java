package chronik.ksql;

import chronik.checks.Expect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The stream of orders, "product:number" by customer, and what queries must make of it. */
final class Orders {
  static final int CUSTOMER_COUNT = 10;
  private static final int PRODUCT_COUNT = 5;
  private static final Duration INSERT_TIME_MAX = Duration.ofSeconds(5);

  final String topic;
  private final Lab lab;
  private int count;

  Orders(Lab lab, String topic) {
    this.lab = lab;
    this.topic = topic;
  }

  int count() {
    return count;
  }

  /** So many rows more. */
  void insertMore(int moreCount) throws Exception {
    for (int end = count + moreCount; count < end; count++) {
      insert(lab, topic, customer(count), order(count));
    }
  }

  /** A producer for the row alone; all of it has to be over in time. */
  static void insert(Lab lab, String topic, String key, String value) throws Exception {
    long startedNs = System.nanoTime();
    KafkaProducer<String, String> producer = Clients.insertProducer(lab.bootstrap);
    producer.send(new ProducerRecord<>(topic, key, value)).get();
    producer.close(INSERT_TIME_MAX);
    Duration took = Duration.ofNanos(System.nanoTime() - startedNs);
    Expect.isTrue("INSERT VALUES took " + took.toMillis() + " ms", took.compareTo(INSERT_TIME_MAX) <= 0);
  }

  private static String customer(int number) {
    return "c" + number % CUSTOMER_COUNT;
  }

  private static String order(int number) {
    return "p" + number % PRODUCT_COUNT + ":" + number;
  }

  List<String> rows() {
    List<String> wanted = new ArrayList<>();
    for (int number = 0; number < count; number++) wanted.add(customer(number) + "=" + order(number));
    return wanted.stream().sorted().toList();
  }

  List<String> selection() {
    return rows().stream().filter(row -> row.contains("=p1:")).toList();
  }

  List<String> joined() {
    return rows().stream().map(row -> row + "/name" + row.charAt(1)).toList();
  }

  Map<String, String> counts() {
    Map<String, String> wanted = new TreeMap<>();
    for (int index = 0; index < PRODUCT_COUNT; index++) {
      int one = index < count % PRODUCT_COUNT ? 1 : 0;
      wanted.put("p" + index, Integer.toString(count / PRODUCT_COUNT + one));
    }
    return wanted;
  }

  /** The first or next offset of each partition. */
  Map<TopicPartition, Long> ends(OffsetSpec spec) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int index = 0; index < Streaming.PARTITION_COUNT; index++) asked.put(new TopicPartition(topic, index), spec);
    Map<TopicPartition, Long> ends = new HashMap<>();
    Map<TopicPartition, ListOffsetsResultInfo> found = lab.admin.listOffsets(asked).all().get();
    found.forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** How many rows a query has not committed yet. */
  long lag(Query query) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> committed = query.committed();
    Map<TopicPartition, Long> starts = ends(OffsetSpec.earliest());
    long lag = 0;
    for (Map.Entry<TopicPartition, Long> end : ends(OffsetSpec.latest()).entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      lag += end.getValue() - (offset == null ? starts.get(end.getKey()) : offset.offset());
    }
    return lag;
  }
}
