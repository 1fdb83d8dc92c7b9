"""The twin of chronik.kill.Main on librdkafka: same arguments, same lines, same end."""

import sys
import threading

from confluent_kafka import Producer

DELIVERY_TIMEOUT_MS = 600_000
PADDING_CHARS_MAX = 2000
TURN_MS = 10
QUEUED_MESSAGES_MAX = 100_000


def main():
    bootstrap, topic, partition_count, records_per_second = sys.argv[1:5]
    partition_count = int(partition_count)
    records_per_turn = max(1, int(records_per_second) * TURN_MS // 1000)
    stopped = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), stopped.set()), daemon=True).start()
    producer = Producer(
        {
            "bootstrap.servers": bootstrap,
            "acks": "all",
            "enable.idempotence": True,
            "compression.type": "zstd",
            "linger.ms": 2,
            "message.timeout.ms": DELIVERY_TIMEOUT_MS,
            "socket.timeout.ms": 5000,
            "queue.buffering.max.messages": QUEUED_MESSAGES_MAX,
            "retry.backoff.ms": 20,
            "retry.backoff.max.ms": 100,
            "reconnect.backoff.ms": 20,
            "reconnect.backoff.max.ms": 100,
            "log_level": 0,
        }
    )
    following = [0] * partition_count
    turn = 0
    while not stopped.is_set():
        for count in range(records_per_turn):
            partition = (turn + count) % partition_count
            send(producer, topic, partition, following[partition])
            following[partition] += 1
        turn += 1
        producer.poll(TURN_MS / 1000)
        stopped.wait(TURN_MS / 1000)
    producer.flush()


def send(producer, topic, partition, number):
    value = f"{partition}:{number}:" + "x" * (number * 31 % PADDING_CHARS_MAX)

    def on_delivery(error, message):
        if error is None:
            print(partition, number, message.offset(), flush=True)
        else:
            print("failed", partition, number, error, flush=True)

    while True:
        try:
            producer.produce(topic, value.encode(), partition=partition, on_delivery=on_delivery)
            return
        except BufferError:
            producer.poll(0.1)


main()
