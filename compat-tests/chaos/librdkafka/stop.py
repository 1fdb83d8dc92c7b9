"""Whether the client was told to end: its standard input has ended."""

import sys
import threading


class Stop:
    def __init__(self):
        self.event = threading.Event()
        threading.Thread(target=self.wait_for_end, daemon=True).start()

    def wait_for_end(self):
        sys.stdin.read()
        self.event.set()

    def is_due(self):
        return self.event.is_set()
