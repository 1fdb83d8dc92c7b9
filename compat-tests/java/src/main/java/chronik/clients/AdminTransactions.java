package chronik.clients;

import chronik.checks.Await;
import chronik.checks.Expect;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ConcurrentTransactionsException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** Transactions as an administrator sees them, and ends them. */
final class AdminTransactions {
  private AdminTransactions() {}

  static void run(Lab lab) {
    Admin admin = lab.admin;
    lab.checks.check("58. admin transactions: DescribeProducers and ListTransactions tell exactly what is open", () -> {
      String topic = lab.topic("open", 1);
      TopicPartition partition = new TopicPartition(topic, 0);
      try (KafkaProducer<String, String> open = lab.transactional(lab.name("open"));
          KafkaProducer<String, String> done = lab.transactional(lab.name("done"))) {
        for (KafkaProducer<String, String> producer : List.of(done, open)) {
          producer.beginTransaction();
          producer.send(new ProducerRecord<>(topic, "value")).get();
        }
        done.commitTransaction();
        Await.until("one is complete", () -> state(admin, lab.name("done")) == TransactionState.COMPLETE_COMMIT);
        TransactionDescription described = describe(admin, lab.name("open"));
        Expect.equal("state", TransactionState.ONGOING, described.state());
        Expect.equal("partitions", Set.of(partition), described.topicPartitions());
        Expect.equal("ongoing", Set.of(lab.name("open")), listed(admin, ongoing()));
        Expect.equal("ongoing of its producer", Set.of(lab.name("open")),
            listed(admin, ongoing().filterProducerIds(List.of(described.producerId()))));
        Expect.equal("ongoing of another", Set.of(),
            listed(admin, ongoing().filterProducerIds(List.of(describe(admin, lab.name("done")).producerId()))));
        List<ProducerState> openOnes = producers(admin, partition).stream()
            .filter(state -> state.currentTransactionStartOffset().isPresent()).toList();
        Expect.equal("open ones", 1, openOnes.size());
        Expect.equal("producer id", described.producerId(), openOnes.get(0).producerId());
        Expect.equal("start offset", 1L, openOnes.get(0).currentTransactionStartOffset().getAsLong());
        Expect.equal("all producers", 2, producers(admin, partition).size());
        open.abortTransaction();
        Await.until("none is open", () -> listed(admin, ongoing()).isEmpty());
      }
    });
    lab.checks.check("admin transactions: abort one, and fence its producer", () -> {
      String topic = lab.topic("hanging", 1);
      TopicPartition partition = new TopicPartition(topic, 0);
      try (KafkaProducer<String, String> producer = lab.transactional(lab.name("hanging"))) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, "value")).get();
        ProducerState state = producers(admin, partition).get(0);
        admin.abortTransaction(new AbortTransactionSpec(partition, state.producerId(), (short) state.producerEpoch(),
            state.coordinatorEpoch().orElse(0))).all().get();
        Expect.equal("committed", List.of(), lab.committedValues(topic));
        Await.until("it is fenced", () -> {
          try {
            admin.fenceProducers(List.of(lab.name("hanging"))).all().get();
            return true;
          } catch (ExecutionException error) {
            // Clients before 3.8 do not wait for the abort themselves (KAFKA-16570).
            if (error.getCause() instanceof ConcurrentTransactionsException) return false;
            throw error;
          }
        });
        Expect.fails("commit", ProducerFencedException.class, () -> {
          producer.commitTransaction();
          return null;
        });
      }
    });
    lab.checks.check("admin transactions: an unknown id", () ->
        Expect.fails("describe", TransactionalIdNotFoundException.class, () -> describe(admin, lab.name("nobody"))));
  }

  private static ListTransactionsOptions ongoing() {
    return new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
  }

  private static Set<String> listed(Admin admin, ListTransactionsOptions options) throws Exception {
    return admin.listTransactions(options).all().get().stream()
        .map(TransactionListing::transactionalId).collect(Collectors.toSet());
  }

  private static TransactionDescription describe(Admin admin, String transactionalId) throws Exception {
    return admin.describeTransactions(List.of(transactionalId)).all().get().get(transactionalId);
  }

  private static TransactionState state(Admin admin, String transactionalId) throws Exception {
    return describe(admin, transactionalId).state();
  }

  private static List<ProducerState> producers(Admin admin, TopicPartition partition) throws Exception {
    return admin.describeProducers(Set.of(partition)).partitionResult(partition).get().activeProducers();
  }
}
