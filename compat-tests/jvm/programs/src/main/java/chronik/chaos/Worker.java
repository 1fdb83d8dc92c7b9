package chronik.chaos;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** A member of the group that turns each record of topic a into one of b and one of c, exactly once. */
final class Worker {
  private static final int ABORT_PERCENT = 10;
  /** After so many commits it looks whether the group's offsets are those. */
  private static final int LOOK_PERCENT = 20;
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

  private final Options options;
  private final History history;
  private final Random random;
  private final KafkaConsumer<String, String> consumer;
  private final KafkaProducer<String, String> producer;
  private final Transactions transactions;

  private Worker(Options options, History history) {
    this.options = options;
    this.history = history;
    random = options.random();
    consumer = new KafkaConsumer<>(settings(options));
    producer = new KafkaProducer<>(options.transactionalSettings());
    transactions = new Transactions(producer, history, options.process());
  }

  static void run(Options options, History history, Stop stop) {
    Worker worker = new Worker(options, history);
    worker.producer.initTransactions();
    history.write("ready");
    worker.consumer.subscribe(List.of(options.topic("a")), worker.listener());
    while (!stop.isDue()) worker.turn();
    worker.producer.close();
    worker.consumer.close();
  }

  private static Properties settings(Options options) {
    Properties settings = options.consumerSettings("read_committed");
    settings.put("group.id", options.get("prefix") + "-workers");
    settings.put("max.poll.records", "40");
    settings.put("session.timeout.ms", "6000");
    settings.put("heartbeat.interval.ms", "500");
    // A strategy that librdkafka has too: all members must agree on one.
    settings.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.RangeAssignor");
    if (!options.get("instance").isEmpty()) settings.put("group.instance.id", options.client());
    return settings;
  }

  private ConsumerRebalanceListener listener() {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        history.revoke(partitions);
      }

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        long sinceUs = History.nowUs();
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : partitions) positions.put(partition, consumer.position(partition));
        assigned(positions, sinceUs);
      }
    };
  }

  /** What the group has committed, as it was found. */
  private void assigned(Map<TopicPartition, Long> positions, long sinceUs) {
    history.offsets("assign", positions, "sinceUs", sinceUs, "group", options.get("prefix") + "-workers");
  }

  private void turn() {
    ConsumerRecords<String, String> records = consumer.poll(POLL_TIMEOUT);
    if (records.isEmpty()) return;
    history.poll(records);
    boolean isCommitted =
        transactions.run(random.nextInt(100) < ABORT_PERCENT, transaction -> work(transaction, records));
    if (!isCommitted) goBack(records);
    else if (random.nextInt(100) < LOOK_PERCENT) goToCommitted(records);
  }

  private void work(String transaction, ConsumerRecords<String, String> records) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    Map<TopicPartition, Long> rows = new HashMap<>();
    for (ConsumerRecord<String, String> record : records) {
      for (String letter : List.of("b", "c")) {
        int partition = random.nextInt(Options.PARTITION_COUNTS.get(letter));
        transactions.send(transaction, options.topic(letter), partition, record.value());
      }
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      offsets.put(partition, new OffsetAndMetadata(record.offset() + 1));
      rows.put(partition, record.offset() + 1);
    }
    history.offsets("offsets", rows, "transaction", transaction);
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
  }

  /** After an abort the same records come again: from where they began, or from what the group has committed. */
  private void goBack(ConsumerRecords<String, String> records) {
    if (random.nextBoolean()) {
      goToCommitted(records);
      return;
    }
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      positions.put(partition, records.records(partition).get(0).offset());
    }
    history.offsets("seek", positions);
    positions.forEach(consumer::seek);
  }

  private void goToCommitted(ConsumerRecords<String, String> records) {
    long sinceUs = History.nowUs();
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(records.partitions());
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      OffsetAndMetadata offset = committed.get(partition);
      positions.put(partition, offset == null ? 0 : offset.offset());
    }
    assigned(positions, sinceUs);
    positions.forEach(consumer::seek);
  }
}
