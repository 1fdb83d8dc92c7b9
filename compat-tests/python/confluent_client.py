"""confluent-kafka, which is librdkafka, in the words of features.py."""

import time

import confluent_kafka
from confluent_kafka import ConsumerGroupTopicPartitions, KafkaError, KafkaException, TopicPartition
from confluent_kafka.admin import (
    AclBinding,
    AclOperation,
    AclPermissionType,
    AdminClient,
    AlterConfigOpType,
    ConfigEntry,
    ConfigResource,
    NewPartitions,
    NewTopic,
    ResourcePatternType,
    ResourceType,
)

from client import FETCH_WAIT_MS, HEARTBEAT_MS, SESSION_TIMEOUT_MS, Record

WAIT_S = 60


class Client:
    name = f"confluent-kafka {confluent_kafka.__version__}, librdkafka {confluent_kafka.libversion()[0]}"
    strategies = ("range", "roundrobin", "cooperative-sticky")
    has_null_headers = True
    has_transactions = True
    has_acls = True
    renews_admin = False
    fencing_fault = None
    deletes_groups = True
    alters_group_offsets = True

    def __init__(self, bootstrap):
        self.settings = {"bootstrap.servers": bootstrap, "reconnect.backoff.max.ms": 500, "log_level": 3}

    def close(self):
        pass

    def producer(self, codec="none", idempotent=False, transactional_id=None, request_bytes_max=None):
        settings = {**self.settings, "compression.type": codec, "enable.idempotence": idempotent, "linger.ms": 5}
        if request_bytes_max is not None:
            settings["message.max.bytes"] = request_bytes_max
        if transactional_id is not None:
            settings.update({"transactional.id": transactional_id, "enable.idempotence": True})
        return Producer(settings, transactional_id is not None)

    def consumer(
        self, group=None, topics=(), isolation="read_uncommitted", instance_id=None, strategy="range"
    ):
        settings = {
            **self.settings,
            "group.id": group or "none",
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "isolation.level": isolation,
            "session.timeout.ms": SESSION_TIMEOUT_MS,
            "heartbeat.interval.ms": HEARTBEAT_MS,
            "fetch.wait.max.ms": FETCH_WAIT_MS,
            "partition.assignment.strategy": strategy,
        }
        if instance_id is not None:
            settings["group.instance.id"] = instance_id
        return Consumer(settings, topics)

    def admin(self):
        return Admin(self.settings)

    @staticmethod
    def error_code(error):
        return error.args[0].code() if isinstance(error, KafkaException) else None

    @staticmethod
    def is_fenced(error):
        # librdkafka has codes of its own for what it finds out itself.
        return isinstance(error, KafkaException) and error.args[0].code() in (
            KafkaError._FENCED,
            KafkaError.PRODUCER_FENCED,
            KafkaError.INVALID_PRODUCER_EPOCH,
        )


class Producer:
    def __init__(self, settings, is_transactional):
        self._producer = confluent_kafka.Producer(settings)
        self._results = []
        if is_transactional:
            self._producer.init_transactions(WAIT_S)

    def send(self, topic, value, key=None, partition=None, headers=None, timestamp=None):
        index = len(self._results)
        self._results.append(None)

        def delivered(error, message):
            self._results[index] = error or (message.partition(), message.offset())

        optional = {"partition": partition, "headers": headers, "timestamp": timestamp}
        given = {name: one for name, one in optional.items() if one is not None}
        self._producer.produce(topic, value, key, on_delivery=delivered, **given)

    def flush(self):
        """Waits for all that was sent. Returns the places of what was sent since the last time."""
        if self._producer.flush(WAIT_S) > 0:
            raise TimeoutError("not all is delivered")
        results, self._results = self._results, []
        for result in results:
            if isinstance(result, KafkaError):
                raise KafkaException(result)
        return results

    def begin(self):
        self._producer.begin_transaction()

    def commit(self):
        self._producer.commit_transaction(WAIT_S)

    def abort(self):
        self._producer.abort_transaction(WAIT_S)

    def send_offsets(self, offsets, consumer, group):
        positions = [TopicPartition(topic, partition, offset) for (topic, partition), offset in offsets.items()]
        self._producer.send_offsets_to_transaction(positions, consumer.consumer.consumer_group_metadata(), WAIT_S)

    def close(self):
        self._producer.flush(WAIT_S)

    def close_fenced(self):
        """It has nothing more to say."""


