//! What all checks share: names, topics and clients.

use rdkafka::config::ClientConfig;
use rdkafka::message::OwnedMessage;
use std::time::Duration;

use crate::admin::Admin;
use crate::checks::{Checks, Outcome, equal};
use crate::consumer::{Consumer, values};
use crate::producer::{Producer, record};

pub type Settings<'a> = &'a [(&'a str, &'a str)];

pub struct Features {
    pub checks: Checks,
    pub admin: Admin,
    bootstrap: String,
    prefix: String,
    count: usize,
}

impl Features {
    pub fn new(checks: Checks, bootstrap: &str, prefix: &str) -> Outcome<Self> {
        Ok(Features {
            checks,
            admin: Admin::new(&config(bootstrap, &[]))?,
            bootstrap: bootstrap.to_string(),
            prefix: prefix.to_string(),
            count: 0,
        })
    }

    pub fn name(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{}{kind}-{}", self.prefix, self.count)
    }

    pub fn topic(&mut self, partitions: i32, configs: Settings) -> Outcome<String> {
        let name = self.name("topic");
        self.admin.create_topic(&name, partitions, configs)?;
        Ok(name)
    }

    pub fn producer(&self, settings: Settings) -> Outcome<Producer> {
        let mut config = config(&self.bootstrap, &[("linger.ms", "5")]);
        for (key, value) in settings {
            config.set(*key, *value);
        }
        Producer::new(&config)
    }

    pub fn consumer(&self, settings: Settings) -> Outcome<Consumer> {
        let own = [
            ("group.id", "none"),
            ("auto.offset.reset", "earliest"),
            ("enable.auto.commit", "false"),
            ("isolation.level", "read_uncommitted"),
            ("session.timeout.ms", "6000"),
            ("heartbeat.interval.ms", "500"),
            ("fetch.wait.max.ms", "50"),
            ("partition.assignment.strategy", "range"),
        ];
        let mut config = config(&self.bootstrap, &own);
        for (key, value) in settings {
            config.set(*key, *value);
        }
        Consumer::new(&config)
    }

    /// Sends values to a topic. Returns the partition and offset of each.
    pub fn send(&self, topic: &str, values: &[&[u8]], settings: Settings) -> Outcome<Vec<(i32, i64)>> {
        let mut producer = self.producer(settings)?;
        for value in values {
            producer.send_value(topic, value)?;
        }
        producer.flush()
    }

    pub fn send_to_each(&self, topic: &str, value: &[u8]) -> Outcome {
        let mut producer = self.producer(&[])?;
        for partition in 0..4 {
            producer.send(record(topic, value).partition(partition))?;
        }
        producer.flush().map(|_| ())
    }

    /// Reads from the start until there are so many; more are a fault.
    pub fn read(&self, topic: &str, count: usize, partitions: i32, isolation: &str) -> Outcome<Vec<OwnedMessage>> {
        let consumer = self.consumer(&[("isolation.level", isolation)])?;
        let starts: Vec<_> = (0..partitions).map(|partition| (partition, 0)).collect();
        consumer.assign(topic, &starts)?;
        let records = consumer.collect(count)?;
        let beyond = consumer.poll(Duration::from_millis(100))?;
        equal("records in all", count, records.len() + beyond.len())?;
        Ok(records)
    }

    /// Compares the values of a topic of one partition.
    pub fn expect_values(&self, topic: &str, expected: &[&[u8]], isolation: &str) -> Outcome {
        let records = self.read(topic, expected.len(), 1, isolation)?;
        equal(isolation, expected.to_vec(), values(&records))
    }
}

fn config(bootstrap: &str, settings: Settings) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", bootstrap);
    config.set("reconnect.backoff.max.ms", "500");
    config.set("log_level", "3");
    for (key, value) in settings {
        config.set(*key, *value);
    }
    config
}
