"""What a client is told, and the settings of librdkafka that follow from it: see Options.java."""

import random

LETTERS = ["a", "b", "c"]
PARTITION_COUNTS = {"a": 4, "b": 3, "c": 2}


class Options:
    def __init__(self, arguments):
        self.values = dict(argument.split("=", 1) for argument in arguments)
        self.process = self.values["process"]
        self.client = self.process.rsplit(".", 1)[0]

    def get(self, name):
        return self.values.get(name, "")

    def topic(self, letter):
        return f"{self.get('prefix')}-{letter}"

    @property
    def group(self):
        return f"{self.get('prefix')}-workers"

    def random(self):
        return random.Random(f"{self.get('seed')} {self.process}")

    def settings(self):
        debug = {"debug": self.get("debug"), "log_level": 7} if self.get("debug") else {}
        return {
            "bootstrap.servers": self.get("bootstrap"),
            "client.id": self.process,
            "socket.timeout.ms": 5000,
            "retry.backoff.ms": 20,
            "retry.backoff.max.ms": 200,
            "reconnect.backoff.ms": 20,
            "reconnect.backoff.max.ms": 200,
            "log_level": 3,
        } | debug

    def producer_settings(self):
        return self.settings() | {
            "acks": "all",
            "enable.idempotence": True,
            "linger.ms": 2,
            "compression.type": "zstd",
            "message.timeout.ms": 60_000,
        }

    def transactional_settings(self):
        return self.producer_settings() | {
            "transactional.id": f"{self.get('prefix')}-{self.client}",
            "transaction.timeout.ms": 10_000,
            "message.timeout.ms": 10_000,
            # By default librdkafka takes down a broker that is away and cannot be replaced, and the offsets it is
            # sending then wait for ever (its issue 5511).
            "metadata.recovery.strategy": "none",
        }

    def consumer_settings(self, isolation):
        return self.settings() | {
            "isolation.level": isolation,
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "enable.auto.offset.store": False,
            "fetch.wait.max.ms": 100,
            "group.id": self.group,
        }
