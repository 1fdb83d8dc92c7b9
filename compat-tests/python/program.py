"""One of Python's clients, feature by feature: program.py <client> <bootstrap> <prefix> <folder>."""

import importlib
import logging
import sys

from checks import Checks
from features import Features

MODULES = {
    "kafka-python": "kafka_python_client",
    "confluent-kafka": "confluent_client",
    "aiokafka": "aiokafka_client",
}


def main():
    name, bootstrap, prefix, folder = sys.argv[1:]
    logging.basicConfig(level=logging.ERROR)
    client = importlib.import_module(MODULES[name]).Client(bootstrap)
    checks = Checks(client.name, folder)
    Features(checks, client, prefix).run()
    checks.end()
    client.close()


main()
