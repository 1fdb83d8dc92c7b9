"""aiokafka, in the words of features.py: its coroutines run on a loop of their own."""

import asyncio
import threading

import aiokafka
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewPartitions, NewTopic, RecordsToDelete
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.coordinator.assignors.range import RangePartitionAssignor
from aiokafka.errors import InvalidProducerEpoch, ProducerFenced, for_code
from aiokafka.structs import OffsetAndMetadata

from checks import until
from client import FETCH_WAIT_MS, HEARTBEAT_MS, SESSION_TIMEOUT_MS, Record

WAIT_S = 60


class Client:
    name = f"aiokafka {aiokafka.__version__}"
    strategies = ("range",)
    has_null_headers = True
    has_transactions = True
    has_acls = False
    renews_admin = False
    fencing_fault = None
    deletes_groups = False
    alters_group_offsets = False

    def __init__(self, bootstrap):
        self.settings = {"bootstrap_servers": bootstrap}
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    def wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(WAIT_S)

    def close(self):
        self._loop.call_soon_threadsafe(self._loop.stop)

    def producer(self, codec="none", idempotent=False, transactional_id=None, request_bytes_max=None):
        settings = {**self.settings, "enable_idempotence": idempotent, "linger_ms": 5}
        if codec != "none":
            settings["compression_type"] = codec
        if request_bytes_max is not None:
            settings["max_request_size"] = request_bytes_max
        if transactional_id is not None:
            settings.update({"transactional_id": transactional_id, "enable_idempotence": True})

        async def start():
            producer = AIOKafkaProducer(**settings)
            await producer.start()
            return producer

        return Producer(self, self.wait(start()))

    def consumer(
        self, group=None, topics=(), isolation="read_uncommitted", instance_id=None, strategy="range"
    ):
        async def start():
            consumer = AIOKafkaConsumer(
                *topics,
                **self.settings,
                group_id=group,
                group_instance_id=instance_id,
                auto_offset_reset="earliest",
                enable_auto_commit=False,
                isolation_level=isolation,
                session_timeout_ms=SESSION_TIMEOUT_MS,
                heartbeat_interval_ms=HEARTBEAT_MS,
                fetch_max_wait_ms=FETCH_WAIT_MS,
                partition_assignment_strategy=[RangePartitionAssignor],
            )
            # With a group it waits for partitions, which a member that leaves may hold up: it is polled for them.
            starting = asyncio.ensure_future(consumer.start())
            if not topics:
                await starting
            return consumer, starting

        return Consumer(self, *self.wait(start()))

    def admin(self):
        async def start():
            admin = AIOKafkaAdminClient(**self.settings)
            await admin.start()
            return admin

        return Admin(self, self.wait(start()))

    @staticmethod
    def error_code(error):
        return getattr(error, "errno", None)

    @staticmethod
    def is_fenced(error):
        return isinstance(error, (ProducerFenced, InvalidProducerEpoch))


class Producer:
    def __init__(self, client, producer):
        self._client = client
        self._producer = producer
        self._sent = []

    def send(self, topic, value, key=None, partition=None, headers=None, timestamp=None):
        sending = self._producer.send(topic, value, key, partition, timestamp, headers)
        self._sent.append(self._client.wait(sending))

    def flush(self):
        """Waits for all that was sent. Returns the places of what was sent since the last time."""
        sent, self._sent = self._sent, []

        async def results():
            return [await future for future in sent]

        self._client.wait(self._producer.flush())
        return [(result.partition, result.offset) for result in self._client.wait(results())]

    def begin(self):
        self._client.wait(self._producer.begin_transaction())

    def commit(self):
        self._client.wait(self._producer.commit_transaction())

    def abort(self):
        self._client.wait(self._producer.abort_transaction())

    def send_offsets(self, offsets, consumer, group):
        positions = {TopicPartition(*place): offset for place, offset in offsets.items()}
        self._client.wait(self._producer.send_offsets_to_transaction(positions, group))

    def close(self):
        self._client.wait(self._producer.stop())

    def close_fenced(self):
        self.close()


