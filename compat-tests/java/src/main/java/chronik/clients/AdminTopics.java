package chronik.clients;

import chronik.checks.Expect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics from their creation to their end. */
final class AdminTopics {
  private final Lab lab;
  private final Admin admin;

  private AdminTopics(Lab lab) {
    this.lab = lab;
    this.admin = lab.admin;
  }

  static void run(Lab lab) {
    AdminTopics topics = new AdminTopics(lab);
    topics.creation();
    topics.partitions();
    topics.deletion();
  }

  /** With a broker that deletes no topics. */
  static void runDisabled(Lab lab) {
    lab.checks.check("12. DeleteTopics: TOPIC_DELETION_DISABLED", () -> {
      String topic = lab.topic("kept", 1);
      Expect.fails("delete", TopicDeletionDisabledException.class, () ->
          lab.admin.deleteTopics(List.of(topic)).all().get());
      Expect.isTrue("the topic is there", lab.admin.listTopics().names().get().contains(topic));
    });
  }

  private TopicDescription describe(String topic) throws Exception {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
  }

  private void creation() {
    lab.checks.check("6, 7. admin topics: create, list, describe", () -> {
      String topic = lab.name("made");
      NewTopic wanted = new NewTopic(topic, 3, (short) 1).configs(Map.of("retention.ms", "3600000"));
      admin.createTopics(List.of(wanted), new CreateTopicsOptions().validateOnly(true)).all().get();
      Expect.isTrue("nothing comes of validateOnly", !admin.listTopics().names().get().contains(topic));
      CreateTopicsResult created = admin.createTopics(List.of(wanted));
      Expect.equal("partitions", 3, created.numPartitions(topic).get());
      ConfigEntry retention = created.config(topic).get().get("retention.ms");
      Expect.equal("retention.ms", "3600000", retention.value());
      Expect.isTrue("it is listed", admin.listTopics().names().get().contains(topic));
      TopicDescription described = describe(topic);
      Expect.equal("id", created.topicId(topic).get(), described.topicId());
      Expect.equal("partitions", List.of(0, 1, 2),
          described.partitions().stream().map(partition -> partition.partition()).toList());
      Expect.equal("by id", topic, admin.describeTopics(TopicCollection.ofTopicIds(List.of(described.topicId())))
          .allTopicIds().get().get(described.topicId()).name());
      Expect.fails("again", TopicExistsException.class, () -> admin.createTopics(List.of(wanted)).all().get());
    });
    lab.checks.check("7. admin topics: what cannot be created", () -> {
      Expect.fails("a blank in the name", InvalidTopicException.class, () -> create("in valid", 1, 1));
      Expect.fails("no partitions", InvalidPartitionsException.class, () -> create(lab.name("none"), 0, 1));
      Expect.fails("two replicas", InvalidReplicationFactorException.class, () -> create(lab.name("two"), 1, 2));
    });
    lab.checks.check("4. admin topics: unknown ones", () -> {
      Expect.fails("a name", UnknownTopicOrPartitionException.class, () -> describe(lab.name("missing")));
      Uuid id = Uuid.randomUuid();
      // Clients before 3.5 call the topic invalid.
      Expect.fails("an id", ApiException.class, () ->
          admin.describeTopics(TopicCollection.ofTopicIds(List.of(id))).allTopicIds().get());
      Expect.isTrue("none came of it", !admin.listTopics().names().get().contains(lab.name("missing")));
    });
  }

  private Object create(String topic, int partitionCount, int replicaCount) throws Exception {
    return admin.createTopics(List.of(new NewTopic(topic, partitionCount, (short) replicaCount))).all().get();
  }

  private void partitions() {
    lab.checks.check("admin topics: add partitions", () -> {
      String topic = lab.topic("grows", 1);
      admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(4))).all().get();
      Expect.equal("partitions", 4, describe(topic).partitions().size());
      Expect.fails("fewer", InvalidPartitionsException.class, () ->
          admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2))).all().get());
    });
  }

  private void deletion() {
    lab.checks.check("11. admin topics: delete by name and by id, and create again", () -> {
      String topic = lab.topic("goes", 1);
      Uuid id = describe(topic).topicId();
      admin.deleteTopics(List.of(topic)).all().get();
      Expect.fails("describe", UnknownTopicOrPartitionException.class, () -> describe(topic));
      lab.topic("goes", 1);
      Uuid next = describe(topic).topicId();
      Expect.isTrue("another id", !next.equals(id));
      Expect.fails("the old id", UnknownTopicIdException.class, () ->
          admin.deleteTopics(TopicCollection.ofTopicIds(List.of(id))).all().get());
      admin.deleteTopics(TopicCollection.ofTopicIds(Set.of(next))).all().get();
      Expect.isTrue("it is gone", !admin.listTopics().names().get().contains(topic));
    });
    lab.checks.check("12. admin topics: DeleteTopics of an unknown one", () ->
        Expect.fails("delete", UnknownTopicOrPartitionException.class, () ->
            admin.deleteTopics(List.of(lab.name("missing"))).all().get()));
  }
}
