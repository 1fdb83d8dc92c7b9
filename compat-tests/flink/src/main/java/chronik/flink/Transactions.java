package chronik.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.sink.internal.FlinkKafkaInternalProducer;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the connector's own producer does around a recovery, step by step. */
final class Transactions {
  private static final long TRANSACTION_TIMEOUT_MS = 3_600_000;

  private Transactions() {}

  /**
   * A fresh id has epoch 0, which ends the probing; a known one has more. DescribeProducers names the producers of a
   * partition, and ListTransactions of them and of Ongoing exactly the open ones.
   */
  static void open(Lab lab, String[] arguments) throws Exception {
    String topic = lab.createTopic("output", 2, Map.of());
    String other = lab.createTopic("other", 1, Map.of());
    List<FlinkKafkaInternalProducer<String, String>> producers = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      var producer = producer(lab, "id-" + number);
      producer.initTransactions();
      Expect.equal("epoch of fresh id " + number, (short) 0, producer.getEpoch());
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(number == 3 ? other : topic, 0, null, "row " + number)).get();
      producers.add(producer);
    }
    producers.get(1).commitTransaction();
    Set<Long> inPartition = producersOf(lab, topic);
    Expect.equal("producers of the partition", ids(producers.subList(0, 3)), inPartition);
    Expect.equal("open transactions of them", Set.of(lab.name("id-0"), lab.name("id-2")), openOf(lab, inPartition));

    // Another process takes the ids over: it aborts what was open, and nothing of it stays.
    for (int number = 0; number < 3; number++) {
      try (var taker = producer(lab, "id-" + number)) {
        taker.initTransactions();
        Expect.isTrue("epoch of known id " + number + ": " + taker.getEpoch(), taker.getEpoch() > 0);
      }
    }
    Await.until("nothing is open", () -> openOf(lab, inPartition).isEmpty());
    try (Output output = new Output(lab.bootstrap, topic, "read_committed")) {
      Expect.equal("committed", List.of("row 1"), output.awaitValues(1));
    }
    for (var producer : producers) producer.close(Duration.ZERO);
  }

  /** Ends where the sink ends before a checkpoint is complete. Prints "precommitted pid epoch". */
  static void precommit(Lab lab, String[] arguments) throws Exception {
    String topic = lab.createTopic("output", 1, Map.of());
    var producer = producer(lab, "sink");
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, "row"));
    producer.flush();
    producer.precommitTransaction();
    System.out.println("precommitted " + producer.getProducerId() + " " + producer.getEpoch());
  }

  /** What the committer does after a recovery, twice: EndTxn without InitProducerId. Arguments: pid, epoch. */
  static void commit(Lab lab, String[] arguments) throws Exception {
    for (int time = 0; time < 2; time++) {
      try (var producer = producer(lab, "sink")) {
        producer.resumeTransaction(Long.parseLong(arguments[0]), Short.parseShort(arguments[1]));
        producer.commitTransaction();
      }
    }
    try (Output output = new Output(lab.bootstrap, lab.name("output"), "read_committed")) {
      Expect.equal("committed", List.of("row"), output.awaitValues(1));
    }
  }

  private static FlinkKafkaInternalProducer<String, String> producer(Lab lab, String id) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", lab.bootstrap);
    settings.put("key.serializer", StringSerializer.class.getName());
    settings.put("value.serializer", StringSerializer.class.getName());
    settings.put("transaction.timeout.ms", Long.toString(TRANSACTION_TIMEOUT_MS));
    return new FlinkKafkaInternalProducer<>(settings, lab.name(id));
  }

  private static Set<Long> ids(List<FlinkKafkaInternalProducer<String, String>> producers) {
    return producers.stream().map(FlinkKafkaInternalProducer::getProducerId).collect(Collectors.toSet());
  }

  private static Set<Long> producersOf(Lab lab, String topic) throws Exception {
    TopicPartition partition = new TopicPartition(topic, 0);
    var described = lab.admin.describeProducers(List.of(partition)).partitionResult(partition).get();
    return described.activeProducers().stream().map(ProducerState::producerId).collect(Collectors.toSet());
  }

  private static Set<String> openOf(Lab lab, Set<Long> producerIds) throws Exception {
    var options = new ListTransactionsOptions()
        .filterProducerIds(new HashSet<>(producerIds))
        .filterStates(Set.of(TransactionState.ONGOING));
    return lab.admin.listTransactions(options).all().get().stream()
        .map(TransactionListing::transactionalId)
        .collect(Collectors.toSet());
  }
}
