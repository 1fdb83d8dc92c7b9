"""What each of the three clients is asked for, so that one list of checks fits all of them."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Record:
    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    timestamp: int
    # 0: of the producer, 1: of the broker.
    timestamp_type: int
    headers: list = field(default_factory=list)


# Short, so that who goes silent is missed soon.
SESSION_TIMEOUT_MS = 6_000
HEARTBEAT_MS = 500
FETCH_WAIT_MS = 50
