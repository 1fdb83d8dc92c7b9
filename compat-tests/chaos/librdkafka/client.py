"""One client of the chaos run on librdkafka: the twin of chronik.chaos.Main, with the same arguments and events."""

import os
import sys
import traceback

from history import History
from options import Options
from producers import run_idempotent, run_transactional
from reader import run_reader
from stop import Stop
from worker import run_worker

ROLES = {
    "transactional-producer": run_transactional,
    "idempotent-producer": run_idempotent,
    "worker": run_worker,
    "reader": run_reader,
}


def main():
    options = Options(sys.argv[1:])
    history = History(options)
    history.write("start", role=options.get("role"), isolation=options.get("isolation"))
    try:
        ROLES[options.get("role")](options, history, Stop())
    except Exception as error:
        history.write("exit", reason=repr(error))
        traceback.print_exc()
        sys.stderr.flush()
        # Nothing is closed: that would be one more request of a client that is of no more use.
        os._exit(3)


main()
