"""kafka-python, in the words of features.py."""

import kafka
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ACLFilter, ACLOperation, ACLPermissionType, ConfigResource, NewPartitions, NewTopic
from kafka.admin import ACLResourcePatternType, ResourcePatternFilter, ResourceType
from kafka.coordinator.assignors.range import RangePartitionAssignor
from kafka.coordinator.assignors.sticky.sticky_assignor import StickyPartitionAssignor
from kafka.errors import InvalidConfigurationError, InvalidProducerEpochError, ProducerFencedError
from kafka.structs import OffsetAndMetadata

from client import FETCH_WAIT_MS, HEARTBEAT_MS, SESSION_TIMEOUT_MS, Record

WAIT_S = 60


class Client:
    name = f"kafka-python {kafka.__version__}"
    strategies = ("range", "sticky")
    has_null_headers = False
    has_transactions = True
    has_acls = True
    # One that saw the broker go may not find it again.
    renews_admin = True
    fencing_fault = "a fenced producer takes a new epoch for itself and so fences its successor, on Kafka too"
    deletes_groups = True
    alters_group_offsets = True

    def __init__(self, bootstrap):
        self.settings = {"bootstrap_servers": bootstrap, "reconnect_backoff_max_ms": 500}

    def close(self):
        pass

    def producer(self, codec="none", idempotent=False, transactional_id=None, request_bytes_max=None):
        settings = {**self.settings, "enable_idempotence": idempotent, "linger_ms": 5}
        if codec != "none":
            settings["compression_type"] = codec
        if request_bytes_max is not None:
            settings["max_request_size"] = request_bytes_max
        if transactional_id is not None:
            settings.update({"transactional_id": transactional_id, "enable_idempotence": True})
        return Producer(KafkaProducer(**settings), transactional_id is not None)

    def consumer(
        self, group=None, topics=(), isolation="read_uncommitted", instance_id=None, strategy="range"
    ):
        assignors = {"range": RangePartitionAssignor, "sticky": StickyPartitionAssignor}
        settings = {
            **self.settings,
            "group_id": group,
            "auto_offset_reset": "earliest",
            "enable_auto_commit": False,
            "isolation_level": isolation,
            "session_timeout_ms": SESSION_TIMEOUT_MS,
            "heartbeat_interval_ms": HEARTBEAT_MS,
            "fetch_max_wait_ms": FETCH_WAIT_MS,
            "partition_assignment_strategy": [assignors[strategy]],
        }
        if instance_id is not None:
            settings["group_instance_id"] = instance_id
        consumer = KafkaConsumer(**settings)
        if topics:
            # A leader that has no metadata yet assigns nothing, and does not mend that when it has them.
            for topic in topics:
                consumer.partitions_for_topic(topic)
            consumer.subscribe(list(topics))
        return Consumer(consumer)

    def admin(self):
        return Admin(KafkaAdminClient(**self.settings))

    @staticmethod
    def error_code(error):
        return getattr(error, "errno", None)

    @staticmethod
    def is_fenced(error):
        return isinstance(error, (ProducerFencedError, InvalidProducerEpochError)) or "fenced" in str(error).lower()


class Producer:
    def __init__(self, producer, is_transactional):
        self._producer = producer
        self._sent = []
        if is_transactional:
            producer.init_transactions()

    def send(self, topic, value, key=None, partition=None, headers=None, timestamp=None):
        self._sent.append(
            self._producer.send(
                topic, value, key, headers=headers or [], partition=partition, timestamp_ms=timestamp
            )
        )

    def flush(self):
        """Waits for all that was sent. Returns the places of what was sent since the last time."""
        self._producer.flush(WAIT_S)
        sent, self._sent = self._sent, []
        results = [future.get(WAIT_S) for future in sent]
        return [(result.partition, result.offset) for result in results]

    def begin(self):
        self._producer.begin_transaction()

    def commit(self):
        self._producer.commit_transaction()

    def abort(self):
        self._producer.abort_transaction()

    def send_offsets(self, offsets, consumer, group):
        positions = {TopicPartition(*place): OffsetAndMetadata(offset, "", -1) for place, offset in offsets.items()}
        self._producer.send_offsets_to_transaction(positions, consumer.consumer.group_metadata())

    def close(self):
        self._producer.close(WAIT_S)

    def close_fenced(self):
        self._producer.close(0)


