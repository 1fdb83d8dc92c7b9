"""What is tried with each client; the adapters beside this file say it in the client's own words."""

import time

from checks import Skipped, equal, refused, until

TOPIC_ALREADY_EXISTS = 36
UNKNOWN_TOPIC = 3
MESSAGE_TOO_LARGE = 10
NON_EMPTY_GROUP = 68
GROUP_ID_NOT_FOUND = 69
SECURITY_DISABLED = 54
INVALID_CONFIG = 40

CODECS = ["none", "gzip", "snappy", "lz4", "zstd"]


class Features:
    def __init__(self, checks, client, prefix):
        self.checks = checks
        self.client = client
        self.prefix = prefix
        self.count = 0
        self.admin = client.admin()

    def run(self):
        check = self.checks.check
        check("produce and consume", self.produce_and_consume)
        for codec in CODECS:
            check(f"codec {codec}", lambda: self.codec(codec))
        check("headers", self.headers)
        check("tombstones and empty values", self.tombstones)
        check("null keys", self.null_keys)
        check("timestamps", self.timestamps)
        check("positions", self.positions)
        check("large records", self.large_records)
        check("idempotent producer", self.idempotence)
        check("auto-created topic", self.auto_creation)
        check("a group of two", lambda: self.group_of_two("range"))
        check("cooperative group of two", lambda: self.group_of_two("cooperative-sticky"))
        check("committed offsets", self.committed_offsets)
        check("static members", self.static_members)
        check("transactions commit", self.transactions_commit)
        check("transactions abort", self.transactions_abort)
        check("transactions with offsets", self.transactions_with_offsets)
        check("transactions fence", self.transactions_fence)
        check("admin topics", self.admin_topics)
        check("admin configs", self.admin_configs)
        check("admin records", self.admin_records)
        check("admin groups", self.admin_groups)
        check("admin offsets of groups", self.admin_group_offsets)
        check("admin cluster", self.admin_cluster)
        check("admin acls", self.admin_acls)
        check("kill -9 of the broker", self.broker_kill)
        self.admin.close()

    # Names and topics

    def name(self, kind):
        self.count += 1
        return f"{self.prefix}{kind}-{self.count}"

    def topic(self, partitions=1, **configs):
        name = self.name("topic")
        self.admin.create_topic(name, partitions, {key.replace("_", "."): value for key, value in configs.items()})
        return name

    def restart_broker(self):
        self.checks.restart_broker()
        if self.client.renews_admin:
            self.admin.close()
            self.admin = self.client.admin()

    def send(self, topic, values, partition=None, **options):
        """Sends values to a topic. Returns the partition and offset of each."""
        producer = self.client.producer(**options)
        try:
            for value in values:
                producer.send(topic, value, partition=partition)
            return producer.flush()
        finally:
            producer.close()

    def read(self, topic, count, partitions=1, isolation="read_uncommitted"):
        """Reads from the start until there are so many; more are a fault."""
        consumer = self.client.consumer(isolation=isolation)
        try:
            consumer.assign([(topic, partition) for partition in range(partitions)])
            records = collect(consumer, count)
            equal("records beyond those expected", [], consumer.poll(100))
            return records
        finally:
            consumer.close()

    # Records

    def produce_and_consume(self):
        topic = self.topic(4)
        producer = self.client.producer()
        for number in range(1_000):
            producer.send(topic, b"value %d" % number, key=b"k%d" % (number % 40))
        places = producer.flush()
        producer.close()
        records = self.read(topic, 1_000, 4)
        by_place = {(record.partition, record.offset): record for record in records}
        equal("partitions in use", 4, len({partition for partition, _ in places}))
        for number, place in enumerate(places):
            equal(f"value at {place}", b"value %d" % number, by_place[place].value)
            equal(f"key at {place}", b"k%d" % (number % 40), by_place[place].key)
        for partition in range(4):
            offsets = [record.offset for record in records if record.partition == partition]
            equal(f"offsets of {partition}", list(range(len(offsets))), offsets)

    def codec(self, codec):
        topic = self.topic()
        values = [b"the same words over and over again, which a codec likes, %d" % number for number in range(500)]
        self.send(topic, values, codec=codec)
        equal("values", values, [record.value for record in self.read(topic, 500)])

    def headers(self):
        topic = self.topic()
        headers = [("a", b"1"), ("b", b""), ("a", b"2"), ("binary", bytes(range(256)))]
        if self.client.has_null_headers:
            headers.append(("null", None))
        producer = self.client.producer()
        producer.send(topic, b"value", headers=headers)
        producer.flush()
        producer.close()
        equal("headers", headers, self.read(topic, 1)[0].headers)

    def tombstones(self):
        topic = self.topic()
        producer = self.client.producer()
        for value in (None, b"", b"value"):
            producer.send(topic, value, key=b"k")
        producer.flush()
        producer.close()
        equal("values", [None, b"", b"value"], [record.value for record in self.read(topic, 3)])

    def null_keys(self):
        topic = self.topic(2)
        self.send(topic, [b"value"] * 20)
        equal("keys", [None] * 20, [record.key for record in self.read(topic, 20, 2)])

    def timestamps(self):
        now = int(time.time() * 1000)
        times = [now - 5_000, now - 3_000, now - 1_000]
        topic, appended = self.topic(), self.topic(message_timestamp_type="LogAppendTime")
        producer = self.client.producer()
        for timestamp in times:
            producer.send(topic, b"value", timestamp=timestamp)
            producer.send(appended, b"value", timestamp=timestamp)
        producer.flush()
        producer.close()
        records = self.read(topic, 3)
        equal("times of the producer", [(one, 0) for one in times], [(r.timestamp, r.timestamp_type) for r in records])
        for record in self.read(appended, 3):
            equal("type", 1, record.timestamp_type)
            equal("the broker's time is later", True, now <= record.timestamp <= int(time.time() * 1000))
        consumer = self.client.consumer()
        found = [consumer.offset_for_time(topic, 0, one) for one in (times[0], times[0] + 1, times[2], times[2] + 1)]
        consumer.close()
        equal("offsets for times", [0, 1, 2, None], found)

    def positions(self):
        topic = self.topic()
        self.send(topic, [b"%d" % number for number in range(10)])
        consumer = self.client.consumer()
        consumer.assign([(topic, 0)])
        equal("ends", (0, 10), (consumer.beginning(topic, 0), consumer.end(topic, 0)))
        consumer.seek(topic, 0, 7)
        equal("values", [b"7", b"8", b"9"], [record.value for record in collect(consumer, 3)])
        consumer.seek(topic, 0, 2)
        equal("first value", b"2", collect(consumer, 8)[0].value)
        consumer.close()

    def large_records(self):
        topic = self.topic()
        large = b"x" * 900_000
        self.send(topic, [large])
        equal("value", True, self.read(topic, 1)[0].value == large)
        too_large = lambda: self.send(topic, [b"x" * 1_200_000], request_bytes_max=3_000_000)
        refused(MESSAGE_TOO_LARGE, self.client.error_code, too_large)

    def idempotence(self):
        topic = self.topic()
        values = [b"%d" % number for number in range(1_000)]
        self.send(topic, values, idempotent=True)
        equal("values", values, [record.value for record in self.read(topic, 1_000)])

    def auto_creation(self):
        topic = self.name("created-by-producer")
        self.send(topic, [b"value"])
        equal("values", [b"value"], [record.value for record in self.read(topic, 1)])

    # Groups

    def member(self, group, topic, **options):
        return self.client.consumer(group=group, topics=[topic], **options)

    def send_to_each(self, topic, value):
        for partition in range(4):
            self.send(topic, [value], partition)

    def group_of_two(self, strategy):
        if strategy not in self.client.strategies:
            raise Skipped(f"this client has {', '.join(self.client.strategies)}")
        topic, group = self.topic(4), self.name("group")
        self.send_to_each(topic, b"alone")
        first = self.member(group, topic, strategy=strategy)
        seen = collect(first, 4)
        # What is not committed would be read again by who gets the partition.
        first.commit({(topic, partition): (1, "") for partition in range(4)})
        second = self.member(group, topic, strategy=strategy)
        try:
            self.share(first, second, seen)
            equal("no partition has two owners", set(), first.assignment() & second.assignment())
            self.send_to_each(topic, b"shared")
            until("both have read", lambda: count(seen, b"shared") == 4 or poll_both(first, second, seen))
            equal("records read once", [4, 4], [count(seen, b"alone"), count(seen, b"shared")])
            second.close()
            second = None
            until("the first has all", lambda: len(first.assignment()) == 4 or poll_both(first, None, seen))
            self.send_to_each(topic, b"left")
            until("it has read on", lambda: count(seen, b"left") == 4 or poll_both(first, None, seen))
        finally:
            first.close()
            if second is not None:
                second.close()

    def share(self, first, second, seen):
        def is_shared():
            poll_both(first, second, seen)
            return len(first.assignment()) == 2 and len(second.assignment()) == 2

        until("each has two partitions", is_shared)

    def committed_offsets(self):
        topic, group = self.topic(), self.name("group")
        self.send(topic, [b"a", b"b", b"c"])
        first = self.member(group, topic)
        collect(first, 3)
        first.commit({(topic, 0): (2, "so far")})
        equal("committed", (2, "so far"), first.committed(topic, 0))
        first.close()
        second = self.member(group, topic)
        equal("read on", [b"c"], [record.value for record in collect(second, 1)])
        second.close()
        self.restart_broker()
        third = self.member(group, topic)
        equal("read on after a restart", [b"c"], [record.value for record in collect(third, 1)])
        equal("committed", (2, "so far"), third.committed(topic, 0))
        third.close()

    def static_members(self):
        topic, group = self.topic(4), self.name("group")
        one = self.member(group, topic, instance_id="one")
        other = self.member(group, topic, instance_id="other")
        try:
            self.share(one, other, [])
            had, kept = one.assignment(), other.assignment()
            one.close()
            one = self.member(group, topic, instance_id="one")
            until("it is back", lambda: len(one.assignment()) == 2 or poll_both(one, other, []))
            equal("partitions", (had, kept), (one.assignment(), other.assignment()))
        finally:
            one.close()
            other.close()

    # Transactions

    def transactional(self, transactional_id):
        if not self.client.has_transactions:
            raise Skipped("this client has none")
        return self.client.producer(transactional_id=transactional_id)

    def values(self, topic, expected, isolation):
        values = [record.value for record in self.read(topic, len(expected), isolation=isolation)]
        equal(isolation, expected, values)

    def transactions_commit(self):
        topic = self.topic()
        self.send(topic, [b"before"])
        producer = self.transactional(self.name("transaction"))
        producer.begin()
        producer.send(topic, b"a")
        producer.send(topic, b"b")
        producer.flush()
        self.values(topic, [b"before", b"a", b"b"], "read_uncommitted")
        self.values(topic, [b"before"], "read_committed")
        producer.commit()
        self.values(topic, [b"before", b"a", b"b"], "read_committed")
        producer.close()

    def transactions_abort(self):
        topic = self.topic()
        producer = self.transactional(self.name("transaction"))
        producer.begin()
        producer.send(topic, b"aborted")
        producer.flush()
        producer.abort()
        producer.begin()
        producer.send(topic, b"committed")
        producer.flush()
        producer.commit()
        producer.close()
        self.values(topic, [b"committed"], "read_committed")
        self.values(topic, [b"aborted", b"committed"], "read_uncommitted")

    def transactions_with_offsets(self):
        source, target, group = self.topic(), self.topic(), self.name("group")
        self.send(source, [b"a", b"b"])
        producer = self.transactional(self.name("transaction"))
        consumer = self.member(group, source)
        collect(consumer, 2)
        for outcome, expected in (("abort", None), ("commit", (2, ""))):
            producer.begin()
            producer.send(target, outcome.encode())
            producer.send_offsets({(source, 0): 2}, consumer, group)
            producer.abort() if outcome == "abort" else producer.commit()
            # Not every client asks for offsets that no transaction holds any more.
            until(f"committed after {outcome}", lambda: consumer.committed(source, 0) == expected)
        producer.close()
        consumer.close()
        self.values(target, [b"commit"], "read_committed")

    def transactions_fence(self):
        if self.client.fencing_fault is not None:
            raise Skipped(self.client.fencing_fault)
        topic, transactional_id = self.topic(), self.name("transaction")
        zombie = self.transactional(transactional_id)
        zombie.begin()
        zombie.send(topic, b"of the zombie")
        zombie.flush()
        successor = self.transactional(transactional_id)
        successor.begin()
        successor.send(topic, b"of its successor")
        successor.flush()

        def go_on():
            zombie.send(topic, b"late")
            zombie.flush()
            zombie.commit()

        try:
            go_on()
        except Exception as error:
            equal("it is told that it is fenced", True, self.client.is_fenced(error))
        else:
            raise AssertionError("the zombie was not fenced")
        successor.commit()
        successor.close()
        zombie.close_fenced()
        self.values(topic, [b"of its successor"], "read_committed")

    # Administration

    def admin_topics(self):
        topic = self.name("topic")
        code = self.client.error_code
        self.admin.create_topic(topic, 2, {"retention.ms": "3600000"})
        refused(TOPIC_ALREADY_EXISTS, code, lambda: self.admin.create_topic(topic, 2, {}))
        equal("listed", True, topic in self.admin.topics())
        equal("partitions", 2, self.admin.partition_count(topic))
        self.admin.create_partitions(topic, 5)
        until("there are five", lambda: self.admin.partition_count(topic) == 5)
        self.admin.delete_topic(topic)
        until("it is gone", lambda: topic not in self.admin.topics())
        refused(UNKNOWN_TOPIC, code, lambda: self.admin.delete_topic(topic))

    def admin_configs(self):
        topic = self.topic(retention_ms="3600000")
        equal("given", "3600000", self.admin.topic_configs(topic)["retention.ms"])
        self.admin.alter_topic_config(topic, "retention.ms", "7200000")
        until("altered", lambda: self.admin.topic_configs(topic)["retention.ms"] == "7200000")
        refused(
            INVALID_CONFIG, self.client.error_code, lambda: self.admin.alter_topic_config(topic, "no.config", "1")
        )
        equal("of the broker", "1", self.admin.broker_configs(self.admin.cluster()[1][0])["default.replication.factor"])

    def admin_records(self):
        topic = self.topic()
        self.send(topic, [b"%d" % number for number in range(10)])
        equal("start", 6, self.admin.delete_records(topic, 0, 6))
        consumer = self.client.consumer()
        equal("ends", (6, 10), (consumer.beginning(topic, 0), consumer.end(topic, 0)))
        consumer.close()

    def admin_groups(self):
        topic, group, code = self.topic(), self.name("group"), self.client.error_code
        self.send(topic, [b"value"])
        consumer = self.member(group, topic)
        collect(consumer, 1)
        equal("listed", True, group in self.admin.groups())
        equal("state and members", ("Stable", 1), self.admin.describe_group(group))
        if self.client.deletes_groups:
            refused(NON_EMPTY_GROUP, code, lambda: self.admin.delete_group(group))
        consumer.commit({(topic, 0): (1, "")})
        consumer.close()
        equal("state and members", ("Empty", 0), self.admin.describe_group(group))
        if self.client.deletes_groups:
            self.admin.delete_group(group)
            equal("listed", False, group in self.admin.groups())
            refused(GROUP_ID_NOT_FOUND, code, lambda: self.admin.delete_group(group))

    def admin_group_offsets(self):
        topic, group = self.topic(), self.name("group")
        self.send(topic, [b"a", b"b", b"c"])
        consumer = self.member(group, topic)
        collect(consumer, 3)
        consumer.commit({(topic, 0): (3, "")})
        consumer.close()
        equal("listed", 3, self.admin.group_offset(group, topic, 0))
        if self.client.alters_group_offsets:
            self.admin.alter_group_offset(group, topic, 0, 1)
            equal("altered", 1, self.admin.group_offset(group, topic, 0))

    def admin_cluster(self):
        cluster_id, brokers, controller = self.admin.cluster()
        equal("a cluster id", True, bool(cluster_id))
        equal("brokers and controller", ([controller], True), (brokers, controller >= 0))

    def admin_acls(self):
        if not self.client.has_acls:
            raise Skipped("this client has none")
        refused(SECURITY_DISABLED, self.client.error_code, self.admin.acls)

    # Kills

    def broker_kill(self):
        topic, group = self.topic(), self.name("group")
        producer = self.client.producer(idempotent=True)
        consumer = self.member(group, topic)
        seen = []
        sent = 0
        for turn in range(20):
            for _ in range(100):
                producer.send(topic, b"%d" % sent)
                sent += 1
            if turn == 10:
                self.restart_broker()
            producer.flush()
            seen += consumer.poll(50)

        def has_read_all():
            seen.extend(consumer.poll(50))
            return len({one.offset for one in seen}) == sent

        until("the group has read all", has_read_all)
        producer.close()
        consumer.close()
        expected = [b"%d" % number for number in range(sent)]
        equal("the log", expected, [record.value for record in self.read(topic, sent)])


def collect(consumer, count):
    """Polls until there are so many records."""
    records = []
    until(f"{count} records", lambda: len(records) >= count or records.extend(consumer.poll(100)))
    return records


def poll_both(first, second, seen):
    """Lets members read and take part in their group. Returns None, so that it is asked again."""
    for member in (first, second):
        if member is not None:
            seen.extend(member.poll(200))


def count(records, value):
    return sum(record.value == value for record in records)
