"""Runs checks one after the other and prints a line for each: ../README.md, "A program of checks"."""

import sys
import time
import traceback
from pathlib import Path

PATIENCE_S = 60


class Skipped(Exception):
    """Raised by a check of something that the client does not have; its text is the reason."""


class Checks:
    def __init__(self, client, folder):
        self._folder = Path(folder)
        self._restarts = 0
        self._passed = 0
        self._failed = 0
        self._spared = False
        say(f"client {client}")

    def check(self, name, run):
        """Runs a check; one that raises has failed, and the next one is run all the same."""
        self._spared = False
        started = time.monotonic()
        try:
            run()
        except Skipped as reason:
            say(f"⏭ {name}: {reason}")
        except Exception as error:
            self._failed += 1
            say(f"❌ {name}: {type(error).__name__}: {error}".replace("\n", " "))
            traceback.print_exc()
        else:
            self._passed += 1
            spared = ", but the broker was not killed" if self._spared else ""
            say(f"✅ {name} successful! ({(time.monotonic() - started) * 1000:.0f} ms{spared})")

    def restart_broker(self):
        """Has the broker killed (SIGKILL) and started again; one that was given is left alone."""
        answer = self._folder / f"restarted-{self._restarts}"
        self._restarts += 1
        say("restart broker")
        until("the broker is back", lambda: answer.exists() and answer.stat().st_size > 0)
        self._spared = answer.read_text() == "left alone"

    def end(self):
        say(f"{self._passed} checks passed, {self._failed} failed")


def say(line):
    """The marks need UTF-8, whatever the locale."""
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def until(what, is_so):
    """Asks again and again; what is asked waits for the broker itself, or a moment here."""
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {PATIENCE_S} s: {what}")
        time.sleep(0.01)


def equal(what, expected, actual):
    if expected != actual:
        raise AssertionError(f"{what}: {str(actual)[:300]}, not {str(expected)[:300]}")


def refused(expected_code, code_of, run):
    """Expects Kafka's error code of a call that must fail."""
    try:
        run()
    except Skipped:
        raise
    except Exception as error:
        code = code_of(error)
        if code != expected_code:
            raise AssertionError(f"error code {code}, not {expected_code}: {error!r}") from error
    else:
        raise AssertionError(f"not refused with {expected_code}")
