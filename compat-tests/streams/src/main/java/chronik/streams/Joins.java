package chronik.streams;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** Orders and the customers they belong to. */
final class Joins {
  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  private Joins() {}

  /** Each order meets the customer as it is at that moment; a changed customer meets later orders only. */
  static void streamTable(Lab lab, String[] arguments) throws Exception {
    String customers = lab.createTopic("customers", 2, COMPACTED);
    String orders = lab.createTopic("orders", 2);
    String enriched = lab.createTopic("enriched", 1);
    StreamsBuilder builder = new StreamsBuilder();
    KTable<String, String> table = builder.table(customers, Materialized.as("customers"));
    builder.<String, String>stream(orders)
        .leftJoin(table, (order, customer) -> order + "/" + customer)
        .to(enriched);

    lab.send(List.of(at(1000, customers, "c1", "Ada"), at(1000, customers, "c2", "Bob"),
        at(1000, customers, "c3", "C")));
    KafkaStreams streams = lab.start(builder.build(), lab.settings("a"));
    awaitCustomer(streams, "c3", "C");
    lab.send(List.of(at(2000, orders, "c1", "1"), at(2000, orders, "c2", "2"), at(2000, orders, "c9", "3")));
    try (Output output = new Output(lab.bootstrap, enriched)) {
      output.awaitExactly(List.of("c1=1/Ada", "c2=2/Bob", "c9=3/null"));
      lab.send(List.of(at(3000, customers, "c1", "Ann"), at(3000, customers, "c2", null)));
      awaitCustomer(streams, "c1", "Ann");
      awaitCustomer(streams, "c2", null);
      lab.send(List.of(at(4000, orders, "c1", "4"), at(4000, orders, "c2", "5")));
      output.awaitExactly(List.of("c1=1/Ada", "c2=2/Bob", "c9=3/null", "c1=4/Ann", "c2=5/null"));
    }
  }

  /** Changes of either side reach all orders that are concerned, through the two topics Streams creates for it. */
  static void foreignKey(Lab lab, String[] arguments) throws Exception {
    String customers = lab.createTopic("customers", 2, COMPACTED);
    String orders = lab.createTopic("orders", 3, COMPACTED);
    String enriched = lab.createTopic("enriched", 1, COMPACTED);
    StreamsBuilder builder = new StreamsBuilder();
    KTable<String, String> right = builder.table(customers);
    builder.<String, String>table(orders)
        .join(right, order -> order.split("/")[0], (order, customer) -> order + "/" + customer)
        .toStream()
        .to(enriched);

    lab.send(List.of(at(1000, customers, "c1", "Ada"), at(1000, customers, "c2", "Bob")));
    lab.send(List.of(at(1000, orders, "o1", "c1/10"), at(1000, orders, "o2", "c1/20"), at(1000, orders, "o3", "c2/30"),
        at(1000, orders, "o4", "c7/40")));
    lab.start(builder.build(), lab.settings("a"));
    Map<String, String> expected =
        new TreeMap<>(Map.of("o1", "c1/10/Ada", "o2", "c1/20/Ada", "o3", "c2/30/Bob"));
    try (Output output = new Output(lab.bootstrap, enriched)) {
      output.awaitLatest(expected);
      lab.send(List.of(at(2000, customers, "c1", "Ann"), at(2000, orders, "o3", "c1/31"),
          at(2000, customers, "c7", "Cy")));
      expected.putAll(Map.of("o1", "c1/10/Ann", "o2", "c1/20/Ann", "o3", "c1/31/Ann", "o4", "c7/40/Cy"));
      output.awaitLatest(expected);
      lab.send(List.of(at(3000, customers, "c7", null), at(3000, orders, "o2", null)));
      expected.keySet().removeAll(Set.of("o2", "o4"));
      output.awaitLatest(expected);
    }
    List<String> internal = lab.admin.listTopics().names().get().stream()
        .filter(name -> name.startsWith(lab.name("app-")) && name.contains("SUBSCRIPTION-RE"))
        .filter(name -> name.endsWith("-topic"))
        .toList();
    Expect.equal("topics of the subscription: " + internal, 2, internal.size());
  }

  private static void awaitCustomer(KafkaStreams streams, String key, String name) throws Exception {
    var type = QueryableStoreTypes.<String, String>keyValueStore();
    var parameters = StoreQueryParameters.fromNameAndType("customers", type);
    Await.until(key + " is " + name, () -> {
      String found = streams.store(parameters).get(key);
      return name == null ? found == null : name.equals(found);
    });
  }

  private static ProducerRecord<String, String> at(long timestampMs, String topic, String key, String value) {
    return new ProducerRecord<>(topic, null, timestampMs, key, value);
  }
}
