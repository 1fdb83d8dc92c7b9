"""Runs one transaction after the other on a producer and writes down what becomes of each: see Transactions.java."""

import os
import threading

from confluent_kafka import KafkaException

CALL_TIMEOUT_S = 60
# send_offsets_to_transaction heeds no timeout (librdkafka's issue 5456): a client that hangs in it ends itself and is
# started again, as its users must do.
HANGING_CALL_S = 20


class Transactions:
    def __init__(self, producer, history, process):
        self.producer = producer
        self.history = history
        self.process = process
        self.begin_count = 0
        self.record_count = 0

    def run(self, is_aborted, body):
        """Returns whether the transaction is committed; raises when the producer is of no more use."""
        transaction = f"{self.process}:{self.begin_count}"
        self.begin_count += 1
        self.history.write("begin", transaction=transaction)
        self.producer.begin_transaction()
        try:
            body(transaction)
        except KafkaException as error:
            return self.abort(transaction, repr(error))
        if is_aborted:
            return self.abort(transaction, "chosen")
        self.history.write("commit", transaction=transaction)
        try:
            self.again(transaction, lambda: self.producer.commit_transaction(CALL_TIMEOUT_S))
        except KafkaException as error:
            if not error.args[0].txn_requires_abort():
                raise
            return self.abort(transaction, repr(error))
        self.history.write("committed", transaction=transaction)
        return True

    def abort(self, transaction, reason):
        self.history.write("abort", transaction=transaction, reason=reason)
        self.again(transaction, lambda: self.producer.abort_transaction(CALL_TIMEOUT_S))
        self.history.write("aborted", transaction=transaction)
        return False

    def again(self, transaction, call):
        """Calls again for as long as librdkafka says that this helps."""
        while True:
            try:
                return call()
            except KafkaException as error:
                if not error.args[0].retriable():
                    raise
                self.history.write("again", transaction=transaction, reason=repr(error))

    def send_offsets(self, transaction, offsets, metadata):
        self.history.offsets("offsets", offsets, transaction=transaction)
        watch = threading.Timer(HANGING_CALL_S, self.give_up)
        watch.daemon = True
        watch.start()
        try:
            self.again(
                transaction, lambda: self.producer.send_offsets_to_transaction(offsets, metadata, CALL_TIMEOUT_S)
            )
        finally:
            watch.cancel()

    def give_up(self):
        self.history.write("exit", reason="send_offsets_to_transaction hangs")
        os._exit(3)

    def send(self, transaction, topic, partition, source):
        identity = f"{self.process}/{self.record_count}"
        self.record_count += 1
        self.history.write(
            "send", id=identity, topic=topic, partition=partition, transaction=transaction, source=source
        )

        def on_delivery(error, message):
            if error is None:
                self.history.write("sent", id=identity, offset=message.offset())
            else:
                self.history.write("unsent", id=identity, reason=str(error))

        while True:
            try:
                self.producer.produce(topic, identity, key=source, partition=partition, on_delivery=on_delivery)
                break
            except BufferError:
                self.producer.poll(0.1)
        self.producer.poll(0)
