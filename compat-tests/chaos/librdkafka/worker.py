"""A member of the group that turns each record of a into one of b and one of c, exactly once: see Worker.java."""

from confluent_kafka import Consumer, KafkaException, TopicPartition

from history import now_us
from options import PARTITION_COUNTS
from producers import open_transactional
from transactions import Transactions

ABORT_PERCENT = 10
# After so many commits it looks whether the group's offsets are those.
LOOK_PERCENT = 20
BATCH_COUNT_MAX = 40
POLL_TIMEOUT_S = 0.1
COMMITTED_TIMEOUT_S = 5


class Worker:
    def __init__(self, options, history):
        self.options = options
        self.history = history
        self.random = options.random()
        self.producer = open_transactional(options, history)
        self.transactions = Transactions(self.producer, history, options.process)
        settings = options.consumer_settings("read_committed") | {
            "session.timeout.ms": 6000,
            "heartbeat.interval.ms": 500,
            "partition.assignment.strategy": "range",
        }
        if options.get("instance"):
            settings["group.instance.id"] = options.client
        self.consumer = Consumer(settings)
        self.batch = []

    def on_assign(self, consumer, partitions):
        consumer.assign(self.committed(consumer, partitions))

    def committed(self, consumer, partitions):
        """What the group has committed."""
        since_us = now_us()
        found = self.ask_committed(consumer, partitions)
        for partition in found:
            # Below 0: the group has committed nothing yet.
            partition.offset = max(partition.offset, 0)
        self.history.offsets("assign", found, sinceUs=since_us, group=self.options.group)
        return found

    def ask_committed(self, consumer, partitions):
        while True:
            try:
                found = consumer.committed(partitions, COMMITTED_TIMEOUT_S)
                if all(partition.error is None for partition in found):
                    return found
            except KafkaException as error:
                if error.args[0].fatal():
                    raise

    def on_revoke(self, consumer, partitions):
        # What was taken before the partitions went belongs to whoever has them next.
        self.batch.clear()
        self.history.offsets("revoke", partitions)

    def take_batch(self):
        """Fills the batch; messages are written down one by one, as partitions may go in between."""
        self.batch.clear()
        timeout_s = POLL_TIMEOUT_S
        while len(self.batch) < BATCH_COUNT_MAX:
            message = self.consumer.poll(timeout_s)
            timeout_s = 0
            if message is None:
                break
            if message.error():
                if message.error().fatal():
                    raise KafkaException(message.error())
                continue
            self.history.poll([message])
            self.batch.append(message)

    def work(self, transaction):
        ends = {}
        for message in self.batch:
            for letter in ["b", "c"]:
                partition = self.random.randrange(PARTITION_COUNTS[letter])
                self.transactions.send(transaction, self.options.topic(letter), partition, message.value().decode())
            ends[message.partition()] = message.offset() + 1
        offsets = [TopicPartition(self.options.topic("a"), *end) for end in ends.items()]
        self.transactions.send_offsets(transaction, offsets, self.consumer.consumer_group_metadata())

    def go_back(self):
        """After an abort the same records come again: from where they began, or from what the group has committed."""
        if self.random.random() < 0.5:
            self.go_to_committed()
            return
        positions = self.starts()
        self.history.offsets("seek", positions)
        self.seek(positions)

    def go_to_committed(self):
        self.seek(self.committed(self.consumer, self.starts()))

    def starts(self):
        starts = {}
        for message in self.batch:
            starts.setdefault(message.partition(), message.offset())
        return [TopicPartition(self.options.topic("a"), *start) for start in starts.items()]

    def seek(self, positions):
        for position in positions:
            try:
                self.consumer.seek(position)
            except KafkaException:
                # The partition is being taken away; whoever has it next starts at what is committed.
                continue


def run_worker(options, history, stop):
    worker = Worker(options, history)
    worker.consumer.subscribe(
        [options.topic("a")], on_assign=worker.on_assign, on_revoke=worker.on_revoke, on_lost=worker.on_revoke
    )
    while not stop.is_due():
        worker.take_batch()
        if not worker.batch:
            continue
        if not worker.transactions.run(worker.random.randrange(100) < ABORT_PERCENT, worker.work):
            worker.go_back()
        elif worker.random.randrange(100) < LOOK_PERCENT:
            worker.go_to_committed()
    worker.consumer.close()
