//! What the checks share: names, topics, producers and consumers.

use std::cell::Cell;
use std::time::Duration;

use futures::executor::block_on;
use rdkafka::admin::{AdminClient, AdminOptions, NewTopic, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::error::KafkaError;
use rdkafka::message::{OwnedHeaders, OwnedMessage};
use rdkafka::producer::{FutureProducer, FutureRecord};
use rdkafka::types::RDKafkaErrorCode;
use rdkafka::{ClientConfig, Message, Offset, TopicPartitionList};

use crate::checks::{PATIENCE, until};

pub const POLL_WAIT: Duration = Duration::from_millis(100);
/// Of what must not come.
const QUIET_WAIT: Duration = Duration::from_millis(150);

pub type Settings<'a> = &'a [(&'a str, &'a str)];

#[derive(Clone, Default)]
pub struct Record {
    /// `None` leaves the choice to the client: by the key, if there is one.
    pub partition: Option<i32>,
    pub key: Option<Vec<u8>>,
    pub value: Option<Vec<u8>>,
    pub headers: Option<OwnedHeaders>,
    /// Milliseconds.
    pub timestamp: Option<i64>,
}

impl Record {
    pub fn of(value: impl Into<Vec<u8>>) -> Record {
        Record { value: Some(value.into()), ..Record::default() }
    }
}

pub struct Place {
    pub admin: AdminClient<DefaultClientContext>,
    bootstrap: String,
    prefix: String,
    count: Cell<usize>,
}

impl Place {
    pub fn new(bootstrap: &str, prefix: &str) -> Place {
        let admin = config(bootstrap).create().expect("an admin client");
        Place { admin, bootstrap: bootstrap.into(), prefix: prefix.into(), count: Cell::new(0) }
    }

    /// A new name for a topic, a group or a transactional id.
    pub fn name(&self, kind: &str) -> String {
        self.count.set(self.count.get() + 1);
        format!("{}{kind}-{}", self.prefix, self.count.get())
    }

    pub fn topic(&self, partitions: i32, configs: Settings) -> String {
        let name = self.name("topic");
        self.create_topic(&name, partitions, configs).expect("a new topic");
        name
    }

    pub fn create_topic(&self, name: &str, partitions: i32, configs: Settings) -> Result<(), RDKafkaErrorCode> {
        let mut topic = NewTopic::new(name, partitions, TopicReplication::Fixed(1));
        for (key, value) in configs {
            topic = topic.set(key, value);
        }
        let results = block_on(self.admin.create_topics([&topic], &AdminOptions::new())).expect("an answer");
        results[0].as_ref().map(|_| ()).map_err(|(_, code)| *code)
    }

    pub fn producer(&self, settings: Settings) -> FutureProducer {
        let mut config = config(&self.bootstrap);
        config.set("linger.ms", "5").set("message.timeout.ms", "60000");
        set(&mut config, settings).create().expect("a producer")
    }

    /// Sends with a producer of its own. Returns the partition and the offset of each record.
    pub fn send(&self, topic: &str, settings: Settings, records: &[Record]) -> Vec<(i32, i64)> {
        send(&self.producer(settings), topic, records).expect("an acknowledgement")
    }

    pub fn consumer(&self, settings: Settings) -> BaseConsumer {
        let mut config = config(&self.bootstrap);
        config
            .set("group.id", "none")
            .set("auto.offset.reset", "earliest")
            .set("enable.auto.commit", "false")
            .set("fetch.wait.max.ms", "100")
            .set("session.timeout.ms", "6000")
            .set("heartbeat.interval.ms", "500");
        set(&mut config, settings).create().expect("a consumer")
    }

    /// A member of a group that reads one topic.
    pub fn member(&self, group: &str, topic: &str, settings: Settings) -> BaseConsumer {
        let consumer = self.consumer(&[&[("group.id", group)], settings].concat());
        consumer.subscribe(&[topic]).expect("a subscription");
        consumer
    }

    /// Reads from the start until there are so many records; more are a fault.
    pub fn read(&self, topic: &str, partitions: i32, count: usize, isolation: &str) -> Vec<OwnedMessage> {
        let consumer = self.consumer(&[("isolation.level", isolation)]);
        let mut all = TopicPartitionList::new();
        for partition in 0..partitions {
            all.add_partition_offset(topic, partition, Offset::Beginning).expect("a position");
        }
        consumer.assign(&all).expect("an assignment");
        let messages = collect(&consumer, count);
        let further = poll(&consumer, QUIET_WAIT);
        assert!(further.is_none(), "a record beyond those expected: {further:?}");
        messages
    }

    /// The offset for a group that is committed, and its metadata.
    pub fn committed(&self, group: &str, topic: &str) -> (Offset, String) {
        let consumer = self.consumer(&[("group.id", group)]);
        let offsets = consumer.committed_offsets(partition_zero(topic, Offset::Invalid), PATIENCE);
        let offsets = offsets.expect("committed offsets");
        let found = offsets.find_partition(topic, 0).expect("the partition");
        (found.offset(), found.metadata().into())
    }
}

fn config(bootstrap: &str) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", bootstrap).set("reconnect.backoff.max.ms", "500").set("log_level", "3");
    config
}

