"""Writes what a client did: see History.java."""

import json
import os
import time


def now_us():
    return time.monotonic_ns() // 1000


class History:
    def __init__(self, options):
        self.process = options.process
        self.file = os.open(options.get("history"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    def write(self, event, **fields):
        line = {"type": event, "process": self.process, "atUs": now_us()} | fields
        os.write(self.file, (json.dumps(line, separators=(",", ":")) + "\n").encode())

    def poll(self, messages):
        rows = [[m.topic(), m.partition(), m.offset(), m.value().decode()] for m in messages]
        self.write("poll", records=rows)

    def offsets(self, event, partitions, **fields):
        """Writes an event about offsets of partitions: assign, seek, revoke, offsets, end, group."""
        rows = [[each.topic, each.partition, each.offset] for each in partitions]
        self.write(event, **fields, offsets=rows)