class Consumer:
    def __init__(self, settings, topics):
        self.consumer = confluent_kafka.Consumer(settings)
        if topics:
            self.consumer.subscribe(list(topics))

    def assign(self, places):
        self.consumer.assign([TopicPartition(topic, partition, 0) for topic, partition in places])

    def seek(self, topic, partition, offset):
        self.consumer.assign([TopicPartition(topic, partition, offset)])

    def poll(self, wait_ms):
        records = []
        for message in self.consumer.consume(500, wait_ms / 1000):
            if message.error():
                # One that passes, such as a broker that is away.
                if message.error().code() < 0:
                    continue
                raise KafkaException(message.error())
            records.append(record_of(message))
        return records

    def assignment(self):
        return {(one.topic, one.partition) for one in self.consumer.assignment()}

    def commit(self, offsets):
        places = [TopicPartition(*place, offset, metadata) for place, (offset, metadata) in offsets.items()]
        self.consumer.commit(offsets=places, asynchronous=False)

    def committed(self, topic, partition):
        (one,) = self.consumer.committed([TopicPartition(topic, partition)], WAIT_S)
        return None if one.offset < 0 else (one.offset, one.metadata or "")

    def beginning(self, topic, partition):
        return self.consumer.get_watermark_offsets(TopicPartition(topic, partition), WAIT_S)[0]

    def end(self, topic, partition):
        return self.consumer.get_watermark_offsets(TopicPartition(topic, partition), WAIT_S)[1]

    def offset_for_time(self, topic, partition, timestamp):
        (one,) = self.consumer.offsets_for_times([TopicPartition(topic, partition, timestamp)], WAIT_S)
        return None if one.offset < 0 else one.offset

    def close(self):
        self.consumer.close()


def record_of(message):
    kind, timestamp = message.timestamp()
    return Record(
        topic=message.topic(),
        partition=message.partition(),
        offset=message.offset(),
        key=message.key(),
        value=message.value(),
        timestamp=timestamp,
        timestamp_type=1 if kind == confluent_kafka.TIMESTAMP_LOG_APPEND_TIME else 0,
        headers=message.headers() or [],
    )


class Admin:
    def __init__(self, settings):
        self._admin = AdminClient(settings)

    def _one(self, futures):
        (future,) = futures.values()
        return future.result(WAIT_S)

    def create_topic(self, name, partitions, configs):
        self._one(self._admin.create_topics([NewTopic(name, partitions, 1, config=configs)]))
        # Metadata that this client has kept knows nothing of it.
        while self.partition_count(name) != partitions:
            time.sleep(0.01)

    def delete_topic(self, name):
        self._one(self._admin.delete_topics([name]))

    def topics(self):
        return set(self._admin.list_topics(timeout=WAIT_S).topics)

    def partition_count(self, name):
        return len(self._admin.list_topics(name, timeout=WAIT_S).topics[name].partitions)

    def create_partitions(self, name, count):
        self._one(self._admin.create_partitions([NewPartitions(name, count)]))

    def _configs(self, kind, name):
        entries = self._one(self._admin.describe_configs([ConfigResource(kind, name)]))
        return {key: entry.value for key, entry in entries.items()}

    def topic_configs(self, name):
        return self._configs(ResourceType.TOPIC, name)

    def broker_configs(self, broker):
        return self._configs(ResourceType.BROKER, str(broker))

    def alter_topic_config(self, topic, key, value):
        entry = ConfigEntry(key, value, incremental_operation=AlterConfigOpType.SET)
        resource = ConfigResource(ResourceType.TOPIC, topic, incremental_configs=[entry])
        self._one(self._admin.incremental_alter_configs([resource]))

    def delete_records(self, topic, partition, offset):
        return self._one(self._admin.delete_records([TopicPartition(topic, partition, offset)])).low_watermark

    def groups(self):
        return {group.group_id for group in self._admin.list_consumer_groups().result(WAIT_S).valid}

    def describe_group(self, group):
        found = self._one(self._admin.describe_consumer_groups([group]))
        return found.state.name.capitalize(), len(found.members)

    def delete_group(self, group):
        self._one(self._admin.delete_consumer_groups([group]))

    def group_offset(self, group, topic, partition):
        request = ConsumerGroupTopicPartitions(group, [TopicPartition(topic, partition)])
        return self._one(self._admin.list_consumer_group_offsets([request])).topic_partitions[0].offset

    def alter_group_offset(self, group, topic, partition, offset):
        request = ConsumerGroupTopicPartitions(group, [TopicPartition(topic, partition, offset)])
        (altered,) = self._one(self._admin.alter_consumer_group_offsets([request])).topic_partitions
        if altered.error:
            raise KafkaException(altered.error)

    def cluster(self):
        cluster = self._admin.describe_cluster().result(WAIT_S)
        return cluster.cluster_id, [node.id for node in cluster.nodes], cluster.controller.id

    def acls(self):
        # Of the answer to describe_acls it does not tell the error.
        allowed = (AclOperation.READ, AclPermissionType.ALLOW)
        acl = AclBinding(ResourceType.TOPIC, "topic", ResourcePatternType.LITERAL, "User:a", "*", *allowed)
        self._one(self._admin.create_acls([acl]))

    def close(self):
        pass