class Consumer:
    def __init__(self, consumer):
        self.consumer = consumer

    def assign(self, places):
        self.consumer.assign([TopicPartition(*place) for place in places])

    def seek(self, topic, partition, offset):
        self.consumer.seek(TopicPartition(topic, partition), offset)

    def poll(self, wait_ms):
        polled = self.consumer.poll(timeout_ms=wait_ms)
        return [record_of(record) for records in polled.values() for record in records]

    def assignment(self):
        return {(one.topic, one.partition) for one in self.consumer.assignment()}

    def commit(self, offsets):
        places = {TopicPartition(*place): OffsetAndMetadata(*value, -1) for place, value in offsets.items()}
        self.consumer.commit(places)

    def committed(self, topic, partition):
        found = self.consumer.committed(TopicPartition(topic, partition), metadata=True)
        return None if found is None else (found.offset, found.metadata)

    def beginning(self, topic, partition):
        place = TopicPartition(topic, partition)
        return self.consumer.beginning_offsets([place])[place]

    def end(self, topic, partition):
        place = TopicPartition(topic, partition)
        return self.consumer.end_offsets([place])[place]

    def offset_for_time(self, topic, partition, timestamp):
        place = TopicPartition(topic, partition)
        found = self.consumer.offsets_for_times({place: timestamp})[place]
        return None if found is None else found.offset

    def close(self):
        self.consumer.close(autocommit=False)


def record_of(record):
    return Record(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        key=record.key,
        value=record.value,
        timestamp=record.timestamp,
        timestamp_type=record.timestamp_type,
        headers=list(record.headers),
    )


class Admin:
    def __init__(self, admin):
        self._admin = admin

    def create_topic(self, name, partitions, configs):
        topic = NewTopic(name, num_partitions=partitions, replication_factor=1, topic_configs=configs)
        self._admin.create_topics([topic], wait_for_metadata=True)

    def delete_topic(self, name):
        self._admin.delete_topics([name])

    def topics(self):
        return set(self._admin.list_topics())

    def partition_count(self, name):
        return len(self._admin.describe_topics([name])[0]["partitions"])

    def create_partitions(self, name, count):
        self._admin.create_partitions({name: NewPartitions(count)})

    def _configs(self, kind, name):
        found = self._admin.describe_configs([ConfigResource(kind, name)], config_filter="all")
        (configs,) = (of_name for of_kind in found.values() for of_name in of_kind.values())
        return {key: entry["value"] for key, entry in configs.items()}

    def topic_configs(self, name):
        return self._configs("TOPIC", name)

    def broker_configs(self, broker):
        return self._configs("BROKER", str(broker))

    def alter_topic_config(self, topic, key, value):
        resource = ConfigResource("TOPIC", topic, {key: value})
        result = self._admin.alter_configs([resource], raise_on_unknown=False)["topic"][topic]
        # Errors come as text here.
        if "InvalidConfigurationError" in str(result):
            raise InvalidConfigurationError(result)

    def delete_records(self, topic, partition, offset):
        place = TopicPartition(topic, partition)
        return self._admin.delete_records({place: offset})[place]["low_watermark"]

    def groups(self):
        return {group["group_id"] for group in self._admin.list_groups()}

    def describe_group(self, group):
        found = self._admin.describe_groups([group])[group]
        return found["group_state"], len(found["members"])

    def delete_group(self, group):
        error = self._admin.delete_groups([group])[group]
        if error != "OK":
            raise getattr(kafka.errors, error)

    def group_offset(self, group, topic, partition):
        return self._admin.list_group_offsets(group)[group][TopicPartition(topic, partition)].offset

    def alter_group_offset(self, group, topic, partition, offset):
        place = TopicPartition(topic, partition)
        expect_no_error(self._admin.alter_group_offsets(group, {place: OffsetAndMetadata(offset, "", -1)})[place])

    def cluster(self):
        cluster = self._admin.describe_cluster()
        return cluster["cluster_id"], [broker["broker_id"] for broker in cluster["brokers"]], cluster["controller_id"]

    def acls(self):
        pattern = ResourcePatternFilter(ResourceType.ANY, None, ACLResourcePatternType.ANY)
        _, error = self._admin.describe_acls(ACLFilter(None, None, ACLOperation.ANY, ACLPermissionType.ANY, pattern))
        expect_no_error(error)

    def close(self):
        self._admin.close()


def expect_no_error(error):
    """Errors come as classes."""
    if error is not None and error.errno != 0:
        raise error
