"""Reads the three topics from their start, until=stop or until=end: see Reader.java."""

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

from history import now_us
from options import LETTERS, PARTITION_COUNTS

POLL_TIMEOUT_S = 0.1
BATCH_COUNT_MAX = 500
WATERMARK_TIMEOUT_S = 10


def run_reader(options, history, stop):
    consumer = Consumer(options.consumer_settings(options.get("isolation")) | {"enable.partition.eof": True})
    partitions = [
        TopicPartition(options.topic(letter), partition, 0)
        for letter in LETTERS
        for partition in range(PARTITION_COUNTS[letter])
    ]
    is_to_end = options.get("until") == "end"
    history.offsets("assign", partitions, sinceUs=now_us())
    consumer.assign([TopicPartition(each.topic, each.partition, OFFSET_BEGINNING) for each in partitions])
    history.write("ready")
    ended = set()
    while not stop.is_due() and not (is_to_end and len(ended) == len(partitions)):
        take_batch(consumer, history, ended)
    if is_to_end:
        # The high watermark, whatever is read: nothing is left open, so it is the last stable offset as well.
        for each in partitions:
            each.offset = consumer.get_watermark_offsets(each, WATERMARK_TIMEOUT_S)[1]
        history.offsets("end", partitions)
    consumer.close()


def take_batch(consumer, history, ended):
    """Reads and writes down what is there, and which partitions were read to their ends."""
    messages = []
    timeout_s = POLL_TIMEOUT_S
    while len(messages) < BATCH_COUNT_MAX:
        message = consumer.poll(timeout_s)
        timeout_s = 0
        if message is None:
            break
        if message.error() is None:
            messages.append(message)
        elif message.error().code() == KafkaError._PARTITION_EOF:
            ended.add((message.topic(), message.partition()))
        elif message.error().fatal():
            raise KafkaException(message.error())
    if messages:
        history.poll(messages)