fn set<'a>(config: &'a mut ClientConfig, settings: Settings) -> &'a mut ClientConfig {
    for (key, value) in settings {
        config.set(*key, *value);
    }
    config
}

pub fn partition_zero(topic: &str, offset: Offset) -> TopicPartitionList {
    let mut list = TopicPartitionList::new();
    list.add_partition_offset(topic, 0, offset).expect("a position");
    list
}

/// Sends and waits for all acknowledgements. Returns the partition and the offset of each record.
pub fn send(producer: &FutureProducer, topic: &str, records: &[Record]) -> Result<Vec<(i32, i64)>, KafkaError> {
    let mut deliveries = Vec::new();
    for record in records {
        let future = FutureRecord {
            topic,
            partition: record.partition,
            payload: record.value.as_ref(),
            key: record.key.as_ref(),
            timestamp: record.timestamp,
            headers: record.headers.clone(),
        };
        deliveries.push(producer.send_result(future).map_err(|(error, _)| error)?);
    }
    deliveries
        .into_iter()
        .map(|delivery| {
            let delivered = block_on(delivery).map_err(|_| KafkaError::Canceled)?.map_err(|(error, _)| error)?;
            Ok((delivered.partition, delivered.offset))
        })
        .collect()
}

/// The next record, if there is one in time; that the broker is away is no fault.
pub fn poll(consumer: &BaseConsumer, wait: Duration) -> Option<OwnedMessage> {
    match consumer.poll(wait)? {
        Ok(message) => Some(message.detach()),
        Err(KafkaError::MessageConsumption(
            RDKafkaErrorCode::AllBrokersDown | RDKafkaErrorCode::BrokerTransportFailure,
        )) => None,
        Err(error) => panic!("{error}"),
    }
}

pub fn collect(consumer: &BaseConsumer, count: usize) -> Vec<OwnedMessage> {
    let mut messages = Vec::new();
    until(&format!("{count} records"), || {
        while messages.len() < count {
            match poll(consumer, POLL_WAIT) {
                Some(message) => messages.push(message),
                None => return false,
            }
        }
        true
    });
    messages
}

/// Records whose values are numbers.
pub fn numbered(numbers: std::ops::Range<usize>) -> Vec<Record> {
    numbers.map(|number| Record { partition: Some(0), ..Record::of(number.to_string()) }).collect()
}

pub fn values(messages: &[OwnedMessage]) -> Vec<String> {
    messages.iter().map(|message| text(message.payload())).collect()
}

pub fn sent_values(records: &[Record]) -> Vec<String> {
    records.iter().map(|record| text(record.value.as_deref())).collect()
}

pub fn text(bytes: Option<&[u8]>) -> String {
    String::from_utf8(bytes.expect("not null").to_vec()).expect("UTF-8")
}
