package chronik.ksql;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.WindowStore;

/** What ksqlDB makes of statements over orders ("product:number" by customer), customers and accounts. */
final class Topologies {
  static final String STORE = "Aggregate-Aggregate-Materialize";
  static final Duration WINDOW = Duration.ofDays(1);
  /** Longer than the source's, so that it decides. */
  static final Duration WINDOW_RETENTION = Duration.ofDays(10);

  private Topologies() {}

  /** CREATE STREAM ... AS SELECT * FROM orders WHERE product = 'p1' */
  static Topology filter(String orders, String sink) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(orders).filter((customer, order) -> order.startsWith("p1:")).to(sink);
    return builder.build();
  }

  /** CREATE TABLE ... AS SELECT product, COUNT(*) FROM orders GROUP BY product */
  static Topology count(String orders, String sink) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(orders)
        .groupBy((customer, order) -> order.substring(0, order.indexOf(':')), Grouped.as("Aggregate-GroupBy"))
        .count(Materialized.as(STORE))
        .toStream()
        .mapValues(count -> Long.toString(count))
        .to(sink);
    return builder.build();
  }

  /** CREATE TABLE ... AS SELECT customer, COUNT(*) FROM orders WINDOW TUMBLING (...) GROUP BY customer */
  static Topology windowed(String orders, String sink) {
    Serde<Windowed<String>> windows = WindowedSerdes.timeWindowedSerdeFrom(String.class, WINDOW.toMillis());
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(orders)
        .groupByKey()
        .windowedBy(TimeWindows.ofSizeWithNoGrace(WINDOW))
        .count(Materialized.<String, Long, WindowStore<Bytes, byte[]>>as(STORE).withRetention(WINDOW_RETENTION))
        .toStream()
        .mapValues(count -> Long.toString(count))
        .to(sink, Produced.with(windows, Serdes.String()));
    return builder.build();
  }

  /** CREATE STREAM ... AS SELECT * FROM orders JOIN customers ON ... */
  static Topology join(String orders, String customers, String sink) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(orders)
        .join(builder.<String, String>table(customers), (order, customer) -> order + "/" + customer)
        .to(sink);
    return builder.build();
  }

  /** CREATE TABLE ... AS SELECT * FROM accounts JOIN customers ON accounts.customer = customers.id */
  static Topology foreignKeyJoin(String accounts, String customers, String sink) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>table(accounts)
        .<String, String, String>join(builder.table(customers), customer -> customer, (account, customer) -> customer)
        .toStream()
        .to(sink);
    return builder.build();
  }

  /** CREATE TABLE ... AS SELECT * FROM accounts */
  static Topology table(String accounts, String sink) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>table(accounts, Materialized.as(STORE)).toStream().to(sink);
    return builder.build();
  }

  /** SELECT * FROM orders EMIT CHANGES, told to a listener. */
  static Topology listen(String orders, BiConsumer<String, String> listener) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(orders).foreach(listener::accept);
    return builder.build();
  }
}