class Consumer:
    def __init__(self, client, consumer, starting):
        self._client = client
        self._consumer = consumer
        self._starting = starting

    def assign(self, places):
        async def assign():
            self._consumer.assign([TopicPartition(*place) for place in places])

        self._client.wait(assign())

    def seek(self, topic, partition, offset):
        async def seek():
            self._consumer.seek(TopicPartition(topic, partition), offset)

        self._client.wait(seek())

    def poll(self, wait_ms):
        async def poll():
            done, _ = await asyncio.wait([self._starting], timeout=wait_ms / 1000)
            return await self._consumer.getmany(timeout_ms=wait_ms) if done else {}

        return [record_of(record) for records in self._client.wait(poll()).values() for record in records]

    def assignment(self):
        return {(one.topic, one.partition) for one in self._consumer.assignment()}

    def commit(self, offsets):
        places = {TopicPartition(*place): OffsetAndMetadata(*value) for place, value in offsets.items()}
        self._client.wait(self._consumer.commit(places))

    def committed(self, topic, partition):
        """It does not tell the metadata; the administrator's client does."""
        place = TopicPartition(topic, partition)
        if self._client.wait(self._consumer.committed(place)) is None:
            return None
        admin = self._client.admin()
        found = admin.group_offsets(self._consumer._group_id)[place]
        admin.close()
        return found.offset, found.metadata

    def beginning(self, topic, partition):
        place = TopicPartition(topic, partition)
        return self._client.wait(self._consumer.beginning_offsets([place]))[place]

    def end(self, topic, partition):
        place = TopicPartition(topic, partition)
        return self._client.wait(self._consumer.end_offsets([place]))[place]

    def offset_for_time(self, topic, partition, timestamp):
        place = TopicPartition(topic, partition)
        found = self._client.wait(self._consumer.offsets_for_times({place: timestamp}))[place]
        return None if found is None else found.offset

    def close(self):
        self._client.wait(self._consumer.stop())


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
    def __init__(self, client, admin):
        self._client = client
        self._admin = admin

    def _ask(self, coroutine):
        return self._client.wait(coroutine)

    def create_topic(self, name, partitions, configs):
        topic = NewTopic(name, num_partitions=partitions, replication_factor=1, topic_configs=configs)
        for _, code, *_ in self._ask(self._admin.create_topics([topic])).topic_errors:
            expect_no_error(code)
        until("the topic is known", lambda: name in self.topics())

    def delete_topic(self, name):
        for _, code in self._ask(self._admin.delete_topics([name])).topic_error_codes:
            expect_no_error(code)

    def topics(self):
        return set(self._ask(self._admin.list_topics()))

    def partition_count(self, name):
        return len(self._ask(self._admin.describe_topics([name]))[0]["partitions"])

    def create_partitions(self, name, count):
        for _, code, _ in self._ask(self._admin.create_partitions({name: NewPartitions(count)})).topic_errors:
            expect_no_error(code)

    def _configs(self, kind, name):
        (answer,) = self._ask(self._admin.describe_configs([ConfigResource(kind, name)]))
        (resource,) = answer.resources
        return {entry[0]: entry[1] for entry in resource[4]}

    def topic_configs(self, name):
        return self._configs(ConfigResourceType.TOPIC, name)

    def broker_configs(self, broker):
        return self._configs(ConfigResourceType.BROKER, str(broker))

    def alter_topic_config(self, topic, key, value):
        resource = ConfigResource(ConfigResourceType.TOPIC, topic, {key: value})
        (answer,) = self._ask(self._admin.alter_configs([resource]))
        expect_no_error(answer.resources[0][0])

    def delete_records(self, topic, partition, offset):
        place = TopicPartition(topic, partition)
        return self._ask(self._admin.delete_records({place: RecordsToDelete(offset)}))[place]

    def groups(self):
        return {group[0] for group in self._ask(self._admin.list_consumer_groups())}

    def describe_group(self, group):
        (answer,) = self._ask(self._admin.describe_consumer_groups([group]))
        _, _, state, _, _, members, *_ = answer.groups[0]
        return state, len(members)

    def group_offsets(self, group):
        return self._ask(self._admin.list_consumer_group_offsets(group))

    def group_offset(self, group, topic, partition):
        return self.group_offsets(group)[TopicPartition(topic, partition)].offset

    def cluster(self):
        cluster = self._ask(self._admin.describe_cluster())
        return cluster["cluster_id"], [broker["node_id"] for broker in cluster["brokers"]], cluster["controller_id"]

    def close(self):
        self._ask(self._admin.close())


def expect_no_error(code):
    if code != 0:
        raise for_code(code)
