"""The clients that write topic a: see Producers.java."""

from confluent_kafka import KafkaException, Producer

from options import PARTITION_COUNTS
from transactions import CALL_TIMEOUT_S, Transactions

ABORT_PERCENT = 15
RECORD_COUNT_MAX = 8
TRANSACTION_PAUSE_MS_MAX = 80
SEND_PAUSE_MS_MAX = 40


def open_transactional(options, history):
    """Returns a producer whose predecessor is fenced."""
    producer = Producer(options.transactional_settings())
    while True:
        try:
            producer.init_transactions(CALL_TIMEOUT_S)
            break
        except KafkaException as error:
            if not error.args[0].retriable():
                raise
    history.write("ready")
    return producer


def run_transactional(options, history, stop):
    random = options.random()
    producer = open_transactional(options, history)
    transactions = Transactions(producer, history, options.process)
    topic = options.topic("a")

    def body(transaction):
        for _ in range(random.randint(1, RECORD_COUNT_MAX)):
            transactions.send(transaction, topic, random.randrange(PARTITION_COUNTS["a"]), None)

    while not stop.is_due():
        transactions.run(random.randrange(100) < ABORT_PERCENT, body)
        stop.event.wait(random.randrange(TRANSACTION_PAUSE_MS_MAX) / 1000)


def run_idempotent(options, history, stop):
    random = options.random()
    producer = Producer(options.producer_settings())
    history.write("ready")
    sends = Transactions(producer, history, options.process)
    while not stop.is_due():
        sends.send(None, options.topic("a"), random.randrange(PARTITION_COUNTS["a"]), None)
        stop.event.wait(random.randrange(SEND_PAUSE_MS_MAX) / 1000)
    producer.flush()
